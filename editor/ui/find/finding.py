"""What the find bar does: keeps the matches up to date, goes from one to the next, replaces."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, QRectF, QTimer
from PySide6.QtGui import QPainter, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from editor.document.history import Selection
from editor.document.search import Budget, Query, Searcher
from editor.errors import SearchError, SearchTooSlowError
from editor.session.body_model import BodyModel
from editor.session.search import Known, Match, Scope, find_matches, place_of, replace_matches, searched_fields
from editor.session.session import Session
from editor.ui.composition import commit_composition
from editor.ui.find import words
from editor.ui.find.match_painting import paint_matches, tint_field
from editor.ui.find.places import Order, Places, order_of
from editor.ui.panes import Panes
from editor.ui.style.tokens import tokens_of

_PAUSE = 150  # ms behind the last change of the article after which the matches are counted again
_SECONDS = 0.5  # that a search of so many rows, or a replacing, may take
_ROWS = 400  # that are searched between two keys; most articles have fewer
_PAINT_SECONDS = 0.02  # … of what is seen of it


class Finding(QObject):
    """Between the find bar, the page, the form and the open session.

    The tint of the page comes from searching what is seen of it whenever it is painted, so that a key costs the same
    in a long article; the count follows when the typing pauses.
    """

    def __init__(self, panes: Panes, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = panes.find_bar
        self._body = panes.body
        self._places = Places(panes.body, panes.form, panes.work)
        self._searcher: Searcher | None = None
        self._known: Known | None = None
        self._is_too_slow = False
        self._matches: tuple[Match, ...] = ()
        self._orders: list[Order] = []
        self._fields: dict[str, int] = {}
        self._tinted: list[QTextEdit] = []
        self._origin: Match | None = None
        self._scope: QTextCursor | None = None
        self._session: Session | None = None
        self._unsubscribe: Callable[[], None] = lambda: None
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(_PAUSE)
        self._counting.timeout.connect(self._count)
        self._read = 0  # rows that were searched
        self._jumps = False  # whether the first match is gone to when all are known
        self._reading = QTimer(self)
        self._reading.setSingleShot(True)
        self._reading.setInterval(0)
        self._reading.timeout.connect(self._go_on)
        self._connect(panes)

    def _connect(self, panes: Panes) -> None:
        bar = self._bar
        bar.query_changed.connect(self._on_query_changed)
        bar.scope_chosen.connect(self._on_scope_chosen)
        bar.step_wanted.connect(self.step)
        bar.replace_wanted.connect(self.replace)
        bar.replace_all_wanted.connect(self.replace_all)
        bar.closed.connect(self.close)
        panes.body.add_layer(self._paint)
        panes.body.selectionChanged.connect(self._on_selection_changed)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    @property
    def is_open(self) -> bool:
        return not self._bar.isHidden()

    @property
    def matches(self) -> tuple[Match, ...]:
        """What was found when the article was last counted."""
        return self._matches

    def set_session(self, session: Session | None) -> None:
        """Another article: the query stays, its matches are others."""
        self._unsubscribe()
        self._stop()
        self._session = session
        self._places.key = ""
        self._scope = self._origin = None
        self._bar.scope.setChecked(False)
        stops = [session.subscribe(lambda _: self._follow())] if session is not None else []
        model = self._model
        if model is not None:
            stops.append(model.listen(lambda _: self._follow()))
        self._unsubscribe = partial(_call_all, stops)
        if session is None:
            self._bar.hide()
        self._bar.set_replaceable(session is not None and session.article.read_only is None)
        if self.is_open:
            self._search()

    @property
    def _model(self) -> BodyModel | None:
        return self._body.model if self._session is not None else None

    # Opening and closing.

    def open(self, *, replaces: bool = False) -> None:
        """Shows the bar; what is selected within a line is the query, several lines are where to look."""
        if self._session is None:
            return
        commit_composition()
        if not self._bar.isAncestorOf(QApplication.focusWidget() or self._body):
            self._take_selection()
        if replaces and self._session.article.read_only is None:
            self._bar.show_replacing(True)
        self._bar.show()
        self._bar.focus_query()
        self._search()

    def _take_selection(self) -> None:
        self._origin = self._places.selection()
        text = self._places.selected_text()
        if self._places.selects_lines():
            self._set_scope(True)
        elif text:
            self._bar.query.show_text(re.escape(text) if self._bar.regex.isChecked() else text)

    def close(self) -> None:
        """Hides the bar; the match that was selected still is, and has the focus."""
        commit_composition()
        self._bar.remember()
        self._bar.hide()
        self._stop()
        self._jumps = False
        self._bar.tell("")
        self._set_scope(False)
        self._show_tints()
        if self._session is not None:
            self._places.focus()

    # Searching.

    def _on_query_changed(self) -> None:
        """While a query is typed the first match from where the person was is shown."""
        self._jumps = True
        self._search()

    def _search(self) -> None:
        """Makes the query ready and counts its matches."""
        bar = self._bar
        query = Query(bar.query.text(), bar.regex.isChecked(), bar.case.isChecked(), bar.words.isChecked())
        self._is_too_slow = False
        self._bar.tell("")
        self._matches, self._orders = (), []
        try:
            self._searcher = Searcher(query)
            self._known = Known(self._searcher)
        except SearchError as error:
            self._searcher = self._known = None
            self._bar.tell(words.fault(error), is_fault=True)
        self._count()

    def _count(self) -> None:
        """Counts the matches: in a long article some rows at a time, so that no key has to wait for all of them."""
        self._stop()
        self._read = 0
        self._go_on()

    def _stop(self) -> None:
        self._counting.stop()
        self._reading.stop()

    def _go_on(self) -> None:
        self._read_on()
        if self._searches and self._model is not None and self._read < len(self._model.rows):
            self._reading.start()
            return
        self._show_found()
        if self._jumps and self._matches and self._origin is not None:
            self._go(bisect_left(self._orders, order_of(self._origin, self._fields, self._origin.start)), says=False)
        self._jumps = False

    @property
    def _searches(self) -> bool:
        return self._searcher is not None and not self._is_too_slow and self.is_open

    def _read_on(self) -> None:
        if self._model is None or self._known is None or not self._searches:
            return
        try:
            self._read = self._known.read(self._model.rows, self._read, _ROWS, Budget(_SECONDS))
        except SearchTooSlowError as error:
            self._tell_too_slow(error)

    def _tell_too_slow(self, error: SearchTooSlowError) -> None:
        self._is_too_slow = True
        self._bar.tell(words.fault(error), is_fault=True)

    def _show_found(self) -> None:
        self._matches = self._found()
        if self._model is not None:
            self._fields = {key: number for number, key in enumerate(searched_fields(self._model.article))}
        self._orders = [order_of(match, self._fields, match.start) for match in self._matches]
        self._show_count()
        self._show_tints()

    def _found(self) -> tuple[Match, ...]:
        model = self._model
        if model is None or self._searcher is None or not self._searches:
            return ()
        try:
            return find_matches(model, self._searcher, Budget(_SECONDS), self._current_scope(), self._known)
        except SearchTooSlowError as error:
            self._tell_too_slow(error)
            return ()

    def _follow(self) -> None:
        """The article changed."""
        if self.is_open:
            self._counting.start()

    def _settle(self) -> None:
        """Before anything is done with the matches they are those of the article as it is."""
        commit_composition()
        if self._counting.isActive():
            self._count()
        self._finish()

    def _finish(self) -> None:
        while self._reading.isActive():
            self._reading.stop()
            self._go_on()

    # Going from match to match.

    def step(self, by: int) -> None:
        """To the next match (1) or the one before (-1), around the end where it comes to that."""
        if self._session is None:
            return
        if not self.is_open:
            self._reopen()
        self._settle()
        self._bar.query.remember()
        if not self._bar.query.text():
            self._bar.focus_query()
        if not self._matches:
            return
        self._bar.tell("")
        selected = self._places.selection()
        at = selected.end if by > 0 and self._number() else selected.start
        self._go(bisect_left(self._orders, order_of(selected, self._fields, at)) - (by < 0))
        self._origin = self._places.selection()

    def _reopen(self) -> None:
        """The keys for the next match go on with the last query."""
        self._origin = self._places.selection()
        self._bar.show()
        self._search()

    def _go(self, number: int, *, says: bool = True) -> None:
        """To the match of that number; from the end around to the start, and back."""
        total = len(self._matches)
        if says and not 0 <= number < total:
            self._bar.tell(words.wrapped(forwards=number >= total))
        self._places.show(self._matches[number % total])
        self._show_count()

    def _number(self) -> int:
        """The match that is selected, counted from 1; 0 where none is."""
        selected = self._places.selection()
        number = bisect_right(self._orders, order_of(selected, self._fields, selected.start))
        match = self._matches[number - 1] if number else None
        if match is None or match.passage != selected.passage:
            return 0
        return number if (match.start, match.end) == (selected.start, selected.end) else 0

    def _show_count(self) -> None:
        self._bar.show_count(self._number() if self._matches else 0, len(self._matches))

    # Replacing.

    def replace(self) -> None:
        """Replaces the match that is selected and goes to the next; where none is, only goes."""
        self._settle()
        number = self._number() if self._matches else 0
        match = self._matches[number - 1] if number else None
        if match is None or (match.is_protected and not self._bar.protected.isChecked()):
            self.step(1)
            if match is not None:
                self._bar.tell(words.protected())
            return
        self._replace((match,))

    def replace_all(self) -> None:
        """Replaces every match as one step of the history and says how many there were."""
        self._settle()
        if self._matches:
            self._replace(self._matches)

    def _replace(self, matches: tuple[Match, ...]) -> None:
        model = self._model
        if model is None or self._searcher is None or model.article.read_only is not None:
            return
        self._bar.remember()
        single = matches[0] if len(matches) == 1 else None
        try:
            text = self._bar.replacement.text()
            before, after = self._selections(model, single, text)
            done = replace_matches(
                model, self._searcher, text, matches, Budget(2 * _SECONDS),
                protected=self._bar.protected.isChecked(), before=before, after=after,
            )  # fmt: skip
        except SearchError as error:
            self._bar.tell(words.fault(error), is_fault=True)
            return
        self._count()
        self._finish()
        said = words.replaced(done)
        if single is not None and self._matches:
            at = order_of(single, self._fields, single.start + done.length)
            self._go(bisect_left(self._orders, at))
            said = said if done.refused else ""
        if said:
            self._bar.tell(said)

    def _selections(self, model: BodyModel, match: Match | None, text: str) -> tuple[Selection, Selection]:
        """Where the caret was, and where it belongs: at the match, or for many where it was."""
        here = match or self._places.selection()
        behind = here.start + (len(text) if match is not None and not self._bar.regex.isChecked() else 0)
        start, end = place_of(model, here, here.start), place_of(model, here, here.end)
        return Selection(start, end), Selection.at(place_of(model, here, behind))

    # Within the selection.

    def _on_scope_chosen(self, chosen: bool) -> None:
        self._set_scope(chosen)
        self._search()
        if chosen and self._scope is None:
            self._bar.tell(words.nothing_selected())

    def _set_scope(self, chosen: bool) -> None:
        cursor = self._body.textCursor()
        # A cursor of its own moves with the text, whatever is typed and replaced.
        self._scope = QTextCursor(cursor) if chosen and cursor.hasSelection() else None
        self._bar.scope.setChecked(self._scope is not None)

    def _current_scope(self) -> Scope | None:
        if self._scope is not None and not self._scope.hasSelection():
            self._set_scope(False)
        return Scope(*self._body.spots_of(self._scope)) if self._scope is not None else None

    # Showing.

    def _paint(self, painter: QPainter, area: QRectF) -> None:
        if self.is_open and self._searcher is not None and not self._is_too_slow:
            budget = Budget(_PAINT_SECONDS)
            tokens = tokens_of(self._body.palette())
            paint_matches(self._body, painter, area, lambda text: self._stretches(text, budget), tokens)

    def _stretches(self, text: str, budget: Budget) -> list[tuple[int, int]]:
        try:
            found = self._searcher.find(text, budget) if self._searcher is not None else ()
        except SearchTooSlowError:
            return []
        return [(match.start, match.end) for match in found]

    def _show_tints(self) -> None:
        for tinted in self._tinted:
            tinted.setExtraSelections([])
        self._tinted = []
        for key in {match.field for match in self._matches if match.field} if self.is_open else ():
            field = self._places.field(key)
            if field is not None:
                stretches = [(match.start, match.end) for match in self._matches if match.field == key]
                tint_field(field, stretches, tokens_of(self._body.palette()))
                self._tinted.append(field)
        self._body.viewport().update()

    def _on_selection_changed(self) -> None:
        if self.is_open and not self._counting.isActive() and not self._reading.isActive():
            self._show_count()
            self._body.viewport().update()

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._places.follow_focus(new)


def _call_all(calls: Iterable[Callable[[], None]]) -> None:
    for call in calls:
        call()
