"""Keeps outline, facts, title and state of saving up to date with the open session."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from editor.session.session import ArticleChange, Session
from editor.ui.actions import State
from editor.ui.article_facts import facts_of, outline_of
from editor.ui.form.content import FormContent
from editor.ui.panes import Panes

PAUSE = 120  # ms: outline and facts follow the typing at this distance


class ArticleWatch(QObject):
    """``state_changed`` carries what the actions depend on."""

    state_changed = Signal(object)

    def __init__(self, panes: Panes, parent: QObject) -> None:
        super().__init__(parent)
        self._panes = panes
        self._session: Session | None = None
        self._unsubscribe: Callable[[], None] = lambda: None
        self._content = FormContent()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.refresh)
        panes.body.current_block_changed.connect(self._on_block_changed)
        panes.source.editor.current_block_changed.connect(self._on_block_changed)

    def set_session(self, session: Session | None) -> None:
        self._unsubscribe()
        self._unsubscribe = session.subscribe(self._on_article_changed) if session is not None else lambda: None
        self._session = session
        self.refresh()
        self.tell_state()

    def set_content(self, content: FormContent) -> None:
        """Takes what the form shows of the article's place on the site."""
        if (content.url, content.waits_until) != (self._content.url, self._content.waits_until):
            self._timer.start()
        self._content = content

    def refresh(self) -> None:
        """Outline and facts of the article as it is now."""
        self._timer.stop()
        if self._session is None:
            self._panes.outline.set_rows(())
            self._panes.facts.show_facts(None)
            return
        article = self._session.article
        rows = outline_of(article)
        block = self._panes.current_block
        self._panes.outline.set_rows(rows)
        self._panes.outline.set_current_block(block)
        self._panes.facts.show_facts(facts_of(article, rows, block, self._content))

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
        if not self._timer.isActive():
            self._timer.start()
        self.tell_state()

    def _on_block_changed(self, block: int) -> None:
        self._panes.outline.set_current_block(block)
        if not self._timer.isActive():
            self._timer.start()
