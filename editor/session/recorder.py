"""Hands each change of an open article to its journal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from editor.document.changes import Splice
from editor.errors import SaveError
from editor.session.session import ArticleChange, Session
from editor.storage.journal import Journal, Pace, State
from editor.storage.journal_record import Draft, Origin

__all__ = ["Draft", "Recorder"]


class Recorder:
    """Follows a session from its opening until ``end``. The methods are for the thread that the session lives on.

    ``on_trouble`` is called on the journal's own thread, see ``Journal``.
    """

    def __init__(
        self,
        folder: Path,
        session: Session,
        site: Path | None,
        on_trouble: Callable[[SaveError | None], None],
        program: str,
        pace: Pace,
    ) -> None:
        self._session, self._site = session, site
        opened = session.saved_article if session.path is not None else session.article
        state = State(opened or session.article, session.naming)
        self._journal = Journal(folder, self._origin(), state, on_trouble, program, pace)
        if opened is not None and opened.text != session.article.text:
            self._journal.record((_between(opened.text, session.article.text),), self._state)
        self._unsubscribe = session.subscribe(self._on_change)

    @property
    def path(self) -> Path:
        """The journal's file, which is there only while something is not saved."""
        return self._journal.path

    def saved(self) -> None:
        """The article was saved as it is now, or taken over from its file."""
        self._journal.restart(self._origin(), self._state)

    def rebased(self) -> None:
        """What the file holds changed under the article, which leads on from there."""
        base = self._session.saved_article
        if base is not None:
            changes = (_between(base.text, self._session.article.text),)
            self._journal.rebase(self._origin(), State(base, self._session.naming), changes, self._state)

    def draft(self, draft: Draft | None) -> None:
        """What is being typed in a dialog; None when it was closed."""
        self._journal.draft(draft)

    def flush(self, timeout: float = 5.0) -> bool:
        """Waits (seconds at most) until all is on the disk; whether it is."""
        return self._journal.flush(timeout)

    def end(self, *, keep: bool = False) -> bool:
        """Follows no more; the journal goes, but for ``keep``. False where that failed."""
        self._unsubscribe()
        return self._journal.close(keep)

    def _on_change(self, change: ArticleChange) -> None:
        self._journal.record(change.changes, self._state)

    @property
    def _state(self) -> State:
        return State(self._session.article, self._session.naming)

    def _origin(self) -> Origin:
        session = self._session
        return Origin(session.path, session.fingerprint, session.article.encoding, site=self._site)


def _between(old: str, new: str) -> Splice:
    return Splice(0, old, new).trimmed()
