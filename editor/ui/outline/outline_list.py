"""The outline's list: what hands do to its rows, as signals."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QDropEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QListView, QWidget

from editor.ui.composition import commit_pending
from editor.ui.line_edit import LineEdit
from editor.ui.outline.outline_delegate import fold_place
from editor.ui.outline.outline_model import OutlineModel

_ALT = Qt.KeyboardModifier.AltModifier
_COMMANDS = {
    (Qt.Key.Key_Left, _ALT): "section.promote",
    (Qt.Key.Key_Right, _ALT): "section.demote",
    (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier): "section.delete",
}
KEYS = {
    "section.rename": "F2", "section.promote": "Alt+Left", "section.demote": "Alt+Right",
    "section.move_up": "Alt+Up", "section.move_down": "Alt+Down", "section.delete": "Del",
}  # fmt: skip
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_FOLDS = {Qt.Key.Key_Left: True, Qt.Key.Key_Right: False}


class OutlineList(QListView):
    """A drop is signalled as the row and the gap that it fell in, Alt+Up and Alt+Down as the row and a step.

    ``commanded`` carries a command's id and the row it is for, ``folded`` a row and whether it is to be folded. The
    rows themselves come from the article.
    """

    moved = Signal(int, int)
    stepped = Signal(int, int)
    commanded = Signal(str, int)
    folded = Signal(int, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """By the keyboard one comes to a row, so that the focus is seen."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))

    def commit_title(self) -> None:
        """Takes over the title that is being typed, if any."""
        for editor in self.findChildren(LineEdit):
            if editor.isVisible():
                commit_pending(editor)
                self.commitData(editor)
                self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def dropEvent(self, event: QDropEvent) -> None:
        point = event.position().toPoint()
        row = self.currentIndex().row()
        if row >= 0:
            self.moved.emit(row, self.gap_at(point.y()))
        event.setDropAction(Qt.DropAction.IgnoreAction)  # the view must not remove the row by itself
        event.accept()

    def gap_at(self, y: int) -> int:
        """Before which row a drop at this height falls; not before one that is folded away."""
        for row in range(self.model().rowCount()):
            if not self.isRowHidden(row) and y < self.visualRect(self.model().index(row, 0)).center().y():
                return row
        return self.model().rowCount()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and self._is_on_arrow(index, event):
            self.folded.emit(index.row(), not index.data(OutlineModel.IS_FOLDED))
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the arrow folds and does not jump."""
        if not self._is_on_arrow(self.indexAt(event.position().toPoint()), event):
            super().mouseReleaseEvent(event)

    def _is_on_arrow(self, index: QModelIndex, event: QMouseEvent) -> bool:
        if not index.isValid() or index.data(OutlineModel.IS_FOLDED) is None:
            return False
        return fold_place(self.visualRect(index), int(index.data(OutlineModel.DEPTH))).contains(
            event.position().toPoint()
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, key = self.currentIndex().row(), Qt.Key(event.key())
        if row < 0 or not self._handled(row, key, event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier):
            super().keyPressEvent(event)

    def _handled(self, row: int, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        command = _COMMANDS.get((key, modifiers))
        if command is not None:
            self.commanded.emit(command, row)
        elif modifiers == _ALT and key in _STEPS:
            self.stepped.emit(row, _STEPS[key])
        elif modifiers == Qt.KeyboardModifier.NoModifier and key in _FOLDS:
            self.folded.emit(row, _FOLDS[key])
        else:
            return False
        return True
