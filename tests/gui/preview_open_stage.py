"""A page of the engine with every door open, to show that each attack is one."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

from PySide6.QtCore import QBuffer, QCoreApplication, QEventLoop, QIODevice, QUrl
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QWidget

from tests.gui.preview_stage import Heard

_OPEN = QWebEngineSettings.WebAttribute
_TYPES = {".css": b"text/css", ".js": b"text/javascript", ".html": b"text/html", ".svg": b"image/svg+xml"}


def register_open_scheme() -> None:
    scheme = QWebEngineUrlScheme(b"copydesk")
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    flags = QWebEngineUrlScheme.Flag
    scheme.setFlags(
        flags.SecureScheme | flags.LocalScheme | flags.LocalAccessAllowed | flags.ServiceWorkersAllowed
        | flags.FetchApiAllowed | flags.CorsEnabled
    )  # fmt: skip
    QWebEngineUrlScheme.registerScheme(scheme)


class Careless(QWebEngineUrlSchemeHandler):
    """Gives whatever file a path leads to."""

    def __init__(self, site: Path) -> None:
        super().__init__()
        self.site = site
        self.page = ""

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        path = unquote(unquote(unquote(job.requestUrl().path(QUrl.ComponentFormattingOption.FullyEncoded))))
        if path == "/":
            self._answer(job, self.page.encode(), b"text/html")
            return
        within = path.lstrip("/").removeprefix("base/")
        file = Path(path) if path.startswith("//") else self.site / within
        if file.is_file():
            self._answer(job, file.read_bytes(), _TYPES.get(file.suffix, b"application/octet-stream"))
        elif path.startswith("/a/") and path.endswith(".bin"):
            self._answer(job, b"x", b"application/octet-stream")
        else:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)

    def _answer(self, job: QWebEngineUrlRequestJob, data: bytes, kind: bytes) -> None:
        buffer = QBuffer(job)
        buffer.setData(data)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        job.reply(kind, buffer)


class OpenPage(QWebEnginePage):
    def __init__(self, profile: QWebEngineProfile, parent: QWidget, heard: Heard, shown: Heard) -> None:
        super().__init__(profile, parent)
        self._heard, self._shown = heard, shown
        self._windows: list[OpenPage] = []
        for attribute in _OPEN:
            if attribute not in (_OPEN.WebRTCPublicInterfacesOnly, _OPEN.ForceDarkMode, _OPEN.SpatialNavigationEnabled):
                self.settings().setAttribute(attribute, True)
        self.settings().setAttribute(_OPEN.PlaybackRequiresUserGesture, False)
        self.settings().setUnknownUrlSchemePolicy(QWebEngineSettings.UnknownUrlSchemePolicy.AllowAllUnknownUrlSchemes)
        for signal in (
            self.printRequested, self.permissionRequested, self.fullScreenRequested, self.fileSystemAccessRequested,
            self.registerProtocolHandlerRequested, self.desktopMediaRequested,
        ):  # fmt: skip
            signal.connect(lambda *_: shown("signal"))
        self.permissionRequested.connect(lambda permission: permission.grant())

    def javaScriptConsoleMessage(self, level: object, message: str, line: int, source: str) -> None:
        self._heard(message)

    def javaScriptAlert(self, origin: object, message: str) -> None:
        self._shown("alert")

    def javaScriptConfirm(self, origin: object, message: str) -> bool:
        self._shown("confirm")
        return True

    def javaScriptPrompt(self, origin: object, message: str, default: str) -> tuple[bool, str]:
        self._shown("prompt")
        return True, ""

    def chooseFiles(self, *_arguments: object) -> list[str]:
        self._shown("files")
        return []

    def createWindow(self, kind: object) -> QWebEnginePage:
        self._shown("window")
        self._windows.append(OpenPage(self.profile(), self.parent(), self._heard, self._shown))
        return self._windows[-1]


class OpenStage:
    """Shows pages with nothing in their way."""

    def __init__(self, parent: QWidget, folder: Path, heard: Heard, shown: Heard) -> None:
        self._handler = Careless(folder / "site")
        self._profile = QWebEngineProfile(parent)
        self._profile.installUrlSchemeHandler(b"copydesk", self._handler)
        self._profile.downloadRequested.connect(lambda _download: shown("download"))
        self.view = QWebEngineView(parent)
        self.widget: QWidget = self.view
        self._page = OpenPage(self._profile, parent, heard, shown)
        self.view.setPage(self._page)
        self.serve: Callable[[str, str], str] = lambda path, html: ""
        self._number = 0

    def load(self, html: str, base: str) -> None:
        self._number += 1
        self._handler.page = html
        done: list[bool] = []
        self._page.loadFinished.connect(done.append)
        url = self.serve(f"/page{self._number}", html) if base == "http" else "copydesk://site/"
        self._page.load(QUrl(url))
        until(lambda: bool(done), 5)
        self._page.loadFinished.disconnect(done.append)

    def ask(self, script: str) -> object:
        answers: list[object] = []
        self._page.runJavaScript(script, 1, answers.append)
        until(lambda: bool(answers), 1)
        return answers[0] if answers else None

    def target(self) -> QWidget | None:
        return self.view.focusProxy()

    def fence(self) -> None:
        self.ask("1")

    def own_windows(self) -> tuple[QWidget, ...]:
        return ()

    def close(self) -> None:
        """Its windows and workers are not taken down in order: the process ends as it is."""
        self._page.setUrl(QUrl("about:blank"))
        until(lambda: False, 0.5)  # the engine writes its log
        os._exit(0)


def until(condition: Callable[[], bool], seconds: float) -> None:
    """Lets things happen until a condition holds, or time is up."""
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
