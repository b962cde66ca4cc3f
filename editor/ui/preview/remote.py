"""What lies elsewhere and a site's pages may show: fetched by the program, since the engine itself has no network."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable
from urllib.parse import urlsplit, urlunsplit

from PySide6.QtCore import QObject, QUrl
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest

MOST_BYTES = 32 * 1024 * 1024
MOST_TIME = 20_000  # ms without an answer
MOST_AT_ONCE = 64
_ENDING = "remote"
_PORTS = {"http": 80, "https": 443}
_SHOWN = ("image/", "font/", "audio/", "video/", "text/css", "application/font", "application/x-font",
          "application/vnd.ms-fontobject", "application/octet-stream", "binary/octet-stream")  # fmt: skip

Answer = Callable[[bytes, str], None]
Refuse = Callable[[], None]


def without_user(url: QUrl) -> QUrl:
    """The address without name and password; an empty name would leave its sign."""
    parts = urlsplit(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
    return QUrl(urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2])))


def remote_url(url: QUrl) -> QUrl | None:
    """The address in our own scheme under which a thing elsewhere is asked for; None for what is never fetched.

    Scheme, port and host become the host, so that what a style sheet names beside itself is found there, too.
    """
    host, port = url.host(QUrl.ComponentFormattingOption.FullyEncoded), url.port(_PORTS.get(url.scheme(), -1))
    if url.scheme() not in _PORTS or not host or ":" in host or port < 0:
        return None
    there = without_user(url)
    there.setPort(-1)
    there.setHost(f"{url.scheme()}.{port}.{host}.{_ENDING}")
    there.setScheme("copydesk")
    return there


def original_url(url: QUrl) -> QUrl | None:
    """What ``remote_url`` was made of; None for every other address."""
    scheme, _, rest = url.host(QUrl.ComponentFormattingOption.FullyEncoded).partition(".")
    port, _, rest = rest.partition(".")
    host = rest.removesuffix(f".{_ENDING}")
    if scheme not in _PORTS or not port.isascii() or not port.isdigit() or host == rest or not host:
        return None
    there = QUrl(url)
    there.setScheme(scheme)
    there.setHost(host)
    there.setPort(-1 if int(port) == _PORTS[scheme] else int(port))
    return there if there.isValid() else None


def is_public(host: str) -> bool:
    """Whether a host may be one of the wide world: this machine and its own network are not asked for anything."""
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        names = host.rstrip(".").lower().split(".")
        return len(names) > 1 and names[-1] not in ("localhost", "local", "internal", "lan", "home", "intranet", "arpa")


class Remote(QObject):
    """Fetches what a page shows, without cookies, referrer or credentials, in bounded time and size."""

    def __init__(self, parent: QObject, is_allowed: Callable[[str], bool] = is_public) -> None:
        super().__init__(parent)
        self.is_allowed = is_allowed
        self._network: QNetworkAccessManager | None = None
        self._open: set[QNetworkReply] = set()

    def fetch(self, url: QUrl, answer: Answer, refuse: Refuse) -> None:
        """Calls one of the two, once, later or at once."""
        if not self.is_allowed(url.host()) or len(self._open) >= MOST_AT_ONCE:
            refuse()
            return
        if self._network is None:
            self._network = QNetworkAccessManager(self)
        reply = self._network.get(_request(url))
        self._open.add(reply)
        reply.redirected.connect(lambda to: self._on_redirected(reply, to))
        reply.downloadProgress.connect(lambda done, _all: reply.abort() if done > MOST_BYTES else None)
        reply.finished.connect(lambda: self._on_finished(reply, answer, refuse))

    def stop(self) -> None:
        """Gives up what is under way: another page is shown."""
        for reply in tuple(self._open):
            reply.abort()

    def _on_redirected(self, reply: QNetworkReply, to: QUrl) -> None:
        if to.scheme() in _PORTS and self.is_allowed(to.host()):
            reply.redirectAllowed.emit()
        else:
            reply.abort()

    def _on_finished(self, reply: QNetworkReply, answer: Answer, refuse: Refuse) -> None:
        self._open.discard(reply)
        reply.deleteLater()
        kind = str(reply.header(QNetworkRequest.KnownHeaders.ContentTypeHeader) or "").lower()
        data = bytes(reply.readAll().data())
        if reply.error() is QNetworkReply.NetworkError.NoError and kind.startswith(_SHOWN) and len(data) <= MOST_BYTES:
            answer(data, kind)
        else:
            refuse()


def _request(url: QUrl) -> QNetworkRequest:
    request = QNetworkRequest(url)
    request.setTransferTimeout(MOST_TIME)
    request.setMaximumRedirectsAllowed(5)
    request.setAttribute(
        QNetworkRequest.Attribute.RedirectPolicyAttribute, QNetworkRequest.RedirectPolicy.UserVerifiedRedirectPolicy
    )
    manual = QNetworkRequest.LoadControl.Manual
    for attribute in (
        QNetworkRequest.Attribute.CookieLoadControlAttribute,
        QNetworkRequest.Attribute.CookieSaveControlAttribute,
        QNetworkRequest.Attribute.AuthenticationReuseAttribute,
    ):
        request.setAttribute(attribute, manual)
    return request
