"""The source in the page's place: keys, Hangul, clipboard, undo, the way there and back."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.document.article import Article
from editor.document.changes import Splice
from editor.document.history import Naming
from editor.session.session import Session
from editor.session.source_model import Part
from editor.ui.main_window import MainWindow
from editor.ui.source.source_editor import SourceEditor
from tests.gui.conftest import commit, compose, dispose, type_hangul

HEAD = "---\ntitle: 글\n---\n"
BODIES = (
    '<p data-ke-size="size16">첫 <b>굵은</b> 글.</p>\n끝줄 <a href="/x">여기</a>\n\n\n',
    "## 하나\r\n\r\n첫 *글*과 `코드`.\r\n- 하나\r\n\r\n[r]: /ref",
    "한 줄\r둘\n셋\r\n\u2028 \u2029 \0 \ufdd0 \U0001f600 \u00a0\n{% raw %}\n",
    "",
)
TYPED = ("가", "나다", " ", "**", "<b>", "\t", "# ", "`", "{{ a }}", "\u2028", "\U0001f600", "---", "[a]: /b")


def lines_of(editor: SourceEditor) -> list[str]:
    document = editor.document()
    return [document.findBlockByNumber(number).text() for number in range(document.blockCount())]


def agree(editor: SourceEditor, session: Session) -> None:
    model = editor.model
    assert model is not None
    assert session.article.text[model.start :] == model.text
    assert lines_of(editor) == model.lines.shown()


@pytest.fixture
def open_source(qapp: QApplication) -> Iterator[Callable[..., tuple[SourceEditor, Session]]]:
    editors: list[SourceEditor] = []

    def opened(text: str, part: Part = Part.BODY) -> tuple[SourceEditor, Session]:
        session = Session(Article.from_text(text), None, naming=Naming())
        editor = SourceEditor()
        editors.append(editor)
        editor.resize(600, 400)
        editor.show()
        editor.set_session(session, part)
        editor.setFocus()
        return editor, session

    yield opened
    for editor in editors:
        editor.set_session(None)
        dispose(editor)


@settings(max_examples=max(15, settings().max_examples // 6))
@given(st.integers(0, 2**32 - 1), st.sampled_from(BODIES), st.sampled_from(list(Part)))
def test_whatever_hands_do_the_text_has_it_and_undo_takes_it_back(
    qapp: QApplication, seed: int, body: str, part: Part
) -> None:
    chance = random.Random(seed)
    session = Session(Article.from_text(HEAD + body), None, naming=Naming())
    opened = session.article.to_bytes()
    editor, other = SourceEditor(), SourceEditor()
    for each in (other, editor):
        each.resize(600, 400)
        each.show()
    editor.set_session(session, part)
    editor.setFocus()
    try:
        agree(editor, session)
        for _ in range(30):
            act(editor, session, chance)
            QApplication.processEvents()
            agree(editor, session)
        other.set_session(session, part)
        editor.moveCursor(QTextCursor.MoveOperation.Start)
        assert colours_of(editor) == colours_of(other), "what was coloured key by key is coloured as from the start"
        while session.redo():
            agree(editor, session)
        final = session.article.text
        while session.undo():
            agree(editor, session)
        assert session.article.to_bytes() == opened
        while session.redo():
            agree(editor, session)
        assert session.article.text == final
    finally:
        for each in (other, editor):
            each.set_session(None)
            dispose(each)


def colours_of(editor: SourceEditor) -> list[list[tuple[int, int, int, int]]]:
    """Start, length, colour and weight of what is coloured in the lines in sight."""
    found = []
    block = editor.firstVisibleBlock()
    while block.isValid() and editor.blockBoundingGeometry(block).top() < editor.viewport().height():
        parts = block.layout().formats()
        looks = [(p.start, p.length, p.format.foreground().color().rgb(), p.format.fontWeight()) for p in parts]
        found.append(looks)
        block = block.next()
    return found


def act(editor: SourceEditor, session: Session, chance: random.Random) -> None:
    """One thing that a person can do."""
    match chance.randrange(12):
        case 0 | 1 | 2:
            commit(editor, chance.choice(TYPED))
        case 3:
            QTest.keyClick(editor, Qt.Key.Key_Return, chance.choice((Qt.KeyboardModifier(0), Qt.KeyboardModifier.ShiftModifier)))  # fmt: skip
        case 4 | 5:
            QTest.keyClick(editor, chance.choice((Qt.Key.Key_Backspace, Qt.Key.Key_Delete)))
        case 6 | 7:
            cursor = editor.textCursor()
            cursor.setPosition(chance.randrange(editor.document().characterCount()))
            cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)  # no hand gets into a surrogate pair
            if chance.random() < 0.4:
                cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor, 7)
            editor.setTextCursor(cursor)
        case 8:
            session.undo() if chance.random() < 0.6 else session.redo()
        case 9:
            QGuiApplication.clipboard().setText(chance.choice(("a\r\nb", "c\u2029d", "글", "x\n\ny\n")))
            editor.paste()
        case 10:
            editor.cut() if chance.random() < 0.5 else type_hangul(editor, "한글", finish=chance.random() < 0.5)
            editor.commit()
        case 11:
            text = session.article.text
            at = chance.randrange(len(text) + 1)
            session.dispatch((Splice(at, text[at : at + 3], chance.choice(("", "Z", "\n", "\r")),),), origin="disk")


def test_what_is_typed_is_one_splice_and_a_word_one_step(open_source: Callable[..., tuple[SourceEditor, Session]]) -> None:
    editor, session = open_source(HEAD + "첫 줄\n둘째 줄\n")
    heard: list[object] = []
    session.subscribe(lambda change: heard.append(change.changes))
    editor.place(editor.model.text.index("둘째"))
    QTest.keyClicks(editor, "x")
    assert heard == [(Splice(len(HEAD) + 4, "", "x"),)]
    QTest.keyClicks(editor, "y z")
    session.undo()
    assert session.article.body.text == "첫 줄\nxy 둘째 줄\n"
    assert editor.caret == len("첫 줄\nxy ")


def test_enter_writes_the_articles_line_end(open_source: Callable[..., tuple[SourceEditor, Session]]) -> None:
    editor, session = open_source("---\r\ntitle: 글\r\n---\r\n하나\r\n")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert session.article.text.endswith("---\r\n\r\n\r\n하나\r\n")


def test_characters_that_cannot_be_shown_stay_and_are_copied(
    open_source: Callable[..., tuple[SourceEditor, Session]],
) -> None:
    body = "가\u2028나\u2029다\0라\ufdd0\n\u00a0끝\n"
    editor, session = open_source(HEAD + body)
    assert editor.document().blockCount() == 3
    QTest.keyClicks(editor, "x")
    assert session.article.text == HEAD + "x" + body
    editor.selectAll()
    editor.copy()
    assert QGuiApplication.clipboard().text() == "x" + body
    editor.moveCursor(QTextCursor.MoveOperation.End)
    editor.paste()
    assert session.article.text == HEAD + ("x" + body) * 2


def test_bytes_that_are_no_text_are_seen_and_not_changed(qapp: QApplication) -> None:
    session = Session(Article.from_bytes(b"\xff\xfe\xfa\xfbabc\x80"), None, naming=Naming())
    editor = SourceEditor()
    editor.set_session(session, Part.WHOLE)
    QTest.keyClicks(editor, "x")
    commit(editor, "가")
    assert not session.is_modified and session.revision == 0
    assert lines_of(editor) == editor.model.lines.shown()
    editor.set_session(None)
    dispose(editor)


def test_a_composition_is_committed_before_what_comes_next(
    open_source: Callable[..., tuple[SourceEditor, Session]],
) -> None:
    editor, session = open_source(HEAD + "글\n")
    type_hangul(editor, "한글", finish=False)
    assert session.article.body.text == "한글\n", "the last syllable is still composed"
    editor.cut()
    assert session.article.body.text == "한글글\n"
    compose(editor, "ㄱ")
    compose(editor, "")
    assert session.article.body.text == "한글글\n"


def test_front_matter_is_typed_in_the_whole_file_even_when_it_breaks(
    open_source: Callable[..., tuple[SourceEditor, Session]],
) -> None:
    editor, session = open_source(HEAD + "글\n", Part.WHOLE)
    editor.place(len("---\ntitle: "))
    for char in "'장금이' ":
        commit(editor, char)
        agree(editor, session)
    assert session.article.text == "---\ntitle: '장금이' 글\n---\n글\n"
    assert session.article.front_matter.problem is not None
    while session.undo():
        agree(editor, session)
    assert session.article.text == HEAD + "글\n"


def test_the_lines_in_sight_are_coloured(open_source: Callable[..., tuple[SourceEditor, Session]]) -> None:
    editor, _ = open_source(HEAD + "**굵게** 글\n\n" + "글\n\n" * 500)
    QApplication.processEvents()
    block = editor.document().firstBlock()
    assert [(part.start, part.length) for part in block.layout().formats()] == [(0, 2), (2, 2), (4, 2)]
    assert editor.document().lastBlock().userState() == -1, "what is out of sight waits"
    QTest.keyClicks(editor, "x")
    assert [(part.start, part.length) for part in block.layout().formats()] == [(1, 2), (3, 2), (5, 2)]
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    assert not any(part.format.fontWeight() > 500 for part in block.layout().formats())


# In the window.


@pytest.fixture
def window(make_window: Callable[..., MainWindow], site: Path) -> MainWindow:
    made = make_window()
    made.show()
    made.open_path(site / "_posts" / "2025-04-18-나무-심기.md")
    return made


def test_there_and_back_changes_nothing_and_keeps_the_caret(window: MainWindow) -> None:
    session, body = window.workflow.session, window.panes.body
    body.jump_to(3)
    QTest.keyClick(body, Qt.Key.Key_End)
    assert body.textCursor().block().text()
    caret, heard = body.caret, []
    session.subscribe(heard.append)
    for _ in range(2):
        window.run_action("view.source")
        editor = window.panes.source.editor
        assert editor.hasFocus() and not body.isVisible()
        assert session.article.text[: editor.model.start + editor.caret].endswith(body.textCursor().block().text())
        assert editor.current_block == 3
        window.run_action("view.source")
        assert body.hasFocus() and body.caret == caret
    assert heard == [] and not session.is_modified


def test_a_caret_moved_in_the_source_is_there_on_the_page(window: MainWindow) -> None:
    body, editor = window.panes.body, window.panes.source.editor
    window.run_action("view.source")
    editor.place(editor.model.text.index("참여하려면") + 2)
    window.run_action("view.source")
    cursor = body.textCursor()
    assert cursor.block().text() == "참여하려면" and cursor.positionInBlock() == 2


def test_what_is_typed_is_saved_shown_on_the_page_and_undone(window: MainWindow, site: Path) -> None:
    path = site / "_posts" / "2025-04-18-나무-심기.md"
    before = path.read_bytes()
    window.run_action("view.source")
    editor = window.panes.source.editor
    editor.place(editor.model.text.index("두 해를"))
    QTest.keyClicks(editor, "new ")
    assert window.save() == path
    assert path.read_bytes() == before.replace("두 해를 기다린 까닭</h2>".encode(), "new 두 해를 기다린 까닭</h2>".encode())
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "new" not in editor.model.text
    window.run_action("view.source")
    assert "new" not in window.panes.body.toPlainText()
    window.save()
    assert path.read_bytes() == before


def test_whole_file_takes_the_forms_place(window: MainWindow) -> None:
    window.run_action("view.source")
    panes = window.panes
    assert panes.form.isVisible()
    at = panes.source.editor.caret + panes.source.editor.model.start
    panes.source.whole.click()
    assert not panes.form.isVisible()
    assert panes.source.editor.caret == at
    assert lines_of(panes.source.editor)[0] == "---"
    panes.source.back.click()
    assert panes.form.isVisible() and panes.body.isVisible()


def test_another_article_is_opened_in_the_same_way(window: MainWindow, site: Path) -> None:
    window.run_action("view.source")
    other = next(path for path in sorted((site / "_posts").rglob("*.md")) if "나무" not in path.name)
    window.open_path(other)
    editor = window.panes.source.editor
    assert editor.isVisible()
    assert window.workflow.session.article.text.endswith(editor.model.text)
    window.workflow.close_article()
    assert editor.model is None
