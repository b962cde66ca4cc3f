"""The commands of a writer's hands on lines that stand in other blocks: quotes, items with paragraphs, definitions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import pairwise

from editor.document import quotes
from editor.document.article import Article
from editor.document.edit import Edit
from editor.document.history import Place, Selection
from editor.document.lines import Line, LineKind, ViewKind
from editor.document.nesting import lift_item, sink_item
from editor.document.projection import Within, view_at
from editor.document.rewrite import rewrite_line
from editor.document.trees import join_lines, remove_lines, split_line
from editor.errors import StructureError, UnwritableTextError
from editor.markup.inline import LINE_BREAK, Run, normal_form, plain_text, sliced, stripped
from editor.session.body_model import BodyModel, Spot
from editor.session.inner_line import empty_line
from editor.session.waiting_commands import become, only_wait

CAPTIONS = ("summary", "figcaption", "caption")


def is_in_tree(model: BodyModel, at: Spot) -> bool:
    """Whether a spot is in a block of blocks."""
    view = model.view(at.row)
    return view is not None and view.kind is ViewKind.TREE and bool(view.leaves)


def enter_in_tree(model: BodyModel, at: Spot) -> Spot:
    """Enter: another line of the same kind; a heading and a caption give a paragraph; an empty line leaves.

    Raises StructureError where the line cannot be divided.
    """
    if model.is_inner(at):
        return _leave(model, at)
    at = model.without_inner(at)
    line, lines = model.line(at), model.rows[at.row].lines
    length = len(plain_text(line.runs))
    below = lines[at.line + 1] if at.line + 1 < len(lines) else None
    if line.is_protected:
        return line_below_card(model, at)
    if line.role in CAPTIONS:
        return Spot(at.row, at.line + 1) if below else _pending_below(model, at.row)
    if line.role == "dt" and at.offset >= length and below is not None:
        return Spot(at.row, at.line + 1)
    left, right = stripped(sliced(line.runs, 0, at.offset)), stripped(sliced(line.runs, at.offset))
    if line.kind is LineKind.ITEM or line.role == "dd":
        return _split(model, at, left, right) if left or right or below else _leave_item(model, at)
    if not left and not right and not below and line.quotes:
        return _leave_item(model, at) if at.line else _out_of_quote(model, at)
    if not right:
        return model.add_inner(Spot(at.row, at.line + 1), empty_line(line))
    if not left:
        model.add_inner(Spot(at.row, at.line), empty_line(line))
        return Spot(at.row, at.line + 1)
    return _split(model, at, left, right)


def line_below_card(model: BodyModel, at: Spot) -> Spot:
    """An empty line below a protected one: in its block, where that can hold one, else below the block."""
    at = model.without_inner(at)
    card, lines = model.line(at), model.rows[at.row].lines
    if at.line + 1 < len(lines) or card.quotes:
        with suppress(StructureError, UnwritableTextError):
            return model.add_inner(Spot(at.row, at.line + 1), empty_line(card))
    return _pending_below(model, at.row)


def _split(model: BodyModel, at: Spot, left: Sequence[Run], right: Sequence[Run]) -> Spot:
    index = model.block_at(at.row)
    line = model.line(at)
    if not left and not right and line.kind is LineKind.ITEM and line.level:
        return outdent(model, at)
    edit = split_line(model.article, index, at.line, left, right)
    perform(model, edit, at, Place("", index, at.line + 1, 0))
    return Spot(at.row, at.line + 1)


def _pending_below(model: BodyModel, row: int) -> Spot:
    return model.add_pending(row, model.paragraph_form_at(row), below=True)


def _leave_item(model: BodyModel, at: Spot) -> Spot:
    """Enter in an empty last item: out of the item around it, or below the list."""
    line = model.line(at)
    if line.kind is LineKind.ITEM and line.level:
        return outdent(model, at)
    index = model.block_at(at.row)
    if at.line:
        above = model.rows[at.row].lines[at.line - 1]
        edit = remove_lines(model.article, index, at.line, at.line + 1)
        perform(model, edit, at, Place("", index, at.line - 1, len(plain_text(above.runs))))
    return _pending_below(model, at.row)


def _leave(model: BodyModel, at: Spot) -> Spot:
    """Enter in a line that waits: out of the item to another one, out of the quote below it or in the middle of it."""
    shown, lines = model.line(at), model.rows[at.row].lines
    is_last, row, number = at.line == len(lines) - 1, at.row, at.line
    if shown.indent and number and _item_above(lines, number, shown.indent - 1) is not None:
        return _next_item(model, at, shown)
    if not is_last and (len(shown.quotes) != 1 or shown.indent):
        return at
    model.without_inner(at)
    if is_last:
        return _pending_below(model, row)
    if not number:
        return model.add_pending(row, model.paragraph_form_at(row), below=False)
    index = model.block_at(row)
    perform(model, quotes.part(model.article, index, number), Spot(row, number), Place("", index, number - 1, 0))
    return _pending_below(model, row)


def _item_above(lines: Sequence[Line], number: int, level: int) -> Line | None:
    found = (line for line in reversed(lines[:number]) if line.kind is LineKind.ITEM and line.level == level)
    return next(found, None)


def _next_item(model: BodyModel, at: Spot, shown: Line) -> Spot:
    """Another item below the one that a paragraph waits in."""
    item = _item_above(model.rows[at.row].lines, at.line, shown.indent - 1)
    if item is None:
        return at
    index, above = model.block_at(at.row), model.rows[at.row].lines[at.line - 1]
    new = replace(item, runs=(), box=None if item.box is None else False)
    edit = split_line(model.article, index, at.line - 1, above.runs, (), new)
    model.without_inner(at)
    perform(model, edit, Spot(at.row, at.line - 1), Place("", index, at.line, 0))
    return Spot(at.row, at.line)


def backspace_in_tree(model: BodyModel, at: Spot) -> Spot:
    """Backspace at a line's start: out of the quote whose first line it is, else part of the line above.

    Raises StructureError where the lines do not go together.
    """
    if model.is_inner(at):
        return model.without_inner(at)
    at = model.without_inner(at)
    line, lines = model.line(at), model.rows[at.row].lines
    above = lines[at.line - 1] if at.line else None
    end = Spot(at.row, at.line - 1, len(plain_text(above.runs))) if above else at
    index = model.block_at(at.row)
    if not normal_form(line.runs) and len(lines) > 1 and line.role not in ("dt", "summary"):
        perform(model, remove_lines(model.article, index, at.line, at.line + 1), at, model.place(end))
        return end
    if line.role in (*CAPTIONS, "dt") or (above is not None and (above.is_protected or above.role in CAPTIONS)):
        return end
    if line.kind is LineKind.PARAGRAPH and line.quotes and (above is None or above.quotes != line.quotes):
        return _out_of_quote(model, at)
    if line.kind is LineKind.ITEM and line.level and (above is None or above.kind is not LineKind.ITEM):
        return outdent(model, at)
    if above is None:
        raise StructureError(cause="join")
    perform(model, join_lines(model.article, index, at.line), at, model.place(end))
    return end


def _out_of_quote(model: BodyModel, at: Spot) -> Spot:
    index = model.block_at(at.row)
    edit = quotes.lift_out(model.article, index, at.line)
    made = len(edit.after.body.blocks) - len(model.article.body.blocks)
    is_first = at.line == 0
    place = Place("", index + (0 if is_first else min(1, made)), 0 if is_first or made else at.line, 0)
    perform(model, edit, at, place)
    return model.spot(place)


def delete_in_tree(model: BodyModel, at: Spot) -> Spot:
    """Delete at the end of a line that another one of its block follows: joins the two."""
    below = Spot(at.row, at.line + 1)
    if model.is_inner(below):
        model.without_inner(below)
        return at
    if model.is_inner(at):
        model.without_inner(at)
        return at
    at = model.without_inner(at)
    lower = model.rows[at.row].lines[at.line + 1]
    if lower.is_protected or model.line(at).is_protected or lower.role in (*CAPTIONS, "dt"):
        return at
    edit = join_lines(model.article, model.block_at(at.row), at.line + 1)
    perform(model, edit, at, model.place(at))
    return at


def indent(model: BodyModel, at: Spot) -> Spot:
    """Puts the item of the spot into the item above it. Raises StructureError where there is none."""
    return _nested(model, at, sink_item)


def outdent(model: BodyModel, at: Spot) -> Spot:
    """Takes the item of the spot out of the item around it. Raises StructureError where there is none."""
    return _nested(model, at, lift_item)


def _nested(model: BodyModel, at: Spot, command: Callable[..., Edit]) -> Spot:
    at = model.without_inner(at)
    edit = command(model.article, model.written(at.row), at.line)
    perform(model, edit, at, model.place(at))
    return at


def toggle_quote(model: BodyModel, first: int, end: int, at: Spot) -> Spot:
    """Puts the rows into a quote; where all of them are quotes, takes those away.

    Raises StructureError where they cannot stand in one.
    """
    if only_wait(model, first, end):
        return become(model, first, end, Within.QUOTE, at)
    at = model.without_inner(at)
    indices = [shown.block for shown in model.rows[first:end] if shown.block is not None]
    if not indices:
        return at
    article = model.article
    if all(quotes.quote_node(article, index) is not None for index in indices):
        return _unquoted(model, indices, at)
    edit = quotes.wrap(article, indices[0], indices[-1] + 1)
    here, rows = model.block_at(at.row), model.rows
    line = sum(len(rows[number].lines) for number in range(first, at.row) if rows[number].block is not None) + at.line
    place = Place("", indices[0], line if here >= indices[0] else 0, at.offset)
    perform(model, edit, at, place)
    return model.spot(place)


def _unquoted(model: BodyModel, indices: Sequence[int], at: Spot) -> Spot:
    edit = Edit.of(model.article, ())
    for index in reversed(indices):
        edit = edit.then(quotes.unwrap(edit.after, index))
    place = Place("", model.block_at(at.row), at.line, at.offset)
    perform(model, edit, at, place)
    return _line_at(model, model.row_of_block(place.block), at.line, at.offset)


def _line_at(model: BodyModel, row: int, line: int, offset: int) -> Spot:
    """The line that is so many lines behind the start of a row, in whichever row it is now."""
    while row + 1 < len(model.rows) and line >= len(model.rows[row].lines):
        line -= len(model.rows[row].lines)
        row += 1
    return Spot(row, min(line, len(model.rows[row].lines) - 1), offset)


def lines_put(
    article: Article, index: int, number: int, offset: int, lines: Sequence[Sequence[Run]]
) -> tuple[Edit, Place]:
    """Several lines put into a line of an item or a quote: the first goes on in it, each other is one more.

    Answers the place behind them, too. Raises StructureError.
    """
    line = view_at(article, index).lines[number]
    texts = [[*sliced(line.runs, 0, offset), *lines[0]], *(list(runs) for runs in lines[1:])]
    texts[-1] += sliced(line.runs, offset)
    texts = [texts[0], *(text for text in texts[1:] if normal_form(text))]
    edit = Edit.of(article, ())
    for upper, lower in pairwise(texts):
        edit = edit.then(split_line(edit.after, index, number, stripped(upper), stripped(lower)))
        number += 1
    return edit, Place("", index, number, len(plain_text(lines[-1])))


def break_line(model: BodyModel, at: Spot) -> Spot:
    """A line break in the line of the spot, which stays one: what Enter does in a table's cell."""
    line = model.line(at)
    if line.leaf < 0:
        return at
    runs = (*sliced(line.runs, 0, at.offset), Run(LINE_BREAK), *sliced(line.runs, at.offset))
    spot = replace(at, offset=at.offset + 1)
    perform(model, rewrite_line(model.article, model.block_at(at.row), line.leaf, runs), at, model.place(spot))
    return spot


def perform(model: BodyModel, edit: Edit, before: Spot, after: Place) -> None:
    """Makes an edit with the caret's places around it."""
    model.perform(edit, origin="command", before=Selection.at(model.place(before)), after=Selection.at(after))
