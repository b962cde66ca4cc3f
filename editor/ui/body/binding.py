"""Keeps a text document and the body model the same: what is typed goes to the model, what the model says is shown.

The widget edits one line at a time by itself (typing, composing, deleting, formats); everything that changes the
structure is a command of the model. The document's own signal is the only source of what was typed, and a map that
counts lines says where.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from editor.document.lines import Line, LineKind
from editor.document.projection import Row
from editor.errors import EditorError
from editor.markup.ends import shared_ends
from editor.markup.inline import Run, normal_form, plain_text
from editor.session.body_model import BodyModel, Spot, ViewChange
from editor.ui.body.card_words import shown_span
from editor.ui.body.carrying import carried
from editor.ui.body.layout.page_layout import PageLayout
from editor.ui.body.line_text import characters_before, runs_of_block, units_before
from editor.ui.body.line_writer import shown_runs, write_line
from editor.ui.body.row_map import RowMap
from editor.ui.body.text_formats import BodyFormats
from editor.ui.body.view_writer import changed_rows, write_all, write_difference


class BodyBinding(QObject):
    """Between one QTextDocument and one BodyModel.

    ``cursor`` and ``set_cursor`` are the widget's: where its cursor is, and how to set it. ``keeping`` takes what is
    being composed out of the document for as long as it is written, and says whether there is anything.
    """

    refused = Signal()

    def __init__(
        self,
        document: QTextDocument,
        model: BodyModel,
        formats: BodyFormats,
        cursor: Callable[[], QTextCursor],
        set_cursor: Callable[[QTextCursor], None],
        keeping: Callable[[], AbstractContextManager[bool]] = lambda: nullcontext(False),
    ) -> None:
        super().__init__(document)
        self._document = document
        self._model = model
        self._formats = formats
        self._cursor = cursor
        self._set_cursor = set_cursor
        self._keeping = keeping
        self._writing = False
        self._typing = False
        self._late = QTimer(self)  # what cannot be written while a change is signalled is written behind it
        self._late.setSingleShot(True)
        self._late.timeout.connect(self._write_late)
        self._late_at: Spot | None = None
        self._typed: tuple[Sequence[Run], Spot] = (), Spot(0)
        self._chosen: tuple[tuple[int, int, int], Spot, Spot] | None = None
        self._know(model.rows)
        self._batch = TypingBatch()
        self._write_everything()
        document.contentsChange.connect(self._on_contents_change)
        self._stop_listening = model.listen(self._on_view_changed)

    def close(self) -> None:
        """Shows nothing more and hears nothing more."""
        self._document.contentsChange.disconnect(self._on_contents_change)
        self._stop_listening()

    def _know(self, rows: Sequence[Row]) -> None:
        """Which rows the document shows from now on: the model may be ahead while its change is being told."""
        self._rows = rows
        self._map = RowMap(rows)

    @property
    def map(self) -> RowMap:
        return self._map

    def catch_up(self) -> None:
        """Writes what waits to be: the next key may come before the time for it does."""
        if self._late.isActive():
            self._late.stop()
            self._write_late()

    def _write_late(self) -> None:
        at, self._late_at = self._late_at, None
        self._write_everything(at)

    def set_formats(self, formats: BodyFormats) -> None:
        """Shows everything anew in another colour scheme or at another zoom."""
        cursor = self._cursor()
        caret, shown, at = self.spot_of(cursor), runs_of_block(cursor.block()), cursor.positionInBlock()
        self._formats = formats
        self._write_everything(caret)
        line = self._rows[caret.row].lines[caret.line]
        if line.is_text and shown != line.runs and normal_form(shown) == normal_form(line.runs):
            self._show_pending(caret, replace(line, runs=shown), at)

    def _show_pending(self, caret: Spot, line: Line, at: int) -> None:
        """White space that was typed and says nothing yet stays in its line."""
        block = self.block_of(caret)
        with self._quietly():
            write_line(block, line, self._formats)
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + min(at, block.length() - 1))
        self._set_cursor(cursor)

    def spot_of(self, cursor: QTextCursor, *, anchor: bool = False) -> Spot:
        """Where a cursor (or the other end of its selection) is in the model's view."""
        position = cursor.anchor() if anchor else cursor.position()
        block = self._document.findBlock(position)
        row, line = self._map.row_and_line(block.blockNumber())
        offset = characters_before(block, position - block.position())
        known = plain_text(self._rows[row].lines[line].runs)
        # White space that is only pending stands in the widget, not in the model.
        offset -= _leading_space(block.text()) - _leading_space(known)
        return Spot(row, line, max(0, min(offset, len(known))))

    def block_at(self, cursor: QTextCursor) -> int:
        """The article's block that a cursor is in, or in front of which its pending line stands."""
        return self._model.block_at(self._map.row_and_line(cursor.blockNumber())[0])

    def position_of(self, spot: Spot) -> int:
        """Where a spot is in the document."""
        block = self.block_of(spot)
        return block.position() + min(units_before(block.text(), spot.offset), block.length() - 1)

    def selected(self, start: Spot, end: Spot) -> QTextCursor:
        """A cursor that selects what stands between two spots; of a card that does not show it, the title."""
        cursor = QTextCursor(self._document)
        block, line = self.block_of(start), self._rows[start.row].lines[start.line]
        if line.kind is LineKind.RAW and (start.row, start.line) == (end.row, end.line):
            low, high = shown_span(line, start.offset, end.offset)
            cursor.setPosition(block.position() + units_before(block.text(), low))
            cursor.setPosition(block.position() + units_before(block.text(), high), QTextCursor.MoveMode.KeepAnchor)
        else:
            cursor.setPosition(self.position_of(start))
            cursor.setPosition(self.position_of(end), QTextCursor.MoveMode.KeepAnchor)
        self._chosen = (self._state_of(cursor), start, end)
        return cursor

    def spots_of(self, cursor: QTextCursor) -> tuple[Spot, Spot]:
        """Start and end of what a cursor selects; what a card was asked to select is known though it is not shown."""
        if self._chosen is not None and self._chosen[0] == self._state_of(cursor):
            return self._chosen[1:]
        ends = (self.spot_of(cursor), self.spot_of(cursor, anchor=True))
        return min(ends), max(ends)

    def _state_of(self, cursor: QTextCursor) -> tuple[int, int, int]:
        return self._document.revision(), cursor.anchor(), cursor.position()

    def block_of(self, spot: Spot) -> QTextBlock:
        row = max(0, min(spot.row, len(self._rows) - 1))
        line = min(spot.line, len(self._rows[row].lines) - 1)
        return self._document.findBlockByNumber(self._map.number_of(row, line))

    def place(self, spot: Spot) -> None:
        """Puts the caret at a spot."""
        cursor = QTextCursor(self._document)
        cursor.setPosition(self.position_of(spot))
        self._set_cursor(cursor)

    def end_batch(self) -> None:
        """What is typed next is undone by itself."""
        self._batch.end()
        self._model.session.close_batch()

    def _write_everything(self, caret: Spot | None = None) -> None:
        """Shows the rows as they are, the caret at a spot."""
        caret = caret or self.spot_of(self._cursor())
        with self._quietly():
            write_all(self._document, self._model.rows, self._formats)
            self._know(self._model.rows)
            with cast(PageLayout, self._document.documentLayout()).guessing():
                self.place(Spot(0))  # Qt asks where the caret was, which is the end of all that was written
            self.place(caret)

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        """While the view is written its changes are not what a person typed; whatever fails, they are again after."""
        self._writing = True
        try:
            yield
        finally:
            self._writing = False

    # From the widget to the model.

    def _on_contents_change(self, position: int, removed: int, added: int) -> None:
        if self._writing:
            return
        if self._document.blockCount() != self._map.block_count:
            # No path of ours leads here; the model's text is the truth and is shown again after the signal.
            self._late.start()
            return
        first = self._document.findBlock(position)
        last = self._document.findBlock(min(position + added, self._document.characterCount() - 1))
        block = first
        while block.isValid() and block.blockNumber() <= last.blockNumber():
            self._take(block, position + added)
            block = block.next()

    def _take(self, block: QTextBlock, caret: int) -> None:
        row, line = self._map.row_and_line(block.blockNumber())
        shown = self._rows[row].lines[line]
        runs = runs_of_block(block)
        if shown.is_protected:
            if runs != shown_runs(shown):
                self._late.start()
            return
        same = runs == shown.runs if shown.kind is LineKind.CODE else normal_form(runs) == normal_form(shown.runs)
        if same or self._map.is_guard(block.blockNumber()):
            return
        # An input method's change is told of as one of the whole line.
        changed = len(plain_text(runs)) - shared_ends(plain_text(shown.runs), plain_text(runs))[1]
        offset = min(changed, characters_before(block, max(0, min(caret - block.position(), block.length() - 1))))
        if self._batch.begins_anew(plain_text(shown.runs), plain_text(runs)):
            self._model.session.close_batch()
        self._typing, self._typed = True, (runs, Spot(row, line, offset))
        try:
            self._model.set_line(Spot(row, line, offset), runs, batch="typing")
        except EditorError:
            # No way of writing it was found: the article keeps what it had, and the view says so.
            self._late.start()
            self.refused.emit()
        finally:
            self._typing = False

    # From the model to the widget.

    def _on_view_changed(self, change: ViewChange) -> None:
        if self._typing:
            self._settle(change)
            return
        with self._keeping() as is_composing:
            self._show(change, is_composing)

    def _show(self, change: ViewChange, is_composing: bool) -> None:
        self._know(change.new)
        caret = self._carried_caret(change)
        with self._quietly():
            write_difference(self._document, change.old, change.new, self._formats)
        if self._document.blockCount() != self._map.block_count:
            self._write_everything()
        # A syllable that is being composed stays where it is, wherever the change is.
        spot = caret if is_composing or change.spot is None else change.spot
        if spot is not None:
            self.place(spot)

    def _carried_caret(self, change: ViewChange) -> Spot | None:
        """Where the caret, which stands in the old rows, belongs in the new ones."""
        cursor = self._cursor()
        if cursor.hasSelection():
            return None
        block = self._document.findBlock(cursor.position())
        row, line = RowMap(change.old).row_and_line(block.blockNumber())
        offset = characters_before(block, cursor.position() - block.position())
        return carried(Spot(row, line, offset), change.old, change.new)

    def _settle(self, change: ViewChange) -> None:
        """What was typed is shown already; only what came out otherwise than it was shown is written, afterwards."""
        first, old_end, new_end = changed_rows(change.old, change.new)
        old, new = change.old[first:old_end], change.new[first:new_end]
        self._rows = change.new
        looks = [[list(map(_look, row.lines)) for row in rows] for rows in (old, new)]
        if looks[0] != looks[1] or not self._stands():
            # A line that waited became one of the block above it, or stands above what nothing can stand behind.
            self._know(change.new)
            self._late_at = self._found(first, new)
            self._late.start()
        if self._map.block_count != self._document.blockCount():
            self._late.start()

    def _stands(self) -> bool:
        """Whether the rows have what was typed where it was typed."""
        runs, at = self._typed
        lines = self._rows[at.row].lines if at.row < len(self._rows) else ()
        return at.line < len(lines) and normal_form(lines[at.line].runs) == normal_form(runs)

    def _found(self, first: int, rows: Sequence[Row]) -> Spot | None:
        """Where what was typed is among the rows from a first one on."""
        runs, typed = self._typed
        return next(
            (
                Spot(number, at, typed.offset)
                for number, row in enumerate(rows, first)
                for at, line in enumerate(row.lines)
                if runs and normal_form(line.runs) == normal_form(runs)
            ),
            None,
        )


def _look(line: Line) -> tuple[object, ...]:
    return line.kind, line.level, line.number, line.box, line.quotes, line.indent, line.role, line.align, line.cell


def _leading_space(text: str) -> int:
    return len(text) - len(text.lstrip(" \t"))


class TypingBatch:
    """Which keys are undone together: a word with the space behind it, or a run of deletions."""

    def __init__(self) -> None:
        self._last = ""

    def end(self) -> None:
        self._last = ""

    def begins_anew(self, old: str, new: str) -> bool:
        """Whether the change from the old to the new text of a line begins another step of the history."""
        kind = "insert" if len(new) > len(old) else "delete"
        inserted = _inserted(old, new)
        if kind == "insert" and inserted.isspace():
            kind = "space"
        last, self._last = self._last, kind
        if kind == "insert" and inserted[:1].isspace():
            return last == "insert"  # the space was pending until this word began
        return bool(last) and last != kind and not (last == "insert" and kind == "space")


def _inserted(old: str, new: str) -> str:
    head, tail = shared_ends(old, new)
    return new[head : len(new) - tail]
