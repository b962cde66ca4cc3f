"""The bar above the table that the caret is in: rows, columns, header, alignment."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from editor.ui.action_set import ActionSet
from editor.ui.body.body_editor import BodyEditor
from editor.ui.menus import SEPARATOR, TABLE_BAR

_GAP = 6  # px between the bar and the table


class TableBar(QFrame):
    """Stands on the page above the table, or at the page's top where that is out of sight; never has the focus."""

    def __init__(self, actions: ActionSet, body: BodyEditor) -> None:
        super().__init__(body.viewport())
        self.setObjectName("tableBar")
        self._body = body
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 3, 4, 3)
        row.setSpacing(1)
        for name in TABLE_BAR:
            row.addWidget(self._line() if name == SEPARATOR else self._button(actions, name))
        self.hide()
        body.cursorPositionChanged.connect(self.follow)
        body.verticalScrollBar().valueChanged.connect(self.follow)

    def _button(self, actions: ActionSet, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(actions[name])
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setIconSize(QSize(16, 16))
        return button

    def _line(self) -> QWidget:
        line = QFrame(self)
        line.setObjectName("tableBar.line")
        line.setFixedWidth(1)
        return line

    def follow(self) -> None:
        """Goes where the caret's table is; away where the caret is in none."""
        table = None if self._body.read_only else self._body.textCursor().currentTable()
        self.setVisible(table is not None)
        if table is None:
            return
        top = self._body.cursorRect(table.firstCursorPosition()).top()
        self.adjustSize()
        at = top - self.height() - self._body.formats.pixels(10) - _GAP
        self.move(0, max(2, round(at)))
        self.raise_()
