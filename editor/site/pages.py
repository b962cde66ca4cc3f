"""A site's pages and static files: everything outside of its collections.

Source: Jekyll's ``reader.rb`` and ``page.rb``: what begins with a front matter mark is a page, the rest is copied.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from editor.site.configuration import SiteConfiguration
from editor.site.documents import PostProblem, is_published, read_front_matter, split_front_matter
from editor.site.entry_filter import EntryFilter
from editor.site.inside import leads_out
from editor.site.merging import deep_merged
from editor.site.permalinks import converted_extension
from editor.site.themes import InstalledTheme
from editor.site.urls import escape_path, sanitized

_MARK = re.compile(rb"\A---\s*\r?\n")
_HTML = (".html", ".xhtml", ".htm")


@dataclass(frozen=True)
class SitePage:
    """A page: front matter over its defaults, and its URL.

    Attributes:
        relative_path: from the site's folder, with slashes.
        url: below ``baseurl``, percent-encoded.
    """

    path: Path
    relative_path: str
    data: Mapping[str, object]
    url: str
    extension: str
    problem: PostProblem | None = None

    @property
    def is_html(self) -> bool:
        return self.extension in _HTML or self.url.endswith("/")

    @cached_property
    def content(self) -> str:
        """The text below the front matter."""
        try:
            return split_front_matter(self.path.read_bytes().decode("utf-8-sig", "replace"))[1]
        except OSError:
            return ""


@dataclass(frozen=True, slots=True)
class StaticFile:
    """A file that is published as it is; ``relative_path`` begins with a slash, as templates see it."""

    path: Path
    relative_path: str
    modified_ns: int


def walk_files(
    folder: Path, configuration: SiteConfiguration, refused: Callable[[Path], None] = lambda path: None
) -> Iterator[tuple[Path, str]]:
    """Every file that Jekyll reads outside of its special folders, with its path from the site's folder.

    ``refused`` hears of what leads out of the site's folder.
    """
    rules = EntryFilter.of(configuration)
    pending = [""]
    while pending:
        base = pending.pop()
        try:
            entries = sorted(os.scandir(folder / base), key=lambda entry: entry.name)
        except OSError:
            continue
        for entry in entries:
            relative = f"{base}/{entry.name}".lstrip("/")
            if not rules.reads(base, entry.name, entry.is_dir()):
                continue
            if leads_out(entry, folder):
                refused(Path(entry.path))
                continue
            if entry.is_dir():
                if relative != configuration.destination:
                    pending.append(relative)
            elif entry.is_file():
                yield Path(entry.path), relative


def read_pages(
    folder: Path,
    configuration: SiteConfiguration,
    theme: InstalledTheme | None = None,
    refused: Callable[[Path], None] = lambda path: None,
) -> tuple[tuple[SitePage, ...], tuple[StaticFile, ...]]:
    """The pages by name and the static files by path, as templates list them; unpublished pages are left out.

    Behind them come the files in the theme's ``assets`` that the site has none of its own for. ``refused`` hears of
    what leads out of the site's folder.
    """
    pages, files = _sorted_out(walk_files(folder, configuration, refused), configuration)
    pages.sort(key=lambda page: page.path.name)
    files.sort(key=lambda file: file.relative_path)
    own = {*(f"/{page.relative_path}" for page in pages), *(file.relative_path for file in files)}
    of_theme = [(path, name) for path, name in _theme_assets(theme) if f"/{name}" not in own]
    more_pages, more_files = _sorted_out(of_theme, configuration)
    return (*pages, *more_pages), (*files, *more_files)


def _sorted_out(
    found: Iterable[tuple[Path, str]], configuration: SiteConfiguration
) -> tuple[list[SitePage], list[StaticFile]]:
    pages: list[SitePage] = []
    files: list[StaticFile] = []
    for path, relative in found:
        if has_front_matter(path):
            page = page_of(path, relative, configuration)
            if is_published(page.data):
                pages.append(page)
        else:
            files.append(StaticFile(path, f"/{relative}", path.stat().st_mtime_ns))
    return pages, files


def _theme_assets(theme: InstalledTheme | None) -> Iterator[tuple[Path, str]]:
    folder = theme.part("assets") if theme else None
    for path in sorted(folder.rglob("*")) if folder else ():
        if folder and path.is_file() and not path.is_symlink():
            yield path, f"assets/{path.relative_to(folder).as_posix()}"


def has_front_matter(path: Path) -> bool:
    """Whether the file's first line is a front matter mark."""
    try:
        with path.open("rb") as file:
            return _MARK.match(file.readline(256)) is not None
    except OSError:
        return False


def page_of(path: Path, relative_path: str, configuration: SiteConfiguration) -> SitePage:
    """The page in a file of the site."""
    yaml, _ = split_front_matter(path.read_bytes().decode("utf-8-sig", "replace"))
    values, problem = read_front_matter(yaml)
    data = deep_merged(configuration.defaults.for_file(relative_path, "pages"), values)
    extension = page_extension(relative_path, data, configuration)
    return SitePage(path, relative_path, data, page_url(relative_path, data, configuration), extension, problem)


def page_extension(relative_path: str, data: Mapping[str, object], configuration: SiteConfiguration) -> str:
    """The published file's ending."""
    permalink = data.get("permalink")
    if permalink is not None and not str(permalink).endswith("/"):
        own = PurePosixPath(str(permalink)).suffix
        if own:
            return own
    return converted_extension(PurePosixPath(relative_path).suffix, configuration)


def page_url(relative_path: str, data: Mapping[str, object], configuration: SiteConfiguration) -> str:
    """The page's URL below ``baseurl`` (``Jekyll::Page#url``)."""
    path = PurePosixPath(relative_path)
    extension = page_extension(relative_path, data, configuration)
    base = path.stem.rstrip(".")
    permalink = data.get("permalink")
    template = _template(base, extension, configuration) if permalink is None else str(permalink)
    parent = "" if str(path.parent) == "." else str(path.parent)
    for name, value in (("path", parent), ("basename", base), ("output_ext", extension)):
        template = template.replace(f":{name}", escape_path(value))
    return sanitized(template)


def _template(base: str, extension: str, configuration: SiteConfiguration) -> str:
    if extension not in _HTML:
        return "/:path/:basename:output_ext"
    if base == "index":
        return "/:path/"
    style = configuration.permalink
    if style == "pretty" or style.endswith("/"):
        return "/:path/:basename/"
    if style in ("date", "ordinal", "none") or style.endswith(":output_ext"):
        return "/:path/:basename:output_ext"
    return "/:path/:basename"
