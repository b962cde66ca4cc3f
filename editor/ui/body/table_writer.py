"""Tables in a text document: a QTextTable for the cells of a row of the view, between the QTextBlocks that guard it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextTable

from editor.document.lines import Line
from editor.ui.body.line_writer import insert_runs, start_line
from editor.ui.body.text_formats import BodyFormats


def hide_guard(block: QTextBlock) -> None:
    """Makes a QTextBlock in front of a table or behind it take no room."""
    QTextCursor(block).setBlockFormat(QTextBlockFormat())
    block.setVisible(False)


def insert_table(guard: QTextBlock, lines: Sequence[Line], formats: BodyFormats) -> None:
    """Puts a table of the lines, each of which stands in a cell, between its guards, the first of which is given.

    The second one is the QTextBlock behind the first, and stands behind the table afterwards.
    """
    document = guard.document()
    cursor = QTextCursor(guard)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    cells = [line.cell for line in lines if line.cell is not None]
    height = max(cell.row + cell.row_span for cell in cells)
    width = max(cell.column + cell.column_span for cell in cells)
    table = cursor.insertTable(height, width, formats.table_format())
    # Qt opened a line of its own behind the table: the one that was there takes its place.
    behind = QTextCursor(document)
    behind.setPosition(table.lastPosition() + 1)
    behind.deleteChar()
    for cell in cells:
        if cell.row_span > 1 or cell.column_span > 1:
            table.mergeCells(cell.row, cell.column, cell.row_span, cell.column_span)
    _fill(table, lines, formats)
    hide_guard(guard)
    hide_guard(behind.block())


def _fill(table: QTextTable, lines: Sequence[Line], formats: BodyFormats) -> None:
    last = None
    for line in lines:
        if line.cell is None:
            continue
        cell = table.cellAt(line.cell.row, line.cell.column)
        cursor = cell.lastCursorPosition()
        if line.cell == last:
            start_line(cursor, line, formats, insert=True)
        else:
            cursor.setBlockFormat(formats.block_format(line))
            # The cell's look is that of its first character: of the text there, of the frame, and how far it spans.
            look = formats.cell_format(line)
            look.setTableCellRowSpan(cell.rowSpan())
            look.setTableCellColumnSpan(cell.columnSpan())
            cell.setFormat(look)
        insert_runs(cursor, line, formats)
        last = line.cell
