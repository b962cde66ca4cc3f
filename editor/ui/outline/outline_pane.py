"""The sections of the open article: a click jumps, a drag or Alt+Up and Alt+Down moves."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QDropEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QVBoxLayout, QWidget

from editor.ui.outline.outline_delegate import OutlineDelegate

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """One row. ``level`` is 1 to 3 for headings, 0 for what stands outside of the sections."""

    block_index: int
    level: int
    title: str
    characters: int


class OutlineModel(QAbstractListModel):
    """The rows; which one is current is marked by the caret, not by the selection."""

    ROW = Qt.ItemDataRole.UserRole
    IS_CURRENT = Qt.ItemDataRole.UserRole + 1
    DEPTH = Qt.ItemDataRole.UserRole + 2

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
            case self.DEPTH:
                return row.level - min(other.level for other in self.rows)
        return None


class OutlineList(QListView):
    """A drop is signalled as the row and the gap that it fell in, Alt+Up and Alt+Down as the row and a step.

    The rows themselves come from the article.
    """

    moved = Signal(int, int)
    stepped = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """By the keyboard one comes to a row, so that the focus is seen."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))

    def dropEvent(self, event: QDropEvent) -> None:
        point = event.position().toPoint()
        row = self.currentIndex().row()
        if row >= 0:
            self.moved.emit(row, self.gap_at(point.y()))
        event.setDropAction(Qt.DropAction.IgnoreAction)  # the view must not remove the row by itself
        event.accept()

    def gap_at(self, y: int) -> int:
        """Before which row a drop at this height falls."""
        for row in range(self.model().rowCount()):
            if y < self.visualRect(self.model().index(row, 0)).center().y():
                return row
        return self.model().rowCount()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in steps:
            if self.currentIndex().isValid():
                self.stepped.emit(self.currentIndex().row(), steps[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)


class OutlinePane(QWidget):
    """``section_moved`` carries a row and the row before which it shall stand (one more than the last for the end)."""

    row_activated = Signal(int)
    section_moved = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outline")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
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
        self.list.moved.connect(self.move_to)
        self.list.stepped.connect(self.step)
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

    def step(self, row: int, step: int) -> None:
        """Moves a section above the one before it (-1) or below the one after it (1), with what is inside them."""
        rows = self.model.rows
        level = rows[row].level
        if step < 0:
            before = [number for number in range(row) if rows[number].level <= level]
            gap = before[-1] if before else row
        else:
            following = self._end(row)
            gap = self._end(following) if following < len(rows) and rows[following].level == level else row
        self.move_to(row, gap)

    def move_to(self, row: int, gap: int) -> None:
        """Asks for a section to be moved, unless the gap is one of its own."""
        end = self._end(row)
        if self.model.rows[row].level and not row <= gap <= end:
            self.section_moved.emit(row, gap)
            self.list.setCurrentIndex(self.model.index(gap if gap < row else gap - (end - row)))

    def _end(self, row: int) -> int:
        """The row behind a section and what is inside it."""
        rows = self.model.rows
        later = (number for number in range(row + 1, len(rows)) if rows[number].level <= rows[row].level)
        return next(later, len(rows))
