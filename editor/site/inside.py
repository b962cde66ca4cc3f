"""Whether a file belongs to a folder, wherever links lead."""

from __future__ import annotations

from pathlib import Path


def is_inside(path: Path, *folders: Path) -> bool:
    """Whether a path, its links and ``..`` followed, lies in one of the folders; their own links are followed, too.

    Jekyll cuts paths of the configuration down to its source folder (``Jekyll.sanitized_path``) and in safe mode
    leaves links out that lead elsewhere; what is shown of a site holds to both.
    """
    try:
        found = path.resolve()
        return any(found.is_relative_to(folder.resolve()) for folder in folders)
    except (OSError, RuntimeError):  # a circle of links
        return False
