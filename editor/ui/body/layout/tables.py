"""Where the cells of a QTextTable stand, and the lines in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextTable

from editor.ui.body.layout.columns import Wish, column_widths, row_heights
from editor.ui.body.layout.lines import lay_out, natural_widths


@dataclass(frozen=True)
class Cell:
    """A cell of the grid, the room around its text in pixels, and which lines are in it.

    ``start`` and ``end`` count the QTextBlocks of the table from its first one on.
    """

    row: int
    column: int
    row_span: int
    column_span: int
    start: int
    end: int
    left: float
    top: float
    right: float
    bottom: float

    def across(self, columns: Sequence[float]) -> float:
        """How wide the columns are that it is in."""
        return sum(columns[self.column : self.column + self.column_span])


@dataclass(frozen=True)
class TableBox:
    """A table: its cells and their rectangles, those of its QTextBlocks, and the widths that these ask for."""

    cells: Sequence[Cell]
    rects: Sequence[QRectF]
    lines: Sequence[QRectF]
    natural: Sequence[tuple[float, float]]
    height: float
    top_margin: float
    bottom_margin: float

    def index_at(self, point: QPointF) -> int:
        """The QTextBlock, counted from the table's first, that is nearest to a point from the table's corner on."""
        nearest = min(range(len(self.cells)), key=lambda number: _distance(self.rects[number], point))
        cell = self.cells[nearest]
        return min(range(cell.start, cell.end), key=lambda index: _distance(self.lines[index], point))


def _distance(rect: QRectF, point: QPointF) -> float:
    beside = max(rect.left() - point.x(), 0.0, point.x() - rect.right())
    above = max(rect.top() - point.y(), 0.0, point.y() - rect.bottom())
    return float(beside + above)


def lay_out_table(
    document: QTextDocument, table: QTextTable, width: float, old: TableBox | None, changed: range
) -> TableBox:
    """Lays out a table in a width; what ``old`` says of QTextBlocks that are not ``changed`` is taken from there."""
    look, first = table.format().toTableFormat(), document.findBlock(table.firstPosition())
    count = document.findBlock(table.lastPosition()).blockNumber() - first.blockNumber() + 1
    known = old if old is not None and len(old.lines) == count else None
    # No cell comes, goes or is merged while all but one of the lines stay.
    cells = known.cells if known is not None and len(changed) == 1 else list(_cells_of(document, table))
    blocks = _blocks(first, range(count) if known is None else range(max(0, changed.start), min(count, changed.stop)))
    natural = list(known.natural) if known is not None else [(0.0, 0.0)] * count
    for index, block in blocks.items():
        natural[index] = natural_widths(block)
    border = look.border()  # at the right and at the bottom; the others' are inside of their cells
    columns = column_widths([_wish(cell, natural) for cell in cells], table.columns(), width - border)
    heights = _line_heights(first, cells, columns, known, blocks)
    rows = row_heights([_height_wish(cell, heights) for cell in cells], table.rows())
    rects = _rects(cells, columns, rows)
    lines = [line for cell, rect in zip(cells, rects, strict=True) for line in _placed(cell, rect, heights)]
    return TableBox(cells, rects, lines, natural, sum(rows) + border, look.topMargin(), look.bottomMargin())


def _cells_of(document: QTextDocument, table: QTextTable) -> Iterator[Cell]:
    """In the order of the document; without the cells' own cursors, which ask the layout where they are."""
    start, first = 0, document.findBlock(table.firstPosition()).blockNumber()
    for row in range(table.rows()):
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            if (cell.row(), cell.column()) != (row, column):
                continue  # it belongs to one that spans
            end = document.findBlock(cell.lastPosition()).blockNumber() + 1 - first
            look = cell.format().toTableCellFormat()
            sides = look.leftPadding(), look.topPadding(), look.rightPadding(), look.bottomPadding()
            yield Cell(row, column, cell.rowSpan(), cell.columnSpan(), start, end, *sides)
            start = end


def _blocks(first: QTextBlock, wanted: range) -> dict[int, QTextBlock]:
    """QTextBlocks by their number from the table's first one on."""
    document, number = first.document(), first.blockNumber()
    return {index: document.findBlockByNumber(number + index) for index in wanted}


def _wish(cell: Cell, natural: Sequence[tuple[float, float]]) -> Wish:
    inside, sides = natural[cell.start : cell.end], cell.left + cell.right
    least, most = max(least for least, _ in inside), max(most for _, most in inside)
    return Wish(cell.column, cell.column_span, least + sides, most + sides)


def _line_heights(
    first: QTextBlock,
    cells: Sequence[Cell],
    columns: Sequence[float],
    known: TableBox | None,
    changed: Mapping[int, QTextBlock],
) -> list[float]:
    """The heights of all QTextBlocks; those that are changed, or have another width now, are laid out for it."""
    heights = [line.height() for line in known.lines] if known is not None else [0.0] * cells[-1].end
    document, number = first.document(), first.blockNumber()
    for cell in cells:
        inside = cell.across(columns) - cell.left - cell.right
        for index in range(cell.start, cell.end):
            if known is None or index in changed or known.lines[index].width() != inside:
                heights[index] = lay_out(document.findBlockByNumber(number + index), inside)[0]
    return heights


def _height_wish(cell: Cell, heights: Sequence[float]) -> Wish:
    height = sum(heights[cell.start : cell.end]) + cell.top + cell.bottom
    return Wish(cell.row, cell.row_span, height, height)


def _rects(cells: Sequence[Cell], columns: Sequence[float], rows: Sequence[float]) -> list[QRectF]:
    lefts, tops = list(accumulate(columns, initial=0.0)), list(accumulate(rows, initial=0.0))
    return [
        QRectF(lefts[cell.column], tops[cell.row], cell.across(columns), sum(rows[cell.row : cell.row + cell.row_span]))
        for cell in cells
    ]


def _placed(cell: Cell, rect: QRectF, heights: Sequence[float]) -> Iterator[QRectF]:
    """The lines of a cell below one another, as high as they are and as wide as the cell is inside."""
    top = rect.top() + cell.top
    for height in heights[cell.start : cell.end]:
        yield QRectF(rect.left() + cell.left, top, rect.width() - cell.left - cell.right, height)
        top += height
