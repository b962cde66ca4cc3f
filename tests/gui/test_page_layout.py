"""The layout of the body's text: what an edit lays out is what laying out everything gives."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from editor.ui.body.layout.columns import Wish, column_widths, row_heights
from editor.ui.body.layout.heights import Heights
from editor.ui.body.layout.page_layout import PageLayout

_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_WORDS = ("첫 배가 닿으면 ", "시장 ", "word ", "averyveryverylongwordthatbreaks ", "한 줄\u2028두 줄", "x")


@given(st.data())
def test_heights_are_a_list_with_sums(data: st.DataObject) -> None:
    heights, plain = Heights(), [0.0] * 0
    some = st.sampled_from((0.0, 1.0, 3.0, 20.0))
    for _ in range(data.draw(st.integers(1, 8))):
        start = data.draw(st.integers(0, len(plain)))
        end = data.draw(st.integers(start, len(plain)))
        new = data.draw(st.lists(some, max_size=5)) * data.draw(st.sampled_from((1, 40)))
        plain[start:end] = new
        heights.replace(start, end, new)
        if plain:
            number = data.draw(st.integers(0, len(plain) - 1))
            plain[number] = heights[number] = data.draw(some)
    number = data.draw(st.integers(0, len(plain)))
    assert (len(heights), heights.total, heights.top(number)) == (len(plain), sum(plain), sum(plain[:number]))
    height = data.draw(st.floats(0, sum(plain) + 5))
    found = heights.at(height)
    begun = [number for number, own in enumerate(plain) if own and sum(plain[:number]) <= height]
    assert found == (begun[-1] if begun else 0)


def test_columns_have_what_their_text_wants() -> None:
    wide = [Wish(0, 1, 20, 40), Wish(1, 1, 20, 300), Wish(0, 2, 30, 500)]
    narrow, broad = column_widths(wide, 2, 90)
    assert narrow + broad == 90 and broad > narrow >= 20
    assert column_widths([Wish(0, 1, 20, 40), Wish(1, 1, 20, 40)], 2, 200) == [100, 100]
    assert column_widths([Wish(0, 1, 20, 300), Wish(1, 1, 20, 20)], 2, 200) == [180, 20]
    assert column_widths([Wish(0, 1, 300, 300), Wish(1, 1, 100, 100)], 2, 200) == [150, 50]
    assert row_heights([Wish(0, 1, 10, 10), Wish(1, 1, 12, 12), Wish(0, 2, 40, 40)], 2) == [10, 30]


@pytest.fixture
def page(qtbot: QtBot) -> QTextEdit:
    """A text edit with the layout, 400 pixels wide, on the screen."""
    edit = QTextEdit()
    qtbot.addWidget(edit)
    edit.document().setDocumentLayout(PageLayout(edit.document(), 12))
    image = QImage(90, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    edit.document().addResource(QTextDocument.ResourceType.ImageResource.value, "picture", image)
    edit.resize(400, 300)
    edit.show()
    return edit


def _look(chance: random.Random) -> QTextBlockFormat:
    look = QTextBlockFormat()
    look.setLineHeight(chance.choice((100.0, 140.0, 175.0)), _PROPORTIONAL)
    look.setTopMargin(chance.choice((0, 8, 20)))
    look.setBottomMargin(chance.choice((0, 6, 22)))
    look.setLeftMargin(chance.choice((0, 28)))
    return look


def _anywhere(edit: QTextEdit, chance: random.Random, *, far: int = 0) -> QTextCursor:
    cursor = QTextCursor(edit.document())
    place = chance.randrange(edit.document().characterCount())
    cursor.setPosition(place)
    if far:
        end = min(place + chance.randrange(far), edit.document().characterCount() - 1)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _type(edit: QTextEdit, chance: random.Random) -> None:
    _anywhere(edit, chance).insertText(chance.choice(_WORDS) * chance.choice((1, 1, 8)))


def _split(edit: QTextEdit, chance: random.Random) -> None:
    _anywhere(edit, chance).insertBlock(_look(chance), QTextCharFormat())


def _delete(edit: QTextEdit, chance: random.Random) -> None:
    _anywhere(edit, chance, far=60).removeSelectedText()


def _hide(edit: QTextEdit, chance: random.Random) -> None:
    block = _anywhere(edit, chance).block()
    block.setVisible(not block.isVisible() or block.blockNumber() == 0)
    edit.document().markContentsDirty(block.position(), block.length())


def _tabulate(edit: QTextEdit, chance: random.Random) -> None:
    cursor = _anywhere(edit, chance)
    table = cursor.currentTable()
    if table is None:
        cursor.insertTable(chance.randint(1, 3), chance.randint(1, 3))
        return
    cell = table.cellAt(cursor)
    change: Callable[[], object] = chance.choice(
        (
            lambda: table.insertRows(cell.row(), 1),
            lambda: table.removeColumns(cell.column(), 1),
            lambda: table.mergeCells(0, 0, table.rows(), 1),
            lambda: cursor.insertBlock(_look(chance)),
        )
    )
    change()


def _picture(edit: QTextEdit, chance: random.Random) -> None:
    _anywhere(edit, chance).insertImage("picture")


def _many(edit: QTextEdit, chance: random.Random) -> None:
    _anywhere(edit, chance).insertText("줄 하나\n" * chance.choice((30, 60)))


def _format_all(edit: QTextEdit, chance: random.Random) -> None:
    cursor = _anywhere(edit, chance, far=200)
    cursor.mergeBlockFormat(_look(chance))


_HANDS = (_type, _type, _split, _split, _delete, _hide, _tabulate, _picture, _many, _format_all)


def _blocks(document: QTextDocument) -> list[QTextBlock]:
    return [document.findBlockByNumber(number) for number in range(document.blockCount())]


def _places(edit: QTextEdit) -> list[tuple[float, ...]]:
    layout = edit.document().documentLayout()
    rects = [layout.blockBoundingRect(block) for block in _blocks(edit.document())]
    lines = [block.layout().lineCount() for block in _blocks(edit.document())]
    sizes = [(round(rect.y(), 3), round(rect.height(), 3), rect.x(), rect.width()) for rect in rects]
    return [(*size, count) for size, count in zip(sizes, lines, strict=True)]


@pytest.mark.parametrize("seed", range(40))
def test_what_edits_lay_out_is_what_laying_out_all_gives(page: QTextEdit, seed: int) -> None:
    chance = random.Random(seed)
    layout = page.document().documentLayout()
    for _ in range(30):
        chance.choice(_HANDS)(page, chance)
        if chance.random() < 0.3:
            page.grab()
    places, size = _places(page), layout.documentSize()
    page.document().setPageSize(QSizeF(page.document().pageSize().width() - 50, -1))
    _places(page)
    page.document().setPageSize(QSizeF(page.viewport().width(), -1))
    assert places == _places(page)
    assert abs(size.height() - layout.documentSize().height()) < 0.01
    shown = [rect for rect in (layout.blockBoundingRect(block) for block in _blocks(page.document())) if rect.height()]
    assert all(rect.bottom() <= size.height() + 0.01 for rect in shown)


def test_lines_are_below_one_another_and_hit_where_they_are(page: QTextEdit) -> None:
    page.setPlainText("\n".join(f"문단 {number} " + "글자 " * number for number in range(60)))
    layout = page.document().documentLayout()
    rects = [layout.blockBoundingRect(block) for block in _blocks(page.document())]
    assert all(above.bottom() <= below.top() for above, below in pairwise(rects))
    for block, rect in zip(_blocks(page.document()), rects, strict=True):
        for share in (0.05, 0.5, 0.95):
            point = QPointF(30, rect.top() + rect.height() * share)
            place = layout.hitTest(point, Qt.HitTestAccuracy.FuzzyHit)
            assert page.document().findBlock(place) == block
    beside = QPointF(399, rects[0].center().y())
    assert layout.hitTest(beside, Qt.HitTestAccuracy.ExactHit) == -1
    assert layout.hitTest(beside, Qt.HitTestAccuracy.FuzzyHit) == len("문단 0 ")


def test_a_long_text_is_guessed_first_and_known_soon(page: QTextEdit, qtbot: QtBot) -> None:
    page.setPlainText("긴 글의 한 문단입니다. 두 줄은 되어야 합니다. 그래서 조금 더 적어 봅니다.\n" * 500)
    last = page.document().lastBlock().previous()
    layout = page.document().documentLayout()
    assert not last.layout().lineCount()
    qtbot.waitUntil(lambda: last.layout().lineCount() > 0)
    height = layout.documentSize().height()
    assert layout.blockBoundingRect(page.document().lastBlock()).bottom() == pytest.approx(height)
    assert page.verticalScrollBar().maximum() == pytest.approx(height - page.viewport().height(), abs=1)


def test_the_place_that_is_jumped_to_is_exact_before_all_is_laid_out(page: QTextEdit) -> None:
    page.setPlainText("긴 글의 한 문단입니다. 두 줄은 되어야 합니다. 그래서 조금 더 적어 봅니다.\n" * 500)
    page.moveCursor(QTextCursor.MoveOperation.End)
    page.ensureCursorVisible()
    assert page.viewport().rect().contains(page.cursorRect())
    assert page.cursorForPosition(page.cursorRect().center()).position() == page.textCursor().position()


def test_cells_that_are_selected_as_a_whole_are_painted_so(page: QTextEdit) -> None:
    cursor = page.textCursor()
    table = cursor.insertTable(2, 2)
    before = page.grab().toImage()
    cursor.setPosition(table.cellAt(0, 0).firstPosition())
    cursor.setPosition(table.cellAt(1, 0).firstPosition(), QTextCursor.MoveMode.KeepAnchor)
    page.setTextCursor(cursor)
    page.clearFocus()
    after = page.grab().toImage()
    rect = page.document().documentLayout().blockBoundingRect(table.cellAt(0, 0).firstCursorPosition().block())
    inside = page.viewport().pos() + rect.center().toPoint()
    scale = after.width() / page.width()
    point = (int(inside.x() * scale), int(inside.y() * scale))
    assert before.pixelColor(*point) != after.pixelColor(*point)
