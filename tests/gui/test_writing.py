"""Cards, links, colours, pictures and tables by keys and clicks in the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QAction, QGuiApplication, QImage, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from editor.document.link_marks import Link
from editor.session import table_commands
from editor.session.body_model import Spot
from editor.session.picture_words import PictureWords
from editor.ui.body.body_objects import tip_at
from editor.ui.body.card_painting import card_rect
from editor.ui.body.painting import visible_blocks
from editor.ui.language import LanguageChoice
from editor.ui.line_edit import LineEdit
from editor.ui.main_window import MainWindow
from editor.ui.writing.embed_dialog import EmbedDialog
from editor.ui.writing.footnote_dialog import FootnoteDialog
from editor.ui.writing.kept_dialog import KeptDialog
from editor.ui.writing.link_dialog import LinkDialog, LinkWords, Post
from editor.ui.writing.picture_dialog import PictureAnswer, PictureDialog
from editor.ui.writing.table_grid import TableGrid
from tests.gui.conftest import type_hangul

FILM = "https://www.youtube.com/watch?v=abcdef_1"
FRAME = '<iframe src="https://www.youtube.com/embed/abcdef_1"></iframe>'
CONTROL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


class Hands:
    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.body = window.panes.body
        self.answers = window.workflow.dialogs

    @property
    def text(self) -> str:
        return self.window.workflow.session.article.body.text.lstrip("\n")

    @property
    def shown(self) -> list[str]:
        blocks = range(self.body.document().blockCount())
        return [self.body.document().findBlockByNumber(number).text() for number in blocks]

    def caret(self, text: str, *, select: bool = False) -> None:
        cursor = self.body.document().find(text)
        assert not cursor.isNull(), self.shown
        if not select:
            cursor.setPosition(cursor.selectionEnd())
        self.body.setTextCursor(cursor)
        self.body.setFocus()

    def keys(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key, modifiers)


@pytest.fixture
def hands(make_window: Callable[..., MainWindow], site: Path) -> Callable[[str], Hands]:
    def made(body: str) -> Hands:
        path = site / "_posts" / "2026-01-02-news.md"
        path.write_text(f"---\ntitle: 시험\n---\n\n{body}", "utf-8", newline="")
        window = make_window()
        assert window.open_path(path)
        window.panes.body.setFocus()
        return Hands(window)

    return made


def test_a_card_says_in_words_what_it_is_and_follows_the_language(hands: Callable[[str], Hands]) -> None:
    it = hands(f"가\n\n{FRAME}\n\n<!-- 확인 -->\n\n나[^1]\n\n[^1]: 뜻\n")
    assert it.shown[1].startswith("YouTube · youtube.com/watch?v=abcdef_1")
    assert it.shown[2] == "Comment: 확인" and "Footnote 1: 뜻" in it.shown
    it.window.choose_language(LanguageChoice.KOREAN)
    QApplication.processEvents()
    assert it.shown[1].startswith("유튜브 · ") and it.shown[2] == "주석: 확인"
    assert not it.window.workflow.session.is_modified


def test_a_card_at_the_top_of_the_page_is_seen_whole(hands: Callable[[str], Hands]) -> None:
    it = hands(f"{FRAME}\n\n가\n")
    assert it.body.verticalScrollBar().value() == 0
    block, rect = visible_blocks(it.body, QRectF(it.body.viewport().rect()))[0]
    assert card_rect(block, rect, it.body.formats, 600).top() >= 0


def test_a_paragraph_stands_off_the_list_above_it(hands: Callable[[str], Hands]) -> None:
    it = hands("- 가\n- 나\n\n다\n\n라\n")
    rects = [rect for _, rect in visible_blocks(it.body, QRectF(it.body.viewport().rect()))]
    items, below, apart = (second.top() - first.bottom() for first, second in pairwise(rects[:4]))
    assert items < below <= apart


def test_what_is_typed_on_a_card_begins_a_paragraph_below_it(hands: Callable[[str], Hands]) -> None:
    it = hands(f"가\n\n{FRAME}\n\n나\n")
    it.caret("YouTube")
    it.keys(Qt.Key.Key_B, CONTROL)
    assert it.text == f"가\n\n{FRAME}\n\n나\n" and it.shown[1].startswith("YouTube · ")
    QTest.keyClicks(it.body, "xy")
    assert it.text == f"가\n\n{FRAME}\n\nxy\n\n나\n" and it.shown[1].startswith("YouTube · ")
    it.caret("YouTube", select=True)
    type_hangul(it.body, "글")
    assert it.text == f"가\n\n{FRAME}\n\n글\n\nxy\n\n나\n"


@pytest.mark.parametrize("modifiers", [Qt.KeyboardModifier.NoModifier, SHIFT])
def test_enter_on_a_card_begins_a_paragraph_below_it(
    hands: Callable[[str], Hands], modifiers: Qt.KeyboardModifier
) -> None:
    it = hands(f"{FRAME}\n\n## 나\n")
    it.answers.edit_source = lambda article, index, take: pytest.fail("the source was asked for")
    it.caret("YouTube")
    it.keys(Qt.Key.Key_Return, modifiers)
    type_hangul(it.body, "글")
    assert it.text == f"{FRAME}\n\n글\n\n## 나\n"


def test_enter_on_a_card_in_a_quote_goes_on_in_the_quote(hands: Callable[[str], Hands]) -> None:
    it = hands("> 가\n>\n> <!-- 확인 -->\n>\n> 나\n")
    it.caret("확인")
    it.keys(Qt.Key.Key_Return)
    type_hangul(it.body, "글")
    assert [line for line in it.text.splitlines() if line != ">"] == ["> 가", "> <!-- 확인 -->", "> 글", "> 나"]


def test_what_is_typed_where_no_line_can_be_is_refused_in_words(hands: Callable[[str], Hands]) -> None:
    body = "<table><tr><td>가</td><td>나</td></tr><tr><td>다</td></tr></table>\n"
    it = hands(body)
    assert it.body.model.rows[0].lines[3].is_protected  # the row has no such cell
    it.body.select_between(Spot(0, 3), Spot(0, 3))
    it.keys(Qt.Key.Key_A)
    assert it.text == body and it.window.panes.facts.hint.text()


@pytest.mark.parametrize("by", ["key", "double click", "click on the hint", "command"])
def test_the_source_of_a_card_is_asked_for(hands: Callable[[str], Hands], qtbot: QtBot, by: str) -> None:
    it = hands(f"가\n\n{FRAME}\n\n나\n")
    asked: list[int] = []
    it.answers.edit_source = lambda article, index, take: asked.append(index)
    it.caret("YouTube")
    match by:
        case "key":
            it.keys(Qt.Key.Key_Return, ALT)
        case "double click":
            place = it.body.cursorRect().center()
            QTest.mouseDClick(it.body.viewport(), Qt.MouseButton.LeftButton, pos=place)
        case "click on the hint":
            hint = it.body.hint_area()
            assert hint is not None
            QTest.mouseClick(it.body.viewport(), Qt.MouseButton.LeftButton, pos=hint.center().toPoint())
        case "command":
            it.keys(Qt.Key.Key_E, CONTROL | SHIFT)
    assert len(asked) == 1 and it.text == f"가\n\n{FRAME}\n\n나\n"


def test_where_nothing_can_be_opened_that_is_said(hands: Callable[[str], Hands]) -> None:
    it = hands("가\n")
    it.caret("가")
    it.keys(Qt.Key.Key_Return, ALT)
    assert it.body.hint_area() is None and "no card" in it.window.panes.facts.hint.text()


def test_enter_on_a_chosen_picture_goes_on_below_it(hands: Callable[[str], Hands]) -> None:
    it = hands("![가](/a.png)\n\n## 나\n")
    it.body.moveCursor(QTextCursor.MoveOperation.Start)
    it.keys(Qt.Key.Key_Right, SHIFT)
    it.keys(Qt.Key.Key_Return)
    type_hangul(it.body, "글")
    assert it.text == "![가](/a.png)\n\n글\n\n## 나\n"


def test_one_writes_on_below_an_embed_in_front_of_a_heading(hands: Callable[[str], Hands]) -> None:
    it = hands("## 하나\n\n가\n\n## 둘\n")
    it.answers.embed = FILM
    it.caret("가")
    it.keys(Qt.Key.Key_E, CONTROL | ALT)
    type_hangul(it.body, "글")
    assert it.text.splitlines()[2:] == ["가", "", it.text.splitlines()[4], "", "글", "", "## 둘"]
    assert "youtube.com/embed" in it.text.splitlines()[4]


@pytest.mark.parametrize(
    "source, words", [("| 가 | 나 |\n|---|---|\n| 다 | 라 |\n", "다"), (f"{FRAME}\n", "YouTube"), ("- 가\n- 나\n", "가")]
)
def test_a_key_makes_a_line_below_whatever_the_caret_is_in(
    hands: Callable[[str], Hands], source: str, words: str
) -> None:
    it = hands(f"{source}\n## 둘\n")
    it.caret(words)
    it.keys(Qt.Key.Key_Return, CONTROL | SHIFT)
    type_hangul(it.body, "글")
    assert it.text == f"{source}\n글\n\n## 둘\n"


def test_a_line_waits_below_a_new_table_in_front_of_a_heading(hands: Callable[[str], Hands]) -> None:
    it = hands("가\n\n## 둘\n")
    it.caret("가")
    it.body.run(lambda model, at: table_commands.insert_table(model, at.row, 1, 1))
    for _ in range(2):
        it.keys(Qt.Key.Key_Down)
    type_hangul(it.body, "글")
    assert it.text.endswith("\n\n글\n\n## 둘\n")


def test_a_paragraph_below_one_with_a_footnote_is_a_plain_one_again(hands: Callable[[str], Hands]) -> None:
    it = hands('<p class="a">가</p>\n')
    it.answers.footnote = "뜻"
    it.caret("가")
    it.window.run_action("insert.footnote")
    it.keys(Qt.Key.Key_End)
    it.keys(Qt.Key.Key_Return)
    type_hangul(it.body, "글")
    assert it.text.startswith('<p class="a" markdown="span">가[^1]</p>\n\n<p class="a">글</p>\n')


def test_an_undone_insertion_gives_the_caret_back(hands: Callable[[str], Hands]) -> None:
    it = hands("가나\n\n## 둘\n")
    it.caret("가나")
    it.window.run_action("insert.rule")
    it.window.run_action("edit.undo")
    assert it.text == "가나\n\n## 둘\n"
    cursor = it.body.textCursor()
    assert (cursor.block().text(), cursor.positionInBlock()) == ("가나", 2)


def test_an_embed_is_inserted_and_undone(hands: Callable[[str], Hands]) -> None:
    it = hands("가\n\n나\n")
    it.answers.embed = FILM
    it.caret("가")
    it.keys(Qt.Key.Key_E, CONTROL | ALT)
    assert "youtube.com/embed/abcdef_1" in it.text and it.shown[1].startswith("YouTube")
    it.window.run_action("edit.undo")
    assert it.text == "가\n\n나\n"


def test_a_pasted_lone_address_is_a_link_that_can_become_a_card(hands: Callable[[str], Hands]) -> None:
    it = hands("<p>가</p>\n\n<p></p>\n")
    cursor = it.body.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    it.body.setTextCursor(cursor)
    QGuiApplication.clipboard().setText(FILM)
    it.window.run_action("edit.paste")
    assert f'<a href="{FILM}">{FILM}</a>' in it.text
    assert "card" in it.window.panes.facts.hint.text()
    it.window.run_action("insert.embed")
    assert it.answers.asked[-1] == f"embed {FILM}"
    assert "<a " not in it.text and "embed/abcdef_1" in it.text


def test_a_link_keeps_what_its_source_said(hands: Callable[[str], Hands]) -> None:
    it = hands('<p>가 <a class="x" href="/old" rel="nofollow">이어진 글</a> 나</p>\n')
    it.answers.ask_link = lambda words, posts, take: take(
        LinkWords("다른 글", replace(words.link, target="www.b.kr/c", title="제목"))
    )
    it.caret("이어")
    it.keys(Qt.Key.Key_K, CONTROL | SHIFT)
    for part in ('class="x"', 'rel="nofollow"', 'title="제목"', 'href="https://www.b.kr/c"', ">다른 글</a> 나"):
        assert part in it.text
    it.caret("다른")
    it.window.run_action("format.unlink")
    assert it.text == "<p>가 다른 글 나</p>\n"


@pytest.mark.parametrize("source", ["앞 [글](/a)\n", '<p>앞 <a href="/a">글</a></p>\n'])
def test_what_is_typed_behind_a_link_is_no_part_of_it(hands: Callable[[str], Hands], source: str) -> None:
    it = hands(source)
    it.caret("글")
    type_hangul(it.body, "한글")
    QTest.keyClicks(it.body, " x")
    assert it.text == source.replace("글](/a)", "글](/a)한글 x").replace("</a>", "</a>한글 x")


def test_what_is_typed_in_front_of_a_link_or_inside_keeps_to_its_place(hands: Callable[[str], Hands]) -> None:
    it = hands("[첫글](/a) 끝\n")
    it.caret("첫")
    type_hangul(it.body, "한")
    it.keys(Qt.Key.Key_Home)
    type_hangul(it.body, "기")
    assert it.text == "기[첫한글](/a) 끝\n"


def test_letters_erased_at_the_end_of_a_link_are_typed_anew_inside_it(hands: Callable[[str], Hands]) -> None:
    it = hands("[첫기사](/a)\n")
    it.caret("기사")
    it.keys(Qt.Key.Key_Backspace)
    it.keys(Qt.Key.Key_Backspace)
    type_hangul(it.body, "글기")
    QTest.keyClicks(it.body, " x")
    assert it.text == "[첫글기](/a) x\n"
    it.caret("글기")
    it.keys(Qt.Key.Key_Backspace)
    it.keys(Qt.Key.Key_Left)
    it.keys(Qt.Key.Key_Right)
    type_hangul(it.body, "한")
    assert it.text == "[첫글](/a)한 x\n"


def test_words_and_link_are_put_where_nothing_is_selected(hands: Callable[[str], Hands]) -> None:
    it = hands("<p>가나</p>\n")
    it.answers.ask_link = lambda words, posts, take: take(LinkWords("글", Link("/a", "", True)))
    it.caret("가")
    it.keys(Qt.Key.Key_K, CONTROL | SHIFT)
    QTest.keyClicks(it.body, "x")
    assert "글</a>x나</p>" in it.text and 'target="_blank"' in it.text and 'rel="noopener"' in it.text


def test_only_addresses_of_the_web_are_opened(hands: Callable[[str], Hands]) -> None:
    it = hands("[가](https://a.kr/b) [나](javascript:x) [다](/d)\n")
    opened: list[str] = []
    it.window.commands.writing.open_address = opened.append
    for word in "가나다":
        it.caret(word)
        it.window.run_action("link.open")
    assert opened == ["https://a.kr/b"]


def test_a_click_with_control_shows_the_target_first(hands: Callable[[str], Hands], qtbot: QtBot) -> None:
    it = hands("<p>이것은 <a href='https://www.a.kr/b'>이어진 글</a>입니다.</p>\n")
    opened: list[str] = []
    it.window.commands.writing.open_address = opened.append
    it.caret("이어")
    QTest.mouseClick(it.body.viewport(), Qt.MouseButton.LeftButton, CONTROL, it.body.cursorRect().center())
    menu = it.body.findChild(QMenu, "linkMenu")
    assert menu is not None and not opened
    entry = menu.actions()[0]
    assert "a.kr/b" in entry.text()
    entry.trigger()
    assert opened == ["https://www.a.kr/b"]
    menu.close()


@pytest.mark.parametrize(
    ("action", "written"),
    [
        ("format.colour.red", '<span style="color: #ee2323">다라</span>'),
        ("format.highlight", "<mark>다라</mark>"),
        ("format.sub", "<sub>다라</sub>"),
        ("format.sup", "<sup>다라</sup>"),
        ("format.underline", "<u>다라</u>"),
    ],
)
def test_looks_are_written_as_the_article_has_them_and_cleared(
    hands: Callable[[str], Hands], action: str, written: str
) -> None:
    body = '<p><span style="color: #ee2323">가나</span> 다라</p>\n'
    it = hands(body)
    it.caret("다라", select=True)
    it.window.run_action(action)
    assert it.text == body.replace("다라", written)
    it.keys(Qt.Key.Key_Backslash, CONTROL)
    assert it.text == body


def test_clearing_leaves_links(hands: Callable[[str], Hands]) -> None:
    it = hands("**굵은 [글](/a)**\n")
    it.body.selectAll()
    it.window.run_action("format.clear")
    assert it.text == "굵은 [글](/a)\n"


def test_a_picture_is_asked_about_by_enter_and_double_click(hands: Callable[[str], Hands]) -> None:
    it = hands('<p><img src="/assets/img/market.jpg" alt="옛" width="300"></p>\n\n<p>가</p>\n')
    seen: list[PictureWords] = []

    def answer(words: PictureWords) -> PictureWords:
        seen.append(words)
        return replace(words, alt=f"새 {len(seen)}", width="50%")

    it.answers.picture_words = answer
    it.body.moveCursor(QTextCursor.MoveOperation.Start)
    place = it.body.cursorRect().center() + QPoint(40, 0)
    QTest.mouseDClick(it.body.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert seen[0].width == "300" and 'alt="새 1"' in it.text and 'width="50%"' in it.text
    QTest.mouseClick(it.body.viewport(), Qt.MouseButton.LeftButton, pos=place)
    it.keys(Qt.Key.Key_Return, ALT)
    assert len(seen) == 2 and 'alt="새 2"' in it.text
    it.answers.picture_words = lambda words: PictureAnswer.REMOVE
    QTest.mouseClick(it.body.viewport(), Qt.MouseButton.LeftButton, pos=place)
    it.keys(Qt.Key.Key_Return, ALT)
    assert it.text == "<p>가</p>\n"


def select_cells(it: Hands, first: str, last: str) -> None:
    cursor = it.body.document().find(first)
    end = it.body.document().find(last)
    cursor.setPosition(cursor.selectionStart())
    cursor.setPosition(end.selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
    it.body.setTextCursor(cursor)
    assert it.body.textCursor().hasComplexSelection()


def test_cells_are_merged_and_split_and_one_undo_takes_each_back(hands: Callable[[str], Hands]) -> None:
    body = "<p>앞</p>\n<table>\n<tr><td>하나</td><td>둘</td></tr>\n<tr><td>셋</td><td>넷</td></tr>\n</table>\n"
    it = hands(body)
    select_cells(it, "하나", "둘")
    it.window.run_action("table.merge")
    merged = body.replace("<td>하나</td><td>둘</td>", '<td colspan="2">하나<br>둘</td>')
    assert it.text == merged
    table = it.body.textCursor().currentTable()
    assert table is not None and table.cellAt(0, 1).columnSpan() == 2
    it.window.run_action("table.split")
    assert it.text == body.replace("<td>하나</td><td>둘</td>", "<td>하나<br>둘</td><td></td>")
    it.window.run_action("edit.undo")
    it.window.run_action("edit.undo")
    assert it.text == body


@pytest.mark.parametrize(
    ("body", "first", "last", "words"),
    [
        ("| 하나 | 둘 |\n|---|---|\n| 셋 | 넷 |\n", "하나", "둘", "Markdown"),
        ("<table><tr><td>하나</td><td>둘</td></tr></table>\n", "하나", "", "Select"),
    ],
)
def test_why_cells_cannot_be_merged_is_said(
    hands: Callable[[str], Hands], body: str, first: str, last: str, words: str
) -> None:
    it = hands(body)
    if last:
        select_cells(it, first, last)
    else:
        it.caret(first)
    it.window.run_action("table.merge")
    facts = it.window.panes.facts
    assert it.text == body and words in facts.hint.text() + facts.note.text.text()


def test_a_term_gets_its_definition_and_a_spacer_comes_below(hands: Callable[[str], Hands]) -> None:
    it = hands("## 하나\n\n용어\n\n뒤\n")
    it.caret("용어")
    it.window.run_action("format.definitions")
    type_hangul(it.body, "뜻")
    assert it.text == "## 하나\n\n용어\n: 뜻\n\n뒤\n"
    it.caret("뒤")
    it.window.run_action("insert.spacer")
    type_hangul(it.body, "글")
    assert it.text == "## 하나\n\n용어\n: 뜻\n\n뒤\n\n&nbsp;\n\n글\n"


@pytest.mark.parametrize("lines", [2, 14, 60])
def test_a_picture_that_was_put_in_is_seen_whole(
    hands: Callable[[str], Hands], tmp_path: Path, qtbot: QtBot, lines: int
) -> None:
    it = hands("글\n\n" * lines + "끝\n")
    it.window.resize(1200, 800)
    picture = tmp_path / "사진.png"
    QImage(600, 300, QImage.Format.Format_RGB32).save(str(picture))
    it.answers.picture, it.answers.alt_text = picture, "사진"
    it.caret("끝")
    it.window.run_action("insert.image")

    def is_seen() -> bool:
        block = it.body.textCursor().block()
        rect = it.body.document().documentLayout().blockBoundingRect(block)
        top = int(rect.top()) - it.body.verticalScrollBar().value()
        column = it.window.panes.work.viewport()
        place = it.body.viewport().mapTo(column, QPoint(0, top)).y()
        return rect.height() > 100 and place >= 0 and place + rect.height() <= column.height()

    qtbot.waitUntil(is_seen, timeout=60_000)


def test_the_table_bar_is_there_in_a_table_only(hands: Callable[[str], Hands]) -> None:
    it = hands("가\n\n| 하나 | 둘 |\n|---|---|\n| 셋 | 넷 |\n\n나\n")
    bar = it.window.table_bar
    it.caret("가")
    assert bar.isHidden()
    it.caret("셋")
    assert bar.isVisible() and not it.body.isAncestorOf(bar)  # so that it covers no text
    work = it.window.panes.work
    page = work.mapToGlobal(work.rect().bottomLeft()).y()
    assert bar.mapToGlobal(bar.rect().topLeft()).y() >= page
    it.window.run_action("table.row_below")
    it.window.run_action("table.column_right")
    assert it.text.count("\n|") == 4 and len(it.text.split("\n")[2].strip("|").split("|")) == 3
    it.window.run_action("table.delete")
    assert it.text == "가\n\n나\n" and bar.isHidden()


def test_the_table_bar_is_not_there_beside_the_source(hands: Callable[[str], Hands]) -> None:
    it = hands("| 하나 | 둘 |\n|---|---|\n| 셋 | 넷 |\n")
    it.caret("셋")
    it.window.run_action("view.source")
    assert it.window.table_bar.isHidden()
    it.window.run_action("view.source")
    assert it.window.table_bar.isVisible()


def test_a_long_note_is_shown_whole_until_it_is_read(hands: Callable[[str], Hands]) -> None:
    it = hands("가\n")
    facts = it.window.panes.facts
    words = "빠진 것: 서식 12개, 스크립트 3개. " * 12
    facts.show_note(words)
    assert facts.note.isVisible() and facts.note.text.text() == words and not facts.hint.text()
    QTest.mouseClick(facts.note.dismiss, Qt.MouseButton.LeftButton)
    assert facts.note.isHidden()
    facts.show_note("짧은 말")
    assert facts.note.isHidden() and facts.hint.text() == "짧은 말"
    facts.show_note(words)
    it.window.run_action("edit.find")  # what only passes by leaves it
    assert facts.note.isVisible()
    facts.show_note("")
    assert facts.note.isHidden()


def test_a_table_is_put_in_by_the_grid(hands: Callable[[str], Hands]) -> None:
    it = hands("가\n")
    it.caret("가")
    it.window.run_action("insert.table")
    grid = it.body.findChild(TableGrid)
    assert grid is not None and (grid.rows, grid.columns) == (3, 3)
    QTest.keyClick(grid, Qt.Key.Key_Right)
    QTest.keyClick(grid, Qt.Key.Key_Up)
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert it.body.textCursor().currentTable().columns() == 4
    assert it.body.textCursor().currentTable().rows() == 2


def test_the_grid_of_a_new_table_stays_on_the_screen(hands: Callable[[str], Hands]) -> None:
    it = hands("가\n")
    grid = TableGrid(it.body)
    free = it.window.screen().availableGeometry()
    for corner in (free.bottomRight(), free.topLeft() - QPoint(50, 50)):
        grid.open_at(corner)
        assert free.contains(grid.geometry())
        grid.close()


@pytest.mark.parametrize(
    ("action", "written"), [("insert.rule", "***"), ("format.quote", "> 가"), ("insert.code", "```\n\n```")]
)
def test_rule_quote_and_code_are_commands(hands: Callable[[str], Hands], action: str, written: str) -> None:
    it = hands("가\n\n나\n")
    it.caret("가")
    it.window.run_action(action)
    assert written in it.text
    it.window.run_action("edit.undo")
    assert it.text == "가\n\n나\n"


def test_the_menu_of_a_place_offers_what_is_there(hands: Callable[[str], Hands]) -> None:
    it = hands(f"[가](https://a.kr)\n\n{FRAME}\n\n| 하나 | 둘 |\n|---|---|\n| 셋 | 넷 |\n\n다음\n")

    def offered(text: str) -> set[str]:
        it.caret(text)
        menu = it.body.createStandardContextMenu()
        it.body.menu_opens.emit(menu, it.body.textCursor())
        names = {action.objectName() for action in menu.actions()}
        menu.deleteLater()
        return names

    assert {"link.open", "format.link", "format.unlink"} <= offered("가")
    assert "edit.block_source" in offered("YouTube")
    assert {"table.row_above", "table.delete"} <= offered("셋")
    assert not offered("다음") & {"link.open", "edit.block_source", "table.delete"}


def menu_of(it: Hands, text: str, *, select: bool = False) -> QMenu:
    it.caret(text, select=select)
    menu = it.body.createStandardContextMenu()
    it.body.menu_opens.emit(menu, it.body.textCursor())
    return menu


def entry(menu: QMenu, name: str) -> QAction:
    return next(action for action in menu.actions() if action.objectName() == name)


def test_the_menu_deletes_a_card_and_what_is_selected_over_one(hands: Callable[[str], Hands]) -> None:
    it = hands(f"가\n\n{FRAME}\n\n나\n\n다\n")
    entry(menu_of(it, "YouTube"), "edit.delete").trigger()
    assert it.text == "가\n\n나\n\n다\n"
    it.window.run_action("edit.undo")
    it.body.selectAll()
    menu = it.body.createStandardContextMenu()
    it.body.menu_opens.emit(menu, it.body.textCursor())
    entry(menu, "edit.delete").trigger()
    assert FRAME not in it.text and "가" not in it.text
    it.window.run_action("edit.undo")
    assert it.text == f"가\n\n{FRAME}\n\n나\n\n다\n"


def test_a_card_is_copied_and_cut_by_itself(hands: Callable[[str], Hands]) -> None:
    it = hands(f"가\n\n{FRAME}\n\n나\n")
    it.caret("YouTube")
    it.keys(Qt.Key.Key_C, CONTROL)
    it.caret("나")
    it.keys(Qt.Key.Key_V, CONTROL)
    assert it.text == f"가\n\n{FRAME}\n\n나\n\n{FRAME}\n"
    it.caret("YouTube")
    it.keys(Qt.Key.Key_X, CONTROL)
    assert it.text == f"가\n\n나\n\n{FRAME}\n"
    it.caret("가")
    it.window.run_action("edit.paste")
    assert it.text == f"가\n\n{FRAME}\n\n나\n\n{FRAME}\n"


def test_the_menu_says_what_can_be_done_with_a_selection(hands: Callable[[str], Hands]) -> None:
    it = hands("가 나\n")
    assert not entry(menu_of(it, "가"), "edit.cut").isEnabled()
    menu = menu_of(it, "나", select=True)
    assert entry(menu, "edit.cut").isEnabled() and "format.link" in {a.objectName() for a in menu.actions()}
    entry(menu, "edit.copy").trigger()
    assert QGuiApplication.clipboard().text() == "나"
    entry(menu_of(it, "나"), "edit.paste_plain").trigger()
    assert it.text == "가 나나\n"


def test_a_dragged_picture_leaves_nothing_empty(hands: Callable[[str], Hands]) -> None:
    it = hands('<p class="x"><img src="/a.png" alt="글"></p>\n<p>첫 글이다.</p>\n')
    cursor = QTextCursor(it.body.document())
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
    it.body.setTextCursor(cursor)
    data = it.body.createMimeDataFromSelection()
    target = QTextCursor(it.body.document())
    target.movePosition(QTextCursor.MoveOperation.End)
    it.body._move_selection_to(target, data)
    assert it.text == '<p>첫 글이다.</p>\n<p class="x"><img src="/a.png" alt="글"></p>\n'


def test_a_footnote_is_put_in_and_its_mark_leads_to_its_text(hands: Callable[[str], Hands]) -> None:
    it = hands("첫 글.\n\n둘째 글.\n")
    it.answers.footnote = "출처는 연감"
    it.caret("첫 글")
    it.keys(Qt.Key.Key_F, CONTROL | ALT)
    assert "첫 글[^1]." in it.text and "[^1]: 출처는 연감" in it.text
    it.keys(Qt.Key.Key_Left, SHIFT)
    it.keys(Qt.Key.Key_Return, ALT)
    assert it.body.textCursor().block().text().startswith("Footnote 1: 출처는 연감")


def test_in_an_html_paragraph_a_footnote_is_on_the_page_and_one_undo_takes_it_away(
    hands: Callable[[str], Hands],
) -> None:
    body = '<p data-ke-size="size16">첫 글.</p>\n<p data-ke-size="size16">둘째 글.</p>\n'
    it = hands(body)
    it.answers.footnote = "출처는 연감"
    it.caret("첫 글")
    it.window.run_action("insert.footnote")
    assert it.text.startswith('<p data-ke-size="size16" markdown="span">첫 글[^1].</p>\n<p data-ke-size="size16">둘째')
    assert "[^1]: 출처는 연감" in it.text
    it.window.run_action("edit.undo")
    assert it.text == body


def test_where_no_footnote_can_stand_its_text_is_not_asked_for(hands: Callable[[str], Hands]) -> None:
    it = hands("글\n\n{% include a.html %}\n")
    it.caret("include")
    it.window.run_action("insert.footnote")
    assert not it.answers.asked and "footnote" in it.window.panes.facts.hint.text()


@pytest.mark.parametrize("dialog", [FootnoteDialog, lambda: LinkDialog(LinkWords("글", Link("/a")), ())])
def test_a_dialog_whose_answer_is_refused_stays_open_with_what_was_typed(
    qtbot: QtBot, dialog: Callable[[], KeptDialog]
) -> None:
    shown = dialog()
    qtbot.addWidget(shown)
    shown.show()
    shown.attempt = lambda: False
    line = shown.findChild(LineEdit)
    line.setText("긴 글")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert shown.isVisible() and line.text() == "긴 글" and shown.refusal.isVisible()
    shown.attempt = lambda: True
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert not shown.isVisible()


def test_what_is_typed_in_a_dialog_is_undone_and_redone_there(qtbot: QtBot) -> None:
    dialog = FootnoteDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClicks(dialog.line, "abc")
    QTest.keyClick(dialog.line, Qt.Key.Key_Z, CONTROL)
    assert dialog.line.text() == ""
    QTest.keyClick(dialog.line, Qt.Key.Key_Y, CONTROL)
    assert dialog.line.text() == "abc"
    QTest.keyClick(dialog.line, Qt.Key.Key_Z, CONTROL)
    QTest.keyClick(dialog.line, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert dialog.line.text() == "abc"


def test_words_for_several_lines_are_not_put_under_a_link(hands: Callable[[str], Hands]) -> None:
    it = hands("첫 글\n\n둘째 글\n")
    it.body.selectAll()
    assert not it.body.put_link("다른 말", Link("https://a.kr"))
    assert it.text == "첫 글\n\n둘째 글\n"


@pytest.mark.parametrize(
    ("body", "selected", "after"),
    [
        ("가 **나 다** 라\n", "가 나 다 라", "<mark>가 <strong>나 다</strong> 라</mark>\n"),  # kramdown reads no ** in it
        ("<p>가 <b>나</b> <i>다</i> 라</p>\n", "나 다", "<p>가 <mark><b>나</b> <i>다</i></mark> 라</p>\n"),
        ("<p><b>가 <i>나</i> 다</b> 라</p>\n", "가 나", "<p><b><mark>가 <i>나</i></mark> 다</b> 라</p>\n"),
        ("앞 [가 나](/a) 다 라\n", "나 다", "앞 [가 <mark>나</mark>](/a) <mark>다</mark> 라\n"),
    ],
)
def test_a_highlight_over_mixed_looks_is_one_where_it_can_be(
    hands: Callable[[str], Hands], body: str, selected: str, after: str
) -> None:
    it = hands(body)
    it.caret(selected, select=True)
    it.window.run_action("format.highlight")
    assert it.text == after
    it.caret(selected, select=True)
    it.window.run_action("format.highlight")
    it.window.run_action("edit.undo")
    it.window.run_action("edit.undo")
    assert it.text == body


def test_where_the_mouse_rests_the_target_is_told(hands: Callable[[str], Hands]) -> None:
    it = hands('이것은 [이어진 글](https://a.kr/b "<b>제목") 아닌 글 {{ page.url }}\n')

    def tip(text: str) -> str:
        it.caret(text)
        return tip_at(it.body, it.body.cursorRect().center() - QPoint(4, 0))

    assert tip("이어") == "https://a.kr/b · <b>제목" and tip("아닌") == ""
    cursor = it.body.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    assert tip_at(it.body, it.body.cursorRect(cursor).center() - QPoint(10, 0)) == "{{ page.url }}"


# The dialogs by themselves.


def test_the_embed_dialog_says_what_an_address_is(qtbot: QtBot) -> None:
    dialog = EmbedDialog("")
    qtbot.addWidget(dialog)
    assert not dialog.accept_button.isEnabled()
    dialog.line.setText("youtu.be/abcdef_1")
    assert dialog.embed is not None and "YouTube" in dialog.reading.text() and dialog.accept_button.isEnabled()
    dialog.line.setText("https://a.kr")
    assert dialog.embed is None and dialog.reading.text()
    dialog.line.setText(FRAME)
    assert dialog.embed is not None


def test_the_link_dialog_knows_the_sites_articles(qtbot: QtBot) -> None:
    post = Post("새벽시장 열렸다", lambda: "/news/1/")
    dialog = LinkDialog(LinkWords("", Link("")), [post])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.address.setFocus()
    assert not dialog.accept_button.isEnabled()
    dialog.address.completer().activated.emit("새벽시장 열렸다")
    qtbot.waitUntil(lambda: dialog.address.text() == "/news/1/")
    assert dialog.words() == LinkWords("새벽시장 열렸다", Link("/news/1/"))


def test_the_picture_dialog_takes_pixels_and_shares(qtbot: QtBot) -> None:
    words = PictureWords("/a.jpg", "옛", None, "300", "right")
    dialog = PictureDialog(Path("/a.jpg"), words)
    qtbot.addWidget(dialog)
    assert dialog.words() == words and not dialog.caption.isEnabled()
    dialog.width_box.setEditText("45 %")
    dialog.decoration.setChecked(True)
    assert dialog.words() == PictureWords("/a.jpg", "", None, "45%", "right", is_decorative=True)
    dialog.width_box.setEditText("넓게")
    assert not dialog.accept_button.isEnabled()
