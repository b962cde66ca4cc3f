"""Blocks as source: whatever they hold, what is parsed is what was meant, in a house of either manner."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from editor.clipboard import (
    HouseForms,
    PastedBlock,
    PastedCell,
    PastedCode,
    PastedHeading,
    PastedItem,
    PastedList,
    PastedParagraph,
    PastedPicture,
    PastedQuote,
    PastedRule,
    PastedTable,
    insert_pasted,
    source_of,
    writing_html,
    writing_markdown,
)
from editor.clipboard.reading_back import in_normal_form, read_back
from editor.document.article import Article
from editor.document.form import Form
from editor.markup import Manner, to_html
from editor.markup.inline import LINE_BREAK, Mark, Run, merged

TISTORY = HouseForms(
    Form("p", Manner.HTML, '<p data-ke-size="size16">', "</p>"),
    tuple(Form(f"h{n}", Manner.HTML, f'<h{n} data-ke-size="size26">', f"</h{n}>") for n in range(1, 7)),
)
MARKDOWN = HouseForms()
WORDS = st.text(alphabet=list("가나다 ab1.") + list("*_<[]'\"{}%&|#`~$\\()!:-+=>^"), min_size=1, max_size=10)
TAGS = ("a", "strong", "em", "u", "del", "sub", "sup", "code")
MARKS = st.sets(st.sampled_from(TAGS), max_size=2).map(
    lambda tags: tuple(Mark(tag, (("href", "https://a.kr/b"),) if tag == "a" else ()) for tag in TAGS if tag in tags)
)
RUN = st.builds(Run, WORDS, MARKS)
LINE = (
    st.lists(RUN, min_size=1, max_size=3)
    .map(merged)
    .filter(lambda runs: bool("".join(run.text for run in runs).strip()))
)
BROKEN = st.tuples(LINE, LINE).map(lambda two: merged((*two[0], Run(LINE_BREAK), *two[1])))
RUNS = st.one_of(LINE, BROKEN)
PARAGRAPH = st.builds(PastedParagraph, RUNS)
CODE = st.builds(
    PastedCode,
    st.text(alphabet=list("가a \n`~<&{}%\\-#"), max_size=20).map(lambda t: f"x{t}y"),
    st.sampled_from(["", "ruby"]),
)
PICTURE = st.builds(
    PastedPicture, st.sampled_from(["/a.png", "https://a.kr/그림 (1).jpg"]), WORDS.map(str.strip), st.just(())
)
ITEMS = st.recursive(
    st.builds(PastedItem, st.tuples(PARAGRAPH)),
    lambda inner: st.builds(
        lambda text, ordered, items: PastedItem((text, PastedList(ordered, tuple(items)))),
        PARAGRAPH, st.booleans(), st.lists(inner, min_size=1, max_size=2),
    ),
    max_leaves=4,
)  # fmt: skip
LIST = st.builds(
    lambda ordered, items, start: PastedList(ordered, tuple(items), start if ordered else 1),
    st.booleans(), st.lists(ITEMS, min_size=1, max_size=3), st.sampled_from([1, 1, 1, 4]),
)  # fmt: skip


@st.composite
def tables(draw: st.DrawFn) -> PastedTable:
    width, height = draw(st.integers(1, 3)), draw(st.integers(2, 3))
    head = draw(st.integers(0, 1))
    contents = st.one_of(st.just(()), LINE, RUNS)
    rows = tuple(tuple(PastedCell(draw(contents), number < head) for _ in range(width)) for number in range(height))
    return PastedTable(rows, head)


SIMPLE = st.one_of(PARAGRAPH, CODE, PICTURE, st.just(PastedRule()))
QUOTE = st.builds(PastedQuote, st.lists(st.one_of(PARAGRAPH, LIST), min_size=1, max_size=2).map(tuple))
HEADING = st.builds(PastedHeading, st.integers(1, 6), LINE)


def reads_back(block: PastedBlock, forms: HouseForms) -> None:
    source = source_of(block, forms, lambda picture: picture.address.replace(" (1)", "%20%281%29"))
    found = read_back(source)
    wanted = in_normal_form(block)
    if isinstance(wanted, PastedPicture):
        wanted = PastedPicture(wanted.address.replace(" (1)", "%20%281%29"), " ".join(wanted.alt.split()))
        assert found is not None
        found = tuple(PastedPicture(b.address, " ".join(b.alt.split())) for b in found if isinstance(b, PastedPicture))
    assert found == (wanted,), source


@settings(max_examples=300, deadline=None)
@given(st.one_of(SIMPLE, HEADING), st.sampled_from([MARKDOWN, TISTORY]))
def test_simple_blocks_read_back(block: PastedBlock, forms: HouseForms) -> None:
    reads_back(block, forms)


@settings(max_examples=100, deadline=None)
@given(st.one_of(LIST, QUOTE), st.sampled_from([MARKDOWN, TISTORY]))
def test_lists_and_quotes_read_back(block: PastedBlock, forms: HouseForms) -> None:
    reads_back(block, forms)


@settings(max_examples=150, deadline=None)
@given(tables(), st.sampled_from([MARKDOWN, TISTORY]))
def test_tables_read_back(block: PastedTable, forms: HouseForms) -> None:
    reads_back(block, forms)


def cell(text: str, **places: int) -> PastedCell:
    return PastedCell((Run(text),), **places)


@pytest.mark.parametrize(
    ("block", "source"),
    [
        (PastedRule(), "---"),
        (PastedCode("a"), "```\na\n```"),
        (PastedCode("```"), "````\n```\n````"),
        (PastedCode("{{ a }}"), "<pre><code>&#123;&#123; a }}</code></pre>"),
        (PastedList(True, (PastedItem((PastedParagraph((Run("가"),)),)),), 3), '<ol start="3">\n<li>가</li>\n</ol>'),
        (PastedTable(((cell("가", columns=2),), (cell("나"), cell("다")))),
         '<table>\n<tbody>\n<tr><td colspan="2">가</td></tr>\n<tr><td>나</td><td>다</td></tr>\n</tbody>\n</table>'),
        (PastedPicture("a b.png", "[가]"), "![\\[가\\]](a%20b.png)"),
    ],
)  # fmt: skip
def test_what_markdown_cannot_say_is_html(block: PastedBlock, source: str) -> None:
    assert source_of(block, MARKDOWN) == source


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.one_of(PARAGRAPH, LIST, HEADING, QUOTE, tables(), CODE), min_size=1, max_size=4),
    st.sampled_from(["앞\n\n뒤\n", "- 앞\n\n- 뒤\n\n끝\n", "<p>앞</p>\n<p>뒤</p>\n", "", "> 앞\n"]),
    st.booleans(),
)
def test_blocks_beside_each_other_read_back_in_an_article(blocks: list[PastedBlock], body: str, at_end: bool) -> None:
    article = Article.from_text(body)
    count = len([block for block in article.body.blocks if block.source.strip()])
    index = count if at_end else 0
    after = insert_pasted(article, index, blocks).after
    found = read_back(after.text)
    assert found is not None
    assert found[index : len(found) - (count - index)] == tuple(map(in_normal_form, blocks)), after.text


def test_a_list_that_begins_later_does_so_on_the_page() -> None:
    block = PastedList(True, (PastedItem((PastedParagraph((Run("가"),)),)),), 3)
    assert 'start="3"' in to_html(source_of(block, MARKDOWN))


QUIET = st.text(alphabet=[*"가나 ab1.,\"'()!:-+=%/?…~", "\\", "&", "{", "]"], min_size=1, max_size=12)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.builds(Run, QUIET, MARKS), min_size=1, max_size=3).map(merged),
    st.sampled_from([MARKDOWN, TISTORY]),
)
def test_what_is_not_read_back_would_read_back(runs: tuple[Run, ...], forms: HouseForms) -> None:
    block = PastedParagraph(runs)
    assume(writing_html.is_quiet(forms.paragraph, runs) or writing_markdown.is_quiet(runs))
    source = source_of(block, forms)
    assert read_back(f"x\n\n{source}\n\nx\n") == (
        PastedParagraph((Run("x"),)), in_normal_form(block), PastedParagraph((Run("x"),)),
    )  # fmt: skip


def test_a_form_that_reads_markdown_is_read_back() -> None:
    form = Form("p", Manner.HTML, '<p markdown="1">', "</p>")
    assert not writing_html.is_quiet(form, (Run("*가*"),))
