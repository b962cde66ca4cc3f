"""Where the cells of a QTextTable stand, and the lines in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextTable, QTextTableCell

from editor.ui.body.layout.columns import Wish, column_widths, row_heights
from editor.ui.body.layout.lines import lay_out, natural_widths


@dataclass(frozen=True)
class CellBox:
    """A cell: its place in the table's grid, its rectangle from the table's corner on, and which lines are in it.

    ``start`` and ``end`` count the QTextBlocks of the table from its first one on.
    """

    row: int
    column: int
    rect: QRectF
    start: int
    end: int


@dataclass(frozen=True)
class TableBox:
    """A table: its cells, the rectangles of its QTextBlocks, and the least and most widths that these ask for."""

    cells: Sequence[CellBox]
    lines: Sequence[QRectF]
    natural: Sequence[tuple[float, float]]
    height: float
    top_margin: float
    bottom_margin: float

    def index_at(self, point: QPointF) -> int:
        """The QTextBlock, counted from the table's first, that is nearest to a point from the table's corner on."""
        cell = min(self.cells, key=lambda cell: _distance(cell.rect, point))
        return min(range(cell.start, cell.end), key=lambda index: _distance(self.lines[index], point))


def _distance(rect: QRectF, point: QPointF) -> float:
    beside = max(rect.left() - point.x(), 0.0, point.x() - rect.right())
    above = max(rect.top() - point.y(), 0.0, point.y() - rect.bottom())
    return float(beside + above)


@dataclass(frozen=True)
class _Cell:
    place: QTextTableCell
    start: int
    blocks: Sequence[QTextBlock]
    left: float
    top: float
    right: float
    bottom: float


def lay_out_table(
    document: QTextDocument, table: QTextTable, width: float, old: TableBox | None, changed: range
) -> TableBox:
    """Lays out a table in a width; what ``old`` says of QTextBlocks that are not ``changed`` is taken from there."""
    look, cells = table.format().toTableFormat(), list(_cells_of(document, table))
    known = old if old is not None and len(old.lines) == sum(len(cell.blocks) for cell in cells) else None
    natural = _natural_widths(cells, known, changed)
    border = look.border()  # at the right and at the bottom; the others' are inside of their cells
    columns = column_widths([_wish(cell, natural) for cell in cells], table.columns(), width - border)
    heights = _line_heights(cells, columns, known, changed)
    rows = row_heights([_height_wish(cell, heights) for cell in cells], table.rows())
    boxes = [_box(cell, columns, rows) for cell in cells]
    lines = [rect for cell, box in zip(cells, boxes, strict=True) for rect in _placed(cell, box.rect, heights)]
    return TableBox(boxes, lines, natural, sum(rows) + border, look.topMargin(), look.bottomMargin())


def _cells_of(document: QTextDocument, table: QTextTable) -> Iterator[_Cell]:
    """The cells with their QTextBlocks, in the order of the document."""
    start = 0
    for row in range(table.rows()):
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            if (cell.row(), cell.column()) != (row, column):
                continue  # it belongs to one that spans
            look, blocks = cell.format().toTableCellFormat(), list(_blocks_of(document, cell))
            sides = look.leftPadding(), look.topPadding(), look.rightPadding(), look.bottomPadding()
            yield _Cell(cell, start, blocks, *sides)
            start += len(blocks)


def _blocks_of(document: QTextDocument, cell: QTextTableCell) -> Iterator[QTextBlock]:
    """Without the cell's cursors, which ask the layout where they are."""
    block, last = document.findBlock(cell.firstPosition()), cell.lastPosition()
    while block.isValid() and block.position() <= last:
        yield block
        block = block.next()


def _natural_widths(cells: Sequence[_Cell], known: TableBox | None, changed: range) -> list[tuple[float, float]]:
    return [
        natural_widths(block) if known is None or index in changed else known.natural[index]
        for cell in cells
        for index, block in enumerate(cell.blocks, cell.start)
    ]


def _wish(cell: _Cell, natural: Sequence[tuple[float, float]]) -> Wish:
    inside = natural[cell.start : cell.start + len(cell.blocks)]
    sides = cell.left + cell.right
    least, most = max(least for least, _ in inside), max(most for _, most in inside)
    return Wish(cell.place.column(), cell.place.columnSpan(), least + sides, most + sides)


def _line_heights(
    cells: Sequence[_Cell], columns: Sequence[float], known: TableBox | None, changed: range
) -> list[float]:
    heights: list[float] = []
    for cell in cells:
        column = cell.place.column()
        inside = sum(columns[column : column + cell.place.columnSpan()]) - cell.left - cell.right
        for index, block in enumerate(cell.blocks, cell.start):
            stays = known is not None and index not in changed and known.lines[index].width() == inside
            heights.append(known.lines[index].height() if known is not None and stays else lay_out(block, inside)[0])
    return heights


def _height_wish(cell: _Cell, heights: Sequence[float]) -> Wish:
    height = sum(heights[cell.start : cell.start + len(cell.blocks)]) + cell.top + cell.bottom
    return Wish(cell.place.row(), cell.place.rowSpan(), height, height)


def _box(cell: _Cell, columns: Sequence[float], rows: Sequence[float]) -> CellBox:
    row, column = cell.place.row(), cell.place.column()
    width = sum(columns[column : column + cell.place.columnSpan()])
    height = sum(rows[row : row + cell.place.rowSpan()])
    rect = QRectF(sum(columns[:column]), sum(rows[:row]), width, height)
    return CellBox(row, column, rect, cell.start, cell.start + len(cell.blocks))


def _placed(cell: _Cell, rect: QRectF, heights: Sequence[float]) -> Iterator[QRectF]:
    """The lines of a cell below one another, as high as they are and as wide as the cell is inside."""
    top = rect.top() + cell.top
    for height in heights[cell.start : cell.start + len(cell.blocks)]:
        yield QRectF(rect.left() + cell.left, top, rect.width() - cell.left - cell.right, height)
        top += height
