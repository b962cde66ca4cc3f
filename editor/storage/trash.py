"""What the user deletes from a site is moved to its ``.copydesk/trash`` and can be brought back.

Not the system's trash: that has none on many shares, where deleting is for good, and does not tell where a thing went,
so that it could not be undone. Within the site a move is one rename, and colleagues on the share find it as well.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from editor.errors import ReadError, SaveError
from editor.storage.causes import name_of
from editor.storage.files import put_new, write_file
from editor.storage.locked import patiently
from editor.storage.private_folders import HOME, private_folder
from editor.storage.syncing import sync_folder

_FOLDER = "trash"
_STAMP = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True)
class Trashed:
    """A file in the trash.

    Attributes:
        file: where it lies now.
        place: where it was, within the site.
        when: it was deleted, in UTC.
    """

    file: Path
    place: Path
    when: datetime


class Trash:
    """The trash of one site."""

    def __init__(self, site: Path) -> None:
        self._site = site

    @property
    def folder(self) -> Path:
        return self._site / HOME / _FOLDER

    def put(self, file: Path, now: datetime) -> Trashed:
        """Moves a file of the site into the trash; raises SaveError, and it is where it was."""
        if not file.is_relative_to(self._site):
            raise SaveError(file, "not a file of this site")
        place = file.relative_to(self._site)
        home = private_folder(self._site, _FOLDER) / f"{now.astimezone(UTC).strftime(_STAMP)}-{secrets.token_hex(4)}"
        target = home / place
        try:
            target.parent.mkdir(parents=True)
            patiently(lambda: os.rename(file, target))
            sync_folder(target.parent)
            sync_folder(file.parent)
        except OSError as error:
            self._sweep(target)
            raise SaveError(file, name_of(error)) from error
        return Trashed(target, place, now.astimezone(UTC))

    def keep(self, place: Path, data: bytes, now: datetime) -> Trashed:
        """Puts what never was a file into the trash, as if it had been one at a place of the site; raises SaveError."""
        when = now.astimezone(UTC)
        home = private_folder(self._site, _FOLDER) / f"{when.strftime(_STAMP)}-{secrets.token_hex(4)}"
        target = home / place
        try:
            target.parent.mkdir(parents=True)
        except OSError as error:
            raise SaveError(target, name_of(error)) from error
        try:
            write_file(target, data, None)
        except SaveError:
            self._sweep(target)
            raise
        return Trashed(target, place, when)

    def entries(self) -> tuple[Trashed, ...]:
        """All that can be brought back, the last first."""
        return tuple(sorted(self._found(), key=lambda entry: (entry.when, entry.file.name), reverse=True))

    def restore(self, entry: Trashed) -> Path:
        """Moves a file back to where it was.

        Raises AlreadyExistsError where another file stands there now, ReadError where it is gone from the trash,
        SaveError.
        """
        target = self._site / entry.place
        if not entry.file.is_file():
            raise ReadError(entry.file, "No such file or directory")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            put_new(entry.file, target)
            entry.file.unlink(missing_ok=True)
            sync_folder(target.parent)
        except OSError as error:
            raise SaveError(target, name_of(error)) from error
        self._sweep(entry.file)
        return target

    def delete(self, entry: Trashed) -> None:
        """Removes a file for good; raises SaveError."""
        try:
            entry.file.unlink(missing_ok=True)
        except OSError as error:
            raise SaveError(entry.file, name_of(error)) from error
        self._sweep(entry.file)

    def _found(self) -> Iterator[Trashed]:
        if not self.folder.is_dir():
            return
        for home in self.folder.iterdir():
            when = _time_of(home.name)
            if when is None or not home.is_dir():
                continue
            for file in sorted(home.rglob("*")):
                if file.is_file():
                    yield Trashed(file, file.relative_to(home), when)

    def _sweep(self, file: Path) -> None:
        """Takes away the folders that are empty now."""
        for folder in file.parents:
            if folder == self.folder or not folder.is_relative_to(self.folder):
                return
            try:
                folder.rmdir()
            except OSError:
                return


def _time_of(name: str) -> datetime | None:
    try:
        return datetime.strptime(name.partition("-")[0], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
