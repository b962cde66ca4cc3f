"""Incremental splitting on bodies made of openers and closers, edited with more of them: always the full split."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from editor.markup import Block, resplit, split

OPENERS = [
    "```", "`", "~~~", "```\n", "~~~\n", "$$", "$$\n", "<div>", "</div>", "<div>\n", "</div>\n", "<p>", "</p>", "<pre>", "</pre>",
    "<script>", "</script>", "<!--", "-->", "{::comment}", "{:/}", "{:/comment}", "{::comment}\n", "{:/}\n", "{::nomarkdown}",
    "{% raw %}", "{% endraw %}", "{% if x %}", "{{", "}}", "{%", "%}", "[^1]:", "[^1]: ", "- ", "> ", "* ", "1. ", "{: .x}",
    "{: .x}\n", "{:a: .b}", "{:", "}", "\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "^", "^\n", "# ", "---", "===", "|", "|---|\n", ": ",
    "[a]: /u", "*[H]: x", "    ", "\t", " ", "<b", '<a href="', '"', "'", "<br />", "\\", "<?", "?>", "<![CDATA[", "&",
    '<details markdown="1">', "</details>",
]  # fmt: skip
EDITS = [*OPENERS, "글", "a", "한글 문장.", "\n", ".", " ", "x y", "1", "*", "_", "("]
STRETCHES = [
    "```\na\n\nb\n", "글\n\n", "- a\n- b\n\n", "> q\n", "<div>\na\n\n", "</div>\n", "$$\nx\n\n", "$$\n", "<!--\nc\n\n", "-->\n",
    "{::comment}\n", "{:/}\n", "{% raw %}\n", "{% endraw %}\n", "[^1]: note\n", "    code\n", "{: .x}\n", "a | b\n", "# h\n", "a\n: b\n",
    "1. x\n\n   y\n", "<p>p</p>\ntext\n", "para\nline\n\n", "\n", "~~~\ncode\n~~~\n", "text {::comment} \n", "^\n", "a\n===\n",
    "<pre>\n\n", "</pre>\n", "\r\n", "글\r\n\r\n", "```\r\n",
]  # fmt: skip
BODIES = st.lists(st.sampled_from(STRETCHES), max_size=20).map("".join)
TYPED = st.sampled_from(OPENERS) | st.sampled_from(EDITS) | st.just("")
CHANGES = st.tuples(st.floats(0, 1), st.booleans(), st.integers(0, 3) | st.integers(0, 60), TYPED)


def shown(blocks: tuple[Block, ...]) -> list[tuple[str, str, str]]:
    return [(block.kind.value, block.source, block.shape) for block in blocks]


def test_splitting_again_is_splitting_all(figure: Callable[[str], None]) -> None:
    tried = Counter[str]()

    @settings(max_examples=max(300, settings().max_examples))
    @given(BODIES, st.lists(CHANGES, min_size=1, max_size=5))
    def law(text: str, changes: list[tuple[float, bool, int, str]]) -> None:
        blocks = split(text)
        for where, at_line, removed, inserted in changes:
            start = int(where * len(text))
            if at_line:
                start = text.rfind("\n", 0, start) + 1
            removed = min(removed, len(text) - start)
            blocks = resplit(blocks, start, removed, inserted).apply(blocks)
            text = text[:start] + inserted + text[start + removed :]
            assert shown(blocks) == shown(split(text))
            tried["edits"] += 1
            tried["openers"] += inserted in OPENERS

    law()
    figure(f"{tried['edits']} edits, {tried['openers']} of them openers or closers")
