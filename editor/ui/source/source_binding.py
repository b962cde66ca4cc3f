"""Keeps a plain text document and the source model the same.

The document says where it was changed; what stands there then is compared with the model's lines and becomes a
splice. What the model says otherwise goes to the document as the smallest difference.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from editor.document.changes import Splice
from editor.document.source_lines import characters, units
from editor.errors import EditorError
from editor.markup.ends import shared_ends
from editor.session.source_model import ORIGIN, LinesChange, SourceChange, SourceModel


class SourceBinding(QObject):
    """Between one QTextDocument and one SourceModel.

    ``keeping`` takes what is being composed out of the document for as long as it is written, and says whether there
    is anything: its caret stays where it is.

    Signals: ``recoloured`` the lines, from the first to before the last, that have to be coloured anew (None for
    all); ``caret_wanted`` the position in the document where the caret belongs; ``refused`` that a change was not
    taken and the document shows what it showed before.
    """

    recoloured = Signal(object)
    caret_wanted = Signal(int)
    refused = Signal()

    def __init__(
        self,
        document: QTextDocument,
        model: SourceModel,
        keeping: Callable[[], AbstractContextManager[bool]] = lambda: nullcontext(False),
    ) -> None:
        super().__init__(document)
        self._keeping = keeping
        self._document = document
        self._model = model
        self._writing = False
        self._typing = False
        self._touched: list[tuple[int, int]] = []
        with self._quietly():
            document.setPlainText("\n".join(model.lines.shown()))
        document.contentsChange.connect(self._on_contents_change)
        document.contentsChanged.connect(self._on_contents_changed)
        self._stop_listening: Callable[[], None] = model.listen(self._on_source_changed)

    def close(self) -> None:
        """Shows nothing more and hears nothing more."""
        self._document.contentsChange.disconnect(self._on_contents_change)
        self._document.contentsChanged.disconnect(self._on_contents_changed)
        self._stop_listening()

    # Places.

    def offset_of(self, position: int) -> int:
        """The offset in the model's text of a position in the document."""
        block = self._document.findBlock(position)
        return self._model.lines.offset(block.blockNumber(), characters(block.text(), position - block.position()))

    def position_of(self, offset: int) -> int:
        line, character = self._model.lines.point(offset)
        block = self._document.findBlockByNumber(line)
        return block.position() + units(block.text()[:character])

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        """While the document is written its changes are not what a person typed."""
        self._writing = True
        try:
            yield
        finally:
            self._writing = False

    # From the document to the model.

    def _on_contents_change(self, position: int, removed: int, added: int) -> None:
        if not self._writing:
            self._touched.append((position, added))

    def _on_contents_changed(self) -> None:
        """Here, not in ``contentsChange``, the document may be written again."""
        touched, self._touched = self._touched, []
        if self._writing or not touched:
            return
        # Most often one; two where Qt put a whole text in the place of another.
        start = min(position for position, _ in touched)
        end = max(position + added for position, added in touched)
        self._typing = True
        try:
            self._take(start, end - start)
        except EditorError:
            self.refused.emit()
        finally:
            self._typing = False
        self._settle(start, end)

    def _take(self, position: int, added: int) -> None:
        document, lines = self._document, self._model.lines
        first = document.findBlock(position)
        last = document.findBlock(self._within(position + added))
        grown = document.blockCount() - len(lines)
        old_end = last.blockNumber() + 1 - grown
        shown = list(_texts(first, last.blockNumber()))
        whole = "\n".join(shown)
        head = characters(whole, position - first.position())
        tail = len(whole) - characters(whole, min(position + added - first.position(), units(whole)))
        old = "\n".join(lines.shown(first.blockNumber(), old_end))
        if old == whole:
            self.recoloured.emit((first.blockNumber(), last.blockNumber() + 1))  # a composition, or nothing at all
        elif old[:head] == whole[:head] and tail <= len(old) - head and old.endswith(whole[len(whole) - tail :]):
            self._model.typed(first.blockNumber(), old_end, shown, head, tail)
        else:
            self._model.typed(first.blockNumber(), old_end, shown, 0, 0)

    # From the model to the document.

    def _on_source_changed(self, change: SourceChange) -> None:
        is_composing = False
        if not self._typing and change.lines is not None:
            with self._quietly(), self._keeping() as is_composing:
                self._write(change.lines)
        self.recoloured.emit(change.recoloured)
        if change.caret is not None and change.origin != ORIGIN and not is_composing:
            self.caret_wanted.emit(self.position_of(change.caret))

    def _write(self, change: LinesChange) -> None:
        first = self._document.findBlockByNumber(change.first)
        old = list(_texts(first, change.old_end - 1)) if change.old_end > change.first else []
        new = self._model.lines.shown(change.first, change.new_end)
        if len(old) != len(new):
            self._replace(change.first, old, new)
            return
        # Line by line, so that carets between two changes stay with their text.
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        for number, (was, now) in enumerate(zip(old, new, strict=True), change.first):
            self._replace(number, [was], [now])
        cursor.endEditBlock()

    def _settle(self, start: int, end: int) -> None:
        """What was typed is shown already; what came out otherwise (two line ends became one) is shown as it is."""
        document, lines = self._document, self._model.lines
        first, last = (document.findBlock(at).blockNumber() for at in (start, self._within(end)))
        if document.blockCount() == len(lines):
            if list(_texts(document.findBlockByNumber(first), last)) == lines.shown(first, last + 1):
                return
        shown, wanted = list(_texts(document.firstBlock())), lines.shown()
        head, tail = shared_ends(shown, wanted)
        self._replace(head, shown[head : len(shown) - tail], wanted[head : len(wanted) - tail])
        self.recoloured.emit(None)

    def _within(self, position: int) -> int:
        return min(position, self._document.characterCount() - 1)

    def _replace(self, first: int, old: Sequence[str], new: Sequence[str]) -> None:
        """Puts lines in the place of others; there is always a line before or behind them."""
        if list(old) == list(new):
            return
        document = self._document
        if not old or not new:  # whole lines come or go: their neighbour's end with them
            if first:
                first -= 1
                kept = document.findBlockByNumber(first).text()
                old, new = [kept, *old], [kept, *new]
            else:
                kept = document.findBlockByNumber(len(old)).text()
                old, new = [*old, kept], [*new, kept]
        start = document.findBlockByNumber(first).position()
        change = Splice(0, "\n".join(old), "\n".join(new))
        whole, change = change.removed, change.trimmed()
        cursor = QTextCursor(document)
        cursor.setPosition(start + units(whole[: change.offset]))
        cursor.setPosition(start + units(whole[: change.end]), QTextCursor.MoveMode.KeepAnchor)
        with self._quietly():
            cursor.insertText(change.inserted) if change.inserted else cursor.removeSelectedText()


def _texts(block: QTextBlock, last: int = -1) -> Iterator[str]:
    """The texts of blocks up to the one of a number, or to the end."""
    while block.isValid() and (last < 0 or block.blockNumber() <= last):
        yield block.text()
        block = block.next()
