"""Shows what was being typed in a dialog when the program ended, as text that can be copied."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from editor.session.recorder import Draft

_LINES = 7  # that are seen at once, at most


class DraftView(QFrame):
    """A card with the dialog's name, the text and a button that copies it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self.text = QTextBrowser(self)
        self.text.setObjectName("draft.text")
        self.text.setProperty("reading", True)
        self.text.setOpenLinks(False)
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
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        self.text.document().setDefaultFont(fixed if draft.is_source else self.font())
        self.text.setPlainText(text_of(draft))
        lines = min(_LINES, max(2, self.text.document().blockCount()))
        self.text.setFixedHeight(lines * self.text.fontMetrics().lineSpacing() + 32)


def text_of(draft: Draft) -> str:
    """The text of the one field; of several each behind its label."""
    if len(draft.fields) == 1:
        return draft.fields[0][1]
    return "\n".join(f"{label}: {text}" for label, text in draft.fields)
