"""Earlier versions of the articles, kept while nobody waits for it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from functools import partial
from pathlib import Path

from editor.document.article import Article
from editor.errors import SaveError
from editor.session.session import Session
from editor.storage.causes import name_of
from editor.storage.schedule import DAILY
from editor.storage.versions import Occasion, Version, VersionStore

_NEW = "new:"  # what stands before the name of an article without a file

__all__ = ["Occasion", "Timeline", "Version"]


class Timeline:
    """Versions of all articles. What is written is written by one thread, in the order in which it was asked for.

    ``on_trouble`` is called **on that thread** with what failed; nothing else is disturbed by it.
    """

    def __init__(
        self,
        folder: Path,
        on_trouble: Callable[[SaveError], None],
        now: Callable[[], datetime] = lambda: datetime.now().astimezone(),
        most: int = 256 * 1024 * 1024,
    ) -> None:
        self.folder = folder
        self.most = most
        self._store = VersionStore(folder, most)
        self._on_trouble = on_trouble
        self._now = now
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="versions")

    def keep(self, name: str, article: Article, occasion: Occasion) -> None:
        """Keeps an article as it is now, where it is another than the newest kept one."""
        self._do(partial(self._keep, name, article, occasion, self._now()))

    def rename(self, old: str, new: str) -> None:
        """The article has another name now."""
        if old != new:
            self._do(partial(self._store.rename, old, new))

    def forget(self, name: str) -> None:
        """Forgets all of an article that nobody can come back to: it was never saved, and is closed."""
        self._do(partial(self._store.delete_all, name))

    def thin(self) -> None:
        """Forgets what the schedule and the most that is kept do not leave room for."""
        self._do(partial(self._thin, self._now()))

    def versions(self, name: str) -> tuple[Version, ...]:
        """The kept versions, the newest first, those included that are being written now."""
        self.settle()
        return self._store.versions(name)

    def read(self, name: str, version: Version) -> Article:
        """A version's article; raises ReadError."""
        return Article.from_bytes(self._store.read(name, version))

    def delete(self, name: str, version: Version) -> None:
        """Forgets one version; raises SaveError."""
        self.settle()
        self._store.delete(name, version)

    def delete_all(self, name: str) -> None:
        """Forgets all versions of an article; raises SaveError."""
        self.settle()
        self._store.delete_all(name)

    def size(self) -> int:
        """How many bytes the versions of all articles take."""
        return self._store.size()

    def settle(self) -> None:
        """Waits until all that was asked for is done."""
        self._thread.submit(lambda: None).result()

    def close(self) -> None:
        """Waits, and takes nothing more."""
        self._thread.shutdown(wait=True)

    def _do(self, work: Callable[[], object]) -> None:
        self._thread.submit(self._guarded, work).add_done_callback(_tell_fault)

    def _guarded(self, work: Callable[[], object]) -> None:
        try:
            work()
        except SaveError as error:
            self._on_trouble(error)
        except OSError as error:  # another window takes versions away at the same time
            self._on_trouble(SaveError(self.folder, name_of(error)))

    def _thin(self, now: datetime) -> None:
        """What is left of articles that were never saved goes after a month."""
        for name, versions in self._store.articles().items():
            if name.startswith(_NEW) and now - versions[0].when > DAILY:
                self._store.delete_all(name)
        self._store.thin(now)

    def _keep(self, name: str, article: Article, occasion: Occasion, when: datetime) -> None:
        try:
            data = article.to_bytes()
        except UnicodeEncodeError:
            return  # half of a pair of surrogates, typed just now: no file can hold it
        self._store.keep(name, data, occasion, when)


def _tell_fault(done: Future[None]) -> None:
    """A future keeps what went wrong to itself; a fault of ours is everybody's business."""
    error = done.exception()
    if error is not None:
        threading.excepthook(threading.ExceptHookArgs((type(error), error, error.__traceback__, None)))


def version_name(session: Session, identity: str) -> str:
    """What an article's versions are kept under: its path, before its first save what tells it from all others."""
    return str(session.path) if session.path is not None else f"{_NEW}{identity}"
