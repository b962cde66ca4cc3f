"""The engine's requests, each looked at before it goes anywhere."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl
from PySide6.QtWebEngineCore import QWebEngineUrlRequestInfo, QWebEngineUrlRequestInterceptor

from editor.ui.preview.policy import INERT, SitePolicy
from editor.ui.preview.remote import remote_url
from editor.ui.preview.scheme import HOST, SCHEME

_Type = QWebEngineUrlRequestInfo.ResourceType
_LOOKS = frozenset((_Type.ResourceTypeImage, _Type.ResourceTypeStylesheet, _Type.ResourceTypeFontResource,
                    _Type.ResourceTypeMedia))  # fmt: skip
_ENCODED = QUrl.ComponentFormattingOption.FullyEncoded
_WEB = frozenset(("http", "https"))


class OnlyOurs(QWebEngineUrlRequestInterceptor):
    """Refuses every request that is not for the preview's own scheme, and any but to read.

    What a page looks like may come along inside an address (``data:``). What lies elsewhere is led to our own
    scheme where the site's policy allows it, and so are the site's own files under its published address.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.policy: SitePolicy = INERT

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        url, kind = info.requestUrl(), info.resourceType()
        scheme = url.scheme()
        if info.requestMethod().data() != b"GET":
            info.block(True)
        elif scheme.encode() == SCHEME:
            info.block(False)
        elif scheme == "data":
            info.block(kind not in _LOOKS)
        elif self.policy.origin and _origin(url) == self.policy.origin and self._is_of_page(kind):
            info.redirect(_in_site(url))
        elif scheme in _WEB and kind in _LOOKS:
            self._look_elsewhere(info)
        else:
            info.block(True)

    def _is_of_page(self, kind: QWebEngineUrlRequestInfo.ResourceType) -> bool:
        return kind in _LOOKS or (self.policy.scripts and kind is _Type.ResourceTypeScript)

    def _look_elsewhere(self, info: QWebEngineUrlRequestInfo) -> None:
        there = remote_url(info.requestUrl()) if self.policy.network else None
        if there is None:
            info.block(True)
        else:
            info.redirect(there)


def _origin(url: QUrl) -> str:
    """Scheme, host and port, the latter where it is not the scheme's own."""
    port = url.port()
    return f"{url.scheme()}://{url.host(_ENCODED)}{'' if port < 0 else f':{port}'}"


def _in_site(url: QUrl) -> QUrl:
    there = QUrl(url)
    there.setScheme(SCHEME.decode())
    there.setHost(HOST)
    there.setPort(-1)
    return there
