"""Tool buttons that show an action."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QToolButton


class InStep(QObject):
    """Has a tool button follow its default action.

    Left alone a QToolButton (Qt 6.11) makes its action its default one again at each of its changes, and with that one
    more connection: every article that is opened would leave a hundred of them.
    """

    def __init__(self, button: QToolButton) -> None:
        super().__init__(button)
        button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.ActionChanged or not isinstance(watched, QToolButton):
            return False
        _show(watched)
        return True


def _show(button: QToolButton) -> None:
    action = button.defaultAction()
    button.setText(action.iconText().replace("&", "&&"))
    button.setIcon(action.icon())
    button.setToolTip(action.toolTip())
    button.setCheckable(action.isCheckable())
    button.setChecked(action.isChecked())
    button.setEnabled(action.isEnabled())
