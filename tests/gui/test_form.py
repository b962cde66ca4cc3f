"""The form shows what it is given without a signal, and signals what hands do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor.session.form_plan import FormPlan, Widget, widget_for
from editor.site.habits.house import Derived
from editor.ui.form.calendar_popup import CalendarPopup, clock_of
from editor.ui.form.content import Automatic, FieldEntry, FormContent, as_list
from editor.ui.form.date_field import DateField
from editor.ui.form.form_pane import FormPane
from editor.ui.form.slug_field import cleaned_slug
from editor.ui.form.token_field import Token, TokenField
from tests.gui.conftest import commit, compose, dispose, type_hangul

ENTRIES = (
    FieldEntry("title", "제목"),
    FieldEntry("categories", ["News", "경제"]),
    FieldEntry("excerpt", "요약입니다.\n"),
    FieldEntry("feature_text", "요약입니다.\n"),
    FieldEntry("image", "/assets/img/a.png"),
    FieldEntry("weight", 3, "3"),
    FieldEntry("comments", True, "true"),
    FieldEntry("author", "기자"),
    FieldEntry("tags", ["하나"]),
    FieldEntry("seo", {"a": 1}, "{a: 1}"),
)


@pytest.fixture
def form(qtbot: QtBot) -> FormPane:
    form = FormPane()
    qtbot.addWidget(form)
    form.heard = []  # type: ignore[attr-defined]
    form.field_edited.connect(lambda key, value: form.heard.append((key, value)))
    form.field_removed.connect(lambda key: form.heard.append(("removed", key)))
    form.resize(664, 800)
    form.show()
    qtbot.waitExposed(form)
    form.show_article(content())
    return form


def content(*entries: FieldEntry, **others: object) -> FormContent:
    facts = {"file_name": "_posts/2024-07-14-299.md", "url": "/news/299/", "slug": "299", "date": "2024-07-14"}
    known = others.pop("known", ("News", "경제", "사회"))
    rule = Automatic(Derived("excerpt"), follows=True)
    plan = FormPlan(offered={"categories": known})  # type: ignore[dict-item]
    given = facts | {"plan": plan, "automatic": {"feature_text": rule}} | others
    return FormContent(entries or ENTRIES, **given)  # type: ignore[arg-type]


def heard(form: FormPane) -> list[tuple[str, object]]:
    return form.heard  # type: ignore[attr-defined, no-any-return]


def find(form: QWidget, name: str) -> QWidget:
    found = form.findChild(QWidget, name)
    assert found is not None, name
    return found


def test_filling_signals_nothing_and_shows_everything(form: FormPane) -> None:
    assert heard(form) == []
    assert find(form, "field.title").toPlainText() == "제목"
    assert find(form, "field.excerpt").toPlainText() == "요약입니다."
    assert find(form, "field.slug").text() == "299"
    assert find(form, "field.date").text() == "2024-07-14"
    assert find(form, "fileName").text() == "_posts/2024-07-14-299.md"
    assert find(form, "articleUrl").text() == "/news/299/"
    assert find(form, "field.feature_text.same").isChecked()


def test_the_other_keys_stand_in_the_order_of_the_file(form: FormPane) -> None:
    names = [row.key for row in form.folded.rows.rows]
    assert names == ["weight", "comments", "author", "tags", "seo"]
    assert isinstance(find(form, "field.comments"), QCheckBox)
    assert isinstance(find(form, "field.weight"), QLineEdit)
    seo = find(form, "field.seo")
    assert isinstance(seo, QPlainTextEdit) and seo.isReadOnly() and seo.toPlainText() == "{a: 1}"


def test_typing_a_headline(form: FormPane, qtbot: QtBot) -> None:
    title = find(form, "field.title")
    title.moveCursor(title.textCursor().MoveOperation.End)
    qtbot.keyClicks(title, "!")
    assert heard(form) == [("title", "제목!")]


def test_hangul_in_the_headline(form: FormPane) -> None:
    form.show_article(content(FieldEntry("title", "")))
    type_hangul(find(form, "field.title"), "한글 기사")
    assert heard(form)[-1] == ("title", "한글 기사")
    assert all(not any("ㄱ" <= letter <= "ㅣ" for letter in str(value)) for _, value in heard(form))


def test_a_field_that_follows_says_what_it_follows_from(form: FormPane, qtbot: QtBot) -> None:
    follows = find(form, "field.feature_text.same")
    assert follows.isChecked() and follows.text() == "Same as “Excerpt”"
    assert find(form, "field.feature_text").isVisible()
    qtbot.keyClicks(find(form, "field.feature_text"), "B")
    assert heard(form) == [("feature_text", "B요약입니다.")]
    with qtbot.waitSignal(form.automatic_chosen) as said:
        follows.click()
    assert said.args == ["feature_text", False]


def test_the_model_answers_while_a_person_types(form: FormPane, qtbot: QtBot) -> None:
    title = find(form, "field.title")
    title.moveCursor(title.textCursor().MoveOperation.Start)
    commit(title, "새 ")
    entries = [FieldEntry("title", "새 제목") if entry.key == "title" else entry for entry in ENTRIES]
    form.update_article(content(*entries))
    assert title.textCursor().position() == 2


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Comma])
def test_adding_a_category(form: FormPane, qtbot: QtBot, key: Qt.Key) -> None:
    line = find(form, "field.categories")
    commit(line, "사회")
    qtbot.keyClick(line, key)
    assert heard(form) == [("categories", ["News", "경제", "사회"])]
    assert line.text() == ""


def test_a_category_under_composition_is_taken_whole(form: FormPane, qtbot: QtBot) -> None:
    line = find(form, "field.categories")
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    compose(line, "글")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert heard(form) == [("categories", ["News", "경제", "글"])]


def test_a_category_twice_is_once(form: FormPane) -> None:
    line = find(form, "field.categories")
    line.setText("News")
    form.commit()
    assert heard(form) == []


def test_removing_categories_by_keys_and_mouse(form: FormPane, qtbot: QtBot) -> None:
    line = find(form, "field.categories")
    qtbot.keyClick(line, Qt.Key.Key_Backspace)
    assert heard(form) == [("categories", ["News"])]
    token = form.tokens("categories").findChild(Token)
    qtbot.mouseClick(token, Qt.MouseButton.LeftButton, pos=token.rect().center() + token.rect().center() / 1.3)
    assert heard(form)[-1] == ("categories", [])


def test_arrow_keys_walk_over_the_tokens(qtbot: QtBot) -> None:
    tokens = TokenField()
    qtbot.addWidget(tokens)
    tokens.show_values(["a", "b", "c"])
    tokens.show()
    qtbot.waitExposed(tokens)
    tokens.activateWindow()
    tokens.input.setFocus()
    qtbot.waitUntil(tokens.input.hasFocus)
    qtbot.keyClick(tokens.input, Qt.Key.Key_Left)
    assert tokens.focusWidget().value == "c"  # type: ignore[union-attr]
    qtbot.keyClick(tokens.focusWidget(), Qt.Key.Key_Left)
    with qtbot.waitSignal(tokens.edited) as said:
        qtbot.keyClick(tokens.focusWidget(), Qt.Key.Key_Delete)
    assert said.args == [["a", "c"]]
    assert tokens.focusWidget().value == "c"  # type: ignore[union-attr]


def suggested(form: FormPane) -> list[str]:
    return form.tokens("categories").suggestions.names()


@pytest.mark.parametrize("typed", ["ㅅ", "사", "사ㅎ", "샇", "사호", "사회", "회"])
def test_what_is_composed_is_found_among_the_known_categories(form: FormPane, typed: str) -> None:
    line = find(form, "field.categories")
    line.setFocus()
    compose(line, typed)
    assert suggested(form) == ["사회"] and line.text() == "" and line.composed_text() == typed


def test_suggestions_never_take_the_focus_or_end_a_composition(form: FormPane, qtbot: QtBot) -> None:
    form.update_article(content(known=("사회", "사건", "문화")))
    line = find(form, "field.categories")
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    compose(line, "사")
    assert suggested(form) == ["사회", "사건"]
    commit(line, "사")
    compose(line, "ㅎ")
    assert suggested(form) == ["사회"] and QApplication.activePopupWidget() is None
    assert line.hasFocus() and not form.tokens("categories").suggestions.isWindow()
    compose(line, "회")
    commit(line, "회")
    assert line.text() == "사회" and heard(form) == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_a_chosen_suggestion_is_taken_whole(form: FormPane, qtbot: QtBot, key: Qt.Key) -> None:
    line = find(form, "field.categories")
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    compose(line, "사")
    qtbot.keyClick(line, Qt.Key.Key_Down)
    compose(line, "사")  # an input method may tell again what it told before
    qtbot.keyClick(line, key)
    assert heard(form) == [("categories", ["News", "경제", "사회"])]
    assert line.text() == "" and suggested(form) == [] and line.hasFocus()


def test_down_in_the_empty_field_shows_what_the_site_has(form: FormPane, qtbot: QtBot) -> None:
    form.update_article(content(known=("News", "사회", "문화")))
    line = find(form, "field.categories")
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClick(line, Qt.Key.Key_Down)
    assert suggested(form) == ["사회", "문화"]
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert suggested(form) == [] and line.hasFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(line, key)
    assert heard(form)[-1] == ("categories", ["News", "경제", "문화"])


def test_a_click_takes_a_suggestion(form: FormPane, qtbot: QtBot) -> None:
    line = find(form, "field.categories")
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    compose(line, "사")
    rows = form.tokens("categories").suggestions
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualItemRect(rows.item(0)).center())
    assert heard(form) == [("categories", ["News", "경제", "사회"])] and line.hasFocus()


def test_suggestions_close_when_the_field_is_left(form: FormPane, qtbot: QtBot) -> None:
    line = find(form, "field.categories")
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClick(line, Qt.Key.Key_Down)
    find(form, "field.title").setFocus()
    assert suggested(form) == [] and heard(form) == []


def test_a_category_that_the_site_never_used_is_marked_in_words(form: FormPane) -> None:
    note = find(form, "newCategories")
    assert not note.isVisible()
    line = find(form, "field.categories")
    commit(line, "사호")
    form.commit()
    assert note.isVisible() and "사호" in note.text() and line.accessibleDescription() == note.text()
    form.update_article(content(known=("News", "경제", "사호")))
    assert not note.isVisible()


def test_a_date_is_signalled_when_the_field_is_left(form: FormPane, qtbot: QtBot) -> None:
    form.unfold()
    line = find(form, "field.date")
    line.selectAll()
    qtbot.keyClicks(line, "2024-07-1")
    qtbot.keyClicks(line, "5")
    assert heard(form) == []
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert heard(form) == [("date", "2024-07-15")]


def test_a_text_that_is_no_date_is_marked_and_not_signalled(form: FormPane, qtbot: QtBot) -> None:
    form.unfold()
    line = find(form, "field.date")
    line.selectAll()
    qtbot.keyClicks(line, "2024-02-31")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    date_field = form.folded.date
    assert heard(form) == [] and date_field.message.isVisible() and line.accessibleDescription()
    line.selectAll()
    qtbot.keyClicks(line, "2024-02-29")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert heard(form) == [("date", "2024-02-29")] and not date_field.message.isVisible()


def test_an_emptied_date_is_taken_out(form: FormPane, qtbot: QtBot) -> None:
    form.unfold()
    line = find(form, "field.date")
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    form.commit()
    assert heard(form) == [("removed", "date")]


def test_a_text_that_is_no_date_stays_until_it_is_corrected(form: FormPane, qtbot: QtBot) -> None:
    form.unfold()
    line = find(form, "field.date")
    line.selectAll()
    commit(line, "내일쯤")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    form.update_article(content())  # another field changed
    assert line.text() == "내일쯤" and form.folded.date.message.isVisible()
    assert form.wrong_date() == ("date", "내일쯤")
    form.show_article(content())
    assert line.text() == "2024-07-14" and form.wrong_date() is None


@pytest.mark.parametrize("typed", ["2026년 12월 3일 오후 3시", "2026.12.3", "2026-12-03T15:00", "2026-12-03 15:00"])
def test_dates_are_understood_as_people_write_them(form: FormPane, qtbot: QtBot, typed: str) -> None:
    form.unfold()
    line = find(form, "field.date")
    line.selectAll()
    commit(line, typed)
    form.commit()
    assert heard(form) == [("date", typed)] and not form.folded.date.message.isVisible()


@pytest.fixture
def dates(qtbot: QtBot) -> Iterator[DateField]:
    window = QWidget()
    window.resize(600, 600)
    dates = DateField(window)
    dates.resize(400, 60)
    dates.show_text("2024-07-14 09:30:00 +0900")
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    yield dates
    dispose(window)


def open_calendar(dates: DateField, qtbot: QtBot) -> CalendarPopup:
    qtbot.mouseClick(dates.button, Qt.MouseButton.LeftButton)
    popup = dates.window().findChild(CalendarPopup)
    assert popup is not None
    return popup


def test_the_calendar_changes_the_day_and_keeps_the_rest(dates: DateField, qtbot: QtBot) -> None:
    popup = open_calendar(dates, qtbot)
    popup.calendar.setSelectedDate(popup.calendar.selectedDate().addDays(2))
    with qtbot.waitSignal(dates.edited) as said:
        popup.calendar.activated.emit(popup.calendar.selectedDate())
    assert said.args == ["2024-07-16 09:30:00 +0900"] and not popup.isVisible()


def test_digits_are_a_time_from_keys_and_from_an_input_method(dates: DateField, qtbot: QtBot) -> None:
    popup = open_calendar(dates, qtbot)
    assert not popup.isWindow() and QApplication.activePopupWidget() is None  # the input method stays where it is
    popup.time.setFocus()
    popup.time.selectAll()
    commit(popup.time, "1")
    qtbot.keyClicks(popup.time, "50")
    commit(popup.time, "5")
    with qtbot.waitSignal(dates.edited) as said:
        qtbot.keyClick(popup.time, Qt.Key.Key_Return)
    assert said.args == ["2024-07-14 15:05:00 +0900"] and dates.text() == said.args[0]


def test_escape_gives_the_calendar_up(dates: DateField, qtbot: QtBot) -> None:
    popup = open_calendar(dates, qtbot)
    said: list[str] = []
    dates.edited.connect(said.append)
    popup.calendar.clicked.emit(popup.calendar.selectedDate().addDays(2))
    popup.time.setText("11:11")
    qtbot.keyClick(popup.time, Qt.Key.Key_Escape)
    assert not popup.isVisible() and said == [] and dates.text() == "2024-07-14 09:30:00 +0900"


def test_a_click_elsewhere_takes_what_was_chosen(dates: DateField, qtbot: QtBot) -> None:
    popup = open_calendar(dates, qtbot)
    said: list[str] = []
    dates.edited.connect(said.append)
    popup.calendar.setSelectedDate(popup.calendar.selectedDate().addDays(1))
    popup.calendar.clicked.emit(popup.calendar.selectedDate())
    qtbot.mouseClick(dates.line, Qt.MouseButton.LeftButton)
    assert not popup.isVisible() and said == ["2024-07-15 09:30:00 +0900"]


def test_a_time_that_is_none_keeps_the_calendar_open(dates: DateField, qtbot: QtBot) -> None:
    popup = open_calendar(dates, qtbot)
    popup.time.setText("25:00")
    qtbot.keyClick(popup.time, Qt.Key.Key_Return)
    assert popup.isVisible() and popup.time.property("wrong") is True
    assert dates.text() == "2024-07-14 09:30:00 +0900"


@pytest.mark.parametrize(
    ("typed", "clock"),
    [("15:00", (15, 0)), ("1500", (15, 0)), ("930", (9, 30)), ("7", (7, 0)), ("오후 3시", (15, 0)),
     ("오후 3:05", (15, 5)), ("15시 30분", (15, 30)), ("１５：００", (15, 0)), ("24:60", None), ("", None), ("글", None)],
)  # fmt: skip
def test_times_as_people_type_them(typed: str, clock: tuple[int, int] | None) -> None:
    assert clock_of(typed) == clock


def test_a_flag_and_a_number(form: FormPane, qtbot: QtBot) -> None:
    form.unfold()
    qtbot.mouseClick(find(form, "field.comments"), Qt.MouseButton.LeftButton, pos=find(form, "field.comments").rect().topLeft() + QPointF(8, 14).toPoint())
    weight = find(form, "field.weight")
    weight.selectAll()
    qtbot.keyClicks(weight, "x")
    assert weight.property("wrong") is True
    weight.selectAll()
    qtbot.keyClicks(weight, "4.5")
    assert heard(form) == [("comments", False), ("weight", 4), ("weight", 4.5)] or heard(form)[-1] == ("weight", 4.5)
    assert weight.property("wrong") is False


@pytest.mark.parametrize(
    ("typed", "name"),
    [("새 이름", "새-이름"), ("a !! b", "a-b"), ("V2.0_final", "V2.0_final"), ("!!", ""), (" -x- ", "x"), ("다/른", "다-른")],
)
def test_names_are_cleaned_for_files(typed: str, name: str) -> None:
    assert cleaned_slug(typed) == name


def test_adding_and_removing_a_field(form: FormPane, qtbot: QtBot) -> None:
    form.unfold()
    qtbot.mouseClick(find(form, "addField"), Qt.MouseButton.LeftButton)
    name = find(form, "addField.name")
    for wrong in ("", "author", "two words", "title"):
        name.setText(wrong)
        qtbot.mouseClick(find(form, "addField.add"), Qt.MouseButton.LeftButton)
        assert heard(form) == []
    name.setText("출처")
    qtbot.mouseClick(find(form, "addField.add"), Qt.MouseButton.LeftButton)
    assert heard(form) == [("출처", "")]
    form.update_article(content(*ENTRIES, FieldEntry("출처", "")))
    other = form.folded.rows.rows[-1]
    assert other.key == "출처"
    qtbot.mouseClick(other.findChildren(QPushButton)[-1], Qt.MouseButton.LeftButton)
    assert heard(form)[-1] == ("removed", "출처")


def test_a_field_keeps_its_widget_while_others_come(form: FormPane) -> None:
    author = find(form, "field.author")
    form.update_article(content(*ENTRIES, FieldEntry("new", "x")))
    assert find(form, "field.author") is author


def test_the_image_by_button_and_drop(form: FormPane, qtbot: QtBot, tmp_path: Path) -> None:
    picture = tmp_path / "사진.png"
    QImage(40, 30, QImage.Format.Format_RGB32).save(str(picture))
    with qtbot.waitSignal(form.image_requested) as asked:
        qtbot.mouseClick(find(form, "field.image.change"), Qt.MouseButton.LeftButton)
    assert asked.args == ["image"]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "notes.txt")), QUrl.fromLocalFile(str(picture))])
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    with qtbot.waitSignal(form.image_dropped) as dropped:
        find(form, "field.image").dropEvent(event)
    assert dropped.args == ["image", str(picture)]
    qtbot.mouseClick(find(form, "field.image.remove"), Qt.MouseButton.LeftButton)
    assert heard(form) == [("removed", "image")]


def test_the_thumbnail_is_the_sites_file(form: FormPane, tmp_path: Path) -> None:
    picture = tmp_path / "a.png"
    QImage(400, 300, QImage.Format.Format_RGB32).save(str(picture))
    form.update_article(content(picture=lambda path: picture if path == "/assets/img/a.png" else None))
    label = find(form, "field.image").findChild(QLabel)
    assert not label.pixmap().isNull()


def test_read_only_lets_nothing_be_changed(form: FormPane, qtbot: QtBot) -> None:
    form.update_article(content(is_read_only=True))
    form.unfold()
    for edit in [*form.findChildren(QTextEdit), *form.findChildren(QLineEdit)]:
        if not edit.isVisible():
            continue
        assert edit.isReadOnly(), edit.objectName()
        qtbot.keyClicks(edit, "x")
    assert heard(form) == []
    assert not find(form, "addField").isVisible()
    form.update_article(content())
    qtbot.keyClicks(find(form, "field.title"), "x")
    assert heard(form)


def test_a_draft(form: FormPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.draft_chosen) as said:
        find(form, "draft").setChecked(True)
    assert said.args == [True]


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (True, Widget.FLAG),
        (3, Widget.NUMBER),
        (2.5, Widget.NUMBER),
        ("a", Widget.TEXT),
        (None, Widget.TEXT),
        (date(2024, 7, 14), Widget.DATE),
        (["a", "b"], Widget.LIST),
        ([], Widget.LIST),
        (["a", 1], Widget.SOURCE),
        ({"a": 1}, Widget.SOURCE),
    ],
)
def test_the_kind_follows_from_the_value(value: object, kind: Widget) -> None:
    assert widget_for(None, value) is kind


@pytest.mark.parametrize(
    ("value", "items"), [(None, []), ("정치 경제", ["정치", "경제"]), (["a b", None, 3], ["a b", "3"]), (5, ["5"])]
)
def test_a_list_as_jekyll_reads_it(value: object, items: list[str]) -> None:
    assert as_list(value) == items
