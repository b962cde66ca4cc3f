"""The engine's requests, each looked at before it goes anywhere."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWebEngineCore import QWebEngineUrlRequestInfo, QWebEngineUrlRequestInterceptor

from editor.ui.preview.policy import INERT, SitePolicy
from editor.ui.preview.remote import remote_url
from editor.ui.preview.scheme import SCHEME

_Type = QWebEngineUrlRequestInfo.ResourceType
_LOOKS = frozenset((_Type.ResourceTypeImage, _Type.ResourceTypeStylesheet, _Type.ResourceTypeFontResource,
                    _Type.ResourceTypeMedia))  # fmt: skip
_WEB = frozenset(("http", "https"))


class OnlyOurs(QWebEngineUrlRequestInterceptor):
    """Refuses every request that is not for the preview's own scheme, and any but to read.

    What a page looks like may come along inside an address (``data:``). What lies elsewhere is led to our own
    scheme where the site's policy allows it; else ``kept_in`` carries the host that was not asked.
    """

    kept_in = Signal(str)

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
        elif scheme in _WEB and kind in _LOOKS:
            self._look_elsewhere(info)
        else:
            info.block(True)

    def _look_elsewhere(self, info: QWebEngineUrlRequestInfo) -> None:
        url = info.requestUrl()
        there = remote_url(url) if self.policy.network else None
        if there is not None:
            info.redirect(there)
            return
        info.block(True)
        self.kept_in.emit(url.host())
