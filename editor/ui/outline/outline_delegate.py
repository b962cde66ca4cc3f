"""Paints a row of the outline: arrow and title at the left, characters at the right; and takes a new title."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPolygon
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor.ui.composition import commit_pending
from editor.ui.library.post_delegate import sized
from editor.ui.line_edit import LineEdit
from editor.ui.outline.outline_row import OutlineRow
from editor.ui.style.tokens import Tokens, tokens_of

ROW_HEIGHT = 28  # px
_LEFT = 16
_INDENT = 14
_ARROW = 8
_ROLE = int(Qt.ItemDataRole.UserRole)
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)

_Index = QModelIndex | QPersistentModelIndex


def fold_place(place: QRect, depth: int) -> QRect:
    """Where a row's arrow is: in front of its title."""
    return QRect(place.left() + _INDENT * depth, place.top(), _LEFT, place.height())


class OutlineDelegate(QStyledItemDelegate):
    """The current section is written in the accent colour."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(120, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        tokens = tokens_of(option.palette)
        place: QRect = option.rect
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        if hovered:
            painter.fillRect(place, QColor(tokens.soft))
        self._paint_arrow(painter, place, index, QColor(tokens.ink if hovered else tokens.dim))
        taken = self._paint_count(painter, place, index.data(_ROLE), tokens, hovered)
        self._paint_title(painter, place.adjusted(0, 0, -taken, 0), index, tokens, hovered)
        if option.state & QStyle.StateFlag.State_HasFocus and option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QColor(tokens.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.restore()

    def _paint_arrow(self, painter: QPainter, place: QRect, index: _Index, colour: QColor) -> None:
        folded = index.data(_ROLE + 3)
        if folded is None:
            return
        box = fold_place(place, int(index.data(_ROLE + 2)))
        x, y, half = box.center().x() - _ARROW // 4, box.center().y(), _ARROW // 2
        flat = [x - half, y - 2, x + half, y - 2, x, y + half - 2]
        pointing = [x - 2, y - half, x - 2, y + half, x + half - 2, y]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        shape = QPolygon()
        for at in range(0, 6, 2):
            shape.append(box.topLeft().__class__(*(pointing if folded else flat)[at : at + 2]))
        painter.drawPolygon(shape)

    def _paint_count(self, painter: QPainter, place: QRect, row: OutlineRow, tokens: Tokens, hovered: bool) -> int:
        """Gives the width that it takes, margins included."""
        small = sized(painter.font(), 12, QFont.Weight.Normal)
        if row.is_empty:
            text, colour = self.tr("empty"), tokens.ink if hovered else tokens.warn
        else:
            text = self.tr("{count} ch").format(count=f"{row.counts.characters:,}") if row.level else ""
            colour = tokens.ink if hovered else tokens.dim
        painter.setFont(small)
        painter.setPen(QColor(colour))
        right = place.adjusted(0, 0, -_LEFT + 4, 0)
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
        return QFontMetrics(small).horizontalAdvance(text) + _LEFT + 4

    def _paint_title(self, painter: QPainter, place: QRect, index: _Index, tokens: Tokens, hovered: bool) -> None:
        row: OutlineRow = index.data(_ROLE)
        is_current = bool(index.data(_ROLE + 1))
        font = sized(painter.font(), 13, QFont.Weight.DemiBold if is_current else QFont.Weight.Normal)
        painter.setFont(font)
        quiet = tokens.ink if row.title or hovered else tokens.dim
        painter.setPen(QColor(tokens.accent if is_current and not hovered else quiet))
        line = place.adjusted(_LEFT + _INDENT * int(index.data(_ROLE + 2)), 0, 0, 0)
        title = QFontMetrics(font).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)

    # A new title.

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        editor = LineEdit(parent)
        editor.setObjectName("outline.rename")
        editor.setAccessibleName(self.tr("Section heading"))
        return editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Once: counts that change meanwhile must not take away what was typed."""
        if isinstance(editor, QLineEdit) and not editor.isModified() and not editor.text():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        left = _LEFT + _INDENT * int(index.data(_ROLE + 2)) - 6
        editor.setGeometry(option.rect.adjusted(left, 1, -6, -1))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """What is being composed belongs to the title, however the editing ends; but for Esc."""
        ends = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENDS
        if isinstance(editor, QWidget) and (ends or event.type() == QEvent.Type.FocusOut):
            commit_pending(editor)
        return super().eventFilter(editor, event)
