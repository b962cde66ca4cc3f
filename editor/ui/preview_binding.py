"""Between the preview and the open session: changed blocks are patched in at once, the whole page follows when idle."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING
from urllib.parse import unquote

from PySide6.QtCore import QObject, QTimer, Signal

from editor.errors import EditorError
from editor.session.desk import Desk
from editor.session.session import ArticleChange, Session
from editor.site.site import Site
from editor.ui.page_rendering import PageRendering, RenderedPage
from editor.ui.preview.pace import pause_before
from editor.ui.preview.preview_pane import PreviewPane

if TYPE_CHECKING:
    from editor.render.body import BodyHtml
    from editor.render.page import Page

BURST = 270  # ms that a key waits for others while they come fast; the first one after a pause is shown at once
SOON = 60  # ms after which is asked again for what is still being rendered
IDLE = 700  # ms without a change of the body after which the whole page is rendered
FORM = 250  # the same for a change of the fields, where the whole page takes its time
VIEW_PATH = "/copydesk-view/"  # of what is made of a page
_SHARE = 10  # so many times what a patch costs is left between two of them
_PROLOGUE = re.compile(r".*?(?=<html|<head|<body|\Z)", re.DOTALL | re.IGNORECASE)


MakeView = Callable[[RenderedPage, PageRendering], str]


class PreviewBinding(QObject):
    """Renders what the open article will be on the site, as long as the preview is to be seen.

    ``page_shown`` carries the RenderedPage, ``cleared`` says that there is none.
    """

    page_shown = Signal(object)
    cleared = Signal()
    site_changed = Signal()

    def __init__(self, preview: PreviewPane, parent: QObject) -> None:
        super().__init__(parent)
        self._preview = preview
        self._session: Session | None = None
        self._desk: Desk | None = None
        self._rendering: PageRendering | None = None
        self._unsubscribe: Callable[[], None] = lambda: None
        self._body: BodyHtml | None = None
        self._html = ""
        self._is_patched = False  # since the whole page was shown
        self._block = 0
        self._shown_at = {"patch": 0.0, "page": 0.0}  # seconds
        self._burst = BURST
        self._make: MakeView | None = None
        self._patching = self._timer(self._patch)
        self._idle = self._timer(self.render)
        preview.uncovered.connect(self.render)
        preview.started.connect(self.render)
        preview.restarted.connect(self.show_anew)

    def _timer(self, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(slot)
        return timer

    def set_session(self, session: Session | None, desk: Desk | None) -> None:
        """Shows another article, or nothing."""
        self._unsubscribe()
        self._unsubscribe = session.subscribe(self._on_article_changed) if session is not None else lambda: None
        if desk is not self._desk:
            self._set_desk(desk)
        self._session, self._block = session, 0
        self._body, self._html = None, ""
        if session is None:
            self._preview.show_nothing()
            self.cleared.emit()
        else:
            self._idle.start(0)  # the window comes first

    def _set_desk(self, desk: Desk | None) -> None:
        self.stop()
        self._desk = desk
        self._rendering = PageRendering(desk.site, self) if desk is not None else None
        if self._rendering is not None:
            self._rendering.rendered.connect(self._on_rendered)
        self._preview.set_resolver(self._rendering.asset if self._rendering is not None else lambda path: None)
        self.site_changed.emit()

    def stop(self) -> None:
        """Ends what is under way; for a window that closes."""
        if self._rendering is not None:
            self._rendering.stop()

    def refresh(self) -> None:
        """Reads the site anew: an article was saved, a picture came."""
        if self._rendering is not None:
            self._rendering.refresh()
        self._idle.start(0)

    def set_view(self, make: MakeView | None) -> None:
        """Shows what is made of each page in its place; None for the page itself."""
        self._make, self._html, self._body = make, "", None
        self.render()

    def show_anew(self) -> None:
        """Loads the page: what was shown of it is gone."""
        self._html, self._body = "", None
        self.render()

    def asset(self, path: str) -> tuple[bytes, str] | None:
        """A file of the site as the page asks for it, with its media type."""
        return self._rendering.asset(path) if self._rendering is not None else None

    @property
    def site(self) -> Site | None:
        """The site whose pages are rendered."""
        return self._desk.site if self._desk is not None else None

    @property
    def body(self) -> BodyHtml | None:
        """The article's part of the page as it is shown; None where none is."""
        return self._body

    def show_block(self, number: int) -> None:
        """Marks a block of the body in the preview, and keeps it in sight while it is written."""
        self._block = number
        if self._body is not None:
            piece = self._body.piece_of(number)
            self._preview.run(f"copydeskReveal({piece}); copydeskMark({piece});")

    def is_settled(self) -> bool:
        """Whether everything that is to be shown is shown, or nothing can be."""
        rendering = self._rendering is not None and self._rendering.is_running
        waiting = self._patching.isActive() or self._idle.isActive() or rendering
        return not self._preview.is_running or not (waiting or self._preview.is_busy)

    def render(self) -> None:
        """Has the whole page rendered, to show what differs of it; what was typed is shown first."""
        self._idle.stop()
        if self._session is None or self._rendering is None or not self._is_seen():
            self._patching.stop()
        elif self._rendering.is_running:
            self._idle.start(SOON)
        else:
            if self._patching.isActive():
                self._patching.stop()
                self._patch()
            self._rendering.start(self._session.article, self._path())

    def _is_seen(self) -> bool:
        return self._preview.isVisible() and self._preview.is_running

    def _on_rendered(self, rendered: RenderedPage) -> None:
        session = self._session
        if session is None or self.sender() is not self._rendering:
            return
        if rendered.article is not session.article:  # somebody typed meanwhile, or opened another article
            self._idle.start(SOON if self._body is None else IDLE)
            return
        if self._make is None:
            self._show(rendered.page)
        else:
            self._show_view(rendered)
        self.page_shown.emit(rendered)

    def _show_view(self, rendered: RenderedPage) -> None:
        """Loads what is made of a page, or makes what is shown like it."""
        assert self._make is not None and self._rendering is not None
        html = self._make(rendered, self._rendering)
        if html != self._html:
            if self._html:
                self._preview.run(f"copydeskMorph({_script(html)});")
            else:
                self._preview.load(html, VIEW_PATH)
            self._preview.run("copydeskShowEntry();")
        self._html = html

    def _show(self, page: Page) -> None:
        """Loads the page, or makes the one that is shown like it."""
        new_file = _prologue(page.html) != _prologue(self._html)
        piece = page.body.piece_of(self._block)
        if not self._html or new_file:
            self._preview.load(page.html, unquote(page.url) or "/")
            self._preview.run(f"copydeskMark({piece});")
        elif page.html != self._html or self._is_patched:
            self._preview.run(f"copydesk.marked = {piece}; copydeskMorph({_script(page.html)});")
        self._body, self._html, self._is_patched = page.body, page.html, False
        self._shown_at["page"] = perf_counter()

    def _patch(self) -> None:
        """Renders the body alone and shows the blocks that differ."""
        session, old = self._session, self._body
        if session is None or self._rendering is None or old is None or not self._is_seen():
            return
        if self._rendering.is_running:
            self._patching.start(SOON)
            return
        from editor.render.patches import difference

        begin = perf_counter()
        body = self._rendering.body(session.article, self._path())
        patches = [patch.to_json() for patch in difference(old, body)]
        self._body = body
        if patches:
            self._is_patched = True
            piece, count = body.piece_of(self._block), len(old.blocks)
            self._preview.run(
                f"copydesk.marked = {piece}; copydeskPatch({_script(patches)}, {count})"
                f" && (copydeskDress(false), copydeskReveal({piece}), true);",
                self._on_patched,
            )
        self._shown_at["patch"] = perf_counter()
        self._burst = max(BURST, round((self._shown_at["patch"] - begin) * 1000 * _SHARE))

    def _on_patched(self, done: object) -> None:
        """Where a piece would not stay by itself, the whole page is shown without waiting."""
        if done is False and self._session is not None:
            self._idle.start(0)

    def _on_article_changed(self, change: ArticleChange) -> None:
        if not self._preview.is_running:
            return
        self._preview.content_changed()
        if change.old.front_matter is not change.new.front_matter or not change.changes:
            self._wait_for_page()
            return
        if not self._patching.isActive():
            since = round((perf_counter() - self._shown_at["patch"]) * 1000)
            self._patching.start(pause_before(since, self._burst, BURST))
        self._idle.start(IDLE)

    def _wait_for_page(self) -> None:
        """A field changed: where a page is quick it follows like a block, else when the hand rests."""
        if self._rendering is None or not self._rendering.is_quick:
            self._idle.start(FORM)
            return
        rest = self._rest(self._shown_at["page"], BURST)
        if not self._idle.isActive() or self._idle.remainingTime() > rest:
            self._idle.start(rest)

    @staticmethod
    def _rest(last: float, burst: int) -> int:
        """Milliseconds until something may be shown again that was shown last at a time."""
        return max(0, burst - round((perf_counter() - last) * 1000))

    def _path(self) -> Path:
        """Where the article is or will be; somewhere in the posts where that cannot be told yet."""
        assert self._desk is not None and self._session is not None
        try:
            return self._desk.target_path(self._session)
        except EditorError:
            day = self._session.naming.date or self._desk.site.now().date()
            name = self.tr("Headline")  # Jekyll makes the title of the file name where there is none
            return self._session.path or self._desk.site.posts_folder / f"{day.isoformat()}-{name}.md"


def _prologue(html: str) -> str:
    """What stands before the page's root element: a morph cannot change it."""
    match = _PROLOGUE.match(html)
    return match.group() if match is not None else ""


def _script(value: object) -> str:
    """A value as a piece of a script."""
    return json.dumps(value, ensure_ascii=True)
