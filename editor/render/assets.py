"""What a page of the preview loads: the site's own files, and nothing outside of its folder."""

from __future__ import annotations

import mimetypes
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from editor.site.inside import is_inside
from editor.site.pages import SitePage, has_front_matter, page_of
from editor.site.site import Site
from editor.site.urls import unescape_path

MOST_BYTES = 64 * 1024 * 1024
_TYPES = {
    ".css": "text/css", ".js": "text/javascript", ".mjs": "text/javascript", ".json": "application/json",
    ".svg": "image/svg+xml", ".webp": "image/webp", ".avif": "image/avif", ".woff": "font/woff",
    ".woff2": "font/woff2", ".ttf": "font/ttf", ".otf": "font/otf", ".ico": "image/x-icon", ".xml": "application/xml",
    ".webmanifest": "application/manifest+json", ".mp4": "video/mp4", ".html": "text/html", ".txt": "text/plain",
}  # fmt: skip
_SOURCES = {".css": (".scss", ".sass", ".css")}


@dataclass(frozen=True, slots=True)
class Asset:
    """A file's bytes as they would be published, and their media type."""

    data: bytes
    media_type: str


def resolve_asset(site: Site, url_path: str, rendered: Callable[[SitePage], str]) -> Asset | None:
    """The asset at a URL's path (percent-encoded, with ``baseurl`` or without); None where there is none.

    ``rendered`` gives the text of a file with front matter. Links that lead out of the site's folder, hidden files
    and files that are too large are not there. Behind the site's own files stand the ``assets`` of a theme that is
    installed elsewhere, then what the last build made.
    """
    path = unescape_path(url_path.split("?", 1)[0].split("#", 1)[0])
    for folder, within in _folders(site):
        for relative in _candidates(site, path):
            found = _inside(folder, relative) if relative.startswith(within) else None
            asset = _read(site, found, relative, rendered) if found is not None and found.is_file() else None
            if asset is not None:
                return asset
    return None


def _folders(site: Site) -> Iterator[tuple[Path, str]]:
    """Where files are looked for, each with what their paths have to begin with there."""
    yield site.folder, ""
    if site.theme is not None:
        yield site.theme.folder, "assets/"
    if site.built_folder is not None:
        yield site.built_folder, ""


def _candidates(site: Site, path: str) -> Iterator[str]:
    """The relative paths that may stand behind a URL's path."""
    base = site.configuration.baseurl.strip("/")
    path = path.strip("/")
    names = [path.removeprefix(f"{base}/"), path] if base and path.startswith(f"{base}/") else [path]
    for name in names:
        ending = PurePosixPath(name).suffix.lower()
        for source in _SOURCES.get(ending, (ending,)):
            yield name[: len(name) - len(ending)] + source if ending else name


def _inside(folder: Path, relative: str) -> Path | None:
    """The file at a relative path, whatever form its Hangul has; None for what is hidden or elsewhere."""
    parts = PurePosixPath(relative).parts
    if not parts or any(part.startswith(".") or "\\" in part or "\0" in part or ":" in part for part in parts):
        return None
    found = folder
    for part in parts:
        step = _child(found, part)
        if step is None:
            return None
        found = step
    return found if is_inside(found, folder) else None


def _child(folder: Path, name: str) -> Path | None:
    direct = folder / name
    if direct.exists() or name.isascii():
        return direct
    for form in ("NFC", "NFD"):
        other = folder / unicodedata.normalize(form, name)
        if other.exists():
            return other
    return None


def _read(site: Site, path: Path, relative: str, rendered: Callable[[SitePage], str]) -> Asset | None:
    ending = path.suffix.lower()
    try:
        if path.stat().st_size > MOST_BYTES:
            return None
        if has_front_matter(path):
            page = page_of(path, relative, site.configuration)
            return Asset(rendered(page).encode(), media_type(page.extension))
        return None if ending in (".scss", ".sass") else Asset(path.read_bytes(), media_type(ending))
    except OSError:
        return None


def media_type(ending: str) -> str:
    """The media type for a file name's ending."""
    guessed = _TYPES.get(ending) or mimetypes.types_map.get(ending)
    return guessed or "application/octet-stream"
