"""Nothing that can be typed or pasted makes the parser fail, recurse without end or try things over and over."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.markup import definitions_of, parse_block, split, to_html
from editor.markup.spanner import SpanParser

N = 3000
HOSTILE = {
    "quotes": ">" * N, "lists": "- " * N, "numbers": "1. " * N, "definitions": "a\n" + ": " * N, "divs": "<div>" * N,
    "closed divs": "<div>" * N + "</div>" * N, "spans": "<b>" * N, "markdown in html": '<div markdown="1">\n' * N,
    "stars": "*a " * N, "strong": "**a " * N, "mixed": "*a **b __c _d " * N, "brackets": "[" * N + "]" * N,
    "pictures": "![" * N + "a" + "](x)" * N, "links": "[a](" * N, "titles": '[a](b "c' * N, "autolinks": "<http://a " * N,
    "tags": '<a b="' * N, "comments": "<!-- \n\n" * N, "fences": "```x\n" * N, "math": "$$ \n\n" * N,
    "extensions": "{::comment}\n\n" * N, "attribute lists": "{:" * N, "ticks": "".join("`" * (i % 50 + 1) + " " for i in range(N)),
    "strikes": "~~a " * N, "spaces": "<a" + " " * 100 * N, "pipes": "|" * N, "links defined": "".join(f"[a{i}]: /\n[a{i}] " for i in range(N)),
    "notes": "".join(f"[^{i}]: x\n" for i in range(N)) + "".join(f"[^{i}]" for i in range(N)),
    "abbreviations": "".join(f"*[A{i}]: x\n" for i in range(N)) + "".join(f"A{i} " for i in range(N)),
    "itself": "{:a: a}\nx\n{: a}\n", "note in itself": "[^a]: x[^a]\n\n[^a]\n", "one line": "한글 문장 " * 20 * N,
    "indents": "".join(" " * (2 * i) + "- a\n" for i in range(400)), "liquid": "{% raw %}\n" * N, "questions": "<div>" + "<? " * N,
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_large_and_hostile(name: str) -> None:
    text = HOSTILE[name]
    assert to_html(text)
    blocks = split(text)
    assert "".join(block.source for block in blocks) == text
    parse_block(blocks[0].source, definitions_of(text), blocks[0].kind)


@settings(max_examples=max(300, settings().max_examples))
@given(
    st.text(
        alphabet="ab \n\t*_`[]()!<>&;#:{}|-+=~$^\\\"'./?%01\r\x00\x0b\x85\u2028\u00a0\ud800\ufffd가é\u0301", max_size=80
    )
)
def test_any_text(text: str) -> None:
    to_html(text)
    assert "".join(block.source for block in split(text)) == text
    for block in split(text):
        parse_block(block.source, definitions_of(text), block.kind)


def test_openers_are_tried_a_bounded_number_of_times(monkeypatch: pytest.MonkeyPatch) -> None:
    steps = 0
    real = SpanParser._dispatch

    def counted(self: SpanParser, *arguments: object) -> bool:
        nonlocal steps
        steps += 1
        return real(self, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(SpanParser, "_dispatch", counted)
    for count in (1000, 4000):
        steps = 0
        text = "![a *b [c " * count + "]" * count
        to_html(text)
        assert steps <= 20_000 + 4 * len(text)
