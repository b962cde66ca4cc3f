"""The process that indexes and searches: ``python -m editor.library.worker``. Ends when its input does.

Reading and searching take turns in one thread: a question waits for no more than the file that is being read.
"""

from __future__ import annotations

import queue
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from editor.background import step_back
from editor.library.following import Progress
from editor.library.opening import OpenLibrary, open_library
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
from editor.library.renaming import Taxonomy, plan_renaming
from editor.library.row import row_of
from editor.site.site import Site

_TITLES = 2000  # of the newest articles, for what offers them by title
_TURN = 0.01  # seconds of reading between two looks for questions
_TOLD = 0.5  # seconds between two words on what was read


class Worker:
    """Answers messages with ``say`` and reads on in ``work`` as long as there is something to read."""

    def __init__(self, say: Callable[[Message], None], clock: Callable[[], float] = time.monotonic) -> None:
        self._say = say
        self._clock = clock
        self._opened: OpenLibrary | None = None
        self._steps: Iterator[Progress] | None = None
        self._asked = self._walking = self._walks = 0  # walks: asked for, by the one under way, and done
        self._losses = 0
        self._indexes = Path()
        self._told_age = -1
        self._told_at = 0.0

    @property
    def is_busy(self) -> bool:
        """Whether there is something to read."""
        return self._steps is not None

    def take(self, message: Message) -> None:
        """Answers a message."""
        if isinstance(message, Open):
            self._open(Path(message.site), Path(message.indexes))
        opened = self._opened
        if opened is None:
            return
        match message:
            case Look(paths):
                self._look(opened, paths)
            case Ask(number, query, first, count):
                self._say(self._page(opened, number, query, first, count))
            case Locate(number, query, path):
                self._say(Place(number, opened.library.place_of(query, path)))
            case Propose(number, taxonomy, old, new):
                self._say(self._proposal(opened, number, taxonomy, old, new))
        if opened.library.losses != self._losses:
            self._losses = opened.library.losses
            self._steps = opened.following.steps()

    def work(self) -> None:
        """Reads for one turn."""
        if self._steps is None or self._opened is None:
            return
        end = self._clock() + _TURN
        for progress in self._steps:  # noqa: B007
            if self._clock() >= end:
                break
        else:
            self._steps, self._walks = None, self._walking
            self._walk()
            self._tell(always=True)
            return
        if self._clock() - self._told_at >= _TOLD:
            self._told_at = self._clock()
            self._say(Reading(progress.done, progress.total))
            self._tell()

    def close(self) -> None:
        """Keeps what was read."""
        if self._opened is not None:
            self._opened.library.close()
            self._opened = None

    def _open(self, site: Path, indexes: Path) -> None:
        self.close()
        self._indexes = indexes
        self._opened, self._losses = open_library(site, indexes), 0
        self._steps, self._asked, self._walks = None, 1, 0
        self._walk()
        self._tell(always=True)

    def _walk(self) -> None:
        """Begins to walk where that was asked for since the last walk began."""
        if self._opened is not None and self._steps is None and self._walks < self._asked:
            self._walking = self._asked
            self._steps = self._opened.following.steps()

    def _look(self, opened: OpenLibrary, paths: tuple[str, ...]) -> None:
        if paths:
            opened.following.look_at(map(Path, paths))
            self._tell()
            return
        self._asked += 1
        if Site(opened.site.folder).configuration.values != opened.site.configuration.values:
            self.close()
            self._opened, self._losses = open_library(opened.site.folder, self._indexes), 0
            self._steps = None
        self._walk()

    def _page(self, opened: OpenLibrary, number: int, query: Query, first: int, count: int) -> Page:
        total, hits = opened.library.find(query, first, count)
        rows = tuple(row_of(hit, opened.library.state(hit.entry)) for hit in hits)
        return Page(number, opened.library.age, total, first, rows)

    @staticmethod
    def _proposal(opened: OpenLibrary, number: int, taxonomy: Taxonomy, old: str, new: str) -> Proposal:
        query = Query(category=old) if taxonomy is Taxonomy.CATEGORY else Query(tag=old)
        total, _ = opened.library.find(query, 0, 0)
        paths = [hit.entry.path for hit in opened.library.find(query, 0, total)[1]]
        return Proposal(number, plan_renaming(opened.site.folder, paths, taxonomy, old, new))

    def _tell(self, *, always: bool = False) -> None:
        library = self._opened.library if self._opened is not None else None
        if library is None or (library.age == self._told_age and not always):
            return
        self._told_age, self._told_at = library.age, self._clock()
        newest = tuple((entry.path, entry.title) for entry in library.newest(_TITLES)) if self._walks else ()
        self._say(Listed(library.age, self._walks, library.facets(), library.folders(), newest))


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answers line by line, reading between, until the input ends or nobody listens any more."""
    lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_hear, args=(requests, lines), daemon=True).start()

    def say(message: Message) -> None:
        answers.write(encode(message))
        answers.flush()

    worker = Worker(say)
    try:
        while True:
            try:
                line = lines.get(block=not worker.is_busy)
            except queue.Empty:
                worker.work()
                continue
            if not line:
                return
            try:
                worker.take(decode(line))
            except ProtocolError:
                continue
    except BrokenPipeError:
        return
    finally:
        worker.close()


def _hear(requests: BinaryIO, lines: queue.SimpleQueue[bytes]) -> None:
    for line in requests:
        lines.put(line)
    lines.put(b"")


def main() -> int:
    """Serves standard input and output."""
    step_back()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is for the program, which then closes the pipe
    serve(sys.stdin.buffer, sys.stdout.buffer)
    return 0


if __name__ == "__main__":
    sys.exit(main())
