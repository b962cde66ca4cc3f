"""Between the preview and the open session: changed blocks are patched in at once, the whole page follows when idle."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from PySide6.QtCore import QObject, QTimer

from editor.errors import EditorError
from editor.session.desk import Desk
from editor.session.session import ArticleChange, Session
from editor.ui.page_rendering import PageRendering, RenderedPage
from editor.ui.preview.preview_pane import PreviewPane

if TYPE_CHECKING:
    from editor.render.body import BodyHtml

SOON = 60  # ms: keys that come faster than that are shown together
IDLE = 700  # ms without a change of the body after which the whole page is rendered
FORM = 250  # the same for a change of the fields, which the whole page shows


class PreviewBinding(QObject):
    """Renders what the open article will be on the site, as long as the preview is to be seen."""

    def __init__(self, preview: PreviewPane, parent: QObject) -> None:
        super().__init__(parent)
        self._preview = preview
        self._session: Session | None = None
        self._desk: Desk | None = None
        self._rendering: PageRendering | None = None
        self._unsubscribe: Callable[[], None] = lambda: None
        self._body: BodyHtml | None = None
        self._html = ""
        self._block = 0
        self._patching = self._timer(SOON, self._patch)
        self._idle = self._timer(IDLE, self.render)
        preview.uncovered.connect(self.render)
        preview.started.connect(self.render)

    def _timer(self, pause: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
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
        else:
            self._idle.start(0)  # the window comes first

    def _set_desk(self, desk: Desk | None) -> None:
        self.stop()
        self._desk = desk
        self._rendering = PageRendering(desk.site, self) if desk is not None else None
        if self._rendering is not None:
            self._rendering.rendered.connect(self._on_rendered)
        self._preview.set_resolver(self._rendering.asset if self._rendering is not None else lambda path: None)

    def stop(self) -> None:
        """Ends what is under way; for a window that closes."""
        if self._rendering is not None:
            self._rendering.stop()

    def refresh(self) -> None:
        """Reads the site anew: an article was saved, a picture came."""
        if self._rendering is not None:
            self._rendering.refresh()
        self._idle.start(0)

    def show_block(self, number: int) -> None:
        """Scrolls the preview to a block of the body, and keeps it in sight while it is written."""
        self._block = number
        self._preview.run(f"copydeskReveal({number});")

    def is_settled(self) -> bool:
        """Whether everything that is to be shown is shown, or nothing can be."""
        rendering = self._rendering is not None and self._rendering.is_running
        waiting = self._patching.isActive() or self._idle.isActive() or rendering
        return not self._preview.is_running or not (waiting or self._preview.is_busy)

    def render(self) -> None:
        """Has the whole page rendered, to show what differs of it."""
        self._patching.stop()
        self._idle.stop()
        if self._session is None or self._rendering is None or not self._is_seen():
            return
        if self._rendering.is_running:
            self._idle.start(SOON)
        else:
            self._rendering.start(self._session.article, self._path())

    def _is_seen(self) -> bool:
        return self._preview.isVisible() and self._preview.is_running

    def _on_rendered(self, rendered: RenderedPage) -> None:
        session = self._session
        if session is None or self.sender() is not self._rendering:
            return
        if rendered.article is not session.article:
            self._idle.start(SOON)  # somebody typed meanwhile, or opened another article
            if not self._html:
                return
        page = rendered.page
        if not self._html:
            self._preview.load(page.html, unquote(page.url) or "/")
        elif page.html != self._html:
            self._preview.run(f"copydeskMorph({_script(page.html)});")
        self._body, self._html = page.body, page.html

    def _patch(self) -> None:
        """Renders the body alone and shows the blocks that differ."""
        from editor.render.patches import difference

        session = self._session
        if session is None or self._rendering is None or self._body is None or not self._is_seen():
            return
        if self._rendering.is_running:
            self._patching.start()
            return
        body = self._rendering.body(session.article, self._path())
        patches = [patch.to_json() for patch in difference(self._body, body)]
        self._body = body
        if patches:
            self._html = "patched"  # the whole page is compared with it when idle
            self._preview.run(f"copydeskPatch({_script(patches)}); copydeskReveal({self._block});")

    def _on_article_changed(self, change: ArticleChange) -> None:
        if not self._preview.is_running:
            return
        if change.old.front_matter is not change.new.front_matter or not change.changes:
            self._idle.start(FORM)
            return
        if not self._patching.isActive():
            self._patching.start()
        self._idle.start(IDLE)

    def _path(self) -> Path:
        """Where the article is or will be; somewhere in the posts where that cannot be told yet."""
        assert self._desk is not None and self._session is not None
        try:
            return self._desk.target_path(self._session)
        except EditorError:
            day = self._session.naming.date or self._desk.site.now().date()
            name = self.tr("Headline")  # Jekyll makes the title of the file name where there is none
            return self._session.path or self._desk.site.posts_folder / f"{day.isoformat()}-{name}.md"


def _script(value: object) -> str:
    """A value as a piece of a script."""
    return json.dumps(value, ensure_ascii=True)
