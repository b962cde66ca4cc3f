"""Changes of an article's source text: one vocabulary for undo, journal, anchors, merge and suggestions.

Offsets count Python characters of the decoded source text. A change is pure data: it knows the text that it
removes, so that it can be inverted and checked without the parser.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from editor.markup.ends import shared_ends


class ChangeMismatch(ValueError):
    """A change was applied to a text that it was not made for."""


@dataclass(frozen=True, slots=True)
class Splice:
    """Replaces ``removed`` at ``offset`` by ``inserted``."""

    offset: int
    removed: str
    inserted: str

    @property
    def end(self) -> int:
        """Where the removed stretch ends in the old text."""
        return self.offset + len(self.removed)

    @property
    def is_empty(self) -> bool:
        return self.removed == self.inserted

    def apply(self, text: str) -> str:
        """The text with the change made; raises ChangeMismatch where it does not hold ``removed``."""
        if text[self.offset : self.end] != self.removed:
            raise ChangeMismatch(f"expected {self.removed!r} at {self.offset}")
        return text[: self.offset] + self.inserted + text[self.end :]

    def inverted(self) -> Splice:
        return Splice(self.offset, self.inserted, self.removed)

    def map(self, position: int, after: bool = True) -> int:
        """Where a position of the old text is in the new one.

        ``after`` says on which side of an insertion at the very position it ends up; a position inside the
        removed stretch goes to its start or, with ``after``, to the end of what was inserted.
        """
        if position < self.offset or (position == self.offset and not after):
            return position
        if position >= self.end:
            return position + len(self.inserted) - len(self.removed)
        return self.offset + (len(self.inserted) if after else 0)

    def trimmed(self) -> Splice:
        """The same change without what removed and inserted text share at both ends."""
        removed, inserted = self.removed, self.inserted
        head, tail = shared_ends(removed, inserted)
        return Splice(self.offset + head, removed[head : len(removed) - tail], inserted[head : len(inserted) - tail])

    def to_json(self) -> dict[str, object]:
        return {"kind": "splice", "offset": self.offset, "removed": self.removed, "inserted": self.inserted}


@dataclass(frozen=True, slots=True)
class Move:
    """Moves the text from ``start`` to ``end`` so that it begins before old position ``to`` (outside of it)."""

    start: int
    end: int
    to: int

    def __post_init__(self) -> None:
        if not (0 <= self.start <= self.end) or self.start < self.to < self.end:
            raise ValueError(f"not a move: {self.start}..{self.end} to {self.to}")

    def apply(self, text: str) -> str:
        """The text with the stretch moved; raises ChangeMismatch where the text is too short."""
        if max(self.end, self.to) > len(text):
            raise ChangeMismatch(f"the text ends before {max(self.end, self.to)}")
        stretch = text[self.start : self.end]
        if self.to <= self.start:
            return text[: self.to] + stretch + text[self.to : self.start] + text[self.end :]
        return text[: self.start] + text[self.end : self.to] + stretch + text[self.to :]

    def inverted(self) -> Move:
        length = self.end - self.start
        if self.to <= self.start:
            return Move(self.to, self.to + length, self.end)
        return Move(self.to - length, self.to, self.start)

    def map(self, position: int, after: bool = True) -> int:
        """Where a position of the old text is in the new one; positions in the stretch travel with it."""
        length = self.end - self.start
        if self.start <= position < self.end or (position == self.end and not after and length):
            start = self.to if self.to <= self.start else self.to - length
            return start + position - self.start
        if self.to <= self.start:
            return position + length if self.to <= position < self.start else position
        return position - length if self.end <= position < self.to else position

    def to_json(self) -> dict[str, object]:
        return {"kind": "move", "start": self.start, "end": self.end, "to": self.to}


Change = Splice | Move


def change_from_json(data: dict[str, object]) -> Change:
    """The change that ``to_json`` wrote; raises ValueError for anything else."""
    match data:
        case {"kind": "splice", "offset": int(offset), "removed": str(removed), "inserted": str(inserted)}:
            return Splice(offset, removed, inserted)
        case {"kind": "move", "start": int(start), "end": int(end), "to": int(to)}:
            return Move(start, end, to)
    raise ValueError(f"not a change: {data!r}")


def apply_all(text: str, changes: Iterable[Change]) -> str:
    """The text after each of the changes, every one of which speaks of the text that the one before it left."""
    for change in changes:
        text = change.apply(text)
    return text


def inverted_all(changes: Sequence[Change]) -> tuple[Change, ...]:
    """What takes the changes back, the last first."""
    return tuple(change.inverted() for change in reversed(changes))


def compose(first: Splice, second: Splice) -> Splice | None:
    """One splice that does what ``first`` and then ``second`` do, or None where they do not touch."""
    if second.offset > first.offset + len(first.inserted) or second.end < first.offset:
        return None
    # What the second removes to the left and to the right of the first's text stood in the old text already.
    left = max(0, first.offset - second.offset)
    right = max(0, second.end - (first.offset + len(first.inserted)))
    removed = second.removed[:left] + first.removed + second.removed[len(second.removed) - right :]
    kept_head = first.inserted[: max(0, second.offset - first.offset)]
    kept_tail = first.inserted[max(0, second.end - first.offset) :] if not right else ""
    return Splice(min(first.offset, second.offset), removed, kept_head + second.inserted + kept_tail)
