"""What there is: the site's articles, with a search and filters above them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.library.conversation import PAGE
from editor.library.entry import Kind
from editor.library.library import Facets
from editor.library.protocol import Page
from editor.library.query import Query, Sort
from editor.library.row import Row
from editor.session.desk import Trashed
from editor.ui.library.empty import EmptyLibrary
from editor.ui.library.filters import FilterLine, Filters
from editor.ui.library.post_delegate import ROW_HEIGHT, PostDelegate
from editor.ui.library.post_model import PostModel
from editor.ui.library.reading_bar import ReadingBar
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
    """The site's articles as they are found by words, tab and filters.

    ``post_activated`` carries the file that the person wants to open, ``new_requested`` the wish for a new article,
    ``asked`` another question (a Query), ``pages_wanted`` the pages that are in sight and not known, ``place_wanted``
    the file whose row is to be marked, ``menu_wanted`` the row and the place of a click for its menu.
    """

    post_activated = Signal(Path)
    new_requested = Signal()
    asked = Signal(object)
    pages_wanted = Signal(object)
    place_wanted = Signal(Path)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._folder: Path | None = None
        self._facets: Facets | None = None
        self._query = Query()
        self._is_new_question = True
        self._current: Path | None = None
        self._chosen: Path | None = None  # what is to be marked when it is found
        self._is_reading = self._is_marking = False
        self._trashed = 0
        self._make_widgets()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _make_widgets(self) -> None:
        self.search = LineEdit(self)
        self.search.setObjectName("library.search")
        self.search.setClearButtonEnabled(True)
        self.filter_button = QToolButton(self)
        self.filter_button.setObjectName("library.filter")
        self.filter_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.filter_button.setMinimumSize(28, 28)
        self.filter_line = FilterLine(self)
        self.filters = Filters(self.filter_button, self.filter_line)
        self.tabs = QTabBar(self)
        self.tabs.setObjectName("library.tabs")
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setExpanding(True)
        self.tabs.setProperty("segmented", True)
        for _ in range(3):
            self.tabs.addTab("")
        self.progress = ReadingBar(self)
        self.model = PostModel(self)
        self.list = PostList(self)
        self.list.setObjectName("library.list")
        self.list.setModel(self.model)
        self.delegate = PostDelegate(self.list)
        self.list.setItemDelegate(self.delegate)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.trash = TrashView(self, narrow=True)
        self._empty = EmptyLibrary(self)
        self._stack = QStackedWidget(self)
        for widget in (self.list, self._empty, self.trash):
            self._stack.addWidget(widget)
        self._fetch = QTimer(self)  # what is painted in one go is asked for in one go
        self._fetch.setSingleShot(True)
        self._fetch.setInterval(0)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(8)
        above = QHBoxLayout()
        above.setSpacing(6)
        above.addWidget(self.search, 1)
        above.addWidget(self.filter_button)
        inner = QVBoxLayout()
        inner.setContentsMargins(10, 0, 10, 0)
        inner.setSpacing(8)
        inner.addLayout(above)
        inner.addWidget(self.tabs)
        inner.addWidget(self.filter_line)
        inner.addWidget(self.progress)
        column.addLayout(inner)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._on_search())
        self.search.composed.connect(self._on_search)
        self.search.installEventFilter(self)
        self.tabs.currentChanged.connect(lambda _index: self._ask())
        self.filters.changed.connect(self._on_filters)
        self.list.clicked.connect(self._on_clicked)
        self.list.activated.connect(self._on_activated)
        self.list.customContextMenuRequested.connect(self._on_menu)
        self._empty.new_requested.connect(self.new_requested)
        self.model.wanted.connect(self._fetch.start)
        self.model.fetched.connect(self.list.viewport().update)
        self._fetch.timeout.connect(self._fetch_pages)
        self.list.selectionModel().currentChanged.connect(lambda index, _old: self._on_current(index))

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Search posts"))
        self.search.setAccessibleName(self.tr("Search posts"))
        self.list.setAccessibleName(self.tr("Posts"))
        self.tabs.setAccessibleName(self.tr("Posts, drafts or trash"))
        self.filters.retranslate()
        self._show_counts()
        self._show_empty()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # What others tell.

    def show_reading(self, folder: Path | None = None) -> None:
        """Another site's list is being read."""
        self._folder, self._facets, self._chosen = folder, None, None
        self._is_reading = True
        self.filters.clear()
        self.model.clear()
        self._show_counts()
        self._ask()

    def show_facets(self, facets: Facets, *, is_whole: bool) -> None:
        """What is in the site, as far as it is read; the rows that are seen are asked for again."""
        self._is_reading = self._is_reading and not is_whole
        if is_whole:
            self.progress.hide()
        self._facets = facets
        self.filters.set_facets(facets)
        self._show_counts()
        self.model.outdate()
        self.pages_wanted.emit(self._pages_in_sight())
        self._locate()
        self._show_empty()

    def show_progress(self, done: int, total: int) -> None:
        """How far the reading is."""
        self.progress.show_progress(done, total)

    def put_page(self, page: Page) -> None:
        """Rows that were asked for."""
        scrolled = self.list.verticalScrollBar().value()
        anew, self._is_new_question = self._is_new_question, False
        self.model.put(page.total, page.first, page.rows, anew=anew)
        if anew:
            self.list.scrollToTop()
            self._locate()
        else:
            self.list.verticalScrollBar().setValue(scrolled)
        self._show_empty()

    def put_place(self, number: int) -> None:
        """Where the file that is to be marked stands; -1 where it is not among what is shown."""
        index = self.model.index(number) if number >= 0 else QModelIndex()
        if index == self.list.currentIndex():
            return
        self._is_marking = True
        self.list.setCurrentIndex(index)
        self._is_marking = False
        if index.isValid() and not self._query.text:
            self.list.scrollTo(index)

    def show_trashed(self, entries: Sequence[Trashed], titles: Sequence[str]) -> None:
        """What was deleted from the site and can be put back."""
        self._trashed = len(entries)
        self.trash.show_entries(entries, titles)
        self._show_counts()

    def show_trash(self) -> None:
        """Turns to the trash; the focus goes to its list."""
        self.tabs.setCurrentIndex(_TRASH)
        (self.trash.list if self._trashed else self.tabs).setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def current(self) -> Path | None:
        """The post that is marked as open."""
        return self._current

    def set_current(self, path: Path | None) -> None:
        """Marks the post that is open, on the tab where it stands."""
        self._current = self._chosen = path
        if path is None:
            self.put_place(-1)
            return
        wanted = 1 if "_drafts" in path.parts else 0
        if self.tabs.currentIndex() != wanted:
            self.tabs.setCurrentIndex(wanted)
        self._locate()

    def focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def path_of(self, row: Row) -> Path | None:
        """The file of a row."""
        return self._folder / row.path if self._folder is not None else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow down and Enter lead from the search to the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return) and self.model.rowCount():
                self.list.setFocus(Qt.FocusReason.TabFocusReason)
                if not self.list.currentIndex().isValid():
                    self.list.setCurrentIndex(self.model.index(0))
                return True
        return False

    # What is asked.

    def _asked_now(self) -> Query:
        """Words, tab and filters. What is composed counts; a consonant that began a syllable says nothing yet."""
        text, composed = self.search.text_with_composition(), self.search.composed_text()
        if composed and not _is_syllable(composed[-1]):
            text, composed = self.search.text(), ""
        drafts = self.tabs.currentIndex() == 1
        kinds = (Kind.DRAFT,) if drafts else self.filters.query.kinds or (Kind.POST,)
        return replace(self.filters.query, text=text.strip(), kinds=kinds, unfinished=bool(composed))

    def _ask(self) -> None:
        query = self._asked_now()
        if query != self._query or self._is_reading:
            self._query, self._is_new_question = query, True
            self._show_context(bool(query.text))
            self.asked.emit(query)
        self._show_empty()

    def _show_context(self, shown: bool) -> None:
        if self.delegate.shows_context != shown:
            self.delegate.shows_context = shown
            self.list.doItemsLayout()

    def _on_search(self) -> None:
        self.trash.set_filter(self.search.text())
        self._ask()

    def _on_filters(self) -> None:
        if self.filters.shows_pages and self.tabs.currentIndex() != 0:
            self.tabs.setCurrentIndex(0)
        self._show_counts()
        self._ask()

    def _locate(self) -> None:
        if self._chosen is not None:
            self.place_wanted.emit(self._chosen)

    def _fetch_pages(self) -> None:
        """Those that are in sight; what was scrolled past is not asked for."""
        missing, seen = self.model.take_missing(), self._pages_in_sight()
        self.pages_wanted.emit(tuple(page for page in missing if page in seen))

    def _pages_in_sight(self) -> tuple[int, ...]:
        if not self.model.rowCount():
            return (0,)
        height = max(1, self.list.sizeHintForRow(0) if self.list.isVisible() else ROW_HEIGHT)
        first = self.list.verticalScrollBar().value() // height
        last = first + self.list.viewport().height() // height + 1
        return tuple(range(first // PAGE, min(last, self.model.rowCount() - 1) // PAGE + 1))

    # What is shown.

    def _show_counts(self) -> None:
        facets = self._facets
        posts, drafts, pages = (facets.posts, facets.drafts, facets.pages) if facets is not None else (0, 0, 0)
        first = self.tr("Pages {count}") if self.filters.shows_pages else self.tr("Posts {count}")
        self.tabs.setTabText(0, first.format(count=f"{pages if self.filters.shows_pages else posts:,}"))
        self.tabs.setTabText(1, self.tr("Drafts {count}").format(count=f"{drafts:,}"))
        self.tabs.setTabText(_TRASH, self.tr("Trash") + (f" {self._trashed:,}" if self._trashed else ""))

    def _show_empty(self) -> None:
        if self.tabs.currentIndex() == _TRASH:
            self._stack.setCurrentWidget(self.trash)
            return
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)
        if self._is_reading:
            self._empty.show_reading()
        elif self._query.text:
            self._empty.show_nothing_found(self._query.text)
        elif replace(self._query, kinds=(), sort=Sort.BEST) != Query():
            self._empty.show_filtered()
        else:
            self._empty.show_first_step(self.tabs.currentIndex() == 1)

    def _on_clicked(self, index: QModelIndex) -> None:
        if QGuiApplication.mouseButtons() != Qt.MouseButton.RightButton:
            self._on_activated(index)

    def _on_activated(self, index: QModelIndex) -> None:
        row = self.model.row(index)
        path = self.path_of(row) if row is not None else None
        if path is not None:
            self._chosen = path
            self.post_activated.emit(path)

    def _on_current(self, index: QModelIndex) -> None:
        """A row that the person goes to stays marked, wherever the list's changes take it."""
        row = self.model.row(index)
        if row is not None and not self._is_marking:
            self._chosen = self.path_of(row)

    def _on_menu(self, place: QPoint) -> None:
        row = self.model.row(self.list.indexAt(place))
        if row is not None:
            self.menu_wanted.emit(row, self.list.viewport().mapToGlobal(place))


def _is_syllable(letter: str) -> bool:
    return not "\u3131" <= letter <= "\u318e"
