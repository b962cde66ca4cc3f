"""Lines inside of blocks: divided, joined, taken away; quotes put around and off; items nested and taken out."""

from __future__ import annotations

import pytest

from editor.document.article import Article
from editor.document.changes import apply_all, inverted_all
from editor.document.edit import Edit
from editor.document.nesting import lift_item, sink_item
from editor.document.projection import view_at
from editor.document.quotes import lift_out, part, unwrap, wrap
from editor.document.trees import join_lines, merge_within, remove_lines, split_line
from editor.errors import StructureError
from editor.markup.inline import plain_text, sliced


def numbered(body: str, text: str) -> tuple[Article, int, int]:
    """The article, and the line and place behind a text in its first block."""
    article = Article.from_text(body)
    for number, line in enumerate(view_at(article, 0).lines):
        if (at := plain_text(line.runs).find(text)) >= 0:
            return article, number, at + len(text)
    raise AssertionError(text)


def text_after(edit: Edit) -> str:
    assert apply_all(edit.after.text, inverted_all(edit.changes)) == edit.before.text
    assert Article.from_text(edit.after.text).body == edit.after.body
    return edit.after.text


def divided(body: str, text: str) -> Edit:
    article, number, at = numbered(body, text)
    runs = view_at(article, 0).lines[number].runs
    return split_line(article, 0, number, sliced(runs, 0, at), sliced(runs, at))


@pytest.mark.parametrize(
    ("body", "at", "after"),
    [
        ("> 하나둘\n", "하나", "> 하나\n>\n> 둘\n"),
        ("> > 하나둘\n>\n> 셋\n", "하나", "> > 하나\n> >\n> > 둘\n>\n> 셋\n"),
        ("> 앞 **굵은글** 뒤\n> 다음\n", "굵은", "> 앞 **굵은**\n>\n> **글** 뒤\n> 다음\n"),
        (">\n게으른 줄\n", "게으른", ">\n게으른\n>\n 줄\n"),
        ("- 하나둘\n\n  셋\n", "하나", "- 하나\n\n- 둘\n\n  셋\n"),
        ("- 하나\n\n  둘셋\n", "둘", "- 하나\n\n  둘\n\n  셋\n"),
        ("> - 하나둘\n> - 셋\n", "하나", "> - 하나\n> - 둘\n> - 셋\n"),
        ("9. 하나\n\n   둘\n10. 셋넷\n", "셋", "9. 하나\n\n   둘\n10. 셋\n\n11. 넷\n"),
        ("- [x] 하나둘\n\n  셋\n", "하나", "- [x] 하나\n\n- [ ] 둘\n\n  셋\n"),
        ("말\n: 뜻풀이\n", "뜻", "말\n: 뜻\n: 풀이\n"),
        ("말씨\n: 뜻\n", "말", "말\n씨\n: 뜻\n"),
        ("> # 제목글\n> 둘\n", "제목", "> # 제목\n>\n> 글\n>\n> 둘\n"),
        ("<blockquote>\n  <p class=\"a\" id=\"b\">하나둘</p>\n</blockquote>\n", "하나", "<blockquote>\n  <p class=\"a\" id=\"b\">하나</p>\n  <p class=\"a\">둘</p>\n</blockquote>\n"),
        ("<blockquote>하나둘</blockquote>\n", "하나", "<blockquote><p>하나</p>\n<p>둘</p></blockquote>\n"),
        ("<div>\n<h3>제목글</h3>\n</div>\n", "제목", "<div>\n<h3>제목</h3>\n<p>글</p>\n</div>\n"),
        ("<ul>\n <li><p>하나둘</p><p>셋</p></li>\n</ul>\n", "하나", "<ul>\n <li><p>하나</p></li>\n <li><p>둘</p><p>셋</p></li>\n</ul>\n"),
    ],
)  # fmt: skip
def test_a_line_is_divided_where_it_stands(body: str, at: str, after: str) -> None:
    assert text_after(divided(body, at)) == after


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("> 하나둘\n> 셋\n", "하나"),
        ("> - 하나둘\n", "하나"),
        ("- 하나\n\n  둘셋\n", "둘"),
        ("말\n: 뜻풀이\n\n  더\n", "뜻"),
        ("<blockquote>\n<p>하나 <b>둘셋</b></p>\n</blockquote>\n", "둘"),
        ("- 하나\r\n\r\n  둘셋\r\n", "둘"),
    ],
)
def test_what_was_divided_is_joined_to_the_same_bytes(body: str, at: str) -> None:
    article, number, _ = numbered(body, at)
    edit = divided(body, at)
    assert text_after(join_lines(edit.after, 0, number + 1)) == article.text


@pytest.mark.parametrize(
    ("body", "text", "after"),
    [
        ("> 하나\n>\n> 둘\n", "하나", "> 둘\n"),
        ("> 하나\n>\n> 둘\n>\n> 셋\n", "둘", "> 하나\n>\n> 셋\n"),
        ("- 하나\n\n  둘\n- 셋\n", "하나", "- 둘\n- 셋\n"),
        ("말\n: 하나\n: 둘\n", "둘", "말\n: 하나\n"),
        ("<ul><li>하나<ul><li>둘</li></ul></li><li><p>셋</p><p>넷</p></li></ul>\n", "둘", "<ul><li>하나</li><li><p>셋</p><p>넷</p></li></ul>\n"),
        ("<figure><img src=\"/a.jpg\"><figcaption>설명</figcaption></figure>\n", "설명", "<figure><img src=\"/a.jpg\"></figure>\n"),
    ],
)  # fmt: skip
def test_a_line_is_taken_away_with_what_held_nothing_else(body: str, text: str, after: str) -> None:
    article, number, _ = numbered(body, text)
    assert text_after(remove_lines(article, 0, number, number + 1)) == after


def test_a_selection_across_lines_keeps_the_structure_of_both_ends() -> None:
    article = Article.from_text("> 하나둘\n>\n> - 셋\n> - 넷다섯\n>   - 여섯\n")
    lines = view_at(article, 0).lines
    edit = merge_within(article, 0, 0, sliced(lines[0].runs, 0, 2), 2, sliced(lines[2].runs, 1))
    assert [plain_text(line.runs) for line in view_at(edit.after, 0).lines] == ["하나다섯", "여섯"]
    assert view_at(edit.after, 0).lines[0].quote == 1


@pytest.mark.parametrize(
    ("block", "wrapped"),
    [
        ("하나\n둘\n", "> 하나\n> 둘\n"),
        ("하나\n\n- 둘\n", "> 하나\n>\n> - 둘\n"),
        ("```\n코드\n\n끝\n```\n", "> ```\n> 코드\n>\n> 끝\n> ```\n"),
        ('<p class="a">하나</p>\n', '<blockquote>\n<p class="a">하나</p>\n</blockquote>\n'),
    ],
)
def test_blocks_become_a_quote_and_blocks_again(block: str, wrapped: str) -> None:
    article = Article.from_text(f"앞\n\n{block}\n뒤\n")
    edit = wrap(article, 1, len(article.body.blocks) - 1)
    assert text_after(edit) == f"앞\n\n{wrapped}\n뒤\n"
    assert text_after(unwrap(edit.after, 1)) == article.text


def test_a_quote_takes_the_form_of_the_articles_others() -> None:
    house = '<blockquote data-ke-style="style1">\n<p>인용</p>\n</blockquote>\n\n'
    article = Article.from_text(f"{house}<p>글</p>\n")
    assert wrap(article, 1, 2).after.text == house + house.strip().replace("인용", "글") + "\n"


def test_a_quote_that_would_take_its_neighbours_in_is_parted_from_them_and_back() -> None:
    article = Article.from_text("# 제목\n글\n- 항목\n")
    edit = wrap(article, 0, 1)
    assert [block.kind.value for block in edit.after.body.blocks] == ["quote", "paragraph", "list"]
    assert text_after(unwrap(edit.after, 0)) == article.text


@pytest.mark.parametrize(
    ("body", "text", "after"),
    [
        ("> 하나\n>\n> 둘\n", "하나", "하나\n\n> 둘\n"),
        ("> 하나\n>\n> 둘\n>\n> 셋\n", "둘", "> 하나\n\n둘\n\n> 셋\n"),
        ("> 하나\n>\n> > 둘\n", "둘", "> 하나\n>\n> 둘\n"),
        ("<blockquote>\n<p>하나</p>\n<p>둘</p>\n</blockquote>\n", "하나", "<p>하나</p>\n<blockquote>\n<p>둘</p>\n</blockquote>\n"),
    ],
)  # fmt: skip
def test_a_paragraph_is_taken_out_of_its_quote(body: str, text: str, after: str) -> None:
    article, number, _ = numbered(body, text)
    assert text_after(lift_out(article, 0, number)) == after


def test_a_quote_is_parted_in_two() -> None:
    assert text_after(part(Article.from_text("> 하나\n>\n> 둘\n"), 0, 1)) == "> 하나\n\n> 둘\n"
    html = Article.from_text('<blockquote class="a">\n<p>하나</p>\n<p>둘</p>\n</blockquote>\n')
    opener, closer = '<blockquote class="a">\n', "\n</blockquote>"
    assert text_after(part(html, 0, 1)) == f"{opener}<p>하나</p>{closer}\n\n{opener}<p>둘</p>{closer}\n"


@pytest.mark.parametrize(
    ("body", "text", "after"),
    [
        ("- 하나\n- 둘\n  이어\n- 셋\n", "둘", "- 하나\n  - 둘\n    이어\n- 셋\n"),
        ("1. 하나\n2. 둘\n\n   문단\n3. 셋\n", "둘", "1. 하나\n   1. 둘\n\n      문단\n3. 셋\n"),
        ("* 하나\n    * 안\n* 둘\n", "둘", "* 하나\n    * 안\n    * 둘\n"),
        ("> - 하나\n> - 둘\n>   - 안\n", "둘", "> - 하나\n>   - 둘\n>     - 안\n"),
        ("<ul>\n<li>하나</li>\n<li>둘</li>\n</ul>\n", "둘", "<ul>\n<li>하나\n<ul>\n<li>둘</li>\n</ul></li>\n</ul>\n"),
        ("<ul><li>하나<ol><li>안</li></ol></li><li>둘</li></ul>\n", "둘", "<ul><li>하나<ol><li>안</li><li>둘</li></ol></li></ul>\n"),
    ],
)  # fmt: skip
def test_an_item_goes_into_the_one_above_and_comes_out_again(body: str, text: str, after: str) -> None:
    article, number, _ = numbered(body, text)
    edit = sink_item(article, 0, number)
    assert text_after(edit) == after
    back = text_after(lift_item(edit.after, 0, number))
    assert back == body


def test_an_item_that_is_taken_out_takes_those_below_it_in() -> None:
    article, number, _ = numbered("- 하나\n  - 둘\n  - 셋\n- 넷\n", "둘")
    assert text_after(lift_item(article, 0, number)) == "- 하나\n- 둘\n  - 셋\n- 넷\n"


def test_the_first_item_has_nothing_to_go_into() -> None:
    article = Article.from_text("- 하나\n- 둘\n")
    with pytest.raises(StructureError):
        sink_item(article, 0, 0)
    with pytest.raises(StructureError):
        lift_item(article, 0, 1)
