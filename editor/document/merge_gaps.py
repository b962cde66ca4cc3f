"""What stands between the blocks of a merged body: as on the side that has two blocks beside each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from editor.document.interleaving import Node
from editor.document.pieces import Pieces
from editor.document.places import line_ends

Value = TypeVar("Value")


def three_way(base: Value, ours: Value, theirs: Value) -> Value | None:
    """What one side changed, or both the same way; None where both changed it, each in its way."""
    if ours in (theirs, base):
        return theirs
    return ours if theirs == base else None


class Filling:
    """The places of a merged body.

    ``newline`` is the merged article's. A place that turned out too narrow, behind a block that would run into the
    next one, is given a blank line, then kramdown's end of a block, which alone parts two lists.
    """

    def __init__(self, base: Pieces, ours: Pieces, theirs: Pieces, newline: str) -> None:
        self._base, self._ours, self._theirs = base, ours, theirs
        self._least = ("", newline * 2, f"{newline * 2}^{newline * 2}")
        self._widened: dict[Node, int] = {}
        self.lead = _wider_three_way(base.lead, ours.lead, theirs.lead)

    def widen(self, one: Node) -> bool:
        """Leaves more room behind a block; False where nothing parts it better."""
        step = self._widened.get(one, 0) + 1
        if step == len(self._least):
            return False
        self._widened[one] = step
        return True

    def between(self, one: Node, other: Node | None) -> str:
        """What stands behind one block and before another, or at the end of the body."""
        found = self._between(one, other)
        return _widest([found, self._least[self._widened.get(one, 0)]]) if other is not None else found

    def _between(self, one: Node, other: Node | None) -> str:
        if other is None:
            return _wider_three_way(*(_final(pieces) for pieces in (self._base, self._ours, self._theirs)))
        base = _beside(self._base, one.base, other.base)
        ours, theirs = _beside(self._ours, one.ours, other.ours), _beside(self._theirs, one.theirs, other.theirs)
        if ours is not None and theirs is not None:
            return _widest([ours, theirs]) if base is None else _wider_three_way(base, ours, theirs)
        if ours is not None or theirs is not None:
            return ours if ours is not None else theirs or ""
        return _widest([*self._around(one, other), ""])

    def _around(self, one: Node, other: Node) -> Iterator[str]:
        sides = (
            (self._base, one.base, other.base), (self._ours, one.ours, other.ours),
            (self._theirs, one.theirs, other.theirs),
        )  # fmt: skip
        for pieces, first, second in sides:
            if first is not None and first + 1 < len(pieces.items):
                yield pieces.items[first].gap
            if second:
                yield pieces.items[second - 1].gap


def _beside(pieces: Pieces, one: int | None, other: int | None) -> str | None:
    return pieces.items[one].gap if one is not None and other == one + 1 else None


def _final(pieces: Pieces) -> str:
    return pieces.items[-1].gap if pieces.items else ""


def _wider_three_way(base: str, ours: str, theirs: str) -> str:
    found = three_way(base, ours, theirs)
    return _widest([ours, theirs]) if found is None else found


def _widest(gaps: list[str]) -> str:
    return max(gaps, key=lambda gap: (line_ends(gap), len(gap), gap))
