"""Lines that cannot be typed into are shown as their source: what is never closed would take in all that is typed."""

from __future__ import annotations

import pytest

from editor.document.article import Article
from editor.document.lines import LineKind
from editor.document.projection import view_at


@pytest.mark.parametrize("body", ["글 <script>\n", "<p>글 <SCRIPT></p>\n", "- 가\n- 나 <script>\n", "<p><script>", "*가* <style>\n"])
def test_what_is_never_closed_makes_its_block_a_card(body: str) -> None:
    assert [line.kind for line in view_at(Article.from_text(body), 0).lines] == [LineKind.RAW]


@pytest.mark.parametrize(
    "body",
    ["글 <script>a</script> 뒤\n", "글 <SCRIPT>a</script > 뒤\n", "글 <input type='x'> <br> <img src='a'>\n", "글 <svg/> 뒤\n", "글 <!-- a --> 뒤\n"],
)
def test_what_is_closed_or_needs_no_closing_is_a_thing_in_the_line(body: str) -> None:
    assert [line.kind for line in view_at(Article.from_text(body), 0).lines] == [LineKind.PARAGRAPH]
