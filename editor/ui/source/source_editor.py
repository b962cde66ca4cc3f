"""The source as a text to type in, coloured as the dialect reads it; what is typed becomes edits of the article."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDropEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from editor.document.source_lines import as_source
from editor.errors import EditorError
from editor.session.session import Session
from editor.session.source_model import Part, SourceModel, Stretch
from editor.ui.composition import commit_composition, commit_pending, kept_composition
from editor.ui.graphemes import grapheme_deleted
from editor.ui.source.line_colours import LineColours
from editor.ui.source.role_formats import source_font
from editor.ui.source.source_binding import SourceBinding
from editor.ui.style.tokens import LIGHT, Tokens
from editor.ui.undo_redirect import TextGuard, without_undo

_MOVES = (
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End,
    Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
)  # fmt: skip


class SourceEditor(QPlainTextEdit):
    """Shows the source of a session's article, or of a part of it.

    Signals: ``current_block_changed`` the article's block that the caret is in; ``refused`` that a key was not taken.
    """

    current_block_changed = Signal(int)
    refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sourceEditor")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # lines wrap
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self.document().setDocumentMargin(0)
        TextGuard(self)
        self._tokens = LIGHT
        self._model: SourceModel | None = None
        self._binding: SourceBinding | None = None
        self._colours: LineColours | None = None
        self._block = -1
        self._font = source_font()
        self.document().setDefaultFont(self._font)
        self.cursorPositionChanged.connect(self._on_cursor_moved)

    # What it shows.

    @property
    def model(self) -> SourceModel | None:
        """The lines that it shows; None without a session."""
        return self._model

    def set_session(self, session: Session | None, part: Part | Stretch = Part.BODY) -> None:
        """Shows the source of a session's article; None for nothing."""
        self.commit()
        self._leave()
        self._let_write(session is not None and session.article.read_only is None)
        if session is None:
            self.clear()
            return
        self._model = SourceModel(session, part)
        self._binding = SourceBinding(self.document(), self._model, lambda: kept_composition(self))
        self._colours = LineColours(self, self._model, self._tokens)
        self._binding.recoloured.connect(self._colours.forget)
        self._binding.caret_wanted.connect(self._place)
        self._binding.refused.connect(self.refused)
        self._block = -1
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._colours.forget(None)

    def _leave(self) -> None:
        for part in (self._colours, self._binding):
            if part is not None:
                part.close()
                part.deleteLater()
        if self._model is not None:
            self._model.close()
        self._model = self._binding = self._colours = None

    def _let_write(self, may_write: bool) -> None:
        """Text that may not be changed can still be selected by keyboard."""
        flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextEditorInteraction if may_write else flags)

    def set_look(self, tokens: Tokens, zoom: float = 1.0) -> None:
        """Another colour scheme or size (1.0 is 100 %)."""
        self._tokens = tokens
        self._font = source_font(zoom)
        self.document().setDefaultFont(self._font)
        if self._colours is not None:
            self._colours.set_tokens(tokens)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.document().setDefaultFont(self._font)  # not the interface's

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._colours is not None:
            self._colours.colour_seen()

    def commit(self) -> None:
        """Puts what is being composed into the text."""
        if self.hasFocus():
            commit_composition()
        else:
            commit_pending(self)

    # Places: offsets in the text that is shown, as the article has it.

    @property
    def caret(self) -> int:
        return self._binding.offset_of(self.textCursor().position()) if self._binding is not None else 0

    @property
    def selection(self) -> tuple[int, int]:
        """Start and end of the selection."""
        if self._binding is None:
            return 0, 0
        cursor = self.textCursor()
        return self._binding.offset_of(cursor.selectionStart()), self._binding.offset_of(cursor.selectionEnd())

    def place(self, offset: int) -> None:
        """Puts the caret at an offset and shows it."""
        if self._binding is not None:
            self._place(self._binding.position_of(offset))

    def _place(self, position: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(position)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    @property
    def current_block(self) -> int:
        """The block of the article that the caret is in."""
        return self._model.block_at(self.caret) if self._model is not None else 0

    def jump_to(self, block: int) -> None:
        """Puts the caret at the start of a block of the article and shows it near the top."""
        if self._model is None or not self._model.article.body.blocks:
            return
        self.commit()
        self.place(self._model.article.body.starts[block] - self._model.start)
        line = self.textCursor().block().firstLineNumber()
        self.verticalScrollBar().setValue(max(0, line - 1))
        self.setFocus()

    def _on_cursor_moved(self) -> None:
        if self._model is None or self.document().blockCount() != len(self._model.lines):
            return
        block = self.current_block
        if block != self._block:
            self._block = block
            self.current_block_changed.emit(block)

    # Keys.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MOVES:
            self.end_step()
        if event.matches(QKeySequence.StandardKey.InsertLineSeparator) and not self.isReadOnly():
            self.textCursor().insertBlock()  # a line end is what a file has; Qt would put another separator
            self.ensureCursorVisible()
            event.accept()
            return
        if event.matches(QKeySequence.StandardKey.Cut):
            self.cut()
            event.accept()
            return
        if grapheme_deleted(self, event):
            return
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if self.isReadOnly():
            event.ignore()
            return
        super().inputMethodEvent(event)

    def end_step(self) -> None:
        """What is typed next is undone by itself."""
        if self._model is not None:
            self._model.end_step()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.commit()
        self.end_step()
        super().mousePressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        commit_pending(self)
        self.end_step()
        super().focusOutEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.commit()
        menu = self.createStandardContextMenu()
        without_undo(menu).exec(event.globalPos())
        menu.deleteLater()

    # Clipboard: the article's own characters, not what stands for them on the screen.

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        if self._model is not None:
            start, end = self.selection
            data.setText(as_source(self._model.text[start:end], "\n"))
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.replace_selection(source.text())

    def cut(self) -> None:
        self.commit()
        if self.textCursor().hasSelection() and not self.isReadOnly():
            self.copy()
            self.replace_selection("")

    def replace_selection(self, text: str) -> None:
        """Puts a text in the place of the selection, as one step of the history."""
        self.commit()
        if self._model is None or self.isReadOnly():
            return
        self.end_step()
        try:
            self.place(self._model.replace(*self.selection, text))
        except EditorError:
            self.refused.emit()

    def dropEvent(self, event: QDropEvent) -> None:
        """Dragged text goes past Qt, which would put in and take away what is shown."""
        if self._model is None or self.isReadOnly() or self._binding is None:
            return
        self.commit()
        self.end_step()
        to = self._binding.offset_of(self.cursorForPosition(event.position().toPoint()).position())
        text, (start, end) = event.mimeData().text(), self.selection
        is_move = event.source() in (self, self.viewport()) and event.dropAction() is Qt.DropAction.MoveAction
        if not is_move:
            self.place(self._model.replace(to, to, text))
        elif not start <= to <= end:
            self.place(self._model.move(start, end, to))
        event.setDropAction(Qt.DropAction.CopyAction)  # the source must not take it away again
        event.accept()
