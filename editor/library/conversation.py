"""The program's end of the talk with the library's process: what to ask next, and what an answer means.

No thread, timer or pipe in here. One page is under way at a time: what is typed meanwhile replaces what waits, so that
only the last question is searched for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from editor.library.protocol import (
    Ask,
    Listed,
    Locate,
    Look,
    Message,
    Open,
    Page,
    Place,
    Proposal,
    Propose,
    ProtocolError,
    Reading,
    decode,
    encode,
)
from editor.library.query import Query
from editor.library.renaming import Taxonomy

MOST_DEATHS = 5  # of the process; after these the program goes on without it
PAGE = 50  # rows

Event = Reading | Listed | Page | Place | Proposal


@dataclass
class Wanted:
    """What is to be asked for, by what is shown now: the question and the pages in sight."""

    query: Query = field(default_factory=Query)
    pages: dict[int, None] = field(default_factory=dict)  # in the order of asking
    path: str | None = None  # to be located


class Conversation:
    """Asks for pages of one question at a time."""

    def __init__(self, site: str, indexes: str) -> None:
        self._open = Open(site, indexes)
        self._numbers = count(1)
        self._wanted = Wanted()
        self._looks: list[Look] = []
        self._proposals: dict[int, Propose] = {}
        self._is_opened = self._running = False
        self._asked: Ask | None = None
        self._located: Locate | None = None
        self._unread = b""
        self._deaths = 0

    @property
    def query(self) -> Query:
        """The question whose pages are asked for."""
        return self._wanted.query

    @property
    def is_idle(self) -> bool:
        """Whether no page or place is waited for."""
        return not (self._asked or self._located or self._wanted.pages or self._wanted.path is not None)

    def show(self, query: Query) -> None:
        """Another question; what was wanted of the one before is forgotten."""
        self._wanted = Wanted(query)

    def want(self, page: int) -> None:
        """Has a page asked for, before those that were wanted earlier."""
        self._wanted.pages.pop(page, None)
        self._wanted.pages[page] = None

    def only(self, pages: frozenset[int]) -> None:
        """Forgets the pages that are out of sight by now."""
        for page in [page for page in self._wanted.pages if page not in pages]:
            del self._wanted.pages[page]

    def locate(self, path: str) -> None:
        """Has a file's number in what is found asked for."""
        self._wanted.path = path

    def look(self, paths: tuple[str, ...] = ()) -> None:
        """Has files read again, or the whole folder walked through."""
        self._looks.append(Look(paths))

    def propose(self, taxonomy: Taxonomy, old: str, new: str) -> int:
        """Has a renaming planned; the number that its answer names."""
        number = next(self._numbers)
        self._proposals[number] = Propose(number, taxonomy, old, new)
        return number

    def outgoing(self) -> bytes:
        """What to write to the process now; empty where there is nothing to say, or no process."""
        return b"".join(encode(message) for message in self._next()) if self._running else b""

    def began(self) -> None:
        """The process has been started."""
        self._running, self._is_opened, self._unread = True, False, b""
        self._looks = [look for look in self._looks if look.paths]  # to open is to walk through the folder

    def received(self, data: bytes) -> list[Event]:
        """What the process's bytes say. Ask ``outgoing`` afterwards: the next page may go."""
        *lines, self._unread = (self._unread + data).split(b"\n")
        return [event for line in lines if (event := self._event(line)) is not None]

    def ended(self) -> bool:
        """The process is gone; whether it should be started once more. What was under way is asked again."""
        self._running = False
        self._deaths += 1
        if self._asked is not None and self._asked.query == self._wanted.query:
            self.want(self._asked.first // PAGE)
        if self._located is not None and self._located.query == self._wanted.query:
            self._wanted.path = self._wanted.path or self._located.path
        self._asked = self._located = None
        self._proposals.clear()  # it may have been the cause
        return self._deaths <= MOST_DEATHS

    def _next(self) -> Iterator[Message]:
        if not self._is_opened:
            self._is_opened = True
            yield self._open
        looks, self._looks = self._looks, []
        yield from looks
        for number, propose in list(self._proposals.items()):
            if propose is not _SENT:
                yield propose
                self._proposals[number] = _SENT
        if self._located is None and self._wanted.path is not None:
            self._located = Locate(next(self._numbers), self._wanted.query, self._wanted.path)
            self._wanted.path = None
            yield self._located
        if self._asked is None and self._wanted.pages:
            page, _ = self._wanted.pages.popitem()
            self._asked = Ask(next(self._numbers), self._wanted.query, page * PAGE, PAGE)
            yield self._asked

    def _event(self, line: bytes) -> Event | None:
        try:
            message = decode(line)
        except ProtocolError:
            return None  # a library's own words on standard output
        match message:
            case Page(number) if self._asked is not None and number == self._asked.id:
                asked, self._asked = self._asked, None
                return message if asked.query == self._wanted.query else None
            case Place(number) if self._located is not None and number == self._located.id:
                located, self._located = self._located, None
                return message if located.query == self._wanted.query else None
            case Proposal(number) if number in self._proposals:
                del self._proposals[number]
                return message
            case Reading() | Listed():
                return message
        return None


_SENT = Propose(0, Taxonomy.CATEGORY, "", "")
