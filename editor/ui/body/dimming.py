"""The rest of the page dimmed, as painting alone: what the caret is in stays bright."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QTextBlock
from PySide6.QtWidgets import QTextEdit

from editor.document.lines import LineKind
from editor.ui.body.painting import kind_of, visible_blocks

_VEIL = 0.68  # how much of the page's colour lies over what is dimmed


class Bright(Enum):
    """What stays bright where the rest is dimmed."""

    ALL = "all"
    PARAGRAPH = "paragraph"
    SECTION = "section"


def paint_veil(editor: QTextEdit, painter: QPainter, area: QRectF, page: str, bright: Bright) -> None:
    """Lays the page's colour over the visible text that is not bright; to be painted last."""
    if bright is Bright.ALL:
        return
    veil = QColor(page)
    veil.setAlphaF(_VEIL)
    first, last = _bright_blocks(editor, bright)
    shown = [rect for block, rect in visible_blocks(editor, area) if first <= block.blockNumber() <= last]
    top = min((rect.top() for rect in shown), default=area.bottom())
    bottom = max((rect.bottom() for rect in shown), default=area.bottom())
    painter.fillRect(QRectF(area.left(), area.top(), area.width(), top - area.top()), veil)
    painter.fillRect(QRectF(area.left(), bottom, area.width(), area.bottom() - bottom + 1), veil)


def _bright_blocks(editor: QTextEdit, bright: Bright) -> tuple[int, int]:
    """Numbers of the first and last bright block; those of the selection are bright as well."""
    cursor, document = editor.textCursor(), editor.document()
    first, last = document.findBlock(cursor.selectionStart()), document.findBlock(cursor.selectionEnd())
    if bright is Bright.PARAGRAPH:
        return first.blockNumber(), last.blockNumber()
    return _heading_above(first).blockNumber(), _end_of_section(last).blockNumber()


def _heading_above(block: QTextBlock) -> QTextBlock:
    while kind_of(block) is not LineKind.HEADING and block.previous().isValid():
        block = block.previous()
    return block


def _end_of_section(block: QTextBlock) -> QTextBlock:
    while block.next().isValid() and kind_of(block.next()) is not LineKind.HEADING:
        block = block.next()
    return block
