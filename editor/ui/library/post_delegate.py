"""Paints a post of the list in two lines."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor.ui.library.post_model import PostModel, PostRow
from editor.ui.style.tokens import tokens_of

ROW_HEIGHT = 54  # px
_LEFT = 12
_DOT = 7


class PostDelegate(QStyledItemDelegate):
    """Title in a stronger hand, below it categories and date, with a dot before what needs a look."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(PostModel.ROW)
        if not isinstance(row, PostRow):
            return
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
        self._paint_title(painter, place, row, QColor(tokens.ink))
        quiet = tokens.ink if selected or state & QStyle.StateFlag.State_MouseOver else tokens.dim
        self._paint_facts(painter, place, row, QColor(quiet), QColor(tokens.bad))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(tokens.accent))
            painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.restore()

    def _paint_title(self, painter: QPainter, place: QRect, row: PostRow, colour: QColor) -> None:
        font = sized(painter.font(), 13, QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(colour)
        line = QRect(place.left() + _LEFT, place.top() + 8, place.width() - 2 * _LEFT, 20)
        text = QFontMetrics(font).elidedText(row.title or row.path.name, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _paint_facts(self, painter: QPainter, place: QRect, row: PostRow, colour: QColor, marked: QColor) -> None:
        font = sized(painter.font(), 12, QFont.Weight.Normal)
        left = place.left() + _LEFT
        if row.problem:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(marked)
            painter.drawEllipse(left, place.top() + 34, _DOT, _DOT)
            left += _DOT + 5
        painter.setFont(font)
        painter.setPen(colour)
        line = QRect(left, place.top() + 28, place.right() - _LEFT - left, 19)
        facts = " · ".join(filter(None, (" ".join(row.categories), row.date)))
        text = QFontMetrics(font).elidedText(facts or row.path.name, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


def sized(font: QFont, pixels: int, weight: QFont.Weight) -> QFont:
    """A copy of the font in another size and weight."""
    copy = QFont(font)
    copy.setPixelSize(pixels)
    copy.setWeight(weight)
    return copy
