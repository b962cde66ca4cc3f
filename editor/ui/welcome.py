"""What stands in the middle while no article is open."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget


class Welcome(QFrame):
    """Offers the two first steps."""

    new_requested = Signal()
    open_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(self)
        self._title.setProperty("headline", True)
        self._text = QLabel(self)
        self._text.setProperty("role", "dim")
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._text.setFixedWidth(420)
        self._new = QPushButton(self)
        self._new.setProperty("role", "main")
        self._open = QPushButton(self)
        self._open.setProperty("role", "link")
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(2)
        for widget in (self._title, self._text, self._new, self._open):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._new.clicked.connect(self.new_requested)
        self._open.clicked.connect(self.open_requested)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("No article is open"))
        self._text.setText(self.tr("Choose one from the list at the left, or begin a new one."))
        self._new.setText(self.tr("Write an article"))
        self._open.setText(self.tr("Open another site"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
