"""Paints a row of the outline: title at the left, characters at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor.ui.library.post_delegate import sized
from editor.ui.style.tokens import tokens_of

ROW_HEIGHT = 28  # px
_LEFT = 12
_INDENT = 14
_ROLE = int(Qt.ItemDataRole.UserRole)


class OutlineDelegate(QStyledItemDelegate):
    """The current section is written in the accent colour."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(_ROLE)
        is_current = bool(index.data(_ROLE + 1))
        tokens = tokens_of(option.palette)
        state = option.state
        place: QRect = option.rect
        painter.save()
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if hovered:
            painter.fillRect(place, QColor(tokens.soft))
        count = self.tr("{count} ch").format(count=f"{row.characters:,}") if row.level else ""
        small = sized(painter.font(), 12, QFont.Weight.Normal)
        count_width = QFontMetrics(small).horizontalAdvance(count)
        painter.setFont(small)
        painter.setPen(QColor(tokens.ink if hovered else tokens.dim))
        right = place.adjusted(0, 0, -_LEFT, 0)
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
        weight = QFont.Weight.DemiBold if is_current else QFont.Weight.Normal
        font = sized(painter.font(), 13, weight)
        painter.setFont(font)
        quiet = tokens.ink if row.title or hovered else tokens.dim
        painter.setPen(QColor(tokens.accent if is_current and not hovered else quiet))
        left = place.left() + _LEFT + _INDENT * int(index.data(_ROLE + 2))
        line = QRect(left, place.top(), right.right() - count_width - 8 - left, place.height())
        title = QFontMetrics(font).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_Selected:
            painter.setPen(QColor(tokens.accent))
            painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.restore()
