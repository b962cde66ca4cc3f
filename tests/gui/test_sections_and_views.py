"""Sections, counts and ways of seeing in the whole window, by keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QLabel, QToolBar
from pytestqt.qtbot import QtBot

from editor.ui.body.dimming import Bright
from editor.ui.body.painting import visible_blocks
from editor.ui.counts_popup import CountsPopup
from editor.ui.line_edit import LineEdit
from editor.ui.main_window import MainWindow
from tests.gui.conftest import compose, type_hangul

LONG = "".join(f"문단 {number}. 바닷가 마을의 아침은 고깃배의 불빛과 함께 온다.\n\n" for number in range(60))
POST = f"---\ntitle: 소식\n---\n\n앞글.\n\n## 하나\n\n첫째 글.\n\n### 작은\n\n작은 글.\n\n## 둘\n\n{LONG}## 빈 곳\n"
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def post(site: Path) -> Path:
    path = site / "_posts" / "2026-01-02-news.md"
    path.write_text(POST, "utf-8", newline="")
    return path


@pytest.fixture
def window(make_window: Callable[..., MainWindow], post: Path) -> MainWindow:
    window = make_window()
    assert window.open_path(post)
    window.panes.body.setFocus()
    return window


def titles(window: MainWindow) -> list[tuple[int, str]]:
    window.watch.refresh()
    return [(row.level, row.title) for row in window.panes.outline.rows()]


def text(window: MainWindow) -> str:
    session = window.workflow.session
    assert session is not None
    return session.article.text


def go_to(window: MainWindow, words: str) -> None:
    body = window.panes.body
    body.setTextCursor(body.document().find(words))
    body.moveCursor(QTextCursor.MoveOperation.Left)


def undo(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)


# Sections.


def test_keys_lead_from_section_to_section(window: MainWindow, qtbot: QtBot) -> None:
    body = window.panes.body
    seen = []
    for key in [Qt.Key.Key_PageDown] * 3 + [Qt.Key.Key_PageUp] * 2:
        qtbot.keyClick(window, key, CONTROL)
        seen.append(body.textCursor().block().text())
    assert seen == ["하나", "작은", "둘", "작은", "하나"] and body.hasFocus()
    go_to(window, "문단 3")
    qtbot.keyClick(window, Qt.Key.Key_PageUp, CONTROL)
    assert body.textCursor().block().text() == "둘"


def test_a_command_right_after_an_undo_is_for_the_section_that_the_caret_is_in(
    window: MainWindow, qtbot: QtBot
) -> None:
    go_to(window, "문단 3")
    qtbot.keyClick(window, Qt.Key.Key_PageUp, CONTROL | SHIFT)
    undo(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_BracketRight, CONTROL)
    assert titles(window)[:3] == [(2, "하나"), (3, "작은"), (3, "둘")]


def test_a_section_goes_down_with_a_key_and_up_again(window: MainWindow, qtbot: QtBot) -> None:
    go_to(window, "첫째")
    place = window.panes.body.textCursor().position()
    qtbot.keyClick(window, Qt.Key.Key_BracketRight, CONTROL)
    assert titles(window)[:2] == [(3, "하나"), (2, "둘")]  # the smaller one is of the fourth level now
    assert "#### 작은" in text(window) and window.panes.body.textCursor().position() == place
    qtbot.keyClick(window, Qt.Key.Key_BracketLeft, CONTROL)
    assert text(window) == POST


def test_above_the_first_level_there_is_nothing_and_the_bar_says_so(window: MainWindow, qtbot: QtBot) -> None:
    go_to(window, "첫째")
    for _ in range(2):
        qtbot.keyClick(window, Qt.Key.Key_BracketLeft, CONTROL)
    assert "\n# 하나" in text(window)
    assert window.panes.facts.hint.text() == "This is a heading of the first level already."


def test_a_section_is_renamed_in_the_outline(window: MainWindow, qtbot: QtBot) -> None:
    go_to(window, "문단 2")
    qtbot.keyClick(window, Qt.Key.Key_F2)
    editor = window.findChild(LineEdit, "outline.rename")
    assert editor is not None and editor.text() == "둘" and editor.hasFocus()
    type_hangul(editor, "한글", finish=False)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: titles(window)[2] == (2, "한글"))
    assert text(window) == POST.replace("## 둘", "## 한글")
    assert window.panes.body.document().find("한글").block().text() == "한글"
    undo(window, qtbot)
    assert text(window) == POST and not window.isWindowModified()


def test_what_is_composed_in_the_body_stays_when_a_section_is_renamed(window: MainWindow, qtbot: QtBot) -> None:
    go_to(window, "첫째")
    compose(window.panes.body, "하")
    qtbot.keyClick(window, Qt.Key.Key_F2)
    editor = window.findChild(LineEdit, "outline.rename")
    qtbot.keyClicks(editor, "x")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "## x\n\n하첫째 글." in text(window))


def test_delete_in_the_outline_says_what_it_did_and_how_to_undo_it(window: MainWindow, qtbot: QtBot) -> None:
    outline = window.panes.outline
    outline.list.setFocus()
    outline.list.setCurrentIndex(outline.model.index(0))
    qtbot.keyClick(outline.list, Qt.Key.Key_Delete)
    assert titles(window) == [(2, "둘"), (2, "빈 곳")]
    assert window.panes.facts.hint.text() == "Section deleted: 하나. Ctrl+Z brings it back."
    assert outline.list.hasFocus() and outline.list.currentIndex().row() == 0
    undo(window, qtbot)
    assert text(window) == POST and "첫째 글." in window.panes.body.toPlainText()


def test_the_menu_of_a_row_doubles_and_moves_it(window: MainWindow) -> None:
    outline = window.panes.outline
    actions = {action.objectName(): action for action in outline.menu_for(0).actions()}
    actions["section.duplicate"].trigger()
    assert [title for _, title in titles(window)] == ["하나", "작은", "하나", "작은", "둘", "빈 곳"]
    window.run_action("edit.undo")
    actions["section.move_down"].trigger()
    assert [title for _, title in titles(window)] == ["둘", "하나", "작은", "빈 곳"]
    window.run_action("edit.undo")
    assert text(window) == POST


def test_a_section_left_empty_is_marked(window: MainWindow) -> None:
    assert [row.is_empty for row in window.panes.outline.rows()] == [False, False, False, True]


# Counts.


def test_the_bar_counts_the_selection(window: MainWindow, qtbot: QtBot) -> None:
    facts, body = window.panes.facts, window.panes.body
    assert facts.words.isVisible() and not facts.selected.isVisible()
    go_to(window, "첫째")
    body.moveCursor(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    qtbot.waitUntil(facts.selected.isVisible)
    assert facts.selected.text() == "Selected: 5 characters · 4 without spaces · 2 words · 0.0 sheets"
    assert not facts.characters.isVisible()
    body.setTextCursor(body.document().find("앞글"))
    cursor = body.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(body.document().find("작은 글").selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
    body.setTextCursor(cursor)
    qtbot.waitUntil(lambda: facts.selected.text().startswith("Selected: 16 characters"))
    body.moveCursor(QTextCursor.MoveOperation.Left)
    qtbot.waitUntil(facts.characters.isVisible)


def test_everything_selected_counts_as_the_article_does(window: MainWindow, qtbot: QtBot) -> None:
    facts = window.panes.facts
    window.panes.body.selectAll()
    window.watch.refresh()
    assert facts._facts.selected == facts._facts.article


def test_the_table_of_counts_opens_with_a_click_and_leaves_with_escape(window: MainWindow, qtbot: QtBot) -> None:
    go_to(window, "첫째")
    window.watch.refresh()
    qtbot.mouseClick(window.panes.facts.sheets, Qt.MouseButton.LeftButton)
    popup = window.panes.facts.findChild(CountsPopup)
    assert popup is not None and popup.isVisible()
    words = [label.text() for label in popup.findChildren(QLabel)]
    assert words[:2] == ["Article", "This section"] and "Manuscript sheets of 200" in words
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()


def test_a_key_counts_no_more_than_its_block(window: MainWindow, qtbot: QtBot) -> None:
    window.watch.refresh()
    before = window.watch._tally
    go_to(window, "문단 3")
    qtbot.keyClicks(window.panes.body, "x")
    window.watch.refresh()
    after = window.watch._tally
    same = sum(one is other for one, other in zip(before.blocks, after.blocks, strict=True))
    assert same == len(before.blocks) - 1 and after.total.characters == before.total.characters + 1


# Ways of seeing.


def test_nothing_but_the_page_and_back(window: MainWindow, qtbot: QtBot) -> None:
    panes = window.panes
    panes.side.hide()
    qtbot.keyClick(window, Qt.Key.Key_F11, SHIFT)
    around = [panes.left, panes.side, panes.form, window.menuBar(), *window.findChildren(QToolBar)]
    assert not any(widget.isVisible() for widget in around)
    assert panes.body.isVisible() and panes.body.hasFocus() and window.actions_["view.focus"].isChecked()
    assert panes.facts.hint.text() == "Esc leads back."
    qtbot.keyClicks(panes.body, "x")
    qtbot.keyClick(panes.body, Qt.Key.Key_Escape)
    assert all(widget.isVisible() for widget in around if widget is not panes.side)
    assert panes.side.isHidden() and not window.actions_["view.focus"].isChecked()


def test_commands_work_with_nothing_but_the_page(window: MainWindow, qtbot: QtBot, post: Path) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F11, SHIFT)
    qtbot.keyClicks(window.panes.body, "x")
    qtbot.keyClick(window, Qt.Key.Key_S, CONTROL)
    assert "x앞글." in post.read_text("utf-8")
    go_to(window, "첫째")
    qtbot.keyClick(window, Qt.Key.Key_F2)  # the outline is needed
    assert window.panes.left.isVisible() and window.findChild(LineEdit, "outline.rename") is not None


def test_panes_that_were_folded_for_the_page_are_there_next_time(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F11, SHIFT)
    window.close()
    assert window._settings.value("window/library", type=bool) is True


def test_the_whole_screen_is_left_with_escape(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen() and window.actions_["view.full_screen"].isChecked()
    qtbot.keyClick(window, Qt.Key.Key_F11, SHIFT)
    qtbot.keyClick(window.panes.body, Qt.Key.Key_Escape)
    assert window.isFullScreen() and not window.modes.is_focused  # one at a time
    qtbot.keyClick(window.panes.body, Qt.Key.Key_Escape)
    assert not window.isFullScreen() and not window.actions_["view.full_screen"].isChecked()


@pytest.mark.parametrize(
    ("bright", "words"), [(Bright.PARAGRAPH, ["작은 글."]), (Bright.SECTION, ["작은", "작은 글."])]
)
def test_the_rest_is_dimmed_as_painting_only(
    window: MainWindow, qtbot: QtBot, bright: Bright, words: list[str]
) -> None:
    go_to(window, "작은 글")
    qtbot.keyClick(window, Qt.Key.Key_F11, SHIFT)
    assert window.actions_["view.bright.paragraph"].isChecked()
    window.run_action(f"view.bright.{bright.value}")
    assert [text for text, dark in darkest(window).items() if dark < 100] == words
    assert text(window) == POST
    window.modes.leave()
    assert all(dark < 100 for dark in darkest(window).values())


def test_what_is_ticked_is_what_is_seen_beside_the_panes_too(
    window: MainWindow, make_window: Callable[..., MainWindow], post: Path, qtbot: QtBot
) -> None:
    actions = window.actions_
    go_to(window, "작은 글")
    assert actions["view.bright.all"].isChecked() and all(dark < 100 for dark in darkest(window).values())
    window.run_action("view.bright.paragraph")
    assert actions["view.bright.paragraph"].isChecked()
    assert [text for text, dark in darkest(window).items() if dark < 100] == ["작은 글."]
    qtbot.keyClick(window, Qt.Key.Key_F11, SHIFT)
    window.run_action("view.bright.section")
    window.modes.leave()
    assert actions["view.bright.paragraph"].isChecked()  # each way of working has its own
    again = make_window()
    again.open_path(post)
    assert again.actions_["view.bright.paragraph"].isChecked() and not again.actions_["view.bright.all"].isChecked()


def test_a_line_that_waits_above_a_heading_is_in_the_section_before_it(window: MainWindow, qtbot: QtBot) -> None:
    window.watch.refresh()
    outline = window.panes.outline
    go_to(window, "작은 글")
    qtbot.keyClick(window.panes.body, Qt.Key.Key_End)
    here = outline.current_row()
    qtbot.keyClick(window.panes.body, Qt.Key.Key_Return)
    assert window.panes.body.in_waiting_line and outline.current_row() == here
    window.watch.refresh()
    assert outline.current_row() == here and window.panes.facts.section.text() == "Section 2/4"
    qtbot.keyClick(window.panes.body, Qt.Key.Key_Down)
    assert outline.current_row() == here + 1
    qtbot.keyClick(window.panes.body, Qt.Key.Key_Up)
    window.run_action("section.next")
    assert window.panes.body.textCursor().block().text() == "둘"


def test_tab_goes_from_the_form_to_the_first_text(window: MainWindow, post: Path, qtbot: QtBot) -> None:
    post.write_text('---\ntitle: 소식\n---\n<p><img src="/a.png" alt="글"></p>\n<p>첫 글.</p>\n', "utf-8")
    window.open_path(post)
    body = window.panes.body
    window.panes.form.title.setFocus()
    body.setFocus(Qt.FocusReason.TabFocusReason)
    assert body.textCursor().block().text() == "첫 글." and body.textCursor().atBlockStart()
    body.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
    window.panes.form.title.setFocus()
    body.setFocus(Qt.FocusReason.TabFocusReason)
    assert body.textCursor().atBlockEnd()  # where it was


def test_what_is_above_a_table_is_found(window: MainWindow, post: Path, qtbot: QtBot) -> None:
    post.write_text(f"---\ntitle: 소식\n---\n\n{LONG}가 | 나\n--- | ---\n하나 | 둘\n\n끝.\n", "utf-8")
    window.open_path(post)
    body = window.panes.body
    go_to(window, "문단 55")
    body.verticalScrollBar().setValue(body.verticalScrollBar().maximum())
    shown = [block.text() for block, _ in visible_blocks(body, QRectF(body.viewport().rect()))]
    assert any(words.startswith("문단 55") for words in shown) and "둘" in shown
    assert not any(words.startswith("문단 3.") for words in shown)


def darkest(window: MainWindow) -> dict[str, int]:
    """The lightness of the darkest point of each visible line."""
    body = window.panes.body
    image = body.viewport().grab().toImage()
    found = {}
    block = body.document().begin()
    while block.isValid() and block.blockNumber() < 6:
        rect = body.cursorRect(QTextCursor(block))
        points = (image.pixelColor(x, y) for x in range(60) for y in range(rect.top() + 6, rect.bottom() - 2))
        found[block.text()] = min(QColor(point).lightness() for point in points)
        block = block.next()
    return found


def test_the_line_stays_at_its_height_like_a_typewriters(window: MainWindow, qtbot: QtBot) -> None:
    window.run_action("view.typewriter")
    body, column = window.panes.body, window.panes.work

    def height() -> int:
        return body.viewport().mapTo(column, body.cursorRect().center()).y()

    wanted = int(column.viewport().height() * 0.42)
    for words in ("문단 9", "문단 30", "빈 곳", "문단 12"):
        go_to(window, words)
        qtbot.waitUntil(lambda: abs(height() - wanted) <= 2)
    for _ in range(5):
        qtbot.keyClick(body, Qt.Key.Key_Return)
        qtbot.keyClicks(body, "x")
        qtbot.waitUntil(lambda: abs(height() - wanted) <= 2)
    assert window._settings.value("view/typewriter", type=bool) is True


def test_zoom_keeps_caret_selection_and_what_is_seen(window: MainWindow, qtbot: QtBot) -> None:
    body = window.panes.body
    go_to(window, "문단 30")
    body.moveCursor(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    body.verticalScrollBar().setValue(body.verticalScrollBar().value() + body.cursorRect().top() - 100)
    caret, top = body.textCursor(), body.cursorRect().top()
    ends, selected = (caret.anchor(), caret.position()), caret.selectedText()
    for action in ("view.zoom_in", "view.zoom_in", "view.zoom_out", "view.zoom_reset", "view.theme.dark"):
        window.run_action(action)
        assert (body.textCursor().anchor(), body.textCursor().position()) == ends, action
        assert body.textCursor().selectedText() == selected
        assert abs(body.cursorRect().top() - top) <= 20, action  # a wrapped line more or less
    body.verticalScrollBar().setValue(0)  # the caret is out of sight: what is seen stays
    first = body.cursorForPosition(QPoint(0, 0)).block().text()
    window.run_action("view.zoom_in")
    assert body.cursorForPosition(QPoint(0, 0)).block().text() == first


def test_every_new_action_can_be_found(window: MainWindow) -> None:
    known = window.commands.names()
    for name, spec in window.actions_.specs.items():
        if name.startswith(("section.", "view.")):
            assert name in known or name in ("section.move_up", "section.move_down"), name
            assert spec.title()
    sequences = [sequence for action in window.actions_.actions.values() for sequence in action.shortcuts()]
    assert len({sequence.toString() for sequence in sequences}) == len(sequences)
