"""Asks about the body's lines: those in sight first, then the rest, a few at a time, while nothing else happens."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextBlock, QTextCursor

from editor.spelling.words import utf16
from editor.ui.body.body_editor import BodyEditor
from editor.ui.body.highlighter import spelled_text
from editor.ui.spelling.speller import Speller

_PAUSE = 150  # ms: while a person types the line is asked about some times a second
_IDLE = 300  # ms before the rest is asked about, and between two parts of it that are known already
_AT_ONCE = 60  # lines
_LETTERS = 4_000  # characters under way at a time


class BodyMarks(QObject):
    """Of one body editor. ``found`` carries a cursor that selects the misspelt word that was looked for, or None."""

    found = Signal(object)

    def __init__(self, body: BodyEditor, speller: Speller) -> None:
        super().__init__(body)
        self._body = body
        self._speller = speller
        self._next = 0  # the QTextBlock from which on the rest is still to be asked about
        self._seeking: QTextCursor | None = None
        self._asking = self._timer(_PAUSE, self._ask_seen)
        self._rest = self._timer(_IDLE, self._ask_rest)
        body.highlighter.set_speller(speller.known)
        body.highlighter.unknown.connect(self._on_unknown)
        body.highlighter.many_came.connect(self._begin_anew)
        speller.checked.connect(self._on_checked)
        speller.changed.connect(self._on_changed)
        speller.began.connect(self._asking.start)

    def _timer(self, pause: int, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(slot)
        return timer

    def text(self, most: int) -> str:
        """What is checked of the body, line by line, as far as so many characters."""
        block, lines, letters = self._body.document().begin(), [], 0
        while block.isValid() and letters < most:
            lines.append(spelled_text(block))
            letters += len(lines[-1])
            block = block.next()
        return "\n".join(lines)

    # What is seen, and the rest.

    def _on_unknown(self) -> None:
        if not self._asking.isActive():
            self._asking.start()

    def _begin_anew(self) -> None:
        self._next = 0
        self._seeking = None
        self._asking.start()

    def _on_changed(self) -> None:
        self._begin_anew()
        self._body.highlighter.show_seen()

    def _ask_seen(self) -> None:
        seen = self._unknown(self._body.highlighter.seen())
        self._speller.ask(seen, urgent=True)
        self._rest.start(_IDLE)

    def _unknown(self, blocks: list[QTextBlock]) -> list[tuple[object, str]]:
        texts = ((block.blockNumber(), spelled_text(block)) for block in blocks)
        return [((id(self), number), text) for number, text in texts if text.strip() and not self._knows(text)]

    def _knows(self, text: str) -> bool:
        return self._speller.known(text) is not None

    def _ask_rest(self) -> None:
        """Asks about some of the lines that were not seen yet; their answers are remembered, and bring the next."""
        if not self._speller.is_available:
            return
        asked, letters = self._take(self._next, _LETTERS)
        self._speller.ask(asked)
        if not letters and self._next < self._body.document().blockCount():
            self._rest.start(_IDLE)

    def _take(self, number: int, most: int) -> tuple[list[tuple[object, str]], int]:
        block, asked, letters = self._body.document().findBlockByNumber(number), [], 0
        for _ in range(_AT_ONCE):
            if not block.isValid() or letters >= most:
                break
            found = self._unknown([block])
            asked += found
            letters += sum(len(text) for _, text in found)
            block = block.next()
        self._next = block.blockNumber() if block.isValid() else self._body.document().blockCount()
        return asked, letters

    def _on_checked(self, texts: set[str]) -> None:
        highlighter = self._body.highlighter
        highlighter.show_lines([block for block in highlighter.seen() if spelled_text(block) in texts])
        if self._seeking is not None:
            self._seek(self._seeking)
        elif not self._rest.isActive():
            self._rest.start(0)

    # The next misspelt word.

    def find_next(self) -> None:
        """Looks for the next misspelt word behind the caret, from the end around to the start; ``found`` says which."""
        cursor = QTextCursor(self._body.textCursor())
        cursor.setPosition(cursor.selectionEnd())
        self._seek(cursor)

    def _seek(self, start: QTextCursor) -> None:
        """Goes on until a line is misspelt or not known yet: then its answer goes on with it."""
        self._seeking = None
        document, first = self._body.document(), start.block()
        count = document.blockCount()
        for step in range(count + 1):
            number = (first.blockNumber() + step) % count
            block = document.findBlockByNumber(number)
            text = spelled_text(block)
            spans = self._speller.known(text) if text.strip() else ()
            if spans is None:
                self._ask_on(start, number)
                return
            least = start.position() - block.position() if not step else 0
            most = start.position() - block.position() if step == count else block.length()
            for low, high in utf16(text, spans):
                if least <= low < most:
                    self.found.emit(_selected(block, low, high))
                    return
        self.found.emit(None)

    def _ask_on(self, start: QTextCursor, number: int) -> None:
        if not self._speller.is_available:
            self.found.emit(None)
            return
        rest = self._next
        asked, _ = self._take(number, _LETTERS)
        self._next = rest
        self._seeking = start
        self._speller.ask(asked, urgent=True)

    def word_at(self, cursor: QTextCursor) -> QTextCursor | None:
        """Selects the misspelt word at a cursor; None where there is none."""
        block = cursor.block()
        at = cursor.position() - block.position()
        spans = self._body.highlighter.misspelt(block)
        return next((_selected(block, low, high) for low, high in spans if low <= at <= high), None)


def _selected(block: QTextBlock, start: int, end: int) -> QTextCursor:
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + start)
    cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
    return cursor
