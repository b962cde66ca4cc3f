"""The body in a real widget: typing, composing, formats, structure, and what the article says meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QGuiApplication, QTextBlockFormat, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.document.article import Article
from editor.document.history import Naming
from editor.markup.inline import normal_form
from editor.session.session import Session
from editor.ui.body.body_editor import BodyEditor
from editor.ui.body.line_text import runs_of_block
from tests.gui.conftest import commit, compose, type_hangul

P = '<p data-ke-size="size16">'
HTML = f'<h2 data-ke-size="size26">제목</h2>\n\n{P}첫 문단.</p>\n\n{P}둘째 문단.</p>\n끝줄 <a href="https://a.kr">여기</a>\n\n\n'
MARKDOWN = "## 제목\n\n첫 문단.\n\n둘째 **굵은** 문단.\n\n- 하나\n- 둘\n"


class Hands:
    """A body editor with an article, and keys for it."""

    def __init__(self, editor: BodyEditor, session: Session) -> None:
        self.editor = editor
        self.session = session

    @property
    def body(self) -> str:
        return self.session.article.body.text

    def put_caret(self, text: str, *, before: bool = False) -> None:
        """Behind (or before) the first place where the view shows a text."""
        cursor = self.editor.document().find(text)
        assert not cursor.isNull(), text
        cursor.setPosition(cursor.selectionStart() if before else cursor.selectionEnd())
        self.editor.setTextCursor(cursor)

    def select(self, start: str, end: str) -> None:
        """From the start of one shown text to the end of another."""
        document = self.editor.document()
        first, last = document.find(start), document.find(end)
        cursor = QTextCursor(document)
        cursor.setPosition(first.selectionStart())
        cursor.setPosition(last.selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
        self.editor.setTextCursor(cursor)

    def key(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        combined = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            combined |= modifier
        QTest.keyClick(self.editor, key, combined)

    def type(self, text: str) -> None:
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(self.editor, letter)
            else:
                compose(self.editor, letter)
                commit(self.editor, letter)

    def agree(self) -> None:
        """The widget shows what the model has, line by line."""
        model = self.editor.model
        lines = [line for row in model.rows for line in row.lines]
        block = self.editor.document().firstBlock()
        for line in lines:
            if line.leaf >= 0:
                assert normal_form(runs_of_block(block)) == normal_form(line.runs)
            block = block.next()
        assert not block.isValid()


@pytest.fixture
def hands(qtbot: QtBot) -> Iterator[Callable[[str], Hands]]:
    made: list[BodyEditor] = []

    def make(body: str) -> Hands:
        editor = BodyEditor()
        made.append(editor)
        qtbot.addWidget(editor)
        session = Session(Article.from_text("---\ntitle: 글\n---\n\n" + body), None, naming=Naming())
        editor.resize(800, 600)
        editor.show()
        editor.set_session(session)
        editor.activateWindow()
        editor.setFocus()
        qtbot.waitUntil(editor.hasFocus)
        return Hands(editor, session)

    yield make
    for editor in made:
        editor.set_session(None)


@pytest.mark.parametrize("body", [HTML, MARKDOWN], ids=["html", "markdown"])
def test_a_letter_typed_and_deleted_gives_the_bytes_of_before(hands, body: str) -> None:
    it = hands(body)
    it.put_caret("첫 문단")
    it.type("x")
    assert it.body == body.replace("첫 문단", "첫 문단x")
    it.key(Qt.Key.Key_Backspace)
    assert it.body == body
    assert not it.session.is_modified


def test_hangul_enters_the_article_when_it_is_committed(hands) -> None:
    it = hands(HTML)
    it.put_caret("첫 문단")
    compose(it.editor, "하")
    assert it.body == HTML
    commit(it.editor, "한")
    assert it.body == HTML.replace("첫 문단", "첫 문단한")


@pytest.mark.parametrize(
    "action",
    [
        lambda it: QTest.mouseClick(it.editor.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 20)),
        lambda it: it.key(Qt.Key.Key_Return),
        lambda it: it.editor.execute("format.bold"),
        lambda it: it.editor.execute("insert.section"),
        lambda it: it.editor.commit(),
        lambda it: it.editor.clearFocus(),
        lambda it: it.editor.jump_to(0),
        lambda it: it.editor.cut(),
    ],
    ids=["click", "Enter", "bold", "section", "commit", "focus", "jump", "cut"],
)
@pytest.mark.parametrize("body", [HTML, MARKDOWN], ids=["html", "markdown"])
def test_no_syllable_is_lost_or_doubled(hands, body: str, action: Callable[[Hands], object]) -> None:
    it = hands(body)
    it.put_caret("첫 문단.")
    type_hangul(it.editor, "한글", finish=False)
    action(it)
    assert it.body.count("한글") == 1
    assert "첫 문단.한글" in it.body
    it.agree()


def test_a_space_at_the_end_is_pending_until_a_word_follows(hands) -> None:
    it = hands(MARKDOWN)
    it.put_caret("첫 문단.")
    it.type(" ")
    assert it.body == MARKDOWN
    it.type("또")
    assert it.body == MARKDOWN.replace("첫 문단.", "첫 문단. 또")


def test_enter_and_typing_make_a_paragraph_of_the_house(hands) -> None:
    it = hands(HTML)
    it.put_caret("첫 문단.")
    it.key(Qt.Key.Key_Return)
    assert it.body == HTML
    it.type("새 글")
    assert it.body == HTML.replace("첫 문단.</p>", f"첫 문단.</p>\n\n{P}새 글</p>")
    it.agree()


def test_enter_in_the_middle_and_backspace(hands) -> None:
    it = hands(MARKDOWN)
    it.put_caret("둘째 ", before=False)
    it.key(Qt.Key.Key_Return)
    assert "둘째\n\n**굵은** 문단.\n" in it.body
    it.agree()
    it.key(Qt.Key.Key_Backspace)
    assert "둘째**굵은** 문단." in it.body or "둘째<strong>굵은</strong> 문단." in it.body
    it.agree()


def test_typing_over_a_selection_across_lines(hands) -> None:
    it = hands(HTML)
    it.select("첫", "둘째")
    it.type("이")
    assert it.body == HTML.replace(f"첫 문단.</p>\n\n{P}둘째", "이")
    it.agree()


def test_composing_over_a_selection_across_lines(hands) -> None:
    it = hands(HTML)
    it.select("첫", "둘째")
    type_hangul(it.editor, "한")
    assert it.body == HTML.replace(f"첫 문단.</p>\n\n{P}둘째", "한")
    it.agree()


@pytest.mark.parametrize(("body", "written"), [(HTML, "<strong>문단</strong>"), (MARKDOWN, "**문단**")])
def test_bold_on_and_off(hands, body: str, written: str) -> None:
    it = hands(body)
    it.select("문단", "문단")
    it.editor.execute("format.bold")
    assert it.body == body.replace("첫 문단", f"첫 {written}")
    it.editor.execute("format.bold")
    assert it.body == body
    it.agree()


def test_bold_for_what_is_typed_next(hands) -> None:
    it = hands(MARKDOWN)
    it.put_caret("첫 ")
    it.editor.execute("format.bold")
    it.type("굵게")
    assert "첫 **굵게**문단." in it.body or "첫 <strong>굵게</strong>문단." in it.body
    it.agree()


def test_a_link_is_made_changed_and_taken_away(hands) -> None:
    it = hands(HTML)
    it.select("둘째", "둘째")
    it.editor.set_link("https://b.kr/?a=1&b=2")
    assert f'{P}<a href="https://b.kr/?a=1&amp;b=2">둘째</a> 문단' in it.body
    it.put_caret("둘")
    it.editor.set_link("https://c.kr")
    assert f'{P}<a href="https://c.kr">둘째</a> 문단' in it.body
    it.editor.set_link("")
    assert it.body == HTML


@pytest.mark.parametrize(
    ("body", "heading"), [(HTML, '<h2 data-ke-size="size26">첫 문단.</h2>'), (MARKDOWN, "## 첫 문단.")]
)
def test_a_paragraph_becomes_a_heading_and_a_paragraph_again(hands, body: str, heading: str) -> None:
    it = hands(body)
    it.put_caret("첫")
    it.editor.execute("format.heading2")
    assert heading in it.body
    it.agree()
    it.editor.execute("format.paragraph")
    assert it.body == body


def test_pasted_lines_are_paragraphs_and_undo_takes_them_back(hands) -> None:
    it = hands(HTML)
    it.put_caret("첫 문단")
    QGuiApplication.clipboard().setText("가 <b>\r\n\r\n나\n다")
    it.editor.paste()
    assert it.body == HTML.replace("첫 문단.", f"첫 문단가 &lt;b></p>\n\n{P}나</p>\n\n{P}다.")
    it.agree()
    it.session.undo()
    assert it.body == HTML
    it.agree()


def test_rich_text_is_pasted_clean(hands) -> None:
    it = hands(HTML)
    it.put_caret("첫 문단")
    data = QMimeData()
    data.setHtml("<script>x</script><b>굵은</b>")
    data.setText("굵은")
    it.editor.insertFromMimeData(data)
    assert it.body == HTML.replace("첫 문단", "첫 문단<strong>굵은</strong>")


def test_words_are_undone_one_by_one_and_the_start_is_the_opened_file(hands) -> None:
    it = hands(MARKDOWN)
    it.put_caret("첫 문단.")
    it.type(" one two")
    it.session.undo()
    assert it.body == MARKDOWN.replace("첫 문단.", "첫 문단. one")
    it.agree()
    it.session.undo()
    assert it.body == MARKDOWN
    assert not it.session.is_modified
    it.session.redo()
    it.session.redo()
    assert it.body == MARKDOWN.replace("첫 문단.", "첫 문단. one two")
    it.agree()


def test_a_fault_while_the_view_is_written_does_not_make_it_deaf(
    hands, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    it = hands(MARKDOWN)

    def broken(*arguments: object) -> None:
        raise RuntimeError("a fault of ours")

    monkeypatch.setattr("editor.ui.body.binding.write_difference", broken)
    with pytest.raises(RuntimeError):
        it.session.set_field("title", "새 제목")
    monkeypatch.undo()
    it.put_caret("첫 문단")
    it.type("x")
    assert "첫 문단x" in it.body


def test_a_card_is_not_typed_into_and_goes_as_a_whole(hands) -> None:
    body = "앞\n\n{% include a.html %}\n\n뒤\n"
    it = hands(body)
    it.put_caret("include")
    it.type("x한")
    assert it.body == "앞\n\n{% include a.html %}\n\nx한\n\n뒤\n"
    it.session.undo()
    assert it.body == body
    it.put_caret("include")
    it.key(Qt.Key.Key_Backspace)
    assert it.body == "앞\n\n뒤\n"
    it.session.undo()
    assert it.body == body
    it.agree()


def test_a_read_only_article_is_not_changed(hands, qtbot: QtBot) -> None:
    editor = BodyEditor()
    qtbot.addWidget(editor)
    data = "---\ntitle: 글\n---\n글\n".encode("cp949")
    session = Session(Article.from_bytes(data), None, naming=Naming())
    editor.set_session(session)
    editor.show()
    editor.setFocus()
    QTest.keyClicks(editor, "abc")
    commit(editor, "한")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    editor.execute("insert.section")
    assert session.article.to_bytes() == data
    editor.set_session(None)


@pytest.mark.parametrize(
    ("body", "written"),
    [
        (
            '<p><img src="/a.jpg" alt=\'속보\' class="x"/></p>\n',
            '<p><img src="/a.jpg" alt="새 &amp; 말" class="x"/></p>\n',
        ),
        ('<p><img src="/a.jpg"></p>\n', '<p><img alt="새 &amp; 말" src="/a.jpg"></p>\n'),
        ("![속보](/a.jpg 'T'){: .x}\n", "![새 & 말](/a.jpg 'T'){: .x}\n"),
    ],
)
def test_a_pictures_alternative_text_is_changed_by_double_click(hands, qtbot: QtBot, body: str, written: str) -> None:
    it = hands(body)
    point = it.editor.cursorRect().center() + QPoint(40, 0)
    with qtbot.waitSignal(it.editor.picture_requested) as caught:
        QTest.mouseDClick(it.editor.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert caught.args == ["/a.jpg", "" if "alt" not in body and "속보" not in body else "속보"]
    it.editor.set_alt("새 & 말")
    assert it.body == written


def test_a_dropped_file_is_copied_not_moved(hands) -> None:
    it = hands(HTML)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/nowhere/a.jpg")])
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(QPoint(50, 50), actions, data, buttons, keys)
    event.setDropAction(Qt.DropAction.MoveAction)
    it.editor.dragEnterEvent(event)
    assert event.dropAction() is Qt.DropAction.CopyAction


def test_dropped_pictures_are_announced(hands, qtbot: QtBot) -> None:
    it = hands(HTML)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/nowhere/사진.JPG")])
    with qtbot.waitSignal(it.editor.images_dropped) as caught:
        it.editor.insertFromMimeData(data)
    assert caught.args == [["/nowhere/사진.JPG"]]
    assert it.body == HTML


def test_characters_beyond_the_first_plane(hands) -> None:
    it = hands("앞 🙂 뒤 **굵은**\n")
    it.put_caret("뒤")
    it.type("x")
    assert it.body == "앞 🙂 뒤x **굵은**\n"
    it.key(Qt.Key.Key_Return)
    assert it.body.startswith("앞 🙂 뒤x\n\n**굵은**")
    it.agree()


def test_a_click_on_a_box_checks_the_task_and_undo_unchecks_it(hands) -> None:
    body = "앞\n\n- [ ] 하나\n- [x] 둘\n"
    it = hands(body)
    it.put_caret("앞")
    block = it.editor.document().find("하나").block()
    assert block.blockFormat().marker() is QTextBlockFormat.MarkerType.Unchecked
    place = it.editor.cursorRect(QTextCursor(block))
    QTest.mouseClick(it.editor.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.left() - 16, place.center().y()))
    assert it.body == body.replace("[ ]", "[x]")
    assert block.blockFormat().marker() is QTextBlockFormat.MarkerType.Checked
    assert it.editor.caret.row == 0
    it.session.undo()
    assert it.body == body
    assert block.blockFormat().marker() is QTextBlockFormat.MarkerType.Unchecked


def test_text_in_front_of_a_task_stands_behind_its_box(hands) -> None:
    it = hands("- [ ] 나\n")
    it.put_caret("나", before=True)
    it.type("가")
    assert it.body == "- [ ] 가나\n"
    it.key(Qt.Key.Key_Return)
    it.editor.execute("format.task_list")
    assert it.body == "- [ ] 가\n- [x] 나\n"
    it.key(Qt.Key.Key_Backspace)
    assert it.body == "- [ ] 가\n- 나\n"
    it.agree()


def test_a_box_of_an_article_that_is_only_read_stays(hands) -> None:
    it = hands("- [ ] 하나\n")
    it.editor.set_read_only(True)
    place = it.editor.cursorRect(QTextCursor(it.editor.document()))
    QTest.mouseClick(it.editor.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.left() - 16, place.center().y()))
    assert it.body == "- [ ] 하나\n"


def test_a_space_that_was_typed_last_stays_when_the_page_is_shown_anew(hands) -> None:
    it = hands("글\n\n끝\n")
    it.put_caret("글")
    it.type(" ")
    it.editor.set_look(it.editor.formats.tokens, it.editor.font(), 1.5)
    it.type("a")
    assert it.body == "글 a\n\n끝\n"


def test_code_takes_no_marks_from_what_is_typed(hands) -> None:
    it = hands("```\n코드\n```\n")
    it.put_caret("코드")
    it.editor.execute("format.bold")
    it.type("x")
    it.agree()
    assert it.body == "```\n코드x\n```\n"


def test_keys_that_come_all_at_once_are_all_typed_where_the_first_made_another_line(hands) -> None:
    it = hands("<div>\n열린 것\n")
    cursor = it.editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    it.editor.setTextCursor(cursor)
    QTest.keyClicks(it.editor, "abc")
    assert it.body == "<div>\n열린 것\n</div>\n\nabc\n"
    it.agree()


def test_what_is_typed_behind_an_element_that_is_never_closed_closes_it(hands) -> None:
    it = hands("<div>\n열린 것\n")
    cursor = it.editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    it.editor.setTextCursor(cursor)
    it.key(Qt.Key.Key_Return)
    QTest.keyClicks(it.editor, "ab")
    assert it.body == "<div>\n열린 것\n</div>\n\nab\n"
    it.agree()


def test_an_empty_line_beside_an_empty_line_of_a_quote_is_written_in(hands) -> None:
    it = hands("> 하나\n>\n> - 안의 목록\n\n***\n")
    it.editor.selectAll()
    it.key(Qt.Key.Key_Return)
    it.type("새 글")
    assert "새 글" in it.body
    it.agree()


def test_an_empty_line_does_not_take_over_the_look_of_what_went_below_it(hands) -> None:
    it = hands("글\n\n- 하나\n- 둘\n")
    it.editor.selectAll()
    it.key(Qt.Key.Key_Delete)
    assert it.editor.toPlainText() == "" and it.editor.line.kind is it.editor.model.rows[0].lines[0].kind
