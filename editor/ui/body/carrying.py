"""Where a place in the view is after something else than the person's own hands changed the rows."""

from __future__ import annotations

from collections.abc import Sequence

from editor.document.projection import Row
from editor.markup.ends import shared_ends
from editor.markup.inline import plain_text
from editor.session.body_model import Spot


def carried(spot: Spot, old: Sequence[Row], new: Sequence[Row]) -> Spot:
    """The spot of the old rows in the new ones: it stays with its text, before what is put in just there."""
    before, after = [row.lines for row in old], [row.lines for row in new]
    head, tail = shared_ends(before, after)
    row = spot.row
    if row >= len(old) - tail:
        row += len(new) - len(old)
    elif row > head and len(new) != len(old):
        row = max(head, row + len(new) - len(old))
    if not (row < len(new) and spot.line < len(new[row].lines)):
        return Spot(row, spot.line, spot.offset)
    was, now = (plain_text(rows[at].lines[spot.line].runs) for rows, at in ((old, spot.row), (new, row)))
    return Spot(row, spot.line, _carried_offset(spot.offset, was, now))


def _carried_offset(offset: int, was: str, now: str) -> int:
    head, tail = shared_ends(was, now)
    if offset <= head:
        return offset
    return max(head, offset + len(now) - len(was)) if offset >= len(was) - tail else min(offset, len(now))
