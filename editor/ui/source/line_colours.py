"""Colours the lines that are in sight, and no others: a keystroke costs its block, opening costs a screen."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QFontMetricsF, QTextBlock, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QPlainTextEdit

from editor.document.source_lines import HIDDEN, content_of, units
from editor.session.source_model import SourceModel
from editor.session.source_spans import spans_between
from editor.ui.source.role_formats import format_of, hidden_format
from editor.ui.style.tokens import Tokens

_NEVER = -1  # the state of a block that Qt made


class LineColours(QObject):
    """A block's user state says with which version of the colours it was coloured."""

    def __init__(self, editor: QPlainTextEdit, model: SourceModel, tokens: Tokens) -> None:
        super().__init__(editor)
        self._editor = editor
        self._model = model
        self._tokens = tokens
        self._version = 0
        self._busy = False
        editor.updateRequest.connect(self._on_update)

    def close(self) -> None:
        """Colours nothing more."""
        self._editor.updateRequest.disconnect(self._on_update)

    def set_tokens(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self.forget(None)

    def forget(self, lines: tuple[int, int] | None) -> None:
        """Has the lines from the first to before the last coloured anew, or all."""
        if lines is None:
            self._version += 1
        else:
            block = self._editor.document().findBlockByNumber(lines[0])
            while block.isValid() and block.blockNumber() < lines[1]:
                block.setUserState(_NEVER)
                block = block.next()
        self.colour_seen()

    def _on_update(self, area: QRect, dy: int) -> None:
        """Lines came into sight; those that are written are told of by ``forget``."""
        if dy or area.height() >= self._editor.viewport().height():
            self.colour_seen()

    def colour_seen(self) -> None:
        """Colours what is in sight and was not coloured since it changed."""
        editor = self._editor
        document = editor.document()
        if self._busy or document.blockCount() != len(self._model.lines):
            return  # in the middle of a change
        self._busy = True
        try:
            block, bottom = editor.firstVisibleBlock(), editor.viewport().height()
            top, height = editor.contentOffset().y(), QFontMetricsF(document.defaultFont()).lineSpacing()
            while block.isValid() and top <= bottom:
                if block.userState() != self._version:
                    self._colour(block)
                top += height * max(block.lineCount(), 1)  # one for those that were never laid out: too many are seen
                block = block.next()
        finally:
            self._busy = False

    def _colour(self, block: QTextBlock) -> None:
        block.setUserState(self._version)
        layout = block.layout()
        ranges = self._ranges(block.blockNumber())
        start, length = layout.preeditAreaPosition(), len(layout.preeditAreaText())
        if length:  # what is being composed has formats of its own
            own = [r for r in layout.formats() if start <= r.start and r.start + r.length <= start + length]
            ranges = [*_around(ranges, start, units(layout.preeditAreaText())), *own]
        if ranges != layout.formats():
            layout.setFormats(ranges)
            self._editor.document().markContentsDirty(block.position(), block.length())

    def _ranges(self, number: int) -> list[QTextLayout.FormatRange]:
        lines, start = self._model.lines, self._model.start
        content = content_of(lines[number])
        begin = start + lines.start(number)
        found = []
        at = counted = 0
        for offset, length, role in spans_between(self._model.article, begin, begin + len(content)):
            counted += units(content[at : offset - begin])
            at = offset - begin + length
            width = units(content[offset - begin : at])
            found.append(_range(counted, width, format_of(role, self._tokens)))
            counted += width
        for match in HIDDEN.finditer(content):
            where = units(content[: match.start()])
            found.append(_range(where, 1, hidden_format(self._tokens)))
        return found


def _range(start: int, length: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, look
    return made


def _around(ranges: list[QTextLayout.FormatRange], at: int, length: int) -> list[QTextLayout.FormatRange]:
    """The ranges with room for a composition of some length at a position, which they do not speak of."""
    found = []
    for part in ranges:
        end = part.start + part.length
        if part.start < at:
            found.append(_range(part.start, min(end, at) - part.start, part.format))
        if end > at:
            start = max(part.start, at)
            found.append(_range(start + length, end - start, part.format))
    return found
