"""What the pane says where the page's renderer ended."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from editor.ui.preview.fates import Fate


class EndedNote(QWidget):
    """A message in the place of the page, with a button where the page does not come back by itself."""

    again_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._fate: Fate | None = None
        self.message = QLabel(self)
        self.message.setObjectName("preview.ended")
        self.message.setProperty("role", "placeholder")
        self.message.setWordWrap(True)
        self.again = QPushButton(self)
        self.again.setObjectName("preview.again")
        self.again.clicked.connect(self.again_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.message)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.retranslate()
        self.hide()

    def show_fate(self, fate: Fate | None) -> None:
        """Says what happened; None hides it."""
        self._fate = fate
        self.retranslate()
        self.setVisible(fate is not None)

    def retranslate(self) -> None:
        words = {
            None: "",
            Fate.RESTARTING: self.tr("The preview ended unexpectedly and is coming back. Go on writing."),
            Fate.TOO_OFTEN: self.tr(
                "The preview ended several times in a row and stays off for now. Writing and saving work as usual."
            ),
            Fate.TOO_SLOW: self.tr(
                "This page kept the preview busy without end, so it was ended. Writing and saving work as usual."
            ),
            Fate.TOO_LARGE: self.tr(
                "This page needed too much memory, so the preview was ended. Writing and saving work as usual."
            ),
            Fate.NO_ENGINE: "",
        }
        self.message.setText(words[self._fate])
        self.setAccessibleName(words[self._fate])
        self.again.setText(self.tr("Show the preview again"))
        self.again.setVisible(self._fate not in (None, Fate.RESTARTING))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
