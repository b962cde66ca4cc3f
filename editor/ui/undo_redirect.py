"""Undo and redo belong to the article's one history, not to the single text fields."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QTextEdit, QWidget

_UNDO_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_UNDO_ACTIONS = ("edit-undo", "edit-redo")


class UndoRedirect(QObject):
    """An event filter that keeps a text widget from taking the keys of undo and redo for itself."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        if isinstance(widget, QTextEdit | QPlainTextEdit):
            widget.setUndoRedoEnabled(False)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        if not isinstance(event, QKeyEvent) or not any(event.matches(key) for key in _UNDO_KEYS):
            return False
        # Ignored, a ShortcutOverride becomes the window's shortcut; a key press that still comes (there is nothing
        # to undo) goes nowhere.
        event.ignore()
        return True


def without_undo(menu: QMenu) -> QMenu:
    """The context menu of a text widget without its own undo and redo."""
    for action in menu.actions():
        if action.objectName() in _UNDO_ACTIONS:
            menu.removeAction(action)
    actions = menu.actions()
    if actions and actions[0].isSeparator():
        menu.removeAction(actions[0])
    return menu


def lead_undo_away(widget: QLineEdit | QTextEdit | QPlainTextEdit) -> None:
    """Sets the widget's own undo off and leads its keys to the window."""
    UndoRedirect(widget)
