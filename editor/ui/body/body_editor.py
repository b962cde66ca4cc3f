"""The body of the article as a page to write on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QRectF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QFont,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from editor.document.neighbours import heading_form, paragraph_form
from editor.document.projection import LineKind
from editor.document.sections import sections
from editor.errors import StructureError
from editor.markup.inline import LINE_BREAK, Mark, Run
from editor.session import body_commands, list_commands
from editor.session.body_model import BodyModel, Spot
from editor.session.session import Session
from editor.ui.body import marking
from editor.ui.body.binding import BodyBinding
from editor.ui.body.painting import kind_of, paint_cards, paint_marks
from editor.ui.body.pictures import ImageFile, picture_of
from editor.ui.body.text_formats import BodyFormats, atom_source
from editor.ui.composition import commit_composition, commit_pending
from editor.ui.style.tokens import LIGHT, Tokens
from editor.ui.undo_redirect import lead_undo_away, without_undo

COLUMN = 664  # pixels at 100 %
_PADDING = 32
_MARKS = {
    "format.bold": Mark("strong"),
    "format.italic": Mark("em"),
    "format.underline": Mark("u"),
    "format.strike": Mark("del"),
    "format.code": Mark("code"),
}
_FORMS = {"format.paragraph": 0, "format.heading2": 2, "format.heading3": 3}
_PICTURE_SUFFIXES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif", ".bmp", ".heic")


class BodyEditor(QTextEdit):
    """Shows a session's body and turns what is typed and commanded into edits of its article.

    Signals: ``current_block_changed`` the article's block that the caret is in; ``image_dropped`` a picture file;
    ``source_requested`` a row whose source is to be edited in a dialog; ``command_refused`` that nothing was done.
    """

    current_block_changed = Signal(int)
    image_dropped = Signal(str)
    source_requested = Signal(int)
    command_refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bodyEditor")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursorWidth(2)
        self.document().setDocumentMargin(0)
        lead_undo_away(self)
        self._model: BodyModel | None = None
        self._binding: BodyBinding | None = None
        self._formats = BodyFormats(LIGHT, QFont())
        self._file_of: ImageFile = lambda address: None
        self._block = -1
        self._read_only = False
        self._shown_column = self._column()
        self._fit_pictures = QTimer(self)
        self._fit_pictures.setSingleShot(True)
        self._fit_pictures.setInterval(100)
        self._fit_pictures.timeout.connect(self._on_column_changed)
        self.cursorPositionChanged.connect(self._on_cursor_moved)
        # Text wraps: there is nothing to the left or right of the column.
        self.horizontalScrollBar().valueChanged.connect(lambda: self.horizontalScrollBar().setValue(0))

    # What it shows.

    @property
    def model(self) -> BodyModel | None:
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
        self._file_of = file_of or (lambda address: None)
        self._block = -1
        self.clear()
        if self._model is None:
            return
        self._binding = BodyBinding(self.document(), self._model, self._formats, self.textCursor, self.setTextCursor)
        self._binding.refused.connect(self.command_refused)
        self.set_read_only(session is not None and session.article.read_only is not None)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._on_cursor_moved()

    def set_read_only(self, read_only: bool) -> None:
        """Text can be read and copied, not changed."""
        self._read_only = read_only
        flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(flags if read_only else Qt.TextInteractionFlag.TextEditorInteraction)

    def set_look(self, tokens: Tokens, font: QFont, zoom: float = 1.0) -> None:
        """Another colour scheme, font or zoom (1.0 is 100 %)."""
        self._formats = BodyFormats(tokens, font, zoom)
        if self._binding is not None:
            self._binding.set_formats(self._formats)
        self._place_column()
        self.viewport().update()

    def refresh_pictures(self) -> None:
        """Reads the pictures again: a file came, went or changed."""
        self.set_look(self._formats.tokens, QFont(self.font()), self._formats.zoom)

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
    def caret(self) -> Spot:
        """Where the caret is in the model's rows."""
        return self._binding.spot_of(self.textCursor()) if self._binding else Spot(0)

    @property
    def selection(self) -> tuple[Spot, Spot]:
        """Start and end of the selection."""
        if self._binding is None:
            return Spot(0), Spot(0)
        cursor = self.textCursor()
        ends = (self._binding.spot_of(cursor), self._binding.spot_of(cursor, anchor=True))
        return min(ends), max(ends)

    def commit(self) -> None:
        """Puts what is being composed into the text."""
        if self.hasFocus():
            commit_composition()
        else:
            commit_pending(self)

    def run(self, command: Callable[[BodyModel, Spot], Spot | None]) -> None:
        """Carries out a command of the model at the caret, what is composed committed first.

        A command that cannot be carried out changes nothing and is signalled. The answer is where the caret belongs;
        None where the change said so itself.
        """
        self.commit()
        if self._model is None or self._binding is None or self._read_only:
            return
        self._binding.end_batch()
        try:
            spot = command(self._model, self.caret)
        except StructureError:
            self.command_refused.emit()
            return
        if spot is not None:
            self._binding.place(spot)
        self._binding.end_batch()
        self.ensureCursorVisible()

    # Commands.

    def execute(self, command: str) -> bool:
        """Carries out a command by its id; False for one that is not the body's."""
        if command in _MARKS:
            self._mark(_MARKS[command])
        elif command in _FORMS:
            self._give_form(_FORMS[command])
        elif command == "insert.section":
            self.run(lambda model, at: body_commands.insert_section(model, at.row))
        elif command in ("section.move_up", "section.move_down"):
            self._move_section(-1 if command.endswith("up") else 1)
        elif command in ("format.bullet_list", "format.numbered_list"):
            start, end = self.selection
            ordered = command == "format.numbered_list"
            self.run(lambda model, at: list_commands.toggle_list(model, start.row, end.row + 1, ordered, at))
        else:
            return False
        return True

    def insert_picture(self, address: str, alt: str) -> None:
        """Puts a picture below the line that the caret is in, in the manner of the article."""
        self.run(lambda model, at: body_commands.insert_picture(model, at.row, address, alt))

    def current_link(self) -> Mark | None:
        """The link that the caret or the selection is in."""
        return marking.link_at(self)

    def set_link(self, target: str) -> None:
        """Makes the selection (or the link that the caret is in) lead to a target; "" takes the link away."""
        self.commit()
        if self._read_only or self._model is None:
            return
        present = marking.link_at(self)
        if present is not None and not self.textCursor().hasSelection():
            marking.select_link(self, present)
        link = _link_to(target, present) if target else None
        self._end_batch()
        marking.apply(self, self._formats, lambda marks: marking.with_link(marks, link))
        self._end_batch()

    def replace_source(self, row: int, source: str) -> None:
        """Gives the block of a row another source."""
        self.run(lambda model, at: body_commands.replace_source(model, row, source))

    def move_section(self, number: int, to: int) -> None:
        """Moves a section of the outline before the one that is at ``to`` now."""
        self.run(lambda model, at: body_commands.move_section(model, number, to))

    def _mark(self, mark: Mark) -> None:
        self.commit()
        if self._read_only or self._model is None:
            return
        self._end_batch()
        marking.toggle(self, self._formats, mark)
        self._end_batch()

    def _give_form(self, level: int) -> None:
        start, end = self.selection
        caret = self.caret

        def command(model: BodyModel, at: Spot) -> Spot:
            for row in range(start.row, end.row + 1):
                near = model.block_at(row)
                form = heading_form(model.article, near, level) if level else paragraph_form(model.article, near)
                model.give_row_form(row, form, caret)
            return caret

        self.run(command)

    def _move_section(self, by: int) -> None:
        if self._model is None:
            return
        found = sections(self._model.article)
        block = self.current_block
        number = max((i for i, section in enumerate(found) if section.first <= block), default=None)
        if number is None:
            return
        peers = [i for i, section in enumerate(found) if section.level == found[number].level]
        position = peers.index(number) + by
        if not 0 <= position < len(peers):
            return
        to = peers[position] if by < 0 else (peers[position + 1] if position + 1 < len(peers) else len(found))
        self.move_section(number, to)

    # Keys.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._model is None or self._read_only:
            super().keyPressEvent(event)
            return
        if self._handled(event):
            event.accept()
            return
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._end_batch()
        super().keyPressEvent(event)

    def _handled(self, event: QKeyEvent) -> bool:
        standard = QKeySequence.StandardKey
        if event.matches(standard.InsertParagraphSeparator):
            self._delete_selection()
            self.run(body_commands.enter)
            return True
        if event.matches(standard.InsertLineSeparator) and self._in_card():
            return True
        if event.matches(standard.Cut):
            self.cut()
            return True
        backwards = event.matches(standard.Backspace) or event.matches(standard.DeleteStartOfWord)
        forwards = event.matches(standard.Delete) or event.matches(standard.DeleteEndOfWord)
        if backwards or forwards or event.key() == Qt.Key.Key_Backspace:
            return self._deletion_handled(forwards)
        typed = event.text()
        if typed and typed.isprintable() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return self._make_room()
        return False

    def _deletion_handled(self, forwards: bool) -> bool:
        cursor = self.textCursor()
        if self._in_card() and not cursor.hasSelection():
            self.run(lambda model, at: body_commands.delete_rows(model, at.row, at.row + 1, _beside(model, at.row)))
            return True
        if self._selects_lines():
            self._delete_selection()
            return True
        if cursor.hasSelection():
            return self._in_card()
        if not forwards and cursor.atBlockStart():
            self.run(body_commands.backspace_at_start)
            return True
        if forwards and cursor.atBlockEnd():
            self.run(body_commands.delete_at_end)
            return True
        return False

    def _make_room(self) -> bool:
        """Before a character is typed: what is selected across lines goes; True where nothing may be typed."""
        if self._selects_lines():
            self._delete_selection()
        return self._in_card() or self._selects_lines()

    def _selects_lines(self) -> bool:
        cursor = self.textCursor()
        document = self.document()
        return document.findBlock(cursor.selectionStart()) != document.findBlock(cursor.selectionEnd())

    def _in_card(self) -> bool:
        return kind_of(self.textCursor().block()) is LineKind.RAW

    def _delete_selection(self) -> None:
        if not self._selects_lines():
            if self.textCursor().hasSelection() and not self._in_card():
                self.textCursor().removeSelectedText()
            return
        start, end = self.selection
        self.run(lambda model, _: body_commands.delete_between(model, start, end))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if self._read_only:
            event.ignore()
            return
        composes = bool(event.preeditString() or event.commitString())
        if self._model is not None and composes and self._make_room():
            event.accept()
            QGuiApplication.inputMethod().reset()
            return
        super().inputMethodEvent(event)

    # Mouse, focus, clipboard.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.commit()
        self._end_batch()
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if self._in_card() and self._model is not None:
            self.source_requested.emit(self.caret.row)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        commit_pending(self)
        self._end_batch()
        super().focusOutEvent(event)

    def cut(self) -> None:
        if self._read_only:
            return
        self.commit()
        self.copy()
        self._end_batch()
        self._delete_selection()

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        text = self.textCursor().selectedText().replace("\u2029", "\n\n").replace(LINE_BREAK, "\n")
        data.setText(text.replace("\ufffc", ""))
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return not self._read_only and (source.hasText() or bool(_pictures(source)))

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self._read_only:
            return
        pictures = _pictures(source)
        if pictures:
            for path in pictures:
                self.image_dropped.emit(path)
            return
        lines = _lines_of(source.text())
        if not lines:
            return
        self._delete_selection()
        self.run(lambda model, at: body_commands.insert_lines(model, at, lines))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.canInsertFromMimeData(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        if self.canInsertFromMimeData(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._read_only or self._binding is None:
            return
        moved = event.source() in (self, self.viewport()) and event.dropAction() is Qt.DropAction.MoveAction
        target = self.cursorForPosition(event.position().toPoint())
        if moved:
            self._move_selection_to(target)
        else:
            self.setTextCursor(target)
            self.insertFromMimeData(event.mimeData())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def _move_selection_to(self, target: QTextCursor) -> None:
        """Dragged text: taken away where it was and put in where it is dropped."""
        source = self.textCursor()
        if source.selectionStart() <= target.position() <= source.selectionEnd():
            return
        lines = _lines_of(source.selectedText().replace("\u2029", "\n\n"))
        marker = QTextCursor(target)
        self._end_batch()
        self._delete_selection()
        self.setTextCursor(marker)
        self.run(lambda model, at: body_commands.insert_lines(model, at, lines))

    def _end_batch(self) -> None:
        if self._binding is not None:
            self._binding.end_batch()

    # Looks.

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        address = name if isinstance(name, str) else name.toString()
        atom = atom_source(address) if kind == QTextDocument.ResourceType.ImageResource.value else None
        if atom is not None:
            return picture_of(atom, self._file_of, self._column(), self._formats)
        return super().loadResource(kind, name)

    def _column(self) -> int:
        """The width of text and pictures, in pixels; room for the scroll bar is always left."""
        bar = self.verticalScrollBar().sizeHint().width()
        return max(120, min(self._formats.pixels(COLUMN), self.width() - 2 * _PADDING - bar))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_column()
        super().resizeEvent(event)
        if self._column() != self._shown_column:
            self._fit_pictures.start()

    def _on_column_changed(self) -> None:
        """Pictures are as wide as the column at most: they are made again when its width has settled."""
        if self._column() != self._shown_column:
            self._shown_column = self._column()
            if self._binding is not None:
                self._binding.set_formats(self._formats)

    def _place_column(self) -> None:
        side = max(_PADDING, (self.width() - self._formats.pixels(COLUMN)) // 2)
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 12, side, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        area = QRectF(event.rect())
        painter = QPainter(self.viewport())
        paint_cards(self, painter, area, self._formats)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        paint_marks(self, painter, area, self._formats)
        painter.end()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.commit()
        menu = self.createStandardContextMenu()
        without_undo(menu).exec(event.globalPos())
        menu.deleteLater()

    def _on_cursor_moved(self) -> None:
        if self._model is None or self._binding is None or self._binding.map.line_count != self.document().blockCount():
            return
        block = self.current_block
        if block != self._block:
            self._block = block
            self.current_block_changed.emit(block)


def _link_to(target: str, present: Mark | None) -> Mark:
    """A link in the manner of the one that was there: its other attributes stay."""
    others = tuple(pair for pair in present.attributes if pair[0] != "href") if present else ()
    return Mark("a", (("href", target), *others))


def _beside(model: BodyModel, row: int) -> Spot:
    return body_commands.end_of_row(model, row - 1) if row else Spot(0)


def _lines_of(text: str) -> list[Sequence[Run]]:
    """Pasted plain text as lines: blank lines part paragraphs, single line ends do too."""
    flat = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n").replace("\0", "")
    return [(Run(line),) for line in flat.split("\n") if line.strip()]


def _pictures(source: QMimeData) -> list[str]:
    """The picture files that are dropped or pasted."""
    paths = [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
    return [path for path in paths if path.lower().endswith(_PICTURE_SUFFIXES)]
