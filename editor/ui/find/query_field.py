"""The line in which a query is typed; it remembers what was looked for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from editor.ui.composition import commit_composition
from editor.ui.line_edit import LineEdit

_MOST = 30  # queries that are remembered


class QueryField(LineEdit):
    """``submitted`` comes with Enter and says whether Shift was held; Up and Down go through what was typed before."""

    submitted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._past: list[str] = []
        self._place = 0
        self._typed = ""

    def remember(self) -> None:
        """Keeps what stands in it, newest last, for this run of the program."""
        text = self.text()
        if text:
            self._past = [*(past for past in self._past if past != text), text][-_MOST:]
        self._place = len(self._past)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                commit_composition()
                self.submitted.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            case Qt.Key.Key_Up:
                self._step(-1)
            case Qt.Key.Key_Down:
                self._step(1)
            case _:
                super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        commit_composition()
        place = self._place + by
        if by < 0 <= place and self._past[place] == self.text():
            place -= 1  # what was just looked for stands there already
        if not 0 <= place <= len(self._past):
            return
        if self._place == len(self._past):
            self._typed = self.text()
        self._place = place
        text = self._past[place] if place < len(self._past) else self._typed
        self.show_text(text)
        self.end(False)
        self.text_committed.emit(text)
