"""The open article's earlier versions beside it, as a tab of the right pane."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from editor.ui.versions.versions_view import VersionsView


class VersionsPane(QWidget):
    """``shown`` says that the tab is seen now, ``larger_wanted`` that the person wants more room."""

    shown = Signal()
    larger_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("versionsPane")
        self.view = VersionsView(self, narrow=True)
        self.larger = QPushButton(self)
        self.larger.setObjectName("versions.larger")
        self.larger.clicked.connect(self.larger_wanted)
        self.view.buttons.insertWidget(0, self.larger)
        self._empty = QLabel(self)
        self._empty.setProperty("role", "dim")
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(12, 12, 12, 12)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._top(self._empty))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self._stack)
        self.show_view(False)
        self.retranslate()

    def _top(self, label: QLabel) -> QWidget:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label)
        column.addStretch(1)
        return holder

    def retranslate(self) -> None:
        self.larger.setText(self.tr("Larger…"))
        self._empty.setText(
            self.tr(
                "Earlier versions of the open article stand here: one is kept at each save, and when you pause in"
                " writing. Each field and section of them can be put back."
            )
        )

    def show_view(self, has_versions: bool) -> None:
        """The versions, or what belongs here while there are none."""
        self._stack.setCurrentIndex(0 if has_versions else 1)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()
