"""The outline's rows as Qt's item views take them."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from editor.ui.outline.folding import end_of, shown_row
from editor.ui.outline.outline_row import OutlineRow

_Index = QModelIndex | QPersistentModelIndex


class OutlineModel(QAbstractListModel):
    """The rows; which one is current is marked by the caret, not by the selection.

    ``renamed`` carries a row and the title that was typed: the row changes when the article does. ``counted`` tells of
    a row of which nothing but the counts changed: dataChanged would lay out all rows of a list anew.
    """

    ROW = Qt.ItemDataRole.UserRole
    IS_CURRENT = Qt.ItemDataRole.UserRole + 1
    DEPTH = Qt.ItemDataRole.UserRole + 2
    IS_FOLDED = Qt.ItemDataRole.UserRole + 3  # None for a row that holds no others

    renamed = Signal(int, str)
    counted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[OutlineRow, ...] = ()
        self.folded: frozenset[int] = frozenset()
        self.current = -1
        self.is_editable = True

    def set_rows(self, rows: tuple[OutlineRow, ...]) -> None:
        """Resets only where the rows themselves come or go: counts change with every key."""
        if rows == self.rows:
            return
        if len(rows) != len(self.rows):
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return
        old, self.rows = self.rows, rows
        if [(row.level, row.title) for row in old] != [(row.level, row.title) for row in rows]:
            self._tell()
            return
        for number, (one, other) in enumerate(zip(old, rows, strict=True)):
            if one != other:
                self.counted.emit(number)

    def set_current(self, row: int) -> None:
        if row != self.current:
            self.current = row
            self._tell()

    def set_folded(self, folded: frozenset[int]) -> None:
        if folded != self.folded:
            self.folded = folded
            self._tell()

    def _tell(self) -> None:
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        shared = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        if not self.rows[index.row()].level or not self.is_editable:
            return shared
        return shared | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsEditable

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        self.renamed.emit(index.row(), str(value))
        return False

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        number, row = index.row(), self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title or self.tr("(no heading text)")
            case Qt.ItemDataRole.EditRole:
                return row.title
            case Qt.ItemDataRole.ToolTipRole:
                return self._told(row, row.title or self.tr("(no heading text)"))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._told(row, row.title)
            case self.ROW:
                return row
            case self.IS_CURRENT:
                return number == shown_row(self.rows, self.folded, self.current)
            case self.DEPTH:
                return row.level - min(other.level for other in self.rows)
            case self.IS_FOLDED:
                return number in self.folded if end_of(self.rows, number) > number + 1 else None
        return None

    def _told(self, row: OutlineRow, title: str) -> str:
        if row.is_empty:
            return self.tr("{title}, still empty").format(title=title)
        counts = row.counts
        return self.tr("{title}, {count} characters, {words} words, {sheets} manuscript sheets").format(
            title=title, count=f"{counts.characters:,}", words=f"{counts.words:,}", sheets=f"{counts.sheets:,.1f}"
        )
