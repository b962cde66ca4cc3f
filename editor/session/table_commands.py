"""The commands of a writer's hands on tables: rows, columns, header, alignment, and the way from cell to cell."""

from __future__ import annotations

from editor.document import table_merging as merging
from editor.document import tables
from editor.document.edit import Edit
from editor.document.history import Place
from editor.document.lines import Cell
from editor.document.projection import view_at
from editor.errors import StructureError
from editor.markup.inline import plain_text
from editor.session import body_commands
from editor.session.body_model import BodyModel, Spot
from editor.session.tree_commands import perform


def cell_of(model: BodyModel, at: Spot) -> Cell:
    """The cell that a spot is in. Raises StructureError outside of tables."""
    cell = model.line(at).cell
    if cell is None:
        raise StructureError(cause="not a table")
    return cell


def next_cell(model: BodyModel, at: Spot, by: int) -> Spot:
    """The end of the next cell (1) or of the one before (-1); behind the last one a new row is made.

    In the first cell the spot stays.
    """
    lines = model.rows[at.row].lines
    number = at.line + by
    while 0 <= number < len(lines) and (lines[number].is_protected or lines[number].cell == lines[at.line].cell):
        number += by
    if number < 0:
        return at
    if number >= len(lines):
        return insert_row(model, at, below=True)
    return Spot(at.row, number, len(plain_text(lines[number].runs)))


def insert_row(model: BodyModel, at: Spot, *, below: bool) -> Spot:
    """An empty row above or below the spot's; the caret goes into it."""
    cell = cell_of(model, at)
    row = cell.row + cell.row_span - 1 if below else cell.row
    edit = tables.insert_row(model.article, model.block_at(at.row), row, below=below)
    return _performed(model, edit, at, row + below, 0)


def delete_row(model: BodyModel, at: Spot) -> Spot:
    """Takes the spot's row away; with the last one the table."""
    cell, index = cell_of(model, at), model.block_at(at.row)
    if _size(model, at)[0] == 1:
        return delete_table(model, at)
    edit = tables.delete_row(model.article, index, cell.row)
    return _performed(model, edit, at, min(cell.row, _size(model, at)[0] - 2), cell.column)


def insert_column(model: BodyModel, at: Spot, *, right: bool) -> Spot:
    """An empty column left or right of the spot's; the caret goes into it."""
    cell = cell_of(model, at)
    column = cell.column + cell.column_span - 1 if right else cell.column
    edit = tables.insert_column(model.article, model.block_at(at.row), column, right=right)
    return _performed(model, edit, at, cell.row, column + right)


def delete_column(model: BodyModel, at: Spot) -> Spot:
    """Takes the spot's column away; with the last one the table."""
    cell, index = cell_of(model, at), model.block_at(at.row)
    if _size(model, at)[1] == 1:
        return delete_table(model, at)
    edit = tables.delete_column(model.article, index, cell.column)
    return _performed(model, edit, at, cell.row, min(cell.column, _size(model, at)[1] - 2))


def move_row(model: BodyModel, at: Spot, by: int) -> Spot:
    """Moves the spot's row up (-1) or down (1); at the table's end it stays."""
    cell = cell_of(model, at)
    if not 0 <= cell.row + by < _size(model, at)[0]:
        return at
    edit = tables.move_row(model.article, model.block_at(at.row), cell.row, cell.row + by)
    return _performed(model, edit, at, cell.row + by, cell.column, at.offset)


def move_column(model: BodyModel, at: Spot, by: int) -> Spot:
    """Moves the spot's column left (-1) or right (1); at the table's side it stays."""
    cell = cell_of(model, at)
    if not 0 <= cell.column + by < _size(model, at)[1]:
        return at
    edit = tables.move_column(model.article, model.block_at(at.row), cell.column, cell.column + by)
    return _performed(model, edit, at, cell.row, cell.column + by, at.offset)


def merge_cells(model: BodyModel, at: Spot, rows: range, columns: range) -> Spot:
    """Makes the cells of a rectangle one. Raises StructureError, as ``table_merging``."""
    cell_of(model, at)
    edit = merging.merge_cells(model.article, model.block_at(at.row), rows, columns)
    return _performed(model, edit, at, rows.start, columns.start)


def split_cell(model: BodyModel, at: Spot) -> Spot:
    """Parts the spot's merged cell. Raises StructureError, as ``table_merging``."""
    cell = cell_of(model, at)
    edit = merging.split_cell(model.article, model.block_at(at.row), cell.row, cell.column)
    return _performed(model, edit, at, cell.row, cell.column, at.offset)


def toggle_header_row(model: BodyModel, at: Spot) -> Spot:
    """Makes the first row the header, or an ordinary row where it is one."""
    cell = cell_of(model, at)
    first = [line.cell for line in model.rows[at.row].lines if line.cell is not None and line.cell.row == 0]
    is_on = all(other.is_header for other in first)  # one that heads its row alone makes no header
    edit = tables.set_header_row(model.article, model.block_at(at.row), not is_on)
    return _performed(model, edit, at, cell.row, cell.column, at.offset)


def align_column(model: BodyModel, at: Spot, align: str) -> Spot:
    """Aligns the spot's column "left", "center" or "right", or as the page has it ("")."""
    cell = cell_of(model, at)
    edit = tables.set_alignment(model.article, model.block_at(at.row), cell.column, align)
    return _performed(model, edit, at, cell.row, cell.column, at.offset)


def insert_table(model: BodyModel, row: int, rows: int, columns: int) -> Spot:
    """An empty table with a header below a row, in the house's manner; the caret in its first cell.

    A line to go on writing on waits below it where no paragraph follows.
    """
    core = tables.new_table(model.article, model.block_at(row), rows, columns)
    end = body_commands.insert_block(model, row, core)
    if not body_commands.is_paragraph(model, end.row + 1):
        body_commands.line_below(model, end.row)
    return Spot(end.row, 0, 0)


def delete_table(model: BodyModel, at: Spot) -> Spot:
    """Takes the spot's table away."""
    cell_of(model, at)
    return body_commands.delete_row(model, at)


def _size(model: BodyModel, at: Spot) -> tuple[int, int]:
    cells = [line.cell for line in model.rows[at.row].lines if line.cell is not None]
    return max(cell.row + cell.row_span for cell in cells), max(cell.column + cell.column_span for cell in cells)


def _performed(model: BodyModel, edit: Edit, at: Spot, row: int, column: int, offset: int = 0) -> Spot:
    """Makes an edit, with the caret afterwards in the cell that covers a place."""
    index = model.block_at(at.row)
    lines = view_at(edit.after, index).lines
    number = next((number for number, line in enumerate(lines) if line.cell and _covers(line.cell, row, column)), 0)
    spot = Spot(at.row, number, min(offset, len(plain_text(lines[number].runs))))
    perform(model, edit, at, Place("", index, number, spot.offset))
    return spot


def _covers(cell: Cell, row: int, column: int) -> bool:
    return cell.row <= row < cell.row + cell.row_span and cell.column <= column < cell.column + cell.column_span
