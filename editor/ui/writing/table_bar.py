"""The bar of the table that the caret is in: rows, columns, header, alignment."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from editor.ui.action_buttons import InStep
from editor.ui.action_set import ActionSet
from editor.ui.body.body_editor import BodyEditor
from editor.ui.menus import SEPARATOR, TABLE_BAR


class TableBar(QFrame):
    """Stands below the page, where it covers nothing and moves nothing under the mouse; never has the focus."""

    def __init__(self, actions: ActionSet, body: BodyEditor, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tableBar")
        self._body = body
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 3, 4, 3)
        row.setSpacing(1)
        row.addStretch(1)
        for name in TABLE_BAR:
            row.addWidget(self._line() if name == SEPARATOR else self._button(actions, name))
        row.addStretch(1)
        self.hide()
        body.cursorPositionChanged.connect(self.follow)
        body.installEventFilter(self)  # it goes with the page

    def _button(self, actions: ActionSet, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(actions[name])
        InStep(button)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setIconSize(QSize(16, 16))
        return button

    def _line(self) -> QWidget:
        line = QFrame(self)
        line.setObjectName("tableBar.line")
        line.setFixedWidth(1)
        return line

    def follow(self) -> None:
        """Is there where the caret is in a table of the page that is seen."""
        is_seen = not self._body.isHidden() and not self._body.read_only
        self.setVisible(is_seen and self._body.textCursor().currentTable() is not None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.follow()
        return super().eventFilter(watched, event)
