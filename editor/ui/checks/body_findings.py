"""Findings on the page: a line of dots under the word that they are about, a bar beside what shows no text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPen, QTextBlock, QTextCursor

from editor.document.article import Article
from editor.markup.inline import ATOM
from editor.session import source_places
from editor.session.body_model import Spot
from editor.ui.body.body_editor import BodyEditor
from editor.ui.body.line_text import units_before
from editor.ui.body.painting import visible_blocks
from editor.ui.checks.finding_delegate import colour_of
from editor.ui.checks.finding_words import FindingRow
from editor.ui.find.match_painting import stretch_places
from editor.ui.style.tokens import tokens_of

_MOST = 200  # marks; a person mends a few, and asks for more by the list
_WORD = re.compile(rf"[^\s{ATOM}]+")
_BAR = 3.0  # px


@dataclass(frozen=True)
class _Mark:
    """A finding's stretch of the page; Qt moves it with the text."""

    row: FindingRow
    stretch: QTextCursor

    @property
    def is_there(self) -> bool:
        return self.stretch.selectionEnd() > self.stretch.selectionStart() or not self.stretch.block().text()


class BodyFindings(QObject):
    """Of one body editor."""

    def __init__(self, body: BodyEditor) -> None:
        super().__init__(body)
        self._body = body
        self._rows: tuple[FindingRow, ...] = ()
        self._marks: tuple[_Mark, ...] = ()
        self._placing = QTimer(self)
        self._placing.setSingleShot(True)
        self._placing.timeout.connect(self._place)
        body.add_layer(self._paint)
        body.add_tip(self.tip)
        body.highlighter.many_came.connect(self._on_many_came)

    def show_rows(self, rows: Sequence[FindingRow]) -> None:
        """Marks what of the findings is in the body."""
        before = bool(self._marks)
        self._rows = tuple(row for row in rows if row.at.block >= 0)[:_MOST]
        self._place()
        if before or self._marks:
            self._body.viewport().update()

    def _on_many_came(self) -> None:
        """The page was written anew: what marked places in it marks nothing."""
        self._marks = ()
        if self._rows:
            self._placing.start(0)

    def _place(self) -> None:
        model = self._body.model
        self._marks = ()
        if model is None or not self._rows:
            return
        starts = {row.block: number for number, row in reversed(list(enumerate(model.rows)))}
        made = (self._mark(model.article, row, starts) for row in self._rows)
        self._marks = tuple(mark for mark in made if mark is not None)

    def _mark(self, article: Article, row: FindingRow, starts: dict[int | None, int]) -> _Mark | None:
        model = self._body.model
        if model is None or row.found.at > article.body.offset + len(article.body.text):
            return None
        place = source_places.place_of(article, row.found.at)
        number = starts.get(place.block)
        if number is None:
            return None
        line = min(place.line, len(model.rows[number].lines) - 1)
        block = self._body.text_block_of(Spot(number, line))
        if not block.isValid():
            return None
        text = block.text()
        at = units_before(text, place.offset)
        start, end = _stretch(text, at)
        stretch = QTextCursor(block)
        stretch.setPosition(block.position() + start)
        stretch.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
        return _Mark(row, stretch)

    def select(self, row: FindingRow) -> bool:
        """Puts the caret where a finding is and shows it; False where it has no place on the page."""
        mark = next((mark for mark in self._marks if mark.row is row), None)
        if mark is None:
            return False
        self._body.commit()
        self._body.end_batch()
        caret = QTextCursor(mark.stretch)
        caret.setPosition(mark.stretch.selectionStart())
        self._body.setTextCursor(caret)
        self._body.setFocus()
        self._body.ensureCursorVisible()
        return True

    def _seen(self, area: QRectF) -> Iterator[tuple[_Mark, QTextBlock, QRectF]]:
        blocks = visible_blocks(self._body, area)
        if not blocks:
            return
        first, last = blocks[0][0].position(), blocks[-1][0].position() + blocks[-1][0].length()
        near = [mark for mark in self._marks if first <= mark.stretch.selectionStart() < last and mark.is_there]
        if not near:
            return
        rects = {block.blockNumber(): (block, rect) for block, rect in blocks}
        for mark in near:
            found = rects.get(self._body.document().findBlock(mark.stretch.selectionStart()).blockNumber())
            if found is not None:
                yield mark, *found

    def _paint(self, painter: QPainter, area: QRectF) -> None:
        if not self._marks:
            return
        tokens = tokens_of(self._body.palette())
        for mark, block, rect in self._seen(area):
            painter.save()
            colour = colour_of(mark.row.severity, tokens)
            places = list(_text_places(mark, block, rect))
            if places:
                painter.setPen(QPen(colour, 2, Qt.PenStyle.DotLine, Qt.PenCapStyle.RoundCap))
            for place in places:
                painter.drawLine(place.bottomLeft(), place.bottomRight())
            if not places:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour)
                painter.drawRoundedRect(QRectF(0, rect.top(), _BAR, max(rect.height(), 16)), 1.5, 1.5)
            painter.restore()

    def tip(self, point: QPoint) -> str:
        """Why there is a mark at a point of the viewport."""
        at = QPointF(point)
        found = []
        for mark, block, rect in self._seen(QRectF(at, at)):
            places = list(_text_places(mark, block, rect))
            if any(place.adjusted(-2, -2, 2, 6).contains(at) for place in places) or (not places and rect.contains(at)):
                found.append(mark.row.words)
        return "\n".join(found)


def _stretch(text: str, at: int) -> tuple[int, int]:
    """The word at a place of a line, else the one before it; of a line without words, the thing that stands there."""
    words = [found.span() for found in _WORD.finditer(text)]
    if not words or text[at : at + 1] == ATOM:
        return (at, at + 1) if at < len(text) else (0, min(1, len(text)))
    return next(((max(low, at), high) for low, high in words if high > at), words[-1])


def _text_places(mark: _Mark, block: QTextBlock, rect: QRectF) -> Iterator[QRectF]:
    """Where the words of a mark stand; nothing for what is no text."""
    low, high = (at - block.position() for at in (mark.stretch.selectionStart(), mark.stretch.selectionEnd()))
    if ATOM in block.text()[low:high]:
        return iter(())
    return stretch_places(block, low, min(high, block.length() - 1), rect.topLeft())
