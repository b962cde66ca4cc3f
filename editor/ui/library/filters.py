"""What restricts the list: a button with a menu, and below it a line that says what holds, to be taken away again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from editor.library.entry import Kind, State
from editor.library.library import Facets
from editor.library.query import Query, Sort
from editor.library.renaming import Taxonomy
from editor.ui.elided_label import ElidedLabel
from editor.ui.library.words import sort_name, state_name

_MOST = 60  # names in a menu; the search finds the others
_STATES = (State.PUBLISHED, State.FUTURE, State.HIDDEN, State.LEFT_OUT)
_NOTHING = Query()


class Filters(QObject):
    """Holds what the menu chooses; ``changed`` says so. The words and the tab are others' business.

    ``rename_wanted`` carries the category or tag that is to have another name.
    """

    changed = Signal()
    rename_wanted = Signal(object, str)

    def __init__(self, button: QToolButton, line: FilterLine) -> None:
        super().__init__(button)
        self.query = Query()
        self._facets: Facets | None = None
        self._button = button
        self._line = line
        self.menu = QMenu(button)
        self.menu.aboutToShow.connect(self._fill)
        button.setMenu(self.menu)
        line.cleared.connect(self.clear)
        self._show()

    def set_facets(self, facets: Facets) -> None:
        """What there is to choose of."""
        self._facets = facets

    def clear(self) -> None:
        """Nothing restricts any more; the order stays."""
        self._choose(Query(sort=self.query.sort))

    def retranslate(self) -> None:
        """Says everything in another language."""
        self._button.setText(self.tr("Filter"))
        self._button.setToolTip(self.tr("Filter and sort the list"))
        self._button.setAccessibleName(self.tr("Filter and sort the list"))
        self._show()

    @property
    def shows_pages(self) -> bool:
        """Whether pages are listed in the place of posts."""
        return self.query.kinds == (Kind.PAGE,)

    def _choose(self, query: Query) -> None:
        if query != self.query:
            self.query = query
            self._show()
            self.changed.emit()

    def _fill(self) -> None:
        self.menu.clear()
        query, facets = self.query, self._facets
        self._add_sorts()
        states = self.menu.addMenu(self.tr("State"))
        self._option(states, self.tr("All"), not query.states, replace(query, states=()))
        for state in _STATES:
            self._option(states, state_name(state), query.states == (state,), replace(query, states=(state,)))
        if facets is not None:
            self._add_names(
                self.tr("Category"), facets.categories, query.category, lambda name: replace(query, category=name)
            )
            self._add_names(self.tr("Tag"), facets.tags, query.tag, lambda name: replace(query, tag=name))
            self._add_names(self.tr("Author"), facets.authors, query.author, lambda name: replace(query, author=name))
            self._add_names(self.tr("Month"), facets.months, query.month, lambda name: replace(query, month=name))
        self._add_renaming(Taxonomy.CATEGORY, query.category)
        self._add_renaming(Taxonomy.TAG, query.tag)
        self.menu.addSeparator()
        faulty = self.tr("Only what Jekyll would not build as meant")
        self._option(self.menu, faulty, query.faulty, replace(query, faulty=not query.faulty))
        pages = self.tr("Pages instead of posts")
        kinds = () if self.shows_pages else (Kind.PAGE,)
        self._option(self.menu, pages, self.shows_pages, replace(query, kinds=kinds))
        self.menu.addSeparator()
        clear = self.menu.addAction(self.tr("Show everything"))
        clear.setEnabled(replace(query, sort=Sort.BEST) != _NOTHING)
        clear.triggered.connect(self.clear)

    def _add_sorts(self) -> None:
        sorts = self.menu.addMenu(self.tr("Order"))
        for sort in Sort:
            self._option(sorts, sort_name(sort), self.query.sort is sort, replace(self.query, sort=sort))

    def _add_names(
        self, title: str, names: Sequence[tuple[str, int]], chosen: str, query: Callable[[str], Query]
    ) -> None:
        if not names:
            return
        menu = self.menu.addMenu(title)
        self._option(menu, self.tr("All"), not chosen, query(""))
        for name, count in names[:_MOST]:
            self._option(menu, f"{name}\t{count:,}".replace("&", "&&"), name == chosen, query(name))

    def _add_renaming(self, taxonomy: Taxonomy, name: str) -> None:
        """What is chosen can be renamed."""
        if name:
            title = self.tr("Rename “{name}” everywhere…").format(name=name.replace("&", "&&"))
            self.menu.addAction(title, lambda: self.rename_wanted.emit(taxonomy, name))

    def _option(self, menu: QMenu, title: str, is_chosen: bool, query: Query) -> None:
        action: QAction = menu.addAction(title)
        action.setCheckable(True)
        action.setChecked(is_chosen)
        action.triggered.connect(lambda: self._choose(query))

    def _show(self) -> None:
        query = self.query
        states = [state_name(state) for state in query.states]
        faulty = [self.tr("Faulty")] if query.faulty else []
        pages = [self.tr("Pages")] if self.shows_pages else []
        sort = [sort_name(query.sort)] if query.sort is not Sort.BEST else []
        named = [query.category, query.tag, query.author, query.month]
        self._line.show_words(" · ".join(filter(None, (*pages, *states, *named, *faulty, *sort))))


class FilterLine(QWidget):
    """Says what restricts the list; ``cleared`` that it shall not any more."""

    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ElidedLabel(self, Qt.TextElideMode.ElideRight)
        self._words.setProperty("role", "dim")
        self._clear = QToolButton(self)
        self._clear.setObjectName("library.clearFilters")
        self._clear.setText("✕")
        self._clear.setAutoRaise(True)
        self._clear.setMinimumSize(28, 28)
        self._clear.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._clear.clicked.connect(self.cleared)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 0, 0)
        row.addWidget(self._words, 1)
        row.addWidget(self._clear)
        self._retranslate()

    def show_words(self, words: str) -> None:
        """Hidden where there is nothing to say."""
        self._words.setText(words)
        self.setVisible(bool(words))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._clear.setToolTip(self.tr("Show everything"))
        self._clear.setAccessibleName(self.tr("Show everything"))
