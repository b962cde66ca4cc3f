"""What is no text on the page: cards, pictures and links, and what a click, a key and the menu find there."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor.document.lines import LineKind
from editor.markup.images import image_address, image_alt
from editor.markup.inline import ATOM, Mark
from editor.ui.body.line_text import pictures_near
from editor.ui.body.text_formats import ATOM_SOURCE, line_of, marks_of


def atom_at(editor: QTextEdit, point: QPoint) -> tuple[QTextCursor, str] | None:
    """The picture or other atom at a point of the viewport: a cursor in front of it, and its source."""
    for place, source in pictures_near(editor.cursorForPosition(point)):
        behind = QTextCursor(place)
        behind.movePosition(QTextCursor.MoveOperation.NextCharacter)
        before, after = editor.cursorRect(place), editor.cursorRect(behind)
        right = after.left() if after.top() == before.top() else editor.viewport().width()
        if before.left() <= point.x() <= right and before.top() <= point.y() <= max(before.bottom(), after.bottom()):
            return place, source
    return None


def select_atom(editor: QTextEdit, place: QTextCursor) -> None:
    """Selects the atom behind a cursor."""
    selection = QTextCursor(place)
    selection.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(selection)


def chosen_atom(editor: QTextEdit) -> tuple[QTextCursor, str] | None:
    """The atom that is all of the selection, with a cursor in front of it."""
    cursor = editor.textCursor()
    if cursor.selectionEnd() - cursor.selectionStart() != 1:
        return None
    place = QTextCursor(cursor)
    place.setPosition(cursor.selectionStart())
    return next(((at, source) for at, source in pictures_near(place) if at.position() == place.position()), None)


def chosen_picture(editor: QTextEdit) -> tuple[QTextCursor, str] | None:
    """The picture that is selected, or that the caret stands beside."""
    chosen = chosen_atom(editor)
    near = (chosen,) if chosen else pictures_near(editor.textCursor())
    return next(((at, source) for at, source in near if image_address(source) is not None), None)


def link_under(editor: QTextEdit, point: QPoint) -> Mark | None:
    """The link at a point of the viewport."""
    cursor = editor.cursorForPosition(point)
    rect = editor.cursorRect(cursor)
    if not rect.top() <= point.y() <= rect.bottom():
        return None
    cursor.movePosition(
        QTextCursor.MoveOperation.NextCharacter if point.x() >= rect.left() else QTextCursor.MoveOperation.NoMove
    )
    return next((mark for mark in marks_of(cursor.charFormat()) if mark.tag == "a"), None)


def tip_at(editor: QTextEdit, point: QPoint) -> str:
    """What is told of the thing at a point of the viewport: a link's target, a picture's words, a chip's source."""
    link = link_under(editor, point)
    if link is not None:
        return " · ".join(filter(None, (link.attribute("href"), link.attribute("title"))))
    found = atom_at(editor, point)
    if found is None:
        return ""
    return image_alt(found[1]) if image_address(found[1]) is not None else found[1]


def first_text(editor: QTextEdit) -> QTextCursor:
    """The caret in front of the first text, below pictures and cards; where there is none, at the start."""
    block = editor.document().begin()
    while block.isValid():
        if line_of(block).is_text and block.isVisible() and (block.length() == 1 or block.text().strip(f"{ATOM} ")):
            return QTextCursor(block)
        block = block.next()
    return QTextCursor(editor.document())


def is_on_card(editor: QTextEdit) -> bool:
    """Whether the caret is in a card, and nothing else is selected."""
    cursor = editor.textCursor()
    line = line_of(cursor.block())
    ends = {editor.document().findBlock(at).blockNumber() for at in (cursor.selectionStart(), cursor.selectionEnd())}
    return line.kind is LineKind.RAW and line.cell is None and len(ends) == 1


def source_at(cursor: QTextCursor) -> str:
    """The source of the atom behind a cursor; "" for text."""
    behind = QTextCursor(cursor)
    behind.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
    return str(behind.charFormat().stringProperty(ATOM_SOURCE))
