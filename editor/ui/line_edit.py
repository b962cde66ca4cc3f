"""A line edit whose undo is the article's, and which knows what is being composed in it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QInputMethodEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from editor.document.source_lines import characters, units
from editor.ui.composition import commit_composition, commit_pending
from editor.ui.graphemes import grapheme_deleted
from editor.ui.undo_redirect import TextGuard, without_undo


class LineEdit(QLineEdit):
    """Signals ``text_committed`` when the person changed the text, never for a composition; ``composed`` for that."""

    text_committed = Signal(str)
    composed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composed = ""
        self._known = ""
        TextGuard(self)
        self.textEdited.connect(self._on_text_edited)

    def composed_text(self) -> str:
        return self._composed

    def text_with_composition(self) -> str:
        """The text as it is seen, with what is being composed at the caret."""
        text = self.text()
        caret = characters(text, self.cursorPosition())
        return text[:caret] + self._composed + text[caret:]

    def show_text(self, text: str) -> None:
        """Shows a text that somebody else wrote; the caret stays where it was, nothing is signalled."""
        self._known = text
        if text == self.text():
            return
        if self.hasFocus():  # what is composed elsewhere goes on
            commit_composition()
        caret = self.cursorPosition()
        self.setText(text)
        self.setCursorPosition(min(caret, units(text)))
        self._known = text

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composed = event.preeditString()  # what is signalled meanwhile is the text without what is committed
        super().inputMethodEvent(event)
        self.composed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not grapheme_deleted(self, event):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        commit_pending(self)
        super().focusOutEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        commit_composition()
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        without_undo(menu).exec(event.globalPos())
        menu.deleteLater()

    def _on_text_edited(self, text: str) -> None:
        if text != self._known:
            self._known = text
            self.text_committed.emit(text)
