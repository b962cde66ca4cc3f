"""Hears what others do in the site's folders while the window is open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from editor.ui.composition import composed_text
from editor.ui.panes import Panes
from editor.ui.post_listing import Listing
from editor.ui.workflow import Workflow

PAUSE = 300  # ms: a program that copies a hundred files is heard once


class DiskWatch(QObject):
    """Reads the list again when files come, go or change their names, and looks at the open article's file then.

    A change inside of another file makes no noise on every system, so the window also looks when it gets active.
    """

    looked = Signal()

    def __init__(self, workflow: Workflow, panes: Panes, parent: QObject) -> None:
        super().__init__(parent)
        self._work = workflow
        self._panes = panes
        self._folders: frozenset[Path] = frozenset()
        self._watcher = QFileSystemWatcher(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.look)
        self._watcher.directoryChanged.connect(self._on_changed)
        self._watcher.fileChanged.connect(self._on_changed)
        workflow.listing.listed.connect(self._on_listed)
        workflow.session_changed.connect(self._watch)
        workflow.saved.connect(self._watch)
        workflow.rebased.connect(self._watch)

    def look(self) -> None:
        """Takes over what changed; while a syllable is being made it waits."""
        if composed_text(self._panes.window().focusWidget()):
            self._timer.start()
            return
        self._work.list_posts()
        self._work.look_at_disk.emit()
        self._watch()
        self.looked.emit()

    def _on_changed(self, _path: str) -> None:
        self._timer.start()

    def stop(self) -> None:
        """Hears nothing any more; for a window that closes."""
        self._timer.stop()
        watched = [*self._watcher.directories(), *self._watcher.files()]
        if watched:
            self._watcher.removePaths(watched)

    def _on_listed(self, listing: Listing) -> None:
        if listing.desk is self._work.desk:
            self._folders = frozenset(listing.folders)
            self._watch()

    def _watch(self) -> None:
        """A file that was put in another's place is another file to the system: it has to be named again.

        What is gone is not taken out: word of it may be still to come.
        """
        known = {*self._watcher.directories(), *self._watcher.files()}
        wanted = {str(path) for path in (*self._folders, *self._own())}
        if known - wanted:
            self._watcher.removePaths(sorted(known - wanted))
        new = [path for path in sorted(wanted - known) if Path(path).exists()]
        if new:
            self._watcher.addPaths(new)

    def _own(self) -> Iterator[Path]:
        """The site's folders for posts and drafts, and the open article's file."""
        if self._work.desk is not None:
            yield from (self._work.desk.site.posts_folder, self._work.desk.site.drafts_folder)
        if self._work.session is not None and self._work.session.path is not None:
            yield self._work.session.path
