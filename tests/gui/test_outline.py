"""The outline jumps, moves sections with what is inside them, folds, and asks for the rest."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from editor.document.counts import Counts
from editor.ui.line_edit import LineEdit
from editor.ui.outline.outline_delegate import fold_place
from editor.ui.outline.outline_model import OutlineModel
from editor.ui.outline.outline_pane import OutlinePane
from editor.ui.outline.outline_row import OutlineRow
from tests.gui.conftest import compose

ROWS = (
    OutlineRow(1, 2, "하나", Counts(118)),
    OutlineRow(3, 3, "하나의 하나", Counts(24)),
    OutlineRow(5, 2, "둘", Counts(97)),
    OutlineRow(7, 2, "셋", Counts(88)),
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
    outline.set_rows((*ROWS[:2], OutlineRow(5, 2, "둘", Counts(98)), ROWS[3]))
    assert outline.list.currentIndex().row() == 2
    assert outline.rows()[2].counts.characters == 98


def test_an_article_without_sections_says_so(outline: OutlinePane) -> None:
    outline.set_rows(())
    assert outline._empty.isVisible()
    outline.set_rows(ROWS)
    assert not outline._empty.isVisible()


def shown(outline: OutlinePane) -> list[int]:
    return [row for row in range(len(outline.rows())) if not outline.list.isRowHidden(row)]


def test_left_and_right_fold_what_is_inside(outline: OutlinePane, qtbot: QtBot) -> None:
    outline.list.setCurrentIndex(outline.model.index(0))
    qtbot.keyClick(outline.list, Qt.Key.Key_Left)
    assert shown(outline) == [0, 2, 3]
    qtbot.keyClick(outline.list, Qt.Key.Key_Right)
    assert shown(outline) == [0, 1, 2, 3]
    outline.list.setCurrentIndex(outline.model.index(1))
    qtbot.keyClick(outline.list, Qt.Key.Key_Left)  # there is nothing inside: it leads to what holds the row
    assert outline.list.currentIndex().row() == 0 and shown(outline) == [0, 1, 2, 3]


def test_the_arrow_folds_and_does_not_jump(outline: OutlinePane, qtbot: QtBot) -> None:
    place = fold_place(outline.list.visualRect(outline.model.index(0)), 0).center()
    with qtbot.assertNotEmitted(outline.row_activated):
        qtbot.mouseClick(outline.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert shown(outline) == [0, 2, 3]


def test_the_section_of_the_caret_is_marked_where_it_is_folded_away(outline: OutlinePane) -> None:
    outline.set_current_block(4)
    outline.fold(0, True)
    assert [outline.model.index(row).data(OutlineModel.IS_CURRENT) for row in range(4)] == [True, False, False, False]
    assert outline.current_row() == 1


def test_a_drop_falls_behind_what_is_folded_away(outline: OutlinePane) -> None:
    outline.fold(0, True)
    bottom = outline.list.visualRect(outline.model.index(0)).bottom()
    assert outline.list.gap_at(bottom - 2) == 2


def test_what_is_folded_stays_so_when_sections_come_and_go(outline: OutlinePane) -> None:
    outline.fold(0, True)
    outline.set_rows((OutlineRow(1, 2, "새것", Counts()), *ROWS))
    assert shown(outline) == [0, 1, 3, 4]
    outline.set_rows((OutlineRow(1, 2, "새것", Counts()), *ROWS[2:]))
    assert shown(outline) == [0, 1, 2]


@pytest.mark.parametrize(
    ("key", "modifier", "asked"),
    [
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, ("section.delete", 2)),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier, ("section.promote", 2)),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier, ("section.demote", 2)),
    ],
)
def test_keys_ask_for_commands(
    outline: OutlinePane, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, asked: tuple[str, int]
) -> None:
    outline.list.setCurrentIndex(outline.model.index(2))
    with qtbot.waitSignal(outline.command_requested) as said:
        qtbot.keyClick(outline.list, key, modifier)
    assert tuple(said.args) == asked


def test_a_title_is_typed_in_its_place(outline: OutlinePane, qtbot: QtBot) -> None:
    outline.edit_title(2)
    editor = outline.list.findChild(LineEdit, "outline.rename")
    assert isinstance(editor, LineEdit) and editor.text() == "둘"
    qtbot.keyClicks(editor, "x")
    outline.set_rows((*ROWS[:2], OutlineRow(5, 2, "둘", Counts(98)), ROWS[3]))  # a count changes meanwhile
    assert editor.text() == "x"
    compose(editor, "하")
    with qtbot.waitSignal(outline.section_renamed) as said:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert said.args == [2, "x하"]


def test_escape_leaves_the_title_as_it_was(outline: OutlinePane, qtbot: QtBot) -> None:
    outline.edit_title(2)
    editor = outline.list.findChild(LineEdit, "outline.rename")
    qtbot.keyClicks(editor, "x")
    with qtbot.assertNotEmitted(outline.section_renamed):
        qtbot.keyClick(editor, Qt.Key.Key_Escape)


def test_an_empty_section_is_marked_in_words(outline: OutlinePane) -> None:
    outline.set_rows((OutlineRow(1, 2, "하나", Counts(), is_empty=True), ROWS[2]))
    role = Qt.ItemDataRole.AccessibleTextRole
    assert outline.model.index(0).data(role) == "하나, still empty"
    assert outline.model.index(1).data(role) == "둘, 97 characters, 0 words, 0.5 manuscript sheets"


def test_an_article_that_cannot_be_changed_offers_folding_only(outline: OutlinePane) -> None:
    names = [action.objectName() for action in outline.menu_for(0).actions() if action.objectName()]
    assert "section.delete" in names and "section.rename" in names
    outline.set_editable(False)
    assert not any(action.objectName() for action in outline.menu_for(0).actions())
    assert not outline.model.flags(outline.model.index(0)) & Qt.ItemFlag.ItemIsEditable
