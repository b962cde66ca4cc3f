"""What comes from and goes to the clipboard and other programs, between Qt's flavours and ours."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

from editor.clipboard import MEDIA_TYPE, Flavours, Piece, of_own
from editor.session.copying import Copied

PICTURE_SUFFIXES = tuple(".jpg .jpeg .jfif .png .gif .webp .svg .avif .heic .heif .tif .tiff .bmp".split())
_PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp")


def offered(copied: Copied) -> QMimeData:
    """What was copied, for this program and others."""
    data = QMimeData()
    data.setText(copied.text)
    if copied.html:
        data.setHtml(copied.html)
    if copied.own:
        data.setData(MEDIA_TYPE, copied.own.encode("utf-8"))
    return data


def flavours_of(source: QMimeData) -> Flavours:
    """The flavours of which clean paste takes the richest."""
    html = source.html() if source.hasHtml() else ""
    addresses = "\n".join(url.toString() for url in source.urls())
    return Flavours(html, source.text() if source.hasText() else "", addresses)


def own_pieces(source: QMimeData) -> tuple[Piece, ...]:
    """What Copydesk itself has copied; none where another program did."""
    if not source.hasFormat(MEDIA_TYPE):
        return ()
    return of_own(bytes(source.data(MEDIA_TYPE).data()).decode("utf-8", "replace"))


def holds_anything(source: QMimeData) -> bool:
    """Whether there is something that could be put into a text."""
    return source.hasText() or source.hasHtml() or source.hasImage() or source.hasUrls() or bool(own_pieces(source))


def pictures_in(source: QMimeData) -> list[str]:
    """The picture files that are dropped or pasted; none where they come with formatted text."""
    if source.hasHtml() and source.text().strip():
        return []
    paths = [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
    return [path for path in paths if path.lower().endswith(PICTURE_SUFFIXES)]


def lone_picture(source: QMimeData) -> bytes:
    """A picture that is on the clipboard by itself, as a file's bytes; empty where text comes with it, or none."""
    if not source.hasImage() or (source.hasText() and source.text().strip()):
        return b""
    for kind in _PICTURES:
        if data := bytes(source.data(kind).data()):
            return data
    image = QImage(source.imageData())
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return bytes(buffer.data().data()) if QImageWriter(buffer, QByteArray(b"png")).write(image) else b""
