"""Reads a site's list of articles aside, so that the window never waits for a folder of thousands."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from editor.session.desk import Desk
from editor.site.entries import PostEntry


@dataclass(frozen=True, slots=True)
class Listing:
    """What was found: the articles, the newest first, and their categories, the most used first."""

    desk: Desk
    posts: tuple[PostEntry, ...]

    def categories(self) -> tuple[str, ...]:
        counted = Counter(name for post in self.posts for name in post.categories)
        return tuple(sorted(counted, key=lambda name: (-counted[name], name)))


class PostListing(QObject):
    """``listed`` carries a Listing. One reading runs at a time; what is asked for meanwhile follows it."""

    listed = Signal(object)
    _read = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._running = False
        self._next: Desk | None = None
        self._read.connect(self._on_read)

    @property
    def is_running(self) -> bool:
        return self._running

    def start(self, desk: Desk) -> None:
        """Reads the list of the desk's site."""
        if self._running:
            self._next = desk
            return
        self._running = True
        self._pool.start(_Reading(desk, self._read))

    def stop(self) -> None:
        """Waits for a reading that is under way, and forgets what was to follow."""
        self._next = None
        self._pool.waitForDone()

    def _on_read(self, listing: Listing) -> None:
        self._running = False
        following, self._next = self._next, None
        if following is not None:
            self.start(following)
        if following is None or following is listing.desk:
            self.listed.emit(listing)


class _Reading(QRunnable):
    """The work of the thread: it waits for the disk more than it computes."""

    def __init__(self, desk: Desk, read: object) -> None:
        super().__init__()
        self._desk = desk
        self._read = read

    def run(self) -> None:
        listing = Listing(self._desk, ())
        try:
            listing = Listing(self._desk, self._desk.site.posts())
        finally:  # a fault of ours is reported by the hook; the next reading is tried all the same
            self._read.emit(listing)  # type: ignore[attr-defined]
