"""The program's end of the talk with the process that checks: what to ask next, and what an answer means.

No thread, timer or pipe in here. Whoever owns the process writes what ``outgoing`` gives and hands in what comes
back. One request is under way at a time: what changes meanwhile is sent with the next one, and the answer is carried
over those changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count

from editor.checks.diagnostic import Diagnostic
from editor.checks.following import followed
from editor.checks.protocol import (
    Follow,
    Found,
    Look,
    Lost,
    Mend,
    Mended,
    Message,
    Open,
    ProtocolError,
    decode,
    encode,
)
from editor.document.article import Article
from editor.document.changes import Change, Splice

MOST_DEATHS = 5  # of the process; after these the program goes on without checks


@dataclass(frozen=True, slots=True)
class Checked:
    """What is found in the article as it is now; ``is_current`` where it was not changed since it was looked at."""

    found: tuple[Diagnostic, ...]
    is_whole: bool
    is_current: bool


@dataclass(frozen=True, slots=True)
class Mending:
    """The changes that make all safe fixes of the article as it is now, and how many findings they mend.

    ``changes`` is None where the article was changed while they were looked for.
    """

    changes: tuple[Splice, ...] | None
    count: int


Event = Checked | Mending


class Conversation:
    """About one article at a time. ``ask`` and ``mend`` say what is wanted, ``outgoing`` what to write for it."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self._article: Article | None = None
        self._site = self._path = ""
        self._since: list[Change] = []  # what the process has not heard of
        self._asked: Open | Follow | Mend | None = None
        self._is_known = False  # whether the process has the article
        self._is_due = self._is_look_due = self._is_mending_due = False
        self._running = False
        self._unread = b""
        self.deaths = 0

    def show(self, article: Article | None, site: str = "", path: str = "") -> None:
        """Another article, or none; what was asked of the one before counts no more."""
        self._article, self._site, self._path = article, site, path
        self._since = []
        self._is_known = self._is_due = self._is_mending_due = False
        if self._asked is not None:
            self._asked = None
            next(self._numbers)

    def changed(self, article: Article, changes: Iterable[Change]) -> None:
        """What became of the article; it is sent with the next request."""
        self._article = article
        self._since.extend(changes)

    def ask(self, path: str = "") -> None:
        """Has the article as it is now checked; a ``Checked`` will come. ``path`` is the file that it has by now."""
        self._path = path or self._path
        self._is_due = self._article is not None

    def look(self) -> None:
        """Files of the site changed."""
        self._is_look_due = True

    def mend(self) -> None:
        """Wants all safe fixes; a ``Mending`` will come, behind a ``Checked`` where the article was changed."""
        self._is_mending_due = self._article is not None
        self._is_due = self._is_due or bool(self._since) or not self._is_known

    @property
    def is_current(self) -> bool:
        """Whether what was answered last is about the article as it is now."""
        return self._is_known and not self._since and self._asked is None and not self._is_due

    def outgoing(self) -> bytes:
        """What to write to the process now; empty where there is nothing to say, or none is there."""
        return b"".join(encode(message) for message in self._next()) if self._running else b""

    def _next(self) -> Iterator[Message]:
        if self._asked is not None or self._article is None:
            return
        if self._is_look_due and self._is_known:
            yield Look()
        self._is_look_due = False
        if self._is_due:
            self._is_due = False
            self._asked = self._request(self._article)
            self._since = []
            yield self._asked
        elif self._is_mending_due:
            self._is_mending_due = False
            self._asked = Mend(next(self._numbers))
            yield self._asked

    def _request(self, article: Article) -> Open | Follow:
        number = next(self._numbers)
        if self._is_known:
            return Follow(number, self._path, tuple(self._since))
        self._is_known = True
        encoding = article.encoding
        return Open(number, self._site, self._path, article.text, encoding.name, encoding.error)

    def began(self) -> None:
        """The process has been started."""
        self._running, self._unread = True, b""

    def received(self, data: bytes) -> list[Event]:
        """What the process's bytes say. Ask ``outgoing`` afterwards: the next request may go."""
        *lines, self._unread = (self._unread + data).split(b"\n")
        return [event for line in lines if (event := self._event(line)) is not None]

    def _event(self, line: bytes) -> Event | None:
        try:
            message = decode(line)
        except ProtocolError:
            return None  # a library's own words on standard output
        asked = self._asked
        if asked is None or isinstance(message, Look) or message.id != asked.id:
            return None
        match message:
            case Found(_, found, is_whole):
                if is_whole:
                    self._asked = None
                return Checked(followed(found, self._since), is_whole, not self._since and not self._is_due)
            case Mended(_, changes, number):
                self._asked = None
                return Mending(changes if not self._since else None, number)
            case Lost():
                self._asked, self._is_known, self._is_due = None, False, True
                self._is_mending_due = self._is_mending_due or isinstance(asked, Mend)
        return None

    def ended(self) -> bool:
        """The process is gone; whether it should be started once more.

        The text that it may have ended at is not asked about again until it is changed.
        """
        self._running = self._is_known = False
        self.deaths += 1
        if self._asked is not None and not self._since:
            self._is_due = False
        self._asked, self._is_mending_due, self._since = None, False, []
        return self.deaths <= MOST_DEATHS
