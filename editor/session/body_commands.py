"""The commands of a writer's hands that change the structure of the body: Enter, Backspace, cut, sections."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from html import escape
from urllib.parse import quote

from editor.document import lists
from editor.document.cut import cut_between, cut_blocks
from editor.document.edit import Edit
from editor.document.history import Place, Selection
from editor.document.lines import Line, LineKind, ViewKind
from editor.document.neighbours import heading_form, paragraph_form
from editor.document.rewrite import rewrite_line
from editor.document.structure import (
    delete_blocks,
    insert_blocks,
    merge_blocks,
    split_block,
)
from editor.document.trees_across import merge_lines
from editor.errors import StructureError
from editor.markup import Manner
from editor.markup.images import html_alt, markdown_alt, with_alt
from editor.markup.inline import Run, normal_form, plain_text, sliced, stripped
from editor.session import list_commands, tree_commands
from editor.session.body_model import BodyModel, Spot
from editor.session.waiting_commands import leave


def enter(model: BodyModel, at: Spot) -> Spot:
    """Enter: a new line below, above, or made of what is behind the caret; an empty one leaves its quote or list."""
    if (out := leave(model, at)) is not None:
        return out
    if tree_commands.is_in_tree(model, at):
        return tree_commands.enter_in_tree(model, at)
    row = model.rows[at.row]
    line = model.line(at)
    if line.cell is not None:
        return tree_commands.break_line(model, at)
    length = len(plain_text(line.runs))
    if line.kind is LineKind.HEADING and at.offset >= length and _is_empty_paragraph(model, at.row + 1):
        return Spot(at.row + 1)  # a template's heading has its paragraph already
    if row.pending is not None or not line.is_text or (at.offset >= length and line.kind is not LineKind.ITEM):
        return model.add_pending(at.row, model.paragraph_form_at(at.row), below=True)
    if line.kind is LineKind.ITEM:
        return list_commands.enter_in_item(model, at)
    if at.offset == 0:
        return line_above(model, at)
    left, right = sliced(line.runs, 0, at.offset), sliced(line.runs, at.offset)
    if not normal_form(right):
        return model.add_pending(at.row, model.paragraph_form_at(at.row), below=True)
    index = model.block_at(at.row)
    edit = split_block(model.article, index, stripped(left), stripped(right))
    _perform(model, edit, at, Place("", index + 1, 0, 0))
    return Spot(at.row + 1)


def _is_empty_paragraph(model: BodyModel, row: int) -> bool:
    if row >= len(model.rows) or len(model.rows[row].lines) > 1:
        return False
    line = model.rows[row].lines[0]
    return line.kind is LineKind.PARAGRAPH and not normal_form(line.runs)


def is_paragraph(model: BodyModel, row: int) -> bool:
    """Whether a row is there and is a paragraph, in no table or quote."""
    line = model.rows[row].lines[0] if row < len(model.rows) else None
    return line is not None and line.kind is LineKind.PARAGRAPH and line.cell is None and not line.quote


def line_below(model: BodyModel, row: int) -> Spot:
    """An empty line below a row, to go on writing on: the one that is there, else one that waits."""
    if _is_empty_paragraph(model, row + 1):
        return Spot(row + 1)
    return model.add_pending(row, model.paragraph_form_at(row), below=True)


def line_above(model: BodyModel, at: Spot) -> Spot:
    """An empty line above a row, or above a line inside of a block; the caret stays in its own."""
    if tree_commands.is_in_tree(model, at):
        return tree_commands.enter_in_tree(model, at)
    model.add_pending(at.row, model.paragraph_form_at(at.row), below=False)
    return Spot(at.row + 1)


def line_below_card(model: BodyModel, at: Spot) -> Spot:
    """An empty line below what is kept as source: in a quote another one of it, where it can hold one.

    Raises StructureError in a table's cell, whose lines are all there is.
    """
    line = model.line(at)
    if line.cell is not None:
        raise StructureError(cause="a cell that is kept as source")
    if not tree_commands.is_in_tree(model, at):
        return line_below(model, at.row)
    return tree_commands.line_below_card(model, at)


def backspace_at_start(model: BodyModel, at: Spot) -> Spot:
    """Backspace at the start of a line: joins it with what is above, or takes away what is empty."""
    if (out := leave(model, at)) is not None:
        return out
    in_tree = tree_commands.is_in_tree(model, at)
    if model.line(at).kind is LineKind.ITEM and (not in_tree or model.line(at).box is not None):
        return list_commands.backspace_in_item(model, at)
    if in_tree and (at.line or model.line(at).quotes or model.is_inner(at)):
        return tree_commands.backspace_in_tree(model, at)
    if model.line(at).cell is not None or at.row == 0:
        return at
    if model.rows[at.row].pending is not None:
        return model.remove_pending(at.row, end_of_row(model, at.row - 1))
    return _join(model, at.row - 1, at.row)


def delete_at_end(model: BodyModel, at: Spot) -> Spot:
    """Delete at the end of a line: joins it with what is below."""
    lines = model.rows[at.row].lines
    if model.line(at).cell is not None:
        return at
    if at.line + 1 < len(lines) and tree_commands.is_in_tree(model, at):
        return tree_commands.delete_in_tree(model, at)
    if at.line + 1 < len(lines):
        list_commands.join_with_above(model, Spot(at.row, at.line + 1))
        return at
    if at.row + 1 >= len(model.rows):
        return at
    if model.rows[at.row].pending is not None:
        return model.remove_pending(at.row, Spot(at.row))
    return _join(model, at.row, at.row + 1)


def _join(model: BodyModel, upper: int, lower: int) -> Spot:
    one, other = model.rows[upper], model.rows[lower]
    if one.pending is not None:
        return model.remove_pending(upper, Spot(upper))
    end = end_of_row(model, upper)
    if other.pending is not None:
        return model.remove_pending(lower, end)
    first, second = model.view(upper), model.view(lower)
    if first is None or second is None:
        return end
    if second.is_single and not normal_form(second.lines[0].runs):
        return delete_rows(model, lower, lower + 1, end)
    if first.is_single and not normal_form(first.lines[0].runs):
        return delete_rows(model, upper, upper + 1, Spot(upper))
    if not (first.is_single and second.is_single):
        return _join_blocks(model, upper, lower)
    left, right = first.lines[0].runs, second.lines[0].runs
    index = model.block_at(upper)
    edit = merge_blocks(model.article, index, left, index + 1, right)
    _perform(model, edit, end, model.place(end))
    return end


def _join_blocks(model: BodyModel, upper: int, lower: int) -> Spot:
    """Joins the last line of a row with the first of the next one, where both are text outside of tables."""
    end = model.without_inner(end_of_row(model, upper))
    one, other = model.line(end), model.line(Spot(lower))
    if one.leaf < 0 or other.leaf < 0 or one.cell is not None or other.cell is not None:
        return end
    first, last = (model.block_at(upper), end.line), (model.block_at(lower), 0)
    _perform(model, merge_lines(model.article, first, one.runs, last, other.runs), end, model.place(end))
    return end


def delete_rows(model: BodyModel, first: int, end: int, caret: Spot) -> Spot:
    """Takes away whole rows; ``caret`` is where it belongs afterwards."""
    blocks = [row.block for row in model.rows[first:end] if row.block is not None]
    if not blocks:
        for number in range(end - 1, first - 1, -1):
            model.remove_pending(number, caret)
        return caret
    try:
        edit = delete_blocks(model.article, blocks[0], blocks[-1] + 1)
    except StructureError:
        edit = cut_blocks(model.article, blocks[0], blocks[-1] + 1)
    here = Selection.at(model.place(caret))
    model.perform(edit, origin="command", before=here, after=here, overlays=model.overlays_without(first, end))
    return caret


def delete_row(model: BodyModel, at: Spot) -> Spot:
    """Takes the row of the caret away; the caret goes to the end of the one above."""
    return delete_rows(model, at.row, at.row + 1, above(model, at.row))


def delete_between(model: BodyModel, start: Spot, end: Spot) -> Spot:
    """Takes away everything between two spots of different lines; what is left of both becomes one line.

    A raw card is taken away whole, and an empty line that was only pending goes with it.
    """
    start, end = model.settled(start, end)
    line = model.line(start)
    left, right = sliced(line.runs, 0, start.offset), sliced(model.line(end).runs, end.offset)
    opens, closes = _is_text(model, start), _is_text(model, end)
    if opens and closes and not normal_form([*left, *right]) and _is_markdown(model, start):
        return _emptied(model, start, end)
    if opens and closes:
        _perform(model, _merged(model, start, left, end, right), start, model.place(start))
        return _standing(model, start, line)
    if opens:
        bottom = Spot(start.row, len(model.rows[start.row].lines) - 1)
        known = len(model.rows)
        _shorten(model, start, left, bottom, ())
        gone = known - len(model.rows)  # a row that holds nothing any more may go with it
        delete_rows(model, start.row + 1 - gone, end.row + 1 - gone, start)
        return _standing(model, start, line)
    if closes:
        _shorten(model, Spot(end.row), (), end, right)
        return delete_rows(model, start.row, end.row, Spot(start.row))
    return delete_rows(model, start.row, end.row + 1, above(model, start.row))


def _standing(model: BodyModel, at: Spot, line: Line) -> Spot:
    """A spot in a line; where that went with its text it waits, empty, for another one."""
    if at.row >= len(model.rows) or at.line < len(model.rows[at.row].lines):
        return at
    if line.kind is LineKind.ITEM or line.cell is not None or line.role:
        return end_of_row(model, at.row)
    try:
        return model.add_inner(at, replace(line, runs=(), leaf=-1))
    except StructureError:
        return end_of_row(model, at.row)


def _shorten(model: BodyModel, start: Spot, left: Sequence[Run], end: Spot, right: Sequence[Run]) -> None:
    """Takes away what lies between two spots of one row."""
    if start.line == end.line:
        model.set_line(start, [*left, *right])
    else:
        _perform(model, _merged(model, start, left, end, right), start, model.place(start))


def _is_markdown(model: BodyModel, spot: Spot) -> bool:
    view = model.view(spot.row)
    return view is not None and view.is_single and view.leaves[0].manner is Manner.MARKDOWN


def _emptied(model: BodyModel, start: Spot, end: Spot) -> Spot:
    """Nothing is left of both lines, and Markdown cannot say nothing: an empty line stays in the view."""
    form = model.paragraph_form_at(start.row)
    bottom = Spot(end.row, len(model.rows[end.row].lines) - 1)
    if end.line < bottom.line:
        return delete_rows(model, start.row, end.row, Spot(start.row))
    delete_rows(model, start.row, end.row + 1, above(model, start.row))
    if len(model.rows) == 1 and model.rows[0].pending is not None:
        return Spot(0)
    if start.row < len(model.rows):
        return model.add_pending(start.row, form, below=False)
    return model.add_pending(start.row - 1, form, below=True)


def _is_text(model: BodyModel, spot: Spot) -> bool:
    return model.rows[spot.row].block is not None and model.line(spot).is_text


def above(model: BodyModel, row: int) -> Spot:
    """The end of the row above."""
    return end_of_row(model, row - 1) if row else Spot(0)


def _merged(model: BodyModel, start: Spot, left: Sequence[Run], end: Spot, right: Sequence[Run]) -> Edit:
    first, last = model.block_at(start.row), model.block_at(end.row)
    one, other = model.view(start.row), model.view(end.row)
    upper, lower = lists.Position(first, start.line), lists.Position(last, end.line)
    try:
        if any(view is not None and view.kind in (ViewKind.TREE, ViewKind.TABLE) for view in (one, other)):
            return merge_lines(model.article, (first, start.line), left, (last, end.line), right)
        if one is not None and other is not None and one.is_single and other.is_single:
            return merge_blocks(model.article, first, left, last, right)
        if all(view is not None and view.kind in (ViewKind.TEXT, ViewKind.LIST) for view in (one, other)):
            return lists.merge_lines(model.article, upper, left, lower, right)
        leaves = model.line(start).leaf, model.line(end).leaf
        upper, lower = lists.Position(first, leaves[0]), lists.Position(last, leaves[1])
        return cut_between(model.article, upper, start.offset, lower, end.offset)
    except StructureError:
        leaves = model.line(start).leaf, model.line(end).leaf
        upper, lower = lists.Position(first, leaves[0]), lists.Position(last, leaves[1])
        return cut_between(model.article, upper, start.offset, lower, end.offset)


def insert_block(model: BodyModel, row: int, core: str) -> Spot:
    """A block of a given source below a row (in the place of an empty one)."""
    shown = model.rows[row]
    before = model.place(end_of_row(model, row))
    index = model.block_at(row) + (0 if shown.pending is not None else 1)
    view = model.view(row)
    if view is not None and view.is_single and not normal_form(view.lines[0].runs):
        edit = delete_blocks(model.article, index - 1, index)
        edit = edit.then(insert_blocks(edit.after, index - 1, (core,)))
        index -= 1
    else:
        edit = insert_blocks(model.article, index, (core,))
    if shown.pending is not None:
        model.remove_pending(row, Spot(max(0, row - 1)))
    place = Place("", index, 0, 0)
    model.perform(edit, origin="command", before=Selection.at(before), after=Selection.at(place))
    return end_of_row(model, model.row_of_block(index))


def insert_picture(model: BodyModel, row: int, address: str, alt: str | None) -> Spot:
    """A picture as a paragraph of its own below a row: HTML where the article's paragraphs are, else Markdown.

    ``alt`` is None where nobody has said yet what the picture shows; "" says that it only decorates.
    """
    written = "" if alt is None else f' alt="{html_alt(alt)}"'
    image = f'<img src="{escape(quoted(address))}"{written} />'
    if paragraph_form(model.article, model.block_at(row)).manner is Manner.HTML:
        return insert_block(model, row, f"<p>{image}</p>")
    return insert_block(model, row, image if alt == "" else f"![{markdown_alt(alt or '')}]({quoted(address)})")


def quoted(address: str) -> str:
    """An address as it may stand in a link: Hangul as it is, what would end the address encoded."""
    return re.sub(r"[\s()<>\"'\\]", lambda found: quote(found[0]), address)


def set_alt(model: BodyModel, at: Spot, alt: str) -> Spot:
    """Gives the picture behind the spot another alternative text."""
    line = model.line(at)
    runs = list(line.runs)
    position = 0
    for number, run in enumerate(runs):
        if run.atom and position == at.offset:
            runs[number] = Run(run.text, run.marks, with_alt(run.atom, alt))
        position += len(run.text)
    edit = rewrite_line(model.article, model.block_at(at.row), line.leaf, runs)
    _perform(model, edit, at, model.place(at))
    return at


def replace_source(model: BodyModel, row: int, source: str) -> None:
    """Gives the row's block another source, as the source view does."""
    index = model.rows[row].block
    if index is None:
        return
    edit = Edit.of(model.article, (model.article.change_for_block(index, source).trimmed(),))
    here = Selection.at(Place("", index, 0, 0))
    model.perform(edit, origin="command", before=here, after=here)


def give_form(model: BodyModel, first: int, end: int, level: int, at: Spot) -> Spot:
    """Makes the rows from ``first`` to ``end`` headings of a level, or paragraphs (0)."""
    for row in range(first, end):
        near = model.block_at(row)
        form = heading_form(model.article, near, level) if level else paragraph_form(model.article, near)
        model.give_row_form(row, form, at)
    return at


def end_of_row(model: BodyModel, row: int) -> Spot:
    """Behind the last character of a row."""
    line = len(model.rows[row].lines) - 1
    return Spot(row, line, len(plain_text(model.rows[row].lines[line].runs)))


def _perform(model: BodyModel, edit: Edit, before: Spot, after: Place) -> None:
    model.perform(edit, origin="command", before=Selection.at(model.place(before)), after=Selection.at(after))
