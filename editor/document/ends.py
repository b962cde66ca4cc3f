"""What two versions of a sequence share at their ends: most of it, after a small change."""

from __future__ import annotations

from collections.abc import Sequence

_STRIDE = 64  # slices of this length are compared at once, which for the very same objects costs next to nothing


def shared_ends(old: Sequence[object], new: Sequence[object]) -> tuple[int, int]:
    """How many items are equal at the start, and how many of the others at the end."""
    most = min(len(old), len(new))
    head = 0
    while head + _STRIDE <= most and old[head : head + _STRIDE] == new[head : head + _STRIDE]:
        head += _STRIDE
    while head < most and (old[head] is new[head] or old[head] == new[head]):
        head += 1
    tail, rest = 0, most - head
    while tail + _STRIDE <= rest and _tail(old, tail) == _tail(new, tail):
        tail += _STRIDE
    while tail < rest and (old[-1 - tail] is new[-1 - tail] or old[-1 - tail] == new[-1 - tail]):
        tail += 1
    return head, tail


def _tail(items: Sequence[object], skipped: int) -> Sequence[object]:
    end = len(items) - skipped
    return items[end - _STRIDE : end]
