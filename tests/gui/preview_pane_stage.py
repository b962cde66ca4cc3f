"""The preview's pane as the program has it, with the renderer of a real site behind it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWebEngineCore import QWebEngineDownloadRequest, QWebEnginePermission
from PySide6.QtWidgets import QWidget

from editor.render.page import PageRenderer
from editor.site.site import open_site
from editor.ui.preview.page import PreviewPage
from editor.ui.preview.policy import SitePolicy
from editor.ui.preview.preview_pane import PreviewPane
from tests.gui.preview_open_stage import until
from tests.gui.preview_stage import Heard


class PaneStage:
    """Shows pages in the preview's pane."""

    def __init__(self, parent: QWidget, folder: Path, heard: Heard, shown: Heard, *, trusts: bool) -> None:
        PreviewPage.javaScriptConsoleMessage = lambda page, level, message, line, source: heard(message)
        self.pane = PreviewPane(parent)
        self.widget: QWidget = self.pane
        renderer = PageRenderer(open_site(folder / "site"))

        def resolve(path: str) -> tuple[bytes, str] | None:
            found = renderer.asset(path)
            return (found.data, found.media_type) if found is not None else None

        self.pane.set_resolver(resolve)
        self.pane.set_policy(SitePolicy(scripts=trusts))
        self.pane.start()
        page = self.pane.page
        assert page is not None
        page.permissionRequested.connect(
            lambda asked: shown("permission") if asked.state() is not QWebEnginePermission.State.Denied else None
        )
        page.profile().downloadRequested.connect(
            lambda asked: (
                shown("download")
                if asked.state() is not QWebEngineDownloadRequest.DownloadState.DownloadCancelled
                else None
            )
        )
        self._shown = shown

    def load(self, html: str, base: str) -> None:
        self.pane.load(html, "/")
        until(lambda: self.pane._is_loaded and not self.pane._running, 10)

    def ask(self, script: str) -> object:
        answers: list[object] = []
        page = self.pane.page
        assert page is not None
        page.run(script, answers.append)
        until(lambda: bool(answers), 5)
        return answers[0] if answers else None

    def target(self) -> QWidget | None:
        until(lambda: not self.pane.is_busy, 10)  # a page takes no clicks before it is painted
        assert self.pane.view is not None
        return self.pane.view.focusProxy()

    def fence(self) -> None:
        if self.ask("Boolean(document.fullscreenElement || document.pointerLockElement)") is not False:
            self._shown("the screen")

    def own_windows(self) -> tuple[QWidget, ...]:
        return ()

    def close(self) -> None:
        self.pane.close()
        self.pane.deleteLater()
        QCoreApplication.sendPostedEvents(self.pane, QEvent.Type.DeferredDelete.value)
