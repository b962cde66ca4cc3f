"""What is laid over a document follows its text, whatever is done to it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.markup.inline import LINE_BREAK
from editor.ui.body.code_colours import MOST, CodeColours, code_looks
from editor.ui.spelling.marked_text import MISSPELT, MarkedText, Stretch
from editor.ui.style.tokens import DARK, LIGHT

pytestmark = pytest.mark.usefixtures("qapp")

_WRONG = re.compile(r"\b\w*x\w*\b")


class Late(MarkedText):
    """Every word with an x is misspelt, but that is known of a line only when it was learnt."""

    def __init__(self, document: QTextDocument) -> None:
        document.documentLayout()  # without one a document does not say what changes
        super().__init__(document)
        self.learnt: set[str] = set()
        look = QTextCharFormat()
        look.setBackground(QColor("red"))
        self.set_looks({MISSPELT: look})
        QApplication.processEvents()  # Qt's highlighter begins with the next round of the loop

    def stretches_of(self, block: QTextBlock, text: str) -> list[Stretch] | None:
        return [(m.start(), m.end(), MISSPELT) for m in _WRONG.finditer(text)] if text in self.learnt else None


def lines(document: QTextDocument) -> list[QTextBlock]:
    return [document.findBlockByNumber(number) for number in range(document.blockCount())]


def laid(block: QTextBlock) -> list[str]:
    """The stretches that a line shows, read from its layout; Qt counts in UTF-16."""
    units = block.text().encode("utf-16-le")
    parts = block.layout().formats()
    return [units[2 * part.start : 2 * (part.start + part.length)].decode("utf-16-le") for part in parts]


_EDITS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 6), st.sampled_from(["", " ", "x", "ab", "\n", "a xb\ncx", "가x", "😀"])),
    max_size=12,
)


@given(_EDITS)
@settings(deadline=None, max_examples=60)
def test_marks_are_on_whole_words_and_in_the_end_on_all(edits: list[tuple[int, int, str]]) -> None:
    document = QTextDocument("ax b 가x\n\nx 😀x yy\nbb")
    marks = Late(document)
    for position, removed, inserted in edits:
        marks.learnt.update(block.text() for block in lines(document))
        marks.show_lines(lines(document))
        cursor = QTextCursor(document)
        cursor.setPosition(min(position, document.characterCount() - 1))
        end = min(cursor.position() + removed, document.characterCount() - 1)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(inserted)
        for block in lines(document):
            words = _WRONG.findall(block.text())
            assert all(mark in words for mark in laid(block)), "a mark that is not on a misspelt word"
    marks.learnt.update(block.text() for block in lines(document))
    marks.caret_moved(-1)
    marks.show_lines(lines(document))
    assert [laid(block) for block in lines(document)] == [_WRONG.findall(block.text()) for block in lines(document)]


def test_a_text_that_comes_whole_costs_nothing_until_it_is_seen() -> None:
    document = QTextDocument()
    marks = Late(document)
    asked: list[str] = []
    known = marks.stretches_of
    marks.stretches_of = lambda block, text: asked.append(text) or known(block, text)  # type: ignore[method-assign]
    QTextCursor(document).insertText("\n".join("a word x" for _ in range(2000)))
    assert asked == []
    marks.learnt.add("a word x")
    marks.show_lines([document.findBlockByNumber(7)])
    assert asked and laid(document.findBlockByNumber(7)) == ["x"] and laid(document.findBlockByNumber(8)) == []


def test_nothing_is_written_into_the_document() -> None:
    document = QTextDocument("ax b")
    document.setModified(False)
    steps = document.availableUndoSteps()
    marks = Late(document)
    heard: list[object] = []
    document.contentsChange.connect(lambda *what: heard.append(what))
    marks.learnt.add("ax b")
    marks.show_lines(lines(document))
    assert laid(document.firstBlock()) == ["ax"]
    assert heard == [] and not document.isModified() and document.availableUndoSteps() == steps


def test_code_is_coloured_in_pieces_and_long_code_is_not(qtbot: QtBot) -> None:
    colours = CodeColours(QObject(QApplication.instance()))
    code = LINE_BREAK.join(f"def name_{number}(): return '{number}'  # 글 😀" for number in range(300))
    assert colours.of("python", code) is None
    with qtbot.waitSignal(colours.coloured):
        pass
    found = colours.of("python", code)
    assert found is not None and {code[start:end] for start, end, role in found if role == "Keyword"} >= {"def", "return"}
    assert {role for *_, role in found} <= set(code_looks(LIGHT)) == set(code_looks(DARK))
    assert colours.of("", code) == () and colours.of("python", "x" * (MOST + 1)) == ()


def test_a_language_that_nobody_knows_is_plain(qtbot: QtBot) -> None:
    colours = CodeColours(QObject(QApplication.instance()))
    assert colours.of("klingon", "x = 1") is None
    with qtbot.waitSignal(colours.coloured):
        pass
    assert colours.of("klingon", "x = 1") == ()
