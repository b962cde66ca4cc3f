"""The web page of the preview: no scripts of its own, no way out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtWebEngineCore import (
    QWebEngineNewWindowRequest,
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineScript,
    QWebEngineSettings,
)

from editor.resources import resource_path
from editor.ui.preview.interceptor import OnlyOurs
from editor.ui.preview.policy import INERT, SitePolicy
from editor.ui.preview.refusals import refuse_downloads, refuse_requests
from editor.ui.preview.scheme import HOST, SCHEME, SiteSchemeHandler

_Attribute = QWebEngineSettings.WebAttribute
_OFF = (
    _Attribute.JavascriptCanOpenWindows,
    _Attribute.JavascriptCanAccessClipboard,
    _Attribute.JavascriptCanPaste,
    _Attribute.LocalStorageEnabled,
    _Attribute.LocalContentCanAccessFileUrls,
    _Attribute.LocalContentCanAccessRemoteUrls,
    _Attribute.HyperlinkAuditingEnabled,
    _Attribute.PluginsEnabled,
    _Attribute.PdfViewerEnabled,
    _Attribute.FullScreenSupportEnabled,
    _Attribute.ScreenCaptureEnabled,
    _Attribute.DnsPrefetchEnabled,
    _Attribute.WebGLEnabled,
    _Attribute.NavigateOnDropEnabled,
    _Attribute.AutoLoadIconsForPage,
    _Attribute.TouchIconsEnabled,
    _Attribute.ErrorPageEnabled,
    _Attribute.FocusOnNavigationEnabled,
    _Attribute.AllowWindowActivationFromJavaScript,
    _Attribute.AllowRunningInsecureContent,
    _Attribute.AllowGeolocationOnInsecureOrigins,
    _Attribute.BackForwardCacheEnabled,
)
_Kind = QWebEnginePage.NavigationType


class PreviewPage(QWebEnginePage):
    """Shows what the program gives it; a link says its target instead of being followed."""

    link_clicked = Signal(QUrl)

    def __init__(self, profile: QWebEngineProfile, parent: QObject) -> None:
        super().__init__(profile, parent)
        settings = self.settings()
        for attribute in _OFF:
            settings.setAttribute(attribute, False)
        settings.setAttribute(_Attribute.PlaybackRequiresUserGesture, True)
        settings.setAttribute(_Attribute.WebRTCPublicInterfacesOnly, True)
        settings.setUnknownUrlSchemePolicy(QWebEngineSettings.UnknownUrlSchemePolicy.DisallowUnknownUrlSchemes)
        self.set_policy(INERT)
        refuse_requests(self)
        self.newWindowRequested.connect(self._on_new_window)

    def set_policy(self, policy: SitePolicy) -> None:
        """What the pages that are loaded from now on may do."""
        self.settings().setAttribute(_Attribute.JavascriptEnabled, policy.scripts)

    def acceptNavigationRequest(
        self, url: QUrl | str, kind: QWebEnginePage.NavigationType, is_main_frame: bool
    ) -> bool:
        url = QUrl(url)
        if kind is _Kind.NavigationTypeTyped:
            return _is_ours(url)
        if kind is _Kind.NavigationTypeLinkClicked:
            # A place on this very page may be gone to.
            if url.hasFragment() and _without_fragment(self.url()) == _without_fragment(url):
                return True
            self.link_clicked.emit(url)
            return False
        # A frame may begin with a file of the site, and goes nowhere afterwards.
        return not is_main_frame and kind is _Kind.NavigationTypeOther and (_is_ours(url) or url.scheme() == "about")

    def _on_new_window(self, request: QWebEngineNewWindowRequest) -> None:
        """A link that wants a window of its own says its target like any other; no window opens."""
        if request.isUserInitiated():
            self.link_clicked.emit(request.requestedUrl())

    # What a page would ask the person, it does not get to ask.

    def chooseFiles(
        self, mode: QWebEnginePage.FileSelectionMode, old: Sequence[str], accepted: Sequence[str]
    ) -> list[str]:
        return []

    def javaScriptAlert(self, origin: QUrl | str, message: str) -> None:
        pass

    def javaScriptConfirm(self, origin: QUrl | str, message: str) -> bool:
        return False

    def javaScriptPrompt(self, origin: QUrl | str, message: str, default: str) -> tuple[bool, str]:
        return False, ""

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
        super().__init__(parent)  # without a name: off the record
        self.handler = SiteSchemeHandler(self)
        self.interceptor = OnlyOurs(self)
        self.installUrlSchemeHandler(SCHEME, self.handler)
        self.setUrlRequestInterceptor(self.interceptor)
        self.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
        self.setPersistentCookiesPolicy(QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies)
        self.setPersistentPermissionsPolicy(QWebEngineProfile.PersistentPermissionsPolicy.AskEveryTime)
        self.setSpellCheckEnabled(False)
        self.setPushServiceEnabled(False)
        refuse_downloads(self)
        self.scripts().insert(_guard())

    def set_policy(self, policy: SitePolicy) -> None:
        """What the pages that are loaded from now on may do."""
        self.handler.policy = policy
        self.interceptor.policy = policy


def _guard() -> QWebEngineScript:
    """The program's script that stands in every frame from its beginning, in the program's own world."""
    script = QWebEngineScript()
    script.setName("guard")
    script.setSourceCode(resource_path("preview", "guard.js").read_text(encoding="utf-8"))
    script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentCreation)
    script.setWorldId(QWebEngineScript.ScriptWorldId.ApplicationWorld.value)
    script.setRunsOnSubFrames(True)
    return script


def _is_ours(url: QUrl) -> bool:
    return url.scheme().encode() == SCHEME and url.host() == HOST


def _without_fragment(url: QUrl) -> QUrl:
    whole = QUrl(url)
    whole.setFragment("")
    return whole
