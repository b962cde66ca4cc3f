"""Paints an article of the list: headline, facts, and where one was looked for, the words around the hit."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor.document.source_lines import units
from editor.library.context import Context
from editor.library.entry import State
from editor.library.row import Row
from editor.ui.library.post_model import PostModel
from editor.ui.library.words import facts_of, heading_of
from editor.ui.style.tokens import Tokens, tokens_of

ROW_HEIGHT = 54  # px
CONTEXT_HEIGHT = 74  # px, with a line of text
_LEFT = 12
_DOT = 7


class PostDelegate(QStyledItemDelegate):
    """Headline in a stronger hand, below it state, categories and date, with a dot before what needs a look.

    All rows are of one height: ``shows_context`` says whether they have a third line.
    """

    shows_context = False

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, CONTEXT_HEIGHT if self.shows_context else ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens = tokens_of(option.palette)
        place: QRect = option.rect
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(place, QColor(tokens.accent_soft))
            painter.fillRect(QRect(place.left(), place.top(), 3, place.height()), QColor(tokens.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(place, QColor(tokens.soft))
        row = index.data(PostModel.ROW)
        quiet = QColor(tokens.ink if selected or state & QStyle.StateFlag.State_MouseOver else tokens.dim)
        if isinstance(row, Row):
            self._paint_title(painter, place, heading_of(row), QColor(tokens.ink))
            self._paint_facts(painter, place, row, quiet, tokens)
            if row.context is not None and self.shows_context:
                self._paint_context(painter, place, row.context, quiet, tokens)
        else:
            self._paint_title(painter, place, "…", QColor(tokens.dim))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(tokens.accent))
            painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.restore()

    def _paint_title(self, painter: QPainter, place: QRect, title: str, colour: QColor) -> None:
        font = sized(painter.font(), 13, QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(colour)
        line = QRect(place.left() + _LEFT, place.top() + 8, place.width() - 2 * _LEFT, 20)
        text = QFontMetrics(font).elidedText(title, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _paint_facts(self, painter: QPainter, place: QRect, row: Row, colour: QColor, tokens: Tokens) -> None:
        left = place.left() + _LEFT
        mark = tokens.bad if row.problem is not None else _MARKS.get(row.state, "")
        if mark:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.warn if mark == "warn" else mark))
            painter.drawEllipse(left, place.top() + 34, _DOT, _DOT)
            left += _DOT + 5
        font = sized(painter.font(), 12, QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(colour)
        line = QRect(left, place.top() + 28, place.right() - _LEFT - left, 19)
        facts = " · ".join(facts_of(row)) or row.path
        text = QFontMetrics(font).elidedText(facts, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    @staticmethod
    def _paint_context(painter: QPainter, place: QRect, context: Context, colour: QColor, tokens: Tokens) -> None:
        """One line of the text, what was looked for on a ground of its own."""
        layout = QTextLayout(context.text, sized(painter.font(), 12, QFont.Weight.Normal))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        layout.createLine().setLineWidth(place.width() - 2 * _LEFT)
        layout.endLayout()
        painter.setPen(colour)
        painter.setClipRect(place.adjusted(_LEFT, 0, -_LEFT, 0))
        layout.draw(painter, QPointF(place.left() + _LEFT, place.top() + 49), _marks(context, tokens))
        painter.setClipping(False)


_MARKS = {State.FUTURE: "warn", State.HIDDEN: "warn", State.LEFT_OUT: "warn"}


def _marks(context: Context, tokens: Tokens) -> list[QTextLayout.FormatRange]:
    found = []
    for start, end in context.marks:
        mark = QTextLayout.FormatRange()
        mark.start = units(context.text[:start])
        mark.length = units(context.text[start:end])
        look = QTextCharFormat()
        look.setBackground(QColor(tokens.found))
        look.setForeground(QColor("#1d2430" if not tokens.is_dark else tokens.ink))
        mark.format = look
        found.append(mark)
    return found


def sized(font: QFont, pixels: int, weight: QFont.Weight) -> QFont:
    """A copy of the font in another size and weight."""
    copy = QFont(font)
    copy.setPixelSize(pixels)
    copy.setWeight(weight)
    return copy
