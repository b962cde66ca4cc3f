"""What keeps the work safe, in the program's own folders: journals, earlier versions, reports."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from editor import __version__
from editor.errors import SaveError
from editor.session.left import Left, left_articles, unreadable
from editor.session.recorder import Recorder
from editor.session.session import Session
from editor.session.timeline import Timeline
from editor.storage.folders import Folders
from editor.storage.journal import Pace
from editor.storage.reports import write_report

_PACE = Pace()


class Keeping:
    """One for a window. ``pace`` says how quickly the journals write."""

    def __init__(self, folders: Folders | None = None, pace: Pace = _PACE) -> None:
        self._pace = pace
        folders = folders or Folders.of_user()
        state = folders.state
        self.indexes = folders.cache / "library"
        self.journals = state / "journal"
        self.reports = state / "reports"
        self._versions = state / "versions"

    def timeline(self, on_trouble: Callable[[SaveError], None]) -> Timeline:
        """The versions of all articles; ``on_trouble`` is called on another thread."""
        return Timeline(self._versions, on_trouble)

    def recorder(
        self, session: Session, site: Path | None, on_trouble: Callable[[SaveError | None], None]
    ) -> Recorder:
        """Begins to record an article; ``on_trouble`` is called on another thread."""
        return Recorder(self.journals, session, site, on_trouble, __version__, self._pace)

    def left(self, path: Path | None = None) -> tuple[Left, ...]:
        """What crashes left behind, of all articles or of one."""
        return left_articles(self.journals, path)

    def unreadable(self) -> tuple[Path, ...]:
        """Files beside the journals that nothing can be read of."""
        return unreadable(self.journals)

    def report(self, text: str) -> Path:
        """Writes a report of a fault of the program; raises SaveError."""
        return write_report(self.reports, text, datetime.now(UTC))
