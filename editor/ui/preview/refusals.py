"""Everything that a page may ask the program for, refused."""

from __future__ import annotations

from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile


def refuse_requests(page: QWebEnginePage) -> None:
    """No permission, no full screen, no files, no protocols, no keys, no certificate that does not hold."""
    page.permissionRequested.connect(lambda permission: permission.deny())
    page.fullScreenRequested.connect(lambda request: request.reject())
    page.fileSystemAccessRequested.connect(lambda request: request.reject())
    page.registerProtocolHandlerRequested.connect(lambda request: request.reject())
    page.desktopMediaRequested.connect(lambda request: request.cancel())
    page.webAuthUxRequested.connect(lambda request: request.cancel())
    page.selectClientCertificate.connect(lambda selection: selection.selectNone())
    page.certificateError.connect(lambda error: error.rejectCertificate())


def refuse_downloads(profile: QWebEngineProfile) -> None:
    """Nothing is saved to a file."""
    profile.downloadRequested.connect(lambda download: download.cancel())
