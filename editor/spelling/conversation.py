"""The program's end of the talk with the spelling worker: what to ask next, and what an answer means.

No thread, timer or pipe in here. Whoever owns the process (a ``QProcess``, or ``process.WorkerPipe``) writes what
``outgoing`` gives and hands in what comes back. One batch of lines is under way at a time, so a line that changes
while it waits is asked once, in its last form, and what nobody waits for any more is never asked.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, replace
from itertools import count

from editor.spelling.protocol import (
    Check,
    Learnt,
    Marks,
    Message,
    ProtocolError,
    ReadArticle,
    ReadSite,
    Ready,
    Setup,
    Suggest,
    Suggestions,
    decode,
    encode,
)
from editor.spelling.words import Span

Spans = tuple[Span, ...]
MOST_DEATHS = 5  # of the worker; after these the program goes on without spelling marks
_BATCH = 2_000  # characters: some 10 ms of checking, so that a line just typed waits no longer
_REMEMBERED = 20_000  # lines


@dataclass(frozen=True, slots=True)
class Began:
    """The worker is there, and has files for these languages."""

    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """The misspelt spans, in code points, of the text that was asked under ``key`` and is still asked for."""

    key: Hashable
    text: str
    spans: Spans


@dataclass(frozen=True, slots=True)
class Suggested:
    """What may have been meant by ``word``."""

    word: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Learned:
    """Other words are known now: what was checked is forgotten, ask again for what shows."""


Event = Began | Marked | Suggested | Learned


class Conversation:
    """Asks for lines under keys (a row, a form field) and for suggestions."""

    def __init__(self, setup: Setup) -> None:
        self._setup = setup
        self._numbers = count(1)
        self._urgent: dict[Hashable, str] = {}
        self._waiting: dict[Hashable, str] = {}
        self._asked: dict[Hashable, str] = {}  # the batch under way, in its order
        self._dropped: set[Hashable] = set()  # of the batch under way
        self._asked_number = 0
        self._wanted_words: dict[str, None] = {}
        self._asked_words: dict[int, str] = {}
        self._known: OrderedDict[str, Spans] = OrderedDict()
        self._running = self._is_set_up = self._one_by_one = False
        self._unread = b""
        self._deaths = 0
        self._article = self._site = ""  # what there is to learn from,
        self._is_article_due = self._is_site_due = False  # what is left of it,
        self._reading: ReadArticle | ReadSite | None = None  # and what is being read

    def ask(self, key: Hashable, text: str, *, urgent: bool = False) -> Spans | None:
        """The spans of a text that was checked before; else None, and a ``Marked`` will come.

        What was asked under the same key before is forgotten. Urgent is the line a person is writing.
        """
        self.forget(key)
        if (spans := self._remembered(text)) is not None:
            return spans
        (self._urgent if urgent else self._waiting)[key] = text
        return None

    def known(self, text: str) -> Spans | None:
        """The spans of a text that was checked before."""
        return self._remembered(text)

    def forget(self, key: Hashable) -> None:
        """Nobody waits for this key's answer any more."""
        self._urgent.pop(key, None)
        self._waiting.pop(key, None)
        if key in self._asked:
            self._dropped.add(key)

    def suggest(self, word: str) -> None:
        """Asks what may have been meant; a ``Suggested`` will come."""
        self._wanted_words[word] = None

    def set_words(self, words: tuple[str, ...]) -> None:
        """Other own words of the person and the site. What was checked is forgotten: ask again for what shows."""
        self.set_up(replace(self._setup, words=words))

    def set_up(self, setup: Setup) -> None:
        """Other words, habits or folders; as ``set_words``."""
        self._setup = setup
        self._is_set_up = False
        self._known.clear()
        self._ask_again()

    def set_article(self, text: str) -> None:
        """The open article as it is now: words that recur in it are left alone. A ``Learned`` may come."""
        if text != self._article:
            self._article, self._is_article_due = text, True

    def set_site(self, folder: str) -> None:
        """The site to learn from: what recurs in its posts is left alone. A ``Learned`` may come."""
        if folder != self._site:
            self._site, self._is_site_due = folder, bool(folder)

    def outgoing(self) -> bytes:
        """What to write to the worker now; empty where there is nothing to say, or no worker."""
        return b"".join(encode(message) for message in self._next()) if self._running else b""

    def began(self) -> None:
        """The worker's process has been started."""
        self._running, self._is_set_up, self._unread = True, False, b""

    def received(self, data: bytes) -> list[Event]:
        """What the worker's bytes say. Ask ``outgoing`` afterwards: the next batch may go."""
        *lines, self._unread = (self._unread + data).split(b"\n")
        return [event for line in lines for event in self._events(line)]

    def ended(self) -> bool:
        """The worker is gone; whether it should be started once more.

        What was under way is asked again line by line; a line that ends the worker when alone stays without marks.
        The program says the first end only (``deaths`` is 1), and that it gave up.
        """
        self._running = False
        self._deaths += 1
        self._read_anew()
        if self._one_by_one:
            for text in self._asked.values():
                self._remember(text, ())
            self._asked = {}
        self._one_by_one = bool(self._asked)
        self._asked_words.clear()  # the word may have been the cause, and its menu is closed by now
        self._ask_again()
        return self._deaths <= MOST_DEATHS

    @property
    def deaths(self) -> int:
        """How often the worker ended by itself."""
        return self._deaths

    @property
    def is_idle(self) -> bool:
        """Whether no answer is being waited for."""
        is_reading = self._reading is not None or self._is_article_due or self._is_site_due
        return not (
            self._urgent or self._waiting or self._asked or self._wanted_words or self._asked_words or is_reading
        )

    def _next(self) -> Iterator[Message]:
        if not self._is_set_up:
            self._is_set_up = True
            yield self._setup
        for word in self._wanted_words:
            number = next(self._numbers)
            self._asked_words[number] = word
            yield Suggest(number, word)
        self._wanted_words = {}
        if not self._asked and (batch := self._take_batch()):
            self._asked, self._asked_number, self._dropped = batch, next(self._numbers), set()
            yield Check(self._asked_number, tuple(batch.values()))
        if not self._asked and self._reading is None and (self._is_article_due or self._is_site_due):
            self._reading = self._next_reading()
            yield self._reading

    def _next_reading(self) -> ReadArticle | ReadSite:
        number = next(self._numbers)
        if self._is_article_due:
            self._is_article_due = False
            return ReadArticle(number, self._article)
        return ReadSite(number, self._site)

    def _read_anew(self) -> None:
        """By a new worker; not what may have been the cause of the old one's end."""
        was_site = isinstance(self._reading, ReadSite)
        was_article = isinstance(self._reading, ReadArticle)
        self._is_article_due = bool(self._article) and not was_article
        self._is_site_due = bool(self._site) and not was_site
        self._reading = None

    def _take_batch(self) -> dict[Hashable, str]:
        batch: dict[Hashable, str] = {}
        length = 0
        for queue in (self._urgent, self._waiting):
            while queue and (not batch or (length < _BATCH and not self._one_by_one)):
                key = next(iter(queue))
                batch[key] = queue.pop(key)
                length += len(batch[key])
        return batch

    def _events(self, line: bytes) -> Iterator[Event]:
        try:
            message = decode(line)
        except ProtocolError:
            return  # a library's own words on standard output
        match message:
            case Ready(languages):
                yield Began(languages)
            case Suggestions(number, words) if number in self._asked_words:
                yield Suggested(self._asked_words.pop(number), words)
            case Marks(number, spans) if number == self._asked_number:
                yield from self._marked(spans)
            case Learnt(number, is_new, is_done) if self._reading is not None and number == self._reading.id:
                yield from self._learned(is_new, is_done)

    def _learned(self, is_new: bool, is_done: bool) -> Iterator[Event]:
        reading, self._reading = self._reading, None
        if isinstance(reading, ReadSite) and reading.folder == self._site:
            self._is_site_due = not is_done
        if is_new:
            self._known.clear()
            yield Learned()

    def _marked(self, spans: tuple[Spans, ...]) -> Iterator[Event]:
        asked, self._asked, self._asked_number = self._asked, {}, 0
        self._one_by_one = self._one_by_one and bool(self._urgent or self._waiting)
        for (key, text), found in zip(asked.items(), spans, strict=False):
            self._remember(text, found)
            if key not in self._dropped:
                yield Marked(key, text, found)

    def _ask_again(self) -> None:
        wanted = {key: text for key, text in self._asked.items() if key not in self._dropped}
        self._urgent = {**wanted, **self._urgent}
        self._asked, self._asked_number = {}, 0

    def _remember(self, text: str, spans: Spans) -> None:
        self._known[text] = spans
        if len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)

    def _remembered(self, text: str) -> Spans | None:
        if text in self._known:
            self._known.move_to_end(text)
        return self._known.get(text)
