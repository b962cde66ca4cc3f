"""How long what is selected in the body is."""

from __future__ import annotations

from editor.document.counts import Counts, count_runs
from editor.document.tally import Tally
from editor.markup.inline import sliced
from editor.session.body_model import BodyModel, Spot


def selected_counts(model: BodyModel, tally: Tally, start: Spot, end: Spot) -> Counts:
    """The counts of the text between two spots; whole blocks between them are taken from the tally.

    ``tally`` is that of the article that the model shows.
    """
    if start.row == end.row:
        return _in_row(model, start, end)
    last = Spot(start.row, len(model.rows[start.row].lines) - 1)
    opening = _in_row(model, start, last, to_end=True)
    first, stop = _block_after(model, start.row), model.block_at(end.row)
    return opening + tally.between(first, max(first, stop)) + _in_row(model, Spot(end.row), end)


def _block_after(model: BodyModel, row: int) -> int:
    shown = model.rows[row].block
    return model.block_at(row) if shown is None else shown + 1


def _in_row(model: BodyModel, start: Spot, end: Spot, *, to_end: bool = False) -> Counts:
    total = Counts()
    for number in range(start.line, end.line + 1):
        line = model.line(Spot(start.row, number))
        if not line.is_text:
            continue
        begins = start.offset if number == start.line else 0
        ends = end.offset if number == end.line and not to_end else None
        total += count_runs(sliced(line.runs, begins, ends))
    return total
