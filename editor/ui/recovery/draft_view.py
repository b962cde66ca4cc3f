"""Shows what was being typed in a dialog when the program ended, as text that can be copied."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from editor.session.recorder import Draft

_LINES = 7  # that are seen at once, at most


class DraftView(QFrame):
    """A card with the dialog's name, the text and a button that copies it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self.text = QPlainTextEdit(self)
        self.text.setObjectName("draft.text")
        self.text.setReadOnly(True)
        self.text.setProperty("source", True)
        self.text.setAccessibleName(self.tr("What was being typed"))
        self.text.setTabChangesFocus(True)
        self._words.setBuddy(self.text)
        self.copy = QPushButton(self.tr("Copy"), self)
        self.copy.setObjectName("draft.copy")
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        above = QHBoxLayout()
        above.setSpacing(8)
        above.addWidget(self._words, 1)
        above.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        column.addLayout(above)
        column.addWidget(self.text)

    def show_draft(self, draft: Draft) -> None:
        """Shows a draft, as high as its lines."""
        words = self.tr("Typed in the dialog “{title}” and not taken over yet:").format(title=draft.title)
        self._words.setText(words)
        self.text.setPlainText(text_of(draft))
        lines = min(_LINES, max(2, self.text.document().blockCount()))
        self.text.setFixedHeight(lines * self.text.fontMetrics().lineSpacing() + 24)


def text_of(draft: Draft) -> str:
    """The text of the one field; of several each behind its label."""
    if len(draft.fields) == 1:
        return draft.fields[0][1]
    return "\n".join(f"{label}: {text}" for label, text in draft.fields)
