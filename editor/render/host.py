"""What Jekyll's tags and filters ask of the site while a page is rendered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from editor.render.drops import World
from editor.render.state import SourceDocument
from editor.site.configuration import SiteConfiguration
from editor.site.inside import is_inside, path_within
from editor.site.themes import InstalledTheme, parts
from editor.site.zones import SiteZone

Markdown = Callable[[str], str]
"""Markdown in the site's dialect to HTML."""


class Sass(Protocol):
    """Compiles Sass; raises TemplateError."""

    def compile(self, text: str, indented: bool) -> str: ...


@dataclass(frozen=True)
class Target:
    """Something that ``link`` finds: its path as written there, and its URL."""

    relative_path: str
    url: str


@dataclass
class Host:
    """The site around the page that is being rendered.

    Attributes:
        page_folder: the folder of the page's own file, for ``include_relative``.
    """

    folder: Path
    world: World
    markdown: Markdown
    sass: Sass
    page_folder: Path
    theme: InstalledTheme | None = None
    _allowed: dict[Path, bool] = field(default_factory=dict)

    @property
    def configuration(self) -> SiteConfiguration:
        return self.world.state.configuration

    @property
    def zone(self) -> SiteZone:
        return self.configuration.zone

    @property
    def includes_folder(self) -> Path:
        """The site's own."""
        return path_within(self.folder, self.configuration.text("includes_dir", "_includes"))

    @property
    def includes_folders(self) -> tuple[Path, ...]:
        """The site's own and its theme's."""
        return parts(self.theme, self.includes_folder, "_includes")

    def may_read(self, path: Path) -> bool:
        """Whether a file, links followed, stands in the site or its theme; asked once in each rendering."""
        if path not in self._allowed:
            folders = (self.folder,) if self.theme is None else (self.folder, self.theme.folder)
            self._allowed[path] = is_inside(path, *folders)
        return self._allowed[path]

    def begin(self, page_folder: Path) -> None:
        """Starts the rendering of a page in that folder."""
        self.page_folder = page_folder
        self._allowed.clear()

    def targets(self) -> Iterator[Target]:
        """Pages, static files and documents, in the order in which Jekyll looks for a link's target."""
        state = self.world.state
        for page in state.pages:
            yield Target(page.relative_path, page.url)
        for file in state.static_files:
            yield Target(file.relative_path, file.relative_path)
        for source in self.sources():
            yield Target(source.document.relative_path, source.url)

    def sources(self) -> Iterator[SourceDocument]:
        yield from self.world.posts
        for members in self.world.state.collections.values():
            yield from members
