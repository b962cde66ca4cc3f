"""Where blocks begin, kept through changes: always what counting them anew gives."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from editor.document.body import Body
from editor.document.offsets import Offsets

LENGTHS = st.lists(st.integers(1, 9), max_size=12)
CHANGES = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 3), st.lists(st.integers(1, 9), max_size=3)), max_size=12)


def lookup(offsets: list[int], offset: int) -> int:
    """The last block that begins at or before an offset."""
    return max((number for number, start in enumerate(offsets[:-1]) if start <= offset), default=0)


@given(LENGTHS, CHANGES, st.integers(0, 5))
def test_offsets_kept_are_offsets_counted(lengths: list[int], changes: list[tuple[int, int, list[int]]], start: int) -> None:
    offsets = Offsets.of(lengths, start)
    for at, removed, made in changes:
        first = min(at, len(lengths))
        last = min(first + removed, len(lengths))
        lengths = lengths[:first] + made + lengths[last:]
        offsets = offsets.replaced(first, last, made)
        counted = list(accumulate(lengths, initial=start))
        assert list(offsets) == counted == [offsets[number] for number in range(len(offsets))]
        assert [offsets.block_at(n) for n in range(start, counted[-1] + 2)] == [
            lookup(counted, n) for n in range(start, counted[-1] + 2)
        ]
        assert offsets[-1] == counted[-1]


def test_a_body_keeps_its_offsets_through_edits() -> None:
    body = Body.of("하나\n\n둘\n\n- 셋\n", 7)
    for offset, removed, inserted in [(8, 0, "가"), (9, 0, "나"), (12, 1, "\n\n"), (7, 0, "> "), (16, 2, ""), (7, 9, "")]:
        body = body.after(offset, removed, inserted)
        assert list(body.starts) == list(Body(body.offset, body.blocks).starts)
