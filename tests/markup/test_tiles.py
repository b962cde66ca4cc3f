"""The blocks of a body tile it, and have the kinds that a person would name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.markup import BlockKind, split

SEED = Path(__file__).resolve().parents[3] / "shared" / "seed"

PIECES = st.sampled_from(
    ["\n", "\n\n", "\r\n", "\r", " ", "    ", "\t", "a", "한글 문장", "- ", "1. ", "> ", "# ", "---", "===", "```", "~~~", "|",
     "<p>", "</p>", "<div>", "</div>", "<!--", "-->", "<b>", "</b>", "$$", "{: .x}", "{:/}", "{::comment}", "{:a: .b}",
     ": ", "[^1]: ", "[a]: /u", "*[HTML]: x", "^", "{% if x %}", "{{ y }}", "{% raw %}", "{% endraw %}", "\x00", "\x0b",
     "*", "**", "`", "\\", "&amp;", "\u00a0", "\ufffd", "\ud800", "<script>", "</script>", "<br />"]
)  # fmt: skip
BODIES = st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=60)


def test_blocks_tile_any_text(figure: Callable[[str], None]) -> None:
    tried = Counter[str]()

    @given(BODIES)
    def law(text: str) -> None:
        blocks = split(text)
        assert "".join(block.source for block in blocks) == text
        assert all(block.source for block in blocks)
        tried["bodies"] += 1

    law()
    figure(f"{tried['bodies']} bodies")


def kinds(text: str) -> list[str]:
    return [block.kind.value for block in split(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("\n \n", ["blank"]),
        ("a\nb\n\nc", ["paragraph", "paragraph"]),
        ("# a\nb\n", ["heading", "paragraph"]),
        ("a\n===\n", ["heading"]),
        ("- a\n- b\n\n  c\n\nd", ["list", "paragraph"]),
        ("1. a\n", ["list"]),
        ("> a\nb\n", ["quote"]),
        ("```\na\n\nb\n```\n", ["code"]),
        ("```\na\n\nb\n", ["paragraph", "paragraph"]),
        ("    a\n", ["code"]),
        ("a | b\n", ["table"]),
        ("* * *\n", ["rule"]),
        ("$$\nx\n$$\n", ["math"]),
        ("a\n: b\n", ["definition_list"]),
        ("<p>a</p>\nb\n", ["paragraph", "paragraph"]),
        ("<p>a</p> b\n", ["paragraph", "paragraph"]),
        ("<h2>a</h2>\n", ["heading"]),
        ("<ul><li>a</li></ul>\n", ["list"]),
        ("<table><tr><td>a</td></tr></table>\n", ["table"]),
        ("<blockquote>a</blockquote>\n", ["quote"]),
        ("<div>\n\na\n\n</div>\nb", ["html", "paragraph"]),
        ("<p><div>a</div></p>\n", ["html"]),
        ("<!-- a\n\nb -->\n", ["comment"]),
        ("{% include a.html %}\n\na {{ b }}\n", ["liquid", "paragraph"]),
        ("{% highlight ruby %}\n# a\n\n{% endhighlight %}\nb\n", ["liquid", "paragraph"]),
        ("[a]: /b\n[^1]: c\n*[D]: e\n", ["definition", "definition", "definition"]),
        ("{::comment}\na\n\n{:/}\n", ["extension"]),
        ("a\n\n^\n\nb\n", ["paragraph", "end_of_block", "paragraph"]),
        ("{: .x}\na\n{: .y}\n\nb\n", ["paragraph", "paragraph"]),
        ("- a\n{: .x}\n\n- b\n", ["list", "list"]),
    ],
)
def test_kinds(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected
    assert kinds(text.replace("\n", "\r\n")) == expected


def test_blank_lines_belong_to_the_block_before_and_leading_ones_to_the_first() -> None:
    assert [b.source for b in split("\n\na\n\n\nb\n")] == ["\n\na\n\n\n", "b\n"]


def test_an_attribute_list_travels_with_its_block() -> None:
    assert [b.source for b in split("{: .x}\na\n\nb\n{: .y}\n\nc")] == ["{: .x}\na\n\n", "b\n{: .y}\n\n", "c"]


@pytest.mark.skipif(not SEED.exists(), reason="the shared samples are not on this machine")
def test_the_seed_is_a_picture_then_headings_with_paragraphs_and_a_closing_line() -> None:
    for path in SEED.glob("*.txt"):
        body = path.read_text(encoding="utf-8").split("---\n", 2)[2]
        found = kinds(body)
        assert found[0] == found[-1] == "paragraph"
        assert found[1:-1] == ["heading", "paragraph"] * (len(found) // 2 - 1)
        assert all(block.kind in BlockKind for block in split(body))


def test_an_attribute_list_in_an_element_is_no_block() -> None:
    assert [block.kind for block in split('<div markdown="1">{: .x}\n\n')] == [BlockKind.HTML]


@pytest.mark.parametrize("what", [None, b"a", b"", []])
def test_what_is_no_text_is_an_error(what: object) -> None:
    with pytest.raises((TypeError, AttributeError)):
        split(what)  # type: ignore[arg-type]
