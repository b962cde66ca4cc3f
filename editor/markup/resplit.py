"""Splitting again after an edit: only the stretch that the edit can have changed.

Law: the blocks kept, with the new ones in the place of the old stretch, are those of a split of the whole text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from operator import attrgetter
from typing import NamedTuple

from editor.markup.blocks import body_scanner, parse_blocks, parse_one
from editor.markup.element import El
from editor.markup.nodes import Block, BlockKind
from editor.markup.options import DEFAULTS, Options
from editor.markup.scanner import Place, Scanner, Shared
from editor.markup.source import Source
from editor.markup.tiles import is_glued, tiles_of

_BACK = 2  # how many blocks before the edit it can change by what stands next to them
_AHEAD = 3  # how many blocks behind the edit are looked at first
_WAITS = attrgetter("waits")
_SOURCE = attrgetter("source")


class Resplit(NamedTuple):
    """``blocks[first:last]`` give way to ``new``."""

    first: int
    last: int
    new: tuple[Block, ...]

    def apply(self, blocks: Sequence[Block]) -> tuple[Block, ...]:
        return (*blocks[: self.first], *self.new, *blocks[self.last :])


def resplit(blocks: Sequence[Block], start: int, removed: int, inserted: str, options: Options = DEFAULTS) -> Resplit:
    """The change of a body's blocks when ``removed`` characters at ``start`` give way to ``inserted``.

    ``blocks`` must come from ``split`` or from here. Offsets are those of the body.
    """
    ends = list(accumulate(map(len, map(_SOURCE, blocks))))
    index = min(bisect_right(ends, start), max(len(blocks) - 1, 0))
    return resplit_block(blocks, index, start - (ends[index - 1] if index else 0), removed, inserted, options)


def resplit_block(
    blocks: Sequence[Block], index: int, offset: int, removed: int, inserted: str, options: Options = DEFAULTS
) -> Resplit:
    """As ``resplit``, the edit beginning ``offset`` characters into ``blocks[index]``: no look at the blocks before."""
    edit = _Edit(blocks, index, offset, removed, inserted)
    ahead = _AHEAD
    while True:
        found = edit.parse(ahead, options)
        if found is not None:
            return _trimmed(blocks, found)
        ahead *= 8


class _Edit:
    """An edit of a body, and the stretch of blocks that it may change."""

    def __init__(self, blocks: Sequence[Block], index: int, offset: int, removed: int, inserted: str) -> None:
        self._blocks = blocks
        last, rest = index, offset + removed
        while last < len(blocks) and rest > len(blocks[last].source):
            rest -= len(blocks[last].source)
            last += 1
        self._last = min(last + 1, len(blocks))  # behind the last block touched
        touched = "".join(block.source for block in blocks[index : self._last])
        self._changed = touched[:offset] + inserted + touched[offset + removed :]
        self._removed = touched[offset : offset + removed]
        self._first = self._begin(index, offset, len(inserted))
        self._head = "".join(block.source for block in blocks[self._first : index])

    def _begin(self, index: int, offset: int, length: int) -> int:
        """The first block that the edit may change: one near to it, or one that waits for what was typed."""
        blocks = self._blocks
        first = self._before(index)
        if not any(map(_WAITS, blocks[: index + 1])):
            return first
        typed = self._typed(index, offset, length)
        for position in range(index + 1):
            waits = blocks[position].waits
            if waits and (position >= first or "*" in waits or any(char in typed for char in waits)):
                return min(first, self._before(position))
        return first

    def _typed(self, index: int, offset: int, length: int) -> str:
        """The lines that the edit touches in the new text, with the line before, where a closer may stand, too.

        What was removed counts: it may have stood in the way of a closer further down.
        """
        blocks, changed = self._blocks, self._changed
        line = changed.rfind("\n", 0, max(changed.rfind("\n", 0, offset), 0)) + 1
        end = changed.find("\n", offset + length)
        typed = changed[line : end if end >= 0 else len(changed)]
        if end < 0 and self._last < len(blocks):
            typed += blocks[self._last].source.partition("\n")[0]
        typed += self._removed
        return typed if line or not index else blocks[index - 1].source + typed

    def _before(self, index: int) -> int:
        """The first block to which a change of a block may reach up."""
        first = max(index - _BACK, 0)
        while first > 0 and self._blocks[first - 1].shape.startswith("dl"):
            first -= 1
        return first

    def parse(self, ahead: int, options: Options) -> Resplit | None:
        """The new blocks, parsed with some blocks behind the edit in view; None where more have to be seen."""
        blocks, last = self._blocks, self._last
        stop = min(last + ahead, len(blocks))
        is_all = stop == len(blocks)
        text = self._head + self._changed + "".join(block.source for block in blocks[last:stop])
        if not text:
            return Resplit(self._first, stop, ())
        scanner = self._scanner(text, options)
        meeting = {} if self._changes_options(text) else self._meeting_points(last, stop - (0 if is_all else 2), text)
        while scanner.pos < len(scanner.text):
            parse_one(scanner)
            if not is_all and any(what != "<" for _, what in scanner.waits):
                return None
            if (met := self._met(scanner, text, meeting)) is not None:
                return met if is_all or not any(map(_WAITS, met.new)) else None
        return Resplit(self._first, stop, tuple(tiles_of(text, scanner))) if is_all else None

    def _scanner(self, text: str, options: Options) -> Scanner:
        previous = self._blocks[self._first - 1] if self._first else None
        after = "start"
        if previous is not None:
            ends_blank = previous.shape.endswith((" ", "blank"))
            after = "glued" if is_glued(previous) else "blank" if ends_blank else "start"
        root = El("root", "", 0, len(text))
        return body_scanner(Source.of(text), root, Shared(options, parse_blocks, shallow=True), Place(after))

    def _changes_options(self, text: str) -> bool:
        old = self._blocks[self._first : self._last]
        return "{::options" in text or any("{::options" in block.source for block in old)

    def _meeting_points(self, last: int, stop: int, text: str) -> dict[int, int]:
        """Where old blocks begin in the new text, with enough text in view behind: position to index."""
        cut = len(text)
        if stop < len(self._blocks):
            for _ in range(3):  # the longest look ahead of a block is into the line behind it
                cut = max(text.rfind("\n", 0, max(cut, 0)), text.rfind("\r", 0, max(cut, 0)))
        position = len(self._head) + len(self._changed)
        points = {}
        for index in range(last, max(stop, last)):
            if position > cut:
                break
            points[position] = index
            position += len(self._blocks[index].source)
        return points

    def _met(self, scanner: Scanner, text: str, meeting: dict[int, int]) -> Resplit | None:
        """The result where the scanner stands between two old blocks and sees before it what it saw then."""
        position = scanner.source.at(scanner.pos)
        index = meeting.get(position)
        if index is None or scanner.ial is not None:
            return None
        new = tuple(tiles_of(text, scanner, position))
        if not new or not index or new[-1].shape != self._blocks[index - 1].shape:
            return None
        if new[-1].kind is BlockKind.BLANK:
            return None  # leading blank lines belong to the block that follows
        return Resplit(self._first, index, new)


def _trimmed(blocks: Sequence[Block], found: Resplit) -> Resplit:
    """Without the blocks at both ends that are as they were."""
    first, last, new = found
    head = 0
    while head < len(new) and first + head < last and _same(new[head], blocks[first + head]):
        head += 1
    tail = 0
    while tail < len(new) - head and tail < last - first - head and _same(new[-1 - tail], blocks[last - 1 - tail]):
        tail += 1
    return Resplit(first + head, last - tail, new[head : len(new) - tail])


def _same(one: Block, other: Block) -> bool:
    return one == other and one.shape == other.shape and one.waits == other.waits
