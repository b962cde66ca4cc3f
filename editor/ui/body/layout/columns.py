"""How wide the columns of a table are: as much as their text wants, in the width that there is."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple


class Wish(NamedTuple):
    """What a cell wants, in pixels: ``least`` breaks no word, in ``most`` nothing wraps."""

    column: int
    span: int
    least: float
    most: float


def column_widths(wishes: Sequence[Wish], count: int, width: float) -> list[float]:
    """The widths of ``count`` columns that together are ``width``, in whole pixels, so that lines are sharp.

    As the automatic table layout of CSS 2.2 (17.5.2.2) has it: no column is narrower than its longest word where there
    is room for that, and what is left goes to those that have more text.
    """
    least, most = [1.0] * count, [1.0] * count
    for wish in sorted(wishes, key=lambda wish: wish.span):
        end = min(count, wish.column + wish.span)
        _widen(least, wish.column, end, wish.least)
        _widen(most, wish.column, end, wish.most)
    most = [max(pair) for pair in zip(least, most, strict=True)]
    if sum(least) >= width:
        return _whole([width * one / sum(least) for one in least])
    if sum(most) <= width:
        return _whole([width * one / sum(most) for one in most])
    share = (width - sum(least)) / (sum(most) - sum(least))
    return _whole([low + (high - low) * share for low, high in zip(least, most, strict=True)])


def _whole(widths: Sequence[float]) -> list[float]:
    """Widths whose ends are the same to the next pixel."""
    ends = [0, *(round(end) for end in accumulate(widths))]
    return [float(end - start) for start, end in pairwise(ends)]


def _widen(widths: list[float], start: int, end: int, wanted: float) -> None:
    """Makes columns as wide together as is wanted, each by the same."""
    missing = wanted - sum(widths[start:end])
    if missing > 0:
        for column in range(start, end):
            widths[column] += missing / (end - start)


def row_heights(wishes: Sequence[Wish], count: int) -> list[float]:
    """The heights of ``count`` rows; a cell over several rows makes its last one higher.

    ``column`` of a wish is the row here, and ``least`` the height.
    """
    heights = [0.0] * count
    for wish in sorted(wishes, key=lambda wish: wish.column + wish.span):
        end = min(count, wish.column + wish.span)
        heights[end - 1] += math.ceil(max(0.0, wish.least - sum(heights[wish.column : end])))
    return heights
