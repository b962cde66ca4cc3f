"""One QTextBlock broken into lines, by Qt's own QTextLayout."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextLayout, QTextOption

_FOREVER = 1e6  # pixels: no line is as long
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


def lay_out(block: QTextBlock, width: float) -> tuple[float, float]:
    """Breaks a QTextBlock into lines that fit into a width with its margins; its height, and its text's, in pixels.

    The first has the leading below the last line, too. A block that is not shown has no line and no height.
    """
    layout = block.layout()
    if not block.isVisible():
        layout.clearLayout()
        return 0.0, 0.0
    look = block.blockFormat()
    left = look.leftMargin()
    room = max(1.0, width - left - look.rightMargin())
    stretch = look.lineHeight() / 100.0 if look.lineHeightType() == _PROPORTIONAL else 1.0
    _prepare(layout, block, look)
    height = text_height = 0.0
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLeadingIncluded(True)
        line.setLineWidth(room)
        line.setPosition(QPointF(left, height))
        own = line.height()
        text_height = height + own
        height += math.ceil(own) * stretch
        line = layout.createLine()
    layout.endLayout()
    return height, text_height


def natural_widths(block: QTextBlock) -> tuple[float, float]:
    """The least width in which no word is broken, and the width in which nothing wraps, in pixels with the margins."""
    layout, look = block.layout(), block.blockFormat()
    _prepare(layout, block, look)
    widest = 0.0
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(_FOREVER)
        widest = max(widest, line.naturalTextWidth())
        line = layout.createLine()
    layout.endLayout()
    margins = look.leftMargin() + look.rightMargin()
    return layout.minimumWidth() + margins, math.ceil(widest) + margins


def _prepare(layout: QTextLayout, block: QTextBlock, look: QTextBlockFormat) -> None:
    option = QTextOption(block.document().defaultTextOption())
    option.setTextDirection(block.textDirection())
    option.setAlignment(look.alignment())
    layout.setTextOption(option)


def estimated_height(block: QTextBlock, width: float) -> float:
    """About how high a QTextBlock will be, from the number of its letters; 0 for one that is not shown."""
    if not block.isVisible():
        return 0.0
    look, font = block.blockFormat(), block.charFormat().font()
    size = font.pixelSize() if font.pixelSize() > 0 else 16
    lines = math.ceil(block.length() * size * 0.7 / max(1.0, width - look.leftMargin() - look.rightMargin()))
    return lines * size * 1.2 * max(1.0, look.lineHeight() / 100.0)
