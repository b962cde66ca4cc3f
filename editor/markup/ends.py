"""What two versions of a text or a sequence share at their ends: most of it, after a small change."""

from __future__ import annotations

from collections.abc import Sequence

_STRIDES = (64, 8, 1)  # slices are compared at once, which for the very same objects costs next to nothing


def shared_ends(old: Sequence[object], new: Sequence[object]) -> tuple[int, int]:
    """How many items are equal at the start, and how many of the others at the end."""
    most = min(len(old), len(new))
    head = 0
    for stride in _STRIDES:
        while head + stride <= most and old[head : head + stride] == new[head : head + stride]:
            head += stride
    tail, rest = 0, most - head
    for stride in _STRIDES:
        while tail + stride <= rest and _tail(old, tail, stride) == _tail(new, tail, stride):
            tail += stride
    return head, tail


def _tail(items: Sequence[object], skipped: int, count: int) -> Sequence[object]:
    end = len(items) - skipped
    return items[end - count : end]
