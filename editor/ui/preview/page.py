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

    def run(self, script: str, ran: Callable[[object], None]) -> None:
        """Runs the program's own script, apart from the page's world."""
        self.runJavaScript(script, QWebEngineScript.ScriptWorldId.ApplicationWorld.value, ran)


def make_page(owner: QObject, view: QObject) -> tuple[PreviewPage, SiteSchemeHandler]:
    """A page in a profile that keeps nothing on disk, and what answers its requests.

    The page is the view's, the profile the owner's, who has to have had the view before: the page has to go first.
    """
    profile = QWebEngineProfile(owner)
    handler = SiteSchemeHandler(profile)
    interceptor = OnlyOurs(profile)
    profile.installUrlSchemeHandler(SCHEME, handler)
    profile.setUrlRequestInterceptor(interceptor)
    profile.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
    profile.setSpellCheckEnabled(False)
    return PreviewPage(profile, view), handler
