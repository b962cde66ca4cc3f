"""Ten thousand levels and a megabyte on a line: read to the end, in a time that grows with the text."""

from __future__ import annotations

import pytest

from editor.markup import assemble, definitions_of, fragment_of, parse_block, split, to_html

LEVELS = 10_000
BODIES = {
    "quotes": ">" * LEVELS + "가",
    "lists": "- " * LEVELS + "가",
    "numbered lists": "1. " * LEVELS + "가",
    "elements": "<div>" * LEVELS,
    "elements that close": "<div>" * LEVELS + "가" + "</div>" * LEVELS,
    "elements in a paragraph": "가 " + "<span>" * LEVELS,
    "elements with Markdown": '<div markdown="1">\n' * 2_000 + "가\n" + "</div>\n" * 2_000,
    "brackets": "[" * LEVELS,
    "links": "[" * LEVELS + "가" + "](/u)" * LEVELS,
    "pictures": "![" * LEVELS + "가",
    "strong": "**" * LEVELS,
    "strong words": "**가 " * LEVELS,
    "parentheses": "[가](" + "(" * LEVELS,
    "definitions": "".join(f"[r{n}]: /u{n} 'T'\n" for n in range(LEVELS)) + "[r1] [r9999]\n",
    "notes": "".join(f"[^{n}]: 주\n" for n in range(1_000)) + "".join(f"[^{n}]" for n in range(1_000)),
    "one line": "한글 문장 " * 66_000,
    "one line of marks": "*가* " * 10_000,
    "one word": "가" * 340_000,
    "spaces": " " * 1_000_000,
    "line ends": "\n" * 200_000,
    "control characters": "".join(map(chr, range(32))) * 2_000,
    "surrogates": "\ud800\ufffd\udfff글\ufffe" * 10_000,
    "everything unclosed": "".join(f"{opener}가\n\n" for opener in ("```", "~~~", "$$", "<!--", "{::comment}", "<p>", "[", "**", "`", "{:", "{% raw %}", "<a b='", "<?", "> ", "- ", "| ")) * 300,
}  # fmt: skip


@pytest.mark.parametrize("name", BODIES)
def test_it_is_read_to_the_end(name: str) -> None:
    text = BODIES[name]
    blocks = split(text)
    assert "".join(block.source for block in blocks) == text
    assert isinstance(to_html(text), str)
    known = definitions_of(text)
    for block in (blocks[0], blocks[len(blocks) // 2], blocks[-1]):
        parse_block(block.source, known, block.kind)
        assemble([fragment_of(block.source, known, block.kind)], known)
