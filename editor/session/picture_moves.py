"""A picture that stands by itself is dragged as the block that it is: its source goes along, nothing empty is left."""

from __future__ import annotations

from editor.document.history import Place
from editor.document.structure import move_blocks
from editor.markup.images import image_address
from editor.markup.inline import normal_form, plain_text
from editor.session.body_model import BodyModel, Spot
from editor.session.tree_commands import perform


def stands_alone(model: BodyModel, start: Spot, end: Spot) -> bool:
    """Whether what is selected is one picture, with nothing beside it but its caption."""
    if (start.row, start.line) != (end.row, end.line) or end.offset - start.offset != 1:
        return False
    row, line = model.rows[start.row], model.line(start)
    shown = normal_form(line.runs)
    is_picture = len(shown) == 1 and image_address(shown[0].atom) is not None
    others = (other for number, other in enumerate(row.lines) if number != start.line)
    return is_picture and row.block is not None and all(other.role == "figcaption" for other in others)


def move_picture(model: BodyModel, at: Spot, to: Spot) -> Spot:
    """Moves the picture of a row before the block of a spot, or behind it: to the nearer end of its text.

    Raises StructureError where it cannot stand there.
    """
    at, to = model.settled(at, to)
    index = model.written(at.row)
    target = model.block_at(to.row) + _is_behind(model, to)
    edit = move_blocks(model.article, index, index + 1, target)
    place = Place("", target if target < index else max(index, target - 1), 0, 0)
    perform(model, edit, at, place)
    return model.spot(place)


def _is_behind(model: BodyModel, to: Spot) -> bool:
    row = model.rows[to.row]
    if row.block is None:
        return False
    if len(row.lines) > 1:
        return to.line > 0 or to.offset > 0
    return 2 * to.offset > len(plain_text(model.line(to).runs))
