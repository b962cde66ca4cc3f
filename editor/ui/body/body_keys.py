"""What the keys mean that change the structure: Enter, Backspace, Delete, Tab, and a character over a selection."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor, QTextDocument

from editor.document.lines import Line, LineKind
from editor.markup.inline import ATOM, LINE_BREAK
from editor.session import body_commands, table_commands, tree_commands
from editor.session.body_model import BodyModel, Spot
from editor.ui.graphemes import delete_grapheme, deletes_a_letter

_CODE_INDENT = "    "


class Page(Protocol):
    """What the keys need of the editor that they are pressed in."""

    @property
    def line(self) -> Line: ...

    @property
    def in_card(self) -> bool: ...

    @property
    def selection(self) -> tuple[Spot, Spot]: ...

    def run(self, command: Callable[[BodyModel, Spot], Spot | None]) -> bool: ...

    def leave_link(self) -> None: ...

    def cut(self) -> None: ...

    def copy(self) -> None: ...

    def textCursor(self) -> QTextCursor: ...

    def setTextCursor(self, cursor: QTextCursor, /) -> None: ...

    def document(self) -> QTextDocument: ...

    def insertPlainText(self, text: str, /) -> None: ...


class BodyKeys:
    """The keys of one body editor; what is handled here the widget does not do by itself."""

    def __init__(self, editor: Page) -> None:
        self._editor = editor
        self._mends = False  # the letters that are typed take the place of those that were erased
        self._went_home = False  # the last key led to the line's start, which in an empty line is its end, too

    def handled(self, event: QKeyEvent) -> bool:
        """Whether a key was ours."""
        standard, editor = QKeySequence.StandardKey, self._editor
        typed, modifiers = event.text(), event.modifiers()
        went_home, self._went_home = self._went_home, event.matches(standard.MoveToStartOfLine)
        if typed and typed.isprintable() and not modifiers & Qt.KeyboardModifier.ControlModifier:
            self._mends = self._mends and not typed.isspace()
            return self.make_room()
        if event.matches(standard.InsertParagraphSeparator):
            if went_home and editor.line.kind is LineKind.HEADING and editor.textCursor().atBlockStart():
                editor.run(body_commands.line_above)
            else:
                self._enter()
            return True
        if event.matches(standard.InsertLineSeparator) and editor.in_card:
            self._enter()
            return True
        if event.matches(standard.Cut):
            editor.cut()
            return True
        if event.matches(standard.Copy):
            editor.copy()
            return True
        backwards = event.matches(standard.Backspace) or event.matches(standard.DeleteStartOfWord)
        forwards = event.matches(standard.Delete) or event.matches(standard.DeleteEndOfWord)
        if backwards or forwards or event.key() == Qt.Key.Key_Backspace:
            return self._deletion_handled(forwards, is_letter=deletes_a_letter(event))
        return False

    def tab_handled(self, *, back: bool) -> bool:
        """Whether Tab means something where the caret is; elsewhere it goes on to the next field."""
        editor, line = self._editor, self._editor.line
        if line.kind is LineKind.CODE and not back:
            editor.insertPlainText(_CODE_INDENT)
        elif line.cell is not None:
            editor.run(lambda model, at: table_commands.next_cell(model, at, -1 if back else 1))
        elif line.kind is LineKind.ITEM:
            editor.run(tree_commands.outdent if back else tree_commands.indent)
        else:
            return False
        return True

    def make_room(self) -> bool:
        """Before a character is typed: what is selected across lines goes, and a card gets a paragraph below it.

        True where nothing may be typed, which is said.
        """
        if self._selects_lines():
            self.delete_selection()
        if self._editor.in_card and not self._selects_lines():
            self._editor.run(body_commands.line_below_card)
        if not self._mends:
            self._editor.leave_link()
        return self._editor.in_card or self._selects_lines()

    def end_mending(self) -> None:
        """What is typed next stands for itself, wherever something was erased before or a key led."""
        self._mends = self._went_home = False

    def delete_chosen(self) -> None:
        """Takes away what is selected, or the card that the caret is on."""
        if self._editor.in_card and not self._editor.textCursor().hasSelection():
            self._editor.run(_delete_card)
        else:
            self.delete_selection()

    def delete_selection(self) -> None:
        """Takes away what is selected."""
        editor = self._editor
        if not self._selects_lines():
            if editor.textCursor().hasSelection() and not editor.in_card:
                editor.textCursor().removeSelectedText()
            return
        start, end = editor.selection
        editor.run(lambda model, _: body_commands.delete_between(model, start, end))

    def _enter(self) -> None:
        editor = self._editor
        if editor.in_card and not self._selects_lines():
            editor.run(body_commands.line_below_card)
            return
        self._step_behind_thing()
        self.delete_selection()
        if editor.line.kind is not LineKind.CODE:
            editor.run(body_commands.enter)
            return
        cursor = editor.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        if cursor.atBlockEnd() and before.endswith(LINE_BREAK):  # an empty last line leaves the code
            cursor.deletePreviousChar()
            editor.run(_below)
            return
        indent = re.match(r"[ \t]*", before.rpartition(LINE_BREAK)[2])
        cursor.insertText(LINE_BREAK + (indent[0] if indent else ""))

    def _step_behind_thing(self) -> None:
        """A picture or a footnote's mark that is selected by itself stays: one goes on behind it."""
        cursor = self._editor.textCursor()
        if cursor.selectedText() == ATOM:
            cursor.setPosition(cursor.selectionEnd())
            self._editor.setTextCursor(cursor)

    def _deletion_handled(self, forwards: bool, *, is_letter: bool) -> bool:
        editor = self._editor
        cursor = editor.textCursor()
        if editor.in_card and not cursor.hasSelection():
            editor.run(_delete_card)
            return True
        if self._selects_lines():
            self.delete_selection()
            return True
        if cursor.hasSelection():
            return editor.in_card
        if not forwards and cursor.atBlockStart():
            editor.run(body_commands.backspace_at_start)
            return True
        if forwards and cursor.atBlockEnd():
            editor.run(body_commands.delete_at_end)
            return True
        self._mends = True
        return is_letter and delete_grapheme(cursor, forwards=forwards)

    def _selects_lines(self) -> bool:
        cursor, document = self._editor.textCursor(), self._editor.document()
        return document.findBlock(cursor.selectionStart()) != document.findBlock(cursor.selectionEnd())


def _below(model: BodyModel, at: Spot) -> Spot:
    """A paragraph below the row of the caret, whatever that is."""
    return model.add_pending(at.row, model.paragraph_form_at(at.row), below=True)


def _delete_card(model: BodyModel, at: Spot) -> Spot:
    return body_commands.delete_rows(model, at.row, at.row + 1, body_commands.above(model, at.row))
