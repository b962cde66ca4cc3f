"""Every command by its name: type a few letters, press Enter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QKeySequence, QPixmap
from PySide6.QtWidgets import QFrame, QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from editor.ui.action_set import ActionSet
from editor.ui.line_edit import LineEdit

_WIDTH = 460
_HEIGHT = 360
_ICON = 18


class CommandPalette(QFrame):
    """A popup over the window. What is chosen is triggered after it has closed and the focus is back."""

    def __init__(self, actions: ActionSet, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("commandPalette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Commands"))
        self._actions = actions
        blank = QPixmap(_ICON, _ICON)
        blank.fill(Qt.GlobalColor.transparent)
        self._blank = QIcon(blank)  # keeps the texts in one line
        self.search = LineEdit(self)
        self.search.setObjectName("commandPalette.search")
        self.search.setPlaceholderText(self.tr("What do you want to do?"))
        self.search.setAccessibleName(self.tr("Command"))
        self.list = QTreeWidget(self)
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setIconSize(QSize(_ICON, _ICON))
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.setObjectName("commandPalette.list")
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.nothing = QLabel(self)
        self.nothing.setObjectName("commandPalette.nothing")
        self.nothing.setProperty("role", "dim")
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.setWordWrap(True)
        self.nothing.setContentsMargins(8, 8, 8, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.nothing, 0, Qt.AlignmentFlag.AlignTop)
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
                self.list.addTopLevelItem(self._item(name, action))
        found = bool(self.list.topLevelItemCount())
        self.list.setVisible(found)
        self.nothing.setVisible(not found)
        self.nothing.setText(self.tr("No command has “{text}” in its name.").format(text=typed.strip()))
        self.search.setAccessibleDescription("" if found else self.nothing.text())
        self._go_to(0)

    def _item(self, name: str, action: QAction) -> QTreeWidgetItem:
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        item = QTreeWidgetItem([action.text(), keys])
        item.setIcon(0, self._blank if action.icon().isNull() else action.icon())
        item.setForeground(1, self.palette().placeholderText())
        item.setData(0, Qt.ItemDataRole.UserRole, name)
        return item

    def _go_to(self, row: int) -> None:
        item = self.list.topLevelItem(max(0, min(row, self.list.topLevelItemCount() - 1)))
        if item is not None:
            self.list.setCurrentItem(item)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}
        if event.key() in steps:
            self._go_to(self.list.currentIndex().row() + steps[Qt.Key(event.key())])
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_chosen(self.list.currentItem())
            return True
        return False

    def _on_chosen(self, item: QTreeWidgetItem | None) -> None:
        if item is None:
            return
        action = self._actions[item.data(0, Qt.ItemDataRole.UserRole)]
        self.close()
        action.trigger()
