"""What two versions of a text or a sequence share at their ends: most of it, after a small change."""

from __future__ import annotations

from collections.abc import Sequence

_STRIDES = (512, 64, 8, 1)  # slices are compared at once, which for the very same objects costs next to nothing


def shared_ends(old: Sequence[object], new: Sequence[object]) -> tuple[int, int]:
    """How many items are equal at the start, and how many of the others at the end."""
    most = min(len(old), len(new))
    if isinstance(old, str) and isinstance(new, str):
        head = _shared_head(old, new, most)
        return head, _shared_tail(old, new, most - head)
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


def _shared_head(old: str, new: str, most: int) -> int:
    """By halving: a text's slices cost nothing to compare, only to take."""
    if old[:most] == new[:most]:
        return most
    low, high = 0, most  # so many are equal; so many are not
    while high - low > 1:
        middle = (low + high) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle
    return low


def _shared_tail(old: str, new: str, most: int) -> int:
    """The same from the end, where ``most`` may be equal."""
    old_end, new_end = len(old), len(new)
    if old[old_end - most :] == new[new_end - most :]:
        return most
    low, high = 0, most
    while high - low > 1:
        middle = (low + high) // 2
        if old[old_end - middle : old_end - low] == new[new_end - middle : new_end - low]:
            low = middle
        else:
            high = middle
    return low
