"""Asks for the text of a footnote."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from editor.ui.line_edit import LineEdit
from editor.ui.writing.kept_dialog import KeptDialog

_WIDTH = 520  # px


class FootnoteDialog(KeptDialog):
    """``text()`` is what was typed; an empty note cannot be inserted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("footnoteDialog")
        self.setWindowTitle(self.tr("Footnote"))
        words = QLabel(self.tr("Text of the footnote; it stands at the end of the article"), self)
        self.line = LineEdit(self)
        self.line.setObjectName("footnote.text")
        self.line.setAccessibleName(self.tr("Footnote"))
        words.setBuddy(self.line)
        buttons = QDialogButtonBox(self)
        self.accept_button = buttons.addButton(self.tr("Insert"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.accept_button.setDefault(True)
        self.accept_button.setEnabled(False)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for widget in (words, self.line, self.refusal, buttons):
            column.addWidget(widget)
        self.setMinimumWidth(_WIDTH)
        self.line.textChanged.connect(self._show_whether_complete)
        self.line.composed.connect(self._show_whether_complete)
        self.line.setFocus()

    def _show_whether_complete(self) -> None:
        self.accept_button.setEnabled(bool(self.line.text_with_composition().strip()))

    def text(self) -> str:
        """The note, on one line."""
        return " ".join(self.line.text().split())
