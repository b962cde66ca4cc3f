"""Find and replace in the window: by keys, across page and form, in the middle of a syllable."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor.ui.language import LanguageChoice
from editor.ui.main_window import MainWindow
from editor.ui.style.theme import ThemeChoice
from tests.gui.conftest import commit, compose, type_hangul

POST = """---
title: 한글 소식
categories: [News]
excerpt: 한글 요약
feature_text: 한글 요약
subtitle: 작은 한글 제목
---

## 한글 하나

첫 **한글은** 글. 한글날과 KBS.

<script>
var 한글;
</script>

- 한글 목록
"""
CONTROL, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)


class Hands:
    """A window with an article, and its find bar."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.bar = window.panes.find_bar
        self.body = window.panes.body

    @property
    def text(self) -> str:
        return self.window.workflow.session.article.text

    def keys(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def find(self, query: str) -> None:
        """Opens the bar and types a query into it."""
        self.keys(Qt.Key.Key_F, CONTROL)
        self.bar.query.clear()
        type_hangul(self.bar.query, query)

    def put_caret(self, text: str, *, select: bool = False) -> None:
        cursor = self.body.document().find(text)
        assert not cursor.isNull(), text
        if not select:
            cursor.setPosition(cursor.selectionEnd())
        self.body.setTextCursor(cursor)
        self.body.setFocus()

    def field(self, key: str) -> QWidget:
        found = self.window.findChild(QWidget, f"field.{key}")
        assert found is not None
        return found

    @property
    def selected(self) -> str:
        return self.body.textCursor().selectedText()


@pytest.fixture
def hands(make_window: Callable[..., MainWindow], site: Path) -> Hands:
    path = site / "_posts" / "2026-01-02-news.md"
    path.write_text(POST, "utf-8", newline="")
    window = make_window()
    assert window.open_path(path)
    window.panes.body.setFocus()
    return Hands(window)


def test_the_query_is_found_while_it_is_typed(hands: Hands) -> None:
    hands.find("한글")
    assert hands.bar.isVisible() and QApplication.focusWidget() is hands.bar.query
    # title, excerpt (with the feature text that follows it), subtitle, heading, two in the text, script, list
    assert hands.bar.count.text() == "4 / 8"  # the first from the caret on
    assert hands.selected == "한글"


def test_enter_and_the_keys_go_around(hands: Hands) -> None:
    hands.find("한글")
    for _ in range(4):
        hands.keys(Qt.Key.Key_Return)
    assert hands.bar.count.text() == "8 / 8" and not hands.bar.message.isVisible()
    hands.keys(Qt.Key.Key_F3)
    assert hands.bar.count.text() == "1 / 8" and "from the top" in hands.bar.message.text()
    assert hands.field("title").textCursor().selectedText() == "한글"
    assert not hands.body.textCursor().hasSelection()
    hands.keys(Qt.Key.Key_F3, SHIFT)
    assert hands.bar.count.text() == "8 / 8" and "from the end" in hands.bar.message.text()
    hands.keys(Qt.Key.Key_Return, SHIFT)
    assert hands.bar.count.text() == "7 / 8" and hands.selected == "한글"


def test_a_match_in_a_folded_field_unfolds_it(hands: Hands) -> None:
    hands.find("작은")
    assert hands.window.panes.form.folded.isVisible()
    assert hands.field("subtitle").textCursor().selectedText() == "작은"
    hands.keys(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is hands.field("subtitle")


def test_escape_gives_the_focus_back_with_the_match_selected(hands: Hands) -> None:
    hands.find("KBS")
    hands.keys(Qt.Key.Key_Escape)
    assert not hands.bar.isVisible() and QApplication.focusWidget() is hands.body
    assert hands.selected == "KBS"
    hands.keys(Qt.Key.Key_Home)
    hands.keys(Qt.Key.Key_F3)  # goes on with the last query
    assert hands.bar.isVisible() and hands.selected == "KBS"


def test_what_is_selected_is_the_query(hands: Hands) -> None:
    hands.put_caret("한글날", select=True)
    hands.keys(Qt.Key.Key_F, CONTROL)
    assert hands.bar.query.text() == "한글날" and hands.bar.count.text() == "1 / 1"


def test_several_selected_lines_are_where_to_look(hands: Hands) -> None:
    hands.put_caret("첫", select=True)
    cursor = hands.body.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    hands.body.setTextCursor(cursor)
    hands.find("한글")
    assert hands.bar.scope.isChecked() and hands.bar.count.text().endswith("/ 4")
    hands.keys(Qt.Key.Key_H, CONTROL)
    hands.bar.replacement.setText("우리글")
    hands.bar.replace_all.click()
    assert "title: 한글 소식" in hands.text and "## 한글 하나" in hands.text and "- 우리글 목록" in hands.text
    assert hands.bar.scope.isChecked()
    hands.bar.scope.click()
    assert hands.bar.count.text().endswith("/ 5") or hands.bar.count.text() == "5 found"


def test_to_look_in_a_selection_there_has_to_be_one(hands: Hands) -> None:
    hands.find("없는말")
    hands.body.setTextCursor(QTextCursor(hands.body.document()))
    hands.bar.scope.click()
    assert not hands.bar.scope.isChecked() and hands.bar.message.text()


def test_replacing_one_goes_to_the_next(hands: Hands) -> None:
    hands.find("한글")
    hands.keys(Qt.Key.Key_H, CONTROL)
    hands.bar.replacement.setText("한국어")
    hands.bar.replacement.setFocus()
    hands.keys(Qt.Key.Key_Return)
    assert "## 한국어 하나" in hands.text and hands.bar.count.text() == "4 / 7"
    hands.keys(Qt.Key.Key_Return)
    assert "첫 **한국어은** 글." in hands.text
    hands.keys(Qt.Key.Key_Z, CONTROL)
    assert "## 한국어 하나" in hands.text and "**한글은**" in hands.text


def test_a_source_block_is_left_unless_that_is_switched_on(hands: Hands) -> None:
    hands.put_caret("KBS")
    hands.find("한글;")
    hands.keys(Qt.Key.Key_H, CONTROL)
    hands.bar.replacement.setText("글;")
    hands.bar.replace.click()
    assert "var 한글;" in hands.text and "source block" in hands.bar.message.text()
    hands.bar.protected.click()
    hands.bar.replace.click()
    assert "var 글;" in hands.text


def test_replacing_all_is_one_step_and_says_how_many(hands: Hands) -> None:
    hands.find("한글")
    hands.keys(Qt.Key.Key_H, CONTROL)
    hands.bar.words.click()
    hands.bar.replacement.setText("우리말")
    hands.bar.replace_all.click()
    assert hands.bar.message.text() == "6 replaced. 1 in source blocks left."
    assert hands.text.count("한글") == 2  # 한글날 is another word
    assert "feature_text: 우리말 요약" in hands.text
    assert hands.window.findChild(QWidget, "field.feature_text.same").isChecked()
    hands.window.run_action("edit.undo")
    assert hands.text == POST and not hands.window.workflow.session.is_modified


def test_a_query_follows_a_syllable_when_it_is_committed(hands: Hands) -> None:
    hands.find("")
    type_hangul(hands.bar.query, "한글", finish=False)
    assert hands.bar.query.text() == "한" and hands.selected == "한"
    hands.keys(Qt.Key.Key_F3)  # commits first
    assert hands.bar.query.text() == "한글" and hands.bar.count.text().endswith("/ 8")
    assert hands.selected == "한글"


@pytest.mark.parametrize("action", ["find", "next", "replace", "close", "words"])
def test_a_syllable_in_the_text_is_kept_by_everything_the_bar_does(hands: Hands, action: str) -> None:
    hands.find("글")
    hands.put_caret("목록")
    type_hangul(hands.body, "한글", finish=False)
    match action:
        case "find":
            hands.keys(Qt.Key.Key_F, CONTROL)
        case "next":
            hands.keys(Qt.Key.Key_F3)
        case "replace":
            hands.window.run_action("edit.replace")
            hands.bar.replacement.setText("글")
            hands.bar.replace_all.click()
        case "close":
            hands.bar.close_button.click()
        case "words":
            hands.bar.words.click()
    assert "- 한글 목록한글\n" in hands.text
    assert hands.body.toPlainText().endswith("한글 목록한글")


def test_a_syllable_in_the_replacement_is_part_of_it(hands: Hands) -> None:
    hands.find("KBS")
    hands.keys(Qt.Key.Key_H, CONTROL)
    hands.bar.replacement.setFocus()
    type_hangul(hands.bar.replacement, "한글", finish=False)
    hands.keys(Qt.Key.Key_Return)
    assert "한글날과 한글." in hands.text


def test_a_composition_in_a_field_is_kept(hands: Hands) -> None:
    title = hands.field("title")
    title.setFocus()
    title.moveCursor(QTextCursor.MoveOperation.End)
    compose(title, "기")
    hands.keys(Qt.Key.Key_F, CONTROL)
    assert "title: 한글 소식기" in hands.text
    commit(hands.bar.query, "소식기")
    assert hands.bar.count.text() == "1 / 1"


def test_a_wrong_expression_is_said_and_a_slow_one_stopped(hands: Hands) -> None:
    hands.find("(")
    hands.bar.regex.click()
    assert "character 2" in hands.bar.message.text() and hands.bar.message.property("role") == "bad"
    hands.bar.query.show_text("a")
    hands.bar.query.text_committed.emit("a")
    assert not hands.bar.message.isVisible()


def test_typing_moves_the_count_along(hands: Hands, qtbot: QtBot) -> None:
    hands.find("한글")
    hands.put_caret("목록")
    type_hangul(hands.body, "한글")
    qtbot.waitUntil(lambda: hands.bar.count.text() == "9 found")


def test_another_article_has_other_matches(hands: Hands, site: Path) -> None:
    hands.find("한글")
    other = site / "_posts" / "2026-01-03-other.md"
    other.write_text("---\ntitle: 다른 글\n---\n\n한글\n", "utf-8")
    hands.window.open_path(other)
    assert hands.bar.count.text() in ("1 found", "1 / 1")


def test_what_was_looked_for_comes_back(hands: Hands) -> None:
    for query in ("KBS", "하나"):
        hands.find(query)
        hands.keys(Qt.Key.Key_Return)
    hands.keys(Qt.Key.Key_Up)
    assert hands.bar.query.text() == "KBS" and hands.selected == "KBS"
    hands.keys(Qt.Key.Key_Down)
    assert hands.bar.query.text() == "하나"


def test_a_read_only_article_is_searched_not_changed(hands: Hands, site: Path) -> None:
    path = site / "_posts" / "2026-01-04-toml.md"
    path.write_text("+++\ntitle = 'x'\n+++\n\n한글\n", "utf-8")
    hands.window.open_path(path)
    hands.find("한글")
    assert hands.bar.count.text() == "1 / 1"
    hands.keys(Qt.Key.Key_H, CONTROL)
    assert not hands.bar.replacement.isVisible() and not hands.bar.unfold.isEnabled()


def test_the_matches_are_tinted(hands: Hands) -> None:
    hands.put_caret("KBS")
    hands.find("목록")
    plain = hands.body.viewport().grab().toImage()
    hands.find("한글날")
    tinted = hands.body.viewport().grab().toImage()
    assert plain != tinted
    hands.find("소식")
    assert len(hands.field("title").extraSelections()) == 1
    hands.keys(Qt.Key.Key_Escape)
    assert not hands.field("title").extraSelections()


@pytest.mark.parametrize("language", [LanguageChoice("ko"), LanguageChoice.ENGLISH])
@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_every_part_has_a_name_and_room(hands: Hands, language: LanguageChoice, theme: ThemeChoice) -> None:
    hands.window.choose_language(language)
    hands.window.choose_theme(theme)
    hands.find("한글")
    hands.keys(Qt.Key.Key_H, CONTROL)
    bar = hands.bar
    for widget in (bar.query, bar.replacement, *(part for part, _, _ in bar._names())):
        assert widget.accessibleName() and widget.isVisible()
        assert min(widget.width(), widget.height()) >= 28, widget.objectName()
    hands.window.resize(1000, 600)
    assert bar.width() <= hands.window.panes.work.width()


LONG = "".join(f"문단 {number}에 가나다.\n\n" for number in range(1500)) + "끝말 하나.\n"


@pytest.fixture
def long(make_window: Callable[..., MainWindow], site: Path) -> Hands:
    window = make_window()
    post = site / "_posts" / "2025-01-01-long.md"
    post.write_text(f"---\ntitle: 긴 글\n---\n{LONG}", encoding="utf-8")
    window.open_path(post)
    window.panes.body.setFocus()
    return Hands(window)


def test_in_a_long_article_the_search_goes_on_between_the_keys(long: Hands, qtbot: QtBot) -> None:
    finding = long.window.finding
    long.keys(Qt.Key.Key_F, CONTROL)
    long.bar.query.insert("끝말")
    assert finding.matches == ()  # not all rows are read yet
    qtbot.waitUntil(lambda: len(finding.matches) == 1)
    assert long.body.textCursor().selectedText() == "끝말"  # the first match is gone to when it is known


def test_a_step_waits_for_all_matches(long: Hands) -> None:
    long.keys(Qt.Key.Key_F, CONTROL)
    long.bar.query.insert("가나다")
    long.window.finding.step(-1)
    assert len(long.window.finding.matches) == 1500
    assert long.body.textCursor().block().text() == "문단 1499에 가나다."


def test_another_query_and_closing_end_a_search(long: Hands, qtbot: QtBot) -> None:
    finding = long.window.finding
    long.keys(Qt.Key.Key_F, CONTROL)
    long.bar.query.insert("가")
    long.bar.query.selectAll()
    long.bar.query.insert("끝말")
    qtbot.waitUntil(lambda: bool(finding.matches))
    assert len(finding.matches) == 1
    long.bar.query.selectAll()
    long.bar.query.insert("나다")
    before = long.body.textCursor().position()
    finding.close()
    QApplication.processEvents()
    assert finding.matches == () and long.body.textCursor().position() == before


def test_all_are_replaced_though_the_search_was_not_over(long: Hands) -> None:
    long.keys(Qt.Key.Key_H, CONTROL)
    long.bar.query.insert("가나다")
    long.bar.replacement.setText("라")
    long.window.finding.replace_all()
    assert "가나다" not in long.text and long.text.count("라.") == 1500
