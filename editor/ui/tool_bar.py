"""The slim bar at the top: the verbs that the hand needs every minute, and the article's state at its right end."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from editor.ui.action_buttons import InStep
from editor.ui.action_set import ActionSet
from editor.ui.menus import PARAGRAPH_MENU, SEPARATOR, TOOL_BAR, WITH_TEXT


class MainToolBar(QToolBar):
    """Made from the action table."""

    def __init__(self, actions: ActionSet, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toolBar")
        self.setMovable(False)
        self.setFloatable(False)
        self.setIconSize(QSize(18, 18))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._actions = actions
        self.paragraph = self._paragraph_button()
        for name in TOOL_BAR:
            if name == SEPARATOR:
                self.addSeparator()
            else:
                if name == "format.bold":
                    self.addWidget(self.paragraph)
                self._add(name)
        self._add_state()
        self.retranslate()

    def _add(self, name: str) -> None:
        self.addAction(self._actions[name])
        button = self.widgetForAction(self._actions[name])
        if isinstance(button, QToolButton):
            InStep(button)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            button.setToolButtonStyle(beside if name in WITH_TEXT else Qt.ToolButtonStyle.ToolButtonIconOnly)

    def _paragraph_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("toolBar.paragraph")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(self._actions.fill(QMenu(button), PARAGRAPH_MENU))
        return button

    def _add_state(self) -> None:
        space = QWidget(self)
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        self.state = QLabel(self)
        self.state.setObjectName("stateText")
        self.addWidget(self.state)
        self._add("view.preview")
        self._add("file.save")
        self.save = self.widgetForAction(self._actions["file.save"])
        self.save.setObjectName("mainButton")
        if isinstance(self.save, QToolButton):
            self.save.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Tools"))
        self.paragraph.setText(self.tr("Text"))
        self.paragraph.setToolTip(self.tr("Kind of paragraph"))
        self.paragraph.setAccessibleName(self.tr("Kind of paragraph"))
        for name in TOOL_BAR:
            button = self.widgetForAction(self._actions[name]) if name else None
            if button is not None:
                button.setAccessibleName(self._actions[name].text().rstrip("…"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def show_state(self, text: str, *, is_saved: bool) -> None:
        """The word on whether the article is saved; empty where none is open."""
        self.state.setText(text)
        self.state.setVisible(bool(text))
        for widget in (self.state, self.save):
            if widget.property("saved") != is_saved:
                widget.setProperty("saved", is_saved)
                widget.style().unpolish(widget)
                widget.style().polish(widget)
