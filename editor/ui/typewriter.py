"""Typewriter scrolling: the caret's line stays at a set height of the window's middle."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QScrollArea, QTextEdit

HEIGHT = 0.42  # of the column's visible height, from its top
_TALLEST_CARET = 60  # px: a picture's caret is as high as it


class Typewriter(QObject):
    """Moves the text under the caret after each key; a click or the wheel moves nothing until the next one.

    The form above the page takes part: it stands above the first lines as far as it is needed. Below the last line the
    page gets room.
    """

    def __init__(self, column: QScrollArea, text: QTextEdit) -> None:
        super().__init__(column)
        self._column = column
        self._text = text
        self._is_on = False
        self._later = QTimer(self)  # after the text has been laid out
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.align)
        text.cursorPositionChanged.connect(self._on_cursor_moved)
        text.verticalScrollBar().rangeChanged.connect(self._on_range_changed)

    @property
    def is_on(self) -> bool:
        return self._is_on

    def set_on(self, on: bool) -> None:
        """Begins or ends; what is seen stays where it is at the end."""
        self._is_on = on
        bar = self._text.verticalScrollBar()
        bar.setMaximum(self._end() + (self._room() if on else 0))
        if on:
            self._later.start()

    def _on_cursor_moved(self) -> None:
        if self._is_on:
            self._later.start()

    def _on_range_changed(self, _least: int, most: int) -> None:
        """The text edit's own range ends at the last line."""
        if self._is_on and most == self._end():
            self._text.verticalScrollBar().setMaximum(most + self._room())
            self._later.start()

    def _end(self) -> int:
        height = self._text.document().documentLayout().documentSize().height()
        return max(0, int(height) - self._text.viewport().height())

    def _room(self) -> int:
        return int(self._column.viewport().height() * (1 - HEIGHT))

    def align(self) -> None:
        """Brings the caret's line to its height, if the text has the focus."""
        if not self._is_on or not self._text.hasFocus() or QGuiApplication.mouseButtons():
            return
        outer, inner = self._column.verticalScrollBar(), self._text.verticalScrollBar()
        caret = self._text.cursorRect()
        middle = caret.top() + min(caret.height(), _TALLEST_CARET) // 2
        seen_at = self._text.viewport().mapTo(self._column, caret.topLeft()).y() + middle - caret.top()
        missing = seen_at - int(self._column.viewport().height() * HEIGHT)
        if missing > 0:
            step = min(missing, outer.maximum() - outer.value())
            outer.setValue(outer.value() + step)
            inner.setValue(inner.value() + missing - step)
        elif missing < 0:
            step = min(-missing, inner.value())
            inner.setValue(inner.value() - step)
            outer.setValue(outer.value() + missing + step)
