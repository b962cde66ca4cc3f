"""Paints the QTextBlocks of a page: text, selection, caret, and the grounds and lines of tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from PySide6.QtCore import QPointF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QBrush,
    QPainter,
    QPalette,
    QPen,
    QTextBlock,
    QTextCursor,
    QTextLayout,
    QTextTable,
)

from editor.ui.body.layout.tables import TableBox

Context = QAbstractTextDocumentLayout.PaintContext
_NO_CARET = -1
_HERE = QPointF()  # from where the lines themselves say they are


def draw_lines(painter: QPainter, lines: Iterable[tuple[QTextBlock, QPointF]], context: Context, caret: int) -> None:
    """Paints QTextBlocks, each at its place; ``caret`` is the caret's width in pixels."""
    painter.setPen(context.palette.color(QPalette.ColorRole.Text))
    selections = [selection for selection in context.selections if selection.cursor.hasSelection()]
    for block, place in lines:
        layout = block.layout()
        layout.setPosition(place)  # accessibility asks the lines themselves where they are
        layout.draw(painter, _HERE, list(_selected(block, selections)), context.clip)
        _draw_caret(painter, block, layout, context.cursorPosition, caret)


def _selected(
    block: QTextBlock, selections: Sequence[QAbstractTextDocumentLayout.Selection]
) -> Iterator[QTextLayout.FormatRange]:
    start, length = block.position(), block.length()
    for selection in selections:
        first = max(0, selection.cursor.selectionStart() - start)
        last = min(length, selection.cursor.selectionEnd() - start)
        if last <= first or _by_cells(selection.cursor):
            continue
        made = QTextLayout.FormatRange()
        made.start, made.length, made.format = first, last - first, selection.format
        yield made


def _by_cells(cursor: QTextCursor) -> bool:
    """Whether a cursor selects cells as a whole: those are painted by ``draw_table``."""
    return cursor.hasComplexSelection() and cursor.currentTable() is not None


def _draw_caret(painter: QPainter, block: QTextBlock, layout: QTextLayout, position: int, width: int) -> None:
    """Below -1 Qt counts the caret's place from the start of what is being composed."""
    if position < _NO_CARET:
        if layout.preeditAreaText():
            layout.drawCursor(painter, _HERE, layout.preeditAreaPosition() - (position + 2), width)
    elif 0 <= position - block.position() < block.length():
        layout.drawCursor(painter, _HERE, position - block.position(), width)


def draw_table(painter: QPainter, table: QTextTable, box: TableBox, corner: QPointF, context: Context) -> None:
    """Paints the grounds of cells, those that are selected as a whole, and the lines between them."""
    look = table.format().toTableFormat()
    chosen = _chosen_cells(table, context)
    shown = [
        (cell, rect)
        for cell, rect in zip(box.cells, (rect.translated(corner) for rect in box.rects), strict=True)
        if rect.intersects(context.clip)
    ]
    for cell, rect in shown:
        painter.fillRect(rect, table.cellAt(cell.row, cell.column).format().background())
        for rows, columns, brush in chosen:
            if cell.row in rows and cell.column in columns:
                painter.fillRect(rect, brush)
    painter.setPen(QPen(look.borderBrush(), look.border()))
    half = look.border() / 2
    for _, rect in shown:
        painter.drawRect(rect.translated(half, half))


def _chosen_cells(table: QTextTable, context: Context) -> list[tuple[range, range, QBrush]]:
    """Rows, columns and colour of the cells that are selected as a whole."""
    chosen = []
    for selection in context.selections:
        if _by_cells(selection.cursor) and selection.cursor.currentTable() == table:
            row, rows, column, columns = cast("tuple[int, int, int, int]", selection.cursor.selectedTableCells())
            brush = selection.format.background()
            chosen.append((range(row, row + rows), range(column, column + columns), brush))
    return chosen
