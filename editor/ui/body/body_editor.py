"""The body of the article as a page to write on."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QWidget

from editor.document.lines import Line
from editor.errors import StructureError, UnwritableTextError
from editor.session import body_commands, section_commands
from editor.session.body_model import BodyModel, Spot
from editor.session.session import Session
from editor.ui.body.binding import BodyBinding
from editor.ui.body.body_keys import BodyKeys
from editor.ui.body.body_objects import first_text, is_on_card
from editor.ui.body.body_things import BodyThings
from editor.ui.body.carrying import carried
from editor.ui.body.commands import command_of
from editor.ui.body.highlighter import BodyHighlighter
from editor.ui.body.pictures import ImageFile
from editor.ui.body.text_formats import line_of
from editor.ui.composition import commit_composition, commit_pending, kept_composition
from editor.ui.text_menu import open_text_menu
from editor.ui.undo_redirect import TextGuard


class BodyEditor(BodyThings):
    """Shows a session's body and turns what is typed and commanded into edits of its article.

    Signals: ``current_block_changed`` the article's block that the caret is in; ``command_refused`` that nothing was
    done; ``menu_opens`` the context menu, and where it was asked for.
    """

    current_block_changed = Signal(int)
    command_refused = Signal()
    menu_opens = Signal(QMenu, QTextCursor)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bodyEditor")
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        TextGuard(self)
        self._model: BodyModel | None = None
        self._binding: BodyBinding | None = None
        self._keys = BodyKeys(self)
        self.highlighter = BodyHighlighter(self, self.formats.tokens)
        self._block = (-1, False)
        self._was_at = 0
        self._was_on_card = False
        self.cursorPositionChanged.connect(self._on_cursor_moved)

    def settle(self) -> None:
        self.commit()

    def show_formats(self) -> None:
        self.highlighter.set_tokens(self.formats.tokens)
        if self._binding is not None:
            self._binding.set_formats(self.formats)

    # What it shows.

    @property
    def model(self) -> BodyModel | None:
        """The rows that it shows; None without a session."""
        return self._model

    def set_session(self, session: Session | None, file_of: ImageFile | None = None) -> None:
        """Shows the body of a session's article; ``file_of`` gives the file of an image's address in the site."""
        self.commit()
        if self._binding is not None:
            self._binding.close()
            self._binding.deleteLater()
            self._binding = None
        if self._model is not None:
            self._model.close()
        self._model = BodyModel(session) if session is not None else None
        self.set_file_finder(file_of)
        self._block = (-1, False)
        self.clear()
        if self._model is None:
            return
        self._binding = BodyBinding(
            self.document(), self._model, self.formats, self.textCursor, self.setTextCursor, self._keeping
        )
        self._binding.refused.connect(self.command_refused)
        self.set_read_only(session is not None and session.article.read_only is not None)
        self._on_cursor_moved()

    def set_read_only(self, read_only: bool) -> None:
        """Text can be read and copied, not changed."""
        self.read_only = read_only
        flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(flags if read_only else Qt.TextInteractionFlag.TextEditorInteraction)

    def jump_to(self, block: int) -> None:
        """Puts the caret at the start of a block of the article and shows it near the top."""
        if self._binding is None or self._model is None:
            return
        self.commit()
        self._binding.place(Spot(self._model.row_of_block(block)))
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + self.cursorRect().top() - 24)
        self.setFocus()

    @property
    def current_block(self) -> int:
        """The block of the article that the caret is in."""
        return self._model.block_at(self.caret.row) if self._model and self._binding else 0

    @property
    def in_waiting_line(self) -> bool:
        """Whether the caret is in an empty line that waits before the current block."""
        return self._model is not None and self._model.rows[self.caret.row].block is None

    @property
    def caret(self) -> Spot:
        """Where the caret is in the model's rows."""
        return self._binding.spot_of(self.textCursor()) if self._binding else Spot(0)

    @property
    def selection(self) -> tuple[Spot, Spot]:
        """Start and end of the selection."""
        return self.spots_of(self.textCursor())

    def spots_of(self, cursor: QTextCursor) -> tuple[Spot, Spot]:
        """Start and end of what a cursor selects."""
        return self._binding.spots_of(cursor) if self._binding is not None else (Spot(0), Spot(0))

    def text_block_of(self, spot: Spot) -> QTextBlock:
        """The QTextBlock that shows a spot's line; an invalid one where no article is open."""
        return self._binding.block_of(spot) if self._binding is not None else QTextBlock()

    def select_between(self, start: Spot, end: Spot) -> None:
        """Selects what stands between two spots and shows it; the focus stays where it is."""
        if self._binding is None:
            return
        self.commit()
        self.end_batch()
        self.setTextCursor(self._binding.selected(start, end))
        self.ensureCursorVisible()

    @property
    def line(self) -> Line:
        """What the line of the caret is, as far as its look says."""
        return line_of(self.textCursor().block())

    @property
    def in_card(self) -> bool:
        """Whether the caret is in what is protected."""
        return self.line.is_protected

    def commit(self) -> None:
        """Puts what is being composed into the text."""
        self._catch_up()
        if self.hasFocus():
            commit_composition()
        else:
            commit_pending(self)

    def _catch_up(self) -> None:
        if self._binding is not None:
            self._binding.catch_up()

    def _keeping(self) -> AbstractContextManager[bool]:
        return kept_composition(self)

    def run(self, command: Callable[[BodyModel, Spot], Spot | None]) -> bool:
        """Carries out a command of the model at the caret, what is composed committed first; whether it was done.

        A command that cannot be carried out changes nothing and is signalled. The answer is where the caret belongs;
        None where the change said so itself.
        """
        self.commit()
        if self._model is None or self._binding is None or self.read_only:
            return False
        self._binding.end_batch()
        try:
            spot = command(self._model, self.caret)
        except (StructureError, UnwritableTextError):
            self.command_refused.emit()
            return False
        if spot is not None:
            self._binding.place(spot)
        self._binding.end_batch()
        self.ensureCursorVisible()
        return True

    def run_aside(self, command: Callable[[BodyModel], object]) -> bool:
        """Carries out a command of the model while the hand is elsewhere; whether it was done.

        Caret, selection and what is being composed stay with their text.
        """
        self._catch_up()
        if self._model is None or self._binding is None or self.read_only:
            return False
        old, caret, (start, end) = self._model.rows, self.caret, self.selection
        self._binding.end_batch()
        try:
            command(self._model)
        except (StructureError, UnwritableTextError):
            return False
        finally:
            self._binding.end_batch()
        start, end, caret = (carried(spot, old, self._model.rows) for spot in (start, end, caret))
        if start != end:
            self.setTextCursor(self._binding.selected(start, end))
        elif self.caret != caret:
            self._binding.place(caret)
        return True

    # Commands.

    def execute(self, command: str) -> bool:
        """Carries out a command by its id; False for one that is not the body's."""
        if self.mark(command):
            return True
        start, end = self.selection
        change = command_of(command, start.row, end.row + 1)
        if change is not None and self.run(change) and command.startswith("insert."):
            self.show_inserted()
        return change is not None

    def insert_picture(self, address: str, alt: str | None) -> None:
        """Puts a picture below the line that the caret is in, in the manner of the article."""
        self.run(lambda model, at: body_commands.insert_picture(model, at.row, address, alt))
        self.show_inserted()

    def replace_source(self, row: int, source: str) -> bool:
        """Gives the block of a row another source; whether that was done."""
        return self.run(lambda model, at: body_commands.replace_source(model, row, source))

    def move_section(self, number: int, to: int) -> None:
        """Moves a section of the outline before the one that is at ``to`` now."""
        self.run(lambda model, at: section_commands.move_section(model, number, to))

    # Keys.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._catch_up()
        if self._model is None or self.read_only:
            super().keyPressEvent(event)
            return
        if self._keys.handled(event):
            event.accept()
            return
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.end_batch()
        super().keyPressEvent(event)

    def focusNextPrevChild(self, following: bool) -> bool:
        """Tab goes on to the next field where it means nothing in the text; Qt asks too when the page is hidden."""
        typed = self.isVisible() and self._model is not None and not self.read_only
        if typed and self._keys.tab_handled(back=not following):
            return True
        return super().focusNextPrevChild(following)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._catch_up()
        if self.read_only:
            event.ignore()
            return
        composes = bool(event.preeditString() or event.commitString())
        if self._model is not None and composes and self._keys.make_room():
            event.accept()
            QGuiApplication.inputMethod().reset()
            return
        super().inputMethodEvent(event)

    # Focus, clipboard.

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.TabFocusReason and self.textCursor().position() == 0:
            self.setTextCursor(first_text(self))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        commit_pending(self)
        self.end_batch()
        super().focusOutEvent(event)

    def cut(self) -> None:
        if self.read_only:
            return
        self.commit()
        self.copy()
        self.delete_chosen()

    def delete_chosen(self) -> None:
        """Takes away what is selected, or the card that the caret is on."""
        if self.read_only:
            return
        self.commit()
        self.end_batch()
        self._keys.delete_chosen()

    def end_batch(self) -> None:
        """What comes next is undone by itself."""
        self._keys.end_mending()
        if self._binding is not None:
            self._binding.end_batch()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.commit()
        open_text_menu(self, event, self.menu_opens)

    def _on_cursor_moved(self) -> None:
        if self._model is None or self._binding is None:
            return
        if self._binding.map.block_count != self.document().blockCount():
            return
        cursor = self.textCursor()
        if self._left_guard(cursor):
            return
        if self._was_on_card is not (on_card := is_on_card(self)) or on_card:
            self._was_on_card = on_card
            self.viewport().update()  # the card that the caret is on has a frame
        block = self._binding.block_at(cursor)
        if (block, self.in_waiting_line) != self._block:
            self._block = (block, self.in_waiting_line)
            self.current_block_changed.emit(block)

    def _left_guard(self, cursor: QTextCursor) -> bool:
        """Whether the caret came to stand in front of a table, where nothing is: it goes on the way that it went."""
        was_at, self._was_at = self._was_at, cursor.position()
        if self._binding is None or not self._binding.map.is_guard(cursor.block().blockNumber()):
            return False
        moves = QTextCursor.MoveOperation
        move = moves.PreviousCharacter if cursor.position() < was_at else moves.NextCharacter
        keep = QTextCursor.MoveMode.KeepAnchor if cursor.hasSelection() else QTextCursor.MoveMode.MoveAnchor
        if not cursor.movePosition(move, keep):
            cursor.movePosition(moves.NextCharacter, keep)
        self.setTextCursor(cursor)
        return True
