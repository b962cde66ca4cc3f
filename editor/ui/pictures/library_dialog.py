"""The site's pictures to look at and pick from: where each is used, which are unused, missing, too large."""

from __future__ import annotations

import unicodedata
from pathlib import Path, PurePosixPath

from PySide6.QtCore import QItemSelection, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.images.library import LibraryPicture, State
from editor.images.rules import PictureRules
from editor.session.picture_protocol import Refused, Survey, Surveyed
from editor.ui.line_edit import LineEdit
from editor.ui.pictures.picture_model import SHOWN, PictureModel, is_wanted
from editor.ui.pictures.workers import PictureWorkers

_SIZE = QSize(980, 640)
_CELL = QSize(172, 160)
_PAUSE = 120  # ms without a key before the list follows
_SIDE = 250


class LibraryDialog(QDialog):
    """Signals ``chosen`` the files to put in; ``post_wanted`` the file of a post that uses a picture."""

    chosen = Signal(list)
    post_wanted = Signal(Path)

    def __init__(
        self, workers: PictureWorkers, site: Path, cache: Path, rules: PictureRules, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pictureLibrary")
        self.setWindowTitle(self.tr("Pictures of the site"))
        self.resize(_SIZE)
        self._workers, self._site, self._rules = workers, site, rules
        self._all: tuple[LibraryPicture, ...] = ()
        self.model = PictureModel(workers, site, cache, self._words_of, self)
        self.model.ratio = self.devicePixelRatioF()
        self._build()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._show_wanted)
        self.search.textChanged.connect(lambda: self._pause.start())
        self.kind.currentIndexChanged.connect(self._show_wanted)
        self.list.selectionModel().selectionChanged.connect(self._on_selected)
        self.list.doubleClicked.connect(lambda _index: self._choose())
        workers.answered.connect(self._on_answered)
        self._number = workers.ask(lambda number: Survey(number, str(site)))
        self.search.setFocus()

    def _build(self) -> None:
        self.search = LineEdit(self)
        self.search.setObjectName("library.search")
        self.search.setPlaceholderText(self.tr("Search file names and articles"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.kind = QComboBox(self)
        self.kind.setObjectName("library.kind")
        self.kind.setAccessibleName(self.tr("Which pictures"))
        for words, kind in (
            (self.tr("All pictures"), ""),
            (self.tr("Used"), State.USED.value),
            (self.tr("In no article"), State.UNUSED.value),
            (self.tr("Missing files"), State.MISSING.value),
            (self.tr("Too large"), "oversized"),
        ):
            self.kind.addItem(words, kind)
        self.count = QLabel(self.tr("Reading the site's pictures…"), self)
        self.count.setObjectName("library.count")
        self.count.setProperty("role", "dim")
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.search, 1)
        top.addWidget(self.kind)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self._make_list(), 1)
        middle.addLayout(self._make_detail())
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(top)
        column.addLayout(middle, 1)
        column.addLayout(self._make_buttons())

    def _make_list(self) -> QListView:
        self.list = QListView(self)
        self.list.setObjectName("library.pictures")
        self.list.setAccessibleName(self.windowTitle())
        self.list.setViewMode(QListView.ViewMode.IconMode)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setMovement(QListView.Movement.Static)
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.list.setUniformItemSizes(True)
        self.list.setLayoutMode(QListView.LayoutMode.Batched)
        self.list.setIconSize(SHOWN)
        self.list.setGridSize(_CELL)
        self.list.setWordWrap(False)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setModel(self.model)
        return self.list

    def _make_detail(self) -> QVBoxLayout:
        self.detail = QLabel(self)
        self.detail.setObjectName("library.detail")
        self.detail.setWordWrap(True)
        self.detail.setFixedWidth(_SIDE)
        self.detail.setTextFormat(Qt.TextFormat.PlainText)
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.uses = QListWidget(self)
        self.uses.setObjectName("library.uses")
        self.uses.setAccessibleName(self.tr("Articles that use it"))
        self.uses.setFixedWidth(_SIDE)
        self.uses.setWordWrap(True)
        self.uses.itemActivated.connect(self._on_use_wanted)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self.detail)
        column.addWidget(self.uses, 100)
        column.addStretch(1)  # what is said of a picture stays at the top where no article uses it
        return column

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.count)
        row.addStretch(1)
        self.insert = QPushButton(self.tr("Put into the article"), self)
        self.insert.setObjectName("library.insert")
        self.insert.setDefault(True)
        self.insert.setEnabled(False)
        self.insert.clicked.connect(self._choose)
        close = QPushButton(self.tr("Close"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        row.addWidget(close)
        row.addWidget(self.insert)
        return row

    # What is shown.

    def _on_answered(self, answer: object) -> None:
        if isinstance(answer, Surveyed | Refused) and answer.id == self._number:
            self._all = answer.pictures if isinstance(answer, Surveyed) else ()
            self._number = 0
            self._show_wanted()

    def _show_wanted(self) -> None:
        if self._number:
            return
        kind, text = str(self.kind.currentData()), unicodedata.normalize("NFC", self.search.text())
        found = [picture for picture in self._all if is_wanted(picture, kind, text, self._rules)]
        self.model.show_pictures(found)
        words = self.tr("{count} of {total} pictures") if len(found) < len(self._all) else self.tr("{total} pictures")
        self.count.setText(words.format(count=f"{len(found):,}", total=f"{len(self._all):,}"))
        if not self._all:
            self.count.setText(self.tr("The site has no pictures yet. Drop one on an article."))
        self._on_selected()

    def _words_of(self, picture: LibraryPicture) -> str:
        if picture.state is State.MISSING:
            return self.tr("Missing")
        if picture.is_oversized(self._rules):
            return self.tr("Too large")
        if picture.state is State.UNUSED:
            return self.tr("In no article")
        return self.tr("Articles: {count}").format(count=f"{len(picture.uses):,}")

    def selected(self) -> list[LibraryPicture]:
        """The pictures that are chosen, in the order of the list."""
        rows = sorted(self.list.selectedIndexes(), key=lambda index: index.row())
        return [picture for index in rows if (picture := self.model.picture(index)) is not None]

    def _on_selected(self, *_what: QItemSelection) -> None:
        chosen = self.selected()
        self.insert.setEnabled(any(picture.state is not State.MISSING for picture in chosen))
        self.uses.clear()
        if len(chosen) != 1:
            self.detail.setText(self.tr("{count} chosen").format(count=len(chosen)) if chosen else "")
            self.uses.setVisible(False)
            return
        picture = chosen[0]
        self.detail.setText(self._detail_of(picture))
        for use in picture.uses:
            item = QListWidgetItem(use.title or PurePosixPath(use.path).name, self.uses)
            item.setToolTip(use.path)
            item.setData(Qt.ItemDataRole.UserRole, use.path)
        self.uses.setVisible(bool(picture.uses))

    def _detail_of(self, picture: LibraryPicture) -> str:
        lines = [picture.path]
        if picture.state is State.MISSING:
            lines.append(self.tr("An article names this file, but the site does not have it."))
        else:
            size = self.tr("{kilobytes} kB").format(kilobytes=f"{max(1, round(picture.bytes / 1000)):,}")
            width, height = picture.size
            lines.append(f"{width:,} × {height:,} · {size}" if width else size)
        if picture.is_oversized(self._rules):
            lines.append(self.tr("Larger than the site wants its pictures."))
        if picture.uses:
            lines.append(self.tr("Used in:"))
        return "\n".join(lines)

    # What is done.

    def _choose(self) -> None:
        files = [self._site / picture.path for picture in self.selected() if picture.state is not State.MISSING]
        if files:
            self.accept()
            self.chosen.emit(files)

    def _on_use_wanted(self, item: QListWidgetItem) -> None:
        self.reject()
        self.post_wanted.emit(self._site / str(item.data(Qt.ItemDataRole.UserRole)))

    def done(self, result: int) -> None:
        self.model.close()
        self._workers.answered.disconnect(self._on_answered)
        if self._number:
            self._workers.cancel([self._number])
        super().done(result)
