"""Writes one line into a QTextBlock: the smallest change of its text, and the look of what it is."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from editor.document.lines import Line, LineKind
from editor.markup.ends import shared_ends
from editor.markup.inline import LINE_BREAK, Run
from editor.ui.body.card_words import card_text
from editor.ui.body.line_text import runs_of_block, units_before
from editor.ui.body.text_formats import BodyFormats


def shown_runs(line: Line) -> tuple[Run, ...]:
    """A line's runs as the document holds them: what is kept as source is a card in one QTextBlock."""
    if line.kind is not LineKind.RAW:
        return line.runs
    text = LINE_BREAK.join(part for part in card_text(line) if part)
    return (Run(text),) if text else ()


def write_line(block: QTextBlock, line: Line, formats: BodyFormats) -> None:
    """Makes a QTextBlock show a line, with the smallest change of its text."""
    cursor = QTextCursor(block)
    wanted = formats.block_format(line)
    if block.blockFormat() != wanted:
        cursor.setBlockFormat(wanted)
    plain = formats.line_format(line)
    # What a cell begins with carries the look of the cell, which stays with its table.
    if line.cell is None and block.charFormat() != plain:
        cursor.setBlockCharFormat(plain)
        _reformat(block, line, formats)
    if line.kind is LineKind.RAW:
        _write_card(block, line, formats)
    else:
        _replace_text(block, line, formats)


def start_line(cursor: QTextCursor, line: Line, formats: BodyFormats, *, insert: bool) -> None:
    """Begins a line where the cursor is, in a QTextBlock of its own or in the one that is there."""
    if insert:
        cursor.insertBlock(formats.block_format(line), formats.line_format(line))
    else:
        cursor.setBlockFormat(formats.block_format(line))
        cursor.setBlockCharFormat(formats.line_format(line))


def insert_runs(cursor: QTextCursor, line: Line, formats: BodyFormats) -> None:
    """Puts a line's text where the cursor is."""
    if line.kind is LineKind.RAW:
        _insert_card(cursor, line, formats)
        return
    plain = formats.line_format(line)
    for run in line.runs:
        cursor.insertText(run.text, formats.run_format(line, run, plain))


def _insert_card(cursor: QTextCursor, line: Line, formats: BodyFormats) -> None:
    title, detail = card_text(line)
    cursor.insertText(title, formats.card_title_format(line))
    if detail:
        cursor.insertText(LINE_BREAK + detail, formats.line_format(line))


def _write_card(block: QTextBlock, line: Line, formats: BodyFormats) -> None:
    """The card anew: what a card shows is short, and its title has a look of its own."""
    if runs_of_block(block) == shown_runs(line) and not _has_look_of_text(block, line, formats):
        return
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    _insert_card(cursor, line, formats)


def _has_look_of_text(block: QTextBlock, line: Line, formats: BodyFormats) -> bool:
    iterator = block.begin()
    return not iterator.atEnd() and iterator.fragment().charFormat() != formats.card_title_format(line)


def insert_line(document: QTextDocument, number: int, line: Line, formats: BodyFormats) -> None:
    """A new QTextBlock of that number, with its text."""
    above = QTextCursor(document.findBlockByNumber(number - 1)) if number else None
    if above is not None and above.currentTable() is None:
        above.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        start_line(above, line, formats, insert=True)
        insert_runs(above, line, formats)
        return
    # At the start and behind a table: the QTextBlock that is there moves down with its text and formats.
    old = document.findBlockByNumber(number)
    block_format, char_format = old.blockFormat(), old.charFormat()
    cursor = QTextCursor(old)
    cursor.insertBlock(block_format, char_format)
    cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
    start_line(cursor, line, formats, insert=False)
    insert_runs(cursor, line, formats)


def _replace_text(block: QTextBlock, line: Line, formats: BodyFormats) -> None:
    shown = [(letter, run.marks, run.atom) for run in runs_of_block(block) for letter in run.text]
    wanted = [(letter, run.marks, run.atom) for run in shown_runs(line) for letter in run.text]
    if shown == wanted:
        return
    head, tail = shared_ends(shown, wanted)
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
