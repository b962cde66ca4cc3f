"""What became of an open article's file while it was open: changed, gone, renamed, a folder, not to be written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from editor.errors import ReadError
from editor.session.desk import Desk
from editor.session.session import Session
from editor.site.inside import is_inside
from editor.storage.files import fingerprint, is_writable, read_file


class Disk(Enum):
    """What stands in the file's place now."""

    SAME = "same"
    READ_ONLY = "read_only"  # the same, but nobody may write it any more
    CHANGED = "changed"
    MOVED = "moved"
    GONE = "gone"
    FOLDER = "folder"
    UNREADABLE = "unreadable"
    AWAY = "away"  # with the whole site: a drive or share that is gone


@dataclass(frozen=True)
class OnDisk:
    """What was found.

    Attributes:
        there: the file as it is now, where it was CHANGED.
        moved_to: where the same file is now, where it was MOVED.
        error: why it is UNREADABLE.
    """

    state: Disk
    there: Session | None = None
    moved_to: Path | None = None
    error: ReadError | None = None

    @property
    def told_as(self) -> str:
        """What this state of the file is known by, so that it is told once."""
        return f"{self.state.value} {self.there.fingerprint if self.there else ''} {self.moved_to or ''}"


def look(desk: Desk, session: Session) -> OnDisk:
    """Looks at the file of an article that has one."""
    path = session.path
    if path is None:
        return OnDisk(Disk.SAME)
    if not desk.site.folder.is_dir():
        return OnDisk(Disk.AWAY)
    if path.is_dir():
        return OnDisk(Disk.FOLDER)
    try:
        there = desk.open(path)
    except ReadError as error:
        if path.exists():
            return OnDisk(Disk.UNREADABLE, error=error)
        moved_to = _moved_to(desk, session, path)
        return OnDisk(Disk.MOVED, moved_to=moved_to) if moved_to is not None else OnDisk(Disk.GONE)
    if there.fingerprint != session.fingerprint:
        return OnDisk(Disk.CHANGED, there)
    return OnDisk(Disk.SAME if is_writable(path) else Disk.READ_ONLY)


def _moved_to(desk: Desk, session: Session, path: Path) -> Path | None:
    """The one file of the site that holds what the file held; None where there is none, or more than one."""
    saved = session.saved_article
    if saved is None:
        return None
    size = len(saved.to_bytes())
    found = [other for other in _files(desk, path) if _size(other) == size and _holds(other, session.fingerprint)]
    return found[0] if len(found) == 1 else None


def _files(desk: Desk, path: Path) -> Iterator[Path]:
    """Other files where a renamed one may be."""
    folders = {path.parent, desk.site.posts_folder, desk.site.drafts_folder}
    seen: set[Path] = set()
    for folder in sorted(folders):
        for other in folder.rglob(f"*{path.suffix}") if folder.is_dir() else ():
            if other not in seen and other.is_file() and is_inside(other, desk.site.folder, path.parent):
                seen.add(other)
                yield other


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1


def _holds(path: Path, known: str | None) -> bool:
    try:
        return fingerprint(read_file(path)) == known
    except ReadError:
        return False
