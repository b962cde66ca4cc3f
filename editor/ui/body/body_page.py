"""The page of the body: a column in the middle, pictures as wide as it, cards and bullets painted beside the text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, QTimer, QUrl
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from editor.ui.body.dimming import Bright, paint_veil
from editor.ui.body.layout.page_layout import PageLayout
from editor.ui.body.painting import have_grounds, have_marks, paint_grounds, paint_marks, visible_blocks
from editor.ui.body.pictures import ImageFile, picture_of
from editor.ui.body.text_formats import BodyFormats, atom_source
from editor.ui.style.tokens import LIGHT, Tokens

COLUMN = 664  # pixels at 100 %
_PADDING = 32
_ABOVE = 12  # pixels above the first line, which may be a card: its ground is higher than its text
PaintLayer = Callable[[QPainter, QRectF], None]  # paints an area of the viewport
_SETTLED = 100  # milliseconds without a change of width after which pictures are made again

_PLACES = (Qt.InputMethodQuery.ImCursorRectangle, Qt.InputMethodQuery.ImAnchorRectangle)


class BodyPage(QTextEdit):
    """A text edit that looks like the page that is written on; what stands on it is the subclass's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.formats = BodyFormats(LIGHT, QFont())
        self._file_of: ImageFile = lambda address: None
        self._layers: list[PaintLayer] = []
        self._tips: list[Callable[[QPoint], str]] = []
        self._bright = Bright.ALL
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._layout = PageLayout(self.document(), _ABOVE)
        self.document().setDocumentLayout(self._layout)
        self.setCursorWidth(2)
        self._shown_column = self._column()
        self._fit_pictures = QTimer(self)
        self._fit_pictures.setSingleShot(True)
        self._fit_pictures.setInterval(_SETTLED)
        self._fit_pictures.timeout.connect(self._on_column_changed)
        self.cursorPositionChanged.connect(self._on_bright_moved)
        # Text wraps: there is nothing to the left or right of the column.
        self.horizontalScrollBar().valueChanged.connect(lambda: self.horizontalScrollBar().setValue(0))

    def set_file_finder(self, file_of: ImageFile | None) -> None:
        """Who finds the site's file for an image's address."""
        self._file_of = file_of or (lambda address: None)

    def add_layer(self, layer: PaintLayer) -> None:
        """Has something painted over the text, whenever a part of the page is painted."""
        self._layers.append(layer)

    def add_tip(self, tip: Callable[[QPoint], str]) -> None:
        """Asks ``tip`` for words to tell where the mouse rests, before the page's own."""
        self._tips.append(tip)

    def set_look(self, tokens: Tokens, font: QFont, zoom: float = 1.0) -> None:
        """Another colour scheme, font or zoom (1.0 is 100 %); caret, selection and what is seen stay."""
        self._show_again(BodyFormats(tokens, font, zoom))

    def show_words(self) -> None:
        """Shows what cards say in the language as it is now; caret, selection and what is seen stay."""
        self._show_again(self.formats)

    def _show_again(self, formats: BodyFormats) -> None:
        self.settle()
        caret, seen = self.textCursor(), self._seen()
        ends, place = (self._place(caret.anchor()), self._place(caret.position())), self._place(seen.position())
        height, blocks = self.cursorRect(seen).top(), self.document().blockCount()
        self.formats = formats
        self.show_formats()
        self._place_column()
        if self.document().blockCount() == blocks:
            self._put_back(ends, place, height)
        self.viewport().update()

    def settle(self) -> None:
        """What is being composed becomes text."""

    def _place(self, position: int) -> tuple[int, int]:
        """A position by its paragraph: in another language a card's words are more or fewer."""
        block = self.document().findBlock(position)
        return block.blockNumber(), position - block.position()

    def _position(self, place: tuple[int, int]) -> int:
        block = self.document().findBlockByNumber(place[0])
        return block.position() + min(place[1], block.length() - 1)

    def _seen(self) -> QTextCursor:
        """What shall stay where it is: the caret, where it is in view, else what is at the top."""
        caret = self.textCursor()
        in_view = 0 <= self.cursorRect(caret).top() <= self.viewport().height()
        return caret if in_view else self.cursorForPosition(QPoint(0, 0))

    def _put_back(self, ends: tuple[tuple[int, int], tuple[int, int]], seen: tuple[int, int], height: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._position(ends[0]))
        cursor.setPosition(self._position(ends[1]), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        place = QTextCursor(self.document())
        place.setPosition(self._position(seen))
        self._layout.lay_out_all()  # so that the bar reaches the place
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + self.cursorRect(place).top() - height)

    def set_bright(self, bright: Bright) -> None:
        """Dims all but what the caret is in."""
        self._bright = bright
        self.viewport().update()

    def _on_bright_moved(self) -> None:
        if self._bright is not Bright.ALL:
            self.viewport().update()

    def show_formats(self) -> None:
        """Shows the text in the formats as they are now."""
        raise NotImplementedError

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        address = name if isinstance(name, str) else name.toString()
        atom = atom_source(address) if kind == QTextDocument.ResourceType.ImageResource.value else None
        if atom is not None:
            return picture_of(atom, self._file_of, self._column(), self.formats)
        return super().loadResource(kind, name)

    def _column(self) -> int:
        """The width of text and pictures, in pixels; room for the scroll bar is always left."""
        bar = self.verticalScrollBar().sizeHint().width()
        return max(120, min(self.formats.pixels(COLUMN), self.width() - 2 * _PADDING - bar))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_column()
        super().resizeEvent(event)
        if self._column() != self._shown_column:
            self._fit_pictures.start()

    def _on_column_changed(self) -> None:
        """Pictures are as wide as the column at most: they are made again when its width has settled."""
        if self._column() != self._shown_column:
            self._shown_column = self._column()
            if any(known.isImageFormat() for known in self.document().allFormats()):
                self._show_again(self.formats)

    def _place_column(self) -> None:
        side = max(_PADDING, (self.width() - self.formats.pixels(COLUMN)) // 2)
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 12, side, 0)

    def inputMethodQuery(self, query: Qt.InputMethodQuery, argument: object = None) -> object:
        """Where the caret is, for the input method's candidates: Qt forgets the margins around its viewport."""
        told = super().inputMethodQuery(query) if argument is None else super().inputMethodQuery(query, argument)
        if query in _PLACES and isinstance(told, QRectF | QRect):
            return told.translated(self.viewport().pos())
        return told

    def paintEvent(self, event: QPaintEvent) -> None:
        area = QRectF(event.rect())
        shown = visible_blocks(self, area)
        if have_grounds(shown):
            painter = QPainter(self.viewport())
            paint_grounds(self, painter, shown, self.formats)
            painter.end()
        super().paintEvent(event)
        if self._layers or self._bright is not Bright.ALL or have_marks(shown):
            painter = QPainter(self.viewport())
            paint_marks(painter, shown, self.formats)
            paint_veil(self, painter, area, self.formats.tokens.page, self._bright)
            for layer in self._layers:
                layer(painter, area)
            painter.end()
