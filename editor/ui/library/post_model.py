"""The rows of what is found, fetched in pages: those that were seen last are kept, however many there are."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from editor.library.conversation import PAGE
from editor.library.row import Row
from editor.ui.library.words import facts_of, heading_of, mark_of

_Index = QModelIndex | QPersistentModelIndex
_KEPT = 12  # pages


class PostModel(QAbstractListModel):
    """``wanted`` says that a row is seen whose page is not known, or not as it is now.

    ``fetched`` says that rows are to be painted anew: at ``dataChanged`` a list lays out all of its rows, which takes
    95 ms of 50,000.
    """

    ROW = Qt.ItemDataRole.UserRole
    wanted = Signal()
    fetched = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._total = 0
        self._pages: OrderedDict[int, tuple[Row, ...]] = OrderedDict()
        self._stale: set[int] = set()
        self._missing: dict[int, None] = {}

    def clear(self) -> None:
        """Nothing is known, as of another site."""
        self.beginResetModel()
        self._total = 0
        self._forget()
        self.endResetModel()

    def outdate(self) -> None:
        """Something is known otherwise: what is shown stays until its page comes again."""
        self._stale.update(self._pages)

    def put(self, total: int, first: int, rows: Sequence[Row], *, anew: bool = False) -> None:
        """Takes a page over; ``anew`` says that it is the first one of another question."""
        if anew:
            self.beginResetModel()
            self._forget()
            self._total = total
            self.endResetModel()
        self._resize(total)
        page = first // PAGE
        self._pages[page] = tuple(rows)
        self._pages.move_to_end(page)
        self._stale.discard(page)
        self._missing.pop(page, None)
        while len(self._pages) > _KEPT:
            gone, _ = self._pages.popitem(last=False)
            self._stale.discard(gone)
        self.fetched.emit()

    def take_missing(self) -> tuple[int, ...]:
        """The pages that were looked for and are to be fetched, the one looked for last at the end."""
        missing = tuple(self._missing)
        self._missing.clear()
        return missing

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else self._total

    def row(self, index: _Index) -> Row | None:
        """What is known of a row; what is not, is wanted from now on."""
        if not index.isValid() or not 0 <= index.row() < self._total:
            return None
        page, at = divmod(index.row(), PAGE)
        rows = self._pages.get(page)
        if rows is None or page in self._stale:
            self._want(page)
        if rows is None:
            return None
        self._pages.move_to_end(page)
        return rows[at] if at < len(rows) else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if row is None:
            return "…" if role == Qt.ItemDataRole.DisplayRole and index.isValid() else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return heading_of(row)
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(filter(None, (row.title, row.path, mark_of(row))))
            case Qt.ItemDataRole.AccessibleTextRole:
                context = row.context.text if row.context is not None else ""
                return ", ".join(filter(None, (heading_of(row), *facts_of(row), mark_of(row), context)))
            case self.ROW:
                return row
        return None

    def _want(self, page: int) -> None:
        if page not in self._missing:
            self._missing[page] = None
            self.wanted.emit()

    def _forget(self) -> None:
        self._pages.clear()
        self._stale.clear()
        self._missing.clear()

    def _resize(self, total: int) -> None:
        """Rows come and go at the end: which ones they are, the pages say."""
        if total > self._total:
            self.beginInsertRows(QModelIndex(), self._total, total - 1)
            self._total = total
            self.endInsertRows()
        elif total < self._total:
            self.beginRemoveRows(QModelIndex(), total, self._total - 1)
            self._total = total
            self.endRemoveRows()
