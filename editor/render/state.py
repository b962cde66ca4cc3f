"""Everything that templates can ask of a site, read once and kept until told to look again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from editor.errors import PermalinkError
from editor.site.configuration import SiteConfiguration
from editor.site.data_files import read_data
from editor.site.documents import SiteDocument, document_of, split_front_matter
from editor.site.entries import FoundFile, read_head
from editor.site.entry_filter import EntryFilter
from editor.site.inside import is_inside, path_within
from editor.site.merging import deep_merged
from editor.site.pages import SitePage, StaticFile, has_front_matter, read_pages
from editor.site.permalinks import document_url
from editor.site.site import Site
from editor.site.themes import parts


@dataclass(frozen=True)
class SourceDocument:
    """A document and the file that it stands in.

    Attributes:
        text: the whole file's text where it is in memory; None to read it when its content is asked for.
    """

    path: Path
    document: SiteDocument
    url: str
    text: str | None = None

    @cached_property
    def content(self) -> str:
        """The text below the front matter."""
        text = self.text
        if text is None:
            try:
                text = self.path.read_bytes().decode("utf-8-sig", "replace")
            except OSError:
                return ""
        return split_front_matter(text)[1]

    @property
    def order(self) -> tuple[datetime, str]:
        return self.document.date, str(self.path)


def url_or_root(document: SiteDocument, configuration: SiteConfiguration) -> str:
    """The document's URL, "/" where Jekyll cannot make one."""
    try:
        return document_url(document, configuration)
    except PermalinkError:
        return "/"


class SiteState:
    """One look at a site. Lists are made when a template first asks for them."""

    def __init__(
        self, site: Site, problem: Callable[[Path, int, str], None], refused: Callable[[Path], None] = lambda path: None
    ) -> None:
        """``refused`` hears of what leads out of the site's folder and is not read, each once in each reading."""
        self.site = site
        self._refused = refused
        self.configuration: SiteConfiguration = site.configuration
        self.now: datetime = site.now()
        self._problem = problem

    @cached_property
    def posts(self) -> tuple[SourceDocument, ...]:
        """The published posts, oldest first."""
        configuration = self.configuration
        drafts, unpublished = configuration.flag("show_drafts"), configuration.flag("unpublished")
        chosen = []
        documents = self.site.documents()
        for path in (*self.site.refused, *(found.file.path for found in documents if found.file.is_outside)):
            self._refused(path)
        for found in documents:
            document = found.document
            if not found.is_built or (document.is_draft and not drafts):
                continue
            if not (document.published or unpublished) or (document.date > self.now and not configuration.future):
                continue
            url = url_or_root(document, configuration)
            chosen.append(SourceDocument(found.file.path, document, url))
        return tuple(sorted(chosen, key=lambda each: each.order))

    @cached_property
    def _outside(self) -> tuple[tuple[SitePage, ...], tuple[StaticFile, ...]]:
        return read_pages(self.site.folder, self.configuration, self.site.theme, self._refused)

    @property
    def pages(self) -> tuple[SitePage, ...]:
        return self._outside[0]

    @property
    def static_files(self) -> tuple[StaticFile, ...]:
        return self._outside[1]

    @cached_property
    def data(self) -> dict[str, object]:
        """What stands in the data folder, over what stands in the theme's."""
        own = path_within(self.site.folder, self.configuration.text("data_dir", "_data"))
        found: dict[str, object] = {}
        for folder in reversed(parts(self.site.theme, own, "_data")):
            found = deep_merged(found, read_data(folder, self._problem, self.site.own_folders, self._refused))
        return found

    @cached_property
    def collections(self) -> Mapping[str, tuple[SourceDocument, ...]]:
        """The documents of each collection but the posts, by label."""
        labels = [label for label in self.configuration.collections if label != "posts"]
        return {label: self._collection(label) for label in labels}

    def _collection(self, label: str) -> tuple[SourceDocument, ...]:
        folder = self.site.collections_folder / f"_{label}"
        rules = EntryFilter.of(self.configuration)
        found: list[SourceDocument] = []
        if folder.is_dir() and not is_inside(folder, self.site.folder):
            self._refused(folder)
            return ()
        for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
            inner = path.relative_to(folder).as_posix()
            if not path.is_file() or not rules.reads(f"_{label}", inner):
                continue
            if not is_inside(path, self.site.folder):
                self._refused(path)
            elif has_front_matter(path):
                found.append(self._read(path, label))
        published = (each for each in found if each.document.published)
        return tuple(sorted(published, key=lambda each: each.order))

    def _read(self, path: Path, label: str) -> SourceDocument:
        state = path.stat()
        relative = self.site.document_path(path)
        file = FoundFile(path, relative, relative, state.st_mtime_ns, state.st_size)
        document = document_of(
            read_head(path)[0], relative, self.configuration, now=self.now, modified=file.modified, collection=label
        )
        return SourceDocument(path, document, url_or_root(document, self.configuration))

    def source_of(self, text: str, path: Path) -> SourceDocument:
        """The document of a text in memory, at a path that need not exist."""
        try:
            modified = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        except OSError:
            modified = None
        relative = self.site.document_path(path)
        document = document_of(text, relative, self.configuration, now=self.now, modified=modified)
        return SourceDocument(path, document, url_or_root(document, self.configuration), text)
