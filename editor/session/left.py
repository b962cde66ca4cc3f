"""What a crash left behind, as articles beside their files, and how it is taken up again."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path

from editor.document.article import Article
from editor.document.changes import Splice
from editor.document.difference import Difference, compare
from editor.errors import NotASiteError, ReadError, SaveError
from editor.session.desk import Desk, desk_for
from editor.session.session import Session
from editor.storage.files import fingerprint, read_file
from editor.storage.journal_record import Draft
from editor.storage.recovery import LeftArticle, discard, left_behind, sweep


@dataclass(frozen=True)
class Left:
    """An article that was not saved when the program ended.

    Attributes:
        file: what its file holds now; None where there is none.
        file_fingerprint: of that.
    """

    _left: LeftArticle
    file: Article | None
    file_fingerprint: str | None

    @property
    def journal(self) -> Path:
        return self._left.file

    @property
    def path(self) -> Path | None:
        """The article's file; None where it was never saved."""
        return self._left.origin.path

    @property
    def site(self) -> Path | None:
        """The folder of the site that an article without a file belongs to."""
        return self._left.origin.site

    @property
    def changed(self) -> datetime:
        """When it was last written into the journal, in UTC."""
        return self._left.changed

    @property
    def is_damaged(self) -> bool:
        """Whether the last changes may be missing."""
        return self._left.is_damaged

    @property
    def draft(self) -> Draft | None:
        """What was being typed in a dialog."""
        return self._left.draft

    @property
    def file_changed_since(self) -> bool:
        """Whether the file holds something else than when the article was opened or last saved."""
        return self._left.origin.fingerprint is not None and self.file_fingerprint != self._left.origin.fingerprint

    @cached_property
    def article(self) -> Article:
        """The article as it was last recorded."""
        return Article.from_text(self._left.text, self._left.origin.encoding)

    @cached_property
    def opened(self) -> Article:
        """The article as it was opened or last saved."""
        if self._left.opened is None:
            return self.file or Article.from_text("", self._left.origin.encoding)
        return Article.from_text(self._left.opened, self._left.origin.encoding)

    @property
    def title(self) -> str:
        return str(self.article.field("title") or "").strip()

    @cached_property
    def difference(self) -> Difference:
        """What restoring would change in the file as it is now; for a new article, in what it began with."""
        return compare(self.file or self.opened, self.article)

    def restored(self) -> tuple[Desk, Session]:
        """The article as it was before the crash, its file unsaved, in a session whose first undo gives the file's.

        Where the file was changed since, the session does not know it yet, as if the crash had not been. Raises
        NotASiteError or ReadError where its site is gone.
        """
        desk = self._desk()
        origin = self._left.origin
        base = self.opened
        known = self.file_fingerprint if self._left.opened is None else origin.fingerprint
        naming = desk.naming_of(self.path) if self.path is not None else self._left.naming
        session = Session(base, self.path, naming=naming, fingerprint=known)
        with session.one_step():
            session.dispatch((Splice(0, base.text, self.article.text).trimmed(),), origin="command")
            session.set_naming(self._left.naming)
        return desk, session

    def beside(self) -> tuple[Desk, Session]:
        """The article as a new one, beside its file; raises as ``restored``."""
        session = Session(self.opened, None, naming=self._left.naming)
        session.dispatch((Splice(0, self.opened.text, self.article.text).trimmed(),), origin="command")
        return self._desk(), session

    def forget(self) -> None:
        """Nobody needs it any more; raises SaveError."""
        discard(self._left)

    def _desk(self) -> Desk:
        if self.path is not None and self.path.exists():
            return desk_for(self.path)[0]
        if self.site is None:
            raise NotASiteError(self.path)
        return desk_for(self.site)[0]


def left_articles(folder: Path, path: Path | None = None) -> tuple[Left, ...]:
    """What was left behind and its file does not hold, of all articles or of one; the newest first.

    What the file holds, and a new article that nobody changed, is forgotten without a word.
    """
    sweep(folder)
    return tuple(_found(folder, path))


def unreadable(folder: Path) -> tuple[Path, ...]:
    """Files of the folder that say nothing to this program."""
    return left_behind(folder).unreadable


def _found(folder: Path, path: Path | None) -> Iterator[Left]:
    for found in left_behind(folder).articles:
        if path is not None and found.origin.path != path:
            continue
        left = _beside_file(found)
        if found.draft is not None:
            yield left
        elif left.file_fingerprint == found.fingerprint or (found.origin.path is None and found.text == found.opened):
            with contextlib.suppress(SaveError):
                discard(found)
        else:
            yield left


def _beside_file(found: LeftArticle) -> Left:
    if found.origin.path is None:
        return Left(found, None, None)
    try:
        data = read_file(found.origin.path)
    except ReadError:
        return Left(found, None, None)
    return Left(found, Article.from_bytes(data), fingerprint(data))
