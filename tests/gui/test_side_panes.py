"""Versions stand beside the text, the trash below the search: seen without a dialog, reached by keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHeaderView, QTabBar
from pytestqt.qtbot import QtBot

from editor.ui.language import LanguageChoice
from editor.ui.main_window import MainWindow
from tests.gui.conftest import commit
from tests.gui.test_accessibility import described, interactive, named
from tests.gui.test_safety import POST, press, text_of, write


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


class TestVersions:
    def test_the_tab_counts_them_and_puts_one_back(self, window: MainWindow, qtbot: QtBot) -> None:
        write(window, "둘째", "새 둘째")
        window.save()
        window.run_action("view.versions")
        pane, tabs = window.panes.versions, window.panes.side.tabs
        assert pane.isVisible() and window.focusWidget() is pane.view.list
        assert tabs.tabText(tabs.currentIndex()) == "Versions 2"
        QTest.keyClick(pane.view.list, Qt.Key.Key_Down)
        assert "둘" in pane.view.difference.toPlainText()
        press(pane, "versions.restore")
        assert text_of(window) == POST
        assert not pane.view.restore.isEnabled()

    def test_it_follows_what_is_written_and_keeps_the_choice(self, window: MainWindow, qtbot: QtBot) -> None:
        write(window, "둘째", "새 둘째")
        window.save()
        window.run_action("view.versions")
        view = window.panes.versions.view
        QTest.keyClick(view.list, Qt.Key.Key_Down)
        chosen = view.list.currentItem().text(0)
        commit(window.panes.form.title, "다른 제목 ")
        qtbot.waitUntil(lambda: "다른 제목" in view.difference.toPlainText())
        assert view.list.currentItem().text(0) == chosen

    def test_a_folded_pane_unfolds(self, window: MainWindow) -> None:
        window.run_action("view.preview")
        assert not window.panes.side.isVisible()
        window.run_action("view.versions")
        assert window.panes.versions.isVisible() and not window.actions_["view.preview"].isChecked()

    def test_from_another_tab_the_previews_key_turns_to_it(self, window: MainWindow) -> None:
        preview = window.actions_["view.preview"]
        window.run_action("view.versions")
        assert not preview.isChecked()
        window.run_action("view.preview")
        assert window.panes.preview_column.isVisible() and preview.isChecked()
        window.run_action("view.preview")
        assert window.panes.side.isHidden() and not preview.isChecked()

    def test_without_any_it_says_what_belongs_there(self, window: MainWindow) -> None:
        window.run_action("view.versions")
        pane = window.panes.versions
        assert not pane.view.isVisible() and pane._empty.isVisible()

    def test_more_room_in_a_window(self, window: MainWindow) -> None:
        write(window, "둘째", "새 둘째")
        window.save()
        window.run_action("view.versions")
        press(window.panes.versions, "versions.larger")
        assert window.safety.versions.dialog is not None
        press(window.safety.versions.dialog, "versions.close")

    def test_it_speaks_the_language_of_the_window(self, window: MainWindow, qtbot: QtBot) -> None:
        window.run_action("view.versions")
        window.choose_language(LanguageChoice.KOREAN)
        tabs = window.panes.side.tabs
        qtbot.waitUntil(lambda: tabs.tabText(window.panes.versions_tab) == "수정 이력")
        assert window.panes.library.tabs.tabText(2) == "휴지통"


class TestTrash:
    def test_the_tab_counts_and_puts_back(self, window: MainWindow, post: Path, qtbot: QtBot) -> None:
        window.run_action("file.trash")
        library = window.panes.library
        qtbot.waitUntil(lambda: library.tabs.tabText(2) == "Trash 1")
        window.run_action("view.trash")
        assert library.trash.isVisible() and window.focusWidget() is library.trash.list
        assert "물마루 소식" in library.trash.list.topLevelItem(0).text(0)
        QTest.keyClick(library.trash.list, Qt.Key.Key_Return)
        assert post.read_text("utf-8") == POST and window.workflow.session.path == post
        assert library.tabs.tabText(2) == "Trash"

    def test_the_search_finds_in_it(self, window: MainWindow, post: Path) -> None:
        window.run_action("file.trash")
        window.run_action("view.trash")
        library = window.panes.library
        library.search.setText("nothing like it")
        assert library.trash.list.topLevelItemCount() == 0 and not library.trash.restore.isEnabled()
        library.search.setText("NEWS")
        assert library.trash.list.topLevelItemCount() == 1
        press(library, "trash.restore")
        assert post.exists()

    def test_arrows_lead_there(self, window: MainWindow) -> None:
        tabs = window.panes.library.tabs
        tabs.setFocus()
        tabs.setCurrentIndex(1)
        QTest.keyClick(tabs, Qt.Key.Key_Right)
        assert window.panes.library.trash.isVisible()

    def test_for_good_after_the_question(self, window: MainWindow, post: Path) -> None:
        window.run_action("file.trash")
        window.run_action("view.trash")
        press(window.panes.library, "trash.delete")
        assert window.workflow.dialogs.asked[-1] == f"delete {post.name}"
        assert window.workflow.desk.trash().entries() == ()


def test_everything_has_a_name_and_is_large_enough(window: MainWindow) -> None:
    write(window, "둘째", "새 둘째")
    window.save()
    window.run_action("view.versions")
    for pane in (window.panes.versions, window.panes.library):
        found = [widget for widget in interactive(pane) if not isinstance(widget, QTabBar | QHeaderView)]
        assert [described(widget) for widget in found if not named(widget).strip()] == []
