"""The check before publishing in the window: it follows the writing, shows where, mends, and speaks before a save."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QProcess, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor.checks.diagnostic import Severity
from editor.document.changes import Splice
from editor.document.history import Naming
from editor.ui.checks.finding_delegate import ROLE, fix_rect
from editor.ui.language import LanguageChoice
from editor.ui.main_window import MainWindow
from tests.gui.conftest import commit

POST = """---
title: 속보 #1
tags: [a, ""]
---

첫 문단이다.

<p>문의는 010-1234-5678로.</p>

영화 <The end> 상영
"""


@pytest.fixture
def post(site: Path) -> Path:
    path = site / "_posts" / "2026-01-02-news.md"
    path.write_text(POST, "utf-8", newline="")
    return path


@pytest.fixture
def window(make_window: Callable[..., MainWindow], post: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    window = make_window(checks=True)
    assert window.open_path(post)
    settle(window, qtbot)
    yield window


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Waits until what is shown is about the article as it is, by all rules."""
    checks = window.checks
    qtbot.waitUntil(lambda: checks.state == "done" and checks.checker.is_current, timeout=60_000)


def rules(window: MainWindow) -> list[str]:
    return [row.found.rule for row in window.panes.checks.list.rows]


def row(window: MainWindow, rule: str) -> object:
    return next(row for row in window.panes.checks.list.rows if row.found.rule == rule)


def article_text(window: MainWindow) -> str:
    assert window.workflow.session is not None
    return window.workflow.session.article.text


def dispatch(window: MainWindow, old: str, new: str) -> None:
    """Somebody writes in the source."""
    session = window.workflow.session
    assert session is not None
    session.dispatch((Splice(session.article.text.index(old), old, new),), origin="command")


class TestWhatIsShown:
    def test_what_stops_publication_comes_first(self, window: MainWindow) -> None:
        shown = window.panes.checks.list
        assert rules(window) == ["value-cut", "item-empty", "mobile-number", "words-taken-for-a-tag"]
        assert [each.severity for each in shown.rows] == [Severity.ERROR] + [Severity.WARNING] * 3
        assert shown.item(0).text() == "Stops publication  1"
        assert [each.place for each in shown.rows] == ["Headline", "Tags", "“문의는 010-1234-5678로.”", "“영화 상영”"]
        assert shown.rows[0].words == "The headline is cut at the #"
        assert shown.rows[0].lines == ("-title: 속보 #1", "+title: '속보 #1'")

    def test_the_tab_and_the_foot_count(self, window: MainWindow, qtbot: QtBot) -> None:
        assert window.panes.side.tabs.tabText(window.panes.checks_tab) == "Checks 4"
        assert window.panes.facts.checks.text() == "Checks: 4, 1 stop publication"
        window.panes.facts.checks.click()
        assert window.panes.checks.isVisible()
        assert window.focusWidget() is window.panes.checks.list

    def test_in_korean(self, window: MainWindow, qtbot: QtBot) -> None:
        window.choose_language(LanguageChoice.KOREAN)
        qtbot.waitUntil(lambda: window.panes.checks.list.item(0).text() == "출고 불가  1")
        assert window.panes.facts.checks.text() == "출고 전 점검(4건, 출고 불가 1)"
        assert "제목" in window.panes.checks.list.rows[0].words

    def test_the_page_is_marked_and_says_why(self, window: MainWindow) -> None:
        body = window.panes.body
        caret = body.textCursor()
        caret.setPosition(body.document().findBlockByNumber(1).position() + 6)
        body.setTextCursor(caret)
        window.panes.work.show_caret()
        assert window.checks.page.tip(body.cursorRect(caret).center()) == "A mobile telephone number (010-1234-5678)"
        caret.setPosition(1)
        assert window.checks.page.tip(body.cursorRect(caret).center()) == ""

    def test_the_fields_are_marked_and_say_why(self, window: MainWindow, qtbot: QtBot) -> None:
        title = window.panes.form.title
        assert title.property("finding") == "bad" and title.toolTip() == "The headline is cut at the #"
        assert title.accessibleDescription() == title.toolTip()
        assert window.panes.form.fold.property("finding") == "warn"  # the tags are folded away
        window.checks.fix(row(window, "value-cut"))
        settle(window, qtbot)
        assert not title.property("finding") and not title.toolTip()

    def test_nothing_found_is_said(self, window: MainWindow, site: Path, qtbot: QtBot) -> None:
        path = site / "_posts" / "2026-01-03-fine.md"
        path.write_text("---\ntitle: 첫눈\ncategories: [News]\n---\n\n글\n", "utf-8")
        window.open_path(path)
        settle(window, qtbot)
        assert rules(window) == [] and "Nothing found" in window.panes.checks.state.text()
        assert window.panes.facts.checks.text() == "Checks: 0"

    def test_why_yaml_cannot_be_read_is_said_in_plain_words(self, window: MainWindow, qtbot: QtBot) -> None:
        dispatch(window, "속보 #1", "[속보] 시장")
        settle(window, qtbot)
        words = window.panes.checks.list.rows[0].words
        assert words.startswith("Front matter that YAML does not take (it begins with [,") and "found" not in words


class TestFollowing:
    def test_it_follows_what_is_written(self, window: MainWindow, qtbot: QtBot) -> None:
        dispatch(window, " #1", "")
        settle(window, qtbot)
        assert "value-cut" not in rules(window)
        window.run_action("edit.undo")
        settle(window, qtbot)
        assert "value-cut" in rules(window)

    def test_what_is_known_moves_along_meanwhile(self, window: MainWindow) -> None:
        window.checks.fix(row(window, "value-cut"))
        dispatch(window, "영화", "긴 영화")
        window.checks.fix(row(window, "words-taken-for-a-tag"))  # found before both changes
        assert "긴 영화 &lt;The end>" in article_text(window)

    def test_other_files_of_the_site_are_followed(self, window: MainWindow, site: Path, qtbot: QtBot) -> None:
        (site / ".copydesk").mkdir(exist_ok=True)
        (site / ".copydesk" / "site.yml").write_text("checks: {required: [author]}\n", "utf-8")
        window.disk_watch.look()
        qtbot.waitUntil(lambda: "field-missing" in rules(window), timeout=60_000)

    def test_another_article_has_its_own(self, window: MainWindow, site: Path, qtbot: QtBot) -> None:
        window.new_article()
        settle(window, qtbot)
        assert rules(window) == []  # nothing was written yet
        commit(window.findChild(QWidget, "field.excerpt"), "글")
        settle(window, qtbot)
        assert "no-title" in rules(window)
        window.workflow.show_anew(None)
        assert window.panes.facts.checks.isHidden()

    def test_a_process_that_dies_is_started_again(self, window: MainWindow, qtbot: QtBot) -> None:
        process = window.checks.checker.findChild(QProcess)
        assert process is not None
        process.kill()
        qtbot.waitUntil(lambda: window.checks.checker.findChild(QProcess) not in (None, process), timeout=60_000)
        dispatch(window, " #1", "")
        settle(window, qtbot)
        assert "value-cut" not in rules(window)


class TestMending:
    def test_one_fix_is_one_step(self, window: MainWindow) -> None:
        window.checks.fix(row(window, "value-cut"))
        assert article_text(window) == POST.replace("속보 #1", "'속보 #1'")
        assert window.panes.form.title.text() == "속보 #1"
        window.run_action("edit.undo")
        assert article_text(window) == POST

    def test_all_safe_fixes_are_one_step(self, window: MainWindow, qtbot: QtBot) -> None:
        window.panes.checks.fix_all.click()
        mended = POST.replace("속보 #1", "'속보 #1'").replace("<The", "&lt;The")
        qtbot.waitUntil(lambda: article_text(window) == mended, timeout=60_000)
        window.run_action("edit.undo")
        assert article_text(window) == POST

    def test_a_click_on_fix_and_on_the_row(self, window: MainWindow) -> None:
        window.run_action("view.checks")
        shown = window.panes.checks.list
        items = [shown.item(number) for number in range(shown.count())]
        item = next(each for each in items if each.data(ROLE) is row(window, "value-cut"))
        place: QRect = shown.visualItemRect(item)
        QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place.topLeft() + QPoint(40, 14))
        assert window.focusWidget() is window.panes.form.title
        QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=fix_rect(place, shown.font()).center())
        assert "'속보 #1'" in article_text(window)

    def test_a_rule_is_switched_off_for_the_site(self, window: MainWindow, site: Path, qtbot: QtBot) -> None:
        window.panes.checks.list.choose(row(window, "mobile-number"))
        window.panes.checks.off.click()
        qtbot.waitUntil(lambda: "mobile-number" not in rules(window), timeout=60_000)
        assert "skip: [mobile-number]" in (site / ".copydesk" / "site.yml").read_text("utf-8")


class TestKeys:
    def test_enter_goes_to_the_place(self, window: MainWindow) -> None:
        window.run_action("view.checks")
        shown = window.panes.checks.list
        shown.choose(row(window, "mobile-number"))
        QTest.keyClick(shown, Qt.Key.Key_Return)
        body = window.panes.body
        assert window.focusWidget() is body
        assert body.textCursor().block().text()[body.textCursor().positionInBlock() :].startswith("010-1234-5678")

    def test_the_next_one_is_gone_to_from_anywhere(self, window: MainWindow) -> None:
        window.run_action("check.next")
        assert window.focusWidget() is window.panes.form.title
        window.run_action("check.next")
        window.run_action("check.next")
        assert window.focusWidget() is window.panes.body
        for _ in range(2):
            window.run_action("check.next")
        assert window.focusWidget() is window.panes.form.title

    def test_in_the_source_the_caret_goes_there(self, window: MainWindow) -> None:
        window.run_action("view.source")
        window.checks.go_to(row(window, "words-taken-for-a-tag"))
        editor = window.panes.source.editor
        assert editor.model is not None
        assert editor.model.article.text[editor.model.start + editor.caret :].startswith("<The end>")


class TestBeforeASave:
    def write_a_fault(self, window: MainWindow) -> None:
        dispatch(window, "첫 문단", "{{ 글 첫 문단")

    def test_what_the_file_says_already_is_not_asked_about(self, window: MainWindow, qtbot: QtBot) -> None:
        commit(window.panes.body, "덧")
        settle(window, qtbot)
        assert window.save() is not None and window.workflow.dialogs.asked == []

    def test_something_new_is_asked_about_once(self, window: MainWindow, post: Path, qtbot: QtBot) -> None:
        self.write_a_fault(window)
        settle(window, qtbot)
        window.workflow.dialogs.although = False
        assert window.save() is None and post.read_text("utf-8") == POST
        assert window.panes.checks.isVisible()
        window.workflow.dialogs.although = True
        assert window.save() == post
        commit(window.panes.body, "덧")
        settle(window, qtbot)
        assert window.save() == post
        assert window.workflow.dialogs.asked == ["stopping 2026-01-02-news.md 1"] * 2

    def test_a_draft_is_never_asked_about(self, window: MainWindow, qtbot: QtBot) -> None:
        session = window.workflow.session
        assert session is not None
        session.set_naming(Naming(None, "news", True, ".md"))
        self.write_a_fault(window)
        settle(window, qtbot)
        saved = window.save()
        assert saved is not None and saved.parent.name == "_drafts" and window.workflow.dialogs.asked == []

    def test_a_save_quicker_than_the_check_is_told_afterwards(self, window: MainWindow, qtbot: QtBot) -> None:
        self.write_a_fault(window)
        assert window.save() is not None
        banner = window.panes.banner
        qtbot.waitUntil(banner.isVisible, timeout=60_000)
        assert banner.message.text().startswith("Saved, but the site would not publish it")
        banner.action.click()
        assert window.panes.checks.isVisible()
