"""A journal's file: made whole or not at all, then only added to; each call returns when the disk has it."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from editor.storage.syncing import make_lasting, sync_file, sync_folder, write_all

_BINARY = getattr(os, "O_BINARY", 0)


class JournalFile:
    """One file of a journal; its methods raise OSError and leave a file whose whole lines are as they were."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.size = 0
        self._descriptor: int | None = None

    @property
    def can_grow(self) -> bool:
        """Whether it can be added to: it is there, and nothing that was written to it may be missing."""
        if self._descriptor is None:
            return False
        try:
            return os.fstat(self._descriptor).st_nlink > 0  # somebody may have emptied the folder
        except OSError:
            return False

    def write(self, data: bytes) -> None:
        """Makes the file anew with this content, in place of what there was."""
        make_lasting(self.path.parent, 0o700)
        temporary = self.path.with_suffix(".tmp")
        try:
            _write_through(temporary, data)
            if os.name == "nt":
                self._close()  # an open file cannot be replaced there
            temporary.replace(self.path)
        except OSError:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise
        self._close()
        sync_folder(self.path.parent)
        self._descriptor = os.open(self.path, os.O_WRONLY | os.O_APPEND | _BINARY)
        self.size = len(data)

    def append(self, data: bytes) -> None:
        """Adds whole lines.

        What could be written of them in part is taken away again. After a failing sync nobody knows what the disk
        has, and a second sync would not tell: the file has to be written anew.
        """
        if self._descriptor is None:
            raise ValueError("the file has to be written first")
        try:
            write_all(self._descriptor, data)
        except OSError:
            self._cut_back()
            raise
        try:
            sync_file(self._descriptor)
        except OSError:
            self._close()
            raise
        self.size += len(data)

    def remove(self) -> None:
        """Takes the file away, also one that is not there."""
        self._close()
        self.path.with_suffix(".tmp").unlink(missing_ok=True)
        self.path.unlink(missing_ok=True)

    def close(self) -> None:
        """Leaves the file as it is."""
        self._close()

    def _cut_back(self) -> None:
        if self._descriptor is None:
            return
        try:
            os.ftruncate(self._descriptor, self.size)
        except OSError:
            self._close()

    def _close(self) -> None:
        if self._descriptor is not None:
            with contextlib.suppress(OSError):
                os.close(self._descriptor)
        self._descriptor = None


def _write_through(path: Path, data: bytes) -> None:
    descriptor = os.open(path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY | _BINARY, 0o600)
    try:
        write_all(descriptor, data)
        sync_file(descriptor)
    finally:
        os.close(descriptor)
