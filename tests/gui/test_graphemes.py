"""The caret goes by letters as they are seen, and a deletion takes whole ones: decomposed Hangul and emoji."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from editor.document.article import Article
from editor.document.history import Naming
from editor.session.session import Session
from editor.ui.body.body_editor import BodyEditor
from editor.ui.form.growing_text import GrowingText
from editor.ui.line_edit import LineEdit
from editor.ui.source.source_editor import SourceEditor
from tests.gui.conftest import commit, compose, dispose

LETTERS = {
    "decomposed Hangul": unicodedata.normalize("NFD", "한"),
    "decomposed without a final": unicodedata.normalize("NFD", "하"),
    "family": "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "skin tone": "\U0001f44d\U0001f3fd",
    "flag": "\U0001f1f0\U0001f1f7",
    "keycap": "1\ufe0f\u20e3",
    "heart": "\u2764\ufe0f",
    "accent": "e\u0301",
    "beyond the first plane": "\U00020000",
}
KINDS = ("page", "list item", "text", "line", "source")
Widget = QTextEdit | QPlainTextEdit | QLineEdit


class Place:
    """A widget that shows a text; what it holds according to the model where there is one."""

    def __init__(self, kind: str, text: str) -> None:
        self.session: Session | None = None
        self._lead = "- " if kind == "list item" else ""
        self.widget: Widget
        if kind in ("page", "list item", "source"):
            self.session = Session(Article.from_text(f"---\ntitle: 글\n---\n{self._lead}{text}\n"), naming=Naming())
            self.widget = SourceEditor() if kind == "source" else BodyEditor()
            self.widget.set_session(self.session)
        else:
            self.widget = GrowingText() if kind == "text" else LineEdit()
            self.widget.show_text(text)
        self.widget.resize(600, 200)
        self.widget.show()
        self.widget.activateWindow()
        self.widget.setFocus()
        QApplication.processEvents()

    @property
    def text(self) -> str:
        if self.session is not None:
            return self.session.article.body.text.strip().removeprefix(self._lead.strip()).strip()
        assert isinstance(self.widget, LineEdit | GrowingText)
        return self.widget.text()

    @property
    def caret(self) -> int:
        """In UTF-16 units, as Qt counts."""
        is_line = isinstance(self.widget, QLineEdit)
        return self.widget.cursorPosition() if is_line else self.widget.textCursor().positionInBlock()

    def put_caret(self, units: int) -> None:
        if isinstance(self.widget, QLineEdit):
            self.widget.setCursorPosition(units)
        else:
            cursor = QTextCursor(self.widget.document())
            cursor.setPosition(units)
            self.widget.setTextCursor(cursor)

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.widget, key)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@pytest.fixture
def places(qapp: QApplication) -> Iterator[list[Place]]:
    made: list[Place] = []
    yield made
    for place in made:
        if place.session is not None:
            place.widget.set_session(None)
        dispose(place.widget)


@pytest.mark.parametrize("letter", LETTERS.values(), ids=LETTERS)
@pytest.mark.parametrize("kind", KINDS)
class TestLetters:
    def test_arrows_go_over_it(self, places: list[Place], kind: str, letter: str) -> None:
        it = Place(kind, f"가{letter}나")
        places.append(it)
        it.put_caret(1)
        it.key(Qt.Key.Key_Right)
        assert it.caret == 1 + units(letter)
        it.key(Qt.Key.Key_Left)
        assert it.caret == 1

    def test_backspace_and_delete_take_all_of_it(self, places: list[Place], kind: str, letter: str) -> None:
        text = f"가{letter}{letter}나"
        it = Place(kind, text)
        places.append(it)
        it.put_caret(1 + units(letter))
        it.key(Qt.Key.Key_Backspace)
        assert it.text == f"가{letter}나" and it.caret == 1
        it.key(Qt.Key.Key_Delete)
        assert it.text == "가나" and it.caret == 1
        it.key(Qt.Key.Key_Backspace)
        assert it.text == "나"
        it.key(Qt.Key.Key_Delete)
        assert it.text == ""
        if it.session is not None:
            while it.session.undo():
                pass
            assert it.text == text

    def test_what_is_typed_behind_it_stands_there(self, places: list[Place], kind: str, letter: str) -> None:
        it = Place(kind, f"{letter}가{letter}나")
        places.append(it)
        it.put_caret(units(letter) + 1 + units(letter))
        compose(it.widget, "하")
        compose(it.widget, "한")
        if isinstance(it.widget, LineEdit):
            assert it.widget.text_with_composition() == f"{letter}가{letter}한나"
        commit(it.widget, "한")
        assert it.text == f"{letter}가{letter}한나"
        QTest.keyClicks(it.widget, "x")
        assert it.text == f"{letter}가{letter}한x나"


@pytest.mark.parametrize("kind", ("text", "line"))
def test_a_text_from_elsewhere_leaves_the_caret_behind_its_letter(places: list[Place], kind: str) -> None:
    it = Place(kind, "\U0001f600가나다")
    places.append(it)
    it.put_caret(5)
    assert isinstance(it.widget, LineEdit | GrowingText)
    it.widget.show_text("\U0001f600가나다라")
    assert it.caret == 5
