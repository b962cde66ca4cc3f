"""What was not saved when the program ended, with what it would change, before anything is taken."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from editor.session.left import Left
from editor.ui.difference.difference_view import DifferenceView
from editor.ui.difference.page import Compared
from editor.ui.recovery.draft_view import DraftView

_LIST = 250  # px


class RecoveryDialog(QDialog):
    """``decided`` carries the article's number in ``articles`` and "restore", "keep" or "both".

    What nothing was decided about stays as it is, and is offered again. ``done`` takes an article off the list.
    """

    decided = Signal(int, str)

    def __init__(self, articles: Sequence[Left], parent: QWidget | None = None, unreadable: int = 0) -> None:
        super().__init__(parent)
        self.setObjectName("recovery")
        self.setWindowTitle(self.tr("Not saved when Copydesk ended"))
        self.articles = list(articles)
        self._intro = QLabel(self._introduction(len(self.articles), unreadable), self)
        self._intro.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setObjectName("recovery.list")
        self.list.setAccessibleName(self.tr("Articles that were not saved"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for number, left in enumerate(self.articles):
            item = QListWidgetItem(f"{title_of(left)}\n{when_of(left)}", self.list)
            item.setData(Qt.ItemDataRole.UserRole, number)
        self._where = QLabel(self)
        self._where.setWordWrap(True)
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.difference = DifferenceView(self)
        self.draft = DraftView(self)
        self._lay_out()
        self.list.currentRowChanged.connect(self._on_row)
        self.list.setCurrentRow(0)
        self.list.setVisible(len(self.articles) > 1)
        self.restore.setFocus()
        self.resize(860, 560)

    def _lay_out(self) -> None:
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(8, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._where)
        column.addWidget(self.draft)
        column.addWidget(self.difference, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(self.list)
        splitter.addWidget(right)
        splitter.setSizes([_LIST, 2 * _LIST])
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 16, 16, 16)
        outer.setSpacing(12)
        outer.addWidget(self._intro)
        outer.addWidget(splitter, 1)
        outer.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        self.restore = QPushButton(self.tr("Restore"), self)
        self.restore.setObjectName("recovery.restore")
        self.restore.setDefault(True)
        self.restore.setToolTip(self.tr("Opens the article as it was. The file stays as it is until you save."))
        self.both = QPushButton(self.tr("Open both"), self)
        self.both.setObjectName("recovery.both")
        self.both.setToolTip(self.tr("Opens the file as it is, and what was not saved as an article of its own."))
        self.keep = QPushButton(self)
        self.keep.setObjectName("recovery.keep")
        self.later = QPushButton(self.tr("Decide later"), self)
        self.later.setObjectName("recovery.later")
        self.later.clicked.connect(self.reject)
        for button, answer in ((self.restore, "restore"), (self.both, "both"), (self.keep, "keep")):
            button.clicked.connect(lambda _=False, answer=answer: self._decide(answer))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.keep)
        row.addStretch(1)
        for button in (self.later, self.both, self.restore):
            row.addWidget(button)
        return row

    def done_with(self, number: int) -> None:
        """Takes an article off the list; without any the dialog closes."""
        for row in range(self.list.count()):
            if self.list.item(row).data(Qt.ItemDataRole.UserRole) == number:
                self.list.takeItem(row)
                break
        if not self.list.count():
            self.accept()

    def _decide(self, answer: str) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.decided.emit(item.data(Qt.ItemDataRole.UserRole), answer)

    def _on_row(self, row: int) -> None:
        if row < 0:
            return
        item = self.list.item(row)
        left = self.articles[item.data(Qt.ItemDataRole.UserRole)]
        is_new = left.path is None
        self.keep.setText(self.tr("Throw away") if is_new or left.file is None else self.tr("Keep the file's"))
        self.both.setVisible(left.file is not None)
        self._where.setText("\n".join(self._facts_of(left)))
        self.draft.setVisible(left.draft is not None)
        if left.draft is not None:
            self.draft.show_draft(left.draft)
        self.difference.setVisible(left.draft is None or not left.difference.is_exact)
        self.difference.show_difference(Compared(left.file or left.opened, left.article, left.difference))

    def _facts_of(self, left: Left) -> list[str]:
        if left.path is None:
            facts = [self.tr("A new article that was never saved.")]
        elif left.file is None:
            facts = [self.tr("{path} is not there any more.").format(path=left.path)]
        else:
            facts = [str(left.path)]
        if left.file_changed_since:
            facts.append(self.tr("The file was changed elsewhere since; both are brought together after restoring."))
        if left.is_damaged:
            facts.append(self.tr("The last changes may be missing: what was kept of them was damaged."))
        return facts

    def _introduction(self, count: int, unreadable: int) -> str:
        if count == 1:
            words = self.tr(
                "This article had changes that were not saved when Copydesk ended. Marked is what it adds to the file"
                " and what it takes out."
            )
        else:
            words = self.tr(
                "{count} articles had changes that were not saved when Copydesk ended. Marked is what each adds to its"
                " file and what it takes out."
            ).format(count=count)
        if unreadable:
            words += " " + self.tr("{count} more could not be read.").format(count=unreadable)
        return words


def title_of(left: Left) -> str:
    """What an article is called in the list."""
    if left.title:
        return left.title
    return left.path.name if left.path is not None else QCoreApplication.translate("RecoveryDialog", "New article")


def when_of(left: Left) -> str:
    """When it was last changed, in the person's way of writing dates."""
    moment = QDateTime.fromSecsSinceEpoch(int(left.changed.timestamp()))
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)
