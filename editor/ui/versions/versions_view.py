"""An article's earlier versions on a line of time, each compared with the article as it is now."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QDate, QDateTime, QEvent, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QTabWidget,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.document.article import Article
from editor.document.difference import compare
from editor.session.timeline import Occasion, Version
from editor.ui.difference.difference_view import DifferenceView
from editor.ui.difference.page import Compared, value_text
from editor.ui.difference.reading import block_words
from editor.ui.form.field_names import field_name

_LIST = 240  # px
_NUMBER = Qt.ItemDataRole.UserRole


class VersionsView(QWidget):
    """``selected`` carries a version's number; ``show_version`` then shows it beside the article as it is now.

    ``restore_wanted`` carries "all", "field" or "section" and the number in the difference that is shown. List and
    comparison stand side by side, or one above the other where the place is ``narrow``.
    """

    selected = Signal(int)
    restore_wanted = Signal(str, int)
    delete_all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, narrow: bool = False) -> None:
        super().__init__(parent)
        self._narrow = narrow
        self.list = QTreeWidget(self)
        self.list.setObjectName("versions.list")
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setIndentation(12)
        self.list.setProperty("narrow", narrow)
        self.difference = DifferenceView(self, offers=True)
        self.text = QTextBrowser(self)
        self.text.setObjectName("versions.text")
        self.text.setProperty("reading", True)
        self.text.setOpenLinks(False)
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("versions.tabs")
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.difference, "")
        self.tabs.addTab(self.text, "")
        self._where = QLabel(self)
        self._where.setProperty("role", "dim")
        self._where.setWordWrap(True)
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._where.setVisible(not narrow)
        self.buttons = QHBoxLayout()
        self._lay_out()
        self.retranslate()
        self.list.currentItemChanged.connect(self._on_item)
        self.difference.wanted.connect(self.restore_wanted)

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Vertical if self._narrow else Qt.Orientation.Horizontal, self)
        splitter.addWidget(self.list)
        splitter.addWidget(self.tabs)
        splitter.setSizes([_LIST, 3 * _LIST // (2 if self._narrow else 1)])
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(splitter, 1)
        column.addWidget(self._where)
        column.addLayout(self._row())

    def _row(self) -> QHBoxLayout:
        self.restore = QPushButton(self)
        self.restore.setObjectName("versions.restore")
        self.restore.setAutoDefault(False)
        self.restore.setEnabled(False)
        self.restore.clicked.connect(lambda: self.restore_wanted.emit("all", 0))
        self.delete_all = QPushButton(self)
        self.delete_all.setObjectName("versions.deleteAll")
        self.delete_all.setAutoDefault(False)
        self.delete_all.setVisible(not self._narrow)
        self.delete_all.clicked.connect(self.delete_all_wanted)
        self.buttons.setSpacing(8)
        self.buttons.addWidget(self.delete_all)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.restore)
        return self.buttons

    def retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Versions, the newest first"))
        self.text.setAccessibleName(self.tr("The text then"))
        self.tabs.setTabText(0, self.tr("What changed since"))
        self.tabs.setTabText(1, self.tr("The text then"))
        self.restore.setText(self.tr("Put the whole version back"))
        self.delete_all.setText(self.tr("Delete all versions…"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def show_versions(self, versions: Sequence[Version], folder: Path, size: int, most: int) -> None:
        """Shows the line of time, by days, and where all of it is kept; sizes in bytes."""
        chosen = self._chosen_content()
        self.list.clear()
        numbered = list(enumerate(versions))
        for day, found in groupby(numbered, key=lambda item: item[1].when.astimezone().date()):
            words = QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)
            heading = QTreeWidgetItem(self.list, [words])
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for number, version in found:
                item = QTreeWidgetItem(heading, [self._words(version)])
                item.setData(0, _NUMBER, number)
                item.setData(0, _NUMBER + 1, version.file_name)
            heading.setExpanded(True)
        self._where.setText(
            self.tr(
                "Kept on this computer only, for you alone, in {folder}: {size} of at most {most} for all articles."
                " All of today, one for each day of a month, one for each week after."
            ).format(folder=folder, size=_size(size), most=_size(most))
        )
        self.delete_all.setEnabled(bool(versions))
        self._choose(chosen)

    def _chosen_content(self) -> object:
        item = self.list.currentItem()
        return item.data(0, _NUMBER + 1) if item is not None else None

    def _choose(self, name: object) -> None:
        """The version that was chosen before, else the newest."""
        children = (day.child(row) for day in self._days() for row in range(day.childCount()))
        items = [item for item in children if item is not None]
        if not items:
            self.show_nothing()
            return
        self.list.setCurrentItem(next((item for item in items if item.data(0, _NUMBER + 1) == name), items[0]))

    def _days(self) -> list[QTreeWidgetItem]:
        found = (self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount()))
        return [day for day in found if day is not None]

    def show_version(self, version: Article, now: Article) -> None:
        """Shows a version beside the article as it is now."""
        found = compare(version, now)
        self.difference.show_difference(Compared(version, now, found))
        self.text.setPlainText(reading_of(version))
        self.restore.setEnabled(not found.is_exact)

    def show_nothing(self, words: str = "") -> None:
        """There is no version, or it cannot be read."""
        self.difference.show_difference(None)
        self.difference.setPlainText(
            words or self.tr("No version yet: one is kept at each save, and when you pause in writing.")
        )
        self.text.clear()
        self.restore.setEnabled(False)

    def _words(self, version: Version) -> str:
        moment = QDateTime.fromSecsSinceEpoch(int(version.when.timestamp()))
        clock = QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat)
        occasion = self.tr("saved") if version.occasion is Occasion.SAVE else self.tr("kept in a pause")
        return f"{clock}  {occasion}"

    def _on_item(self, item: QTreeWidgetItem | None) -> None:
        number = item.data(0, _NUMBER) if item is not None else None
        if isinstance(number, int):
            self.selected.emit(number)


def reading_of(article: Article) -> str:
    """An article's fields and text as a person reads them."""
    fields = [f"{field_name(key)}: {value_text(value)}" for key, value in article.front_matter.values().items()]
    blocks = [block_words(article, index) for index in range(len(article.body.blocks))]
    return "\n".join(fields) + "\n\n" + "\n\n".join(block for block in blocks if block)


def _size(count: int) -> str:
    return QLocale().formattedDataSize(count, 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat)

