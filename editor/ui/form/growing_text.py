"""A plain text edit that is as high as its text."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QTextEdit, QWidget

from editor.document.changes import Splice
from editor.ui.composition import commit_composition, commit_pending, kept_composition
from editor.ui.graphemes import grapheme_deleted
from editor.ui.text_menu import open_text_menu
from editor.ui.undo_redirect import TextGuard

_PARAGRAPH = "\u2029"
_LINE = "\u2028"


class GrowingText(QTextEdit):
    """Signals ``text_committed`` when the person changed the text, never for a composition, and ``menu_opens`` with
    the context menu and where it was asked for.

    With ``single_paragraph`` Enter leaves the field, and a pasted line end becomes a space.
    """

    text_committed = Signal(str)
    left_by_enter = Signal()
    menu_opens = Signal(QMenu, QTextCursor)

    def __init__(self, parent: QWidget | None = None, *, single_paragraph: bool = False, lines: int = 1) -> None:
        super().__init__(parent)
        self._single_paragraph = single_paragraph
        self._lines = lines
        self._known = self._given = ""  # as it is shown, and as it was given to be shown
        self._filling = False
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self._set_line_height(130 if single_paragraph else 145)
        TextGuard(self)
        self.document().contentsChanged.connect(self._on_contents_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)

    def _set_line_height(self, percent: int) -> None:
        """Paragraphs that are typed later inherit it."""
        form = QTextBlockFormat()
        form.setLineHeight(percent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        QTextCursor(self.document()).setBlockFormat(form)

    def text(self) -> str:
        """The text with ``\\n`` for line ends; unlike toPlainText() it keeps no-break spaces."""
        return self.document().toRawText().replace(_PARAGRAPH, "\n").replace(_LINE, "\n")

    def show_text(self, text: str) -> None:
        """Shows a text that somebody else wrote: only what differs is replaced, nothing is signalled."""
        if self._single_paragraph:
            text = text.replace("\n", " ")
        self._given = text
        shown = self.text()
        if self.hasFocus() and text == shown.rstrip("\n"):
            text = shown  # the article has no line that nothing stands in yet; who writes it goes on in it
        self._known = text
        if text == shown:
            return
        with kept_composition(self):  # the syllable goes on behind what stands before it
            self._write(Splice(0, shown, text).trimmed(), shown, text)

    def _write(self, splice: Splice, shown: str, text: str) -> None:
        caret = splice.map(characters_before(shown, self.textCursor().position()), after=False)
        self._filling = True
        self._replace(splice, shown)
        self._filling = False
        cursor = self.textCursor()
        cursor.setPosition(utf16_length(text[:caret]))
        self.setTextCursor(cursor)

    def _replace(self, splice: Splice, shown: str) -> None:
        start = utf16_length(shown[: splice.offset])
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(start + utf16_length(splice.removed), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(splice.inserted)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._wanted_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._wanted_height())

    def _wanted_height(self) -> int:
        line = self.fontMetrics().lineSpacing()
        text = max(self.document().size().height(), line * self._lines)
        margins = self.contentsMargins()
        viewport = self.viewportMargins()
        return int(text + 0.99) + margins.top() + margins.bottom() + viewport.top() + viewport.bottom()

    def _grow(self) -> None:
        height = self._wanted_height()
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    def _on_contents_changed(self) -> None:
        text = self.text()
        if not self._filling and text != self._known:
            self._known = text
            self.text_committed.emit(text)

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text().replace("\r\n", "\n")
        if self._single_paragraph:
            text = " ".join(text.split("\n"))
        self.insertPlainText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._single_paragraph and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            commit_composition()
            self.left_by_enter.emit()
            return
        if not grapheme_deleted(self, event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        commit_composition()
        super().mousePressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        commit_pending(self)
        goes_on = event.reason() in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if not goes_on and self.text().rstrip("\n") == self._given:
            self.show_text(self._given)
        super().focusOutEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        commit_composition()
        open_text_menu(self, event, self.menu_opens)


def characters_before(text: str, position: int) -> int:
    """How many characters stand before a position of a QTextDocument, which counts UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * position].decode("utf-16-le", "ignore"))


def utf16_length(text: str) -> int:
    """How many positions of a QTextDocument the text takes."""
    return len(text) + sum(1 for character in text if ord(character) > 0xFFFF)
