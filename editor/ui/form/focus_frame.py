"""Shows on a box that what is typed in it has the focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class FocusFrame(QObject):
    """Sets a box's property ``focused``, which the style sheet draws, as its inner widget gains and loses the focus."""

    def __init__(self, box: QWidget, inner: QWidget) -> None:
        super().__init__(box)
        self._box = box
        inner.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._box.setProperty("focused", event.type() == QEvent.Type.FocusIn)
            self._box.style().polish(self._box)
        return False
