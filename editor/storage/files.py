"""The only writer of the user's files: whole or not at all, and never over something it has not seen."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from hashlib import sha256
from pathlib import Path

from editor.errors import AlreadyExistsError, ChangedOnDiskError, ReadError, SaveError, UnconfirmedSaveError
from editor.storage.causes import name_of
from editor.storage.locked import patiently
from editor.storage.syncing import make_lasting, sync_file, sync_folder

_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EINVAL, errno.ENOSYS, errno.EMLINK}


def fingerprint(data: bytes) -> str:
    """What a file's content is known by: its SHA-256, in hexadecimal."""
    return sha256(data).hexdigest()


def read_file(path: Path) -> bytes:
    """The file's bytes; raises ReadError."""
    try:
        return patiently(path.read_bytes)
    except OSError as error:
        raise ReadError(path, name_of(error)) from error


def write_file(path: Path, data: bytes, expected: str | None) -> None:
    """Writes a file so that, whatever happens, either its old or its new content is there whole.

    A temporary file in the same folder is written, flushed to the disk and then put in the old one's place; a
    symbolic link stays and its target is written. Mode and, where allowed, owner are kept.

    ``expected`` is the fingerprint of what the file holds now, as far as the caller knows; None for a new file.

    Raises AlreadyExistsError, ChangedOnDiskError or SaveError; the old file is then as it was. Raises
    UnconfirmedSaveError where the new content is in its place, but may not survive a power cut.
    """
    target = path.resolve() if path.is_symlink() else path
    try:
        _check_expected(target, expected)
        temporary = target.with_name(f".copydesk-{secrets.token_hex(6)}.tmp")
        try:
            _write_through(temporary, data, target)
            if expected is None:
                put_new(temporary, target)
            else:
                patiently(lambda: temporary.replace(target))
        finally:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
    except OSError as error:
        raise SaveError(path, name_of(error)) from error
    _confirm(path, target, data)


def _confirm(path: Path, target: Path, data: bytes) -> None:
    """The file's name is on the disk, and the file holds what was written."""
    try:
        sync_folder(target.parent)
        written = target.read_bytes()
    except OSError as error:
        raise UnconfirmedSaveError(path, name_of(error), fingerprint(data)) from error
    if written != data:
        raise SaveError(path, "the file does not hold what was written")


def is_writable(path: Path) -> bool:
    """Whether the file is there and its own mode lets it be written; to root every file is."""
    return os.access(path, os.W_OK)


def make_folder(path: Path) -> None:
    """Makes a folder and those above it; raises SaveError."""
    try:
        make_lasting(path)
    except OSError as error:
        raise SaveError(path, name_of(error)) from error


def remove_file(path: Path, expected: str) -> None:
    """Removes a file that still holds what the fingerprint says; raises ChangedOnDiskError or SaveError."""
    try:
        _check_expected(path, expected)
        patiently(path.unlink)
        sync_folder(path.parent)
    except OSError as error:
        raise SaveError(path, name_of(error)) from error


def _check_expected(target: Path, expected: str | None) -> None:
    if expected is None:
        if os.path.lexists(target):
            raise AlreadyExistsError(target)
        return
    try:
        found = fingerprint(patiently(target.read_bytes))
    except FileNotFoundError as error:
        raise ChangedOnDiskError(target, "the file is gone") from error
    if found != expected:
        raise ChangedOnDiskError(target)
    if not is_writable(target):
        raise SaveError(target, "Permission denied")


def _write_through(temporary: Path, data: bytes, target: Path) -> None:
    with open(temporary, "xb") as file:
        file.write(data)
        file.flush()
        sync_file(file.fileno())
    if target.exists():
        status = target.stat()
        temporary.chmod(status.st_mode & 0o7777)
        if hasattr(os, "chown"):
            with contextlib.suppress(PermissionError):
                os.chown(temporary, status.st_uid, status.st_gid)


def put_new(temporary: Path, target: Path) -> None:
    """Gives a file another name that nobody has; raises AlreadyExistsError or OSError.

    A hard link fails where the name is taken, and leaves the old name as well; file systems without links get a look
    before the rename.
    """
    try:
        os.link(temporary, target)
    except FileExistsError as error:
        raise AlreadyExistsError(target) from error
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        if os.path.lexists(target):
            raise AlreadyExistsError(target) from error
        temporary.replace(target)
