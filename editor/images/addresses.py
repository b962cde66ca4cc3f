"""The file in the site that a picture's address in an article stands for."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from urllib.parse import unquote, urlsplit


def file_of(folder: Path, baseurl: str, address: str) -> Path | None:
    """The site's file for an address such as ``/assets/img/a.jpg``.

    None for another host's address, a file that does not exist, and a path that leads out of the site's folder.
    """
    parts = urlsplit(address.strip()) if "\\" not in address else None
    if parts is None or parts.scheme or parts.netloc:
        return None
    path = unquote(parts.path)
    if baseurl and path.startswith(baseurl.rstrip("/") + "/"):
        path = path[len(baseurl.rstrip("/")) :]
    for form in ("NFC", "NFD"):
        candidate = folder / unicodedata.normalize(form, path).lstrip("/")
        if _is_file_inside(candidate, folder):
            return candidate
    return None


def _is_file_inside(candidate: Path, folder: Path) -> bool:
    try:
        return candidate.is_file() and candidate.resolve().is_relative_to(folder.resolve())
    except (OSError, ValueError):  # a name too long, a NUL byte, a circle of links
        return False
