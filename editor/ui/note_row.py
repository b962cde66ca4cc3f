"""A sentence that is too long for the line of facts: whole, above it, until it is read."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget


class NoteRow(QFrame):
    """Shows itself with a text and goes with it, or when the person has read it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noteRow")
        self.text = QLabel(self)
        self.text.setObjectName("noteRow.text")
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.dismiss = QPushButton("×", self)
        self.dismiss.setObjectName("noteRow.dismiss")
        self.dismiss.setProperty("role", "quiet")
        self.dismiss.setFixedSize(28, 28)
        self.dismiss.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 4, 4)
        row.setSpacing(8)
        row.addWidget(self.text, 1)
        row.addWidget(self.dismiss)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        self.dismiss.setToolTip(self.tr("I have read this"))
        self.dismiss.setAccessibleName(self.tr("Close the note"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def show_text(self, text: str) -> None:
        """Shows a text; "" hides it."""
        self.text.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
