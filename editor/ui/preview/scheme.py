"""The preview's own URL scheme: page and pictures come from the program, nothing comes from elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from urllib.parse import unquote

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QUrl
from PySide6.QtWebEngineCore import QWebEngineUrlRequestJob, QWebEngineUrlScheme, QWebEngineUrlSchemeHandler
from shiboken6 import isValid

from editor.ui.preview.policy import INERT, SitePolicy, headers
from editor.ui.preview.remote import Remote, original_url

SCHEME = b"copydesk"
HOST = "site"

Resolve = Callable[[str], tuple[bytes, str] | None]
_Error = QWebEngineUrlRequestJob.Error


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
    """Answers with the page that is shown and, through ``resolve``, with the site's files.

    What the site's policy lets come from elsewhere is fetched through ``remote``.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.resolve: Resolve = lambda path: None
        self.policy: SitePolicy = INERT
        self.remote = Remote(self)
        self._page_path = "/"
        self._page = b""

    def set_page(self, path: str, html: str) -> None:
        self.remote.stop()
        self._page_path = path
        self._page = html.encode("utf-8", "surrogatepass")

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        if job.requestMethod().data() != b"GET":
            job.fail(_Error.RequestDenied)
        elif job.requestUrl().host() != HOST:
            self._answer_from_elsewhere(job)
        else:
            self._answer_from_site(job)

    def _answer_from_site(self, job: QWebEngineUrlRequestJob) -> None:
        path = unquote(job.requestUrl().path(QUrl.ComponentFormattingOption.FullyEncoded)) or "/"
        if path == self._page_path:
            self._answer(job, self._page, "text/html;charset=utf-8")
            return
        found = self.resolve(path)
        if found is None:
            job.fail(_Error.UrlNotFound)
        else:
            self._answer(job, *found)

    def _answer_from_elsewhere(self, job: QWebEngineUrlRequestJob) -> None:
        there = original_url(job.requestUrl()) if self.policy.network else None
        if there is None:
            job.fail(_Error.RequestDenied)
        else:
            self.remote.fetch(there, partial(self._answer, job), partial(_refuse, job))

    def _answer(self, job: QWebEngineUrlRequestJob, data: bytes, mime: str) -> None:
        if not isValid(job):
            return  # nobody waits for it any more
        buffer = QBuffer(job)  # the job owns it: it lives as long as it is read
        buffer.setData(QByteArray(data))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        said = {QByteArray(name): [QByteArray(value)] for name, value in headers(self.policy).items()}
        if job.requestUrl().host() != HOST:  # fonts are asked for across origins
            said[QByteArray(b"Access-Control-Allow-Origin")] = [QByteArray(f"{SCHEME.decode()}://{HOST}".encode())]
        job.setAdditionalResponseHeaders(said)  # type: ignore[arg-type] # lists, whatever the stub says: it is a multimap
        job.reply(mime.encode("ascii", "replace"), buffer)


def _refuse(job: QWebEngineUrlRequestJob) -> None:
    if isValid(job):
        job.fail(_Error.RequestFailed)
