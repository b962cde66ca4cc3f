"""The window's work: open, write, undo across fields, save, leave, and what it says when something fails."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor.ui.dialogs import Unsaved
from editor.ui.main_window import MainWindow
from editor.ui.style.theme import ThemeChoice
from tests.gui.conftest import commit, compose, type_hangul

POST = """---
title: 물마루 소식  # 눈에 띄게
categories: [News, 지역]
excerpt: >
  짧은 요약
feature_text: >
  짧은 요약
weight: 3
---

## 하나

첫째 글.

## 둘

둘째 글.
"""


@pytest.fixture
def post(site: Path) -> Path:
    path = site / "_posts" / "2026-01-02-news.md"
    path.write_text(POST, "utf-8", newline="")
    return path


@pytest.fixture
def window(make_window: Callable[..., MainWindow], post: Path) -> MainWindow:
    window = make_window()
    assert window.open_path(post)
    return window


def field(window: MainWindow, name: str) -> QWidget:
    found = window.findChild(QWidget, name)
    assert found is not None, name
    return found


def to_end(widget: QWidget) -> None:
    widget.setFocus()
    widget.moveCursor(widget.textCursor().MoveOperation.End)


def marked(window: MainWindow, qtbot: QtBot, title: str) -> None:
    """The list, which is read aside, marks the article of that title."""
    qtbot.waitUntil(lambda: window.panes.library.list.currentIndex().data() == title)


def banner(window: MainWindow) -> str:
    shown = window.panes.banner
    return shown.message.text() if shown.isVisible() else ""


def test_an_opened_post_is_shown_and_not_modified(window: MainWindow, post: Path, qtbot: QtBot) -> None:
    assert field(window, "field.title").toPlainText() == "물마루 소식"
    assert "첫째 글." in field(window, "bodyEditor").toPlainText()
    assert [row.title for row in window.panes.outline.rows()] == ["하나", "둘"]
    assert field(window, "fileName").text() == "_posts/2026-01-02-news.md"
    assert window.windowTitle().startswith("물마루 소식") and not window.isWindowModified()
    assert window.tool_bar.state.text() == "Saved on this PC"
    marked(window, qtbot, "물마루 소식")
    assert window.save() == post and post.read_text("utf-8") == POST


def test_a_word_in_the_headline_changes_that_word(window: MainWindow, post: Path, qtbot: QtBot) -> None:
    title = field(window, "field.title")
    to_end(title)
    type_hangul(title, " 한글")
    assert window.isWindowModified() and window.tool_bar.state.text() == "Not saved"
    assert window.save() == post
    assert post.read_text("utf-8") == POST.replace("물마루 소식", "물마루 소식 한글")
    assert not window.isWindowModified()
    marked(window, qtbot, "물마루 소식 한글")


def test_undo_goes_through_form_and_body_in_one_order(window: MainWindow, qtbot: QtBot) -> None:
    title, body = field(window, "field.title"), field(window, "bodyEditor")
    to_end(title)
    qtbot.keyClicks(title, "A")
    to_end(body)
    qtbot.keyClicks(body, "B")
    to_end(title)
    qtbot.keyClicks(title, "C")
    states = []
    for _ in range(3):
        states.append((title.toPlainText(), body.toPlainText().endswith("B")))
        qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    states.append((title.toPlainText(), body.toPlainText().endswith("B")))
    assert states == [("물마루 소식AC", True), ("물마루 소식A", True), ("물마루 소식A", False), ("물마루 소식", False)]
    assert not window.isWindowModified() and not window.actions_["edit.undo"].isEnabled()
    qtbot.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert title.toPlainText() == "물마루 소식A"


def test_excerpt_and_feature_text_are_undone_together(window: MainWindow, qtbot: QtBot) -> None:
    excerpt = field(window, "field.excerpt")
    to_end(excerpt)
    qtbot.keyClicks(excerpt, "!")
    assert window.workflow.session.article.field("feature_text") == "짧은 요약!\n"
    window.run_action("edit.undo")
    assert window.workflow.session.article.text == POST
    assert field(window, "field.feature_text.same").isChecked()


def test_an_enter_behind_the_summary_waits_for_the_word_that_follows(
    window: MainWindow, post: Path, qtbot: QtBot
) -> None:
    excerpt = field(window, "field.excerpt")
    to_end(excerpt)
    qtbot.keyClick(excerpt, Qt.Key.Key_Return)
    assert window.workflow.session.article.text == POST and not window.isWindowModified()
    window.workflow.form_binding.refresh()
    assert excerpt.text() == "짧은 요약\n" and field(window, "field.feature_text.same").isChecked()
    type_hangul(excerpt, "끝말")
    assert window.workflow.session.article.field("excerpt") == "짧은 요약\n끝말\n"
    qtbot.keyClick(excerpt, Qt.Key.Key_Return)
    field(window, "field.title").setFocus()
    assert excerpt.text() == "짧은 요약\n끝말"
    window.run_action("file.save")
    assert ">+" not in post.read_text("utf-8") and "끝말\n\n" not in post.read_text("utf-8")
    window.run_action("edit.undo")
    assert window.workflow.session.article.text == POST


def test_a_text_among_the_further_fields_grows_with_its_lines(window: MainWindow, post: Path, qtbot: QtBot) -> None:
    post.write_text(POST.replace("weight: 3", "subtitle: 부제"), "utf-8", newline="")
    assert window.open_path(post)
    window.panes.form.unfold()
    subtitle, box = field(window, "field.subtitle"), field(window, "field.subtitle.box")
    to_end(subtitle)
    for _ in range(3):
        known = box.height()
        qtbot.keyClick(subtitle, Qt.Key.Key_Return)
        qtbot.keyClick(subtitle, Qt.Key.Key_A)
        qtbot.waitUntil(lambda known=known: box.height() >= max(known + 10, subtitle.height()))
        assert subtitle.height() >= subtitle.document().size().height()
        qtbot.waitUntil(lambda: box.parentWidget().height() >= box.height())


def test_a_composition_is_saved_with_the_rest(window: MainWindow, post: Path, qtbot: QtBot) -> None:
    title = field(window, "field.title")
    to_end(title)
    type_hangul(title, "기사", finish=False)
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert "title: 물마루 소식기사  #" in post.read_text("utf-8")


def test_nothing_under_composition_is_lost_when_a_script_saves(window: MainWindow, post: Path) -> None:
    title = field(window, "field.title")
    to_end(title)
    type_hangul(title, "기사", finish=False)
    window.save()
    assert "title: 물마루 소식기사  #" in post.read_text("utf-8")


def test_another_article_does_not_get_what_was_being_composed(window: MainWindow, site: Path, post: Path) -> None:
    title = field(window, "field.title")
    to_end(title)
    type_hangul(title, "글", finish=False)
    window.workflow.dialogs.unsaved = Unsaved.SAVE
    other = next(path for path in sorted((site / "_posts").glob("*.md")) if path != post)
    window.panes.library.post_activated.emit(other)
    assert "title: 물마루 소식글  #" in post.read_text("utf-8")
    assert not window.isWindowModified() and title.toPlainText()[-1:] != "글"


def test_what_is_typed_in_a_date_is_saved_without_leaving_it(window: MainWindow, post: Path, qtbot: QtBot) -> None:
    window.panes.form.unfold()
    line = field(window, "field.date")
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "2026-02-03")
    saved = window.save()
    assert saved == post.with_name("2026-02-03-news.md") and saved.read_text("utf-8") == POST
    assert not post.exists()


def type_date(window: MainWindow, text: str) -> QWidget:
    window.panes.form.unfold()
    line = field(window, "field.date")
    line.setFocus()
    line.selectAll()
    commit(line, text)
    return line


@pytest.mark.parametrize("typed", ["2026-02-03 15:00", "2026년 2월 3일 오후 3시", "2026.2.3 15:00", "2026-02-03T15:00"])
def test_a_time_is_written_into_the_front_matter(window: MainWindow, post: Path, typed: str) -> None:
    type_date(window, typed)
    saved = window.save()
    assert saved == post.with_name("2026-02-03-news.md")
    offset = f"{window.workflow.desk.site.configuration.zone.attach(datetime(2026, 2, 3, 15)):%z}"
    first, rest = POST.split("categories:")
    assert saved.read_text("utf-8") == f"{first}date: 2026-02-03 15:00:00 {offset}\ncategories:{rest}"
    assert field(window, "field.date").text() == f"2026-02-03 15:00:00 {offset}"
    window.run_action("edit.undo")
    assert window.workflow.session.article.text == POST
    assert field(window, "field.date").text() == "2026-01-02"


def test_a_day_alone_stays_in_the_file_name(window: MainWindow, post: Path) -> None:
    line = type_date(window, "2026.2.3")
    saved = window.save()
    assert saved == post.with_name("2026-02-03-news.md") and saved.read_text("utf-8") == POST
    assert line.text() == "2026-02-03"


def test_what_is_no_date_is_neither_saved_nor_dropped(window: MainWindow, post: Path) -> None:
    line = type_date(window, "내일쯤")
    commit(field(window, "field.title"), "새 ")
    assert window.save() is None and line.text() == "내일쯤"
    assert "내일쯤" in banner(window) and "Date" in banner(window)
    assert post.read_text("utf-8") == POST
    line.selectAll()
    commit(line, "2026-01-02")
    assert window.save() == post and banner(window) == ""


def test_an_article_is_not_left_over_a_date_that_is_none(window: MainWindow, post: Path) -> None:
    type_date(window, "내일쯤")
    answers = window.workflow.dialogs
    assert not window.close() and len(answers.asked) == 1
    answers.unsaved = Unsaved.SAVE
    assert not window.close() and "내일쯤" in banner(window)


def test_categories_are_written_in_their_own_style(window: MainWindow, post: Path, qtbot: QtBot) -> None:
    line = field(window, "field.categories")
    line.setFocus()
    commit(line, "축제")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    window.save()
    assert post.read_text("utf-8") == POST.replace("[News, 지역]", "[News, 지역, 축제]")


def test_a_new_field_stands_in_the_file(window: MainWindow, post: Path, qtbot: QtBot) -> None:
    window.panes.form.unfold()
    qtbot.mouseClick(field(window, "addField"), Qt.MouseButton.LeftButton)
    field(window, "addField.name").setText("author")
    qtbot.mouseClick(field(window, "addField.add"), Qt.MouseButton.LeftButton)
    author = field(window, "field.author")
    commit(author, "김기자")
    window.save()
    assert post.read_text("utf-8") == POST.replace("weight: 3\n", "weight: 3\nauthor: 김기자\n")


def test_moving_a_section_by_the_outline(window: MainWindow, post: Path) -> None:
    window.panes.outline.move_to(1, 0)
    window.save()
    assert post.read_text("utf-8").index("## 둘") < post.read_text("utf-8").index("## 하나")
    assert [row.title for row in window.panes.outline.rows()] == ["둘", "하나"]


def test_the_outline_jumps(window: MainWindow) -> None:
    window.commands.jump_to(window.panes.outline.rows()[1].block_index)
    assert field(window, "bodyEditor").textCursor().block().text() == "둘"
    assert window.panes.outline.current_row() == 1


def test_a_jump_by_the_outline_scrolls_the_form_away(window: MainWindow, post: Path) -> None:
    long = post.with_name("2026-01-02-long.md")
    long.write_text("---\ntitle: 긴\nexcerpt: 요약\n---\n\n" + "글\n\n" * 40 + "## 끝\n\n" + "글\n\n" * 40, "utf-8")
    window.resize(1280, 720)
    window.open_path(long)
    window.panes.outline.list.clicked.emit(window.panes.outline.model.index(0))
    bar, body = window.panes.work.verticalScrollBar(), field(window, "bodyEditor")
    assert bar.value() == bar.maximum() > 0
    assert body.textCursor().block().text() == "끝" and 0 <= body.cursorRect().top() < 100


def test_an_article_begins_at_its_headline(window: MainWindow, post: Path, site: Path, qtbot: QtBot) -> None:
    window.resize(1280, 720)
    window.panes.form.unfold()
    bar = window.panes.work.verticalScrollBar()
    bar.setValue(bar.maximum())
    path = site / "_posts" / "2026-01-03-broken.md"
    path.write_text("---\ntitle: '장금이' 전국 확대\nexcerpt: " + "긴 요약 " * 200 + "\n---\n\n" + "글\n\n" * 50, "utf-8")
    assert window.open_path(path)
    assert not window.panes.form.folded.isVisible()
    qtbot.waitUntil(field(window, "bodyEditor").hasFocus)
    compose(field(window, "bodyEditor"), "")  # what input methods send when a text gets the focus
    QApplication.processEvents()
    shown = window.panes.banner
    assert bar.value() == 0 and shown.visibleRegion().boundingRect() == shown.rect()
    window.workflow.open_post(post)
    assert bar.value() == 0


@pytest.mark.parametrize("title", ["!!!", "..."])
def test_a_title_of_punctuation_is_told_where_it_stands(window: MainWindow, title: str, qtbot: QtBot) -> None:
    window.new_article()
    commit(field(window, "field.title"), title)
    assert title in field(window, "fileName").text()
    assert window.save() is None
    assert "headline" in banner(window)
    window.workflow.dialogs.unsaved = Unsaved.DROP


def test_two_posts_of_one_name(window: MainWindow, post: Path) -> None:
    other = post.with_name("2026-01-02-other.md")
    other.write_text(POST, "utf-8")
    window.open_path(other)
    slug = field(window, "field.slug")
    slug.selectAll()
    slug.setFocus()
    commit(slug, "news")
    assert window.save() is None
    assert "2026-01-02-news.md" in banner(window) and "already" in banner(window)
    assert other.exists() and post.read_text("utf-8") == POST


def test_a_full_disk(window: MainWindow, post: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(field(window, "field.title"), "새 ")

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    assert window.save() is None
    assert "the disk is full" in banner(window) and post.name in banner(window)
    assert post.read_text("utf-8") == POST and window.isWindowModified()
    monkeypatch.undo()
    assert window.save() == post and banner(window) == ""


def test_somebody_else_saved_first(window: MainWindow, post: Path) -> None:
    commit(field(window, "field.title"), "새 ")
    post.write_text(POST + "더\n", "utf-8")
    assert window.save() is None
    assert "changed elsewhere" in banner(window) and post.read_text("utf-8").endswith("더\n")


def test_both_texts_are_kept_by_a_button(window: MainWindow, post: Path) -> None:
    commit(field(window, "field.title"), "새 ")
    post.write_text(POST + "더\n", "utf-8")
    assert window.save() is None
    window.panes.banner.action.click()
    window.safety.two_hands.dialog.findChild(QPushButton, "conflict.beside").click()
    mine = post.with_name("2026-01-02-news-2.md")
    assert mine.read_text("utf-8") == POST.replace("물마루", "새 물마루") and banner(window) == ""
    assert post.read_text("utf-8") == POST + "더\n" and window.workflow.session.path == mine


def test_the_next_free_name_is_taken_by_a_button(window: MainWindow, post: Path, qtbot: QtBot) -> None:
    post.with_name("2026-01-02-news-2.md").write_text(POST, "utf-8")
    window.new_article()
    commit(field(window, "field.title"), "News")
    type_date(window, "2026-01-02")
    assert window.save() is None and "2026-01-02-news.md" in banner(window)
    assert "-3" in window.panes.banner.action.text()
    window.panes.banner.action.click()
    assert window.workflow.session.path == post.with_name("2026-01-02-news-3.md")
    assert banner(window) == "" and post.read_text("utf-8") == POST


def test_what_somebody_else_wrote_is_shown_at_once(window: MainWindow, post: Path, qtbot: QtBot) -> None:
    body = field(window, "bodyEditor")
    window.panes.body.jump_to(1)
    column = body.textCursor().positionInBlock()
    post.write_text(POST.replace("물마루 소식", "물마루 새 소식").replace("## 하나", "더\n\n## 하나"), "utf-8")
    qtbot.waitUntil(lambda: field(window, "field.title").toPlainText() == "물마루 새 소식")
    assert body.toPlainText().startswith("더") and not window.isWindowModified() and banner(window) == ""
    assert body.textCursor().block().text() == "첫째 글." and body.textCursor().positionInBlock() == column
    assert window.tool_bar.state.text() == "Saved on this PC"
    commit(field(window, "field.title"), "아 ")
    assert window.save() == post and "아 물마루 새 소식" in post.read_text("utf-8")


def test_unsaved_work_is_kept_and_told_of_somebody_elses(window: MainWindow, post: Path, qtbot: QtBot) -> None:
    commit(field(window, "field.title"), "새 ")
    post.write_text(POST + "더\n", "utf-8")
    qtbot.waitUntil(lambda: "changed elsewhere" in banner(window))
    assert field(window, "field.title").toPlainText() == "새 물마루 소식" and window.isWindowModified()
    window.panes.banner.dismiss.click()
    window.disk_watch.look()
    assert banner(window) == ""  # it was read
    assert window.save() is None and "changed elsewhere" in banner(window)


def test_a_text_with_a_name_of_its_own_needs_no_number(window: MainWindow, post: Path, qtbot: QtBot) -> None:
    type_date(window, "2026-02-03")
    window.panes.form.commit()
    post.write_text(POST + "더\n", "utf-8")
    qtbot.waitUntil(lambda: "changed elsewhere" in banner(window))
    window.panes.banner.action.click()
    window.safety.two_hands.dialog.findChild(QPushButton, "conflict.beside").click()
    assert post.with_name("2026-02-03-news.md").read_text("utf-8") == POST
    assert post.read_text("utf-8") == POST + "더\n"


def test_a_file_that_went_is_told_and_can_be_written_again(window: MainWindow, post: Path, qtbot: QtBot) -> None:
    post.unlink()
    qtbot.waitUntil(lambda: post.name in banner(window))
    window.panes.banner.action.click()
    assert window.workflow.session.path == post and post.read_text("utf-8") == POST and banner(window) == ""


def test_nothing_is_read_again_while_a_syllable_is_made(window: MainWindow, post: Path, qtbot: QtBot) -> None:
    title = field(window, "field.title")
    title.setFocus()
    qtbot.waitUntil(title.hasFocus)
    type_hangul(title, "글", finish=False)
    post.write_text(POST + "더\n", "utf-8")
    window.disk_watch.look()
    assert title.textCursor().block().layout().preeditAreaText() == "글" and banner(window) == ""
    commit(title, "글")
    qtbot.waitUntil(lambda: "changed elsewhere" in banner(window))


def test_the_list_follows_the_folder(window: MainWindow, post: Path, site: Path, qtbot: QtBot) -> None:
    library = window.panes.library
    marked(window, qtbot, "물마루 소식")
    count = library.model.rowCount()
    chosen = library.model.index(0).data()
    library.list.setCurrentIndex(library.model.index(0))
    other = post.with_name("2020-01-02-colleague.md")
    other.write_text(POST.replace("물마루 소식", "동료의 글"), "utf-8")
    qtbot.waitUntil(lambda: library.model.rowCount() == count + 1)
    assert library.list.currentIndex().data() == chosen
    other.unlink()
    qtbot.waitUntil(lambda: library.model.rowCount() == count)
    assert library.list.currentIndex().data() == chosen and library.tabs.currentIndex() == 0


def test_the_list_is_looked_at_when_the_window_gets_active(window: MainWindow, post: Path, qtbot: QtBot) -> None:
    marked(window, qtbot, "물마루 소식")
    other = next(path for path in (post.parent).glob("*.md") if path != post)
    text = other.read_text("utf-8")
    title = next(line for line in text.splitlines() if line.startswith("title:"))
    other.write_text(text.replace(title, "title: 안에서 바뀐 제목"), "utf-8")
    QApplication.sendEvent(window, QEvent(QEvent.Type.ActivationChange))
    titles = window.panes.library.model
    qtbot.waitUntil(lambda: "안에서 바뀐 제목" in [titles.index(row).data() for row in range(titles.rowCount())])


@pytest.mark.parametrize(
    ("code", "helps", "not_said"),
    [(errno.EACCES, "permission", "room"), (errno.EROFS, "permission", "room"), (errno.ENOSPC, "room", "permission")],
)
def test_a_failed_save_advises_what_helps(
    window: MainWindow, post: Path, monkeypatch: pytest.MonkeyPatch, code: int, helps: str, not_said: str
) -> None:
    commit(field(window, "field.title"), "새 ")

    def fails(_descriptor: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", fails)
    assert window.save() is None
    assert helps in banner(window) and not_said not in banner(window)


def test_messages_call_the_fields_as_the_form_does(window: MainWindow, post: Path) -> None:
    window.new_article()
    commit(field(window, "field.title"), "News")
    type_date(window, "2026-01-02")
    window.save()
    for name in ("Headline", "Date", "Name in the URL"):
        assert f"“{name}”" in banner(window)
    labels = {label.text() for label in window.panes.form.findChildren(QLabel)}
    assert {"Date", "Name in the URL"} <= labels


def test_a_typed_name_is_shown_as_it_will_be(window: MainWindow, post: Path, qtbot: QtBot) -> None:
    window.panes.form.unfold()
    slug = field(window, "field.slug")
    slug.setFocus()
    qtbot.waitUntil(slug.hasFocus)
    slug.selectAll()
    qtbot.keyClicks(slug, "new name!! ")
    assert slug.text() == "new name!! "  # while it is typed
    assert field(window, "fileName").text() == "_posts/2026-01-02-new-name.md"
    qtbot.keyClick(slug, Qt.Key.Key_Return)
    assert slug.text() == "new-name"
    assert window.save() == post.with_name("2026-01-02-new-name.md")


def test_what_is_no_site_or_not_there(window: MainWindow, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert not window.open_path(empty)
    assert "empty" in banner(window) and "_config.yml" in banner(window)
    assert not window.open_path(tmp_path / "none.md")
    assert "none.md" in banner(window)
    assert field(window, "field.title").toPlainText() == "물마루 소식"


def test_broken_front_matter_is_told_and_repaired(make_window: Callable[..., MainWindow], site: Path) -> None:
    path = site / "_posts" / "2026-01-03-broken.md"
    path.write_text("---\ntitle: '장금이' 전국 확대\n---\n\n글\n", "utf-8")
    window = make_window()
    window.open_path(path)
    assert "line 2" in banner(window) and "quoted word" in banner(window)
    assert field(window, "field.title").isReadOnly()
    window.panes.banner.action.click()
    assert banner(window) == "" and field(window, "field.title").toPlainText() == "'장금이' 전국 확대"
    assert not field(window, "field.title").isReadOnly()
    window.run_action("edit.undo")
    assert "line 2" in banner(window)
    window.run_action("edit.redo")
    window.save()
    assert path.read_text("utf-8") == "---\ntitle: \"'장금이' 전국 확대\"\n---\n\n글\n"


@pytest.mark.parametrize(
    ("data", "word"), [("+++\ntitle = 'x'\n+++\n\n글\n".encode(), "TOML"), ("---\ntitle: 글\n---\n".encode("cp949"), "UTF-8")]
)
def test_what_cannot_be_changed_is_read_only(
    make_window: Callable[..., MainWindow], site: Path, qtbot: QtBot, data: bytes, word: str
) -> None:
    path = site / "_posts" / "2026-01-03-other.md"
    path.write_bytes(data)
    window = make_window()
    window.open_path(path)
    assert word in banner(window)
    for name in ("field.title", "field.excerpt", "bodyEditor"):
        qtbot.keyClicks(field(window, name), "x")
    assert not window.isWindowModified() and not window.actions_["insert.image"].isEnabled()
    assert window.save() == path and path.read_bytes() == data


@pytest.mark.parametrize(
    ("answer", "closed", "written"),
    [(Unsaved.STAY, False, False), (Unsaved.DROP, True, False), (Unsaved.SAVE, True, True)],
)
def test_closing_with_unsaved_work_asks(
    window: MainWindow, post: Path, answer: Unsaved, closed: bool, written: bool
) -> None:
    commit(field(window, "field.title"), "새 ")
    answers = window.workflow.dialogs
    answers.unsaved = answer
    assert window.close() is closed
    assert answers.asked == ["unsaved 새 물마루 소식 _posts/2026-01-02-news.md"]
    assert (post.read_text("utf-8") != POST) is written


def test_a_save_that_fails_keeps_the_window_open(window: MainWindow, post: Path) -> None:
    commit(field(window, "field.title"), "새 ")
    post.write_text("else", "utf-8")
    window.workflow.dialogs.unsaved = Unsaved.SAVE
    assert not window.close() and window.isVisible()


def test_closing_a_saved_article_asks_nothing(window: MainWindow) -> None:
    assert window.close() and window.workflow.dialogs.asked == []


def test_another_post_from_the_list(window: MainWindow, site: Path, qtbot: QtBot) -> None:
    commit(field(window, "field.title"), "새 ")
    other = next(path for path in sorted((site / "_posts").glob("*.md")) if "news" not in path.name)
    window.panes.library.post_activated.emit(other)
    assert field(window, "field.title").toPlainText() == "새 물마루 소식"  # the person stayed
    marked(window, qtbot, "물마루 소식")
    window.workflow.dialogs.unsaved = Unsaved.DROP
    window.panes.library.post_activated.emit(other)
    assert window.workflow.session.path == other


def test_a_picture_for_the_article_and_for_the_body(
    window: MainWindow, site: Path, tmp_path: Path, post: Path, qtbot: QtBot
) -> None:
    picture = tmp_path / "내 사진 (1).png"
    QImage(40, 30, QImage.Format.Format_RGB32).save(str(picture))
    answers = window.workflow.dialogs
    answers.picture = picture
    answers.alt_text = "항구의 새벽"
    field(window, "field.image.change").click()
    qtbot.waitUntil(lambda: not window.pictures.is_waiting, timeout=60_000)
    address = window.workflow.session.article.field("image")
    assert isinstance(address, str) and (site / address.lstrip("/")).is_file()
    field(window, "bodyEditor").setFocus()
    window.run_action("insert.image")
    assert answers.asked[-1] == f"alt {picture.name}"
    qtbot.waitUntil(lambda: not window.pictures.is_waiting, timeout=60_000)
    window.save()
    text = post.read_text("utf-8")
    assert "항구의 새벽" in text and text.count(address) == 2  # the body's is the file that the field's made
    assert address in window.panes.facts.hint.text()
    answers.alt_text = None
    before = window.workflow.session.article.text
    window.run_action("insert.image")
    assert window.workflow.session.article.text == before and not window.pictures.is_waiting


def test_what_is_no_picture_is_told(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    fake = tmp_path / "fake.png"
    fake.write_text("no picture")
    window.pictures.take([fake], "image")
    qtbot.waitUntil(lambda: not window.pictures.is_waiting, timeout=60_000)
    assert "fake.png" in banner(window)
    assert window.workflow.session.article.field("image") is None


def test_formats_are_the_bodys_alone(window: MainWindow, qtbot: QtBot) -> None:
    body, title = field(window, "bodyEditor"), field(window, "field.title")
    window.activateWindow()
    body.setFocus()
    qtbot.waitUntil(lambda: window.actions_["format.bold"].isEnabled())
    title.setFocus()
    qtbot.waitUntil(lambda: not window.actions_["format.bold"].isEnabled())


@pytest.mark.parametrize("headline", ["[속보] 물마루", "[*] 별표", "물마루 [*]"])
def test_the_title_is_the_headline_as_it_is_typed(window: MainWindow, headline: str) -> None:
    title = field(window, "field.title")
    title.selectAll()
    for letter in headline:
        commit(title, letter)
    shown = window.windowHandle().title()
    assert shown == f"{headline}* - Copydesk"
    window.save()
    assert window.windowHandle().title() == f"{headline} - Copydesk"


def test_a_date_to_come_is_told_beside_it_and_below(window: MainWindow, site: Path, qtbot: QtBot) -> None:
    window.panes.form.unfold()
    note, below = window.panes.form.folded.date.note, field(window, "facts.waits")
    assert not note.isVisible() and not below.isVisible()
    day = (window.workflow.desk.site.now() + timedelta(days=2)).date().isoformat()
    type_date(window, day)
    window.panes.form.commit()
    assert note.isVisible() and day in note.text()
    qtbot.waitUntil(lambda: below.isVisible() and day in below.text())
    window.panes.form.folded.draft.click()
    assert not note.isVisible()
    window.panes.form.folded.draft.click()
    assert note.isVisible()
    with (site / "_config.yml").open("a", encoding="utf-8") as file:
        file.write("\nfuture: true\n")
    window.workflow.desk.site.reload_configuration()
    window.workflow.form_binding.refresh()
    assert not note.isVisible()
    qtbot.waitUntil(lambda: not below.isVisible())


def test_the_facts_count_the_sections_that_the_outline_shows(window: MainWindow, post: Path, qtbot: QtBot) -> None:
    post.with_name("2026-01-02-h1.md").write_text("---\ntitle: 큰\n---\n\n# 하나\n\n글\n\n### 둘\n\n글\n", "utf-8")
    window.open_path(post.with_name("2026-01-02-h1.md"))
    assert [row.title for row in window.panes.outline.rows()] == ["하나", "둘"]
    window.commands.jump_to(window.panes.outline.rows()[1].block_index)
    qtbot.waitUntil(lambda: window.panes.facts.section.text() == "Section 2/2")


def test_another_site_empties_facts_and_outline(window: MainWindow, tmp_path: Path) -> None:
    other = tmp_path / "other"
    (other / "_posts").mkdir(parents=True)
    assert window.panes.facts.characters.isVisible() and window.panes.outline.rows()
    assert window.open_path(other)
    facts = window.panes.facts
    assert not any(button.isVisible() for button in (facts.characters, facts.sheets, facts.minutes, facts.section))
    assert window.panes.outline.rows() == () and facts.current_url() == ""


def test_the_palette_says_when_nothing_matches(window: MainWindow, qtbot: QtBot) -> None:
    window.run_action("palette")
    palette = window.findChild(QWidget, "commandPalette")
    nothing = palette.findChild(QWidget, "commandPalette.nothing")
    qtbot.keyClicks(palette.search, "qqq")
    assert nothing.isVisible() and "qqq" in nothing.text()
    palette.search.clear()
    assert not nothing.isVisible() and palette.list.isVisible()
    palette.close()


@pytest.mark.parametrize("name", ["library.list", "outline.list"])
def test_lists_show_that_they_have_the_focus(window: MainWindow, qtbot: QtBot, name: str) -> None:
    rows = field(window, name)
    qtbot.waitUntil(lambda: not window.workflow.listing.is_running and rows.model().rowCount() > 0)
    rows.setCurrentIndex(rows.model().index(-1, 0))
    field(window, "field.title").setFocus()
    without = rows.grab().toImage()
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(rows.hasFocus)
    assert rows.currentIndex().row() == 0
    image = rows.grab().toImage()
    assert image != without
    assert image.pixelColor(image.width() // 2, 0).name() == window._theme.tokens.accent


def test_every_command_of_the_table_has_someone_who_does_it(window: MainWindow) -> None:
    body_commands = {name for name in window.actions_.specs if name not in window.commands.names()}
    window.panes.body.setFocus()
    for name in sorted(body_commands):
        assert window.panes.body.execute(name), name


def test_menus_tools_and_help_are_made_from_the_table(window: MainWindow) -> None:
    shown = [action for menu in window._menus for action in menu.actions()]
    shown += [inner for action in shown if action.menu() is not None for inner in action.menu().actions()]
    assert {action.objectName() for action in shown if action.objectName()} == set(window.actions_.specs)
    keys = [key.toString() for action in window.actions_.actions.values() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_the_palette_finds_and_triggers(window: MainWindow, qtbot: QtBot) -> None:
    window.run_action("palette")
    palette = window.findChild(QWidget, "commandPalette")
    search = palette.findChild(QLineEdit)
    qtbot.keyClicks(search, "dark")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert window._theme.choice is ThemeChoice.DARK and not palette.isVisible()


def test_the_list_says_that_it_is_read_and_knows_the_categories(
    make_window: Callable[..., MainWindow], site: Path, qtbot: QtBot
) -> None:
    window = make_window()
    with qtbot.waitSignal(window.workflow.listing.listed):
        window.open_path(site)
        assert window.workflow.listing.is_running
        assert window.panes.library._empty.isVisible()
        window.workflow.list_posts()  # asked for again while it is read: once more, the last counts
    assert window.panes.library.model.rowCount() > 10
    window.new_article()
    categories = window.panes.form.tokens("categories")
    categories.show_values([])
    qtbot.keyClicks(field(window, "field.categories"), "new")
    assert categories.suggestions.names() == ["News"]


def test_folding_panes_and_zoom_are_remembered(make_window: Callable[..., MainWindow], site: Path) -> None:
    first = make_window()
    first.open_path(site)
    first.run_action("view.preview")
    first.run_action("view.zoom_in")
    assert first.panes.side.isHidden() and first.panes.facts.zoom.text() == "110 %"
    first.choose_theme(ThemeChoice.DARK)
    first.close()
    second = make_window()
    assert second.panes.side.isHidden() and not second.actions_["view.preview"].isChecked()
    assert second.panes.facts.zoom.text() == "110 %"


def test_the_page_scrolls_the_form_away_when_the_caret_needs_it(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1280, 600)
    body = field(window, "bodyEditor")
    window.activateWindow()
    body.setFocus()
    for _ in range(30):
        qtbot.keyClick(body, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(body, Qt.Key.Key_Return)
        qtbot.keyClicks(body, "text")

    def caret() -> int:
        return body.viewport().mapTo(window.panes.work, body.cursorRect().bottomLeft()).y()

    qtbot.waitUntil(lambda: 0 < caret() <= window.panes.work.height())


def test_an_opened_article_shows_its_headline(window: MainWindow, qtbot: QtBot) -> None:
    body = field(window, "bodyEditor")
    window.activateWindow()
    qtbot.waitUntil(body.hasFocus)
    window.run_action("view.zoom_in")  # the text is written anew
    window.resize(1240, 700)
    QApplication.processEvents()
    assert window.panes.work.verticalScrollBar().value() == 0


def test_leaving_qt_to_itself(qapp: QApplication) -> None:
    assert qapp.testAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)


def test_the_next_start_begins_where_the_last_one_ended(
    make_window: Callable[..., MainWindow], site: Path, tmp_path: Path
) -> None:
    from editor.app import first_site
    from editor.storage.folders import Folders

    folders = Folders.below(tmp_path / "own")
    first = make_window()
    own = first_site(first, folders)
    assert own.is_relative_to(folders.data) and (own / "_config.yml").is_file()
    first.open_path(site)
    first.close()
    assert first_site(make_window(), folders) == site
    (site / "_config.yml").unlink()
    (site / "_posts").rename(site / "elsewhere")
    assert first_site(make_window(), folders) == own


def test_the_box_shows_the_focus_of_what_is_inside(window: MainWindow, qtbot: QtBot) -> None:
    excerpt = field(window, "field.excerpt")
    excerpt.setFocus()
    qtbot.waitUntil(lambda: excerpt.parentWidget().property("focused") is True)
    field(window, "field.title").setFocus()
    qtbot.waitUntil(lambda: excerpt.parentWidget().property("focused") is False)


def test_a_changed_configuration_is_read_when_a_post_is_opened_again(
    window: MainWindow, site: Path, post: Path, qtbot: QtBot
) -> None:
    text = (site / "_config.yml").read_text("utf-8")
    permalink = next(line for line in text.splitlines() if line.startswith("permalink:"))
    (site / "_config.yml").write_text(text.replace(permalink, "permalink: /x/:title/"), "utf-8")
    window.open_path(post)
    qtbot.waitUntil(lambda: window.panes.facts.current_url().startswith("/x/"))


def test_a_script_needs_no_more_than_an_application(qapp: QApplication, site: Path, qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    assert window.open_path(next((site / "_posts").glob("*.md")))
    window.workflow.session.set_field("title", "스크립트가 쓴 제목")
    saved = window.save()
    assert saved is not None
    assert "스크립트가 쓴 제목" in saved.read_text("utf-8")
