"""Keeps outline, facts, title and state of saving up to date with the open session."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from editor.document.counts import Counts
from editor.document.tally import Tally
from editor.session.selected_counts import selected_counts
from editor.session.session import ArticleChange, Session
from editor.ui.action_spec import State
from editor.ui.article_facts import facts_of, outline_of
from editor.ui.form.content import FormContent
from editor.ui.panes import Panes

PAUSE = 300  # ms without a key after which outline and facts follow the typing
MOST = 1000  # ms that they are behind while keys come: other counts lay out the window's foot anew


class ArticleWatch(QObject):
    """``state_changed`` carries what the actions depend on."""

    state_changed = Signal(object)

    def __init__(self, panes: Panes, parent: QObject) -> None:
        super().__init__(parent)
        self._panes = panes
        self._session: Session | None = None
        self._tally: Tally | None = None
        self._had_selection = False
        self._unsubscribe: Callable[[], None] = lambda: None
        self._content = FormContent()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.refresh)
        self._behind = QElapsedTimer()
        panes.body.current_block_changed.connect(self._on_block_changed)
        panes.source.editor.current_block_changed.connect(self._on_block_changed)
        panes.body.selectionChanged.connect(self._on_selection_changed)

    def set_session(self, session: Session | None) -> None:
        self._unsubscribe()
        self._unsubscribe = session.subscribe(self._on_article_changed) if session is not None else lambda: None
        self._session = session
        self._tally = None
        self._panes.outline.set_editable(session is not None and session.article.read_only is None)
        self.refresh()
        self.tell_state()

    def set_content(self, content: FormContent) -> None:
        """Takes what the form shows of the article's place on the site."""
        if (content.url, content.waits_until) != (self._content.url, self._content.waits_until):
            self._start()
        self._content = content

    def refresh(self) -> None:
        """Outline and facts of the article as it is now."""
        self._timer.stop()
        if self._session is None:
            self._panes.outline.set_rows(())
            self._panes.facts.show_facts(None)
            return
        article = self._session.article
        self._tally = Tally.of(article) if self._tally is None else self._tally.after(article)
        rows = outline_of(self._tally)
        block = self._panes.section_block
        self._panes.outline.set_rows(rows)
        self._panes.outline.set_current_block(block)
        self._panes.facts.show_facts(facts_of(self._tally, rows, block, self._content, self._selected(self._tally)))

    def _selected(self, tally: Tally) -> Counts | None:
        body = self._panes.body
        if body.model is None or not body.isVisible() or not body.textCursor().hasSelection():
            return None
        return selected_counts(body.model, tally, *body.selection)

    def tell_state(self) -> None:
        self.state_changed.emit(self.state())

    def state(self) -> State:
        """What is the case with the open article."""
        session = self._session
        if session is None:
            return State.ALWAYS
        state = State.ARTICLE
        if session.article.read_only is None:
            state |= State.EDITABLE
        if session.is_modified:
            state |= State.MODIFIED
        if session.can_undo:
            state |= State.CAN_UNDO
        if session.can_redo:
            state |= State.CAN_REDO
        return state

    def _on_article_changed(self, _change: ArticleChange) -> None:
        self._start()
        self._timer.start(max(0, min(PAUSE, MOST - self._behind.elapsed())))
        self.tell_state()

    def _start(self) -> None:
        if not self._timer.isActive():
            self._behind.start()
            self._timer.start(PAUSE)

    def _on_block_changed(self, _block: int) -> None:
        self._panes.outline.set_current_block(self._panes.section_block)
        self._start()

    def _on_selection_changed(self) -> None:
        has_selection = self._panes.body.textCursor().hasSelection()
        if has_selection or self._had_selection:
            self._start()
        self._had_selection = has_selection
