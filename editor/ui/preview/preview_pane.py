"""The page as the site will show it, while it is written."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from editor.ui.preview.ended_note import EndedNote
from editor.ui.preview.fates import Fate
from editor.ui.preview.page_scale import scaled

if TYPE_CHECKING:
    from editor.ui.preview.page import PreviewPage
    from editor.ui.preview.policy import SitePolicy
    from editor.ui.preview.recovery import Recovery
    from editor.ui.preview.scheme import SiteSchemeHandler
    from editor.ui.preview.view import PreviewView

_FRAMES = 100  # ms

Resolve = Callable[[str], tuple[bytes, str] | None]
Answered = Callable[[object], None]


class PreviewPane(QWidget):
    """Shows pages and changes them in place; the engine is made by ``start``, after the window's first paint.

    ``script`` is run in the program's own world after each load, and what ``run`` is given after it.
    """

    link_hovered = Signal(str)
    link_clicked = Signal(QUrl)
    started = Signal()
    loaded = Signal()
    restarted = Signal()  # what was shown is gone, and may be loaded anew
    uncovered = Signal()

    def __init__(self, parent: QWidget | None = None, *, script: str = "") -> None:
        super().__init__(parent)
        self._script = script
        self._view: PreviewView | None = None
        self._page: PreviewPage | None = None
        self._handler: SiteSchemeHandler | None = None
        self._recovery: Recovery | None = None
        self._fate: Fate | None = None
        self._policy: SitePolicy | None = None
        self._resolve: Resolve = lambda path: None
        self._path = ""
        self._scroll = 0.0
        self._is_loaded = False
        self._waiting: list[tuple[str, Answered | None]] = []
        self._running = 0
        self._renderer = 0  # a number for each: what an ended one answers says nothing
        self._dress = ""
        self._width = 0  # CSS px that the page is laid out at; 0 for as wide as the pane
        self._painting = QTimer(self)  # what a script changed is painted a frame or two later
        self._painting.setSingleShot(True)
        self._painting.setInterval(_FRAMES)
        self._place = QLabel(self)
        self._place.setObjectName("preview")
        self._place.setProperty("role", "placeholder")
        self._place.setWordWrap(True)
        self._place.setMargin(12)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._place)
        self._note = EndedNote(self)
        self._note.again_requested.connect(self._try_again)
        self._column.addWidget(self._note)
        self.retranslate()

    def retranslate(self) -> None:
        if self._fate is Fate.NO_ENGINE:
            text = self.tr("The preview cannot be shown on this computer. Writing and saving work as usual.")
        elif self._view is None:
            text = self.tr("The preview is being prepared…")
        else:
            text = self.tr("The page of the open article appears here.")
        self._place.setText(text)
        name = self.tr("Preview of the page")
        self._place.setAccessibleName(name)
        if self._view is not None:
            self._view.setAccessibleName(name)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.uncovered.emit()

    @property
    def view(self) -> PreviewView | None:
        return self._view

    @property
    def page(self) -> PreviewPage | None:
        return self._page

    @property
    def is_running(self) -> bool:
        """Whether there is an engine to show pages."""
        return self._page is not None

    @property
    def is_busy(self) -> bool:
        """Whether something that it was given is not shown yet."""
        comes = self._path and not self._is_loaded and self._fate in (None, Fate.RESTARTING)
        waits = bool(self._waiting or self._running or comes)
        return waits or self._painting.isActive()

    def set_resolver(self, resolve: Resolve) -> None:
        """Who finds the site's files by their path in the site."""
        self._resolve = resolve
        if self._handler is not None:
            self._handler.resolve = resolve

    def set_policy(self, policy: SitePolicy) -> None:
        """What the pages that are loaded from now on may do; nothing, as long as nobody says so."""
        self._policy = policy
        if self._page is not None:
            self._profile.set_policy(policy)
            self._page.set_policy(policy)

    def dress(self, script: str) -> None:
        """A script that is run now and after each load: how the page is looked at."""
        self._dress = script
        if self._is_loaded:
            self.run(script)

    def set_page_width(self, pixels: int) -> None:
        """Lays the page out at a width, in CSS pixels, and draws it smaller where the pane is narrower."""
        self._width = pixels
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._view is None or self._page is None:
            return
        width, zoom = scaled(self.width(), self._width) if self._width else (self.width(), 1.0)
        self._view.setFixedWidth(width)
        if self._page.zoomFactor() != zoom:
            self._page.setZoomFactor(zoom)

    def start(self) -> None:
        """Makes the engine; where it is not installed or does not load, the pane says so."""
        if self._view is not None or self._fate is Fate.NO_ENGINE:
            return
        try:
            import PySide6.QtWebEngineWidgets  # noqa: F401 - asked for by name: it is what may be missing

            from editor.ui.preview.engine import cut_off
            from editor.ui.preview.page import PreviewPage, PreviewProfile
            from editor.ui.preview.recovery import Recovery
            from editor.ui.preview.scheme import register_scheme
            from editor.ui.preview.view import PreviewView
        except ImportError:
            self.give_up()
            return
        cut_off()
        register_scheme()
        self._view = PreviewView(self)
        self._profile = PreviewProfile(self)  # behind the view, which takes the page along: the page has to go first
        self._page = PreviewPage(self._profile, self._view)
        self._handler = self._profile.handler
        self._handler.resolve = self._resolve
        if self._policy is not None:
            self.set_policy(self._policy)
        self._view.setPage(self._page)
        self._view.hide()
        self._column.addWidget(self._view, 1, Qt.AlignmentFlag.AlignHCenter)
        self._fit()
        self._page.linkHovered.connect(self._on_hovered)
        self._page.link_clicked.connect(self._on_clicked)
        self._page.loadFinished.connect(self._on_loaded)
        self._recovery = Recovery(self._page, self)
        self._recovery.ended.connect(self._on_ended)
        self._recovery.wanted_again.connect(self.restarted)
        self.retranslate()
        self.started.emit()

    def give_up(self) -> None:
        """There is no engine on this machine; the pane says so."""
        self._fate = Fate.NO_ENGINE
        self.retranslate()

    def load(self, html: str, path: str) -> None:
        """Shows a page; ``path`` is its path in the site, from which its links and pictures count.

        A page of the same path keeps the place that was scrolled to.
        """
        if self._page is None or self._handler is None or not self._may_load(path):
            return
        from editor.ui.preview.scheme import page_url

        place = self._page.scrollPosition().y() / self._page.zoomFactor()
        self._scroll = place if path == self._path else 0.0
        self._path = path
        self._is_loaded = False
        self._waiting.clear()
        self._set_fate(None)
        self._show_page(True)
        self._handler.set_page(path, html)
        self._page.load(page_url(path))

    def _may_load(self, path: str) -> bool:
        """Whether the engine shows a page: one that was ended for its page's sake shows no more of that page."""
        assert self._recovery is not None
        if self._recovery.tally.is_stopped:
            if path == self._path:
                return False
            self._recovery.tally.forget()
        self._recovery.page_asked()
        return True

    def show_nothing(self) -> None:
        """No article is open."""
        self._path = ""
        self._waiting.clear()
        if self._recovery is not None:
            self._recovery.watch.set_watching(False)
            self._set_fate(None)
        self._show_page(False)

    def content_changed(self) -> None:
        """The article is another one: what ended the renderer may be gone with what was changed."""
        if self._recovery is not None:
            self._recovery.content_changed()

    def _try_again(self) -> None:
        if self._recovery is not None:
            self._recovery.try_again()

    def _on_hovered(self, address: str) -> None:
        from editor.ui.preview.links import target_of

        self.link_hovered.emit(target_of(QUrl(address)).shown if address else "")

    def _on_clicked(self, url: QUrl) -> None:
        """A script of a trusted page may say that it was clicked; only a hand's click counts."""
        has_scripts = self._policy is not None and self._policy.scripts
        if self._view is not None and (not has_scripts or self._view.was_touched()):
            self.link_clicked.emit(url)

    def _on_ended(self, fate: Fate) -> None:
        self._renderer += 1
        self._is_loaded, self._running = False, 0
        self._waiting.clear()
        self._set_fate(fate)

    def _set_fate(self, fate: Fate | None) -> None:
        self._fate = fate
        self._note.show_fate(fate)
        if fate is not None:
            self._show_page(False)
            self._place.hide()

    def run(self, script: str, answered: Answered | None = None) -> None:
        """Runs a script of the program on the page, after it has loaded; ``answered`` hears what it gives."""
        if self._page is None or not self._path or self._fate is not None:
            return
        if not self._is_loaded:
            self._waiting.append((script, answered))
            return
        self._running += 1
        self._page.run(script, partial(self._on_ran, self._renderer, answered))

    def _show_page(self, shown: bool) -> None:
        if self._view is None:
            return
        self._place.setObjectName("preview.placeholder" if shown else "preview")
        self._view.setObjectName("preview" if shown else "preview.view")
        self._view.setVisible(shown)
        self._place.setVisible(not shown)

    def _on_loaded(self, _succeeded: bool) -> None:
        if self._fate is not None:
            return  # the end of the renderer was the end of its loading
        self._is_loaded = True
        if self._recovery is not None:
            self._recovery.page_shown()
        self.loaded.emit()
        waiting, self._waiting = self._waiting, []
        self._fit()  # a page comes with a zoom of its own
        self.run(self._script)
        self.run(self._dress)
        self.run(f"window.scrollTo(0, {json.dumps(self._scroll)});")
        for script, answered in waiting:
            self.run(script, answered)

    def _on_ran(self, renderer: int, answered: Answered | None, result: object) -> None:
        if not isValid(self._painting) or renderer != self._renderer:
            return  # the page answered when the pane was gone, or the renderer
        self._running -= 1
        self._painting.start()
        if answered is not None:
            answered(result)
