"""The findings as a list, what stops publication first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QMenu, QWidget

from editor.checks.diagnostic import Severity
from editor.ui.checks.finding_delegate import ROLE, FindingDelegate, fix_rect
from editor.ui.checks.finding_words import FindingRow

ORDER = (Severity.ERROR, Severity.WARNING, Severity.NOTICE)


class FindingList(QListWidget):
    """Signals: ``chosen`` a row that is to be shown in the article, ``fix_wanted`` one that is to be mended,
    ``off_wanted`` one whose rule is to be switched off.
    """

    chosen = Signal(object)
    fix_wanted = Signal(object)
    off_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checks.list")
        self.setItemDelegate(FindingDelegate(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._rows: tuple[FindingRow, ...] = ()

    @property
    def rows(self) -> tuple[FindingRow, ...]:
        """What is shown, in its order."""
        return self._rows

    @property
    def current_row(self) -> FindingRow | None:
        item = self.currentItem()
        return _row_in(item)

    def show_rows(self, rows: Sequence[FindingRow], headings: dict[Severity, str]) -> None:
        """Shows the findings by what they mean for publication; the one that was chosen stays so."""
        kept, scrolled = self.current_row, self.verticalScrollBar().value()
        self.blockSignals(True)
        self.clear()
        groups = {severity: [row for row in rows if row.severity is severity] for severity in ORDER}
        self._rows = tuple(row for group in groups.values() for row in group)
        for severity, group in groups.items():
            if group:
                heading = QListWidgetItem(f"{headings[severity]}  {len(group)}", self)
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                for row in group:
                    self._add(row)
        self.blockSignals(False)
        self._choose_again(kept)
        self.verticalScrollBar().setValue(scrolled)

    def _add(self, row: FindingRow) -> None:
        item = QListWidgetItem(self)
        item.setData(ROLE, row)
        item.setToolTip(f"{row.hint}\n[{row.found.rule}]")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{row.place}: {row.words}")

    def _choose_again(self, kept: FindingRow | None) -> None:
        if kept is None:
            return
        items = [self.item(number) for number in range(self.count())]
        same = [(item, item.data(ROLE)) for item in items if isinstance(item.data(ROLE), FindingRow)]
        wanted = (kept.found.rule, kept.found.detail)
        like = [item for item, row in same if (row.found.rule, row.found.detail) == wanted]
        if like:
            self.setCurrentItem(like[0])

    def choose(self, row: FindingRow) -> None:
        """Makes a row the current one and shows it."""
        for number in range(self.count()):
            if self.item(number).data(ROLE) is row:
                self.setCurrentItem(self.item(number))
                self.scrollToItem(self.item(number))

    def _row_at(self, point: QPoint) -> FindingRow | None:
        return _row_in(self.itemAt(point))

    def _is_on_fix(self, point: QPoint) -> bool:
        item, row = self.itemAt(point), self._row_at(point)
        if item is None or row is None or not row.has_fix:
            return False
        return fix_rect(self.visualItemRect(item), self.font()).adjusted(-6, -6, 6, 6).contains(point)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        row = self._row_at(event.position().toPoint())
        if row is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        if self._is_on_fix(event.position().toPoint()):
            self.fix_wanted.emit(row)
        else:
            self.chosen.emit(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._is_on_fix(event.position().toPoint())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row
        if row is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(row)
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        row = self.current_row if by_key else self._row_at(event.pos())
        if row is None:
            return
        menu = QMenu(self)
        menu.addAction(self.tr("Go there")).triggered.connect(lambda: self.chosen.emit(row))
        if row.has_fix:
            menu.addAction(self.tr("Fix")).triggered.connect(lambda: self.fix_wanted.emit(row))
        menu.addSeparator()
        menu.addAction(self.tr("Do not check this on this site")).triggered.connect(lambda: self.off_wanted.emit(row))
        menu.popup(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # sentences wrap otherwise


def _row_in(item: QListWidgetItem | None) -> FindingRow | None:
    """The row that an item shows; None for a heading."""
    row = item.data(ROLE) if item is not None else None
    return row if isinstance(row, FindingRow) else None
