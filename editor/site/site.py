"""A Jekyll site in a folder: its configuration, posts and drafts, categories and templates."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from editor.errors import NotASiteError
from editor.site.configuration import FILE_NAMES, SiteConfiguration, read_configuration
from editor.site.documents import SiteDocument, document_of
from editor.site.entries import FoundDocument, PostEntry, find_posts, read_found
from editor.site.inside import is_inside
from editor.site.permalinks import document_url
from editor.site.themes import InstalledTheme, find_theme, themed

if TYPE_CHECKING:
    from editor.document.article import Article

TEMPLATE_FOLDER = ".copydesk/templates"


@dataclass(frozen=True, slots=True)
class CategoryCount:
    """A category and how many posts and drafts are in it."""

    name: str
    count: int


class Site:
    """One open site. Nothing here writes; lists are read anew each time, from what changed only."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.theme: InstalledTheme | None = None
        self.configuration: SiteConfiguration = self._read_configuration()
        self._found: dict[Path, FoundDocument] = {}
        self.refused: tuple[Path, ...] = ()
        """Folders of posts that lead out of the site's folder, as they were found last; they are not read."""

    def __repr__(self) -> str:
        return f"Site({str(self.folder)!r})"

    def reload_configuration(self) -> None:
        """Reads the configuration again, and with it everything that depends on it."""
        self.configuration = self._read_configuration()
        self._found.clear()

    def _read_configuration(self) -> SiteConfiguration:
        own = read_configuration(self.folder)
        self.theme = find_theme(self.folder, own)
        return themed(own, self.theme)

    def now(self) -> datetime:
        return self.configuration.zone.now()

    @property
    def collections_folder(self) -> Path:
        """The folder that holds ``_posts`` and ``_drafts``."""
        return self.folder / self.configuration.collections_dir

    @property
    def posts_folder(self) -> Path:
        return self.collections_folder / "_posts"

    @property
    def drafts_folder(self) -> Path:
        return self.collections_folder / "_drafts"

    @property
    def own_folders(self) -> tuple[Path, ...]:
        """The folders whose files are the site's: its own and its theme's."""
        return (self.folder, self.theme.folder) if self.theme is not None else (self.folder,)

    @property
    def built_folder(self) -> Path | None:
        """The folder of the last build; None where there is none in the site."""
        folder = self.folder / self.configuration.destination
        inside = folder != self.folder and is_inside(folder, self.folder)
        return folder if inside and folder.is_dir() else None

    def documents(self) -> tuple[FoundDocument, ...]:
        """All files of posts and drafts with what Jekyll reads of them, in no order."""
        now, refused = self.now(), list[Path]()
        read: dict[Path, FoundDocument] = {}
        for found in find_posts(self.folder, self.configuration, refused.append):
            known = self._found.get(found.path)
            unchanged = known is not None and known.file == found
            read[found.path] = known if known and unchanged else read_found(found, self.configuration, now)
        self._found, self.refused = read, tuple(refused)
        return tuple(read.values())

    def posts(self) -> tuple[PostEntry, ...]:
        """All posts and drafts, the newest first, broken ones too with their problem."""
        listed = (found.entry for found in self.documents())
        return tuple(sorted(listed, key=lambda entry: (entry.date, entry.relative_path), reverse=True))

    def categories(self) -> tuple[CategoryCount, ...]:
        """The categories of all posts and drafts, the most used first, equals in the order of the alphabet."""
        counted: Counter[str] = Counter()
        for entry in self.posts():
            counted.update(entry.categories)
        ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
        return tuple(CategoryCount(name, count) for name, count in ordered)

    def templates(self) -> tuple[Path, ...]:
        """The posts in ``.copydesk/templates`` that new posts can begin as, by name."""
        folder = self.folder / TEMPLATE_FOLDER
        return tuple(sorted(path for path in folder.glob("*.md") if path.is_file() and is_inside(path, self.folder)))

    def relative(self, path: Path) -> str:
        """The path from the site's folder, composed, with slashes; raises ValueError for a file elsewhere."""
        return unicodedata.normalize("NFC", path.relative_to(self.folder).as_posix())

    def document_path(self, path: Path) -> str:
        """The path as Jekyll's documents have it: from the folder that holds the collections."""
        base = self.collections_folder
        return path.relative_to(base if path.is_relative_to(base) else self.folder).as_posix()

    def document_of(self, article: Article, path: Path, modified: datetime | None = None) -> SiteDocument:
        """The article as Jekyll would read it from a file of that path, which need not exist."""
        return document_of(
            article.text, self.document_path(path), self.configuration, now=self.now(), modified=modified
        )

    def url_of(self, article: Article, path: Path) -> str:
        """The article's URL below ``baseurl``. Raises PermalinkError."""
        return document_url(self.document_of(article, path), self.configuration)


def has_configuration(folder: Path) -> bool:
    """Whether the folder holds a configuration."""
    return any((folder / name).is_file() for name in FILE_NAMES)


def is_site(folder: Path) -> bool:
    """Whether the folder holds a configuration or ``_posts``."""
    return has_configuration(folder) or (folder / "_posts").is_dir()


def open_site(folder: Path) -> Site:
    """The site in the folder; raises NotASiteError. An unreadable configuration is a problem of the site, no error."""
    if not is_site(folder):
        raise NotASiteError(folder)
    return Site(folder.absolute())


def site_of(path: Path) -> Site | None:
    """The site that a post belongs to: the nearest folder above it with a configuration, else one with ``_posts``.

    A folder of a category (``sports/_posts``) is no site of its own.
    """
    above = path.absolute().parents
    configured = (folder for folder in above if has_configuration(folder))
    folder = next(configured, None) or next((folder for folder in above if is_site(folder)), None)
    return None if folder is None else Site(folder)
