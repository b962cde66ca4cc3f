"""Renders pages: those that cost less than a frame at once, others aside, so that the hands go on typing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from editor.document.article import Article
from editor.site.pages import SitePage
from editor.site.site import Site

if TYPE_CHECKING:  # what renders is loaded with the first page, in the thread: the window comes first
    from editor.render.body import BodyHtml
    from editor.render.listing import ArticleList
    from editor.render.page import Page, PageRenderer
    from editor.render.summary import ListEntry

QUICK = 0.012  # seconds: a page that took no longer is rendered between two frames


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """A page, the article that it is of, and the file that this is or will be."""

    article: Article
    path: Path
    page: Page


class PageRendering(QObject):
    """The renderer of one site, for one reader at a time; ``rendered`` carries a RenderedPage."""

    rendered = Signal(object)
    _done = Signal(object)

    def __init__(self, site: Site, parent: QObject) -> None:
        super().__init__(parent)
        self._site = site
        self._lock = Lock()
        self._renderer: PageRenderer | None = None
        self._is_stale = False
        self._cost = QUICK * 2  # seconds that the last page took
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._running = False
        self._done.connect(self._on_done)

    @property
    def is_running(self) -> bool:
        return self._running

    @property
    def is_quick(self) -> bool:
        """Whether the next page will probably take less than a frame."""
        return self._cost <= QUICK and not self._is_stale and not self._running

    def start(self, article: Article, path: Path) -> None:
        """Renders the whole page of an article, if no other is being rendered: at once where that is quick."""
        if self.is_quick:
            self.rendered.emit(RenderedPage(article, path, self.page(article, path)))
        elif not self._running:
            self._running = True
            self._pool.start(_Rendering(lambda: RenderedPage(article, path, self.page(article, path)), self._done.emit))

    def stop(self) -> None:
        """Waits for a page that is under way."""
        self._pool.waitForDone()

    def refresh(self) -> None:
        """The site is read anew for the next page."""
        self._is_stale = True

    def page(self, article: Article, path: Path) -> Page:
        """The whole page."""
        with self._lock:
            renderer, begin = self._ready(), perf_counter()
            page = renderer.render(article, path)
            self._cost = perf_counter() - begin
        return page

    def body(self, article: Article, path: Path) -> BodyHtml:
        """The article's part of the page, at once."""
        with self._lock:
            return self._ready().render_body(article, path)

    def entry(self, article: Article, path: Path) -> ListEntry:
        """What a list of the site's articles has of this one."""
        with self._lock:
            return self._ready().entry(article, path)

    def listed(self, article: Article, path: Path) -> ArticleList | None:
        """The site's own list of articles with this one in it; None where there is none to be shown."""
        with self._lock:
            return self._ready().listed(article, path)

    def asset(self, path: str) -> tuple[bytes, str] | None:
        """A file that the page asks for, with its media type; one that need not be made waits for no page."""
        if self._lock.acquire(blocking=False):
            try:
                found = self._ready().asset(path)
            finally:
                self._lock.release()
        else:
            from editor.render.assets import resolve_asset

            found = resolve_asset(self._site, path, self._made)
        return (found.data, found.media_type) if found is not None else None

    def _made(self, page: SitePage) -> str:
        with self._lock:
            return self._ready().page_text(page)

    def _ready(self) -> PageRenderer:
        from editor.render.page import PageRenderer

        if self._renderer is None:
            self._renderer = PageRenderer(self._site)
        elif self._is_stale:
            self._renderer.refresh()
            self._cost = QUICK * 2
        self._is_stale = False
        return self._renderer

    def _on_done(self, rendered: RenderedPage | None) -> None:
        self._running = False
        if rendered is not None:
            self.rendered.emit(rendered)


class _Rendering(QRunnable):
    """One page in the thread."""

    def __init__(self, work: Callable[[], RenderedPage], done: Callable[[RenderedPage | None], None]) -> None:
        super().__init__()
        self._work, self._done = work, done

    def run(self) -> None:
        rendered = None
        try:
            rendered = self._work()
        finally:  # a fault of ours is reported by the hook; the next page is tried all the same
            self._done(rendered)
