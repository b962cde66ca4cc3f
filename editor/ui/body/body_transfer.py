"""The body's traffic with the clipboard and other programs: copy, paste, drag and drop."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from editor.document.lines import Line, LineKind
from editor.markup.inline import plain_text
from editor.session import paste_commands, picture_moves
from editor.session.body_model import BodyModel, Spot
from editor.session.copying import copied, copied_cells
from editor.session.paste_preparation import prepared
from editor.ui.body.body_objects import is_on_card
from editor.ui.body.body_typing import BodyTyping
from editor.ui.body.pasting import MOST_BLOCKS, MOST_WITH_PLAIN, Paste, PasteReport, TakeIn
from editor.ui.body.progress import went_through
from editor.ui.body.transfer import holds_anything, lone_picture, offered, pictures_in


class BodyTransfer(BodyTyping):
    """Takes text and pictures in and gives them out; where the caret is and how commands run is the subclass's.

    Signals: ``images_dropped`` the picture files that were dropped or pasted, ``picture_pasted`` the bytes of a picture
    that was on the clipboard by itself, ``pasted`` the report of a paste (``PasteReport``).
    """

    images_dropped = Signal(list)
    picture_pasted = Signal(bytes)
    pasted = Signal(object)
    read_only = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._take_in: TakeIn = lambda picture: ""

    @property
    def selection(self) -> tuple[Spot, Spot]:
        """Start and end of the selection."""
        raise NotImplementedError

    def spots_of(self, cursor: QTextCursor) -> tuple[Spot, Spot]:
        """Start and end of what a cursor selects."""
        raise NotImplementedError

    @property
    def line(self) -> Line:
        """What the line of the caret is."""
        raise NotImplementedError

    def set_picture_taker(self, take_in: TakeIn) -> None:
        """Who copies pictures that come with pasted text into the site."""
        self._take_in = take_in

    # Copy.

    def createMimeDataFromSelection(self) -> QMimeData:
        model, cursor = self.model, self.textCursor()
        if model is not None and is_on_card(self) and not cursor.hasSelection():
            at, _ = self.selection
            length = len(plain_text(model.line(at).runs))
            return offered(copied(model, Spot(at.row, at.line), Spot(at.row, at.line, length)))
        if model is None or not cursor.hasSelection():
            return QMimeData()
        start, end = self.selection
        if cursor.hasComplexSelection() and start.row == end.row:
            return offered(
                copied_cells(model, start.row, *cast("tuple[int, int, int, int]", cursor.selectedTableCells()))
            )
        return offered(copied(model, start, end))

    def copy(self) -> None:
        """Copies what is selected, or the card that the caret is on."""
        if self.textCursor().hasSelection() or is_on_card(self):
            QGuiApplication.clipboard().setMimeData(self.createMimeDataFromSelection())

    # Paste.

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return not self.read_only and holds_anything(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self.read_only:
            return
        pictures = pictures_in(source)
        if pictures:
            self.images_dropped.emit(pictures)
            return
        if picture := lone_picture(source):
            self.picture_pasted.emit(picture)
            return
        self._insert(Paste(source, own=self.line.cell is None))

    def paste_plain(self) -> None:
        """Puts the clipboard's text in without its looks."""
        source = QGuiApplication.clipboard().mimeData()
        if not self.read_only and source is not None:  # some platforms have none while nothing was copied
            self._insert(Paste(source, is_plain=True))

    def _insert(self, paste: Paste) -> None:
        if paste.is_empty:
            return
        if paste.size > MOST_BLOCKS:
            self.pasted.emit(PasteReport(blocks=paste.size))
            return
        if self.line.kind is not LineKind.CODE and self.line.cell is None:
            paste.take_pictures_in(self._take_in)
        if paste.size > MOST_WITH_PLAIN and not self._prepared(paste):
            return
        done = False

        def put(model: BodyModel, at: Spot) -> Spot:
            nonlocal done
            spot = paste_commands.paste(
                model, *self.selection, paste.content, plain=paste.plain, address_of=paste.address_of
            )
            done = True
            return spot

        self.run(put)
        if done:
            self.pasted.emit(paste.report())

    def _prepared(self, paste: Paste) -> bool:
        """Writes a large paste ahead, while the window shows how far it is; whether it is to be put in."""
        if self.model is None or self.line.kind is LineKind.CODE or self.line.cell is not None:
            return True
        content = paste.content
        steps = prepared(self.model, self.selection[0], content, paste.address_of)
        total = len(content.pieces)
        words = self.tr("Pasting {count} paragraphs…").format(count=f"{total:,}")
        return went_through(self, words, self.tr("Stop"), steps, total)

    # Drag and drop.

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._answer(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        self._answer(event)

    def _answer(self, event: QDragMoveEvent) -> None:
        if not self.canInsertFromMimeData(event.mimeData()):
            event.ignore()
        elif self._is_own(event):
            event.acceptProposedAction()
        else:
            # A copy: a file manager that is told of a move takes the original away.
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def _is_own(self, event: QDropEvent) -> bool:
        return event.source() in (self, self.viewport())

    def dropEvent(self, event: QDropEvent) -> None:
        super().dragLeaveEvent(QDragLeaveEvent())  # Qt's drop caret goes
        if self.read_only:
            return
        target = self.cursorForPosition(event.position().toPoint())
        if self._is_own(event) and event.dropAction() is Qt.DropAction.MoveAction:
            self._move_selection_to(target, event.mimeData())
        else:
            self.setTextCursor(target)
            self.insertFromMimeData(event.mimeData())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def _move_selection_to(self, target: QTextCursor, data: QMimeData) -> None:
        """Dragged text: taken away where it was and put in where it is dropped, as one step. Cells are copied."""
        source = self.textCursor()
        if source.selectionStart() <= target.position() <= source.selectionEnd():
            return
        to, _ = self.spots_of(target)
        if source.hasComplexSelection():
            self.setTextCursor(target)
            self.insertFromMimeData(data)
            return
        start, end = self.selection
        if self.model is not None and picture_moves.stands_alone(self.model, start, end):
            self.run(lambda model, _: picture_moves.move_picture(model, start, to))
            return
        paste = Paste(data)
        self.run(lambda model, at: paste_commands.move(model, *self.selection, to, paste.content))
