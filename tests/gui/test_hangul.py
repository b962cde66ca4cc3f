"""Hangul never breaks: whatever happens in the middle of a syllable, the text is as if it had been finished before.

The table is every situation in every field. Two runs are compared: in one the input method has committed the
syllable, in the other it is still being composed. Where the situation changes no text, the file is compared with the
opened one besides, byte for byte. ``make fuzz`` goes through the whole table, ``make test`` through a part of it that
has every situation and every field.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import cycle

import pytest
from hypothesis import settings
from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit

from editor.app import make_window
from editor.resources import resource_path
from editor.storage.folders import Folders
from editor.ui.composition import composed_text
from tests.gui.conftest import commit, compose, dispose
from tests.gui.hangul_hands import FIELDS, POST, TYPED, Hands
from tests.gui.hangul_situations import BESIDE, CHANGING, QUIET

SITUATIONS = QUIET | CHANGING | BESIDE
WRITING = {name: mark for name, (_, mark) in FIELDS.items() if mark}
_IS_LONG = settings.get_current_profile_name() == "long"
_USUAL = ("HTML paragraph", "table cell", "title", "another field", "source")


def table() -> list[tuple[str, str]]:
    """Fields and situations, by name: all of them, or for a quick run each situation in one field, in turn."""
    if _IS_LONG:
        return [(field, situation) for field in FIELDS for situation in SITUATIONS]
    fields = list(FIELDS)
    return [(fields[number % len(fields)], situation) for number, situation in enumerate(SITUATIONS)]


@pytest.fixture(scope="module")
def hands(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hands]:
    """One window for the whole table."""
    folder = tmp_path_factory.mktemp("hangul")
    shutil.copytree(resource_path("sample-site"), folder / "site")
    window = make_window(qapp, Folders.below(folder / "own"))
    window.panes.preview.start = lambda: None
    window.resize(1280, 900)
    window.show()
    window.activateWindow()
    window.open_path(folder / "site")
    it = Hands(window, folder / "site")
    yield it
    it.open()
    window.close()
    dispose(window)


def outcome(it: Hands, field: str, situation: str, *, finished: bool) -> list[object]:
    """What came of it: what the field shows, the file, and the texts that undo leads back through."""
    it.open()
    FIELDS[field][0](it)
    it.compose()
    if finished:
        commit(it.widget, TYPED[-1])
    SITUATIONS[situation](it)
    QApplication.processEvents()
    found: list[object] = [it.shown(), it.saved(), it.shown()]
    session = it.window.workflow.session
    past = [it.text]
    while session is not None and session.undo():
        past.append(session.article.text)
    return [*found, *(past if situation not in BESIDE else past[-1:])]


@pytest.mark.parametrize(("field", "situation"), table())
def test_a_syllable_that_is_composed_counts_as_finished(hands: Hands, field: str, situation: str) -> None:
    finished = outcome(hands, field, situation, finished=True)
    composed = outcome(hands, field, situation, finished=False)
    assert composed == finished
    mark = FIELDS[field][1]
    if situation in QUIET and mark:
        assert composed[1] == "2026-01-02-news.md\n" + POST.replace(mark, mark + TYPED)


def there(it: Hands, field: str) -> None:
    """The article anew, the caret in the field."""
    it.open()
    FIELDS[field][0](it)


def holds(it: Hands, field: str, text: str) -> None:
    """The field's text stands in the place of its mark, in the article and in the file; undo brings the mark back."""
    mark = WRITING[field]
    assert it.widget is not None and composed_text(it.widget) == ""
    assert it.saved() == "2026-01-02-news.md\n" + POST.replace(mark, text)
    session = it.window.workflow.session
    assert session is not None
    while session.undo():
        pass
    assert session.article.text == POST


@pytest.mark.parametrize("field", WRITING if _IS_LONG else _USUAL)
class TestInputMethods:
    def test_a_composition_takes_the_place_of_a_selection(self, hands: Hands, field: str) -> None:
        there(hands, field)
        selected = 0 if field == "behind a card" else 1
        hands.select(selected)
        hands.compose()
        commit(hands.widget, TYPED[-1])
        holds(hands, field, WRITING[field][: len(WRITING[field]) - selected] + TYPED)

    def test_a_syllable_taken_back_letter_by_letter_leaves_nothing(self, hands: Hands, field: str) -> None:
        there(hands, field)
        for stage in ("ㅎ", "하", "한", "하", "ㅎ", ""):
            compose(hands.widget, stage)
        assert hands.text == POST and not hands.window.workflow.session.can_undo
        holds(hands, field, WRITING[field])

    def test_a_chinese_character_takes_the_place_of_the_syllable(self, hands: Hands, field: str) -> None:
        there(hands, field)
        compose(hands.widget, "한")
        commit(hands.widget, "漢")
        holds(hands, field, WRITING[field] + "漢")

    def test_text_before_the_caret_is_replaced(self, hands: Hands, field: str) -> None:
        there(hands, field)
        commit(hands.widget, "한")
        commit(hands.widget, "자")
        event = QInputMethodEvent()
        event.setCommitString("漢字", -2, 2)
        QApplication.sendEvent(hands.widget, event)
        holds(hands, field, WRITING[field] + "漢字")

    def test_a_commit_with_the_next_syllables_beginning(self, hands: Hands, field: str) -> None:
        there(hands, field)
        compose(hands.widget, "한")
        event = QInputMethodEvent("ㄱ", [])
        event.setCommitString("한")
        QApplication.sendEvent(hands.widget, event)
        assert composed_text(hands.widget) == "ㄱ"
        compose(hands.widget, "글")
        commit(hands.widget, "글")
        holds(hands, field, WRITING[field] + "한글")

    def test_a_modifier_alone_does_not_end_the_syllable(self, hands: Hands, field: str) -> None:
        there(hands, field)
        compose(hands.widget, "ㄱ")
        for key in (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_CapsLock):
            hands.key(key)
            assert composed_text(hands.widget) == "ㄱ" and hands.text == POST
        compose(hands.widget, "까")
        commit(hands.widget, "까")
        holds(hands, field, WRITING[field] + "까")


# The candidates' window.


def told_caret(it: Hands) -> QRect:
    """Where the widget tells the input method that the caret is, in the window's coordinates."""
    told = it.widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    place = told if isinstance(told, QRect) else told.toRect()
    return QRect(it.widget.mapTo(it.window, place.topLeft()), place.size())


def seen_caret(it: Hands) -> QRect:
    """Where the caret is painted, in the window's coordinates."""
    caret = it.widget.cursorRect()
    inside = it.widget.viewport() if isinstance(it.widget, QTextEdit | QPlainTextEdit) else it.widget
    return QRect(inside.mapTo(it.window, caret.topLeft()), caret.size())


def stands_at_the_caret(it: Hands) -> None:
    told, seen = told_caret(it).center(), seen_caret(it).center()
    # A line edit's painted caret is drawn with a margin around it.
    assert abs(told.x() - seen.x()) <= 3 and abs(told.y() - seen.y()) <= 3, (told, seen)
    assert it.window.rect().contains(told), (told, it.window.rect())


@pytest.mark.parametrize("field", FIELDS)
def test_the_candidates_stand_at_the_caret(hands: Hands, field: str) -> None:
    hands.open()
    hands.window.set_zoom(150)
    FIELDS[field][0](hands)
    compose(hands.widget, "하")
    QApplication.processEvents()
    stands_at_the_caret(hands)


def test_the_candidates_follow_a_long_page_that_scrolls(hands: Hands) -> None:
    hands.open()
    body = hands.window.panes.body
    hands.focus(body)
    hands.key(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    for _ in range(40):
        hands.key(Qt.Key.Key_Return)
        commit(body, "하")
    compose(body, "한")
    QApplication.processEvents()
    assert body.verticalScrollBar().value() > 0
    stands_at_the_caret(hands)


# An input method in a process of its own: what it says waits behind keys and clicks, or comes after it was not needed.


class Afar(QObject):
    """What it says is queued, as calls from another process are."""

    said = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.said.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def _tell(self, preedit: str, committed: str) -> None:
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(committed)
        QApplication.sendEvent(QApplication.focusWidget(), event)


def click_in_front(it: Hands) -> None:
    """A click of the mouse, which first comes to the window, on the start of the text."""
    place = it.surface().mapTo(it.window, it.surface().rect().topLeft()) + QPoint(3, 8)
    QTest.mouseClick(it.window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)


def leave(it: Hands) -> None:
    it.window.panes.library.search.setFocus(Qt.FocusReason.MouseFocusReason)


ENDS = {
    "click": click_in_front,
    "Home": SITUATIONS["Home"],
    "Ctrl+S": SITUATIONS["Ctrl+S"],
    "another field": leave,
}


def ends() -> list[tuple[str, str]]:
    """Fields and what ends a syllable in them: all of them, or for a quick run each once."""
    if _IS_LONG:
        return [(field, end) for field in WRITING for end in ENDS]
    return list(zip(_USUAL, cycle(ENDS)))


@pytest.mark.parametrize(("field", "end"), ends())
class TestFromAfar:
    def test_what_is_handed_in_a_second_time_is_there_once(self, hands: Hands, field: str, end: str) -> None:
        there(hands, field)
        hands.compose()
        ENDS[end](hands)
        for committed in ("", TYPED[-1], ""):
            commit(QApplication.focusWidget(), committed)
        assert hands.window.panes.library.search.text() == ""
        holds(hands, field, WRITING[field] + TYPED)

    def test_what_was_said_before_is_heard_before(self, hands: Hands, field: str, end: str) -> None:
        there(hands, field)
        commit(hands.widget, TYPED[0])
        afar = Afar()
        for preedit, committed in (("ㄱ", ""), ("그", ""), ("글", ""), ("", "글"), ("ㅂ", ""), ("밥", "")):
            afar.said.emit(preedit, committed)
        ENDS[end](hands)
        QApplication.processEvents()
        assert hands.window.panes.library.search.text() == ""
        holds(hands, field, WRITING[field] + TYPED + "밥")

    def test_a_syllable_that_was_finished_meanwhile_is_there_once(self, hands: Hands, field: str, end: str) -> None:
        there(hands, field)
        hands.compose()
        afar = Afar()
        afar.said.emit("", "")
        afar.said.emit("", TYPED[-1])
        ENDS[end](hands)
        QApplication.processEvents()
        assert hands.window.panes.library.search.text() == ""
        holds(hands, field, WRITING[field] + TYPED)


@pytest.mark.parametrize("field", WRITING if _IS_LONG else _USUAL[1:3])
class TestSaidAfterwards:
    def test_the_same_syllable_typed_again_is_there_twice(self, hands: Hands, field: str) -> None:
        there(hands, field)
        hands.compose()
        ENDS["Ctrl+S"](hands)
        for stage in ("ㄱ", "그", "글"):
            compose(hands.widget, stage)
        commit(hands.widget, "글")
        holds(hands, field, WRITING[field] + TYPED + "글")

    def test_another_text_is_taken_though_it_was_not_composed(self, hands: Hands, field: str) -> None:
        there(hands, field)
        hands.compose()
        ENDS["Ctrl+S"](hands)
        for text in ("★", TYPED[-1]):
            commit(hands.widget, text)
        holds(hands, field, WRITING[field] + TYPED + "★" + TYPED[-1])

    def test_undo_takes_back_what_was_finished_meanwhile(self, hands: Hands, field: str) -> None:
        there(hands, field)
        hands.compose()
        afar = Afar()
        afar.said.emit("", "")
        afar.said.emit("", TYPED[-1])
        SITUATIONS["undo by its keys"](hands)
        QApplication.processEvents()
        assert hands.window.workflow.session.can_redo
        undone = hands.text
        hands.window.workflow.session.redo()
        assert hands.text == POST.replace(WRITING[field], WRITING[field] + TYPED) != undone
