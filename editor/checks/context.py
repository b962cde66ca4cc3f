"""What rules look at: an article, its place, and the site around it."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from editor.checks.house_rules import HouseRules, read_house_rules
from editor.checks.walking import Placed, placed_nodes
from editor.document.article import Article
from editor.render.body import has_liquid
from editor.render.layouts import Layouts
from editor.render.markdown import site_markdown
from editor.render.state import SourceDocument, url_or_root
from editor.site.configuration import FILE_NAMES
from editor.site.documents import SiteDocument
from editor.site.inside import is_inside, path_within
from editor.site.naming import parse_post_name
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

_ARCHIVES = {"jekyll-archives", "jekyll-paginate-v2"}  # which make pages of their own
_ALTERNATIVE = re.compile(r"!\[([^\]\n]*)\]\(|<img\b[^>]*?\balt\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_ID = re.compile(r"\b(?:id|name)\s*=\s*[\"']?([^\"'\s>{}]+)")


Alternatives = dict[Path, tuple[tuple[int, int], frozenset[str]]]
"""The words for pictures in each post, with its file's time of change and size when they were read."""


class CheckedSite:
    """A site as rules see it. What it holds is read once: make a new one for each run, or of an old one ``renewed``.

    Attributes:
        is_read: whether rules have asked for what takes a reading of the whole site.
    """

    def __init__(self, site: Site, alternatives: Alternatives | None = None) -> None:
        self.site = site
        self.is_read = False
        self._places: dict[str, frozenset[str] | None] = {}
        self._read_alternatives = {} if alternatives is None else alternatives
        self._settings = _stamps(site.folder)

    def renewed(self) -> CheckedSite:
        """The site as it is now; of its posts only those are read again whose files changed."""
        if _stamps(self.site.folder) != self._settings:
            self.site.reload_configuration()
        return CheckedSite(self.site, self._read_alternatives)

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
    def pages(self) -> Mapping[str, tuple[Path, ...]]:
        """The pages and other files outside of the collections, by the file that each is written to."""
        found: dict[str, list[Path]] = {}
        for page in self.conversion.state.pages:
            found.setdefault(destination(page.url, page.extension), []).append(page.path)
        for file in self.conversion.state.static_files:
            found.setdefault(file.relative_path.lstrip("/"), []).append(file.path)
        return {target: tuple(paths) for target, paths in found.items()}

    @cached_property
    def house(self) -> HouseRules:
        """What the house itself asks for."""
        return read_house_rules(self.site.folder)

    @cached_property
    def slugs(self) -> Mapping[str, tuple[Path, ...]]:
        """The posts by the ``slug:`` that they state."""
        found: dict[str, list[Path]] = {}
        for each in self.site.documents():
            stated = each.document.data.get("slug")
            if each.document.problem is None and isinstance(stated, str):
                found.setdefault(stated, []).append(each.file.path)
        return {slug: tuple(paths) for slug, paths in found.items()}

    @cached_property
    def _category_counts(self) -> Mapping[str, int]:
        return Counter(name for each in self.site.documents() for name in set(each.document.categories))

    def uses_category(self, name: str) -> bool:
        """Whether more than one post is in the category."""
        return self._category_counts.get(name, 0) > 1

    @cached_property
    def _alternatives(self) -> tuple[Counter[str], int]:
        counted: Counter[str] = Counter()
        posts = 0
        for source in self.conversion.state.posts:
            alts = self._alternatives_of(source)
            counted.update(alts)
            posts += bool(alts)
        return counted, posts

    def _alternatives_of(self, source: SourceDocument) -> frozenset[str]:
        stamp = _stamp(source.path)
        known = self._read_alternatives.get(source.path)
        if known is None or known[0] != stamp:
            texts = (found[1] or found[2] or found[3] or "" for found in _ALTERNATIVE.finditer(source.content))
            known = self._read_alternatives[source.path] = (stamp, frozenset(text.strip() for text in texts))
        return known[1]

    @property
    def alternatives(self) -> Mapping[str, int]:
        """The words for pictures, each with the number of published posts that have them."""
        return self._alternatives[0]

    @property
    def posts_with_pictures(self) -> int:
        return self._alternatives[1]

    @cached_property
    def targets(self) -> frozenset[str]:
        """The files that Jekyll publishes, below the built site: posts (those to come, too), pages and others."""
        state, configuration = self.conversion.state, self.site.configuration
        found = set(self.published)
        documents = [each.document for each in self.site.documents()]
        documents += [source.document for sources in state.collections.values() for source in sources]
        for document in documents:
            url = url_or_root(document, configuration)
            found.add(destination(url, output_extension(document, configuration)))
            found.update(_redirects(document.data))
        found.update(self.pages)
        for page in state.pages:
            found.update(_redirects(page.data))
        return frozenset(unicodedata.normalize("NFC", each) for each in found)

    def places_in(self, target: str) -> frozenset[str] | None:
        """The ids in the page that a post is published as; None for other files, and where not all can be known."""
        if target not in self._places:
            self._places[target] = self._read_places(target)
        return self._places[target]

    def _read_places(self, target: str) -> frozenset[str] | None:
        sources = [source for source in self.conversion.state.posts if source.path in self.published.get(target, ())]
        if len(sources) != 1 or not self.knows_its_layouts or has_liquid(sources[0].content):
            return None
        html = self.conversion.converted(sources[0].content, sources[0].document.name.suffix)
        return frozenset(_ID.findall(html)) | self.layout_ids

    @cached_property
    def knows_its_pages(self) -> bool:
        """Whether all that is published can be told: not of a bare folder of posts, nor with plugins of its own."""
        return bool(self.conversion.state.pages) and not self.has_plugins and not _ARCHIVES & self._plugins

    @property
    def knows_its_layouts(self) -> bool:
        """Whether the layouts around a post are at hand."""
        return not self.has_theme or self.site.theme is not None

    @cached_property
    def layout_ids(self) -> frozenset[str]:
        """The ids that layouts and includes bring."""
        found: set[str] = set()
        for folder in self.site.own_folders:
            for part in ("_layouts", "_includes"):
                for path in sorted((folder / part).rglob("*.html")):
                    if is_inside(path, *self.site.own_folders):
                        found.update(_ID.findall(path.read_text("utf-8", errors="replace")))
        return frozenset(found)

    @cached_property
    def has_theme(self) -> bool:
        """Whether layouts and includes can come from elsewhere than the site's folder."""
        return any(self.site.configuration.text(key) for key in ("theme", "remote_theme"))

    @property
    def _plugins(self) -> set[str]:
        return {name for key in ("plugins", "gems") for name in self.site.configuration.names(key)}

    def has_plugin(self, name: str) -> bool:
        """Whether a plugin is asked for by name; a theme and GitHub's own set of gems may bring it along."""
        gems = _gemfile(self.site)
        return name in self._plugins or self.has_theme or name in gems or "github-pages" in gems

    @cached_property
    def has_plugins(self) -> bool:
        """Whether plugins that are not known here could bring tags of their own."""
        if self._plugins - _WITHOUT_TAGS:
            return True
        folder = path_within(self.site.folder, self.site.configuration.text("plugins_dir", "_plugins"))
        return any(folder.rglob("*.rb")) or _names_plugins(self.site)


def _redirects(data: Mapping[str, object]) -> set[str]:
    """The pages that jekyll-redirect-from makes of a front matter."""
    value = data.get("redirect_from")
    addresses = [str(each) for each in value] if isinstance(value, list) else [str(value)] if value else []
    return {form for each in addresses for form in (each.strip("/"), f"{each.strip('/')}/index.html")}


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

    @cached_property
    def nodes(self) -> tuple[Placed, ...]:
        """All nodes of the body with their places."""
        return placed_nodes(self.article)

    @property
    def house(self) -> HouseRules:
        """What the house itself asks for; nothing outside of a site."""
        return HouseRules() if self.site is None else self.site.house

    @property
    def is_draft(self) -> bool:
        """Whether the file lies among the drafts."""
        return "_drafts" in self.path.parts

    @property
    def is_published(self) -> bool:
        """Whether Jekyll publishes the post as it is here, whatever its file still holds."""
        document = self.document
        if self.site is None or document is None or document.problem is not None or document.is_draft:
            return False
        site = self.site.site
        is_let_through = document.published or site.configuration.flag("unpublished")
        if parse_post_name(self.path.name) is None or not is_let_through:
            return False
        return document.date <= site.now() or site.configuration.future

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


def _stamp(path: Path) -> tuple[int, int]:
    """A file's time of change, in nanoseconds, and its size, in bytes."""
    try:
        state = path.stat()
    except OSError:
        return 0, -1
    return state.st_mtime_ns, state.st_size


def _stamps(folder: Path) -> tuple[tuple[int, int], ...]:
    return tuple(_stamp(folder / name) for name in FILE_NAMES)


def _names_plugins(site: Site) -> bool:
    return "jekyll_plugins" in _gemfile(site)


def _gemfile(site: Site) -> str:
    """What stands in the site's Gemfile; "" where there is none."""
    gemfile = site.folder / "Gemfile"
    if not is_inside(gemfile, site.folder):
        return ""
    try:
        return gemfile.read_text("utf-8", errors="replace")
    except OSError:
        return ""
