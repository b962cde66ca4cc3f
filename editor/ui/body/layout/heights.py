"""Heights of the things on a page, one below the other: where one begins, and which one is at a height."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

_GROUP = 64


class Heights:
    """Heights in pixels, in groups whose sums are known: a change and a question cost a group, not the page."""

    def __init__(self) -> None:
        self._heights: list[float] = []
        self._sums: list[float] = []  # of each group

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, number: int) -> float:
        return self._heights[number]

    def __setitem__(self, number: int, height: float) -> None:
        self._heights[number] = height
        self._sums[number // _GROUP] = self._summed(number // _GROUP)

    def replace(self, start: int, end: int, heights: Sequence[float]) -> None:
        """Puts heights in the place of those from ``start`` to ``end``."""
        self._heights[start:end] = heights
        first = start // _GROUP
        if end - start == len(heights):
            last = max(start, end - 1) // _GROUP + 1
            self._sums[first:last] = [self._summed(group) for group in range(first, last)]
        else:
            groups = (len(self._heights) + _GROUP - 1) // _GROUP
            self._sums[first:] = [self._summed(group) for group in range(first, groups)]

    def _summed(self, group: int) -> float:
        return sum(self._heights[group * _GROUP : (group + 1) * _GROUP])

    @property
    def total(self) -> float:
        """The height of all."""
        return sum(self._sums)

    def top(self, number: int) -> float:
        """Where the one of a number begins; for the number behind the last, where the page ends."""
        group = number // _GROUP
        return sum(self._sums[:group]) + sum(self._heights[group * _GROUP : number])

    def at(self, height: float) -> int:
        """The number of the last one that begins at or above a height and is not empty; 0 above the first.

        What has no height is nowhere.
        """
        if not self._heights:
            return 0
        tops = list(accumulate(self._sums, initial=0.0))
        group = min(max(0, bisect_right(tops, height) - 1), len(self._sums) - 1)
        start = group * _GROUP
        within = list(accumulate(self._heights[start : start + _GROUP], initial=tops[group]))
        number = start + min(max(0, bisect_right(within, height) - 1), len(within) - 2)
        while number and not self._heights[number]:
            number -= 1
        return number
