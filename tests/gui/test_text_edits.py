"""Text fields: Hangul is never lost, undo is the window's, and what the model sends back leaves the caret alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editor.ui.composition import commit_composition, composed_text
from editor.ui.form.growing_text import GrowingText
from editor.ui.line_edit import LineEdit
from tests.gui.conftest import commit, compose, type_hangul

Field = LineEdit | GrowingText


@pytest.fixture(params=[LineEdit, GrowingText])
def text_field(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Field]:
    """A field with the focus in a window that holds another one."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    made: Field = request.param(window)
    other = QLineEdit(window)
    other.setObjectName("other")
    column.addWidget(made)
    column.addWidget(other)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    yield made
    window.close()


def heard(text_field: Field) -> list[str]:
    texts: list[str] = []
    text_field.text_committed.connect(texts.append)
    return texts


def test_a_composition_is_not_signalled_until_it_is_committed(text_field: Field) -> None:
    texts = heard(text_field)
    compose(text_field, "ㅎ")
    compose(text_field, "하")
    compose(text_field, "한")
    assert texts == [] and text_field.text() == ""
    commit(text_field, "한")
    assert texts == ["한"] and text_field.text() == "한"


def test_commit_composition_keeps_the_syllable(text_field: Field) -> None:
    texts = heard(text_field)
    type_hangul(text_field, "한글", finish=False)
    assert composed_text(text_field) == "글"
    commit_composition()
    assert text_field.text() == "한글" and texts == ["한", "한글"]
    assert composed_text(text_field) == ""
    commit_composition()
    assert text_field.text() == "한글"


def test_leaving_the_field_keeps_the_syllable(text_field: Field, qtbot: QtBot) -> None:
    type_hangul(text_field, "한글", finish=False)
    other = text_field.window().findChild(QLineEdit, "other")
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    assert text_field.text() == "한글"


def test_a_click_keeps_the_syllable(text_field: Field, qtbot: QtBot) -> None:
    type_hangul(text_field, "기사", finish=False)
    target = text_field.viewport() if isinstance(text_field, QTextEdit) else text_field
    qtbot.mouseClick(target, Qt.MouseButton.LeftButton)
    assert text_field.text() == "기사"


def test_a_text_from_the_model_keeps_the_syllable_and_the_caret(text_field: Field) -> None:
    text_field.show_text("처음 끝")
    move_to(text_field, 3)
    type_hangul(text_field, "한", finish=False)
    text_field.show_text("또 처음 끝" if isinstance(text_field, GrowingText) else "처음 한끝과 더")
    commit(text_field, composed_text(text_field))
    assert text_field.text() == ("또 처음 한끝" if isinstance(text_field, GrowingText) else "처음 한끝과 더")
    assert caret(text_field) == (6 if isinstance(text_field, GrowingText) else 4)  # behind what was typed


def test_showing_a_text_signals_nothing(text_field: Field) -> None:
    texts = heard(text_field)
    text_field.show_text("하나")
    text_field.show_text("하나 둘")
    text_field.show_text("하나 둘")
    assert texts == [] and text_field.text() == "하나 둘"


@pytest.mark.parametrize("keys", [QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo])
def test_undo_and_redo_are_not_taken(text_field: Field, qtbot: QtBot, keys: QKeySequence.StandardKey) -> None:
    qtbot.keyClicks(text_field, "abc")
    combination = QKeySequence.keyBindings(keys)[0][0]
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        event = QKeyEvent(kind, combination.key().value, combination.keyboardModifiers())
        event.ignore()
        QApplication.sendEvent(text_field, event)
        assert not event.isAccepted()
    assert text_field.text() == "abc"


def test_other_keys_are_taken(text_field: Field) -> None:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_A.value, Qt.KeyboardModifier.NoModifier, "a")
    event.ignore()
    QApplication.sendEvent(text_field, event)
    assert event.isAccepted()


class TestGrowingText:
    @pytest.fixture
    def edit(self, qtbot: QtBot) -> GrowingText:
        edit = GrowingText(single_paragraph=True)
        qtbot.addWidget(edit)
        edit.resize(200, 30)
        edit.show()
        return edit

    def test_it_grows_with_its_text(self, edit: GrowingText) -> None:
        before = edit.height()
        edit.show_text("긴 제목 " * 30)
        assert edit.height() > 2 * before

    def test_enter_leaves_a_single_paragraph(self, edit: GrowingText, qtbot: QtBot) -> None:
        with qtbot.waitSignal(edit.left_by_enter):
            qtbot.keyClick(edit, Qt.Key.Key_Return)
        assert edit.text() == ""

    def test_pasted_line_ends_become_spaces(self, edit: GrowingText) -> None:
        data = QMimeData()
        data.setText("첫 줄\r\n둘째 줄")
        edit.insertFromMimeData(data)
        assert edit.text() == "첫 줄 둘째 줄"

    def test_no_break_spaces_and_emoji_stay(self, edit: GrowingText) -> None:
        text = "가\u00a0나 \U0001f600 다"
        edit.show_text(text)
        edit.show_text(text.replace("다", "라"))
        assert edit.text() == text.replace("다", "라")


def move_to(text_field: Field, position: int) -> None:
    if isinstance(text_field, QTextEdit):
        cursor = text_field.textCursor()
        cursor.setPosition(position)
        text_field.setTextCursor(cursor)
    else:
        text_field.setCursorPosition(position)


def caret(text_field: Field) -> int:
    return text_field.textCursor().position() if isinstance(text_field, QTextEdit) else text_field.cursorPosition()
