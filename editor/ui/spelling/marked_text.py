"""Formats laid over a text document from outside: what is known about a line shows at once, the rest follows.

Qt's highlighter lays them over the layout alone: the document does not change, and nothing of it can be undone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QSyntaxHighlighter, QTextBlock, QTextCharFormat, QTextDocument

from editor.markup.ends import shared_ends
from editor.spelling.words import utf16

Stretch = tuple[int, int, str]
"""Start and end (exclusive) in a line, in characters, and the name of a look."""
MISSPELT = "misspelt"
_BULK = 4_000  # characters: what comes in at once is a text that was opened, of which the most is not in sight


class MarkedText(QSyntaxHighlighter):
    """Lays formats over one document; what stands where is the subclass's or whoever sets ``set_looks``.

    A line that was changed keeps its formats, moved with its text, until it is known what belongs there. A misspelt
    word is left alone while it is typed. ``unknown`` says that there are lines of which nothing is known yet;
    ``many_came`` that a whole text came.
    """

    unknown = Signal()
    many_came = Signal()

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(QObject(document))  # given the document itself, it would connect before we do
        self._looks: dict[str, QTextCharFormat] = {}
        self._shown: dict[int, tuple[str, tuple[Stretch, ...]]] = {}  # by QTextBlock, of those that were in sight
        self._count = document.blockCount()
        self._typed_at: int | None = None
        self._typed_in = -1  # the QTextBlock of it
        self._is_bulk = False
        # Before the highlighter's own connection: it has to be known what changed when the lines are asked for.
        document.contentsChange.connect(self._on_contents_change)
        self.setDocument(document)

    def close(self) -> None:
        """Lays nothing over the document any more."""
        self.document().contentsChange.disconnect(self._on_contents_change)
        self.setDocument(None)

    # For subclasses.

    def stretches_of(self, block: QTextBlock, text: str) -> Sequence[Stretch] | None:
        """What belongs over a line; None where that is not known yet."""
        raise NotImplementedError

    def set_looks(self, looks: dict[str, QTextCharFormat]) -> None:
        """Other colours; ``show_lines`` shows them."""
        self._looks = looks
        self._shown.clear()

    # For whoever knows more by now.

    def show_lines(self, blocks: Sequence[QTextBlock]) -> None:
        """Shows in these lines what is known now, where that differs from what they show."""
        is_unknown = self._is_bulk = False
        for block in blocks:
            text = block.text()
            if not text or block.layout().preeditAreaText():
                continue  # after a composition the line is asked for anyway
            found = self.stretches_of(block, text)
            if found is None:
                is_unknown = True
            elif self._shown.get(block.blockNumber()) != (text, tuple(found)):
                self.rehighlightBlock(block)
        if is_unknown:
            self.unknown.emit()

    def caret_moved(self, position: int) -> None:
        """The caret is elsewhere than where was typed: the word there is finished."""
        at, self._typed_at = self._typed_at, None
        if at is None:
            return
        if at == position:
            self._typed_at = at
            return
        block = self.document().findBlock(at)
        if block.isValid() and self._hides(block, at):
            self.rehighlightBlock(block)

    def misspelt(self, block: QTextBlock) -> tuple[tuple[int, int], ...]:
        """The misspelt words of a line, as Qt counts: those known now, else those that it goes on showing meanwhile."""
        text = block.text()
        found = self.stretches_of(block, text)
        known, stretches = self._shown.get(block.blockNumber(), ("", ())) if found is None else (text, tuple(found))
        return utf16(text, [(start, end) for start, end, look in stretches if look == MISSPELT and known == text])

    # Qt's.

    def highlightBlock(self, text: str) -> None:
        block = self.currentBlock()
        if self._is_bulk or not text:
            return
        found = self.stretches_of(block, text)
        if found is None:
            stretches = self._carried(block.blockNumber(), text)
            self.unknown.emit()
        else:
            stretches = tuple(found)
        self._shown[block.blockNumber()] = (text, stretches)
        if not stretches:
            return
        for start, end, look in self._visible(block, text, stretches):
            self.setFormat(start, end - start, self._looks[look])

    def _on_contents_change(self, position: int, removed: int, added: int) -> None:
        document = self.document()
        first = document.findBlock(position).blockNumber()
        self._is_bulk = added > _BULK and document.findBlock(position + added).blockNumber() != first
        self._renumber(first, document.blockCount() - self._count)
        self._count = document.blockCount()
        if self._is_bulk:
            self._shown.clear()
            self._typed_at = None
            self.many_came.emit()
        elif removed != added:  # as many as before are a look or a composition
            if self._typed_in != first:
                self._shown.pop(self._typed_in, None)  # a word that was left alone there is finished
            self._typed_at = position + added
            self._typed_in = document.findBlock(position + added).blockNumber()

    def _renumber(self, first: int, by: int) -> None:
        """So many QTextBlocks came behind the first that changed, or went."""
        if by:
            gone = range(first + 1, first + 1 - by)
            self._shown = {
                number + by if number > first else number: shown
                for number, shown in self._shown.items()
                if number not in gone
            }
            self._typed_in += by if self._typed_in > first else 0

    def _carried(self, number: int, text: str) -> tuple[Stretch, ...]:
        """What the line showed, where its text is now; a mark that the change touches goes, a colour grows."""
        old, stretches = self._shown.get(number, ("", ()))
        if not stretches:
            return ()
        head, tail = shared_ends(old, text)
        moved, last = len(text) - len(old), len(old) - tail
        return tuple(_moved(stretches, text, head, last, moved))

    def _visible(self, block: QTextBlock, text: str, stretches: Sequence[Stretch]) -> Iterator[Stretch]:
        """The stretches as Qt counts, without the word that is being typed or composed."""
        spans = utf16(text, [(start, end) for start, end, _ in stretches])
        hot = self._hot_places(block)
        for (start, end), (_, _, look) in zip(spans, stretches, strict=True):
            if look != MISSPELT or not any(low <= end and start < high for low, high in hot):
                yield start, end, look

    def _hot_places(self, block: QTextBlock) -> list[tuple[int, int]]:
        places = []
        if self._typed_at is not None and 0 <= (at := self._typed_at - block.position()) < block.length():
            places.append((at, at))
        layout = block.layout()
        if layout.preeditAreaText():
            at = layout.preeditAreaPosition()
            places.append((at, at + 1))  # also the word that begins there: what is composed becomes part of it
        return places

    def _hides(self, block: QTextBlock, position: int) -> bool:
        at = position - block.position()
        text, stretches = self._shown.get(block.blockNumber(), ("", ()))
        spans = utf16(text, [(start, end) for start, end, look in stretches if look == MISSPELT])
        return any(start < at <= end for start, end in spans)


def _moved(
    stretches: Sequence[Stretch], text: str, head: int, last: int, moved: int
) -> Iterator[Stretch]:
    """Stretches after what stood from ``head`` to ``last`` was replaced by something ``moved`` longer."""
    for start, end, look in stretches:
        if look == MISSPELT:
            if end < head or (end == head and not _joins(text, head)):
                yield start, end, look
            elif start > last or (start == last and not _joins(text, last + moved)):
                yield start + moved, end + moved, look
        elif end < head or (end == head and last > head):
            yield start, end, look
        elif start >= last:
            yield start + moved, end + moved, look
        elif start <= head and end >= last and end + moved > start:
            yield start, end + moved, look


def _joins(text: str, at: int) -> bool:
    """Whether the letters on both sides of a place are of one word."""
    return 0 < at < len(text) and text[at - 1 : at + 1].isalnum()
