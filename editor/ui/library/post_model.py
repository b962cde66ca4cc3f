"""The posts of the list, filtered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class PostRow:
    """What the list shows of one post. ``problem`` is what is wrong with its front matter, else empty."""

    path: Path
    title: str
    categories: tuple[str, ...] = ()
    date: str = ""
    is_draft: bool = False
    problem: str = ""


class PostModel(QAbstractListModel):
    """Rows whose title (or file name) holds every word that was typed."""

    ROW = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[PostRow] = ()
        self._keys: list[str] = []
        self._rows: list[PostRow] = []
        self._words: list[str] = []

    def set_rows(self, rows: Sequence[PostRow]) -> None:
        self._all = rows
        self._keys = [f"{row.title} {row.path.stem}".casefold() for row in rows]
        self._filter()

    def set_filter(self, text: str) -> None:
        words = text.casefold().split()
        if words != self._words:
            self._words = words
            self._filter()

    def _filter(self) -> None:
        self.beginResetModel()
        self._rows = [
            row for row, key in zip(self._all, self._keys, strict=True) if all(word in key for word in self._words)
        ]
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def row(self, index: _Index) -> PostRow | None:
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def index_of(self, path: Path) -> QModelIndex:
        for number, row in enumerate(self._rows):
            if row.path == path:
                return self.index(number)
        return QModelIndex()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title or row.path.name
            case Qt.ItemDataRole.ToolTipRole:
                return f"{row.title}\n{row.path.name}\n{row.problem}".strip()
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(filter(None, (row.title or row.path.name, *row.categories, row.date, row.problem)))
            case self.ROW:
                return row
        return None
