"""Bytes and names that reach the disk itself, not only the system's memory."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

_NO_FOLDER_SYNC = {errno.EINVAL, errno.EBADF, errno.EACCES, errno.EPERM, errno.ENOTSUP, errno.EISDIR}
_NO_FULL_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.ENOTTY}


def sync_file(descriptor: int) -> None:
    """What was written to an open file reaches the disk; raises OSError.

    On macOS ``fsync`` stops at the drive's own memory (its manual page); F_FULLFSYNC does not.
    """
    if sys.platform == "darwin":
        import fcntl

        try:
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
        except OSError as error:
            if error.errno not in _NO_FULL_SYNC:
                raise
    os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """The names in a folder reach the disk; systems that cannot do it for folders do it by themselves."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError as error:
        if error.errno in _NO_FOLDER_SYNC:
            return
        raise
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise
    finally:
        os.close(descriptor)


def make_lasting(folder: Path, mode: int = 0o777) -> None:
    """Makes a folder and those above it, whose names then reach the disk as well; raises OSError.

    A file that was synced is lost all the same where the name of its folder is.
    """
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    folder.mkdir(parents=True, exist_ok=True, mode=mode)
    for path in missing:
        sync_folder(path.parent)


def write_all(descriptor: int, data: bytes) -> None:
    """Writes all bytes, however few the system takes at a time; raises OSError."""
    rest = memoryview(data)
    while rest:
        written = os.write(descriptor, rest)
        if not written:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        rest = rest[written:]
