"""What a hand does to the things on the page that are no text: tasks' boxes, pictures, footnotes' marks, cards."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QWidget

from editor.document.footnotes import label_of
from editor.markup.images import image_address, image_alt
from editor.session import body_commands, list_commands, picture_commands
from editor.session.body_model import BodyModel, Spot
from editor.ui.body.body_marks import BodyMarks
from editor.ui.body.body_objects import atom_at, chosen_atom, chosen_picture, is_on_card, select_atom
from editor.ui.body.card_painting import card_rect, hint_rect
from editor.ui.body.painting import box_at

_AROUND = 12  # pixels that a thing which was put in stands off the edge of the page


class BodyThings(BodyMarks):
    """Clicks on things, and what opens them; when typing is over and commands run is the subclass's.

    Signals: ``picture_requested`` the address and alternative text of a picture whose words are asked for;
    ``link_requested`` the place on the screen of a link that was clicked with Ctrl; ``source_requested`` a row whose
    source is to be edited in a dialog; ``inserted`` where on the viewport a thing is that was just put in.
    """

    inserted = Signal(QRect)
    source_requested = Signal(int)
    picture_requested = Signal(str, str)
    link_requested = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presses_hint = False
        self.viewport().setMouseTracking(True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.commit()
        self.end_batch()
        is_left = event.button() is Qt.MouseButton.LeftButton
        self._presses_hint = is_left and self.is_on_hint(event.position())
        if self._presses_hint or (is_left and self._box_toggled(event.position())):
            event.accept()
            return
        super().mousePressEvent(event)
        found = atom_at(self, event.position().toPoint())
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if is_left and found is not None and is_plain:
            select_atom(self, found[0])
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.current_link() is not None:
            self.link_requested.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._presses_hint = self._presses_hint, False
        if not pressed:
            super().mouseReleaseEvent(event)
        elif self.is_on_hint(event.position()):
            self.open_thing()

    def viewportEvent(self, event: QEvent) -> bool:
        """Over a card's hint the pointer is a hand: it is a button."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove and not event.buttons():
            shapes = Qt.CursorShape
            shape = shapes.PointingHandCursor if self.is_on_hint(event.position()) else shapes.IBeamCursor
            if self.viewport().cursor().shape() != shape:
                self.viewport().setCursor(shape)
        return super().viewportEvent(event)

    def text_block_of(self, spot: Spot) -> QTextBlock:
        """The QTextBlock that shows a spot's line."""
        raise NotImplementedError

    def show_inserted(self) -> None:
        """Scrolls, once it is laid out, so that what was just put in is seen whole; as far as it fits, its top."""
        QTimer.singleShot(0, self, self._show_inserted)

    def _show_inserted(self) -> None:
        area, bar, room = self._inserted_area(), self.verticalScrollBar(), self.viewport().height()
        if area.isNull():
            return
        if area.bottom() + _AROUND > room:
            bar.setValue(bar.value() + min(area.bottom() + _AROUND - room, area.top() - _AROUND))
        elif area.top() < 0:
            bar.setValue(bar.value() + area.top() - _AROUND)
        self.inserted.emit(self._inserted_area())

    def _inserted_area(self) -> QRect:
        """Where on the viewport the row of the caret is, with what is no text above it."""
        if self.model is None:
            return QRect()
        rows, row = self.model.rows, self.caret.row
        first = row - 1 if row and not rows[row - 1].lines[-1].is_text else row
        block, last = self.text_block_of(Spot(first)), self.text_block_of(Spot(row, len(rows[row].lines) - 1))
        layout, area = self.document().documentLayout(), QRectF()
        while block.isValid() and block.blockNumber() <= last.blockNumber():
            area = area.united(layout.blockBoundingRect(block))
            block = block.next()
        return area.translated(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value()).toAlignedRect()

    def hint_area(self) -> QRectF | None:
        """Where the card of the caret says what opens it, on the viewport; None where the caret is on none."""
        if self.model is None or self.read_only or not self.hasFocus() or not is_on_card(self):
            return None
        block = self.textCursor().block()
        rect = self.document().documentLayout().blockBoundingRect(block)
        rect.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        card = card_rect(block, rect, self.formats, self.document().textWidth())
        return hint_rect(card, self.formats, self.viewport().font())

    def is_on_hint(self, point: QPointF) -> bool:
        """Whether a point of the viewport is on what opens the card of the caret."""
        area = self.hint_area()
        return area is not None and area.contains(point)

    def _box_toggled(self, point: QPointF) -> bool:
        """Whether a task's box was clicked: it is checked, or no longer."""
        block = box_at(self, point, self.formats) if not self.read_only else None
        if block is None or self.model is None:
            return False
        task, _ = self.spots_of(QTextCursor(block))

        def toggle(model: BodyModel, at: Spot) -> Spot:
            list_commands.toggle_box(model, task)
            return at

        self.run(toggle)
        return True

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if self.model is None or self.read_only:
            return
        found = atom_at(self, event.position().toPoint())
        if found is not None:
            select_atom(self, found[0])
        self.open_thing()

    def open_thing(self) -> bool:
        """Whether the caret is on something that is no text: a card's source is asked for, or a picture's words."""
        chosen = chosen_atom(self)
        if chosen is not None and (address := image_address(chosen[1])) is not None:
            self.picture_requested.emit(address, image_alt(chosen[1]))
        elif chosen is not None and label_of(chosen[1]) is not None and self.model is not None:
            mark, _ = self.spots_of(chosen[0])
            self.run(lambda model, at: picture_commands.other_end(model, mark))
        elif chosen is not None or is_on_card(self):
            self.source_requested.emit(self.caret.row)
        else:
            return False
        return True

    def picture_spot(self) -> Spot | None:
        """Where the picture is that is selected, or that the caret stands beside; None where there is none."""
        found = chosen_picture(self)
        return self.spots_of(found[0])[0] if found is not None and self.model is not None else None

    def set_alt(self, alt: str) -> None:
        """Gives the picture that is selected another alternative text."""
        at = self.picture_spot()
        if at is not None:
            self.run(lambda model, _: body_commands.set_alt(model, at, alt))
