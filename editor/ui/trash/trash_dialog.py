"""What was deleted from the site: posts and pictures that can be put back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.session.desk import Trashed

_NUMBER = Qt.ItemDataRole.UserRole


class TrashDialog(QDialog):
    """``put_back`` and ``deleted`` carry the number of the entry."""

    put_back = Signal(int)
    deleted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trash")
        self.setWindowTitle(self.tr("Trash"))
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self.list = QTreeWidget(self)
        self.list.setObjectName("trash.list")
        self.list.setRootIsDecorated(False)
        self.list.setHeaderLabels([self.tr("File"), self.tr("Where it was"), self.tr("Deleted")])
        self.list.setAccessibleName(self.tr("Deleted files, the last first"))
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for number in (1, 2):
            self.list.header().setSectionResizeMode(number, QHeaderView.ResizeMode.ResizeToContents)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._words)
        column.addWidget(self.list, 1)
        column.addLayout(self._buttons())
        self.list.currentItemChanged.connect(self._show_whether_chosen)
        self.resize(680, 420)

    def _buttons(self) -> QHBoxLayout:
        self.restore = QPushButton(self.tr("Put back"), self)
        self.restore.setObjectName("trash.restore")
        self.restore.setDefault(True)
        self.delete = QPushButton(self.tr("Delete for good…"), self)
        self.delete.setObjectName("trash.delete")
        close = QPushButton(self.tr("Close"), self)
        close.setObjectName("trash.close")
        self.restore.clicked.connect(lambda: self._tell(self.put_back.emit))
        self.delete.clicked.connect(lambda: self._tell(self.deleted.emit))
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.delete)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.restore)
        return row

    def show_entries(self, entries: Sequence[Trashed]) -> None:
        """Shows what is in the trash."""
        self.list.clear()
        for number, entry in enumerate(entries):
            moment = QDateTime.fromSecsSinceEpoch(int(entry.when.timestamp()))
            when = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
            item = QTreeWidgetItem(self.list, [entry.place.name, entry.place.parent.as_posix(), when])
            item.setData(0, _NUMBER, number)
        if (first := self.list.topLevelItem(0)) is not None:
            self.list.setCurrentItem(first)
        self._words.setText(
            self.tr("What was moved to the trash stays in the site's folder, out of Git and out of the built site.")
            if entries
            else self.tr("The trash is empty.")
        )
        self._show_whether_chosen()

    def _show_whether_chosen(self) -> None:
        for button in (self.restore, self.delete):
            button.setEnabled(self.list.currentItem() is not None)

    def _tell(self, listener: Callable[[int], object]) -> None:
        item = self.list.currentItem()
        if item is not None:
            listener(item.data(0, _NUMBER))
