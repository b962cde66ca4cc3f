"""Misspelt words marked in the window by the real worker on a dictionary of a dozen words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu, QTextEdit
from pytestqt.qtbot import QtBot

from editor.ui.body.highlighter import spelled_text
from editor.ui.main_window import MainWindow
from editor.ui.spelling.speller import Speller
from editor.ui.style.theme import ThemeChoice
from editor.ui.style.tokens import DARK, LIGHT
from tests.gui.conftest import commit, compose
from tests.spelling.conftest import ENGLISH_AFF, ENGLISH_DIC, KOREAN_AFF, KOREAN_DIC, write_dictionary

POST = """---
title: 정책 정챡은 지원
excerpt: 사람 article artcle
---

정책은 **정챡은** 한 사람

정부 `artcle 정챡` {{ site.artcle }} [정부](https://artcle.kr/정챡) we wriet

```python
def artcle(정챡):  # 정챡
    return "정챡"
```

<div class="x"><script>artcle 정챡</script></div>

- 보건 복쥐 지원
"""
_WAVE = QTextCharFormat.UnderlineStyle.WaveUnderline


def marked(editor: QTextEdit) -> list[str]:
    """The words that are underlined with a wave, in the order of the text."""
    found, block = [], editor.document().begin()
    while block.isValid():
        layout = block.layout()
        text, at = block.text(), layout.preeditAreaPosition()
        shown = text[:at] + layout.preeditAreaText() + text[at:] if layout.preeditAreaText() else text
        waves = [part for part in layout.formats() if part.format.underlineStyle() is _WAVE]
        found += [shown[part.start : part.start + part.length] for part in waves]
        block = block.next()
    return found


def caret_behind(editor: QTextEdit, text: str) -> None:
    cursor = editor.document().find(text)
    assert not cursor.isNull()
    cursor.setPosition(cursor.selectionEnd())
    editor.setFocus()
    editor.setTextCursor(cursor)


def menu_of(editor: QTextEdit) -> QMenu:
    """The menu that the menu key opens at the caret."""
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), editor.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(editor, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def entries(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.isVisible() and not action.isSeparator()]


def choose(menu: QMenu, text: str) -> None:
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.close()


def has_settled(window: MainWindow) -> bool:
    """Whether site and article are learnt from, after which all lines are asked about anew, and all are known."""
    spelling, block = window.spelling, window.panes.body.document().begin()
    if spelling._reading.isActive() or spelling._marks._asking.isActive() or not spelling.speller._talk.is_idle:
        return False
    while block.isValid():
        text = spelled_text(block)
        if text.strip() and spelling.speller.known(text) is None:
            return False
        block = block.next()
    return True


@pytest.fixture
def dictionaries(tmp_path: Path) -> Path:
    folder = tmp_path / "사전"
    write_dictionary(folder, "ko", KOREAN_AFF, KOREAN_DIC)
    write_dictionary(folder, "en_US", ENGLISH_AFF, ENGLISH_DIC)
    return folder


@pytest.fixture
def post(site: Path) -> Path:
    path = site / "_posts" / "2026-01-02-news.md"
    path.write_text(POST, encoding="utf-8")
    return path


@pytest.fixture
def window(
    make_window: Callable[..., MainWindow],
    post: Path,
    dictionaries: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> MainWindow:
    monkeypatch.setattr("editor.ui.spelling.speller.all_folders", lambda: (str(dictionaries),))
    window = make_window(spelling=True)
    assert window.open_path(post)
    qtbot.waitUntil(lambda: has_settled(window))
    qtbot.waitUntil(lambda: len(marked(window.panes.body)) == 3)
    return window


def test_text_is_marked_and_nothing_that_is_no_text(window: MainWindow, post: Path, qtbot: QtBot) -> None:
    body = window.panes.body
    assert marked(body) == ["정챡은", "wriet", "복쥐"]
    qtbot.waitUntil(lambda: marked(window.panes.form.title) == ["정챡은"])
    qtbot.waitUntil(lambda: marked(window.panes.form.texts()[1]) == ["artcle"])
    assert not window.isWindowModified() and not window.workflow.session.can_undo
    assert window.save() == post and post.read_text("utf-8") == POST


def test_marks_have_the_colours_of_the_theme(window: MainWindow, qtbot: QtBot) -> None:
    def colours(editor: QTextEdit) -> set[str]:
        blocks = [editor.document().findBlockByNumber(n) for n in range(editor.document().blockCount())]
        parts = [QTextCharFormat(part.format) for block in blocks for part in block.layout().formats()]
        return {look.underlineColor().name() for look in parts if look.underlineStyle() is _WAVE}

    for choice, tokens in ((ThemeChoice.DARK, DARK), (ThemeChoice.LIGHT, LIGHT)):
        window.choose_theme(choice)
        for editor in (window.panes.body, window.panes.form.title):
            qtbot.waitUntil(lambda editor=editor, tokens=tokens: colours(editor) == {tokens.bad})


def test_a_word_is_marked_when_it_is_finished(window: MainWindow, qtbot: QtBot) -> None:
    body = window.panes.body
    caret_behind(body, "한 사람")
    qtbot.keyClicks(body, " artcle")
    with qtbot.waitSignal(window.spelling.speller.checked):
        pass
    assert marked(body) == ["정챡은", "wriet", "복쥐"]
    qtbot.keyClicks(body, " ")
    qtbot.waitUntil(lambda: marked(body) == ["정챡은", "artcle", "wriet", "복쥐"])


def test_marks_go_with_their_words_while_the_line_is_written(window: MainWindow, qtbot: QtBot) -> None:
    body = window.panes.body
    caret_behind(body, "정책은")
    for letter in " 사람":
        commit(body, letter)
        assert marked(body) == ["정챡은", "wriet", "복쥐"]
    qtbot.keyClick(body, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: marked(body) == ["정챡은", "wriet", "복쥐"])


def test_a_composition_is_not_marked_and_not_broken(window: MainWindow, qtbot: QtBot) -> None:
    body = window.panes.body
    caret_behind(body, "한 사람")
    commit(body, " 정첵")  # no word that stands there already: what recurs in an article is left alone
    with qtbot.waitSignal(window.spelling.speller.checked):
        pass
    for stage in ("ㅇ", "으", "은"):
        compose(body, stage)
        assert body.textCursor().block().layout().preeditAreaText() == stage
        assert marked(body) == ["정챡은", "wriet", "복쥐"]
    with qtbot.waitSignal(window.spelling.speller.suggested):
        window.spelling.speller.suggest("정챡")  # meanwhile the worker is heard
    assert body.textCursor().block().layout().preeditAreaText() == "은"
    commit(body, "은")
    qtbot.keyClicks(body, " ")
    qtbot.waitUntil(lambda: marked(body) == ["정챡은", "정첵은", "wriet", "복쥐"])


def test_a_composition_at_the_end_of_a_marked_word_becomes_part_of_it(window: MainWindow) -> None:
    body = window.panes.body
    caret_behind(body, "wriet")
    compose(body, "하")
    assert marked(body) == ["정챡은", "복쥐"]
    compose(body, "")
    assert marked(body) == ["정챡은", "wriet", "복쥐"]


def test_the_menu_replaces_the_word_as_one_step(window: MainWindow, post: Path, qtbot: QtBot) -> None:
    body = window.panes.body
    caret_behind(body, "정챡")
    menu = menu_of(body)
    qtbot.waitUntil(lambda: "정책은" in entries(menu))
    choose(menu, "정책은")
    assert marked(body) == ["wriet", "복쥐"]
    window.save()
    assert post.read_text("utf-8") == POST.replace("**정챡은**", "**정책은**")
    qtbot.keyClick(body, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    window.save()
    assert post.read_text("utf-8") == POST
    qtbot.waitUntil(lambda: marked(body) == ["정챡은", "wriet", "복쥐"])


def test_the_menu_of_a_marked_word_has_suggestions_while_its_line_is_asked_about_anew(
    window: MainWindow, qtbot: QtBot
) -> None:
    title, body = window.panes.form.title, window.panes.body
    qtbot.waitUntil(lambda: marked(title) == ["정챡은"])
    for editor in (body, title):
        window.spelling.speller._talk._known.clear()  # as where other words were learnt
        window.spelling.speller.changed.emit()
        caret_behind(editor, "정챡")
        menu = menu_of(editor)
        assert any("정챡" in entry for entry in entries(menu))
        qtbot.waitUntil(lambda menu=menu: "정책은" in entries(menu))
        menu.close()


def test_the_menu_replaces_a_word_of_the_headline(window: MainWindow, post: Path, qtbot: QtBot) -> None:
    title = window.panes.form.title
    qtbot.waitUntil(lambda: marked(title) == ["정챡은"])
    caret_behind(title, "정챡")
    menu = menu_of(title)
    qtbot.waitUntil(lambda: "정책은" in entries(menu))
    choose(menu, "정책은")
    assert title.text() == "정책 정책은 지원" and marked(title) == []
    qtbot.keyClick(title, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert title.text() == "정책 정챡은 지원"


def test_the_mouse_asks_about_the_word_under_it(window: MainWindow, qtbot: QtBot) -> None:
    body = window.panes.body
    word = body.document().find("wriet")
    word.setPosition(word.selectionStart() + 2)
    at = body.cursorRect(word).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, body.viewport().mapToGlobal(at))
    QApplication.sendEvent(body.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu) and "Ignore “wriet”" in entries(menu)
    qtbot.waitUntil(lambda: "write" in entries(menu))
    choose(menu, "write")
    assert marked(body) == ["정챡은", "복쥐"]


def test_words_are_learnt_and_ignored(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    body = window.panes.body
    caret_behind(body, "정챡")
    choose(menu_of(body), "Add “정챡” to the dictionary")
    qtbot.waitUntil(lambda: marked(body) == ["wriet", "복쥐"])
    assert (tmp_path / "own" / "data" / "words.txt").read_text("utf-8") == "정챡\n"
    caret_behind(body, "wriet")
    choose(menu_of(body), "Ignore “wriet”")
    qtbot.waitUntil(lambda: marked(body) == ["복쥐"])
    assert (tmp_path / "own" / "data" / "words.txt").read_text("utf-8") == "정챡\n"


def test_the_key_goes_from_word_to_word_and_around(window: MainWindow, qtbot: QtBot) -> None:
    body = window.panes.body
    body.setFocus()
    body.moveCursor(QTextCursor.MoveOperation.Start)
    for word in ("정챡은", "wriet", "복쥐", "정챡은"):
        with qtbot.waitSignal(window.spelling._marks.found):
            qtbot.keyClick(body, Qt.Key.Key_F7)
        assert body.textCursor().selectedText() == word


def test_latin_words_and_all_can_be_left_alone(window: MainWindow, qtbot: QtBot) -> None:
    body = window.panes.body
    window.run_action("spelling.latin")
    qtbot.waitUntil(lambda: marked(body) == ["정챡은", "복쥐"])
    window.run_action("spelling.on")
    assert marked(body) == [] and window._settings.value("spelling/on", True, bool) is False
    window.run_action("spelling.on")
    window.run_action("spelling.latin")
    qtbot.waitUntil(lambda: marked(body) == ["정챡은", "wriet", "복쥐"])


def test_a_worker_that_dies_is_told_once_and_another_goes_on(window: MainWindow, qtbot: QtBot) -> None:
    said: list[str] = []
    window.panes.facts.hint_shown.connect(said.append)
    speller, body = window.spelling.speller, window.panes.body
    speller._again.setInterval(0)
    for _ in range(2):
        with qtbot.waitSignal(speller.began):
            speller._process.kill()
    assert len([words for words in said if "spelling" in words.lower()]) == 1
    caret_behind(body, "한 사람")
    qtbot.keyClicks(body, " artcle ")
    qtbot.waitUntil(lambda: "artcle" in marked(body))


def test_a_worker_that_cannot_be_started_is_given_up(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    speller = Speller(qapp, [str(tmp_path / "nothing")], [])
    speller._again.setInterval(0)
    ends: list[bool] = []
    speller.died.connect(ends.append)
    speller.set_on(True)
    speller.start()
    qtbot.waitUntil(lambda: ends == [False, True])
    assert not speller.is_available
    speller.stop()
    speller.deleteLater()


def test_closing_ends_the_worker(window: MainWindow) -> None:
    process = window.spelling.speller._process
    window.close()
    assert process.state() is process.ProcessState.NotRunning and window.spelling.speller._process is None


def test_code_is_coloured_in_its_language(window: MainWindow, qtbot: QtBot) -> None:
    body = window.panes.body
    block = body.document().find("def").block()
    tokens = window._theme.tokens
    qtbot.waitUntil(lambda: bool(block.layout().formats()))
    colours = {
        block.text()[part.start : part.start + part.length]: part.format.foreground().color().name()
        for part in block.layout().formats()
    }
    assert set(colours) >= {"def", "artcle", "# 정챡", "return"}
    assert len({colours["def"], colours["artcle"], colours["# 정챡"]}) == 3
    assert colours["def"] == colours["return"] != tokens.ink
    caret_behind(body, "return")
    qtbot.keyClicks(body, "s")
    assert "returns" in [block.text()[p.start : p.start + p.length] for p in block.layout().formats()]
    qtbot.waitUntil(lambda: "returns" not in [block.text()[p.start : p.start + p.length] for p in block.layout().formats()])
