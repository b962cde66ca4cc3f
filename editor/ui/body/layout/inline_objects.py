"""Pictures and chips in the text: what the document's resources hold for an image's name, at its own size."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QRectF, QSizeF, QUrl
from PySide6.QtGui import QImage, QPainter, QPyTextObject, QTextDocument, QTextFormat


class PictureHandler(QPyTextObject):
    """Measures and paints the image objects of a text document."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)

    def intrinsicSize(self, document: QTextDocument, _position: int, look: QTextFormat) -> QSizeF:
        return _image(document, look).deviceIndependentSize()

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, document: QTextDocument, _position: int, look: QTextFormat
    ) -> None:
        painter.drawImage(QRectF(rect), _image(document, look))


def _image(document: QTextDocument, look: QTextFormat) -> QImage:
    found = document.resource(QTextDocument.ResourceType.ImageResource.value, QUrl(look.toImageFormat().name()))
    return found if isinstance(found, QImage) else QImage()
