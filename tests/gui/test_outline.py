"""The outline jumps, and moves sections with what is inside them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from editor.ui.outline.outline_pane import OutlinePane, OutlineRow

ROWS = (
    OutlineRow(1, 2, "하나", 118),
    OutlineRow(3, 3, "하나의 하나", 24),
    OutlineRow(5, 2, "둘", 97),
    OutlineRow(7, 2, "셋", 88),
)


@pytest.fixture
def outline(qtbot: QtBot) -> OutlinePane:
    outline = OutlinePane()
    qtbot.addWidget(outline)
    outline.resize(248, 300)
    outline.show()
    qtbot.waitExposed(outline)
    outline.set_rows(ROWS)
    return outline


def test_a_click_jumps(outline: OutlinePane, qtbot: QtBot) -> None:
    place = outline.list.visualRect(outline.model.index(2)).center()
    with qtbot.waitSignal(outline.row_activated) as said:
        qtbot.mouseClick(outline.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert said.args == [5]


@pytest.mark.parametrize(("block", "row"), [(0, -1), (1, 0), (2, 0), (4, 1), (9, 3)])
def test_the_section_of_the_caret(outline: OutlinePane, block: int, row: int) -> None:
    outline.set_current_block(block)
    assert outline.current_row() == row


@pytest.mark.parametrize(
    ("row", "key", "moved"),
    [
        (0, Qt.Key.Key_Down, (0, 3)),  # past the next section, its own smaller one goes along
        (0, Qt.Key.Key_Up, None),
        (1, Qt.Key.Key_Up, (1, 0)),  # out of its section
        (1, Qt.Key.Key_Down, None),
        (2, Qt.Key.Key_Up, (2, 0)),  # above the section and what is inside it
        (2, Qt.Key.Key_Down, (2, 4)),
        (3, Qt.Key.Key_Down, None),
    ],
)
def test_alt_and_arrows_move(
    outline: OutlinePane, qtbot: QtBot, row: int, key: Qt.Key, moved: tuple[int, int] | None
) -> None:
    said: list[tuple[int, int]] = []
    outline.section_moved.connect(lambda source, target: said.append((source, target)))
    outline.list.setCurrentIndex(outline.model.index(row))
    qtbot.keyClick(outline.list, key, Qt.KeyboardModifier.AltModifier)
    assert said == ([moved] if moved else [])


def test_a_drop_into_its_own_place_moves_nothing(outline: OutlinePane) -> None:
    said: list[tuple[int, int]] = []
    outline.section_moved.connect(lambda source, target: said.append((source, target)))
    for gap in (0, 1, 2):
        outline.move_to(0, gap)
    assert said == []
    outline.move_to(0, 4)
    assert said == [(0, 4)]


def test_the_gap_that_a_drop_falls_in(outline: OutlinePane) -> None:
    row = outline.list.visualRect(outline.model.index(1))
    assert outline.list.gap_at(row.top() + 2) == 1
    assert outline.list.gap_at(row.bottom() - 2) == 2
    assert outline.list.gap_at(1000) == 4


def test_counts_change_without_losing_the_selection(outline: OutlinePane) -> None:
    outline.list.setCurrentIndex(outline.model.index(2))
    outline.set_rows((*ROWS[:2], OutlineRow(5, 2, "둘", 98), ROWS[3]))
    assert outline.list.currentIndex().row() == 2
    assert outline.rows()[2].characters == 98


def test_an_article_without_sections_says_so(outline: OutlinePane) -> None:
    outline.set_rows(())
    assert outline._empty.isVisible()
    outline.set_rows(ROWS)
    assert not outline._empty.isVisible()
