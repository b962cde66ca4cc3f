"""Undo and redo belong to the article's one history, not to the single text fields."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QMenu, QPlainTextEdit, QTextEdit, QWidget

from editor.ui.composition import KeyGuard

REDO_KEYS = ("Ctrl+Shift+Z", "Ctrl+Y")  # each is the standard somewhere, and hands bring it along
_UNDO_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_UNDO_ACTIONS = ("edit-undo", "edit-redo")


class TextGuard(KeyGuard):
    """What a text widget of the article needs of an event filter: a key guard that also leads undo and redo away.

    A field of a dialog keeps them: what is typed there is no part of the article yet. One filter for both, since Qt
    asks it about some eight events for each key.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        if isinstance(widget, QTextEdit | QPlainTextEdit):
            widget.setUndoRedoEnabled(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if super().eventFilter(watched, event):
            return True
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        if event.type() == QEvent.Type.KeyRelease or not _is_undo_or_redo(event):
            return False
        if isinstance(watched, QLineEdit) and isinstance(watched.window(), QDialog):
            return _redone(watched, event)
        # Ignored, a ShortcutOverride becomes the window's shortcut; a key press that still comes (there is nothing
        # to undo) goes nowhere.
        event.ignore()
        return True


def _is_undo_or_redo(event: QKeyEvent) -> bool:
    if event.modifiers() == Qt.KeyboardModifier.NoModifier and event.text().isprintable() and event.text():
        return False  # a letter: most keys are
    if any(event.matches(key) for key in _UNDO_KEYS):
        return True
    return QKeySequence(event.keyCombination()) in map(QKeySequence, REDO_KEYS)


def _redone(field: QLineEdit, event: QKeyEvent) -> bool:
    """Whether a dialog's field was given a redo whose keys this system does not know."""
    if any(event.matches(key) for key in _UNDO_KEYS):
        return False
    event.accept()  # as an override it comes again as a key
    if event.type() == QEvent.Type.KeyPress:
        field.redo()
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
