"""A dialog that never loses what was typed: where it cannot be carried out, it stays open and says so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QLabel, QWidget

from editor.ui.composition import commit_composition


class KeptDialog(QDialog):
    """``attempt`` carries out what the fields say and answers whether that was done.

    Where ``refusal`` stands is the subclass's.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.attempt: Callable[[], bool] = lambda: True
        self.refusal = QLabel(self)
        self.refusal.setObjectName("refusal")
        self.refusal.setProperty("role", "bad")
        self.refusal.setWordWrap(True)
        self.refusal.hide()

    def accept(self) -> None:
        commit_composition()
        if self.attempt():
            super().accept()
            return
        self.refusal.setText(
            self.tr("This cannot stand here as it is; nothing was changed. Change it, or copy it before you cancel.")
        )
        self.refusal.setVisible(True)
