"""What a comparison says and shows: words, fields and sections, never markup that a text brings along."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QTextBrowser

from editor.document.article import Article
from editor.document.difference import compare
from editor.ui.difference.page import Compared, DifferencePage, summary
from editor.ui.difference.words import Stretch, stretches
from editor.ui.style.tokens import LIGHT


def pair(old: str, new: str) -> Compared:
    before, after = Article.from_text(old), Article.from_text(new)
    return Compared(before, after, compare(before, after))


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("가 나 다", "가 라 다", [("=", "가 "), ("-", "나"), ("+", "라"), ("=", " 다")]),
        ("가 나 다 마 바", "가 라 사 마 바", [("=", "가 "), ("-", "나 다"), ("+", "라 사"), ("=", " 마 바")]),
        ("하나", "둘", [("-", "하나"), ("+", "둘")]),
        ("", "새로", [("+", "새로")]),
        ("같다", "같다", [("=", "같다")]),
        ("", "", []),
    ],
)
def test_words(old: str, new: str, found: list[tuple[str, str]]) -> None:
    assert stretches(old, new) == tuple(Stretch(*part) for part in found)


WORDS = st.text(st.sampled_from("가나다 .\nab"), max_size=40)


@given(WORDS, WORDS)
def test_both_texts_can_be_read_off(old: str, new: str) -> None:
    found = stretches(old, new)
    assert "".join(part.text for part in found if part.kind != "+") == old
    assert "".join(part.text for part in found if part.kind != "-") == new


def test_long_texts_are_compared_by_lines() -> None:
    lines = [f"줄 {number} 의 글." for number in range(2_000)]
    other = [*lines[:1_000], "새 줄.", *lines[1_001:]]
    found = stretches("\n".join(lines), "\n".join(other))
    assert [part.text for part in found if part.kind != "="] == ["줄 1000 의 글.\n", "새 줄.\n"]


def test_fields_and_sections_by_their_names(qapp: object) -> None:
    old = "---\ntitle: 하나\ntags: [가]\n---\n\n## 둘\n\n글.\n"
    compared = pair(old, old.replace("하나", "다른").replace("글.", "새 글.").replace("tags: [가]\n", ""))
    html = DifferencePage(LIGHT, offers=True).html(compared)
    assert "Headline" in html and "둘" in html and 'href="section:0"' in html and 'href="field:0"' in html
    assert summary(compared.found) == "“Headline”, “Tags”, “둘”"
    assert "and 1 more" in summary(compared.found, most=2)


def test_what_is_written_another_way_is_shown_as_source(qapp: object) -> None:
    html = DifferencePage(LIGHT).html(pair("---\nt: 1\n---\n\n**가** 나 다 라\n", "---\nt: 1\n---\n\n*가* 나 다 라\n"))
    assert "*" in html


def test_a_text_is_no_markup_of_the_page(qapp: object) -> None:
    text = '<img src="http://example.org/x"><a href="field:0">x</a>'
    html = DifferencePage(LIGHT).html(pair("---\nt: 1\n---\n\nx\n", f"---\nt: '{text}'\n---\n\n<p>{text}</p>\n"))
    assert "<img" not in html and "<a " not in html


def test_what_differs_in_nothing_that_is_read(qapp: object) -> None:
    page = DifferencePage(LIGHT)
    assert "Nothing differs" in page.html(pair("x\n", "x\n"))
    assert "Only blank lines" in page.html(pair("x\n\n\ny\n", "x\n\ny\n"))


class TestReading:
    """A comparison says what an editor reads; a source is shown where nothing else differs."""

    def page(self, old: str, new: str) -> str:
        browser = QTextBrowser()
        browser.setHtml(DifferencePage(LIGHT).html(pair(old, new)))
        return browser.toPlainText().replace("\u200a", "")

    def test_an_empty_heading_and_paragraph(self, qapp: object) -> None:
        heading, blank = '<h2 data-ke-size="size26"></h2>', '<p data-ke-size="size16">&nbsp;</p>'
        shown = self.page("---\n---\n글.\n", f"---\n---\n글.\n\n{heading}\n\n{blank}\n")
        assert "Section without a title" in shown
        assert "[empty heading]" in shown and "[empty paragraph]" in shown and "<" not in shown

    def test_pictures_notes_and_cards(self, qapp: object) -> None:
        new = (
            '글 {{ site.title }} 끝[^1].\n\n<p><img src="/a.jpg" alt="배"></p>\n\n![](/b.png)\n\n* * *\n\n'
            '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>\n\n<!-- 메모 -->\n\n[^1]: 주석\n'
        )
        shown = self.page("---\n---\n", f"---\n---\n{new}")
        for words in ("[1].", "[Picture: 배]", "[Picture]", "[line across the page]", "YouTube", "[Comment: 메모]"):
            assert words in shown
        assert "<" not in shown and "![" not in shown and "{{" not in shown

    def test_a_source_where_only_that_differs(self, qapp: object) -> None:
        shown = self.page('---\n---\n<p class="a">글이다.</p>\n', '---\n---\n<p class="b">글이다.</p>\n')
        assert "only its source differs" in shown and 'class="' in shown and shown.count("글이다.") == 2
        assert "class" not in self.page('---\n---\n<p class="a">글.</p>\n', '---\n---\n<p class="b">새 글.</p>\n')
