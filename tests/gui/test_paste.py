"""The clipboard and drag and drop on a real editor: what others copied, what we copy, and Markdown as it is typed."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QGuiApplication, QImage, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.clipboard import MEDIA_TYPE, PastedPicture
from editor.document.article import Article
from editor.document.history import Naming
from editor.errors import ImageError
from editor.markup.inline import normal_form
from editor.session.session import Session
from editor.ui.body.body_editor import BodyEditor
from editor.ui.body.line_text import runs_of_block
from editor.ui.body.pasting import MOST_BLOCKS, PasteReport
from editor.ui.paste_words import paste_message
from tests.gui.conftest import commit, compose
from tests.gui.test_body_editor import HTML, MARKDOWN, Hands, P

FIXTURES = Path(__file__).parents[1] / "clipboard" / "fixtures"
TABLE = "| 가 | 나 |\n|---|---|\n| 다 | 라 |\n\n끝\n"


@pytest.fixture(autouse=True)
def emptied(qapp: QApplication) -> Iterator[None]:
    """Offscreen, what Python gave to the clipboard must be gone before Python is."""
    yield
    QGuiApplication.clipboard().clear()


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
        editor.reports = []
        editor.pasted.connect(editor.reports.append)
        return Hands(editor, session)

    yield make
    for editor in made:
        editor.set_session(None)


def agree(it: Hands) -> None:
    """The widget shows what the model has, line by line, the guards of tables counted."""
    block = it.editor.document().firstBlock()
    for row in it.editor.model.rows:
        for number, line in enumerate(row.lines):
            if number == row.cells_from:
                block = block.next()
            if line.leaf >= 0:
                assert normal_form(runs_of_block(block)) == normal_form(line.runs)
            block = block.next()
        if row.cells_from is not None:
            block = block.next()
    assert not block.isValid()


def rich(html: str, text: str = "") -> QMimeData:
    data = QMimeData()
    data.setHtml(html)
    if text:
        data.setText(text)
    return data


def clipboard(data: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(data)


def picture() -> QImage:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    return image


def png() -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture().save(buffer, "PNG")
    return bytes(buffer.data().data())


@pytest.mark.parametrize("name", [path.stem for path in sorted(FIXTURES.glob("*.html"))])
@pytest.mark.parametrize("body", [HTML, MARKDOWN], ids=["html", "markdown"])
def test_what_programs_copy_and_back(hands, name: str, body: str) -> None:
    it = hands(body)
    it.put_caret("첫 문")
    clipboard(rich((FIXTURES / f"{name}.html").read_text(encoding="utf-8"), "글\n둘째 줄"))
    it.editor.paste()
    assert it.body != body
    assert "style=" not in it.body
    agree(it)
    it.session.undo()
    assert "첫 문글" in it.body
    agree(it)
    it.session.undo()
    assert it.body == body
    assert not it.session.can_undo
    agree(it)


def test_what_was_left_out_is_said(hands) -> None:
    it = hands(HTML)
    it.put_caret("첫 문단.")
    clipboard(
        rich('<p style="color: red">가<script>x</script></p><p> </p><p class="MsoNormal"><b>나</b></p>', "가\n나")
    )
    it.editor.paste()
    (report,) = it.editor.reports
    assert paste_message(report) == (
        "Left out: scripts: 1, formats: 2, empty paragraphs: 1. Undo brings back the plain text."
    )
    assert paste_message(PasteReport()) == ""


def test_too_much_is_not_pasted(hands) -> None:
    it = hands(HTML)
    clipboard(rich("<p>가</p>" * (MOST_BLOCKS + 1), "가"))
    it.editor.paste()
    assert it.body == HTML
    assert f"{MOST_BLOCKS + 1:,} paragraphs" in paste_message(it.editor.reports[0])


def test_as_plain_text(hands) -> None:
    it = hands(HTML)
    it.put_caret("첫 문단")
    clipboard(rich("<b>굵은</b>", "굵은 글"))
    it.editor.paste_plain()
    assert it.body == HTML.replace("첫 문단", "첫 문단굵은 글")


def test_a_stretch_copied_here_keeps_its_marks_and_whole_blocks_their_bytes(hands) -> None:
    body = '<p class="a"  id=x>하나 <i>둘</i></p>\n\n* 셋\n* 넷\n\n다섯\n'
    it = hands(body)
    it.select("나 ", "둘")
    it.editor.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert (data.text(), "<i>둘</i>" in data.html()) == ("나 둘", True)
    it.put_caret("다섯")
    it.editor.paste()
    assert it.body == body.replace("다섯", "다섯나 *둘*") or it.body == body.replace("다섯", "다섯나 <i>둘</i>")
    it.session.undo()
    it.select("하나", "넷")
    it.editor.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "하나 둘\n\n- 셋\n- 넷"
    assert "<li>셋</li>" in data.html().replace("\n", "").replace(" ", "")
    it.put_caret("다섯")
    it.editor.paste()
    assert it.body == body + '\n<p class="a"  id=x>하나 <i>둘</i></p>\n\n* 셋\n* 넷\n'
    agree(it)
    it.session.undo()
    assert it.body == body


def test_a_part_of_several_blocks(hands) -> None:
    it = hands(MARKDOWN)
    it.select("문단", "하나")
    it.editor.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "문단.\n\n둘째 굵은 문단.\n\n- 하나"
    it.put_caret("둘째")
    it.editor.paste()
    agree(it)
    assert "둘째문단.\n\n둘째 **굵은** 문단.\n\n- 하나\n" in it.body
    it.session.undo()
    assert it.body == MARKDOWN


def test_cutting_and_pasting_a_heading(hands) -> None:
    it = hands(HTML)
    it.select("제목", "제목")
    it.editor.copy()
    it.put_caret("둘째 문단.")
    it.key(Qt.Key.Key_Return)
    it.editor.paste()
    assert it.body.count('<h2 data-ke-size="size26">제목</h2>') == 2
    agree(it)


def test_cells_are_copied_as_a_grid_and_fill_cells(hands) -> None:
    it = hands(TABLE)
    it.select("다", "라")
    it.editor.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "다\t라"
    assert "\ufdd0" not in data.text() + data.html()
    assert data.html().replace("\n", "").count("<td>") == 2
    it.put_caret("끝")
    it.editor.paste()
    agree(it)
    assert it.body.count("다") == 2
    it.session.undo()
    it.put_caret("가", before=True)
    it.editor.paste()
    assert it.body.startswith("| 다가") or it.body.startswith("| 다 | 라 |")
    agree(it)


def test_code_takes_the_text(hands) -> None:
    it = hands("```\na\n```\n")
    it.put_caret("a")
    clipboard(rich("<p>1</p><p><b>2</b></p>", "1\n\n  2"))
    it.editor.paste()
    assert it.body == "```\na1\n\n  2\n```\n"
    agree(it)


def test_a_picture_by_itself_goes_its_own_way(hands, tmp_path: Path) -> None:
    it = hands(HTML)
    heard: list[object] = []
    it.editor.images_dropped.connect(heard.append)
    it.editor.picture_pasted.connect(heard.append)
    QGuiApplication.clipboard().setImage(picture())
    it.editor.paste()
    assert QImage.fromData(heard.pop()).size() == picture().size()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.png"))])
    it.editor.insertFromMimeData(data)
    assert heard.pop() == [str(tmp_path / "a.png")]
    data = rich("<p>글</p>", "글")
    data.setImageData(picture())
    it.put_caret("첫 문단")
    it.editor.insertFromMimeData(data)
    assert (heard, "첫 문단글" in it.body) == ([], True)


def test_pictures_in_a_text_are_taken_in(hands) -> None:
    it = hands(HTML)
    taken: list[PastedPicture] = []

    def take_in(found: PastedPicture) -> str:
        taken.append(found)
        if found.address.endswith("gone.png"):
            raise ImageError(Path("gone.png"), "unknown")
        return f"/assets/{len(taken)}.png"

    it.editor.set_picture_taker(take_in)
    it.put_caret("첫 문단.")
    source = QMimeData()
    source.setHtml(
        f'<p>가</p><p><img src="{encoded()}" alt="하나"></p><p><img src="file:///gone.png"></p>'
        '<p><img src="https://a.kr/b.jpg"></p><p>나</p>'
    )
    source.setText("가\n나")
    it.editor.insertFromMimeData(source)
    assert '<p><img src="/assets/1.png" alt="하나" /></p>' in it.body
    assert '<p><img src="https://a.kr/b.jpg" alt="" /></p>' in it.body
    assert "gone" not in it.body
    (report,) = it.editor.reports
    assert (report.lost, report.remote) == (1, 1)


def encoded() -> str:
    return "data:image/png;base64," + b64encode(png()).decode()


def drop(editor: BodyEditor, text: str, data: QMimeData, action: Qt.DropAction, *, own: bool, monkeypatch) -> None:
    found = editor.document().find(text)
    cursor = QTextCursor(editor.document())
    cursor.setPosition(found.selectionEnd())
    event = QDropEvent(
        QPointF(editor.cursorRect(cursor).center()), action, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    )
    monkeypatch.setattr(type(editor), "_is_own", lambda self, event: own)
    editor.dropEvent(event)


def test_text_is_dragged_as_one_step(hands, monkeypatch) -> None:
    it = hands(MARKDOWN)
    it.select("굵은", "굵은")
    data = it.editor.createMimeDataFromSelection()
    drop(it.editor, "첫 문단", data, Qt.DropAction.MoveAction, own=True, monkeypatch=monkeypatch)
    assert "첫 문단**굵은**." in it.body
    assert "둘째 문단" in it.body.replace("  ", " ")
    agree(it)
    it.session.undo()
    assert (it.body, it.session.can_undo) == (MARKDOWN, False)
    agree(it)


def test_blocks_are_dragged_with_their_bytes(hands, monkeypatch) -> None:
    it = hands(HTML)
    it.select("첫 문단.", "둘째 문단.")
    data = it.editor.createMimeDataFromSelection()
    drop(it.editor, "끝줄 여기", data, Qt.DropAction.MoveAction, own=True, monkeypatch=monkeypatch)
    assert it.body.index("끝줄") < it.body.index(f"{P}첫 문단.</p>\n\n{P}둘째 문단.</p>")
    agree(it)
    it.session.undo()
    assert it.body == HTML


def test_text_of_another_program_is_dropped_clean(hands, monkeypatch) -> None:
    it = hands(HTML)
    data = rich('<span style="x"><b>밖</b></span>', "밖")
    drop(it.editor, "첫 문단", data, Qt.DropAction.CopyAction, own=False, monkeypatch=monkeypatch)
    assert "첫 문단<strong>밖</strong>." in it.body


def test_others_flavour_in_our_name_is_not_trusted(hands) -> None:
    for forged in (b"{", b'{"version": 1, "pieces": [{"source": 3}]}', b'{"version": 9, "pieces": []}', b"\xff\xfe"):
        it = hands(HTML)
        it.put_caret("첫 문단")
        data = QMimeData()
        data.setText("글")
        data.setData(MEDIA_TYPE, forged)
        it.editor.insertFromMimeData(data)
        assert it.body == HTML.replace("첫 문단", "첫 문단글")


# Markdown as it is typed.


@pytest.fixture
def rules(hands) -> Callable[[str], Hands]:
    def make(body: str) -> Hands:
        it = hands(body)
        it.editor.obeys_rules = True
        return it

    return make


def test_a_heading_and_a_list_are_typed(rules) -> None:
    it = rules(MARKDOWN)
    it.put_caret("첫 문단.")
    it.key(Qt.Key.Key_Return)
    it.type("## 새 제목")
    it.key(Qt.Key.Key_Return)
    it.type("- 가")
    it.key(Qt.Key.Key_Return)
    it.type("나 **굵게** 끝")
    assert "첫 문단.\n\n## 새 제목\n\n- 가\n- 나 **굵게** 끝\n\n둘째" in it.body
    agree(it)


def test_an_undo_gives_back_the_signs_and_the_space(rules, qtbot: QtBot) -> None:
    it = rules(MARKDOWN)
    it.put_caret("첫 문단.")
    it.key(Qt.Key.Key_Return)
    it.type("## ")
    assert it.editor.line.level == 2
    it.session.undo()
    qtbot.waitUntil(lambda: it.editor.textCursor().block().text() == "## ")
    it.type("x")
    assert "\\#\\# x" in it.body
    agree(it)


def test_an_undo_gives_back_the_stars(rules) -> None:
    it = rules(MARKDOWN)
    it.put_caret("첫 문단.")
    it.type(" **굵게**")
    assert "첫 문단. **굵게**\n" in it.body
    it.type("!")
    assert "첫 문단. **굵게**!\n" in it.body
    it.session.undo()
    it.session.undo()
    assert "첫 문단. **굵게\\*\\*" in it.body


def test_nothing_while_composing(rules) -> None:
    it = rules(MARKDOWN)
    it.put_caret("첫 문단.")
    it.key(Qt.Key.Key_Return)
    it.type("-")
    compose(it.editor, "ㅎ")
    assert "- " not in it.body.replace("- 하나", "").replace("- 둘", "")
    commit(it.editor, " ")
    assert it.editor.line.kind.value == "item"


def test_off_the_signs_are_text(hands) -> None:
    it = hands(MARKDOWN)
    it.put_caret("첫 문단.")
    it.key(Qt.Key.Key_Return)
    it.type("- x **y**")
    assert "\\- x **y\\*\\*" in it.body


def test_the_choice_is_remembered(make_window) -> None:
    window = make_window()
    assert not window.panes.body.obeys_rules
    window.run_action("edit.typing_rules")
    assert window.panes.body.obeys_rules
    assert window.actions_["edit.typing_rules"].isChecked()


def test_a_picture_of_the_clipboard_comes_into_the_site(make_window, site: Path, qtbot: QtBot) -> None:
    window = make_window()
    window.open_path(site)
    window.open_path(sorted((site / "_posts").rglob("*.*"))[0])
    window.panes.body.setFocus()
    before = window.workflow.session.article.body.text
    QGuiApplication.clipboard().setImage(picture())
    window.panes.body.paste()
    qtbot.waitUntil(lambda: not window.pictures.is_waiting, timeout=60_000)
    assert "pasted" in window.workflow.session.article.body.text
    clipboard(rich(f'<p style="x">가</p><img src="{encoded()}">', "가"))
    window.panes.body.paste()
    assert window.workflow.session.article.body.text.count("pasted") == 2
    assert "Left out: formats: 1." in window.panes.facts.hint.text()
    assert len(list(site.rglob("pasted*.png"))) == 1  # the same picture
    for _ in range(3):
        window.run_action("edit.undo")
    assert window.workflow.session.article.body.text == before
