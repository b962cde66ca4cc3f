"""Writes rows into a text document: only what differs from the rows that it shows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from editor.document.ends import shared_ends
from editor.document.lines import Line, LineKind
from editor.document.projection import Row
from editor.markup.inline import LINE_BREAK, Run, plain_text
from editor.ui.body.line_text import runs_of_block, units_before
from editor.ui.body.row_map import RowMap
from editor.ui.body.text_formats import BodyFormats


def write_all(document: QTextDocument, rows: Sequence[Row], formats: BodyFormats) -> None:
    """Shows rows in place of everything that the document holds."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.removeSelectedText()
    first = True
    for row in rows:
        for line in row.lines:
            _start_line(cursor, line, formats, insert=not first)
            _insert_runs(cursor, line, formats)
            first = False
    cursor.endEditBlock()


def write_difference(document: QTextDocument, old: Sequence[Row], new: Sequence[Row], formats: BodyFormats) -> None:
    """Turns the view of ``old`` into that of ``new``; carets outside of what differs stay with their text."""
    first, old_end, new_end = changed_rows(old, new)
    shown = RowMap(old)
    lines = [line for row in new[first:new_end] for line in row.lines]
    start, count = shown.first_line(first), shown.first_line(old_end) - shown.first_line(first)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    common = min(count, len(lines))
    for number in range(common):
        write_line(document.findBlockByNumber(start + number), lines[number], formats)
    if count > len(lines):
        _remove_lines(document, start + common, count - common)
    for number in range(common, len(lines)):
        _insert_line(document, start + number, lines[number], formats)
    cursor.endEditBlock()


def changed_rows(old: Sequence[Row], new: Sequence[Row]) -> tuple[int, int, int]:
    """The first row that differs, and the ends of what differs in the old and in the new rows."""
    head, tail = shared_ends(old, new)
    return head, len(old) - tail, len(new) - tail


def write_line(block: QTextBlock, line: Line, formats: BodyFormats) -> None:
    """Makes a QTextBlock show a line, with the smallest change of its text."""
    cursor = QTextCursor(block)
    wanted = formats.block_format(line)
    if block.blockFormat() != wanted:
        cursor.setBlockFormat(wanted)
    plain = formats.line_format(line)
    if block.charFormat() != plain:
        cursor.setBlockCharFormat(plain)
        _reformat(block, line, formats)
    _replace_text(block, line, formats)


def _replace_text(block: QTextBlock, line: Line, formats: BodyFormats) -> None:
    shown = [(letter, run.marks, run.atom) for run in runs_of_block(block) for letter in run.text]
    wanted = [(letter, run.marks, run.atom) for run in shown_runs(line) for letter in run.text]
    if shown == wanted:
        return
    most = min(len(shown), len(wanted))
    head = 0
    while head < most and shown[head] == wanted[head]:
        head += 1
    tail = 0
    while tail < most - head and shown[-1 - tail] == wanted[-1 - tail]:
        tail += 1
    text = "".join(letter for letter, _, _ in shown)
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + units_before(text, head))
    cursor.setPosition(block.position() + units_before(text, len(shown) - tail), QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    plain = formats.line_format(line)
    for letter, marks, atom in wanted[head : len(wanted) - tail]:
        cursor.insertText(letter, formats.run_format(line, Run(letter, marks, atom), plain))


def _reformat(block: QTextBlock, line: Line, formats: BodyFormats) -> None:
    """Gives the text of a line that became another kind (a heading, say) the look of that kind."""
    plain = formats.line_format(line)
    cursor = QTextCursor(block)
    position = block.position()
    for run in runs_of_block(block):
        cursor.setPosition(position)
        position += units_before(run.text, len(run.text))
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(formats.run_format(line, run, plain))


def _start_line(cursor: QTextCursor, line: Line, formats: BodyFormats, *, insert: bool) -> None:
    if insert:
        cursor.insertBlock(formats.block_format(line), formats.line_format(line))
    else:
        cursor.setBlockFormat(formats.block_format(line))
        cursor.setBlockCharFormat(formats.line_format(line))


def _insert_runs(cursor: QTextCursor, line: Line, formats: BodyFormats) -> None:
    plain = formats.line_format(line)
    for run in shown_runs(line):
        cursor.insertText(run.text, formats.run_format(line, run, plain))


def shown_runs(line: Line) -> tuple[Run, ...]:
    """A line's runs as the document holds them: a raw block's lines are one QTextBlock."""
    if line.kind is not LineKind.RAW:
        return line.runs
    text = plain_text(line.runs).replace("\r\n", "\n").replace("\r", "\n").replace("\n", LINE_BREAK)
    return (Run(text),) if text else ()


def _insert_line(document: QTextDocument, number: int, line: Line, formats: BodyFormats) -> None:
    """A new QTextBlock of that number, behind the one before it."""
    if number:
        cursor = QTextCursor(document.findBlockByNumber(number - 1))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        _start_line(cursor, line, formats, insert=True)
    else:
        # The old first block moves down with its text and formats.
        old = document.firstBlock()
        block_format, char_format = old.blockFormat(), old.charFormat()
        cursor = QTextCursor(document)
        cursor.insertBlock(block_format, char_format)
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        _start_line(cursor, line, formats, insert=False)
    _insert_runs(cursor, line, formats)


def _remove_lines(document: QTextDocument, first: int, count: int) -> None:
    start, last = document.findBlockByNumber(first), document.findBlockByNumber(first + count - 1)
    cursor = QTextCursor(document)
    end = last.position() + last.length() - 1
    if first:
        cursor.setPosition(start.position() - 1)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        return
    # Removing from the very start keeps the first block's format for what follows: give that its own again.
    following = last.next()
    block_format, char_format = following.blockFormat(), following.charFormat()
    cursor.setPosition(start.position())
    cursor.setPosition(following.position(), QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    cursor.setBlockFormat(block_format)
    cursor.setBlockCharFormat(char_format)
