"""Paints a finding: a bar in its colour, the place in small letters, the sentence below it, and "Fix" at the right."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor.checks.diagnostic import Severity
from editor.ui.checks.finding_words import FindingRow
from editor.ui.library.post_delegate import sized
from editor.ui.style.tokens import Tokens, tokens_of

ROLE = int(Qt.ItemDataRole.UserRole)
_LEFT = 18  # px
_RIGHT = 12
_ABOVE = 8
_BETWEEN = 2
_HEADER = 32
_PLAIN = QFont.Weight.Normal
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft

_Index = QModelIndex | QPersistentModelIndex


def colour_of(severity: Severity, tokens: Tokens) -> QColor:
    """The colour that a finding is marked in."""
    return QColor({Severity.ERROR: tokens.bad, Severity.WARNING: tokens.warn}.get(severity, tokens.dim))


class FindingDelegate(QStyledItemDelegate):
    """Rows without a FindingRow are headings of a group."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row = index.data(ROLE)
        if not isinstance(row, FindingRow):
            return QSize(120, _HEADER)
        width = max(120, self._width() - _LEFT - _RIGHT)
        small, text = QFontMetrics(sized(option.font, 12, _PLAIN)), QFontMetrics(sized(option.font, 13, _PLAIN))
        height = text.boundingRect(0, 0, width, 10_000, _WRAPPED, row.words).height()
        return QSize(120, _ABOVE + small.lineSpacing() + _BETWEEN + height + _ABOVE)

    def _width(self) -> int:
        return self._view.viewport().width() if hasattr(self._view, "viewport") else self._view.width()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, tokens = index.data(ROLE), tokens_of(option.palette)
        painter.save()
        if isinstance(row, FindingRow):
            self._paint_ground(painter, option, row, tokens)
            self._paint_row(painter, option, row, tokens)
        else:
            painter.setFont(sized(option.font, 12, QFont.Weight.DemiBold))
            painter.setPen(QColor(tokens.dim))
            painter.drawText(option.rect.adjusted(12, 6, 0, 0), _MIDDLE, str(index.data()))
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, row: FindingRow, tokens: Tokens
    ) -> None:
        place, state = option.rect, option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, QColor(tokens.accent_soft))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(place, QColor(tokens.soft))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour_of(row.severity, tokens))
        painter.drawRoundedRect(QRect(place.left() + 8, place.top() + _ABOVE, 3, place.height() - 2 * _ABOVE), 1.5, 1.5)
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_Selected:
            painter.setPen(QColor(tokens.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place.adjusted(0, 0, -1, -1))

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: FindingRow, tokens: Tokens) -> None:
        inner: QRect = option.rect.adjusted(_LEFT, _ABOVE, -_RIGHT, -_ABOVE)
        small = sized(option.font, 12, _PLAIN)
        metrics = QFontMetrics(small)
        painter.setFont(small)
        head = QRect(inner.left(), inner.top(), inner.width(), metrics.lineSpacing())
        if row.has_fix:
            fix = fix_rect(option.rect, option.font)
            painter.setPen(QColor(tokens.accent))
            painter.drawText(fix, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, fix_words())
            head.setRight(fix.left() - 8)
        quiet = option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        painter.setPen(QColor(tokens.ink if quiet else tokens.dim))
        painter.drawText(head, _MIDDLE, metrics.elidedText(row.place, Qt.TextElideMode.ElideRight, head.width()))
        painter.setFont(sized(option.font, 13, _PLAIN))
        painter.setPen(QColor(tokens.ink))
        painter.drawText(inner.adjusted(0, metrics.lineSpacing() + _BETWEEN, 0, 4), _WRAPPED, row.words)


def fix_words() -> str:
    """What stands for mending a finding."""
    return QCoreApplication.translate("ChecksPane", "Fix")


def fix_rect(place: QRect, font: QFont) -> QRect:
    """Where "Fix" stands in a row."""
    metrics = QFontMetrics(sized(font, 12, _PLAIN))
    width = metrics.horizontalAdvance(fix_words()) + 4
    return QRect(place.right() - _RIGHT - width, place.top() + _ABOVE, width, metrics.lineSpacing())
