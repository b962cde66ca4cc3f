"""The commands of a writer's hands on lists."""

from __future__ import annotations

from editor.document import lists
from editor.document.edit import Edit
from editor.document.filling import is_empty_item
from editor.document.history import Place, Selection
from editor.document.lines import LineKind
from editor.document.neighbours import paragraph_form
from editor.document.projection import Within
from editor.errors import StructureError
from editor.markup.inline import normal_form, plain_text, sliced, stripped
from editor.session import tree_commands
from editor.session.body_model import BodyModel, Spot
from editor.session.waiting_commands import become, only_wait


def enter_in_item(model: BodyModel, at: Spot) -> Spot:
    """Enter in an item: another item; an empty one leaves the item around it, an empty last one the list."""
    line = model.line(at)
    if not normal_form(line.runs) and line.level:
        return tree_commands.outdent(model, at)
    index = model.written(at.row)
    if is_empty_item(model.article, index):
        return model.empty_row(at.row)
    if not normal_form(line.runs) and at.line == len(model.rows[at.row].lines) - 1 > 0:
        _perform(model, lists.take_last_item_away(model.article, index), at, Place("", index, at.line - 1, 0))
        return model.add_pending(at.row, paragraph_form(model.article, index), below=True)
    left, right = sliced(line.runs, 0, at.offset), sliced(line.runs, at.offset)
    edit = lists.split_item(model.article, index, line.leaf, stripped(left), stripped(right))
    _perform(model, edit, at, Place("", index, at.line + 1, 0))
    return Spot(at.row, at.line + 1, 0)


def backspace_in_item(model: BodyModel, at: Spot) -> Spot:
    """Backspace at an item's start: takes a task's box away, then joins it with the item above.

    The first of a list becomes a paragraph.
    """
    if model.line(at).box is not None:
        return _set_box(model, at, None)
    return join_with_above(model, at)


def join_with_above(model: BodyModel, at: Spot) -> Spot:
    """Makes an item's text part of the item above; the only item of a list becomes a paragraph."""
    index = model.block_at(at.row)
    if at.line:
        above = model.rows[at.row].lines[at.line - 1]
        end = Spot(at.row, at.line - 1, len(plain_text(above.runs)))
        _perform(model, lists.join_items(model.article, index, model.line(at).leaf), at, model.place(end))
        return end
    if len(model.rows[at.row].lines) > 1:
        return at
    return _out_of_list(model, at.row, at)


def toggle_box(model: BodyModel, at: Spot) -> Spot:
    """Checks the box of a task, unchecks one that is checked, gives another item one."""
    return _set_box(model, at, model.line(at).box is False)


def make_task(model: BodyModel, first: int, end: int, at: Spot) -> Spot:
    """Makes the rows a list of tasks; in a list already, as ``toggle_box``."""
    if only_wait(model, first, end):
        return become(model, first, end, Within.TASKS, at)
    if model.line(at).kind is LineKind.ITEM:
        return toggle_box(model, at)
    indices = [shown.block for shown in model.rows[first:end] if shown.block is not None]
    if not indices:
        return at
    try:
        edit = lists.as_list(model.article, indices[0], indices[-1] + 1, ordered=False)
        for number in range(len(indices)):
            edit = edit.then(lists.set_box(edit.after, indices[0], number, False))
    except StructureError:
        return at
    _perform(model, edit, at, Place("", indices[0], at.row - first, at.offset))
    return Spot(first, at.row - first, at.offset)


def _set_box(model: BodyModel, at: Spot, box: bool | None) -> Spot:
    edit = lists.set_box(model.article, model.written(at.row), model.line(at).leaf, box)
    _perform(model, edit, at, model.place(at))
    return at


def toggle_list(model: BodyModel, first: int, end: int, ordered: bool, at: Spot) -> Spot:
    """Makes the rows a list, an equal list paragraphs again, another list one of this kind."""
    if only_wait(model, first, end):
        return become(model, first, end, Within.NUMBERS if ordered else Within.BULLETS, at)
    row = model.rows[first]
    kind = row.lines[0].kind
    if kind is LineKind.ITEM:
        if bool(row.lines[0].number) == ordered:
            return _out_of_list(model, first, at)
        index = model.block_at(first)
        _perform(model, lists.with_order(model.article, index, ordered), at, model.place(at))
        return at
    indices = [shown.block for shown in model.rows[first:end] if shown.block is not None]
    if not indices:
        return at
    try:
        edit = lists.as_list(model.article, indices[0], indices[-1] + 1, ordered)
    except StructureError:
        return at
    line = at.row - first
    _perform(model, edit, at, Place("", indices[0], line, at.offset))
    return Spot(first, line, at.offset)


def _out_of_list(model: BodyModel, row: int, at: Spot) -> Spot:
    index = model.written(row)
    if is_empty_item(model.article, index):
        return model.empty_row(row)
    if not any(normal_form(line.runs) for line in model.rows[row].lines):
        return at
    form = paragraph_form(model.article, index)
    edit = lists.as_paragraphs(model.article, index, form)
    _perform(model, edit, at, Place("", index + at.line, 0, at.offset))
    return Spot(row + at.line, 0, at.offset)


def _perform(model: BodyModel, edit: Edit, before: Spot, after: Place) -> None:
    model.perform(edit, origin="command", before=Selection.at(model.place(before)), after=Selection.at(after))
