"""A dialog that never loses what was typed: where it cannot be carried out, it stays open and says so.

What is typed is told as it is typed, so that it is in the journal before the dialog is accepted.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from editor.session.recorder import Draft
from editor.ui.composition import commit_composition
from editor.ui.line_edit import LineEdit


class KeptDialog(QDialog):
    """``attempt`` carries out what the fields say and answers whether that was done.

    Where ``refusal`` stands is the subclass's.
    """

    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.attempt: Callable[[], bool] = lambda: True
        self.refusal = QLabel(self)
        self.refusal.setObjectName("refusal")
        self.refusal.setProperty("role", "bad")
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        self._given: dict[LineEdit, str] = {}  # what stood in the fields when the dialog was shown

    def draft(self) -> Draft | None:
        """What the person typed so far; None where that is nothing."""
        changed = [line for line, given in self._given.items() if line.text() != given]
        fields = tuple((line.accessibleName(), line.text()) for line in changed)
        return Draft(self.windowTitle(), fields) if fields else None

    def showEvent(self, event: QShowEvent) -> None:
        for line in self.findChildren(LineEdit):
            if line not in self._given:
                self._given[line] = line.text()
                line.textChanged.connect(self.typed)
        super().showEvent(event)

    def accept(self) -> None:
        commit_composition()
        if self.attempt():
            super().accept()
            return
        self.refusal.setText(
            self.tr("This cannot stand here as it is; nothing was changed. Change it, or copy it before you cancel.")
        )
        self.refusal.setVisible(True)
