"""Deleting what is seen as one letter: a syllable of decomposed Hangul, an emoji of several characters.

Qt moves the caret over such letters as a whole but deletes backwards one code point at a time.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit


def grapheme_deleted(widget: QLineEdit | QTextEdit | QPlainTextEdit, event: QKeyEvent) -> bool:
    """Whether a key was Backspace or Delete beside a letter of several characters, which is then gone."""
    if widget.isReadOnly() or not deletes_a_letter(event):
        return False
    forwards = event.key() == Qt.Key.Key_Delete
    if not isinstance(widget, QLineEdit):
        return delete_grapheme(widget.textCursor(), forwards=forwards)
    if widget.hasSelectedText():
        return False
    (widget.cursorForward if forwards else widget.cursorBackward)(True, 1)
    is_long = len(widget.selectedText()) > 1
    if is_long:
        widget.del_()
    elif widget.hasSelectedText():
        (widget.cursorBackward if forwards else widget.cursorForward)(False, 1)
    return is_long


def deletes_a_letter(event: QKeyEvent) -> bool:
    """Whether a key is Backspace or Delete as they are; not those that take words or go to the clipboard."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() == Qt.Key.Key_Backspace:
        return not modifiers & ~Qt.KeyboardModifier.ShiftModifier
    return event.key() == Qt.Key.Key_Delete and not modifiers


def delete_grapheme(cursor: QTextCursor, *, forwards: bool) -> bool:
    """Takes a letter of several characters beside the cursor away; False where there is none in its QTextBlock."""
    moves = QTextCursor.MoveOperation
    if cursor.hasSelection() or (cursor.atBlockEnd() if forwards else cursor.atBlockStart()):
        return False
    beside = QTextCursor(cursor)
    beside.movePosition(moves.NextCharacter if forwards else moves.PreviousCharacter, QTextCursor.MoveMode.KeepAnchor)
    is_long = len(beside.selectedText()) > 1
    if is_long:
        beside.removeSelectedText()
    return is_long
