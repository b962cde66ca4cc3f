"""The body's traffic with the clipboard and other programs: copy, paste, drag and drop."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QTextCursor

from editor.markup.inline import Run
from editor.ui.body.body_page import BodyPage
from editor.ui.body.transfer import as_text, lines_of, pictures_in


class BodyTransfer(BodyPage):
    """Takes text and pictures in; what is done with them is the subclass's.

    Signals: ``image_dropped`` a picture file that was dropped or pasted.
    """

    image_dropped = Signal(str)
    read_only = False

    def insert_lines(self, lines: Sequence[Sequence[Run]]) -> None:
        """Puts lines of text in at the caret."""
        raise NotImplementedError

    def delete_selection(self) -> None:
        """Takes away what is selected."""
        raise NotImplementedError

    def createMimeDataFromSelection(self) -> QMimeData:
        return as_text(self.textCursor().selectedText())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return not self.read_only and (source.hasText() or bool(pictures_in(source)))

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self.read_only:
            return
        pictures = pictures_in(source)
        for path in pictures:
            self.image_dropped.emit(path)
        lines = [] if pictures else lines_of(source.text())
        if lines:
            self.delete_selection()
            self.insert_lines(lines)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._answer(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        self._answer(event)

    def _answer(self, event: QDragMoveEvent) -> None:
        if not self.canInsertFromMimeData(event.mimeData()):
            event.ignore()
        elif self._is_own(event):
            event.acceptProposedAction()
        else:
            # A copy: a file manager that is told of a move takes the original away.
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def _is_own(self, event: QDropEvent) -> bool:
        return event.source() in (self, self.viewport())

    def dropEvent(self, event: QDropEvent) -> None:
        super().dragLeaveEvent(QDragLeaveEvent())  # Qt's drop caret goes
        if self.read_only:
            return
        target = self.cursorForPosition(event.position().toPoint())
        if self._is_own(event) and event.dropAction() is Qt.DropAction.MoveAction:
            self._move_selection_to(target)
        else:
            self.setTextCursor(target)
            self.insertFromMimeData(event.mimeData())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def _move_selection_to(self, target: QTextCursor) -> None:
        """Dragged text: taken away where it was and put in where it is dropped."""
        source = self.textCursor()
        if source.selectionStart() <= target.position() <= source.selectionEnd():
            return
        lines = lines_of(as_text(source.selectedText()).text())
        marker = QTextCursor(target)
        self.delete_selection()
        self.setTextCursor(marker)
        self.insert_lines(lines)
