"""The preview's own URL scheme: page and pictures come from the program, nothing comes from elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import unquote

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QUrl
from PySide6.QtWebEngineCore import (
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)

SCHEME = b"copydesk"
HOST = "site"
_ALLOWED = frozenset(("copydesk", "data"))

Resolve = Callable[[str], tuple[bytes, str] | None]


def register_scheme() -> None:
    """Makes the scheme known to the engine; has to come before the first object of QtWebEngine."""
    if QWebEngineUrlScheme.schemeByName(SCHEME).name() == SCHEME:
        return
    scheme = QWebEngineUrlScheme(SCHEME)
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    scheme.setFlags(QWebEngineUrlScheme.Flag.SecureScheme | QWebEngineUrlScheme.Flag.CorsEnabled)
    QWebEngineUrlScheme.registerScheme(scheme)


def page_url(path: str) -> QUrl:
    """The address of a page of the site in the preview; ``path`` begins with a slash and is not quoted."""
    url = QUrl()
    url.setScheme(SCHEME.decode())
    url.setHost(HOST)
    url.setPath(path)
    return url


class SiteSchemeHandler(QWebEngineUrlSchemeHandler):
    """Answers with the page that is shown and, through ``resolve``, with the site's files."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.resolve: Resolve = lambda path: None
        self._page_path = "/"
        self._page = b""

    def set_page(self, path: str, html: str) -> None:
        self._page_path = path
        self._page = html.encode("utf-8", "surrogatepass")

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        path = unquote(job.requestUrl().path(QUrl.ComponentFormattingOption.FullyDecoded)) or "/"
        if path == self._page_path:
            self._answer(job, self._page, "text/html;charset=utf-8")
            return
        found = self.resolve(path)
        if found is None:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
        else:
            self._answer(job, *found)

    def _answer(self, job: QWebEngineUrlRequestJob, data: bytes, mime: str) -> None:
        buffer = QBuffer(job)  # the job owns it: it lives as long as it is read
        buffer.setData(QByteArray(data))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        job.reply(mime.encode("ascii"), buffer)


class OnlyOurs(QWebEngineUrlRequestInterceptor):
    """Refuses every request that is not for the preview's own scheme."""

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        info.block(info.requestUrl().scheme() not in _ALLOWED)
