"""What cards say of things that are kept as source."""

from __future__ import annotations

import pytest

from editor.document.cards import CardKind, bare_address, card_of


@pytest.mark.parametrize(
    ("source", "kind", "name", "title"),
    [
        (
            '<iframe src="https://www.youtube.com/embed/abc_-123"></iframe>\n\n',
            CardKind.EMBED,
            "YouTube",
            "https://www.youtube.com/watch?v=abc_-123",
        ),
        (
            '{% include youtube.html id="abcdef123" %}',
            CardKind.EMBED,
            "YouTube",
            "https://www.youtube.com/watch?v=abcdef123",
        ),
        ("{% vimeo 12345678 %}", CardKind.EMBED, "Vimeo", "https://vimeo.com/12345678"),
        ('{{ "https://youtu.be/abcdef123" | embed: "T" }}', CardKind.EMBED, "YouTube", "https://youtu.be/abcdef123"),
        (
            '<blockquote class="twitter-tweet"><p>말 <a href="https://t.co/x">t</a></p>'
            '<a href="https://twitter.com/a/status/12">날</a></blockquote>',
            CardKind.EMBED,
            "X",
            "https://twitter.com/a/status/12",
        ),
        (
            '<div class="video"><iframe src="//tv.naver.com/embed/99"></iframe></div>',
            CardKind.EMBED,
            "Naver TV",
            "https://tv.naver.com/v/99",
        ),
        ('<iframe src="https://a.kr/x?y=1&amp;z=2"></iframe>', CardKind.FRAME, "", "https://a.kr/x?y=1&z=2"),
        ("<!-- 확인\n바람 -->", CardKind.COMMENT, "", "확인 바람"),
        ("{% comment %} 숨김 {% endcomment %}", CardKind.COMMENT, "", "숨김"),
        ("$$\nx^2\n$$", CardKind.MATH, "", "x^2"),
        ('<script src="/a.js"></script>', CardKind.SCRIPT, "", "/a.js"),
        ("{% include ad.html when=1 %}", CardKind.INCLUDE, "ad.html", "when=1"),
        ("{% for a in b %}", CardKind.LIQUID, "for", "a in b"),
        ("{{ page.title }}", CardKind.OUTPUT, "", "page.title"),
        ('[뉴스]: <https://a.kr> "제목"', CardKind.LINK, "뉴스", "https://a.kr"),
        ("[^1]: 첫 줄\n    둘째 줄", CardKind.FOOTNOTE, "1", "첫 줄 둘째 줄"),
        ("*[HTML]: 문서의 말", CardKind.ABBREVIATION, "HTML", "문서의 말"),
        ("{:.wide}", CardKind.ATTRIBUTES, "", "{:.wide}"),
        ("^", CardKind.PARTING, "", ""),
        ("<llinks>전문 &amp; 원문</llinks>", CardKind.HTML, "llinks", "전문 & 원문"),
        ("알 수 없는 것", CardKind.SOURCE, "", ""),
    ],
)
def test_a_card_says_what_it_is(source: str, kind: CardKind, name: str, title: str) -> None:
    card = card_of(source)
    assert (card.kind, card.name, card.title) == (kind, name, title)


def test_a_definition_of_a_film_is_a_definition() -> None:
    assert card_of("[film]: https://youtu.be/abcdef123").kind is CardKind.LINK
    assert card_of("<!-- https://youtu.be/abcdef123 -->").kind is CardKind.COMMENT


def test_the_detail_is_the_first_lines_and_absent_where_the_title_says_all() -> None:
    assert card_of("<!-- 확인 -->").detail == ""
    assert card_of("<script>\na\nb\nc\nd\n</script>").detail == "<script>\na\nb\n…"
    assert card_of(f"<x-y>{'가' * 200}</x-y>").detail.endswith("…")
    assert len(card_of(f"<!-- {'가' * 500} -->").title) == 100


def test_an_address_is_read_without_what_says_nothing() -> None:
    assert bare_address("https://www.a.kr/b/") == "a.kr/b"
    assert bare_address("/assets/a.mp4") == "/assets/a.mp4"
