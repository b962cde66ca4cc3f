"""A list of names below a line edit. It is a part of the window and never has the focus.

A popup, like QCompleter's, is a window of its own: when it opens, input methods end the syllable that is being made.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QListWidget, QListWidgetItem, QWidget

_MOST_ROWS = 8
_ROW = 32  # px
_FRAME = 10  # px, border and padding above and below together
_GAP = 2  # px


class Suggestions(QListWidget):
    """``taken`` carries the name that was clicked; keys are led here by the line edit's field."""

    taken = Signal(str)

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._field = field
        self.setObjectName("suggestions")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(lambda item: self.taken.emit(item.text()))
        self.hide()

    def names(self) -> list[str]:
        """What is offered now."""
        return [self.item(row).text() for row in range(self.count())] if self.isVisible() else []

    def chosen(self) -> str:
        """The name that the arrow keys stand on, else ""."""
        item = self.currentItem() if self.isVisible() else None
        return item.text() if item is not None else ""

    def offer(self, names: Sequence[str]) -> None:
        """Shows the names, none of them chosen; hides where there are none."""
        self.clear()
        for name in names:
            self.addItem(QListWidgetItem(name))
        self.setCurrentRow(-1)
        if names:
            self._place()
            self.show()
            self.raise_()
        else:
            self.hide()

    def step(self, step: int) -> None:
        """Chooses the next name (1) or the one before (-1); above the first none is chosen."""
        self.setCurrentRow(max(-1, min(self.currentRow() + step, self.count() - 1)))

    def _place(self) -> None:
        """Below the field, above it where there is no room below."""
        host = self._host()
        if self.parentWidget() is not host:
            self.setParent(host)
        height = min(self.count(), _MOST_ROWS) * _ROW + _FRAME
        place = self._field.mapTo(host, QPoint(0, self._field.height() + _GAP))
        if place.y() + height > host.height():
            place.setY(max(0, place.y() - self._field.height() - height - 2 * _GAP))
        self.setGeometry(place.x(), place.y(), min(self._field.width(), host.width() - place.x()), height)

    def _host(self) -> QWidget:
        """What scrolls with the field: the contents of its scroll area, else its window."""
        host = self._field
        while not host.isWindow() and (parent := host.parentWidget()) is not None:
            if isinstance(parent.parentWidget(), QAbstractScrollArea):
                return host
            host = parent
        return host
