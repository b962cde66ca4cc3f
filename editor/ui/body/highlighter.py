"""What is laid over the body's text: the colours of code, and marks under misspelt words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QTextEdit

from editor.document.lines import LineKind
from editor.markup.inline import ATOM
from editor.ui.body.code_colours import CodeColours, code_looks
from editor.ui.body.painting import kind_of, visible_blocks
from editor.ui.body.text_formats import MARKS, line_of, marks_of
from editor.ui.spelling.looks import misspelt_look
from editor.ui.spelling.marked_text import MISSPELT, MarkedText, Stretch
from editor.ui.style.tokens import Tokens

_CODE = frozenset({"code", "kbd", "samp", "tt"})
_SETTLED = 40  # ms in which what comes into sight is gathered
_UNCHECKED = (LineKind.RAW, LineKind.CODE, LineKind.RULE)


class BodyHighlighter(MarkedText):
    """Of one body editor. ``set_speller`` says who knows a line's misspelt words (starts and ends in characters)."""

    def __init__(self, editor: QTextEdit, tokens: Tokens) -> None:
        super().__init__(editor.document())
        self._editor = editor
        self._code = CodeColours(self)
        self._code.coloured.connect(self.show_seen)
        self._spans_of: Callable[[str], Sequence[tuple[int, int]] | None] | None = None
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.setInterval(_SETTLED)
        self._looking.timeout.connect(self.show_seen)
        self.many_came.connect(self._looking.start)
        editor.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        editor.verticalScrollBar().rangeChanged.connect(self._on_scrolled)
        editor.cursorPositionChanged.connect(lambda: self.caret_moved(editor.textCursor().position()))
        self.set_tokens(tokens)

    def _on_scrolled(self) -> None:
        if not self._looking.isActive():
            self._looking.start()

    def set_tokens(self, tokens: Tokens) -> None:
        """Other colours."""
        self.set_looks({MISSPELT: misspelt_look(tokens), **code_looks(tokens)})
        self._looking.start()

    def set_speller(self, spans_of: Callable[[str], Sequence[tuple[int, int]] | None]) -> None:
        self._spans_of = spans_of

    def seen(self) -> list[QTextBlock]:
        """The lines that are in sight."""
        area = QRectF(self._editor.viewport().rect())
        return [block for block, _ in visible_blocks(self._editor, area)]

    def show_seen(self) -> None:
        """Shows in what is in sight all that is known by now."""
        seen = self.seen()
        self._code.only({(_language(block), block.text()) for block in seen if kind_of(block) is LineKind.CODE})
        self.show_lines(seen)

    def stretches_of(self, block: QTextBlock, text: str) -> Sequence[Stretch] | None:
        kind = kind_of(block)
        if kind is LineKind.CODE:
            return self._code.of(_language(block), text)
        if self._spans_of is None or kind in _UNCHECKED:
            return ()
        checked = _without_code(block)
        spans = self._spans_of(checked) if checked.strip() else ()
        return None if spans is None else [(start, end, MISSPELT) for start, end in spans]


def spelled_text(block: QTextBlock) -> str:
    """The text of a line whose words are checked: what is code stands as atoms; "" for what is no running text."""
    return "" if kind_of(block) in _UNCHECKED else _without_code(block)


def _without_code(block: QTextBlock) -> str:
    parts: list[str] = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        text, look = fragment.text(), fragment.charFormat()
        is_code = look.hasProperty(MARKS) and any(mark.tag in _CODE for mark in marks_of(look))
        parts.append(ATOM * len(text) if is_code else text)
        iterator += 1
    return "".join(parts)


def _language(block: QTextBlock) -> str:
    return line_of(block).role
