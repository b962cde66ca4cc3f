"""Says that a published article would get another address, and offers what keeps its readers."""

from __future__ import annotations

from urllib.parse import unquote

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.session.moved_url import MovedUrl


class UrlNotice(QFrame):
    """``kept`` asks for the old address, ``redirect_wanted`` for a way from it to the new one."""

    kept = Signal()
    redirect_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("urlNotice")
        self._moved: MovedUrl | None = None
        self.words = QLabel(self)
        self.words.setObjectName("urlNotice.words")
        self.words.setProperty("role", "warn")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.keep = self._button("urlNotice.keep")
        self.keep.clicked.connect(self.kept)
        self.redirect = self._button("urlNotice.redirect")
        self.redirect.clicked.connect(self.redirect_wanted)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.keep)
        row.addWidget(self.redirect)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.words)
        column.addLayout(row)
        self.hide()

    def _button(self, name: str) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setProperty("role", "link")
        return button

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.show_moved(self._moved)
        super().changeEvent(event)

    def show_moved(self, moved: MovedUrl | None) -> None:
        """Shows it, or goes where nothing moves."""
        self._moved = moved
        self.setVisible(moved is not None)
        if moved is None:
            return
        words = self.tr("Readers know this article at {old}; saved like this it would be at {new}.")
        self.words.setText(words.format(old=unquote(moved.old), new=unquote(moved.new)))
        self.keep.setText(self.tr("Keep the old URL"))
        self.redirect.setText(self.tr("Redirect from the old URL"))
        self.redirect.setVisible(moved.can_redirect)
