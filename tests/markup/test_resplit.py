"""Splitting only the changed stretch again gives the blocks of splitting all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from editor.markup import Block, resplit, resplit_block, split

PIECES = st.sampled_from(
    ["\n", "\n\n", "\n\n", "\r\n", "a", "한글 문장\n\n", "- ", "1. ", "> ", "# 제목\n", "---\n", "|", "\n```\n", "\n~~~\n", "\n$$\n",
     "\n<!--\n", "-->", "<p>", "</p>", "\n<div>\n", "</div>\n", "\n<div class=\"", "\">", "<b>", "{: .x}\n", "{:a\n\n", "}",
     "\n{::comment}\n", "\n{:/}\n", "\n: ", "[^1]: ", "    ", "^\n", "\n{% raw %}\n", "\n{% endraw %}\n", "<?", "?>", "  "]
)  # fmt: skip
BODIES = st.lists(PIECES, max_size=40).map("".join)


def shown(blocks: tuple[Block, ...]) -> list[tuple[str, str, str]]:
    return [(block.kind.value, block.source, block.shape) for block in blocks]


def test_incremental_is_full(figure: Callable[[str], None]) -> None:
    tried = Counter[str]()

    @settings(max_examples=max(400, settings().max_examples))
    @given(BODIES, st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), PIECES | st.just("")), max_size=6))
    def law(text: str, edits: list[tuple[float, int, str]]) -> None:
        blocks = split(text)
        for where, removed, inserted in edits:
            start = int(where * len(text))
            removed = min(removed, len(text) - start)
            change = resplit(blocks, start, removed, inserted)
            text = text[:start] + inserted + text[start + removed :]
            blocks = change.apply(blocks)
            assert shown(blocks) == shown(split(text))
            tried["edits"] += 1

    law()
    figure(f"{tried['edits']} edits")


def test_a_keystroke_changes_one_block_and_leaves_the_others_themselves() -> None:
    blocks = split("하나\n\n둘\n\n셋\n\n넷\n\n다섯\n")
    change = resplit(blocks, len("하나\n\n둘"), 0, "째")
    assert (change.first, change.last, [b.source for b in change.new]) == (1, 2, ["둘째\n\n"])
    assert all(new is old for new, old in zip(change.apply(blocks)[2:], blocks[2:], strict=True))


def test_the_edit_may_be_given_by_block() -> None:
    blocks = split("하나\n\n둘\n\n셋\n")
    assert resplit_block(blocks, 1, 1, 0, "째") == resplit(blocks, 5, 0, "째")


def test_a_closer_typed_far_below_swallows_everything_up_to_its_opener() -> None:
    text = "앞\n\n```\n" + "문단\n\n" * 30 + "끝\n"
    blocks = split(text)
    change = resplit(blocks, len(text) - 2, 0, "\n```\n")
    after = change.apply(blocks)
    assert change.first == 1
    assert [block.kind.value for block in after[:2]] == ["paragraph", "code"]
    assert shown(after) == shown(split("".join(block.source for block in after)))


def test_an_opener_broken_frees_everything_up_to_its_closer() -> None:
    text = "앞\n\n```\n" + "문단\n\n" * 30 + "```\n\n끝\n"
    blocks = split(text)
    after = resplit(blocks, 3, 1, "").apply(blocks)
    assert shown(after) == shown(split(text[:3] + text[4:]))


def test_edits_of_an_empty_body() -> None:
    assert resplit((), 0, 0, "글").apply(()) == split("글")
    assert resplit(split("글"), 0, 1, "").apply(split("글")) == ()
