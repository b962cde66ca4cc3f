"""Which files a path means: a post, the posts of a site, or the Markdown of a plain folder."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from editor.cli.output import say
from editor.cli.words import error_words
from editor.document.article import Article
from editor.errors import ReadError
from editor.site.configuration import DEFAULT_EXCLUDES, SiteConfiguration, default_configuration
from editor.site.pages import has_front_matter
from editor.site.site import Site, is_site, site_of
from editor.storage.files import read_file

_NOT_MARKDOWN = frozenset({".html", ".htm"})
_RELATED = frozenset({".mdx"})  # another generator's Markdown: kept as it is like any other
_SKIPPED = frozenset({"_site", "vendor", *DEFAULT_EXCLUDES})


def posts_of(paths: Iterable[Path]) -> list[Path]:
    """The posts that the paths mean, each once, in order."""
    found: dict[Path, None] = {}
    for path in paths:
        found.update(dict.fromkeys(sorted(_below(path)) if path.is_dir() else [path]))
    return list(found)


def texts_of(paths: Iterable[Path]) -> list[Path]:
    """Every file of Markdown below the paths, posts or not (and the files named themselves), each once, in order."""
    endings = default_configuration().markdown_extensions | _RELATED
    found: dict[Path, None] = {}
    for path in paths:
        inside = sorted(file for file in path.rglob("*") if file.suffix.lower() in endings and file.is_file())
        found.update(dict.fromkeys(inside if path.is_dir() else [path]))
    return list(found)


def _below(folder: Path) -> Iterator[Path]:
    """A site's posts and drafts in a folder; in one that belongs to no site, Markdown, and the sites in it."""
    site = site_of(folder / "post")
    if site is not None:
        yield from _posts_of_site(site, folder)
        return
    endings = default_configuration().markdown_extensions
    for place, folders, names in os.walk(folder):
        inside = [Path(place, name) for name in folders if name not in _SKIPPED and not name.startswith(".")]
        sites = [path for path in inside if is_site(path)]
        folders[:] = [path.name for path in inside if path not in sites]
        for path in sites:
            yield from _below(path)
        yield from (Path(place, name) for name in names if Path(name).suffix.lower() in endings)


def _posts_of_site(site: Site, folder: Path) -> Iterator[Path]:
    top = folder.absolute()
    for found in site.documents():
        path = found.file.path
        if found.file.is_outside:
            say(f"{path}: leads out of the site's folder and is not read")
        elif path.is_relative_to(top) and (_is_text(path, site.configuration) or found.is_built):
            yield folder / path.relative_to(top)


def _is_text(path: Path, configuration: SiteConfiguration) -> bool:
    """Pictures and other things that lie among the posts are no posts of a wrong name."""
    return path.suffix.lower() in configuration.markdown_extensions | _NOT_MARKDOWN or has_front_matter(path)


@dataclass
class Reading:
    """Posts read one after the other.

    Attributes:
        failed: those that could not be read; each was said.
    """

    failed: list[Path] = field(default_factory=list)

    def articles(self, paths: Iterable[Path]) -> Iterator[tuple[Path, bytes, Article]]:
        """Each post with its bytes, but for those that cannot be read."""
        for path in paths:
            try:
                data = read_file(path)
            except ReadError as error:
                say(error_words(error))
                self.failed.append(path)
            else:
                yield path, data, Article.from_bytes(data)
