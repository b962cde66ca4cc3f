"""Marks in a field of the form: a few lines of plain text, asked about as soon as the field's text is another."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextBlock, QTextCursor

from editor.ui.form.growing_text import GrowingText
from editor.ui.spelling.looks import misspelt_look
from editor.ui.spelling.marked_text import MISSPELT, MarkedText, Stretch
from editor.ui.spelling.speller import Speller
from editor.ui.style.tokens import Tokens

_PAUSE = 150  # ms


class FieldMarks(MarkedText):
    """Of one field."""

    def __init__(self, field: GrowingText, speller: Speller, tokens: Tokens) -> None:
        super().__init__(field.document())
        self.field = field
        self._speller = speller
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.setInterval(_PAUSE)
        self._asking.timeout.connect(self._ask)
        self.unknown.connect(self._on_unknown)
        self.many_came.connect(self._asking.start)
        field.cursorPositionChanged.connect(lambda: self.caret_moved(field.textCursor().position()))
        speller.checked.connect(lambda texts: self.show_lines(self._blocks()))
        speller.changed.connect(lambda: self.show_lines(self._blocks()))
        speller.began.connect(self._asking.start)
        self.set_tokens(tokens)

    def set_tokens(self, tokens: Tokens) -> None:
        """Other colours."""
        self.set_looks({MISSPELT: misspelt_look(tokens)})
        self.show_lines(self._blocks())

    def stretches_of(self, block: QTextBlock, text: str) -> Sequence[Stretch] | None:
        spans = self._speller.known(text) if text.strip() else ()
        return None if spans is None else [(start, end, MISSPELT) for start, end in spans]

    def word_at(self, cursor: QTextCursor) -> QTextCursor | None:
        """Selects the misspelt word at a cursor; None where there is none."""
        block = cursor.block()
        at = cursor.position() - block.position()
        for start, end in self.misspelt(block):
            if start <= at <= end:
                found = QTextCursor(block)
                found.setPosition(block.position() + start)
                found.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
                return found
        return None

    def _on_unknown(self) -> None:
        if not self._asking.isActive():
            self._asking.start()

    def _ask(self) -> None:
        blocks = self._blocks()
        texts = [(block.blockNumber(), block.text()) for block in blocks]
        unknown = [(number, text) for number, text in texts if text.strip() and self._speller.known(text) is None]
        self._speller.ask([((id(self), number), text) for number, text in unknown], urgent=True)
        self.show_lines([block for block in blocks if self._speller.known(block.text()) is not None])

    def _blocks(self) -> list[QTextBlock]:
        document = self.field.document()
        return [document.findBlockByNumber(number) for number in range(document.blockCount())]
