"""Pictures given captions, widths and places, as the article states them; footnotes put at a spot."""

from __future__ import annotations

import re

import pytest

from editor.document.article import Article
from editor.document.changes import apply_all, inverted_all
from editor.document.edit import Edit
from editor.document.footnotes import NotePlace, definition, insert_footnote, next_label, references
from editor.document.picture_edit import caption_of, set_alignment, set_caption, set_width
from editor.document.projection import view_at
from editor.errors import StructureError
from editor.markup import to_html
from editor.markup.inline import Run


def text_after(edit: Edit) -> str:
    assert apply_all(edit.after.text, inverted_all(edit.changes)) == edit.before.text
    assert Article.from_text(edit.after.text).body == edit.after.body
    return edit.after.text


@pytest.mark.parametrize(
    ("body", "after"),
    [
        ("![가](/a.jpg)\n\n글\n", '<figure>\n<img src="/a.jpg" alt="가" />\n<figcaption>설명</figcaption>\n</figure>\n\n글\n'),
        ('![가](/a.jpg "제목"){:.c width="300"}\n', '<figure>\n<img src="/a.jpg" alt="가" title="제목" class="c" width="300" />\n<figcaption>설명</figcaption>\n</figure>\n'),
        ('[![가](/a.jpg)](/u)\n', '<figure>\n<a href="/u"><img src="/a.jpg" alt="가" /></a>\n<figcaption>설명</figcaption>\n</figure>\n'),
        ('<p><img src="/a.jpg"></p>\n', '<figure>\n<img src="/a.jpg">\n<figcaption>설명</figcaption>\n</figure>\n'),
        ('<figure class="x">\n  <img src="/a.jpg">\n</figure>\n', '<figure class="x">\n  <img src="/a.jpg">\n  <figcaption>설명</figcaption>\n</figure>\n'),
    ],
)  # fmt: skip
def test_a_picture_gets_a_caption(body: str, after: str) -> None:
    assert text_after(set_caption(Article.from_text(body), 0, [Run("설명")])) == after


def test_a_caption_is_changed_in_place_and_taken_away() -> None:
    figure = '<figure>\n<img src="/a.jpg">\n<figcaption>설명 <b>글</b></figcaption>\n</figure>\n'
    article = Article.from_text(figure)
    assert caption_of(view_at(article, 0)) is not None
    assert text_after(set_caption(article, 0, [Run("새 글")])) == figure.replace("설명 <b>글</b>", "새 글")
    assert text_after(set_caption(article, 0, [])) == figure.replace("<figcaption>설명 <b>글</b></figcaption>\n", "")


def test_a_figure_takes_the_form_of_the_articles_others() -> None:
    house = '<figure class="photo"><img src="/b.jpg"><figcaption>앞</figcaption></figure>\n\n'
    article = Article.from_text(f"{house}![가](/a.jpg)\n")
    after = f'{house}<figure class="photo"><img src="/a.jpg" alt="가" /><figcaption>설명</figcaption></figure>\n'
    assert text_after(set_caption(article, 1, [Run("설명")])) == after


@pytest.mark.parametrize(
    ("body", "width", "after"),
    [
        ("![가](/a.jpg)\n", "300", '![가](/a.jpg){: width="300"}\n'),
        ('![가](/a.jpg){:.c width="200"}\n', "50%", '![가](/a.jpg){:.c width="50%"}\n'),
        ('![가](/a.jpg){: width="200"}\n', "", "![가](/a.jpg)\n"),
        ('<p><img src="/a.jpg" width="10" height="20" /></p>\n', "300", '<p><img src="/a.jpg" width="300" /></p>\n'),
        ('<p><img src="/a.jpg" style="width: 10px; border: 0"></p>\n', "50%", '<p><img src="/a.jpg" style="width: 50%; border: 0"></p>\n'),
        ('<p><img src="/a.jpg" style="width:10px"></p>\n', "", '<p><img src="/a.jpg"></p>\n'),
        ('<p><img src="/a.jpg"></p>\n<p><img src="/b.jpg" style="width:10px"></p>\n', "300", '<p><img src="/a.jpg" style="width: 300px"></p>\n<p><img src="/b.jpg" style="width:10px"></p>\n'),
    ],
)  # fmt: skip
def test_a_picture_gets_a_width_as_its_neighbours_state_theirs(body: str, width: str, after: str) -> None:
    assert text_after(set_width(Article.from_text(body), 0, 0, 0, width)) == after


@pytest.mark.parametrize(
    ("body", "align", "after"),
    [
        ("![가](/a.jpg)\n", "center", '![가](/a.jpg)\n{: style="text-align: center"}\n'),
        ('![가](/a.jpg)\n{: .x style="text-align: center"}\n', "right", '![가](/a.jpg)\n{: .x style="text-align: right"}\n'),
        ('![가](/a.jpg)\n{: style="text-align: center"}\n', "", "![가](/a.jpg)\n"),
        ('<p class="x"><img src="/a.jpg"></p>\n', "center", '<p class="x" style="text-align: center"><img src="/a.jpg"></p>\n'),
        ('<p style="text-align:center"><img src="/a.jpg"></p>\n', "", '<p><img src="/a.jpg"></p>\n'),
        ('<p><img src="/a.jpg" style="float: left; border: 0"></p>\n', "right", '<p style="text-align: right"><img src="/a.jpg" style="border: 0"></p>\n'),
        ("![가](/a.jpg){:.align-left}\n", "center", '![가](/a.jpg)\n{: style="text-align: center"}\n'),
        ('<figure><img src="/a.jpg"><figcaption>설명</figcaption></figure>\n', "center", '<figure style="text-align: center"><img src="/a.jpg"><figcaption>설명</figcaption></figure>\n'),
    ],
)  # fmt: skip
def test_a_picture_is_put_left_right_or_in_the_middle(body: str, align: str, after: str) -> None:
    assert text_after(set_alignment(Article.from_text(body), 0, align)) == after


def test_where_no_picture_is_none_is_changed() -> None:
    with pytest.raises(StructureError):
        set_width(Article.from_text("글\n"), 0, 0, 0, "300")
    with pytest.raises(StructureError):
        set_caption(Article.from_text("글\n"), 0, [Run("설명")])


@pytest.mark.parametrize(
    ("body", "after"),
    [
        ("첫 글 뒤.\n\n둘째.\n", "첫 글[^1] 뒤.\n\n둘째.\n\n[^1]: 주석\n"),
        ("첫 글 뒤.[^3]\n\n[^3]: 셋\n\n끝.\n", "첫 글[^4] 뒤.[^3]\n\n[^3]: 셋\n\n[^4]: 주석\n\n끝.\n"),
        ("첫 글 뒤.\n\n<p>글</p>\n끝줄\n", "첫 글[^1] 뒤.\n\n<p>글</p>\n\n[^1]: 주석\n끝줄\n"),
    ],
)
def test_a_footnote_is_put_at_a_place_and_written_with_the_others(body: str, after: str) -> None:
    article = Article.from_text(body)
    edit = insert_footnote(article, 0, 0, 3, "주석")
    assert text_after(edit) == after
    label = str(int(next_label(article)))
    place = definition(edit.after, label)
    assert references(edit.after, label) == (NotePlace(0, 0, 3),)
    assert place is not None and "주석" in edit.after.body.blocks[place.block].source


@pytest.mark.parametrize(
    ("body", "line", "offset", "after"),
    [
        ('<p data-ke-size="size16">글 끝.</p>\n', 0, 1, '<p data-ke-size="size16" markdown="span">글[^1] 끝.</p>\n'),
        ('<h2 class="a">제목</h2>\n\n글\n', 0, 2, '<h2 class="a" markdown="span">제목[^1]</h2>\n\n글\n'),
        ("<ul><li>하나</li><li>둘</li></ul>\n", 1, 1, '<ul><li>하나</li><li markdown="span">둘[^1]</li></ul>\n'),
        ("<table><tr><td>하나</td></tr></table>\n", 0, 2, '<table><tr><td markdown="span">하나[^1]</td></tr></table>\n'),
        ("<div>맨글</div>\n", 0, 2, '<div markdown="span">맨글[^1]</div>\n'),
        ("<p><b>굵은</b> 글</p>\n", 0, 2, '<p markdown="span"><b>굵은[^1]</b> 글</p>\n'),
        ('<p markdown="1">글</p>\n', 0, 1, '<p markdown="1">글[^1]</p>\n'),
        (
            '<p>그는 "*안* -- 간다..."고 <code>a*b*</code> &amp;\n했다_고_</p>\n',
            0,
            2,
            '<p markdown="span">그는[^1] \\"\\*안\\* \\-- 간다\\...\\"고 <code>a*b*</code> &amp;\n했다\\_고\\_</p>\n',
        ),
    ],
)
def test_in_raw_html_the_element_is_made_to_read_a_footnote_and_nothing_else_on_the_page_changes(
    body: str, line: int, offset: int, after: str
) -> None:
    article = Article.from_text(body)
    edit = insert_footnote(article, 0, line, offset, "주석")
    assert text_after(edit) == after + "\n[^1]: 주석\n"
    assert references(edit.after, "1") == (NotePlace(0, line, offset),)
    page = re.sub(r"<sup id=.*?</sup>", "", to_html(edit.after.body.text).partition('<div class="footnotes"')[0])
    assert page.split() == to_html(body).split()


def test_where_markdown_would_change_the_page_a_footnote_is_refused() -> None:
    abbreviated = "<p>HTML은 글</p>\n\n*[HTML]: 언어\n"  # in raw HTML it is not explained
    with pytest.raises(StructureError):
        insert_footnote(Article.from_text(abbreviated), 0, 0, 4, "주석")


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("*기사* 참고", "*기사* 참고"),
        ("- 항목", "\\- 항목"),
        ("<b>x", "\\<b\\>x"),
        ("{{ x }}", "\\{\\{ x \\}\\}"),
        ("{% raw %}", "&#123;&#37; raw &#37;&#125;"),
    ],
)
def test_what_a_footnote_says_is_text_and_no_block_markup_or_liquid(said: str, written: str) -> None:
    edit = insert_footnote(Article.from_text("글\n"), 0, 0, 1, said)
    assert text_after(edit) == f"글[^1]\n\n[^1]: {written}\n"
