"""Whether a file belongs to a folder, wherever links lead, and what a path that a site states means in its folder.

Nothing outside of a site's folder is read because of what the site's files say. Jekyll holds to the half of it: paths
of the configuration are cut down to its source folder (``Jekyll.sanitized_path``), and in safe mode links that lead
elsewhere are left out. Whoever reads files for a site asks here, and tells the names of what was refused.
"""

from __future__ import annotations

import os
import posixpath
import re
import stat
import sys
from pathlib import Path

_DRIVE = re.compile(r"\A[A-Za-z]:(?=[\\/])")


def is_inside(path: Path, *folders: Path) -> bool:
    """Whether a path, its links and ``..`` followed, lies in one of the folders; their own links are followed, too."""
    try:
        found = path.resolve()
        return any(found.is_relative_to(folder.resolve()) for folder in folders)
    except (OSError, RuntimeError, ValueError):  # a circle of links, a NUL byte
        return False


def leads_out(entry: os.DirEntry[str], *folders: Path) -> bool:
    """Whether what a scan of a folder found is a link out of the folders; cheap for what is no link."""
    return _is_link(entry) and not is_inside(Path(entry.path), *folders)


def _is_link(entry: os.DirEntry[str]) -> bool:
    """A symbolic link, or what Windows calls a junction."""
    if sys.platform == "win32":
        tag = entry.stat(follow_symlinks=False).st_reparse_tag
        return tag in (stat.IO_REPARSE_TAG_SYMLINK, stat.IO_REPARSE_TAG_MOUNT_POINT)
    return entry.is_symlink()


def path_within(folder: Path, stated: str) -> Path:
    """The place below ``folder`` that a configuration's text means (``Jekyll.sanitized_path``); links may lead on."""
    absolute = Path(os.path.normpath(stated))
    if absolute.is_absolute() and absolute.is_relative_to(folder):
        return absolute
    return folder / relative_within(stated)


def relative_within(stated: str) -> str:
    """A path without drive, leading slash and ``..``, from the folder that it cannot lead out of; "" for that."""
    bare = _DRIVE.sub("", stated).replace("\\", "/")
    return posixpath.normpath(f"/{bare}").strip("/")
