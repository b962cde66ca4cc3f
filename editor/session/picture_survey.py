"""The pictures of a site, read from its folders and posts."""

from __future__ import annotations

import os
import unicodedata
import warnings
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from editor.images.library import LibraryPicture, Use, library, named_pictures
from editor.site.entries import OUTSIDE
from editor.site.site import Site

_SUFFIXES = frozenset(".jpg .jpeg .png .gif .webp .svg .avif".split())
_PAGES = frozenset(".html .htm .md .markdown .yml .yaml .json .css .scss .xml".split())
_MOST_PAGE = 2_000_000  # bytes of a page or a data file that is read for names


def surveyed(site: Site) -> tuple[LibraryPicture, ...]:
    """What the site has and names; its build and what Jekyll leaves out are not looked at."""
    named: dict[Use, set[str]] = {}
    baseurl = site.configuration.baseurl
    for entry in site.posts():
        if entry.problem != OUTSIDE:
            named[Use(entry.relative_path, entry.title)] = named_pictures(_text(entry.path), baseurl)
    files: list[LibraryPicture] = []
    for path in _files(site):
        if path.suffix.lower() in _SUFFIXES:
            files.append(_picture(path, site.folder))
        elif path.suffix.lower() in _PAGES:
            use = Use(path.relative_to(site.folder).as_posix(), "")
            if paths := named_pictures(_text(path), baseurl):
                named[use] = paths
    folders = [child.name for child in site.folder.iterdir() if child.is_dir()]
    return library(files, named, folders)


def _files(site: Site) -> Iterator[Path]:
    """Files that the site may publish, and its layouts and data; posts are told by ``Site.posts``."""
    skipped = {site.built_folder, site.posts_folder, site.drafts_folder}
    for folder, folders, names in os.walk(site.folder):
        here = Path(folder)
        folders[:] = [name for name in folders if _is_walked(here, name) and here / name not in skipped]
        yield from (here / name for name in names if not name.startswith((".", "#", "~")))


def _is_walked(folder: Path, name: str) -> bool:
    if name.startswith((".", "#", "~")) or name in ("node_modules", "vendor", "_site", "_posts", "_drafts"):
        return False
    return not (folder / name).is_symlink()


def _picture(path: Path, folder: Path) -> LibraryPicture:
    name = unicodedata.normalize("NFC", path.relative_to(folder).as_posix())
    try:
        status = path.stat()
    except OSError:
        return LibraryPicture(name)
    return LibraryPicture(name, status.st_size, pixels_of_file(path), status.st_mtime)


def pixels_of_file(path: Path) -> tuple[int, int]:
    """Width and height of a picture, (0, 0) where they are not known; told from the head, nothing is unpacked."""
    if path.suffix.lower() == ".svg":
        return 0, 0
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(path) as image:
            return image.size
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return 0, 0


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _MOST_PAGE:
            return ""
        return path.read_text("utf-8", errors="replace")
    except OSError:
        return ""
