"""Reading a QTextBlock as runs, and counting between Qt's UTF-16 units and characters."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCursor

from editor.markup.inline import ATOM, Mark, Run, merged
from editor.ui.body.text_formats import ATOM_SOURCE, marks_of


def runs_of_block(block: QTextBlock) -> tuple[Run, ...]:
    """What a QTextBlock shows, composition left out."""
    runs: list[Run] = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        if fragment.isValid():
            text_format = fragment.charFormat()
            runs.extend(_runs(fragment.text(), marks_of(text_format), text_format.stringProperty(ATOM_SOURCE)))
        iterator += 1
    return merged(runs)


def _runs(text: str, marks: tuple[Mark, ...], atom: str) -> list[Run]:
    if ATOM not in text:
        return [Run(text, marks)]
    # A typed character may have inherited an atom's format: only the object character itself is the atom.
    return [Run(letter, marks, atom if letter == ATOM else "") for letter in text if letter != ATOM or atom]


def pictures_near(cursor: QTextCursor) -> Iterator[tuple[QTextCursor, str]]:
    """The atoms beside a cursor, with cursors in front of them: the one behind it first."""
    for move in (0, -1):
        place = QTextCursor(cursor)
        place.setPosition(max(cursor.block().position(), cursor.position() + move))
        behind = QTextCursor(place)
        behind.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
        source = behind.charFormat().stringProperty(ATOM_SOURCE)
        if behind.selectedText() == ATOM and source:
            yield place, source


def characters_before(block: QTextBlock, position: int) -> int:
    """How many characters stand before a position in the QTextBlock that counts UTF-16 units."""
    text = block.text()
    if len(text) == block.length() - 1:
        return position
    return len(text.encode("utf-16-le", "surrogatepass")[: position * 2].decode("utf-16-le", "replace"))


def units_before(text: str, characters: int) -> int:
    """How many UTF-16 units a number of characters at the start of a text takes."""
    return len(text[:characters].encode("utf-16-le", "surrogatepass")) // 2
