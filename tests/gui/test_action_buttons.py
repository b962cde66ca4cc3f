"""Tool buttons that follow their actions."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from editor.ui.action_buttons import InStep
from editor.ui.main_window import MainWindow


def button_of(action: QAction, qtbot: QtBot) -> QToolButton:
    button = QToolButton()
    qtbot.addWidget(button)
    button.setDefaultAction(action)
    InStep(button)
    return button


def test_the_button_shows_what_becomes_of_its_action(qtbot: QtBot) -> None:
    action = QAction("Save")
    button = button_of(action, qtbot)
    action.setCheckable(True)
    action.setChecked(True)
    action.setText("Cut && paste")
    action.setToolTip("Cuts")
    action.setEnabled(False)
    assert (button.isCheckable(), button.isChecked(), button.isEnabled()) == (True, True, False)
    assert (button.toolTip(), button.text()) == ("Cuts", QToolButton.text(reference(action, qtbot)))


def reference(action: QAction, qtbot: QtBot) -> QToolButton:
    button = QToolButton()
    qtbot.addWidget(button)
    button.setDefaultAction(action)
    return button


def test_a_click_triggers_it(qtbot: QtBot) -> None:
    action = QAction("Bold")
    action.setCheckable(True)
    done: list[bool] = []
    action.triggered.connect(lambda checked: done.append(checked))
    button = button_of(action, qtbot)
    button.click()
    button.click()
    assert done == [True, False]


def test_its_changes_leave_no_connections(qtbot: QtBot) -> None:
    action = QAction("Save")
    button = button_of(action, qtbot)
    known = action.receivers("2changed()")
    for _ in range(10):
        action.setEnabled(not action.isEnabled())
    assert action.receivers("2changed()") == known
    assert button.isEnabled() == action.isEnabled()


def test_no_button_of_the_window_gathers_connections(make_window: Callable[..., MainWindow]) -> None:
    window = make_window()
    shown = {button.defaultAction() for button in window.findChildren(QToolButton) if button.defaultAction()}
    actions = {action for action in shown if action.text()}  # those that clear a line are the line's own
    known = {action: action.receivers("2changed()") for action in actions}
    for action in actions:
        for _ in range(4):
            action.setEnabled(not action.isEnabled())
    assert actions and {action: action.receivers("2changed()") for action in actions} == known
