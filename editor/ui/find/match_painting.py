"""Matches on the page and in the form's fields, tinted as long as the bar is open."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextBlock, QTextCursor, QTextLayout, QTextLine
from PySide6.QtWidgets import QTextEdit

from editor.ui.body.line_text import units_before
from editor.ui.body.painting import visible_blocks
from editor.ui.style.tokens import Tokens

Stretches = Sequence[tuple[int, int]]  # starts and ends, in characters
_CURRENT_TINT = 0.20
_RADIUS = 3.0


def paint_matches(
    editor: QTextEdit,
    painter: QPainter,
    area: QRectF,
    find: Callable[[str], Stretches],
    tokens: Tokens,
) -> None:
    """Tints the matches in what is seen of a text; the one that is selected has a frame."""
    cursor = editor.textCursor()
    selected = (cursor.selectionStart(), cursor.selectionEnd())
    for block, rect in visible_blocks(editor, area):
        text = block.text()
        for first, last in find(text):
            start, end = units_before(text, first), units_before(text, last)
            is_selected = (block.position() + start, block.position() + end) == selected
            for place in stretch_places(block, start, end, rect.topLeft()):
                _paint(painter, place, tokens, is_selected)


def stretch_places(block: QTextBlock, start: int, end: int, origin: QPointF) -> Iterator[QRectF]:
    """Where a stretch of a QTextBlock is seen, line by line; what is composed in front of it moves it."""
    layout, metrics = block.layout(), QFontMetricsF(block.charFormat().font())
    start, end = (_behind_composition(layout, position) for position in (start, end))
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
        if first < last:
            left, right = _x_of(line, first), _x_of(line, last)
            # As high as the letters: a picture in the line makes it higher.
            top = line.y() + line.ascent() - metrics.ascent()
            yield QRectF(min(left, right), top, abs(right - left), metrics.height()).translated(origin)


def _x_of(line: QTextLine, position: int) -> float:
    found = line.cursorToX(position)  # x and the position that it belongs to
    return float(found[0]) if isinstance(found, tuple) else 0.0


def _behind_composition(layout: QTextLayout, position: int) -> int:
    composed = layout.preeditAreaText()
    return position + len(composed) if composed and position > layout.preeditAreaPosition() else position


def _paint(painter: QPainter, place: QRectF, tokens: Tokens, is_selected: bool) -> None:
    painter.save()
    if is_selected:
        tint = QColor(tokens.accent)
        painter.setPen(tint)
        tint.setAlphaF(_CURRENT_TINT)
    else:
        tint = QColor(tokens.found)
        painter.setPen(Qt.PenStyle.NoPen)
        # Over the text, whose own ground would hide it, but only what is light (dark: what is dark) takes the tint.
        mode = QPainter.CompositionMode
        painter.setCompositionMode(mode.CompositionMode_Screen if tokens.is_dark else mode.CompositionMode_Multiply)
    painter.setBrush(tint)
    painter.drawRoundedRect(place, _RADIUS, _RADIUS)
    painter.restore()


def tint_field(field: QTextEdit, matches: Stretches, tokens: Tokens) -> None:
    """Tints stretches of a form's field; none takes the tint away."""
    text = field.document().toRawText()
    made: list[QTextEdit.ExtraSelection] = []
    for start, end in matches:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(field.document())
        cursor.setPosition(units_before(text, start))
        cursor.setPosition(units_before(text, end), QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        selection.format.setBackground(QColor(tokens.found))
        made.append(selection)
    field.setExtraSelections(made)
