"""What was deleted from the site: posts and pictures that can be put back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QDateTime, QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
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


class TrashView(QWidget):
    """Files by their headline, where they have one.

    ``put_back`` and ``deleted`` carry the number of the entry; ``shown`` says that the list is seen now.

    Where the place is ``narrow``, a file has two lines instead of three columns.
    """

    put_back = Signal(int)
    deleted = Signal(int)
    shown = Signal()

    def __init__(self, parent: QWidget | None = None, *, narrow: bool = False) -> None:
        super().__init__(parent)
        self._narrow = narrow
        self._entries: tuple[Trashed, ...] = ()
        self._titles: tuple[str, ...] = ()
        self._filter = ""
        self._words = QLabel(self)
        self._words.setProperty("role", "dim")
        self._words.setWordWrap(True)
        self.list = QTreeWidget(self)
        self.list.setObjectName("trash.list")
        self.list.setRootIsDecorated(False)
        self.list.setColumnCount(1 if narrow else 3)
        self.list.setHeaderHidden(narrow)
        self.list.setProperty("narrow", narrow)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for number in range(1, self.list.columnCount()):
            self.list.header().setSectionResizeMode(number, QHeaderView.ResizeMode.ResizeToContents)
        self.buttons = QHBoxLayout()
        column = QVBoxLayout(self)
        margin = 10 if narrow else 0
        column.setContentsMargins(0, 0, 0, margin)
        column.setSpacing(8 if narrow else 12)
        column.addWidget(self.list, 1)
        self._words.setContentsMargins(margin, 0, margin, 0)
        column.insertWidget(1 if narrow else 0, self._words)
        row = self._row()
        row.setContentsMargins(margin, 0, margin, 0)
        column.addLayout(row)
        self.list.currentItemChanged.connect(self._show_whether_chosen)
        self.list.itemActivated.connect(lambda *_: self._tell(self.put_back.emit))
        self.retranslate()

    def _row(self) -> QHBoxLayout:
        self.restore = QPushButton(self)
        self.restore.setObjectName("trash.restore")
        self.delete = QPushButton(self)
        self.delete.setObjectName("trash.delete")
        self.delete.setAutoDefault(False)
        self.restore.clicked.connect(lambda: self._tell(self.put_back.emit))
        self.delete.clicked.connect(lambda: self._tell(self.deleted.emit))
        self.buttons.setSpacing(8)
        self.buttons.addWidget(self.delete)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.restore)
        return self.buttons

    def retranslate(self) -> None:
        self.restore.setText(self.tr("Put back"))
        self.delete.setText(self.tr("Delete for good…"))
        if not self._narrow:
            self.list.setHeaderLabels([self.tr("File"), self.tr("Where it was"), self.tr("Deleted")])
        self.list.setAccessibleName(self.tr("Deleted files, the last first"))
        self.show_entries(self._entries, self._titles)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def show_entries(self, entries: Sequence[Trashed], titles: Sequence[str]) -> None:
        """Shows what is in the trash; the titles are those of articles, "" for other files."""
        self._entries, self._titles = tuple(entries), tuple(titles)
        self.list.clear()
        for number, (entry, title) in enumerate(zip(self._entries, self._titles, strict=True)):
            if self._filter in f"{title} {entry.place.name}".casefold():
                item = QTreeWidgetItem(self.list, self._texts(entry, title or entry.place.name))
                item.setData(0, _NUMBER, number)
                item.setToolTip(0, entry.place.as_posix())
        if (first := self.list.topLevelItem(0)) is not None:
            self.list.setCurrentItem(first)
        self.list.setVisible(bool(entries) or not self._narrow)
        self._words.setText(
            self.tr("What was moved to the trash stays in the site's folder, out of Git and out of the built site.")
            if entries
            else self.tr("The trash is empty.")
        )
        self._show_whether_chosen()

    def set_filter(self, text: str) -> None:
        """Shows only files whose headline or name holds the text."""
        self._filter = text.strip().casefold()
        self.show_entries(self._entries, self._titles)

    def _texts(self, entry: Trashed, name: str) -> list[str]:
        moment = QDateTime.fromSecsSinceEpoch(int(entry.when.timestamp()))
        when = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
        if self._narrow:
            return [f"{name}\n{when}"]
        return [name, entry.place.as_posix(), when]

    def _show_whether_chosen(self) -> None:
        for button in (self.restore, self.delete):
            button.setEnabled(self.list.currentItem() is not None)
            button.setVisible(bool(self._entries) or not self._narrow)

    def _tell(self, listener: Callable[[int], object]) -> None:
        item = self.list.currentItem()
        if item is not None:
            listener(item.data(0, _NUMBER))
