"""Blocks and the places between them: what structural commands arrange.

A place is the text between two blocks: white space, and an end-of-block mark where a command had to put one. It stays
where it is when blocks move. A place that had to be made wider remembers what it was, so that it becomes that again as
soon as its neighbours allow it: a move there and back gives the same bytes.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from editor.document.body import core_of
from editor.document.changes import Change, Splice
from editor.markup import Block, BlockKind

_LEADING = re.compile(r"(?:[ \t]*(?:\r\n|\n|\r))*")
_SPACES = re.compile(r"[ \t]*")
_FILLING = re.compile(r"[\^ \t\r\n]*")


@dataclass(frozen=True, slots=True)
class Widened:
    """A place that a command made wider: where it begins in the article's text, what it holds now and held before.

    ``turned`` says that a block beside it became another kind, and may become what it was.
    """

    offset: int
    present: str
    original: str
    turned: bool = False

    def after(self, change: Change) -> Widened | None:
        """The same behind a change of the text; None where the change reaches into it."""
        end = self.offset + len(self.present)
        if isinstance(change, Splice):
            if change.offset < end and change.end > self.offset:
                return None
            moved = change.map(self.offset) if change.end <= self.offset else self.offset
            return replace(self, offset=moved)
        first, last = change.map(self.offset), change.map(end, after=False)
        return replace(self, offset=first) if last - first == end - self.offset else None


def carried(widened: Iterable[Widened], change: Change) -> tuple[Widened, ...]:
    """What is still known of the places behind a change."""
    return tuple(kept for place in widened if (kept := place.after(change)) is not None)


@dataclass(frozen=True, slots=True)
class Unit:
    """A block without what lies around it: its text from ``start`` to ``end``, offsets of the article's text.

    ``core`` is its source without trailing white space, ``index`` its number among the body's blocks.
    """

    index: int
    kind: BlockKind
    core: str
    start: int
    end: int


def units_of(blocks: Sequence[Block], offset: int, widened: Sequence[Widened] = ()) -> tuple[Unit, ...]:
    """The blocks of a body that begins at ``offset``; marks that a command put between two blocks are none."""
    return tuple(_units(blocks, offset, widened))


def _units(blocks: Sequence[Block], offset: int, widened: Sequence[Widened]) -> Iterator[Unit]:
    cuts = sorted(place.offset for place in widened)
    for index, block in enumerate(blocks):
        source = block.source
        lead = 0
        if index == 0 and (match := _LEADING.match(source)):
            lead = match.end()
        if (cut := bisect_left(cuts, offset)) < len(cuts):
            # An end-of-block mark may count as the end of the list before it.
            if _FILLING.fullmatch(source, cuts[cut] - offset):
                source = source[: cuts[cut] - offset]
        core = core_of(source)
        if len(core) > lead and not _is_ours(block, offset, widened):
            spaces = _SPACES.match(source, len(core))
            end = offset + (spaces.end() if spaces else len(core))
            yield Unit(index, block.kind, core[lead:], offset + lead, end)
        offset += len(block.source)


def _is_ours(block: Block, start: int, widened: Sequence[Widened]) -> bool:
    return block.kind is BlockKind.END_OF_BLOCK and any(
        place.offset <= start < place.offset + len(place.present) for place in widened
    )


def widths(gap: str, newline: str) -> Iterator[str]:
    """Ways of filling a place, the least change first: as it is, with line ends, with an end-of-block mark, closer."""
    yield gap
    wider = gap
    for _ in range(2 - line_ends(gap)):
        wider += newline
        yield wider
    yield newline + "^" + newline  # behind a blank line it would make a list loose
    yield wider + "^" + newline
    yield newline


def line_ends(gap: str) -> int:
    """How many line ends a place holds; two and more mean that a blank line parts its neighbours."""
    return min(2, len(re.findall(r"\r\n|\n|\r", gap)))
