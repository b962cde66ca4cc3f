"""The ground of what is kept as source and of code; the card that the caret is in says what opens it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeySequence, QPainter, QPen, QTextBlock

from editor.ui.body.text_formats import BodyFormats
from editor.ui.format_actions import OPEN_KEY

_RADIUS = 8.0
_MARGIN = 8  # px at 100 % between the text and the card's edges above and below
_SIDE = 14  # px at 100 % that the text stands in from the card's edge


def card_rect(block: QTextBlock, rect: QRectF, formats: BodyFormats, width: float) -> QRectF:
    """Where the card of a QTextBlock is painted; ``width`` is the column's."""
    margin = formats.pixels(_MARGIN)
    left = 1 + block.blockFormat().leftMargin() - formats.pixels(_SIDE)
    return QRectF(left, rect.top() - margin, width - 1 - left, rect.height() + 2 * margin)


def paint_card(painter: QPainter, card: QRectF, formats: BodyFormats, *, is_current: bool) -> None:
    """The ground; ``is_current`` says that the caret is in it, and it can be opened."""
    tokens = formats.tokens
    painter.setPen(QPen(QColor(tokens.accent if is_current else tokens.line), 1))
    painter.setBrush(QColor(tokens.soft))
    painter.drawRoundedRect(card, _RADIUS, _RADIUS)
    if is_current:
        _paint_hint(painter, card, formats)


def hint_rect(card: QRectF, formats: BodyFormats, font: QFont) -> QRectF:
    """Where a card says what opens it, which a click on it does, too; ``font`` is the page's own."""
    size = QFontMetricsF(_hint_font(font, formats)).size(0, _hint())
    pill = QRectF(0, 0, size.width() + formats.pixels(14), size.height() + formats.pixels(4))
    pill.moveBottomRight(card.bottomRight())
    pill.translate(-formats.pixels(8), pill.height() / 2)
    return pill


def _hint() -> str:
    key = QKeySequence(OPEN_KEY).toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "Enter")
    return QCoreApplication.translate("Body", "Edit source ({key})").format(key=key)


def _hint_font(font: QFont, formats: BodyFormats) -> QFont:
    small = QFont(font)
    small.setPixelSize(formats.pixels(11))
    return small


def _paint_hint(painter: QPainter, card: QRectF, formats: BodyFormats) -> None:
    """What opens it, on a ground of its own at the lower edge: the text may be as wide as the card."""
    pill, font = hint_rect(card, formats, painter.font()), _hint_font(painter.font(), formats)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(formats.tokens.accent))
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
    painter.setFont(font)
    painter.setPen(QColor(formats.tokens.on_accent))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, _hint())
