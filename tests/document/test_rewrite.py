"""New text in a line: it reads back as meant, and no other byte of the article changes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.document.article import Article
from editor.document.lines import LineKind
from editor.document.projection import view_at, view_of
from editor.document.rewrite import rewrite_line
from editor.markup.inline import Mark, Run, normal_form, plain_text, runs_of, sliced

BODIES = (
    '앞 문단.\n\n글 *하나* 와 [둘](/a "제목") 그리고 `코드`.\n\n뒤 문단.\n',
    '<p data-ke-size="size16">글 <b>굵은 <i>기운</i></b> 것 &amp; <a href=\'/a\' rel="x">링크</a>.</p>\n끝줄\n',
    "## 제목 **굵은** 것 {#id}\n\n글\n",
    "- 하나\n- 둘 _셋_ 넷\n  - 안쪽\n\n뒤\n",
    "한 줄과\n다음 줄, __굵게__ &nbsp; \\* 끝\n{: .cls}\n\n뒤\n",
    "참조 [링크][r]와 [r] 그리고 HTML 약어.\n\n[r]: /ref\n*[HTML]: 언어\n",
)
TYPED = st.text(alphabet=list("가나다 ab1.") + list("*_<[]'\"{}&|#`~$\\()!:-+=>^"), max_size=8)
MARKS = st.lists(
    st.sampled_from([Mark("strong"), Mark("em"), Mark("code"), Mark("b"), Mark("a", (("href", "/x"),)), Mark("u")]),
    max_size=2,
    unique=True,
).map(tuple)


def lines_of(article: Article) -> list[tuple[int, int, tuple[Run, ...]]]:
    return [
        (index, line.leaf, line.runs)
        for index, block in enumerate(article.body.blocks)
        for line in view_of(block, article.body.definitions).lines
        if line.is_text
    ]


def edited(runs: tuple[Run, ...], start: int, end: int, typed: Run) -> list[Run]:
    letters = [(letter, run.marks, run.atom) for run in runs for letter in run.text]
    letters[start:end] = [(letter, typed.marks, "") for letter in typed.text]
    return [Run(letter, marks, atom) for letter, marks, atom in letters]


@settings(max_examples=400)
@given(st.sampled_from(BODIES), st.data())
def test_an_edited_line_reads_back_and_nothing_else_changes(body: str, data: st.DataObject) -> None:
    article = Article.from_text("---\ntitle: 글\n---\n" + body)
    index, leaf, runs = data.draw(st.sampled_from(lines_of(article)))
    length = len(plain_text(runs))
    start = data.draw(st.integers(0, length))
    end = data.draw(st.integers(start, length))
    wanted = edited(runs, start, end, Run(data.draw(TYPED), data.draw(MARKS)))
    if not normal_form(wanted):
        return  # an emptied line is the view's, see the body model
    edit = rewrite_line(article, index, leaf, wanted)
    view = view_of(edit.after.body.blocks[index], edit.after.body.definitions)
    assert normal_form(runs_of(view.pieces[leaf])) == normal_form(wanted)
    first, last = article.body.starts[index], article.body.starts[index + 1]
    assert edit.after.text[:first] == article.text[:first]
    assert edit.after.text.endswith(article.text[last:])
    others = [line for line in lines_of(article) if line[:2] != (index, leaf)]
    assert [line for line in lines_of(edit.after) if line[:2] != (index, leaf)] == others


@pytest.mark.parametrize(
    ("body", "old", "new", "written"),
    [
        # What stands around the changed word stays as its author wrote it.
        ("글 __굵은 말__ 끝\n", "굵은", "센", "글 __센 말__ 끝\n"),
        ("글 __굵은__ 끝\n", "굵은", "센", "글 __센__ 끝\n"),
        ("<p>글 <B CLASS=x>굵은</B> 끝</p>\n", "굵은", "센", "<p>글 <B CLASS=x>센</B> 끝</p>\n"),
        ("하나\n  둘 셋\n", "셋", "넷", "하나\n  둘 넷\n"),
        ("가 &amp; 나 &copy; 다\n", "나", "라", "가 &amp; 라 &copy; 다\n"),
        ("[옛 말](/a 'T'){: .x} 끝\n", "옛", "새", "[새 말](/a 'T'){: .x} 끝\n"),
        ("[옛][r] 끝\n\n[r]: /b\n", "옛", "새", "[새][r] 끝\n\n[r]: /b\n"),
        # A link whose text is its label, or its address, has to name its target now.
        ("[옛 말][] 끝\n\n[옛 말]: /b\n", "옛", "새", "[새 말][옛 말] 끝\n\n[옛 말]: /b\n"),
        ("[옛 말] 끝\n\n[옛 말]: /b 'T'\n{: .x}\n", "옛", "새", "[새 말][옛 말] 끝\n\n[옛 말]: /b 'T'\n{: .x}\n"),
        ("[옛 말]{: .q} 끝\n\n[옛 말]: /b\n", "옛", "새", "[새 말][옛 말]{: .q} 끝\n\n[옛 말]: /b\n"),
        ("[*옛* 말] 끝\n\n[*옛* 말]: /b\n", "옛", "새", "[*새* 말][*옛* 말] 끝\n\n[*옛* 말]: /b\n"),
        ("<http://a.kr/b> 끝\n", "b", "c", "[http://a.kr/c](http://a.kr/b) 끝\n"),
        ("<me@a.kr>{: .q} 끝\n", "me", "나", "[나@a.kr](mailto:me@a.kr){: .q} 끝\n"),
        ("[a](a) 끝\n", "a", "b", "[b](a) 끝\n"),
        ("[a][] [a] 끝\n\n[a]: /b\n", "a", "c", "[c][a] [a] 끝\n\n[a]: /b\n"),
        ("<p markdown='1'>[옛] 끝</p>\n\n[옛]: /b\n", "옛", "새", "<p markdown='1'>[새][옛] 끝</p>\n\n[옛]: /b\n"),
        ("*기운* 글\n", "기운", "센", "*센* 글\n"),
        ("<p>앞&#10;뒤 글</p>\n", "앞 뒤", "위 뒤", "<p>위&#10;뒤 글</p>\n"),
    ],
)
def test_only_the_word_changes(body: str, old: str, new: str, written: str) -> None:
    article = Article.from_text(body)
    runs = view_of(article.body.blocks[0], article.body.definitions).lines[0].runs
    start = plain_text(runs).index(old)
    marks = next(run.marks for run in runs if old in run.text)
    edit = rewrite_line(article, 0, 0, edited(runs, start, start + len(old), Run(new, marks)))
    assert edit.after.text == written


def test_white_space_at_the_ends_changes_nothing() -> None:
    article = Article.from_text("글\n")
    assert rewrite_line(article, 0, 0, [Run("  글 ")]).is_empty


def test_a_line_that_kramdown_leaves_bare_becomes_a_paragraph() -> None:
    article = Article.from_bytes("글\n\n \t밖\n닫음\n".encode())
    edit = rewrite_line(article, 1, 0, [Run("- 밖")])
    assert edit.after.text == "글\n\n<p>- 밖</p>\n닫음\n"


@pytest.mark.parametrize("address", ['{{ "/c/" | url }}', "{% link a.md %}", '{{ "/c/" }}?a=1&b={{ x }}'])
def test_liquid_in_an_address_keeps_its_quotes(address: str) -> None:
    article = Article.from_text(f'<p><a href="{address}">나</a>가</p>\n')
    link = view_of(article.body.blocks[0], article.body.definitions).lines[0].runs[0].marks[0]
    titled = Mark("a", (*link.attributes, ("title", '"제목"')))
    edit = rewrite_line(article, 0, 0, [Run("나", (titled,)), Run("가")])
    written = address.replace("&", "&amp;")
    assert edit.after.text == f'<p><a href="{written}" title="&quot;제목&quot;">나</a>가</p>\n'


def test_a_formula_with_pipes_may_come_to_stand_first() -> None:
    article = Article.from_text("글 하나\n$$|A|$$ 끝\n\n뒤\n")
    runs = view_of(article.body.blocks[0], article.body.definitions).lines[0].runs
    edit = rewrite_line(article, 0, 0, sliced(runs, 5))
    assert edit.after.text == '<p markdown="1">$$|A|$$ 끝</p>\n\n뒤\n'


def test_a_formula_left_alone_in_an_item_stays_in_the_line() -> None:
    """By itself it would be a block of mathematics."""
    article = Article.from_text("* 글 $$ p $$.\n* 둘\n")
    formula = next(run for run in view_at(article, 0).lines[0].runs if run.atom)
    after = rewrite_line(article, 0, 0, [formula]).after
    assert after.text == '* <p markdown="1">$$ p $$</p>\n* 둘\n'
    assert [line.kind for line in view_at(after, 0).lines] == [LineKind.ITEM, LineKind.ITEM]


@pytest.mark.parametrize("body", ["1. \n   1. 이\n2. 삼\n", "- \n  - 이\n    - 셋\n- 삼\n", "> - \n>   - 이\n>\n> 글\n"])
def test_an_empty_item_above_one_indented_takes_text(body: str) -> None:
    article = Article.from_text(body)
    view = view_at(article, 0)
    edit = rewrite_line(article, 0, 0, [Run("가")])
    after = view_at(edit.after, 0)
    assert plain_text(after.lines[0].runs) == "가"
    assert [line.reading for line in after.lines[1:]] == [line.reading for line in view.lines[1:]]


@pytest.mark.parametrize("body", ["- 하나\n-|---|---|\n\n끝\n", "1. 하나\n2.|---|\n"])
def test_an_item_whose_pipe_follows_its_marker_takes_text(body: str) -> None:
    article = Article.from_text(body)
    line = view_at(article, 0).lines[1]
    text = plain_text(line.runs)
    for typed in (text[:1] + "가" + text[1:], text + "가", "가" + text):
        after = view_at(rewrite_line(article, 0, line.leaf, [Run(typed)]).after, 0)
        assert [plain_text(one.runs) for one in after.lines] == ["하나", typed]


def test_a_definition_whose_pipe_follows_its_colon_takes_text() -> None:
    article = Article.from_text("말\n:|---|---|\n 뜻\n")
    line = view_at(article, 0).lines[1]
    after = view_at(rewrite_line(article, 0, line.leaf, [Run("*" + plain_text(line.runs))]).after, 0)
    assert [(one.role, plain_text(one.runs)) for one in after.lines] == [("dt", "말"), ("dd", "*|---|---| 뜻")]
