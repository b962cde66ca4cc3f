"""Empty lines that only wait, on the page: where they stand, what they may become, and where they go."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QTextBlock
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.document.article import Article
from editor.document.history import Naming
from editor.document.lines import LineKind
from editor.session import body_commands
from editor.session.body_model import Spot
from editor.session.session import Session
from editor.ui.body.body_editor import BodyEditor
from tests.gui.conftest import commit, compose, type_hangul
from tests.gui.laws import agree

Keys = Qt.Key
TABLES = ("<table>\n<tr><td>하나</td><td>둘</td></tr>\n</table>\n", "| 하나 | 둘 |\n|---|---|\n| 셋 | 넷 |\n")


class Hands:
    """A body editor with an article, and keys for it."""

    def __init__(self, editor: BodyEditor, session: Session) -> None:
        self.editor, self.session = editor, session

    @property
    def body(self) -> str:
        return self.session.article.body.text.lstrip("\n")

    def put_caret(self, text: str, *, before: bool = False) -> None:
        cursor = self.editor.document().find(text)
        assert not cursor.isNull(), text
        cursor.setPosition(cursor.selectionStart() if before else cursor.selectionEnd())
        self.editor.setTextCursor(cursor)

    def key(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.editor, key)
            self.agree()

    def type(self, text: str) -> None:
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(self.editor, letter)
            else:
                compose(self.editor, letter)
                commit(self.editor, letter)
            self.agree()

    def agree(self) -> None:
        QApplication.processEvents()
        agree(self.editor, self.session)

    def rect(self, block: QTextBlock) -> QRectF:
        return self.editor.document().documentLayout().blockBoundingRect(block)


@pytest.fixture
def hands(qtbot: QtBot) -> Iterator[Callable[[str], Hands]]:
    made: list[BodyEditor] = []

    def make(body: str) -> Hands:
        editor = BodyEditor()
        qtbot.addWidget(editor)
        made.append(editor)
        session = Session(Article.from_text("---\ntitle: 글\n---\n\n" + body), None, naming=Naming())
        editor.set_session(session)
        editor.resize(800, 600)
        editor.show()
        editor.activateWindow()
        editor.setFocus()
        qtbot.waitUntil(editor.hasFocus)
        return Hands(editor, session)

    yield make
    for editor in made:
        editor.set_session(None)


# Behind a table.


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("above", ["", "앞 글.\n\n"])
def test_an_empty_line_behind_a_table_stands_below_it_and_is_as_high_as_a_line(hands, above: str, table: str) -> None:
    it = hands(above + table)
    last = it.editor.document().lastBlock()
    cell = it.editor.document().find("둘").block()
    it.put_caret("둘")
    bottom = it.editor.cursorRect().bottom()
    assert last.length() == 1
    assert it.rect(last).top() >= it.rect(cell).bottom() and it.rect(last).height() > 16
    it.editor.moveCursor(it.editor.textCursor().MoveOperation.End)
    caret = it.editor.cursorRect()
    assert it.editor.textCursor().block() == last
    assert caret.top() > bottom and caret.height() >= 16
    assert caret.left() < it.editor.viewport().width() / 4


@pytest.mark.parametrize("table", TABLES)
def test_a_click_behind_a_table_comes_to_the_empty_line_which_takes_what_is_typed(hands, table: str) -> None:
    it = hands("앞 글.\n\n" + table)
    last = it.editor.document().lastBlock()
    point = it.rect(last).center().toPoint() - QPoint(0, it.editor.verticalScrollBar().value())
    QTest.mouseClick(it.editor.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert it.editor.textCursor().block() == last
    type_hangul(it.editor, "한글")
    it.agree()
    assert it.body == "앞 글.\n\n" + table + "\n한글\n"


def test_arrows_step_over_what_stands_around_a_table_unseen(hands) -> None:
    it = hands("앞 글.\n\n" + TABLES[0] + "\n" + TABLES[1] + "\n뒤 글.\n")
    it.put_caret("앞 글.")
    seen = [it.editor.caret]
    for key, steps in ((Keys.Key_Right, 14), (Keys.Key_Left, 14)):
        for _ in range(steps):
            it.key(key)
            seen.append(it.editor.caret)
            assert it.editor.textCursor().block().isVisible()
    assert seen == seen[::-1] and len(set(seen)) == 15


@pytest.mark.parametrize("above", ["", "<p>앞</p>\n"])
@pytest.mark.parametrize("heading", ["", "제목"])
def test_home_and_enter_in_a_heading_make_a_line_above_it_be_it_empty_or_not(hands, above: str, heading: str) -> None:
    body = f"{above}<h2 class='a'>{heading}</h2>\n<p class='b'></p>\n"
    it = hands(body)
    row = next(number for number, row in enumerate(it.editor.model.rows) if row.lines[0].kind is LineKind.HEADING)
    it.editor.select_between(Spot(row), Spot(row))
    it.key(Keys.Key_Home, Keys.Key_Return)
    assert it.editor.line.kind is LineKind.HEADING and it.editor.caret == Spot(row + 1)
    it.key(Keys.Key_Up)
    it.type("글")
    assert ">글</p>\n" in it.body and it.body.startswith(above) and it.body.endswith(body.removeprefix(above))
    it.session.undo()
    assert it.body == body


def test_enter_alone_leads_from_an_empty_heading_to_its_paragraph(hands) -> None:
    it = hands("<h2></h2>\n<p></p>\n")
    it.editor.select_between(Spot(0), Spot(0))
    it.key(Keys.Key_Home, Keys.Key_Left, Keys.Key_Return)
    it.type("글")
    assert it.body == "<h2></h2>\n<p>글</p>\n"


def test_lines_come_and_go_beside_tables(hands) -> None:
    """Which of two QTextBlocks stays hidden as they join, Qt decides: ``agree`` looks after each key."""
    it = hands(TABLES[0] + "\n앞 글.\n\n" + TABLES[1])
    it.put_caret("앞 글.")
    it.key(Keys.Key_Return, Keys.Key_Return)
    it.put_caret("앞 글.", before=True)
    it.key(Keys.Key_Return)
    it.put_caret("앞 글.")
    for _ in range(8):
        it.key(Keys.Key_Backspace)
    it.key(Keys.Key_Down)
    while it.session.undo():
        it.agree()
    while it.session.redo():
        it.agree()


def test_a_line_above_a_table_that_begins_the_body(hands) -> None:
    it = hands(TABLES[0])
    start = it.body
    it.editor.run(lambda model, at: model.add_pending(0, model.paragraph_form_at(0), below=False))
    it.agree()
    it.type("앞")
    assert it.body == "앞\n\n" + start
    assert it.editor.document().firstBlock().text() == "앞"
    while it.session.undo():
        it.agree()
    assert it.body == start


def test_what_stood_above_a_table_that_begins_the_body_is_seen_when_it_comes_back(hands) -> None:
    it = hands("***\n\n" + TABLES[1] + "\n끝 글\n")
    it.editor.run(lambda model, at: body_commands.delete_rows(model, 0, 1, Spot(0)))
    it.agree()
    it.session.undo()
    it.agree()
    blocks = [it.editor.document().findBlockByNumber(number) for number in (0, 2, 4, 7)]
    tops = [it.rect(block).top() for block in blocks]
    assert tops == sorted(tops) and len(set(tops)) == 4
    assert it.rect(blocks[-1]).width() <= it.editor.viewport().width()


# What they become.


@pytest.mark.parametrize(
    ("command", "written"),
    [
        ("format.bullet_list", "글\n\n- 한글\n- 한\n"),
        ("format.numbered_list", "글\n\n1. 한글\n2. 한\n"),
        ("format.task_list", "글\n\n- [ ] 한글\n- [ ] 한\n"),
        ("format.quote", "글\n\n> 한글\n>\n> 한\n"),
    ],
)
def test_a_line_that_waits_becomes_what_is_commanded_and_takes_what_is_typed(hands, command: str, written: str) -> None:
    it = hands("글\n")
    it.put_caret("글")
    it.key(Keys.Key_Return)
    it.editor.execute(command)
    it.agree()
    assert it.body == "글\n"
    type_hangul(it.editor, "한글")
    it.agree()
    it.key(Keys.Key_Return)
    type_hangul(it.editor, "한")
    it.agree()
    assert it.body == written
    while it.session.undo():
        it.agree()
    assert it.body == "글\n"


@pytest.mark.parametrize("key", [Keys.Key_Return, Keys.Key_Backspace])
@pytest.mark.parametrize("command", ["format.bullet_list", "format.task_list", "format.quote"])
def test_keys_lead_out_of_what_a_waiting_line_would_begin(hands, command: str, key: Qt.Key) -> None:
    it = hands("글\n")
    it.put_caret("글")
    it.key(Keys.Key_Return)
    it.editor.execute(command)
    it.key(key)
    type_hangul(it.editor, "한")
    it.agree()
    assert it.body == "글\n\n한\n"


@pytest.mark.parametrize(
    ("signs", "written"), [("- ", "- 한\n"), ("> ", "> 한\n"), ("1. ", "1. 한\n"), ("[ ] ", "- [ ] 한\n")]
)
def test_typed_signs_make_a_waiting_line_of_what_they_mean(hands, signs: str, written: str) -> None:
    it = hands("글\n")
    it.editor.obeys_rules = True
    it.put_caret("글")
    it.key(Keys.Key_Return)
    it.type(signs)
    type_hangul(it.editor, "한")
    it.agree()
    assert it.body == "글\n\n" + written
    it.key(Keys.Key_Backspace, Keys.Key_Return if signs != "[ ] " else Keys.Key_Backspace)


def test_letters_that_follow_at_once_go_where_the_first_went_above_what_nothing_closes(hands) -> None:
    it = hands('<p>- 둘</b>"하나</h2>\n\n<p&nbsp;>여기</a<b>>\n')
    it.editor.moveCursor(it.editor.textCursor().MoveOperation.End)
    it.key(Keys.Key_Return)
    QTest.keyClicks(it.editor, "[x")
    it.agree()
    assert "[x" in it.editor.toPlainText().splitlines()
