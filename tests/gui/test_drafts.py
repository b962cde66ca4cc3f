"""What is typed in a dialog is not lost with the program: it is in the journal before the dialog is accepted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from editor.storage.recovery import read_journal
from editor.ui.dialogs import Dialogs, Unsaved
from editor.ui.main_window import MainWindow
from editor.ui.source.source_dialog import SourceDialog
from tests.gui.conftest import Answers, commit
from tests.gui.test_safety import POST, crash, leave, press, text_of, write

SCRIPT = "\n<script>\n  하나();\n</script>\n"


@pytest.fixture
def post(site: Path) -> Path:
    path = site / "_posts" / "2026-01-02-news.md"
    path.write_text(POST + SCRIPT, "utf-8", newline="")
    return path


@pytest.fixture
def window(make_window: Callable[..., MainWindow], post: Path, qtbot: QtBot) -> MainWindow:
    window = make_window()
    window.workflow.dialogs = dialogs = Dialogs(window)
    dialogs.drafted.connect(window.safety.keeping.keep_draft)
    assert window.open_path(post)
    window.panes.body.jump_to(0)
    yield window
    window.workflow.dialogs = Answers()


def in_dialog(hands: Callable[[QDialog], None]) -> None:
    """What hands do as soon as a dialog is open."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        try:
            hands(dialog)
        finally:
            dialog.reject()

    QTimer.singleShot(0, act)


def kept(window: MainWindow) -> tuple[tuple[str, str], ...] | None:
    assert window.safety.keeping.flush()
    path = window.safety.keeping.journal_path
    draft = read_journal(path).draft if path.exists() else None
    return draft.fields if draft is not None else None


def test_the_text_of_a_footnote_is_kept_until_the_dialog_is_closed(window: MainWindow) -> None:
    found = []

    def hands(dialog: QDialog) -> None:
        found.append(kept(window))
        commit(dialog.findChild(QLineEdit, "footnote.text"), "주석의 글")
        found.append(kept(window))
        dialog.reject()

    in_dialog(hands)
    window.run_action("insert.footnote")
    assert found == [None, (("Footnote", "주석의 글"),)]
    assert kept(window) is None


def test_what_was_accepted_is_a_change_and_no_draft(window: MainWindow) -> None:
    def hands(dialog: QDialog) -> None:
        commit(dialog.findChild(QLineEdit, "link.address"), "https://example.org/")
        commit(dialog.findChild(QLineEdit, "link.text"), "읽기")
        dialog.accept()

    in_dialog(hands)
    window.run_action("format.link")
    assert kept(window) is None
    assert "https://example.org/" in read_journal(window.safety.keeping.journal_path).text


def leave_typed(window: MainWindow, action: str, type_: Callable[[QDialog], None]) -> None:
    """Types in a dialog and crashes with it open."""

    def hands(dialog: QDialog) -> None:
        type_(dialog)
        leave(window, "left")
        dialog.reject()

    in_dialog(hands)
    window.run_action(action)
    window.workflow.dialogs.ask_unsaved = lambda *_, **__: Unsaved.DROP
    window.workflow.close_article()


def test_a_footnote_is_offered_shown_and_kept_until_it_is_dealt_with(window: MainWindow, qtbot: QtBot) -> None:
    leave_typed(window, "insert.footnote", lambda d: commit(d.findChild(QLineEdit, "footnote.text"), "주석의 글"))
    assert window.safety.recovery.offer()
    dialog = window.safety.recovery.dialog
    assert dialog.draft.isVisible() and not dialog.difference.isVisible()
    assert "Footnote" in dialog.draft._words.text() and dialog.draft.text.toPlainText() == "주석의 글"
    dialog.draft.copy.click()
    assert QApplication.clipboard().text() == "주석의 글"
    press(dialog, "recovery.restore")
    qtbot.waitUntil(lambda: window.safety.drafts.dialog is not None)
    assert text_of(window) == POST + SCRIPT and kept(window) == (("Footnote", "주석의 글"),)
    window.safety.drafts.dialog.findChild(QPushButton, "draft.close").click()
    assert window.safety.drafts.dialog is None and kept(window) is None


def test_a_source_opens_in_its_dialog_again_as_far_as_it_was_typed(window: MainWindow, qtbot: QtBot) -> None:
    write(window, "둘째 글", "둘째의 글")
    window.panes.body.jump_to(5)
    leave_typed(window, "edit.block_source", lambda d: QTest.keyClicks(d.editor, "<!-- x -->"))
    found: list[object] = []

    def hands(dialog: QDialog) -> None:
        assert isinstance(dialog, SourceDialog)
        found.extend((dialog.source(), kept(window)))
        dialog.accept()

    assert window.safety.recovery.offer()
    dialog = window.safety.recovery.dialog
    assert dialog.draft.isVisible() and dialog.difference.isVisible()
    press(dialog, "recovery.restore")
    in_dialog(hands)
    qtbot.waitUntil(lambda: len(found) > 0)
    typed = "<!-- x --><script>\n  하나();\n</script>"
    assert found == [typed + "\n", (("Source", typed),)]
    assert typed in text_of(window) and "둘째의 글" in text_of(window)
    assert kept(window) is None


def test_two_of_them_do_not_push_one_another_out(window: MainWindow, post: Path) -> None:
    """An article with nothing but a draft counts as one that is not saved."""
    leave_typed(window, "insert.footnote", lambda d: commit(d.findChild(QLineEdit, "footnote.text"), "하나"))
    other = post.with_name("2026-01-03-other.md")
    other.write_text(POST, "utf-8")
    window.workflow.open_post(other)
    window.safety.recovery.dialog and window.safety.recovery.dialog.reject()
    write(window, "둘째", "다른")
    crash(window, "two")
    asked: list[bool] = []
    window.safety.recovery.open_window = lambda left, beside: asked.append(beside)
    assert window.safety.recovery.offer()
    dialog = window.safety.recovery.dialog
    dialog.list.setCurrentRow([left.draft is None for left in dialog.articles].index(False))
    press(dialog, "recovery.restore")
    assert window.workflow.session.path == post and asked == []
    press(dialog, "recovery.restore")
    assert asked == [False] and window.workflow.session.path == post
