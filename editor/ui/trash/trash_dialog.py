"""The site's trash in a window, with room for long names."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from editor.ui.trash.trash_view import TrashView


class TrashDialog(QDialog):
    """``view`` with a button that closes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trash")
        self.setWindowTitle(self.tr("Trash"))
        self.view = TrashView(self)
        self.view.restore.setDefault(True)
        close = QPushButton(self.tr("Close"), self)
        close.setObjectName("trash.close")
        close.clicked.connect(self.reject)
        self.view.buttons.insertWidget(2, close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self.view)
        self.resize(680, 420)
