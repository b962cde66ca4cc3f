"""A picture that a folder holds already, under whatever name."""

from __future__ import annotations

import os
from pathlib import Path

_HIDDEN = ("_", ".", "#", "~")
_ENDINGS = {".jpg": (".jpg", ".jpeg"), ".jpeg": (".jpg", ".jpeg")}


def same_picture(folder: Path, data: bytes, suffix: str) -> Path | None:
    """The folder's file that holds the same bytes and whose name ends as the content asks for.

    Names that Jekyll does not publish (``_b.jpg``) are none to use. Only files of the same size are read; folders
    inside are left alone. None where there is none, and where the folder cannot be read: a picture is then copied as a
    new one.
    """
    endings = _ENDINGS.get(suffix, (suffix,))
    try:
        with os.scandir(folder) as found:
            alike = sorted(entry.name for entry in found if _may_be(entry, endings, len(data)))
    except OSError:
        return None
    return next((folder / name for name in alike if _holds(folder / name, data)), None)


def _may_be(entry: os.DirEntry[str], endings: tuple[str, ...], size: int) -> bool:
    try:
        if entry.name.startswith(_HIDDEN):
            return False
        return entry.name.lower().endswith(endings) and entry.is_file() and entry.stat().st_size == size
    except OSError:
        return False


def _holds(file: Path, data: bytes) -> bool:
    try:
        return file.read_bytes() == data
    except OSError:
        return False
