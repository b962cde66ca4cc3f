"""Colours of source: in order, side by side, within the block, and what the parser says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.markup import definitions_of, is_glued, split
from editor.markup.highlight import Role, highlights

PIECES = (
    "# ", "**", "*", "`", "~~", "[a](b)", "![x](/y.png \"t\")", "<b>", "</b>", "<p class=\"x\">", "</p>", "{: .a}", "{{ x }}",
    "{% y %}", "> ", "- ", "1. ", "| a | b |\n", "|---|---|\n", "```\n", "    ", "$$", "&amp;", "\\*", "\n", "\n\n", "글 ", "word",
    "<!-- c -->", "<div>", "</div>", "[^1]", "[^1]: n\n", "[r]: /u\n", "  \n", "\r\n", "<script>", "</script>", "^\n", "{::",
)  # fmt: skip


def roles(text: str) -> list[tuple[str, Role]]:
    blocks = split(text)
    found = []
    for number, block in enumerate(blocks):
        glued = is_glued(blocks[number - 1] if number else None)
        for start, length, role in highlights(block, definitions_of(blocks), glued):
            found.append((block.source[start : start + length], role))
    return found


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_stretches_lie_side_by_side_in_their_block(text: str) -> None:
    blocks = split(text)
    definitions = definitions_of(blocks)
    for number, block in enumerate(blocks):
        at = 0
        for start, length, role in highlights(block, definitions, is_glued(blocks[number - 1] if number else None)):
            assert at <= start and length > 0 and start + length <= len(block.source) and role
            at = start + length


@pytest.mark.parametrize(
    ("text", "stretch", "role"),
    [
        ("## 제목\n", "## ", Role.MARKUP),
        ("## 제목\n", "제목", Role.HEADING),
        ("글 **굵게**\n", "**", Role.MARKUP),
        ("글 **굵게**\n", "굵게", Role.STRONG),
        ('<p data-x="1">글</p>\n', "<p ", Role.TAG),
        ('<p data-x="1">글</p>\n', 'data-x="', Role.ATTRIBUTE),
        ('<p data-x="1">글</p>\n', "1", Role.VALUE),
        ('<a href="{{ u }}">글</a>\n', "{{ u }}", Role.LIQUID),
        ("[a](/b)\n", "/b", Role.ADDRESS),
        ("![a](/b)\n", "a", Role.LINK),
        ("글\n{: .a}\n", "a", Role.VALUE),
        ("> 글\n> 둘\n", "\n> ", Role.MARKUP),
        ("- 하나\n", "- ", Role.MARKUP),
        ("```\nx\n```\n", "\nx\n", Role.CODE),
        ("    x\n", "    x", Role.CODE),
        ("a &amp; b\n", "&amp;", Role.ENTITY),
        ("a \\* b\n", "\\*", Role.ENTITY),
        ("a  \nb\n", "  \n", Role.BREAK),
        ("<script>x</script>\n", "x", Role.CODE),
        ("{% include x %}\n", "{% include x %}", Role.LIQUID),
        ("<!-- c -->\n", "<!-- c -->", Role.COMMENT),
        ("$$x$$\n", "$$x$$", Role.MATH),
    ],
)
def test_a_stretch_has_the_role_that_the_parser_gives_it(text: str, stretch: str, role: Role) -> None:
    assert any(source == stretch and role in found for source, found in roles(text)), roles(text)


@pytest.mark.parametrize("text", ["** a **\n", "\\*a\\* b\n", "a_b_c\n", "`*a*`\n", "1) a\n", "<가나=다>\n"])
def test_what_the_dialect_takes_for_text_is_not_coloured_as_markup(text: str) -> None:
    assert not any(role & (Role.STRONG | Role.EMPHASIS | Role.TAG) for _, role in roles(text))


def test_a_link_by_reference_is_one_where_it_is_defined() -> None:
    assert ("a", Role.LINK) in roles("[a][r]\n\n[r]: /u\n")
    assert ("a", Role.LINK) not in roles("[a][r]\n")
