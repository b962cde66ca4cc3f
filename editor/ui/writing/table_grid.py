"""A small grid to say how large a new table is: with the mouse or the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from editor.ui.style.tokens import tokens_of

_MOST_ROWS, _MOST_COLUMNS = 8, 8
_SIDE, _GAP = 22, 3  # px


class TableGrid(QFrame):
    """``chosen`` carries rows and columns; Esc or a click beside it closes it."""

    chosen = Signal(int, int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("tableGrid")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.rows, self.columns = 3, 3
        self._cells = _Cells(self)
        self._words = QLabel(self)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 8)
        column.setSpacing(6)
        column.addWidget(self._cells)
        column.addWidget(self._words)
        self.show_size(self.rows, self.columns)

    def show_size(self, rows: int, columns: int) -> None:
        """Marks so many rows and columns, as many as there are at most."""
        self.rows = max(1, min(rows, _MOST_ROWS))
        self.columns = max(1, min(columns, _MOST_COLUMNS))
        words = self.tr("{rows} rows × {columns} columns").format(rows=self.rows, columns=self.columns)
        self._words.setText(words)
        self.setAccessibleName(words)
        self._cells.update()

    def choose(self) -> None:
        """Takes the size that is marked."""
        self.close()
        self.chosen.emit(self.rows, self.columns)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        down = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        right = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if down or right:
            self.show_size(self.rows + down, self.columns + right)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose()
        else:
            super().keyPressEvent(event)

    def open_at(self, place: QPoint) -> None:
        """Shows it with its upper left corner at a place of the screen, nearer to its middle where it would not fit."""
        self._put_at(place)
        self.show()
        self._put_at(place)  # shown, it has the size that its style gives it
        self.setFocus()

    def _put_at(self, place: QPoint) -> None:
        self.adjustSize()
        screen = QGuiApplication.screenAt(place) or self.screen()
        free = screen.availableGeometry()
        left = max(free.left(), min(place.x(), free.right() + 1 - self.width()))
        top = max(free.top(), min(place.y(), free.bottom() + 1 - self.height()))
        self.move(left, top)


class _Cells(QWidget):
    def __init__(self, grid: TableGrid) -> None:
        super().__init__(grid)
        self._grid = grid
        self.setMouseTracking(True)
        self.setFixedSize(QSize(_MOST_COLUMNS * (_SIDE + _GAP) - _GAP + 1, _MOST_ROWS * (_SIDE + _GAP) - _GAP + 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        for row in range(_MOST_ROWS):
            for column in range(_MOST_COLUMNS):
                is_in = row < self._grid.rows and column < self._grid.columns
                painter.setPen(QPen(QColor(tokens.accent if is_in else tokens.line), 1))
                painter.setBrush(QColor(tokens.accent_soft if is_in else tokens.panel))
                painter.drawRect(QRect(column * (_SIDE + _GAP), row * (_SIDE + _GAP), _SIDE, _SIDE))
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mark(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._mark(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._mark(event)
        self._grid.choose()

    def _mark(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        self._grid.show_size(place.y() // (_SIDE + _GAP) + 1, place.x() // (_SIDE + _GAP) + 1)
