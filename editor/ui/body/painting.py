"""What is painted beside and behind the text: bullets, numbers and boxes, raw cards, hints on empty lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPen,
    QTextBlock,
    QTextBlockFormat,
)
from PySide6.QtWidgets import QTextEdit

from editor.document.lines import Line, LineKind
from editor.ui.body.card_painting import card_rect, paint_card
from editor.ui.body.layout.page_layout import PageLayout
from editor.ui.body.text_formats import (
    ITEM_INDENT,
    QUOTE_INDENT,
    BodyFormats,
    line_of,
)

Seen = Sequence[tuple[QTextBlock, QRectF]]
"""QTextBlocks in sight with their rectangles, as ``visible_blocks`` gives them."""

_ON_GROUND = (LineKind.RAW, LineKind.CODE, LineKind.RULE)
_BULLET = 6  # px
_TICK = ((0.22, 0.52), (0.42, 0.72), (0.78, 0.3))  # of a box's side


def kind_of(block: QTextBlock) -> LineKind:
    """What the line that a QTextBlock shows is."""
    return line_of(block).kind


def have_grounds(shown: Seen) -> bool:
    """Whether there is anything for ``paint_grounds``: mostly there is not, and a painter costs a key its time."""
    return any(line.kind in _ON_GROUND or line.quotes for line in (line_of(block) for block, _ in shown))


def have_marks(shown: Seen) -> bool:
    """Whether there is anything for ``paint_marks``."""
    return any(block.length() == 1 or kind_of(block) is LineKind.ITEM for block, _ in shown)


def paint_grounds(editor: QTextEdit, painter: QPainter, shown: Seen, formats: BodyFormats) -> None:
    """The grounds of cards and code, the bars of quotes and the rules; to be painted before the text."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width, caret = editor.document().textWidth(), editor.textCursor()
    for number, (block, rect) in enumerate(shown):
        line = line_of(block)
        below = shown[number + 1] if number + 1 < len(shown) else None
        if line.cell is None and line.kind in (LineKind.RAW, LineKind.CODE):
            is_current = line.kind is LineKind.RAW and editor.hasFocus() and caret.block() == block
            paint_card(painter, card_rect(block, rect, formats, width), formats, is_current=is_current)
        elif line.kind is LineKind.RULE:
            painter.setPen(QPen(QColor(formats.tokens.line), formats.pixels(2)))
            left = rect.left() + block.blockFormat().leftMargin()
            painter.drawLine(QPointF(left, rect.center().y()), QPointF(rect.right(), rect.center().y()))
        for bar in _bars(line, rect, below, formats):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(formats.tokens.line))
            painter.drawRoundedRect(bar, 1.5, 1.5)


def _bars(line: Line, rect: QRectF, below: tuple[QTextBlock, QRectF] | None, formats: BodyFormats) -> Iterator[QRectF]:
    """The bars at the left of a line in quotes, down to the line below where that is in them, too."""
    following = line_of(below[0]).quotes if below is not None else ()
    for depth, items in enumerate(line.quotes):
        goes_on = below is not None and following[: depth + 1] == line.quotes[: depth + 1]
        bottom = below[1].top() if below is not None and goes_on else rect.bottom()
        bottom += formats.pixels(4)  # into the next one's, so that their round ends are not seen
        left = formats.pixels(ITEM_INDENT * items + QUOTE_INDENT * depth) + formats.pixels(2)
        yield QRectF(left, rect.top(), formats.pixels(3), bottom - rect.top())


def paint_marks(painter: QPainter, shown: Seen, formats: BodyFormats) -> None:
    """Bullets, numbers and hints; to be painted after the text."""
    for block, rect in shown:
        kind = kind_of(block)
        if kind is LineKind.ITEM:
            _paint_item(painter, block, rect, formats)
        elif block.length() == 1 and not block.layout().preeditAreaText():
            _paint_hint(painter, block, rect, formats, kind)


def visible_blocks(editor: QTextEdit, area: QRectF) -> list[tuple[QTextBlock, QRectF]]:
    """The QTextBlocks in an area of the viewport with their rectangles, text margins left out."""
    layout = cast(PageLayout, editor.document().documentLayout())
    down = editor.verticalScrollBar().value()
    shown = layout.blocks_in(area.top() + down, area.bottom() + down)
    return [(block, rect.translated(0, -down)) for block, rect in shown]


def box_at(editor: QTextEdit, point: QPointF, formats: BodyFormats) -> QTextBlock | None:
    """The task whose box is at a point of the viewport."""
    for block, rect in visible_blocks(editor, QRectF(point, point)):
        if _has_box(block) and _box_rect(block, rect, formats).contains(point):
            return block
    return None


def _has_box(block: QTextBlock) -> bool:
    return block.blockFormat().marker() is not QTextBlockFormat.MarkerType.NoMarker


def _box_rect(block: QTextBlock, rect: QRectF, formats: BodyFormats) -> QRectF:
    """Where a task's box is painted: in place of the bullet, as high as the first line's letters."""
    side = formats.pixels(15)
    line = block.layout().lineAt(0)
    left = rect.left() + block.blockFormat().leftMargin() - formats.pixels(8) - side
    return QRectF(left, rect.top() + line.y() + (line.height() - side) / 2, side, side)


def _paint_box(painter: QPainter, block: QTextBlock, rect: QRectF, formats: BodyFormats) -> None:
    is_checked = block.blockFormat().marker() is QTextBlockFormat.MarkerType.Checked
    box = _box_rect(block, rect, formats).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(formats.tokens.accent if is_checked else formats.tokens.dim), formats.pixels(1.4)))
    painter.setBrush(QColor(formats.tokens.accent) if is_checked else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, formats.pixels(3), formats.pixels(3))
    if is_checked:
        painter.setPen(QPen(QColor(formats.tokens.page), formats.pixels(2)))
        at = [QPointF(box.left() + box.width() * x, box.top() + box.height() * y) for x, y in _TICK]
        painter.drawPolyline(at)


def _paint_item(painter: QPainter, block: QTextBlock, rect: QRectF, formats: BodyFormats) -> None:
    if _has_box(block):
        _paint_box(painter, block, rect, formats)
        return
    block_format = block.blockFormat()
    item = line_of(block)
    font = QFont(block.charFormat().font())
    font.setPixelSize(formats.pixels(16))
    painter.setFont(font)
    painter.setPen(QColor(formats.tokens.dim))
    line = block.layout().lineAt(0)
    left = rect.left() + block_format.leftMargin() - formats.pixels(34)
    # The first line's text sits at its ascent within the line's own height.
    box = QRectF(left, rect.top() + line.y(), formats.pixels(26), line.height())
    if item.number:
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{item.number}.")
    else:
        _paint_bullet(painter, QPointF(box.right(), box.center().y()), item.level, formats)


def _paint_bullet(painter: QPainter, end: QPointF, level: int, formats: BodyFormats) -> None:
    """A disc, a ring or a square by the level, all of one size: as characters they come from fonts of any."""
    side = formats.pixels(_BULLET)
    place = QRectF(end.x() - side - formats.pixels(2), end.y() - side / 2, side, side)
    ink = QColor(formats.tokens.dim)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, formats.pixels(1)))
    painter.setBrush(Qt.BrushStyle.NoBrush if level % 3 == 1 else ink)
    if level % 3 == 2:
        painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))  # looks as large as the round ones
    else:
        painter.drawEllipse(place)


def _hint_for(line: Line) -> str:
    if line.cell is not None:
        return ""
    match line.role:
        case "figcaption" | "caption":
            return QCoreApplication.translate("Body", "Caption")
        case "summary" | "dt":
            return ""
    return QCoreApplication.translate("Body", "Text")


def _paint_hint(painter: QPainter, block: QTextBlock, rect: QRectF, formats: BodyFormats, kind: LineKind) -> None:
    if kind is LineKind.HEADING:
        text = QCoreApplication.translate("Body", "Section heading")
    elif block.document().blockCount() == 1:
        text = QCoreApplication.translate("Body", "Write the article here")
    elif kind is LineKind.PARAGRAPH:
        text = _hint_for(line_of(block))
    else:
        return
    font = QFont(block.charFormat().font())
    font.setPixelSize(formats.pixels(22 if kind is LineKind.HEADING else 16))
    font.setBold(kind is LineKind.HEADING)
    painter.setFont(font)
    colour = QColor(formats.tokens.dim)
    colour.setAlphaF(0.75)
    painter.setPen(colour)
    line = block.layout().lineAt(0)
    box = QRectF(rect.left() + block.blockFormat().leftMargin(), rect.top() + line.y(), rect.width(), line.height())
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
