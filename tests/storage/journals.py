"""Journals for tests: an article that is typed into, and what was left of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from editor.document.article import Article
from editor.document.changes import Change, Splice
from editor.document.history import Naming
from editor.errors import SaveError
from editor.storage.files import fingerprint
from editor.storage.journal import Journal, Pace, State
from editor.storage.journal_record import Origin
from editor.storage.recovery import LeftArticle, read_journal

TEXT = "---\ntitle: 글\n---\n첫 문단.\n\n둘째 문단.\n"
AT_ONCE = Pace(delay=0.0, retry=0.01)


def ignore(trouble: SaveError | None) -> None:
    """For tests in which nothing fails."""


class Desk:
    """An article under change beside its journal."""

    def __init__(
        self,
        folder: Path,
        text: str = TEXT,
        path: Path | None = Path("/site/_posts/2026-01-02-글.md"),
        pace: Pace = AT_ONCE,
        on_trouble: Callable[[SaveError | None], None] = ignore,
    ) -> None:
        self.state = State(Article.from_text(text), Naming(slug="글"))
        known = fingerprint(self.state.article.to_bytes()) if path else None
        self.origin = Origin(path, known)
        self.journal = Journal(folder, self.origin, self.state, on_trouble, "1.2", pace)

    def change(self, *changes: Change) -> None:
        self.state = State(self.state.article.apply(changes), self.state.naming)
        self.journal.record(changes, self.state)

    def type(self, text: str) -> None:
        """Each letter as a key of its own, at the article's end."""
        for letter in text:
            self.change(Splice(len(self.state.article.text), "", letter))

    def name(self, naming: Naming) -> None:
        self.state = State(self.state.article, naming)
        self.journal.record((), self.state)

    def left(self) -> LeftArticle:
        return read_journal(self.journal.path)
