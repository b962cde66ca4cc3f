"""Writes rows into a text document: only what differs from the rows that it shows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from editor.document.lines import Cell, Line, LineKind
from editor.document.projection import Row
from editor.markup.ends import shared_ends
from editor.ui.body.line_writer import insert_line, insert_runs, start_line, write_line
from editor.ui.body.row_map import RowMap
from editor.ui.body.table_writer import insert_table
from editor.ui.body.text_formats import BodyFormats

_GUARD = Line(LineKind.PARAGRAPH, ())


def write_all(document: QTextDocument, rows: Sequence[Row], formats: BodyFormats) -> None:
    """Shows rows in place of everything that the document holds."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.removeSelectedText()
    first = True
    for row in rows:
        for line in _outside(row):
            start_line(cursor, line, formats, insert=not first)
            insert_runs(cursor, line, formats)
            first = False
    document.firstBlock().setVisible(True)  # it may have been a guard
    _insert_tables(document, 0, rows, formats)
    cursor.endEditBlock()


def write_difference(document: QTextDocument, old: Sequence[Row], new: Sequence[Row], formats: BodyFormats) -> None:
    """Turns the view of ``old`` into that of ``new``; carets outside of what differs stay with their text."""
    first, old_end, new_end = changed_rows(old, new)
    shown = RowMap(old)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    gone, come = old[first:old_end], new[first:new_end]
    start, count = shown.first_block(first), shown.first_block(old_end) - shown.first_block(first)
    if not any(row.cells_from is not None for row in (*gone, *come)):
        _write_lines(document, start, count, [line for row in come for line in row.lines], formats)
    elif _grids(gone) == _grids(come):
        for number, row in enumerate(come, first):
            for place, line in enumerate(row.lines):
                write_line(document.findBlockByNumber(shown.number_of(number, place)), line, formats)
    else:
        # What comes is put in front of what goes, so that there is always something behind a table.
        _insert_rows(document, start, come, formats)
        _remove_blocks(document, RowMap(new).first_block(new_end), count)
    above = max(0, first - 1)
    _hide_guards_alone(document, shown.first_block(above), new[above : new_end + 1])
    cursor.endEditBlock()


def changed_rows(old: Sequence[Row], new: Sequence[Row]) -> tuple[int, int, int]:
    """The first row that differs, and the ends of what differs in the old and in the new rows."""
    head, tail = shared_ends(old, new)
    return head, len(old) - tail, len(new) - tail


def _outside(row: Row) -> Sequence[Line]:
    """The lines of a row that are no cells, with the guards of its table."""
    return row.lines if row.cells_from is None else (*row.lines[: row.cells_from], _GUARD, _GUARD)


def _grids(rows: Sequence[Row]) -> list[list[Cell | None]]:
    return [[line.cell for line in row.lines] for row in rows]


def _write_lines(document: QTextDocument, start: int, count: int, lines: Sequence[Line], formats: BodyFormats) -> None:
    """Lines in the place of ``count`` others: those that are there are written again."""
    common = min(count, len(lines))
    for number in range(common):
        write_line(document.findBlockByNumber(start + number), lines[number], formats)
    _remove_blocks(document, start + common, count - common)
    for number in range(common, len(lines)):
        insert_line(document, start + number, lines[number], formats)


def _insert_rows(document: QTextDocument, start: int, rows: Sequence[Row], formats: BodyFormats) -> None:
    """Puts rows in front of the QTextBlock of a number."""
    lines = [line for row in rows for line in _outside(row)]
    for number, line in enumerate(lines, start):
        insert_line(document, number, line, formats)
    _insert_tables(document, start, rows, formats)


def _insert_tables(document: QTextDocument, start: int, rows: Sequence[Row], formats: BodyFormats) -> None:
    """Puts the tables of rows between their guards, which stand there already."""
    for row in rows:
        start += len(_outside(row))
        if row.cells_from is not None:
            cells = row.lines[row.cells_from :]
            insert_table(document.findBlockByNumber(start - 2), cells, formats)
            start += len(cells)


def _hide_guards_alone(document: QTextDocument, start: int, rows: Sequence[Row]) -> None:
    """Shows the lines of rows, hides their guards: which of two QTextBlocks stays hidden as they join, Qt decides."""
    for row in rows:
        above = len(row.lines) if row.cells_from is None else row.cells_from
        for number in range(start, start + above):
            _set_visible(document.findBlockByNumber(number), True)
        if row.cells_from is not None:
            _set_visible(document.findBlockByNumber(start + above), False)
            start += 2
            _set_visible(document.findBlockByNumber(start + len(row.lines) - 1), False)
        start += len(row.lines)


def _set_visible(block: QTextBlock, is_visible: bool) -> None:
    if block.isVisible() != is_visible:
        block.setVisible(is_visible)
        block.document().markContentsDirty(block.position(), block.length())


def _remove_blocks(document: QTextDocument, first: int, count: int) -> None:
    if count <= 0:
        return
    start, last = document.findBlockByNumber(first), document.findBlockByNumber(first + count - 1)
    following = last.next()
    cursor = QTextCursor(document)
    if not following.isValid():
        # What is above would take over the look of what goes where it is empty: it gets its own again.
        above = start.previous()
        block_format, char_format = above.blockFormat(), above.charFormat()
        cursor.setPosition(start.position() - 1)
        cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        cursor.setBlockFormat(block_format)
        cursor.setBlockCharFormat(char_format)
        return
    # What follows would take over the look of what goes: it gets its own again.
    block_format, char_format = following.blockFormat(), following.charFormat()
    cursor.setPosition(start.position())
    cursor.setPosition(following.position(), QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    cursor.setBlockFormat(block_format)
    cursor.setBlockCharFormat(char_format)
