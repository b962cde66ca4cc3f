"""The commands of a writer's hands on empty lines that only wait: what they become is in the source with their text."""

from __future__ import annotations

from editor.document.filling import continued
from editor.document.history import Place, Selection
from editor.document.projection import Within
from editor.errors import StructureError
from editor.session.body_model import BodyModel, Spot


def only_wait(model: BodyModel, first: int, end: int) -> bool:
    """Whether the rows from ``first`` to ``end`` are all lines that wait."""
    return all(row.pending is not None for row in model.rows[first:end])


def become(model: BodyModel, first: int, end: int, within: Within, at: Spot) -> Spot:
    """Makes waiting lines those of a quote or a list; lines that are that already lines of text.

    Right behind a list of the kind a line becomes its next item. Raises StructureError where nothing can stand there.
    """
    if all(row.pending is not None and row.pending.within is within for row in model.rows[first:end]):
        within = Within.NOTHING
    elif end == first + 1 and (spot := _next_item(model, first, within)) is not None:
        return spot
    for row in range(first, end):
        model.set_pending_within(row, within)
    return at


def _next_item(model: BodyModel, row: int, within: Within) -> Spot | None:
    index = model.rows[row - 1].block if row else None
    if index is None or within is Within.QUOTE:
        return None
    try:
        edit, line = continued(model.article, index, within)
    except StructureError:
        return None
    before, after = model.place(Spot(row)), Place("", index, line, 0)
    overlays = model.overlays_without(row, row + 1)
    model.perform(edit, origin="command", before=Selection.at(before), after=Selection.at(after), overlays=overlays)
    return model.spot(after)


def leave(model: BodyModel, at: Spot) -> Spot | None:
    """Out of the quote or list that a waiting line would begin; None for a line that is in none."""
    pending = model.rows[at.row].pending
    if pending is None or pending.within is Within.NOTHING:
        return None
    model.set_pending_within(at.row, Within.NOTHING)
    return at
