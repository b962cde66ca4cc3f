"""A message that stands where the work is, says what to do, and stays until it is read or resolved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget


class ProblemBanner(QFrame):
    """Shows one problem with at most one action. ``severity`` is "bad" or "warn"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problemBanner")
        self._callback: Callable[[], None] | None = None
        self.message = QLabel(self)
        self.message.setObjectName("problemBanner.message")
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.action = QPushButton(self)
        self.action.setObjectName("problemBanner.action")
        self.action.clicked.connect(self._on_action)
        self.dismiss = QPushButton("×", self)
        self.dismiss.setObjectName("problemBanner.dismiss")
        self.dismiss.setProperty("role", "quiet")
        self.dismiss.setFixedSize(28, 28)
        self.dismiss.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self.message, 1)
        row.addWidget(self.action)
        row.addWidget(self.dismiss)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        self.dismiss.setToolTip(self.tr("I have read this"))
        self.dismiss.setAccessibleName(self.tr("Close the message"))
        self.setAccessibleName(self.tr("Problem"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def show_problem(
        self,
        text: str,
        action_text: str = "",
        callback: Callable[[], None] | None = None,
        severity: str = "bad",
    ) -> None:
        """Shows a problem in place of the one before."""
        self.message.setText(text)
        self.setAccessibleDescription(text)
        self._callback = callback
        self.action.setText(action_text)
        self.action.setVisible(bool(action_text and callback))
        self.setProperty("severity", severity)
        self.style().polish(self)
        self.show()

    def resolve(self) -> None:
        """The problem is gone."""
        self._callback = None
        self.hide()

    def _on_action(self) -> None:
        callback = self._callback
        self.resolve()
        if callback is not None:
            callback()
