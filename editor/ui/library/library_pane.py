"""What there is: the site's posts and drafts, with a search above them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QListView, QPushButton, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from editor.session.desk import Trashed
from editor.ui.library.post_delegate import PostDelegate
from editor.ui.library.post_model import PostModel, PostRow
from editor.ui.line_edit import LineEdit
from editor.ui.trash.trash_view import TrashView

_TRASH = 2  # the tab


class PostList(QListView):
    """A list that has a row whenever it has the focus, so that the focus is seen."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))


class LibraryPane(QWidget):
    """Signals the post that the person wants to open, and the wish for a new one."""

    post_activated = Signal(Path)
    new_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._rows: Sequence[PostRow] = ()
        self._current: Path | None = None
        self._is_reading = False
        self.search = LineEdit(self)
        self.search.setObjectName("library.search")
        self.search.setClearButtonEnabled(True)
        self.tabs = QTabBar(self)
        self.tabs.setObjectName("library.tabs")
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setExpanding(True)
        self.tabs.setProperty("segmented", True)
        for _ in range(3):
            self.tabs.addTab("")
        self.model = PostModel(self)
        self.list = PostList(self)
        self.list.setObjectName("library.list")
        self.list.setModel(self.model)
        self.list.setItemDelegate(PostDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._empty = EmptyLibrary(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        self.trash = TrashView(self, narrow=True)
        self._stack.addWidget(self.trash)
        self._trashed = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(8)
        for widget in (self.search, self.tabs):
            holder = QVBoxLayout()
            holder.setContentsMargins(10, 0, 10, 0)
            holder.addWidget(widget)
            column.addLayout(holder)
        column.addWidget(self._stack, 1)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_search)
        self.search.installEventFilter(self)
        self.tabs.currentChanged.connect(lambda _index: self._show_rows())
        self.list.clicked.connect(self._on_activated)
        self.list.activated.connect(self._on_activated)
        self._empty.new_requested.connect(self.new_requested)

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Search posts"))
        self.search.setAccessibleName(self.tr("Search posts"))
        self.list.setAccessibleName(self.tr("Posts"))
        self.tabs.setAccessibleName(self.tr("Posts, drafts or trash"))
        self._show_counts()
        self._show_empty()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def set_posts(self, rows: Sequence[PostRow]) -> None:
        """The site's posts and drafts in the order that they are to be shown."""
        self._is_reading = False
        if tuple(rows) == self._rows:
            self._show_empty()
            return
        selected, scrolled = self._selected(), self.list.verticalScrollBar().value()
        is_new = self._row_of(self._current) is None
        self._rows = tuple(rows)
        self._show_counts()
        self._show_rows()
        if is_new:
            self.set_current(self._current)
        elif selected is not None and self.model.index_of(selected).isValid():
            self.list.setCurrentIndex(self.model.index_of(selected))
            self.list.verticalScrollBar().setValue(scrolled)

    def show_trashed(self, entries: Sequence[Trashed], titles: Sequence[str]) -> None:
        """What was deleted from the site and can be put back."""
        self._trashed = len(entries)
        self.trash.show_entries(entries, titles)
        self._show_counts()

    def show_trash(self) -> None:
        """Turns to the trash; the focus goes to its list."""
        self.tabs.setCurrentIndex(_TRASH)
        (self.trash.list if self._trashed else self.tabs).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_reading(self) -> None:
        """Another site's list is being read."""
        self.set_posts(())
        self._is_reading = True
        self._show_empty()

    @property
    def current(self) -> Path | None:
        """The post that is marked as open."""
        return self._current

    def set_current(self, path: Path | None) -> None:
        """Marks the post that is open, on the tab where it stands."""
        self._current = path
        row = self._row_of(path)
        if row is not None:
            self.tabs.setCurrentIndex(1 if row.is_draft else 0)
        self._mark_current()

    def focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow down and Enter lead from the search to the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return) and self.model.rowCount():
                self.list.setFocus(Qt.FocusReason.TabFocusReason)
                if not self.list.currentIndex().isValid():
                    self.list.setCurrentIndex(self.model.index(0))
                return True
        return False

    def _row_of(self, path: Path | None) -> PostRow | None:
        return next((row for row in self._rows if row.path == path), None)

    def _selected(self) -> Path | None:
        row = self.model.row(self.list.currentIndex())
        return row.path if row is not None else None

    def _of_tab(self) -> list[PostRow]:
        drafts = self.tabs.currentIndex() == 1
        return [row for row in self._rows if row.is_draft == drafts]

    def _show_counts(self) -> None:
        drafts = sum(row.is_draft for row in self._rows)
        self.tabs.setTabText(0, self.tr("Posts {count}").format(count=f"{len(self._rows) - drafts:,}"))
        self.tabs.setTabText(1, self.tr("Drafts {count}").format(count=f"{drafts:,}"))
        self.tabs.setTabText(_TRASH, self.tr("Trash") + (f" {self._trashed:,}" if self._trashed else ""))

    def _show_rows(self) -> None:
        self.model.set_rows(self._of_tab())
        self._mark_current()
        self._show_empty()

    def _mark_current(self) -> None:
        index = self.model.index_of(self._current) if self._current else QModelIndex()
        self.list.setCurrentIndex(index)
        if index.isValid():
            self.list.scrollTo(index)

    def _show_empty(self) -> None:
        if self.tabs.currentIndex() == _TRASH:
            self._stack.setCurrentWidget(self.trash)
            return
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)
        if self._is_reading:
            self._empty.show_reading()
        elif self.search.text():
            self._empty.show_nothing_found(self.search.text())
        else:
            self._empty.show_first_step(self.tabs.currentIndex() == 1)

    def _on_search(self, text: str) -> None:
        self.model.set_filter(text)
        self.trash.set_filter(text)
        self._mark_current()
        self._show_empty()

    def _on_activated(self, index: QModelIndex) -> None:
        row = self.model.row(index)
        if row is not None:
            self.post_activated.emit(row.path)


class EmptyLibrary(QWidget):
    """Says what belongs here and offers the first step."""

    new_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QLabel(self)
        self._text.setProperty("role", "dim")
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._new = QPushButton(self)
        self._new.clicked.connect(self.new_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(self._text)
        column.addWidget(self._new, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def show_reading(self) -> None:
        """The list is not known yet."""
        self._show(self.tr("The list of articles is being read…"), offers_new=False)

    def show_nothing_found(self, text: str) -> None:
        """No title has the words that were typed."""
        self._show(self.tr("No post here has “{text}” in its title.").format(text=text), offers_new=False)

    def show_first_step(self, drafts: bool) -> None:
        """There is nothing yet."""
        if drafts:
            self._show(self.tr("Articles that are not to be published yet stand here."), offers_new=True)
        else:
            self._show(self.tr("The site's articles stand here."), offers_new=True)

    def _show(self, text: str, *, offers_new: bool) -> None:
        self._text.setText(text)
        self._new.setText(self.tr("Write an article"))
        self._new.setVisible(offers_new)
