"""The pictures of atoms: an image as large as the column, or a small chip for what has no text of its own."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QImageReader, QPainter, QPen

from editor.document.cards import card_of
from editor.markup.images import image_address, image_width
from editor.ui.body.card_words import title_of
from editor.ui.body.text_formats import BodyFormats
from editor.ui.drawings import may_be_drawn

_LARGEST_SIDE = 4096  # pixels; a larger picture is read scaled down
_TALLEST = 420  # pixels in the column at 100 %
_LONGEST_CHIP = 48  # characters
_NOTE = re.compile(r"\[\^([^\]]+)\]")

ImageFile = Callable[[str], str | None]


def picture_of(atom: str, file_of: ImageFile, width: int, formats: BodyFormats) -> QImage:
    """What the editor shows for an atom.

    ``file_of`` gives the path of the site's file for an image's address, ``width`` is the column's in pixels.
    """
    address = image_address(atom)
    if address is None:
        return _chip(_chip_text(atom), formats)
    path = file_of(address)
    wide = _stated_width(atom, width, formats)
    image = _read(path, wide or width, formats.pixels(_TALLEST), enlarges=bool(wide)) if path else QImage()
    if image.isNull():
        return _placeholder(address, wide or width, formats)
    return image


def _stated_width(atom: str, column: int, formats: BodyFormats) -> int:
    """The width that an image's source states, in pixels, the column's at most; 0 where it states none."""
    stated = image_width(atom)
    if not stated:
        return 0
    number = float(stated.removesuffix("%"))
    return max(1, min(column, round(column * number / 100) if stated.endswith("%") else formats.pixels(number)))


def _chip_text(atom: str) -> str:
    note = _NOTE.fullmatch(atom)
    text = note[1] if note else atom if atom.startswith(("{", "$")) else title_of(card_of(atom))
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST_CHIP else flat[: _LONGEST_CHIP - 1] + "…"


def _read(path: str, width: int, height: int, *, enlarges: bool = False) -> QImage:
    reader = QImageReader(path)
    if not may_be_drawn(reader):
        return QImage()
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        fitted = size.scaled(QSize(min(width, _LARGEST_SIDE), height), Qt.AspectRatioMode.KeepAspectRatio)
        if enlarges or fitted.width() < size.width():
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
