"""One history for the body and the form, undone as people expect: by words and pauses, the caret where it was."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from tests.gui.test_body_editor import HTML, MARKDOWN, Hands, hands

__all__ = ["hands"]

Make = Callable[[str], Hands]


def texts_when_undone(it: Hands) -> list[str]:
    """What the body says after each undo, as far as it goes back."""
    found = []
    while it.session.undo():
        found.append(it.body)
        it.agree()
    return found


def test_words_are_undone_one_by_one(hands: Make) -> None:
    it = hands("글\n")
    it.session._clock = lambda: 0.0
    it.put_caret("글")
    it.type(" 하나 둘 셋")
    assert texts_when_undone(it) == ["글 하나 둘\n", "글 하나\n", "글\n"]


def test_a_pause_parts_what_is_undone(hands: Make) -> None:
    it, now = hands("글\n"), 0.0
    it.session._clock = lambda: now
    it.put_caret("글")
    it.type("하나")
    now = 5.0
    it.type("둘")
    assert texts_when_undone(it) == ["글하나\n", "글\n"]


def test_deletions_and_what_is_typed_after_them_are_undone_by_themselves(hands: Make) -> None:
    it = hands("글하나\n")
    it.session._clock = lambda: 0.0
    it.put_caret("글하나")
    it.key(Qt.Key.Key_Backspace)
    it.key(Qt.Key.Key_Backspace)
    it.type("둘")
    assert texts_when_undone(it) == ["글\n", "글하나\n"]


@pytest.mark.parametrize("body", [HTML, MARKDOWN], ids=["html", "markdown"])
def test_the_caret_comes_back_with_the_text(hands: Make, body: str) -> None:
    it = hands(body)
    it.put_caret("둘째")
    typed_at = it.editor.caret
    it.type("번")
    behind = it.editor.caret
    it.put_caret("제목")
    it.editor.execute("format.heading3")
    changed_at = it.editor.caret
    it.put_caret("첫 문단")
    it.session.undo()
    assert it.editor.caret == changed_at
    it.session.undo()
    assert it.editor.caret.row == typed_at.row and typed_at.offset <= it.editor.caret.offset <= behind.offset
    it.put_caret("첫 문단")
    it.session.redo()
    assert it.editor.caret == behind
    it.session.redo()
    assert it.editor.caret == changed_at


def test_body_and_form_are_undone_in_the_order_in_which_they_were_done(hands: Make) -> None:
    it = hands("글\n")
    it.session._clock = lambda: 0.0
    start = it.session.article.text
    it.put_caret("글")
    it.type("하나")
    it.session.set_field("title", "새 제목")
    it.type("둘")
    titles = []
    while it.session.undo():
        titles.append((it.session.article.field("title"), it.body))
    assert titles == [("새 제목", "글하나\n"), ("글", "글하나\n"), ("글", "글\n")]
    assert it.session.article.text == start and not it.session.is_modified
