"""Finds, in the folder of the site's last build, a page that can serve as an article's shell."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from editor.errors import PermalinkError
from editor.render.built_page import ArticleShell, article_shell
from editor.render.conversion import Conversion
from editor.render.state import SourceDocument
from editor.site.inside import is_inside
from editor.site.permalinks import destination, document_url
from editor.site.site import Site

_MOST_TRIED = 5


class LastBuild:
    """The pages that Jekyll built last; a shell that was made is kept until its page is built again."""

    def __init__(self, site: Site, conversion: Conversion) -> None:
        self._site = site
        self._conversion = conversion
        self._made: dict[Path, tuple[int, ArticleShell | None]] = {}

    def shell_for(self, source: SourceDocument) -> ArticleShell | None:
        """The article's own page as it was built, else that of one of the newest posts with the same layout."""
        folder = self._site.built_folder
        candidates = self._candidates(source) if folder else iter(())
        built = ((each, path) for each in candidates if folder and (path := self._page(folder, each)) is not None)
        for _, (document, path) in zip(range(_MOST_TRIED), built, strict=False):
            shell = self._shell(document, path)
            if shell is not None:
                return shell
        return None

    def _candidates(self, source: SourceDocument) -> Iterator[SourceDocument]:
        saved = self._saved(source)
        if saved is not None:
            yield saved
        layout = source.document.data.get("layout")
        for other in reversed(self._conversion.state.posts):
            if other.path != source.path and other.document.data.get("layout") == layout:
                yield other

    def _saved(self, source: SourceDocument) -> SourceDocument | None:
        """The article as it is on the disk, which the build has read."""
        try:
            text = source.path.read_bytes().decode("utf-8-sig", "replace")
        except OSError:
            return None
        return self._conversion.state.source_of(text, source.path)

    def _page(self, folder: Path, source: SourceDocument) -> Path | None:
        try:
            url = document_url(source.document, self._site.configuration)
        except PermalinkError:
            return None
        path = folder / destination(url)
        return path if path.is_file() and is_inside(path, self._site.folder) else None

    def _shell(self, source: SourceDocument, path: Path) -> ArticleShell | None:
        built = path.stat().st_mtime_ns
        known = self._made.get(path)
        if known is None or known[0] != built:
            page = path.read_bytes().decode("utf-8", "replace")
            shell = article_shell(page, self._conversion.html_of(source), source.document.title)
            known = self._made[path] = (built, shell)
        return known[1]
