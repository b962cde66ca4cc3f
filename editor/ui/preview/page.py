"""The web page of the preview: no scripts of its own, no way out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile, QWebEngineScript, QWebEngineSettings

from editor.ui.preview.scheme import SCHEME, OnlyOurs, SiteSchemeHandler

_OFF = (
    QWebEngineSettings.WebAttribute.JavascriptEnabled,
    QWebEngineSettings.WebAttribute.JavascriptCanOpenWindows,
    QWebEngineSettings.WebAttribute.JavascriptCanAccessClipboard,
    QWebEngineSettings.WebAttribute.LocalStorageEnabled,
    QWebEngineSettings.WebAttribute.LocalContentCanAccessFileUrls,
    QWebEngineSettings.WebAttribute.LocalContentCanAccessRemoteUrls,
    QWebEngineSettings.WebAttribute.PluginsEnabled,
    QWebEngineSettings.WebAttribute.FullScreenSupportEnabled,
    QWebEngineSettings.WebAttribute.DnsPrefetchEnabled,
    QWebEngineSettings.WebAttribute.WebGLEnabled,
    QWebEngineSettings.WebAttribute.NavigateOnDropEnabled,
)


class PreviewPage(QWebEnginePage):
    """Shows what the program gives it; a link shows its target instead of being followed."""

    link_clicked = Signal(str)

    def __init__(self, profile: QWebEngineProfile, parent: QObject) -> None:
        super().__init__(profile, parent)
        for attribute in _OFF:
            self.settings().setAttribute(attribute, False)

    def acceptNavigationRequest(
        self, url: QUrl | str, kind: QWebEnginePage.NavigationType, is_main_frame: bool
    ) -> bool:
        url = QUrl(url)
        if kind is QWebEnginePage.NavigationType.NavigationTypeTyped:
            return url.scheme().encode() == SCHEME
        if kind is QWebEnginePage.NavigationType.NavigationTypeLinkClicked:
            # A place on this very page may be gone to.
            here, there = QUrl(self.url()), QUrl(url)
            here.setFragment("")
            there.setFragment("")
            if url.hasFragment() and here == there:
                return True
            self.link_clicked.emit(url.toDisplayString())
        return False

    def javaScriptConsoleMessage(
        self, level: QWebEnginePage.JavaScriptConsoleMessageLevel, message: str, line: int, source: str
    ) -> None:
        """What the engine refuses the page is no news to the person."""

    def run(self, script: str, ran: Callable[[object], None]) -> None:
        """Runs the program's own script, apart from the page's world."""
        self.runJavaScript(script, QWebEngineScript.ScriptWorldId.ApplicationWorld.value, ran)


class PreviewProfile(QWebEngineProfile):
    """Keeps nothing on disk, answers from the program and asks nobody else.

    Holds its handler and interceptor: Qt does not, and one that Python has dropped is silently asked no more.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.handler = SiteSchemeHandler(self)
        self._interceptor = OnlyOurs(self)
        self.installUrlSchemeHandler(SCHEME, self.handler)
        self.setUrlRequestInterceptor(self._interceptor)
        self.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
        self.setSpellCheckEnabled(False)
