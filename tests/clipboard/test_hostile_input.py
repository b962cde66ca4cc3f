"""Whatever somebody puts on the clipboard: no failure, nothing that runs, and work that stays in proportion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.clipboard import (
    Flavours,
    HouseForms,
    PastedBlock,
    PastedHeading,
    PastedItem,
    PastedList,
    PastedParagraph,
    PastedQuote,
    PastedTable,
    Removal,
    pictures_of,
    read_clipboard,
    sources,
)
from editor.clipboard.intake import MOST_CHARACTERS, MOST_TAGS, taken_in
from editor.clipboard.lines import LONGEST
from editor.clipboard.nesting import DEEPEST
from editor.markup import to_html
from editor.markup.inline import Run

PIECES = st.sampled_from(
    "<p> </p> <b> </b> <i style='font-weight:700'> <table> <tr> <td colspan=3> </table> <ul> <li> </ul> <ol start=9> <h2> </h1>"
    " <pre> <code> </pre> <blockquote> <img src=x onerror=alert(1)> <a href=javascript:alert(1)> <a href='https://a.kr/{{x}}'>"
    " </a> <script>alert(1)</script> <script> <style>.a{font-weight:bold}</style> <!-- --> <!-- <![if !x]> <![endif]> <o:p>"
    " <svg/onload=alert(1)> <math><mi> <iframe src=x> <p style='mso-list:l0~level2'> <span style='mso-list:Ignore'> &nbsp; &#0; &lt;script&gt;"
    " {{ {%~raw~%} ``` ** # 1. - | \x00 \ufffc \u2028 \u202e 가 글 a <br> <hr> <figure> <figcaption> <svg> <textarea> <select> <dl> <dt> <dd>"
    " <![CDATA[ ]]> <a\x00b <p/ <=> < > \" ' <template> <noscript> <caption> <col> <!--StartFragment--> <!--EndFragment-->".split(
        " "
    )
).map(lambda piece: piece.replace("~", " "))
SOUP = st.lists(PIECES, max_size=30).map("".join)
FORBIDDEN = ("<script", "onerror", "onload", "javascript:", "<iframe", "<svg", "<style", "alert(1)>")


def runs_of(blocks: Iterable[PastedBlock]) -> Iterator[Run]:
    for block in blocks:
        match block:
            case PastedParagraph() | PastedHeading():
                yield from block.runs
            case PastedQuote():
                yield from runs_of(block.blocks)
            case PastedList():
                for item in block.items:
                    assert isinstance(item, PastedItem) and item.blocks
                    yield from runs_of(item.blocks)
            case PastedTable():
                for row in block.rows:
                    for cell in row:
                        yield from cell.runs
            case _:
                pass


@settings(max_examples=400, deadline=None)
@given(st.one_of(SOUP, st.text(max_size=200)))
def test_html_of_any_kind_is_read_and_nothing_in_it_runs(html: str) -> None:
    pasted = read_clipboard(Flavours(html=html))
    for run in runs_of(pasted.blocks):
        assert run.text and not run.atom and not set(run.text) & set("\x00\x07\ufffc\u202e\u2029\n\r\xa0")
        for mark in run.marks:
            assert (mark.attribute("href") or "https:").startswith(("https:", "http:", "mailto:")) or mark.tag == "a"
            assert (
                not (mark.attribute("href") or "").lower().startswith(("javascript:", "data:", "file:", "pasted:", "#"))
            )
            assert "{{" not in (mark.attribute("href") or "")
    for picture in pictures_of(pasted.blocks):
        assert picture.address or picture.data


@settings(max_examples=150, deadline=None)
@given(SOUP)
def test_what_is_written_holds_no_script_and_no_liquid(html: str) -> None:
    for source in sources(read_clipboard(Flavours(html=html)).blocks, HouseForms()):
        assert "{{" not in source.replace("\\{", "") and "{%" not in source.replace("\\{", "")
        page = to_html(source).lower()
        assert not any(f"<{tag}" in page for tag in ("script", "iframe", "svg", "style", "object", "template"))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300), st.text(max_size=50))
def test_text_and_addresses_of_any_kind_are_read(text: str, addresses: str) -> None:
    read_clipboard(Flavours(text=text))
    read_clipboard(Flavours(uri_list=addresses))


@settings(max_examples=300, deadline=None)
@given(SOUP)
def test_what_goes_to_the_parser_is_closed_and_not_deep(html: str) -> None:
    intake = taken_in(html * 20)
    assert intake is not None
    assert intake.html.count("<table>") == intake.html.count("</table>")
    assert intake.html.count("<b>") == intake.html.count("</b>")


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 3000,
        "<li><dd>" * 3000,
        "<p><font size=1>x" * 2000,
        '<a "' * 50_000,
        "<a ='" * 50_000,
        "<!--" * 50_000,
        "<!--" + "-" * 200_000,
        "<style>" + "a," * 100_000,
        "<svg>x" * 10_000,
        "<table><tr><td>" * 3000,
        "<ul><li>x" * 3000,
        "<b><i><u>" * 3000 + "x",
        "&" * 50_000,
        "x<br>" * 20_000,
        "<blockquote><ul><li>" * 500 + "x",
        "<p " + "a=b " * 50_000 + ">x",
        "<pre>" + "`" * 50_000,
        "<p>" + "<b>x</b> " * 10_000,
    ],
    ids=lambda html: html[:12],
)
def test_much_of_one_thing_is_read(html: str) -> None:
    """The test's own time limit is what bounds the work."""
    read_clipboard(Flavours(html=html))


def test_depth_is_bounded_and_text_in_the_deep_is_kept() -> None:
    pasted = read_clipboard(Flavours(html="<blockquote>" * 1000 + "가"))
    depth, blocks = 0, pasted.blocks
    while isinstance(blocks[0], PastedQuote):
        depth, blocks = depth + 1, blocks[0].blocks
    assert (depth, blocks) == (DEEPEST, (PastedParagraph((Run("가"),)),))


@pytest.mark.parametrize("html", ["<p>가" * (MOST_TAGS + 1), "<p>가" + "나" * MOST_CHARACTERS])
def test_too_much_markup_is_pasted_as_plain_text(html: str) -> None:
    pasted = read_clipboard(Flavours(html=html, text="가\n나"))
    assert (pasted.is_plain, len(pasted.blocks)) == (True, 2)
    assert pasted.removals.count(Removal.FORMATTING) == 1
    without_text = read_clipboard(Flavours(html=html))
    assert without_text.is_plain and isinstance(without_text.blocks[0], PastedParagraph)
    assert without_text.blocks[0].runs[0].text.startswith("가")


def test_a_picture_of_many_megabytes_is_no_markup() -> None:
    html = '<p>가<img src="data:image/png;base64,' + "QUJD" * 1_500_000 + '">나'
    pasted = read_clipboard(Flavours(html=html))
    (picture,) = pictures_of(pasted.blocks)
    assert (len(pasted.blocks), len(picture.data)) == (3, 4_500_000)


def test_a_paragraph_too_long_for_anybody_is_divided_and_loses_nothing() -> None:
    text = "가나다 " * LONGEST
    pasted = read_clipboard(Flavours(html=f"<p>{text}"))
    lengths = [len(run.text) for run in runs_of(pasted.blocks)]
    assert max(lengths) <= LONGEST
    assert " ".join(run.text for run in runs_of(pasted.blocks)) == text.strip()
