"""The pictures of atoms: an image as large as the column, or a small chip for what has no text of its own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QImageReader, QPainter, QPen

from editor.markup.images import image_address
from editor.ui.body.text_formats import BodyFormats

_LARGEST_SIDE = 4096  # pixels; a larger picture is read scaled down
_TALLEST = 420  # pixels in the column at 100 %

ImageFile = Callable[[str], str | None]


def picture_of(atom: str, file_of: ImageFile, width: int, formats: BodyFormats) -> QImage:
    """What the editor shows for an atom.

    ``file_of`` gives the path of the site's file for an image's address, ``width`` is the column's in pixels.
    """
    address = image_address(atom)
    if address is None:
        return _chip(_chip_text(atom), formats)
    path = file_of(address)
    image = _read(path, width, formats.pixels(_TALLEST)) if path else QImage()
    if image.isNull():
        return _placeholder(address, width, formats)
    return image


def _chip_text(atom: str) -> str:
    flat = " ".join(atom.split())
    return flat if len(flat) <= 32 else flat[:31] + "…"


def _read(path: str, width: int, height: int) -> QImage:
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        fitted = size.scaled(QSize(min(width, _LARGEST_SIDE), height), Qt.AspectRatioMode.KeepAspectRatio)
        if fitted.width() < size.width():
            reader.setScaledSize(fitted)
    return reader.read()


def _placeholder(address: str, width: int, formats: BodyFormats) -> QImage:
    image = QImage(QSize(width, formats.pixels(96)), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(formats.tokens.soft))
    text = QCoreApplication.translate("Body", "Picture not found: {address}").format(address=address)
    painter = QPainter(image)
    painter.setPen(QColor(formats.tokens.dim))
    painter.setFont(_small_font(formats))
    painter.drawText(
        image.rect().adjusted(12, 0, -12, 0), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text
    )
    painter.end()
    return image


def _chip(text: str, formats: BodyFormats) -> QImage:
    font = _small_font(formats)
    metrics = QFontMetrics(font)
    size = QSize(metrics.horizontalAdvance(text) + 16, metrics.height() + 6)
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(formats.tokens.line), 1))
    painter.setBrush(QColor(formats.tokens.soft))
    painter.drawRoundedRect(QRectF(image.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    painter.setFont(font)
    painter.setPen(QColor(formats.tokens.dim))
    painter.drawText(image.rect(), Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return image


def _small_font(formats: BodyFormats) -> QFont:
    font = QFont()
    font.setPixelSize(formats.pixels(12))
    return font
