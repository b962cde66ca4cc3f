"""The context menu of a text: the usual entries, with room for what others know about the place."""

from __future__ import annotations

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor.ui.undo_redirect import without_undo


def open_text_menu(editor: QTextEdit, event: QContextMenuEvent, opens: SignalInstance) -> None:
    """Opens the menu under the pointer or, by the menu key, under the caret; ``opens`` says so before."""
    by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
    at = editor.textCursor() if by_key else editor.cursorForPosition(event.pos())
    place = editor.viewport().mapToGlobal(editor.cursorRect().bottomLeft()) if by_key else event.globalPos()
    menu = without_undo(editor.createStandardContextMenu())
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    opens.emit(menu, QTextCursor(at))
    menu.popup(place)
    event.accept()
