"""Every command by its name: type a few letters, press Enter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from editor.ui.action_set import ActionSet
from editor.ui.line_edit import LineEdit

_WIDTH = 460
_HEIGHT = 340


class CommandPalette(QFrame):
    """A popup over the window. What is chosen is triggered after it has closed and the focus is back."""

    def __init__(self, actions: ActionSet, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("commandPalette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Commands"))
        self._actions = actions
        self.search = LineEdit(self)
        self.search.setObjectName("commandPalette.search")
        self.search.setPlaceholderText(self.tr("What do you want to do?"))
        self.search.setAccessibleName(self.tr("Command"))
        self.list = QListWidget(self)
        self.list.setObjectName("commandPalette.list")
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        self.search.textChanged.connect(self._fill)
        self.search.installEventFilter(self)
        self.list.itemClicked.connect(self._on_chosen)
        self.resize(_WIDTH, _HEIGHT)
        self._fill("")

    def open_over(self, window: QWidget) -> None:
        self.move(window.mapToGlobal(QPoint((window.width() - _WIDTH) // 2, 88)))
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def _fill(self, typed: str) -> None:
        words = typed.casefold().split()
        self.list.clear()
        for name, spec in self._actions.specs.items():
            action = self._actions[name]
            named = f"{action.text()} {spec.text}".casefold()
            if name != "palette" and action.isEnabled() and all(word in named for word in words):
                self.list.addItem(self._item(name, action))
        self.list.setCurrentRow(0)

    def _item(self, name: str, action: QAction) -> QListWidgetItem:
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        item = QListWidgetItem(action.icon(), action.text() + (f"    {keys}" if keys else ""))
        item.setData(Qt.ItemDataRole.UserRole, name)
        return item

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}
        if event.key() in steps:
            row = self.list.currentRow() + steps[Qt.Key(event.key())]
            self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_chosen(self.list.currentItem())
            return True
        return False

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        action = self._actions[item.data(Qt.ItemDataRole.UserRole)]
        self.close()
        action.trigger()
