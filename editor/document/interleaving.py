"""The order of a merged sequence: what each side moved or put in follows what it stands behind on that side.

A piece that one side put behind another travels with that other, wherever the other side moved it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from editor.document.matching import moved

START = -1


@dataclass(frozen=True, slots=True)
class Node:
    """One piece of the merged sequence, by its number in each of the three; None where it is not there."""

    base: int | None
    ours: int | None
    theirs: int | None


@dataclass
class Interleaving:
    """Two new sequences over one old one.

    Attributes:
        count: how many pieces the base has; ``weight`` says how heavy each is.
        ours, theirs: for each new piece the number in the base, or None.
        same: whether a new piece of ours and one of theirs, both in the same place, are one.
        rank: what goes first of two pieces that were put in the same place.
        strict: whether two different moves of one piece are a conflict; else ours counts.
    """

    count: int
    weight: Callable[[int], int]
    ours: Sequence[int | None]
    theirs: Sequence[int | None]
    same: Callable[[int, int, bool], bool]
    rank: Callable[[Node], tuple[object, ...]]
    strict: bool = True
    _nodes: list[Node] = field(default_factory=list)

    def order(self) -> list[Node] | None:
        """The merged sequence, with the pieces that a side deleted; None where both moved the same otherwise."""
        self._nodes = [Node(number, None, None) for number in range(self.count)]
        mine = self._placed(self.ours, "ours")
        other = self._placed_theirs(mine)
        parents: dict[int, int] = {}
        away = moved(self.ours, self.weight), moved(self.theirs, self.weight)
        owned = [self._owned(mine, away[0]), self._owned(other, away[1])]
        for node in {**owned[0], **owned[1]}:
            parent = self._parent(node, owned, (mine, other))
            if parent is None:
                return None
            parents[node] = parent
        return self._walk(parents)

    def _placed(self, of_new: Sequence[int | None], side: str) -> list[int]:
        """The nodes of one side in its order."""
        found = []
        for number, base in enumerate(of_new):
            found.append(self._node(base, number, side))
        return found

    def _node(self, base: int | None, number: int, side: str) -> int:
        if base is None:
            self._nodes.append(Node(None, number if side == "ours" else None, number if side == "theirs" else None))
            return len(self._nodes) - 1
        known = self._nodes[base]
        ours, theirs = (number, known.theirs) if side == "ours" else (known.ours, number)
        self._nodes[base] = Node(base, ours, theirs)
        return base

    def _placed_theirs(self, mine: list[int]) -> list[int]:
        """As ``_placed``; what both put into the same place is one node."""
        places = dict(zip(mine, _places(self.ours), strict=True))
        new = [node for node in mine if self._nodes[node].base is None]
        found: list[int] = []
        first = 0  # twins stand in one order
        for number, (base, place) in enumerate(zip(self.theirs, _places(self.theirs), strict=True)):
            twin = self._twin(number, place, new[first:], places) if base is None else None
            if twin is None:
                found.append(self._node(base, number, "theirs"))
                continue
            self._nodes[twin] = Node(None, self._nodes[twin].ours, number)
            found.append(twin)
            first = new.index(twin) + 1 if self.strict else 0
        return found

    def _twin(self, number: int, place: int, new: list[int], places: dict[int, int]) -> int | None:
        for node in new:
            ours = self._nodes[node].ours
            if ours is not None and self._nodes[node].theirs is None and self.same(ours, number, places[node] == place):
                return node
        return None

    def _owned(self, sequence: list[int], away: set[int]) -> dict[int, int]:
        """What a side moved or put in, each with what it stands behind."""
        return {
            node: before
            for before, node in zip([START, *sequence], sequence, strict=False)
            if self._nodes[node].base is None or node in away
        }

    def _parent(self, node: int, owned: list[dict[int, int]], sequences: tuple[list[int], list[int]]) -> int | None:
        ours, theirs = (side.get(node) for side in owned)
        if ours is None or theirs is None or ours == theirs:
            return ours if ours is not None else theirs
        if self.strict and self._known_before(node, sequences[0]) != self._known_before(node, sequences[1]):
            return None
        news = [parent for parent in (ours, theirs) if parent != START and self._nodes[parent].base is None]
        return min(news, key=lambda parent: self.rank(self._nodes[parent])) if news else ours

    def _known_before(self, node: int, sequence: list[int]) -> int:
        """The nearest piece before one that both sides know."""
        for before in reversed(sequence[: sequence.index(node)]):
            known = self._nodes[before]
            if known.base is not None or (known.ours is not None and known.theirs is not None):
                return before
        return START

    def _walk(self, parents: dict[int, int]) -> list[Node] | None:
        """Each piece, then what stands behind it; None where pieces stand behind each other in a ring."""
        children: dict[int, list[int]] = {}
        for node, parent in parents.items():
            children.setdefault(parent, []).append(node)
        for nodes in children.values():  # the last is walked first
            nodes.sort(key=self._rank, reverse=True)
        found: list[int] = []
        for root in [START, *(number for number in range(self.count) if number not in parents)]:
            waiting = [root]
            while waiting:
                node = waiting.pop()
                found.append(node)
                waiting.extend(children.get(node, ()))
        if len(found) - 1 < len(self._nodes):
            return None
        return [self._nodes[node] for node in found if node != START]

    def _rank(self, node: int) -> tuple[object, ...]:
        """What was put in stands before what was moved."""
        return self._nodes[node].base is not None, *self.rank(self._nodes[node])


def _places(of_new: Sequence[int | None]) -> list[int]:
    """For each new piece the nearest one before it that the base knows."""
    found, last = [], START
    for base in of_new:
        found.append(last)
        last = last if base is None else base
    return found
