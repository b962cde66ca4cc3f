"""The commands on pictures and footnotes at a spot of the body."""

from __future__ import annotations

from collections.abc import Sequence

from editor.document import footnotes, picture_edit
from editor.document.history import Place
from editor.document.projection import view_at
from editor.errors import StructureError, UnwritableTextError
from editor.markup.inline import Run
from editor.session.body_model import BodyModel, Spot
from editor.session.tree_commands import perform


def set_caption(model: BodyModel, at: Spot, runs: Sequence[Run]) -> Spot:
    """Gives the picture of the spot's row a caption, or none. Raises StructureError where there is no picture."""
    at = model.without_inner(at)
    edit = picture_edit.set_caption(model.article, model.written(at.row), runs)
    place = Place("", model.written(at.row), 0, 0)
    perform(model, edit, at, place)
    return model.spot(place)


def set_width(model: BodyModel, at: Spot, width: str) -> Spot:
    """Gives the picture behind the spot a width: "300", "50%", or "" for none. Raises StructureError."""
    at = model.without_inner(at)
    edit = picture_edit.set_width(model.article, model.written(at.row), at.line, at.offset, width)
    perform(model, edit, at, model.place(at))
    return at


def set_alignment(model: BodyModel, at: Spot, align: str) -> Spot:
    """Puts the picture of the spot's row "left", "center", "right" or, for "", where the page has it.

    Raises StructureError.
    """
    at = model.without_inner(at)
    perform(model, picture_edit.set_alignment(model.article, model.written(at.row), align), at, model.place(at))
    return at


def insert_footnote(model: BodyModel, at: Spot, text: str) -> Spot:
    """A footnote at the spot, its text with the article's others; the caret behind its mark. Raises StructureError."""
    at = model.without_inner(at)
    index = model.written(at.row)
    edit = footnotes.insert_footnote(model.article, index, at.line, at.offset, text)
    label = footnotes.next_label(model.article)
    found = footnotes.references(edit.after, label)
    mark = min(found)  # a label that nobody had has one mark
    place = Place("", mark.block, mark.line, mark.offset + 1)
    perform(model, edit, at, place)
    return model.spot(place)


def takes_footnote(model: BodyModel, at: Spot) -> bool:
    """Whether a footnote can be put at the spot."""
    if model.is_inner(at):
        return False
    try:
        at = model.without_inner(at)
        footnotes.insert_footnote(model.article, model.written(at.row), at.line, at.offset, "1")
    except (StructureError, UnwritableTextError):
        return False
    return True


def other_end(model: BodyModel, at: Spot) -> Spot | None:
    """From a footnote's mark behind the spot to its text, and from that to its first mark; None elsewhere."""
    at = model.without_inner(at)
    index = model.rows[at.row].block
    if index is None:
        return None
    line, position = model.line(at), 0
    for run in line.runs:
        label = footnotes.label_of(run.atom)
        if label is not None and position <= at.offset <= position + len(run.text):
            place = footnotes.definition(model.article, label)
            return None if place is None else model.spot(Place("", place.block, 0, 0))
        position += len(run.text)
    label = footnotes.defined(view_at(model.article, index).source)
    found = footnotes.references(model.article, label) if label else ()
    return model.spot(Place("", found[0].block, found[0].line, found[0].offset)) if found else None
