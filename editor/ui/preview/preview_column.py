"""The preview with what belongs to it: looks above the page, below it what the page is shown in."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from editor.ui.action_buttons import InStep
from editor.ui.preview.link_bar import LinkBar
from editor.ui.preview.preview_pane import PreviewPane
from editor.ui.preview.status_line import StatusLine
from editor.ui.preview.trust_bar import TrustBar


class LookBar(QFrame):
    """Buttons of the actions that say how the page is looked at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preview.looks")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 4, 8, 4)
        self._row.setSpacing(2)

    def add_segments(self, actions: Iterable[QAction]) -> None:
        """Buttons that stand for one choice."""
        segments = QFrame(self)
        segments.setProperty("segments", True)
        row = QHBoxLayout(segments)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        for action in actions:
            button = self._button(action, segments)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            row.addWidget(button)
        self._row.addWidget(segments)

    def add_switch(self, action: QAction) -> None:
        """One choice by itself."""
        self._row.addWidget(self._button(action, self))

    def add_menu(self, menu: QMenu) -> QToolButton:
        """A button at the end that opens a menu."""
        button = QToolButton(self)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row.addStretch(1)
        self._row.addWidget(button)
        return button

    @staticmethod
    def _button(action: QAction, parent: QWidget) -> QToolButton:
        button = QToolButton(parent)
        button.setDefaultAction(action)
        InStep(button)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button


class PreviewColumn(QWidget):
    """Bar, page and line, one below the other."""

    def __init__(self, pane: PreviewPane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pane = pane
        self.bar = LookBar(self)
        self.status = StatusLine(self)
        self.link = LinkBar(self)
        self.trust = TrustBar(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.trust)
        column.addWidget(pane, 1)
        column.addWidget(self.link)
        column.addWidget(self.status)
        pane.link_hovered.connect(self.status.show_target)
        pane.link_clicked.connect(self.link.show_link)
        pane.loaded.connect(self.link.hide)
