"""Nothing that was written is lost: recovery, versions, two hands on one file, trash, faults of the program."""

from __future__ import annotations

import errno
import json
import os
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QHeaderView, QPushButton, QRadioButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from editor.document.changes import Splice
from editor.errors import ChangedOnDiskError, SaveError
from editor.session.desk import Desk
from editor.storage import locked
from editor.storage.journal_record import Head, line_of, record_of
from editor.storage.processes import ProcessMark
from editor.storage.recovery import read_journal
from editor.ui.dialogs import Unsaved
from editor.ui.main_window import MainWindow
from editor.ui.preview.preview_pane import PreviewPane
from editor.ui.spelling.spelling import Spelling
from tests.gui.conftest import commit, compose
from tests.gui.test_accessibility import described, interactive, named

POST = """---
title: 물마루 소식  # 눈에 띄게
categories: [News, 지역]
excerpt: 짧은 요약
---

첫머리.

## 하나

첫째 글은 조금 길다.

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


def banner(window: MainWindow) -> str:
    shown = window.panes.banner
    return shown.message.text() if shown.isVisible() else ""


def write(window: MainWindow, old: str, new: str) -> None:
    """As a hand in the body does, past the keys."""
    session = window.workflow.session
    session.dispatch((Splice(session.article.text.index(old), old, new),), origin="command")


def text_of(window: MainWindow) -> str:
    return window.workflow.session.article.text


def press(dialog: QWidget, name: str) -> None:
    button = dialog.findChild(QPushButton, name) or dialog.findChild(QRadioButton, name)
    assert button is not None and button.isEnabled(), name
    button.click()


def leave(window: MainWindow, name: str) -> None:
    """Leaves the open article's journal behind as it is now, as of a process that is gone."""
    keeping = window.safety.keeping
    assert keeping.flush()
    source = keeping._recorder.path
    head, rest = source.read_bytes().split(b"\n", 1)
    record = record_of(head)
    assert isinstance(record, Head)
    gone = replace(record, process=ProcessMark(os.getpid(), "long ago", record.process.host))
    source.with_name(f"{name}.journal").write_bytes(line_of(gone) + rest)


def crash(window: MainWindow, name: str) -> None:
    """Leaves the journal behind; the window goes on without it."""
    leave(window, name)
    window.workflow.dialogs.unsaved = Unsaved.DROP
    window.workflow.close_article()


class TestRecovery:
    def test_what_was_typed_is_offered_with_what_it_changes_and_restored(
        self, window: MainWindow, post: Path
    ) -> None:
        write(window, "둘째 글.", "둘째 글과 그 뒤.")
        typed = text_of(window)
        crash(window, "left")
        assert window.safety.recovery.offer()
        dialog = window.safety.recovery.dialog
        shown = dialog.difference.toPlainText()
        assert "둘" in shown and "뒤" in shown and "첫째" not in shown
        assert dialog.restore.isDefault()
        press(dialog, "recovery.restore")
        assert text_of(window) == typed and window.isWindowModified()
        assert window.safety.recovery.dialog is None and post.read_text("utf-8") == POST
        assert window.save() == post and post.read_text("utf-8") == typed
        window.run_action("edit.undo")
        assert text_of(window) == POST

    def test_it_is_in_a_journal_of_this_window_before_the_old_one_goes(self, window: MainWindow) -> None:
        write(window, "둘째", "다른")
        crash(window, "left")
        window.safety.recovery.offer()
        press(window.safety.recovery.dialog, "recovery.restore")
        (journal,) = window.safety.keeping._recorder.path.parent.glob("*.journal")
        assert journal == window.safety.keeping._recorder.path and journal.stem != "left"

    def test_opening_the_file_offers_it(self, window: MainWindow, post: Path) -> None:
        write(window, "둘째", "다른")
        crash(window, "left")
        window.workflow.open_post(post)
        dialog = window.safety.recovery.dialog
        assert dialog is not None and dialog.list.isHidden()
        press(dialog, "recovery.later")
        assert text_of(window) == POST
        window.workflow.close_article()
        window.workflow.open_post(post)
        assert window.safety.recovery.dialog is not None

    def test_keeping_the_file_s_keeps_the_other_among_the_versions(self, window: MainWindow, post: Path) -> None:
        write(window, "둘째", "다른")
        dropped = text_of(window)
        crash(window, "left")
        window.safety.recovery.offer()
        press(window.safety.recovery.dialog, "recovery.keep")
        assert not window.safety.recovery.offer()
        line = window.safety.keeping.timeline
        assert dropped in [line.read(str(post), version).text for version in line.versions(str(post))]

    def test_both(self, window: MainWindow, post: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(Spelling, "start", lambda self: None)
        monkeypatch.setattr(PreviewPane, "start", lambda self: None)
        write(window, "둘째", "다른")
        left = text_of(window)
        crash(window, "left")
        window.safety.recovery.offer()
        opened: list[MainWindow] = []
        make = window.safety.recovery.open_window

        def remember(article: object, beside: bool) -> None:
            make(article, beside)
            opened.extend(
                widget for widget in QApplication.topLevelWidgets()
                if isinstance(widget, MainWindow) and widget is not window and widget.isVisible()
            )  # fmt: skip

        window.safety.recovery.open_window = remember
        press(window.safety.recovery.dialog, "recovery.both")
        (other,) = opened
        try:
            assert text_of(window) == POST and not window.isWindowModified()
            assert text_of(other) == left and other.isWindowModified()
            assert other.save() == post.with_name("2026-01-02-news-2.md")
        finally:
            other.close()
            other.deleteLater()

    def test_several_in_a_list_the_second_into_a_window_of_its_own(self, window: MainWindow, post: Path) -> None:
        write(window, "둘째", "다른")
        crash(window, "one")
        window.new_article()
        commit(window.panes.form.title, "새 기사")
        crash(window, "two")
        asked: list[bool] = []
        window.safety.recovery.open_window = lambda left, beside: asked.append(beside)
        assert window.safety.recovery.offer()
        dialog = window.safety.recovery.dialog
        assert dialog.list.count() == 2 and dialog.list.item(0).text().startswith("새 기사")
        assert not dialog.both.isVisible() and dialog.keep.text() == "Throw away"
        press(dialog, "recovery.restore")
        assert window.workflow.session.path is None and asked == []
        assert dialog.list.count() == 1
        press(dialog, "recovery.restore")
        assert asked == [False]

    def test_a_file_changed_since_is_brought_together_after_restoring(self, window: MainWindow, post: Path) -> None:
        write(window, "둘째 글", "나의 글")
        crash(window, "left")
        post.write_text(POST.replace("첫머리", "남의 머리"), "utf-8")
        window.safety.recovery.offer()
        assert "changed elsewhere" in window.safety.recovery.dialog._where.text()
        press(window.safety.recovery.dialog, "recovery.restore")
        window.panes.banner.action.click()
        press(window.safety.two_hands.dialog, "conflict.take")
        assert text_of(window) == POST.replace("첫머리", "남의 머리").replace("둘째 글", "나의 글")

    def test_nothing_is_left_of_what_was_saved_or_dropped(self, window: MainWindow) -> None:
        write(window, "둘째", "다른")
        window.save()
        write(window, "다른", "둘째")
        window.workflow.dialogs.unsaved = Unsaved.DROP
        folder = window.safety.keeping._recorder.path.parent
        window.workflow.close_article()
        assert list(folder.glob("*")) == []
        assert not window.safety.recovery.offer()

    def test_a_journal_that_cannot_be_written_is_told_and_taken_back(
        self, window: MainWindow, qtbot: QtBot, tmp_path: Path
    ) -> None:
        folder = window.safety.keeping._recorder.path.parent
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.touch()
        write(window, "둘째", "다른")
        qtbot.waitUntil(lambda: "kept aside" in banner(window))
        folder.unlink()
        qtbot.waitUntil(lambda: banner(window) == "", timeout=20_000)


class TestTwoHands:
    def test_both_places_are_taken_and_undone(self, window: MainWindow, post: Path, qtbot: QtBot) -> None:
        write(window, "첫째", "나의")
        mine = text_of(window)
        post.write_text(POST.replace("둘째", "남의"), "utf-8")
        qtbot.waitUntil(lambda: "“둘”" in banner(window))
        assert text_of(window) == mine
        window.panes.banner.action.click()
        dialog = window.safety.two_hands.dialog
        assert dialog.cards == [] and "남의" in dialog.theirs.toPlainText()
        press(dialog, "conflict.take")
        both = POST.replace("둘째", "남의").replace("첫째", "나의")
        assert text_of(window) == both and banner(window) == "" and window.isWindowModified()
        assert window.safety.keeping.flush()
        assert window.save() == post and post.read_text("utf-8") == both
        window.run_action("edit.undo")
        assert text_of(window) == mine

    def test_one_place_asks_for_a_choice(self, window: MainWindow, post: Path, qtbot: QtBot) -> None:
        write(window, "둘째 글", "나의 글")
        commit(window.panes.form.title, "나의 ")
        post.write_text(POST.replace("둘째 글", "남의 글").replace("물마루 소식", "남의 제목"), "utf-8")
        qtbot.waitUntil(lambda: "“Headline”" in banner(window))
        window.panes.banner.action.click()
        dialog = window.safety.two_hands.dialog
        assert [card.title.text() for card in dialog.cards] == ["Headline", "둘"]
        assert not dialog.take.isEnabled()
        press(dialog, "conflict.card1.ours")
        press(dialog, "conflict.card2.both")
        press(dialog, "conflict.take")
        assert "나의 글.\n\n남의 글." in text_of(window)
        assert window.panes.form.title.toPlainText() == "나의 물마루 소식"

    def test_changed_there_and_back_while_saving_is_told(
        self, window: MainWindow, post: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        write(window, "둘째", "나의")

        def clashes(session: object) -> Path:
            raise ChangedOnDiskError(post)

        monkeypatch.setattr(window.workflow.desk, "save", clashes)
        assert window.save() is None and "somebody else" in banner(window)

    def test_not_now_leaves_all_as_it_is_and_asks_again(self, window: MainWindow, post: Path, qtbot: QtBot) -> None:
        write(window, "둘째", "나의")
        mine = text_of(window)
        post.write_text(POST.replace("둘째", "남의"), "utf-8")
        qtbot.waitUntil(lambda: banner(window) != "")
        window.panes.banner.action.click()
        press(window.safety.two_hands.dialog, "conflict.cancel")
        assert text_of(window) == mine and "남의" in post.read_text("utf-8")
        assert "changed elsewhere" in banner(window)

    def test_a_file_renamed_elsewhere_is_followed(self, window: MainWindow, post: Path, qtbot: QtBot) -> None:
        write(window, "둘째", "나의")
        new = post.rename(post.with_name("2026-02-03-other.md"))
        qtbot.waitUntil(lambda: "renamed elsewhere to 2026-02-03-other.md" in banner(window))
        assert window.save() == new and "나의" in new.read_text("utf-8") and not post.exists()

    def test_a_file_deleted_elsewhere(self, window: MainWindow, post: Path, qtbot: QtBot) -> None:
        write(window, "둘째", "나의")
        post.unlink()
        qtbot.waitUntil(lambda: "deleted elsewhere" in banner(window))
        window.panes.banner.action.click()
        assert "나의" in post.read_text("utf-8") and not window.isWindowModified()

    def test_a_folder_in_its_place(self, window: MainWindow, post: Path, qtbot: QtBot, tmp_path: Path) -> None:
        write(window, "둘째", "나의")
        post.unlink()
        post.mkdir()
        window.workflow.dialogs.copy = tmp_path / "copy.md"
        qtbot.waitUntil(lambda: "there is a folder now" in banner(window))
        window.panes.banner.action.click()
        assert "나의" in (tmp_path / "copy.md").read_text("utf-8")
        assert "still not saved" in banner(window) and window.isWindowModified()

    def test_bytes_that_are_no_text(self, window: MainWindow, post: Path, qtbot: QtBot) -> None:
        write(window, "둘째", "나의")
        post.write_bytes(b"\xff\xfe\xff")
        qtbot.waitUntil(lambda: "cannot be edited here" in banner(window))

    def test_the_second_opener_is_told(self, make_window: Callable[..., MainWindow], window: MainWindow, post: Path) -> None:
        other = make_window()
        other.open_path(post)
        assert "another window on this computer" in banner(other) and banner(window) == ""
        assert len(list((post.parents[1] / ".copydesk" / "open").glob("*.tmp"))) == 2
        other.workflow.close_article()
        window.workflow.close_article()
        assert not (post.parents[1] / ".copydesk" / "open").exists()

    def test_a_colleague_on_the_share(self, make_window: Callable[..., MainWindow], window: MainWindow, post: Path) -> None:
        (mark,) = (post.parents[1] / ".copydesk" / "open").glob("*.tmp")
        data = json.loads(mark.read_text("utf-8"))
        mark.with_name(mark.name.replace("-", "-0")).write_text(json.dumps({**data, "host": "desk-3", "person": "김 기자"}))
        window.workflow.close_article()
        window.workflow.open_post(post)
        assert "김 기자" in banner(window) and "desk-3" in banner(window)


class TestVersions:
    def test_kept_at_a_save_and_put_back_by_section_field_and_whole(self, window: MainWindow, post: Path) -> None:
        write(window, "둘째", "새 둘째")
        window.save()
        write(window, "첫째", "새 첫째")
        write(window, "물마루", "다른 물마루")
        now = text_of(window)
        window.run_action("file.versions")
        dialog = window.safety.versions.dialog.view
        shown = dialog.difference.toPlainText()
        assert "Headline" in shown and "하나" in shown and "둘째" not in shown
        assert "state" in dialog._where.text() and "256" in dialog._where.text()
        assert "새 둘째 글." in dialog.text.toPlainText()
        dialog.difference.wanted.emit("section", 0)
        assert text_of(window) == now.replace("새 첫째", "첫째")
        dialog.difference.wanted.emit("field", 0)
        assert text_of(window) == POST.replace("둘째", "새 둘째")
        assert not dialog.restore.isEnabled()
        press(window.safety.versions.dialog, "versions.close")
        window.run_action("edit.undo")
        window.run_action("edit.undo")
        assert text_of(window) == now

    def test_the_opened_text_is_a_version_of_the_first_save(self, window: MainWindow, post: Path) -> None:
        """Else the first save would be the end of what the file held."""
        write(window, "둘째", "새 둘째")
        window.save()
        line = window.safety.keeping.timeline
        texts = [line.read(str(post), version).text for version in line.versions(str(post))]
        assert texts == [POST.replace("둘째", "새 둘째"), POST]

    def test_an_older_whole_version(self, window: MainWindow, post: Path) -> None:
        write(window, "둘째", "새 둘째")
        window.save()
        window.run_action("file.versions")
        dialog = window.safety.versions.dialog.view
        dialog.list.setCurrentItem(dialog.list.topLevelItem(0).child(1))
        press(dialog, "versions.restore")
        assert text_of(window) == POST

    def test_kept_in_a_pause(self, window: MainWindow, post: Path) -> None:
        write(window, "둘째", "새 둘째")
        window.safety.keeping.keep_idle()
        window.safety.keeping.keep_idle()
        assert len(window.safety.keeping.timeline.versions(str(post))) == 2  # with what the file held

    def test_what_was_read_anew_meanwhile_is_compared_anew(self, window: MainWindow, post: Path) -> None:
        write(window, "둘째", "새 둘째")
        window.save()
        write(window, "새 둘째", "둘째")
        window.save()
        window.run_action("file.versions")
        dialog = window.safety.versions.dialog.view
        dialog.list.setCurrentItem(dialog.list.topLevelItem(0).child(1))
        post.write_text(POST.replace("## 하나", "## 앞\n\n앞의 글.\n\n## 하나"), "utf-8")
        window.safety.two_hands.look()
        dialog.difference.wanted.emit("section", 0)
        assert "앞의 글." in text_of(window) and "새 둘째" not in text_of(window)
        assert "앞" in dialog.difference.toPlainText()

    def test_deleted_when_asked_for(self, window: MainWindow, post: Path) -> None:
        write(window, "둘째", "새 둘째")
        window.save()
        window.run_action("file.versions")
        dialog = window.safety.versions.dialog.view
        press(dialog, "versions.deleteAll")
        assert window.safety.keeping.timeline.versions(str(post)) == ()
        assert "No version yet" in dialog.difference.toPlainText() and not dialog.delete_all.isEnabled()

    def test_a_renamed_article_keeps_them(self, window: MainWindow, post: Path) -> None:
        write(window, "둘째", "새 둘째")
        window.save()
        window.workflow.desk.rename(window.workflow.session, slug="renamed")
        path = window.save()
        assert path != post
        line = window.safety.keeping.timeline
        assert len(line.versions(str(path))) == 2 and line.versions(str(post)) == ()


class TestNotSaved:
    """What a person chose not to save can be brought back, as the question says."""

    def test_of_a_file_from_the_versions(self, window: MainWindow, post: Path) -> None:
        write(window, "둘째", "다른")
        dropped = text_of(window)
        window.workflow.dialogs.unsaved = Unsaved.DROP
        window.workflow.close_article()
        assert post.read_text("utf-8") == POST
        line = window.safety.keeping.timeline
        assert [line.read(str(post), version).text for version in line.versions(str(post))] == [dropped, POST]

    def test_of_a_new_article_from_the_trash(self, window: MainWindow, site: Path) -> None:
        window.new_article()
        commit(window.panes.form.title, "버린 기사")
        dropped = text_of(window)
        window.workflow.dialogs.unsaved = Unsaved.DROP
        window.workflow.close_article()
        assert "버린-기사.md" in window.panes.facts.hint.text()
        window.run_action("file.untrash")
        assert (site / "_drafts" / "버린-기사.md").read_text("utf-8") == dropped == text_of(window)

    def test_of_a_new_article_where_there_is_no_trash_from_its_journal(
        self, window: MainWindow, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        window.new_article()
        commit(window.panes.form.title, "버린 기사")
        dropped = text_of(window)

        def fails(*_: object) -> None:
            raise SaveError(Path("x"), "No space left on device")

        monkeypatch.setattr(Desk, "discard", fails)
        journal = window.safety.keeping.journal_path
        window.workflow.dialogs.unsaved = Unsaved.DROP
        window.workflow.close_article()
        assert read_journal(journal).text == dropped

    def test_what_nobody_wrote_is_not_kept(self, window: MainWindow) -> None:
        window.new_article()
        window.workflow.close_article()
        assert window.workflow.desk.trash().entries() == ()


class TestTrash:
    def test_there_and_back(self, window: MainWindow, post: Path) -> None:
        window.run_action("file.trash")
        assert not post.exists() and window.workflow.session is None
        assert post.name in banner(window)
        window.panes.banner.action.click()
        assert post.read_text("utf-8") == POST and window.workflow.session.path == post

    def test_the_menu_puts_the_last_one_back(self, window: MainWindow, post: Path) -> None:
        window.run_action("file.trash")
        window.run_action("file.untrash")
        assert post.read_text("utf-8") == POST

    def test_the_list(self, window: MainWindow, post: Path) -> None:
        window.run_action("file.trash")
        window.run_action("file.trash_list")
        dialog = window.safety.trash.dialog.view
        assert dialog.list.topLevelItem(0).text(1) == f"_posts/{post.name}"
        press(dialog, "trash.restore")
        assert post.exists() and dialog.list.topLevelItemCount() == 0 and not dialog.restore.isEnabled()

    def test_for_good_only_after_a_question(self, window: MainWindow, post: Path) -> None:
        window.run_action("file.trash")
        window.run_action("file.trash_list")
        dialog = window.safety.trash.dialog.view
        window.workflow.dialogs.for_good = False
        press(dialog, "trash.delete")
        assert dialog.list.topLevelItemCount() == 1
        window.workflow.dialogs.for_good = True
        press(dialog, "trash.delete")
        assert dialog.list.topLevelItemCount() == 0 and not post.exists()

    def test_the_file_of_a_picture(self, window: MainWindow, site: Path, post: Path) -> None:
        picture = next(path for path in (site / "assets" / "img").iterdir() if path.suffix == ".jpg")
        post.write_text(f"---\ntitle: 글\n---\n\n![그림](/assets/img/{picture.name})\n\n끝.\n", "utf-8")
        window.workflow.close_article()
        window.workflow.open_post(post)
        window.panes.body.jump_to(0)
        window.run_action("picture.trash")
        assert not picture.exists() and picture.name not in text_of(window)
        window.panes.banner.action.click()
        assert picture.exists()

    def test_what_was_never_saved(self, window: MainWindow) -> None:
        window.new_article()
        window.run_action("file.trash")
        assert window.workflow.session is not None


class TestFailures:
    @pytest.mark.parametrize(
        ("number", "words"),
        [
            (errno.ENOSPC, "the disk is full"),
            (errno.EDQUOT, "no room left of what you may use"),
            (errno.EACCES, "does not allow it"),
            (errno.ENAMETOOLONG, "the file name is too long"),
            (errno.EHOSTDOWN, "the drive cannot be reached"),
            (errno.EBUSY, "another program is holding the file"),
            (errno.EROFS, "write-protected"),
        ],
    )
    def test_said_with_what_to_do_and_a_copy_elsewhere(
        self, window: MainWindow, post: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, number: int, words: str
    ) -> None:
        write(window, "둘째", "나의")
        real = Path.replace

        def failing(self: Path, target: Path) -> Path:
            if target == post:
                raise OSError(number, "아무 말")
            return real(self, target)

        monkeypatch.setattr(Path, "replace", failing)
        monkeypatch.setattr(locked.patiently, "__defaults__", (lambda _: None,))
        assert window.save() is None
        assert words in banner(window) and post.name in banner(window) and "아무 말" not in banner(window)
        assert window.safety.keeping.flush() and window.safety.keeping._recorder.path.exists()
        window.workflow.dialogs.copy = tmp_path / "copy.md"
        window.panes.banner.action.click()
        assert (tmp_path / "copy.md").read_text("utf-8") == text_of(window)
        assert window.isWindowModified() and post.read_text("utf-8") == POST
        monkeypatch.undo()
        assert window.save() == post


class TestAutosave:
    @pytest.fixture
    def draft(self, site: Path, window: MainWindow) -> Path:
        path = site / "_drafts" / "idea.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(POST, "utf-8")
        window.workflow.open_post(path)
        return path

    def test_a_draft_is_saved_where_that_is_wanted(self, window: MainWindow, draft: Path) -> None:
        write(window, "둘째", "나의")
        window.safety.autosave.save()
        assert draft.read_text("utf-8") == POST
        window.run_action("file.autosave")
        window.safety.autosave.save()
        assert "나의" in draft.read_text("utf-8")

    def test_not_in_the_middle_of_a_syllable(self, window: MainWindow, draft: Path, qtbot: QtBot) -> None:
        window.run_action("file.autosave")
        body = window.panes.body
        body.setFocus()
        qtbot.waitUntil(body.hasFocus)
        write(window, "둘째", "나의")
        compose(body, "그")
        window.safety.autosave.save()
        assert draft.read_text("utf-8") == POST
        commit(body, "그")
        window.safety.autosave.save()
        assert "나의" in draft.read_text("utf-8")

    def test_what_is_published_is_left_to_the_person(self, window: MainWindow, post: Path) -> None:
        window.run_action("file.autosave")
        write(window, "둘째", "나의")
        window.safety.autosave.save()
        assert post.read_text("utf-8") == POST


class TestFaults:
    def fail(self, window: MainWindow) -> None:
        write(window, "둘째", "비밀")
        try:
            raise ZeroDivisionError("비밀 글")
        except ZeroDivisionError as error:
            window.safety.faults.on_exception(type(error), error, error.__traceback__)

    def test_the_text_is_kept_and_the_report_holds_none_of_it(
        self, window: MainWindow, capsys: pytest.CaptureFixture[str]
    ) -> None:
        window.run_action("view.zoom_reset")
        self.fail(window)
        assert "Traceback" in capsys.readouterr().err
        assert window.safety.keeping._recorder.path.exists()
        dialog = window.safety.faults.dialog
        report = dialog.report.toPlainText()
        assert "ZeroDivisionError" in report and "view.zoom_reset" in report
        assert "비밀" not in report and "물마루" not in report and str(Path.home()) not in report
        (file,) = (window.safety.keeping._keeping.reports).iterdir()
        assert file.read_text("utf-8") == report
        dialog.details.click()
        assert "비밀 글" in file.read_text("utf-8") and "비밀" in dialog.report.toPlainText()
        dialog.details.click()
        assert file.read_text("utf-8") == report
        press(dialog, "fault.goOn")
        write(window, "비밀", "둘째")
        assert text_of(window) == POST

    def test_a_second_fault_does_not_pile_up(self, window: MainWindow, capsys: pytest.CaptureFixture[str]) -> None:
        self.fail(window)
        dialog = window.safety.faults.dialog
        write(window, "비밀", "둘째")
        self.fail(window)
        assert window.safety.faults.dialog is dialog
        assert len(list(window.safety.keeping._keeping.reports.iterdir())) == 2
        capsys.readouterr()
        press(dialog, "fault.goOn")

    def test_another_thread_s_fault_is_told_on_the_window_s(
        self, window: MainWindow, qtbot: QtBot, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys, "excepthook", sys.excepthook)
        monkeypatch.setattr(threading, "excepthook", threading.excepthook)
        window.safety.faults.install()
        thread = threading.Thread(target=lambda: 1 / 0)
        thread.start()
        thread.join()
        qtbot.waitUntil(lambda: window.safety.faults.dialog is not None)
        capsys.readouterr()
        press(window.safety.faults.dialog, "fault.goOn")

    def test_where_nothing_can_be_kept_that_is_said(
        self, window: MainWindow, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(window.safety.faults, "_flush", lambda: False)
        monkeypatch.setattr(window.safety.faults, "_write", lambda text: None)
        self.fail(window)
        capsys.readouterr()
        words = "".join(label.text() for label in window.safety.faults.dialog.findChildren(QWidget) if hasattr(label, "text"))
        assert "could not be kept aside" in words
        press(window.safety.faults.dialog, "fault.goOn")


def test_the_keys_of_a_question_do_what_is_safe(window: MainWindow, post: Path, qtbot: QtBot) -> None:
    write(window, "둘째", "나의")
    mine = text_of(window)
    post.write_text(POST.replace("둘째", "남의"), "utf-8")
    qtbot.waitUntil(lambda: banner(window) != "")
    window.panes.banner.action.click()
    qtbot.keyClick(window.safety.two_hands.dialog, Qt.Key.Key_Escape)
    assert text_of(window) == mine and window.safety.two_hands.dialog is None


class TestReachable:
    """Every dialog's parts have names and are large enough to hit."""

    def check(self, dialog: QWidget) -> None:
        found = [widget for widget in interactive(dialog) if not isinstance(widget, QTabBar | QHeaderView)]
        assert [described(widget) for widget in found if not named(widget).strip()] == []
        small = [widget for widget in found if isinstance(widget, QAbstractButton) and widget.height() < 28]
        assert [described(widget) for widget in small] == []

    def test_recovery(self, window: MainWindow) -> None:
        write(window, "둘째", "다른")
        crash(window, "left")
        window.safety.recovery.offer()
        self.check(window.safety.recovery.dialog)

    def test_two_hands(self, window: MainWindow, post: Path) -> None:
        write(window, "둘째 글", "나의 글")
        post.write_text(POST.replace("둘째 글", "남의 글"), "utf-8")
        window.safety.two_hands.look()
        window.panes.banner.action.click()
        self.check(window.safety.two_hands.dialog)

    def test_versions_and_trash(self, window: MainWindow) -> None:
        window.run_action("file.versions")
        self.check(window.safety.versions.dialog)
        press(window.safety.versions.dialog, "versions.close")
        window.run_action("file.trash_list")
        self.check(window.safety.trash.dialog)

    def test_fault(self, window: MainWindow, capsys: pytest.CaptureFixture[str]) -> None:
        TestFaults().fail(window)
        capsys.readouterr()
        self.check(window.safety.faults.dialog)


def test_nothing_is_waited_for_once_the_window_is_closed(window: MainWindow) -> None:
    window.close()
    assert not any(timer.isActive() for timer in window.safety.keeping.findChildren(QTimer))
