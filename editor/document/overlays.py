"""What lies over an article's view, empty lines that wait, carried along as blocks come, go and move."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from editor.document.article import Article
from editor.document.body import core_of
from editor.document.changes import Change, Move
from editor.document.form import Form
from editor.document.projection import PendingLine, Row, changed_blocks
from editor.markup import BlockKind

Overlays = tuple[PendingLine, ...]


def carried(
    overlays: Overlays, before: Article, after: Article, changes: Sequence[Change], *, is_history: bool
) -> Overlays:
    """The waiting lines after a change: they stay with the blocks around them, go with what they stand behind."""
    if not overlays:
        return overlays
    if any(isinstance(change, Move) for change in changes):
        moved = [replace(one, before=_place_after(one.before, before, after, changes)) for one in overlays]
        gone = tuple(sorted(moved, key=lambda one: one.before))
        return overlays if gone == overlays else gone
    old, new = before.body.blocks, after.body.blocks
    first, end = changed_blocks(before, after)
    last, by = len(old) - end, len(new) - len(old)
    if is_history and by > 0:  # an empty line gives way to the text that it had before
        emptied = next((pending for pending in reversed(overlays) if pending.before == first), None)
        overlays = tuple(pending for pending in overlays if pending is not emptied)

    def shifted(pending: PendingLine) -> PendingLine:
        if pending.before <= first:
            return pending
        if pending.before >= len(old) - last:
            return replace(pending, before=pending.before + by)
        return replace(pending, before=min(pending.before, len(new) - last))

    made = tuple(shifted(pending) for pending in overlays)
    return overlays if made == overlays else made


def _place_after(place: int, before: Article, after: Article, changes: Sequence[Change]) -> int:
    """The place behind what stands before a place now, wherever that has gone."""
    blocks = before.body.blocks
    above = next((index for index in range(place - 1, -1, -1) if blocks[index].kind is not BlockKind.BLANK), None)
    return 0 if above is None else block_after(above, before, after, changes) + 1


def block_after(index: int, before: Article, after: Article, changes: Sequence[Change]) -> int:
    """The block that a block has become: the one in which its last character stands now."""
    position = before.body.starts[index] + max(0, len(core_of(before.body.blocks[index].source)) - 1)
    for change in changes:
        position = change.map(position)
    return after.body.starts.block_at(position)


def with_emptied(overlays: Overlays, index: int, form: Form) -> Overlays:
    """A block became a waiting line; what waited above it stays above, what waited below it below."""
    others = tuple(replace(one, before=one.before - 1) if one.before > index else one for one in overlays)
    position = sum(one.before <= index for one in overlays)
    return (*others[:position], PendingLine(index, form), *others[position:])


def with_filled(overlays: Overlays, position: int, count: int, place: int) -> Overlays:
    """Some blocks, from ``place`` on, took the text of the waiting line of that position."""
    return tuple(
        replace(other, before=other.before + count) if number > position or other.before > place else other
        for number, other in enumerate(overlays)
        if number != position
    )


def without_rows(overlays: Overlays, rows: Sequence[Row]) -> Overlays:
    """Rows are gone, blocks and waiting lines alike."""
    doomed = [row.pending for row in rows if row.pending is not None]
    blocks = [row.block for row in rows if row.block is not None]
    start, stop = (blocks[0], blocks[-1] + 1) if blocks else (0, 0)

    def moved(pending: PendingLine) -> PendingLine:
        if pending.before >= stop:
            return replace(pending, before=pending.before - (stop - start))
        return replace(pending, before=min(pending.before, start))

    return tuple(moved(pending) for pending in overlays if not any(pending is other for other in doomed))
