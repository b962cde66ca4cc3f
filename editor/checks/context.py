"""What rules look at: an article, its place, and the site around it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from editor.document.article import Article
from editor.render.layouts import Layouts
from editor.render.markdown import site_markdown
from editor.site.documents import SiteDocument
from editor.site.inside import is_inside, path_within
from editor.site.permalinks import destination, output_extension
from editor.site.site import Site

if TYPE_CHECKING:
    from editor.render.conversion import Conversion

_WITHOUT_TAGS = frozenset(
    "jekyll-archives jekyll-coffeescript jekyll-compose jekyll-default-layout jekyll-feed jekyll-mentions "
    "jekyll-optional-front-matter jekyll-paginate jekyll-paginate-v2 jekyll-readme-index jekyll-redirect-from "
    "jekyll-relative-links jekyll-sass-converter jekyll-seo-tag jekyll-sitemap jekyll-titles-from-headings jemoji "
    "kramdown-parser-gfm webrick".split()
)
"""Plugins that bring no Liquid tags, or tags that the renderer knows."""


class CheckedSite:
    """A site as rules see it. What it holds is read once: make a new one for each run."""

    def __init__(self, site: Site) -> None:
        self.site = site

    @cached_property
    def conversion(self) -> Conversion:
        """Runs Liquid as the site's pages do."""
        # The template engine takes a fifth of a second to import: only once something is to be checked.
        from editor.render.conversion import Conversion
        from editor.render.sass import sass_of

        configuration = self.site.configuration
        markdown = site_markdown(configuration)
        sass = sass_of(self.site.folder, configuration.section("sass"))
        return Conversion(self.site, markdown.html, sass, "development")

    @cached_property
    def layouts(self) -> Layouts:
        """The layouts in the site's own folder."""
        folder = path_within(self.site.folder, self.site.configuration.text("layouts_dir", "_layouts"))
        return Layouts(folder, within=(self.site.folder,))

    @cached_property
    def published(self) -> Mapping[str, tuple[Path, ...]]:
        """The posts that Jekyll publishes, by the file that each is written to."""
        found: dict[str, list[Path]] = {}
        for source in self.conversion.state.posts:
            extension = output_extension(source.document, self.site.configuration)
            found.setdefault(destination(source.url, extension), []).append(source.path)
        return {target: tuple(paths) for target, paths in found.items()}

    @cached_property
    def has_theme(self) -> bool:
        """Whether layouts and includes can come from elsewhere than the site's folder."""
        return any(self.site.configuration.text(key) for key in ("theme", "remote_theme"))

    @cached_property
    def has_plugins(self) -> bool:
        """Whether plugins that are not known here could bring tags of their own."""
        configuration = self.site.configuration
        named = {name for key in ("plugins", "gems") for name in configuration.names(key)}
        if named - _WITHOUT_TAGS:
            return True
        folder = path_within(self.site.folder, configuration.text("plugins_dir", "_plugins"))
        return any(folder.rglob("*.rb")) or _names_plugins(self.site)


@dataclass(frozen=True)
class CheckContext:
    """An article in its place.

    Attributes:
        path: its file.
        site: the site that the file belongs to; None where it belongs to none.
    """

    article: Article
    path: Path
    site: CheckedSite | None = None

    @cached_property
    def document(self) -> SiteDocument | None:
        """What Jekyll reads of a post or draft; None outside a site and for other files."""
        if self.site is None or not {"_posts", "_drafts"} & set(self.path.parts):
            return None
        return self.site.site.document_of(self.article, self.path.absolute())

    @property
    def is_draft(self) -> bool:
        """Whether the file lies among the drafts."""
        return "_drafts" in self.path.parts

    def default(self, key: str) -> object:
        """What the site's ``defaults:`` give for a front matter key; None where they give nothing."""
        if self.site is None:
            return None
        site = self.site.site
        return site.configuration.defaults.for_file(site.document_path(self.path.absolute()), "posts").get(key)

    def line(self, offset: int) -> int:
        """The line of an offset in the article's text, from 1."""
        return self.article.text.count("\n", 0, offset) + 1

    def line_of(self, key: str) -> int:
        """The line of a front matter key; 0 where it is not there."""
        entry = self.article.front_matter.entry(key)
        return 0 if entry is None else self.line(entry.key_start)


def _names_plugins(site: Site) -> bool:
    gemfile = site.folder / "Gemfile"
    if not is_inside(gemfile, site.folder):
        return False
    try:
        return "jekyll_plugins" in gemfile.read_text("utf-8", errors="replace")
    except OSError:
        return False
