"""The layout of a page of text: Qt's own walks over all that stands behind an edit, this one does not."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QTimer
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextTable,
)

from editor.ui.body.layout.drawing import Context, draw_lines, draw_table
from editor.ui.body.layout.heights import Heights
from editor.ui.body.layout.inline_objects import PictureHandler
from editor.ui.body.layout.lines import estimated_height, lay_out
from editor.ui.body.layout.tables import TableBox, lay_out_table

_AT_ONCE = 40  # QTextBlocks that an edit lays out itself; of more those that are not in sight come later
_STEP = 0.006  # seconds of work between two looks at what the user does
_AROUND = 24.0  # pixels around a line that are painted again with it: grounds are higher than their text
_TO_THE_END = 1e7  # pixels


class _Line(NamedTuple):
    """A QTextBlock outside of tables: the room that it wants above and below, and how high its text is, in pixels."""

    top_margin: float
    bottom_margin: float
    height: float


class _InTable(NamedTuple):
    """A QTextBlock in a table: the table's first one stands for all of it."""

    table: TableBox
    place: int  # counted from the table's first one


_Unit = _Line | _InTable | None  # None is not shown


class PageLayout(QAbstractTextDocumentLayout):
    """Lines below one another in a column, tables among them; ``above`` is the room above the first, in pixels.

    What is laid out goes from the beginning to somewhere; what stands behind that has a height that is guessed until
    somebody asks for it or there is time.
    """

    def __init__(self, document: QTextDocument, above: float) -> None:
        super().__init__(document)
        # Asked for it, PySide makes a document belong to the layout that belongs to it, and both are lost (6.11).
        self._document = document
        self._above = above
        self._heights = Heights()  # each with the gap above it
        self._gaps: list[float] = []
        self._units: list[_Unit] = []
        self._laid = 0  # how many are laid out
        self._guesses = False
        self._width, self._length = 0.0, 0
        self._told = QSizeF()
        self.registerHandler(QTextFormat.ObjectTypes.ImageObject.value, PictureHandler(self))
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._on_time)

    # Changes.

    def documentChanged(self, start: int, removed: int, added: int) -> None:
        document = self._document
        length, count, width = document.characterCount(), document.blockCount(), document.pageSize().width()
        if (start, removed, length, count) == (0, 0, self._length, len(self._units)):
            self._take_width(width)  # in this way Qt tells of a page of another size
            return
        self._width, self._length = width, length
        first = document.findBlock(start).blockNumber()
        last = document.findBlock(min(start + added, length - 1)).blockNumber()
        old_total = self._heights.total
        first, last = self._take(first, last)
        same = abs(self._heights.total - old_total) < 0.01 and last < self._laid
        self._tell(self._top_of_change(first, start), self._heights.top(last + 1) if same else _TO_THE_END)

    def _take_width(self, width: float) -> None:
        if width != self._width:
            self._width, self._laid = width, 0
            self._tell(0.0, _TO_THE_END)

    def _take(self, first: int, last: int) -> tuple[int, int]:
        """QTextBlocks from ``first`` to ``last`` are other ones, or more or fewer than before; which were looked at."""
        grown = self._document.blockCount() - len(self._units)
        if last + 1 - grown < first:
            first, last = 0, self._document.blockCount() - 1
        changed = range(first, last + 1)
        first, last = self._with_tables(first, last)
        old_end = last + 1 - grown
        was_laid, box = self._laid, self._box_at(first)
        self._put(first, old_end, last + 1 - first)
        if first > was_laid or last - first >= _AT_ONCE:
            self._guess(first, last + 1)
            self._laid = min(was_laid, first)
        else:
            self._laid = was_laid + grown if was_laid >= old_end else last + 1
            self._lay_out(first, last + 1, box, range(changed.start - first, changed.stop - first))
        return first, last

    def _top_of_change(self, number: int, start: int) -> float:
        """The height from which on a change at a position shows in a QTextBlock: a line above, where a word may go."""
        block = self._document.findBlockByNumber(number)
        if number >= self._laid or not isinstance(self._units[number], _Line):
            return self._heights.top(number)
        layout = block.layout()
        line = layout.lineForTextPosition(max(0, start - block.position())).lineNumber()
        return self._top(number) + layout.lineAt(max(0, line - 1)).y()

    def _with_tables(self, first: int, last: int) -> tuple[int, int]:
        """A range of QTextBlocks with all of the tables that it begins and ends in."""
        document = self._document
        above, below = _table_of(document.findBlockByNumber(first)), _table_of(document.findBlockByNumber(last))
        if above is not None:
            first = min(first, document.findBlock(above.firstPosition()).blockNumber())
        if below is not None:
            last = max(last, document.findBlock(below.lastPosition()).blockNumber())
        return first, last

    def _box_at(self, number: int) -> TableBox | None:
        unit = self._units[number] if number < len(self._units) else None
        return unit.table if isinstance(unit, _InTable) else None

    def _put(self, start: int, end: int, count: int) -> None:
        """Makes room for ``count`` QTextBlocks in the place of those from ``start`` to ``end``."""
        self._heights.replace(start, end, [0.0] * count)
        self._gaps[start:end] = [0.0] * count
        self._units[start:end] = [None] * count

    def _tell(self, top: float, bottom: float) -> None:
        """Says what is to be painted again, and the size where it is another one."""
        self._tell_size()
        self.update[QRectF].emit(QRectF(0, top - _AROUND, self._width, bottom - top + 2 * _AROUND))  # type: ignore[index]
        if self._laid < len(self._units):
            self._later.start()

    def _tell_size(self) -> None:
        size = self.documentSize()
        if size != self._told:
            self._told = size
            self.documentSizeChanged.emit(size)

    # Laying out.

    def _guess(self, start: int, end: int) -> None:
        """Gives QTextBlocks a height that will do until they are laid out."""
        block, heights = self._document.findBlockByNumber(start), []
        for number in range(start, end):
            look = block.blockFormat()
            height = estimated_height(block, self._width)
            self._units[number] = _Line(look.topMargin(), look.bottomMargin(), height) if block.isVisible() else None
            heights.append(height)
            block = block.next()
        self._heights.replace(start, end, heights)
        self._gaps[start:end] = [0.0] * (end - start)

    def _lay_out(self, start: int, end: int, box: TableBox | None = None, changed: range = range(0)) -> int:
        """Lays out QTextBlocks, tables whole; the number behind the last of them.

        ``box`` is what the table at ``start`` was, whose QTextBlocks in ``changed`` are others now.
        """
        block, number = self._document.findBlockByNumber(start), start
        heights: list[float] = []
        below = self._margin_above(start)
        while number < end and block.isValid():
            table = _table_of(block)
            if table is not None:
                made = lay_out_table(self._document, table, self._width, box if number == start else None, changed)
                units: list[_Unit] = [_InTable(made, index) for index in range(len(made.lines))]
                height, top, bottom = made.height, made.top_margin, made.bottom_margin
            else:
                (height, text_height), look = lay_out(block, self._width), block.blockFormat()
                top, bottom = look.topMargin(), look.bottomMargin()
                units = [_Line(top, bottom, text_height) if text_height else None]
            gap = 0.0
            if units[0] is not None:
                gap = self._above if below is None else max(below, top)
                below = bottom
            heights += [gap + height, *[0.0] * (len(units) - 1)]
            self._gaps[number : number + len(units)] = [gap] * len(units)
            self._units[number : number + len(units)] = units
            number += len(units)
            block = block.next() if len(units) == 1 else self._document.findBlockByNumber(number)
        self._heights.replace(start, number, heights)
        self._mend_gap(number, below)
        return number

    def _margin_above(self, number: int) -> float | None:
        """The room that what is shown above a QTextBlock wants below it; None where nothing is."""
        while number:
            number -= 1
            unit = self._units[number]
            if unit is not None:
                return unit.bottom_margin if isinstance(unit, _Line) else unit.table.bottom_margin
        return None

    def _mend_gap(self, number: int, below: float | None) -> None:
        """The gap above what comes next, which depends on what is above it; ``below`` is what that wants."""
        while number < len(self._units) and self._units[number] is None:
            number += 1
        unit = self._units[number] if number < len(self._units) else None
        if unit is None or number >= self._laid:
            return
        top = unit.top_margin if isinstance(unit, _Line) else unit.table.top_margin
        gap = self._above if below is None else max(below, top)
        if gap != self._gaps[number]:
            self._heights[number] += gap - self._gaps[number]
            self._gaps[number] = gap

    def _lay_down_to(self, number: int) -> None:
        """Lays out what is not yet, down to a QTextBlock."""
        if self._laid <= number < len(self._units) == self._document.blockCount():
            self._laid = self._lay_out(self._laid, number + 1)
            self._later.start()  # which says the new size: a page that is being painted does not hear of it well

    def lay_out_all(self) -> None:
        """Lays out everything, so that the size is no guess, and says so."""
        self._lay_down_to(len(self._units) - 1)
        self._tell_size()

    def _on_time(self) -> None:
        until = perf_counter() + _STEP
        while self._laid < len(self._units) == self._document.blockCount() and perf_counter() < until:
            self._laid = self._lay_out(self._laid, min(self._laid + 8, len(self._units)))
        self._tell_size()
        if self._laid < len(self._units):
            self._later.start()

    @contextmanager
    def guessing(self) -> Iterator[None]:
        """Meanwhile a guess will do for the place of what is not laid out."""
        self._guesses = True
        try:
            yield
        finally:
            self._guesses = False

    # Questions.

    def pageCount(self) -> int:
        return 1

    def documentSize(self) -> QSizeF:
        return QSizeF(self._width, self._heights.total)

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        number = block.blockNumber()
        if not 0 <= number < len(self._units):
            return QRectF()
        if not self._guesses:
            self._lay_down_to(number)
        unit = self._units[number]
        return self._rect(number, self._top(number - unit.place if isinstance(unit, _InTable) else number))

    def _rect(self, number: int, top: float) -> QRectF:
        """Where a QTextBlock is; ``top`` is where what it is a part of begins."""
        unit = self._units[number]
        if unit is None:
            return QRectF()
        if isinstance(unit, _InTable):
            return unit.table.lines[unit.place].translated(0, top)
        return QRectF(0, top, self._width, unit.height)

    def _top(self, number: int) -> float:
        return self._heights.top(number) + self._gaps[number]

    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:
        if not isinstance(frame, QTextTable):
            return QRectF(QPointF(), self.documentSize())
        number = self._document.findBlock(frame.firstPosition()).blockNumber()
        self._lay_down_to(number)
        box = self._box_at(number)
        return QRectF(0, self._top(number), self._width, box.height) if box is not None else QRectF()

    def number_at(self, height: float) -> int:
        """The number of the QTextBlock that is at a height; of a table the first one."""
        while (number := self._heights.at(height)) >= self._laid and self._laid < len(self._units):
            self._lay_down_to(number)
        return number

    def blocks_in(self, top: float, bottom: float) -> Iterator[tuple[QTextBlock, QRectF]]:
        """The QTextBlocks that are shown between two heights, or whose grounds may be, with their rectangles.

        Of a table the first one is always among them.
        """
        number = self.number_at(top - _AROUND)
        block, below = self._document.findBlockByNumber(number), self._heights.top(number)
        begins = below
        while block.isValid() and number < len(self._units):
            self._lay_down_to(number)
            unit = self._units[number]
            if unit is not None:
                begins_here = isinstance(unit, _Line) or not unit.place
                if begins_here:
                    begins = below + self._gaps[number]
                    if begins > bottom + _AROUND:
                        return
                rect = self._rect(number, begins)
                if begins_here or (top - _AROUND <= rect.bottom() and rect.top() <= bottom + _AROUND):
                    yield block, rect
            below += self._heights[number]
            block = block.next()
            number += 1

    def hitTest(self, point: QPointF, accuracy: Qt.HitTestAccuracy) -> int:  # type: ignore[override]
        document = self._document
        if not self._units:
            return 0
        number = self.number_at(point.y())
        unit, top = self._units[number], self._top(number)
        if isinstance(unit, _InTable):
            number += unit.table.index_at(point - QPointF(0, top))
        within = point - self._rect(number, top).topLeft()
        is_exact = accuracy is Qt.HitTestAccuracy.ExactHit
        return _position_at(document.findBlockByNumber(number), within, is_exact=is_exact)

    # Painting.

    def draw(self, painter: QPainter, context: Context) -> None:
        clip = context.clip
        shown = list(self.blocks_in(clip.top(), clip.bottom()))
        for block, rect in shown:
            unit = self._units[block.blockNumber()]
            table = _table_of(block) if isinstance(unit, _InTable) and not unit.place else None
            if table is not None and isinstance(unit, _InTable):
                draw_table(painter, table, unit.table, rect.topLeft() - unit.table.lines[0].topLeft(), context)
        caret = self.property("cursorWidth")
        lines = ((block, rect.topLeft()) for block, rect in shown)
        draw_lines(painter, lines, context, caret if isinstance(caret, int) else 1)


def _table_of(block: QTextBlock) -> QTextTable | None:
    return QTextCursor(block).currentTable()


def _position_at(block: QTextBlock, within: QPointF, *, is_exact: bool) -> int:
    """The place between two letters of a QTextBlock that is nearest to a point of it, -1 where that is on no text."""
    layout = block.layout()
    if not layout.lineCount():
        return -1 if is_exact else block.position()
    line = layout.lineAt(0)
    for number in range(1, layout.lineCount()):
        below = layout.lineAt(number)
        if below.y() > within.y():
            break
        line = below
    if is_exact and not line.naturalTextRect().contains(within):
        return -1
    return block.position() + line.xToCursor(within.x())
