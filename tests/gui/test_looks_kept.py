"""What a person sees and where the caret is outlasts another language, theme or zoom."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from editor.ui.language import LanguageChoice
from editor.ui.main_window import MainWindow
from editor.ui.style.theme import ThemeChoice
from tests.gui.conftest import compose

CARD = '<iframe src="https://www.youtube.com/embed/abcdef_1"></iframe>\n\n[^1]: 주석\n\n'
LONG = "".join(f"{CARD if number % 20 == 3 else ''}문단 {number}\n\n" for number in range(120))


@pytest.fixture
def window(make_window: Callable[..., MainWindow], site: Path) -> MainWindow:
    made = make_window()
    post = site / "_posts" / "2025-01-01-long.md"
    post.write_text(f"---\ntitle: a\n---\n{LONG}", encoding="utf-8")
    made.open_path(post)
    return made


def select(window: MainWindow, text: str) -> None:
    cursor = window.panes.body.document().find(text)
    window.panes.body.setTextCursor(cursor)
    window.panes.body.setFocus()
    window.panes.work.show_page()


CHANGES: dict[str, Callable[[MainWindow], None]] = {
    "language": lambda window: window.choose_language(LanguageChoice.KOREAN),
    "theme": lambda window: window.choose_theme(ThemeChoice.DARK),
    "zoom": lambda window: window.set_zoom(150),
}


@pytest.mark.parametrize("change", CHANGES)
def test_caret_selection_and_what_is_seen_stay(window: MainWindow, change: str) -> None:
    select(window, "문단 85")
    body = window.panes.body
    bar, top = window.panes.work.verticalScrollBar(), body.cursorRect().top()
    CHANGES[change](window)
    QApplication.processEvents()
    assert body.textCursor().selectedText() == "문단 85"
    assert abs(body.cursorRect().top() - top) <= 2 and bar.value() == bar.maximum()


def test_away_from_the_caret_what_is_at_the_top_stays(window: MainWindow) -> None:
    select(window, "문단 2")
    body = window.panes.body
    bar = body.verticalScrollBar()
    bar.setValue(bar.maximum() * 2 // 3)
    seen = body.cursorForPosition(body.viewport().rect().topLeft()).block().text()
    window.choose_language(LanguageChoice.KOREAN)
    QApplication.processEvents()
    assert body.cursorForPosition(body.viewport().rect().topLeft()).block().text() == seen


def test_a_syllable_that_is_composed_is_kept_and_the_caret_is_behind_it(window: MainWindow) -> None:
    body = window.panes.body
    select(window, "문단 85")
    cursor = body.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    body.setTextCursor(cursor)
    compose(body, "한")
    window.set_zoom(150)
    assert body.textCursor().block().text() == "문단 85한"
    assert body.textCursor().atBlockEnd()
