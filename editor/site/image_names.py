"""Where a site keeps the pictures of its posts, and clean names for new ones."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from editor.errors import FileNameError
from editor.site.naming import slug_from_title
from editor.site.urls import unescape_path

DEFAULT_FOLDER = "assets/img"
_USUAL = (DEFAULT_FOLDER, "assets/images", "images", "img", "assets")
_REFERENCE = re.compile(
    r"""(?:src=["']|\]\(|^image:\s*["']?)\s*(?:\{\{[^}]*\}\})?(/?[^\s"'()<>]+\.(?:jpe?g|png|gif|webp|svg|avif))""",
    re.IGNORECASE | re.MULTILINE,
)


def image_references(text: str) -> Iterable[str]:
    """The pictures that a post's text names, as paths from the site's folder; other sites' are left out."""
    for match in _REFERENCE.finditer(text):
        path = match[1]
        if not path.startswith("//") and ":" not in path.split("/", 1)[0]:
            yield unescape_path(path).lstrip("/")


def usual_folder(folder: Path) -> str:
    """The usual folder of pictures that a site has, relative to it; ``assets/img`` where it has none."""
    return next((name for name in _USUAL if (folder / name).is_dir()), DEFAULT_FOLDER)


def clean_image_name(name: str) -> str:
    """A file name for the web: composed, spaces and signs to hyphens, the ending in lower case."""
    stem, ending = os.path.splitext(unicodedata.normalize("NFC", PurePosixPath(name.replace("\\", "/")).name))
    try:
        slug = slug_from_title(stem)
    except FileNameError:
        slug = "image"
    return slug + ending.lower()
