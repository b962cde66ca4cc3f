"""The page as the site will show it, while it is written."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtWebEngineWidgets import QWebEngineView

    from editor.ui.preview.page import PreviewPage
    from editor.ui.preview.scheme import SiteSchemeHandler

PATCH_PAUSE = 60  # ms: patches that come faster are shown together
_SCROLL_TO = "window.scrollTo(0, {0});"

Resolve = Callable[[str], tuple[bytes, str] | None]


class PreviewPane(QWidget):
    """Shows pages and patches; the engine is made by ``start``, after the window's first paint.

    ``script`` is run in the program's own world after each load and has to define ``copydeskPatch(patches)``.
    """

    link_hovered = Signal(str)
    started = Signal()
    painted = Signal()

    def __init__(self, parent: QWidget | None = None, *, script: str = "") -> None:
        super().__init__(parent)
        self._script = script
        self._view: QWebEngineView | None = None
        self._page: PreviewPage | None = None
        self._handler: SiteSchemeHandler | None = None
        self._resolve: Resolve = lambda path: None
        self._waiting: tuple[str, str] | None = None
        self._shown_path = ""
        self._is_loaded = False
        self._patches: list[str] = []
        self._failed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._send_patches)
        self._place = QLabel(self)
        self._place.setObjectName("preview")
        self._place.setProperty("role", "placeholder")
        self._place.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 12, 12, 12)
        self._column.addWidget(self._place)
        self.retranslate()

    def retranslate(self) -> None:
        self._place.setText(
            self.tr("The preview cannot be shown on this computer. Writing and saving work as usual.")
            if self._failed
            else self.tr("The preview is being prepared…")
        )
        name = self.tr("Preview of the page")
        self._place.setAccessibleName(name)
        if self._view is not None:
            self._view.setAccessibleName(name)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @property
    def view(self) -> QWebEngineView | None:
        return self._view

    @property
    def page(self) -> PreviewPage | None:
        return self._page

    def set_resolver(self, resolve: Resolve) -> None:
        """Who finds the site's files by their path in the site."""
        self._resolve = resolve
        if self._handler is not None:
            self._handler.resolve = resolve

    def start(self) -> None:
        """Makes the engine; where it is not installed or does not load, the pane says so."""
        if self._view is not None or self._failed:
            return
        try:
            from PySide6.QtWebEngineWidgets import QWebEngineView

            from editor.ui.preview.page import make_page
            from editor.ui.preview.scheme import register_scheme
        except ImportError:
            self._failed = True
            self.retranslate()
            return
        register_scheme()
        self._view = QWebEngineView(self)
        self._page, self._handler = make_page(self._view)
        self._handler.resolve = self._resolve
        self._view.setPage(self._page)
        self._show_view()
        self._page.linkHovered.connect(self.link_hovered)
        self._page.link_clicked.connect(self.link_hovered)
        self._page.loadFinished.connect(self._on_loaded)
        self.started.emit()
        if self._waiting is not None:
            self.load(*self._waiting)

    def _show_view(self) -> None:
        assert self._view is not None
        self._place.setObjectName("preview.placeholder")
        self._view.setObjectName("preview")
        self._column.replaceWidget(self._place, self._view)
        self._place.hide()
        self.retranslate()

    def load(self, html: str, path: str = "/") -> None:
        """Shows a page; ``path`` is its path in the site, from which its links and pictures count.

        A page of the same path keeps the place that was scrolled to.
        """
        from_top = path != self._shown_path
        self._patches.clear()
        if self._page is None or self._handler is None:
            self._waiting = (html, path)
            return
        from editor.ui.preview.scheme import page_url

        self._waiting = None
        self._is_loaded = False
        self._shown_path = path
        self._scroll = 0.0 if from_top else self._page.scrollPosition().y() / self._page.zoomFactor()
        self._handler.set_page(path, html)
        self._page.load(page_url(path))

    def patch(self, patches: str, *, at_once: bool = False) -> None:
        """Changes parts of the page; ``patches`` is the JSON that the page's script understands."""
        if self._waiting is not None or self._page is None:
            return
        self._patches.append(patches)
        if at_once:
            self._timer.stop()
            self._send_patches()
        elif not self._timer.isActive():
            self._timer.start(PATCH_PAUSE)

    def _send_patches(self) -> None:
        if self._page is None or not self._is_loaded:
            return  # they wait for the page
        patches, self._patches = self._patches, []
        self._page.run("".join(f"copydeskPatch({patch});" for patch in patches))
        self.painted.emit()

    def _on_loaded(self, _succeeded: bool) -> None:
        if self._page is None:
            return
        self._is_loaded = True
        self._page.run(self._script + _SCROLL_TO.format(json.dumps(self._scroll)))
        self._send_patches()
        self.painted.emit()
