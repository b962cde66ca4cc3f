"""The sections of the open article: a click jumps, a drag or Alt+Up and Alt+Down moves."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QVBoxLayout, QWidget

from editor.ui.outline.outline_delegate import OutlineDelegate

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """One row. ``level`` is 2 or 3 for headings, 0 for what stands outside of the sections."""

    block_index: int
    level: int
    title: str
    characters: int


class OutlineModel(QAbstractListModel):
    """The rows; which one is current is marked by the caret, not by the selection."""

    ROW = Qt.ItemDataRole.UserRole
    IS_CURRENT = Qt.ItemDataRole.UserRole + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[OutlineRow, ...] = ()
        self.current = -1

    def set_rows(self, rows: tuple[OutlineRow, ...]) -> None:
        """Resets only where the rows themselves come or go: counts change with every key."""
        if rows == self.rows:
            return
        if len(rows) != len(self.rows):
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return
        self.rows = rows
        self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def set_current(self, row: int) -> None:
        if row != self.current:
            self.current = row
            if self.rows:
                self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        shared = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        movable = self.rows[index.row()].level > 0
        return shared | Qt.ItemFlag.ItemIsDragEnabled if movable else shared

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return row.title or self.tr("(no heading text)")
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.tr("{title}, {count} characters").format(title=row.title, count=row.characters)
            case self.ROW:
                return row
            case self.IS_CURRENT:
                return index.row() == self.current
        return None


class OutlineList(QListView):
    """Drops are signalled as the row's old and new place; the rows themselves come from the article."""

    moved = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def dropEvent(self, event: QDropEvent) -> None:
        point = event.position().toPoint()
        self.take_drop(self.currentIndex().row(), self.gap_at(point.y()))
        event.setDropAction(Qt.DropAction.IgnoreAction)  # the view must not remove the row by itself
        event.accept()

    def gap_at(self, y: int) -> int:
        """Before which row a drop at this height falls."""
        for row in range(self.model().rowCount()):
            if y < self.visualRect(self.model().index(row, 0)).center().y():
                return row
        return self.model().rowCount()

    def take_drop(self, row: int, gap: int) -> None:
        target = gap - 1 if gap > row else gap
        if row >= 0 and target != row:
            self.moved.emit(row, target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in steps:
            row = self.currentIndex().row()
            target = row + steps[Qt.Key(event.key())]
            if row >= 0 and 0 <= target < self.model().rowCount():
                self.moved.emit(row, target)
            return
        super().keyPressEvent(event)


class OutlinePane(QWidget):
    """``section_moved`` carries the row's old place and the place that it shall have."""

    row_activated = Signal(int)
    section_moved = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outline")
        self._heading = QLabel(self)
        self._heading.setProperty("role", "heading")
        self._empty = QLabel(self)
        self._empty.setProperty("role", "dim")
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(12, 0, 12, 12)
        self.model = OutlineModel(self)
        self.list = OutlineList(self)
        self.list.setObjectName("outline.list")
        self.list.setModel(self.model)
        self.list.setItemDelegate(OutlineDelegate(self.list))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        self.list.clicked.connect(self._on_activated)
        self.list.activated.connect(self._on_activated)
        self.list.moved.connect(self._on_moved)
        self._heading.setBuddy(self.list)
        self.retranslate()

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Outline"))
        self.list.setAccessibleName(self.tr("Outline"))
        self.list.setToolTip(self.tr("Drag a section, or move it with Alt+Up and Alt+Down"))
        self._empty.setText(self.tr("Sections with a heading appear here."))
        self._empty.setVisible(not self.model.rows)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def rows(self) -> tuple[OutlineRow, ...]:
        return self.model.rows

    def set_rows(self, rows: tuple[OutlineRow, ...]) -> None:
        selected = self.list.currentIndex().row()
        self.model.set_rows(rows)
        if not self.list.currentIndex().isValid() and 0 <= selected < len(rows):
            self.list.setCurrentIndex(self.model.index(selected))
        self._empty.setVisible(not rows)

    def set_current_block(self, block_index: int) -> None:
        """Marks the section that holds the block."""
        before = [number for number, row in enumerate(self.model.rows) if row.block_index <= block_index]
        self.model.set_current(before[-1] if before else -1)

    def current_row(self) -> int:
        """The section that the caret is in, -1 before the first."""
        return self.model.current

    def _on_activated(self, index: QModelIndex) -> None:
        self.row_activated.emit(self.model.rows[index.row()].block_index)

    def _on_moved(self, row: int, target: int) -> None:
        if self.model.rows[row].level:
            self.section_moved.emit(row, target)
            self.list.setCurrentIndex(self.model.index(target))
