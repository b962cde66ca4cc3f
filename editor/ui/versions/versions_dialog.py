"""The open article's earlier versions in a window with room for long texts."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from editor.ui.versions.versions_view import VersionsView


class VersionsDialog(QDialog):
    """``view`` with a button that closes."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("versions")
        self.setWindowTitle(self.tr("Versions of “{title}”").format(title=title))
        self.view = VersionsView(self)
        close = QPushButton(self.tr("Close"), self)
        close.setObjectName("versions.close")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self.view.buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self.view)
        self.resize(900, 580)
