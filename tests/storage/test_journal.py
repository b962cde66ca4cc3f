"""The journal: what was typed is on the disk, whatever becomes of the program."""

from __future__ import annotations

import errno
import os
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.document.article import Article
from editor.document.changes import Move, Splice
from editor.document.history import Naming
from editor.errors import ReadError, SaveError
from editor.storage import journal_file
from editor.storage.files import fingerprint
from editor.storage.journal import Journal, Pace, State
from editor.storage.journal_record import Base, Changed, Draft, Opened, line_of, record_of
from editor.storage.processes import ProcessMark
from editor.storage.recovery import discard, left_behind, read_journal
from tests.storage.journals import AT_ONCE, TEXT, Desk, ignore


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state" / "journal"


@pytest.fixture
def desk(folder: Path) -> Iterator[Desk]:
    desk = Desk(folder)
    yield desk
    desk.journal.close()


def test_nothing_is_written_before_the_first_change(desk: Desk, folder: Path) -> None:
    assert desk.journal.flush()
    assert not folder.exists()


def test_what_was_typed_is_read_back(desk: Desk) -> None:
    desk.type("셋째 문단.")
    assert desk.journal.flush()
    desk.change(Move(desk.state.article.body.offset, desk.state.article.body.offset + 6, len(desk.state.article.text)))
    desk.name(Naming(date(2026, 1, 3), "새-이름", True, ".markdown"))
    assert desk.journal.flush()
    left = desk.left()
    assert (left.text, left.naming, left.opened) == (desk.state.article.text, desk.state.naming, TEXT)
    assert (left.origin, left.is_damaged) == (desk.origin, False)
    assert left.fingerprint == fingerprint(desk.state.article.to_bytes())


def test_a_change_is_written_without_being_asked_for(folder: Path) -> None:
    written = threading.Event()

    class Watched(Journal):
        def _attempt(self, task: object) -> str:
            cause = super()._attempt(task)  # type: ignore[arg-type]
            written.set()
            return cause

    state = State(Article.from_text(TEXT + "가"), Naming())
    journal = Watched(folder, Desk(folder).origin, State(Article.from_text(TEXT), Naming()), ignore)
    journal.record([Splice(len(TEXT), "", "가")], state)
    assert written.wait(20)
    assert read_journal(journal.path).text == TEXT + "가"
    journal.close()


def test_one_record_holds_what_came_together(folder: Path) -> None:
    desk = Desk(folder, pace=Pace(delay=60))
    desk.type("가")
    desk.journal.flush()
    desk.type("나다라마바사")
    desk.journal.flush()
    records = [record_of(line) for line in desk.journal.path.read_bytes().splitlines()]
    assert [len(record.changes) for record in records if isinstance(record, Changed)] == [6]
    desk.journal.close()


def test_a_new_article_without_a_file_is_kept_too(folder: Path) -> None:
    desk = Desk(folder, path=None)
    desk.type("새 글")
    desk.journal.close(keep=True)
    assert (desk.left().origin.path, desk.left().text) == (None, TEXT + "새 글")


def test_closing_leaves_nothing(desk: Desk, folder: Path) -> None:
    desk.type("가")
    desk.journal.flush()
    assert desk.journal.close()
    assert list(folder.iterdir()) == []


def test_after_a_save_only_what_came_later_counts(desk: Desk) -> None:
    desk.type("가")
    desk.journal.flush()
    saved = desk.state.article
    desk.journal.restart(replace(desk.origin, fingerprint=fingerprint(saved.to_bytes())), desk.state)
    desk.journal.flush()
    assert not desk.journal.path.exists()
    desk.type("나")
    desk.journal.flush()
    left = desk.left()
    assert (left.opened, left.text) == (saved.text, saved.text + "나")
    assert left.origin.fingerprint == fingerprint(saved.to_bytes())


def test_what_is_typed_while_a_save_is_settled_is_kept(desk: Desk) -> None:
    desk.type("가")
    desk.journal.restart(desk.origin, desk.state)
    desk.type("나")
    desk.journal.flush()
    assert (desk.left().opened, desk.left().text) == (TEXT + "가", TEXT + "가나")


def test_changes_that_do_not_lead_to_the_text_are_replaced_by_the_text(desk: Desk) -> None:
    desk.type("가")
    desk.journal.flush()
    for wrong in (Splice(0, "no such text", ""), Splice(0, "", "other")):
        desk.state = State(desk.state.article.with_block(0, "다른 문단.\n\n"), desk.state.naming)
        desk.journal.record([wrong], desk.state)
        desk.journal.flush()
        assert desk.left().text == desk.state.article.text
        desk.type("나")
    desk.journal.flush()
    assert (desk.left().text, desk.left().is_damaged) == (desk.state.article.text, False)


def test_a_journal_stays_small(folder: Path) -> None:
    desk = Desk(folder, pace=Pace(delay=0, most=2_000))
    for number in range(100):
        desk.type(str(number))
        desk.journal.flush()
        assert desk.journal.path.stat().st_size < 2_000 + 2_000
    assert (desk.left().text, desk.left().opened) == (desk.state.article.text, TEXT)
    desk.journal.close()


def test_a_folder_emptied_under_the_journal_loses_nothing(desk: Desk) -> None:
    desk.type("가")
    desk.journal.flush()
    desk.journal.path.unlink()
    desk.type("나")
    desk.journal.flush()
    assert desk.left().text == TEXT + "가나"


@given(st.data())
def test_a_torn_tail_loses_the_last_record_alone(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    file = tmp_path_factory.getbasetemp() / "torn.journal"
    texts, lines = _three_records()
    cut = data.draw(st.integers(1, len(lines[-1]) - 1))
    file.write_bytes(b"".join(lines[:-1]) + lines[-1][:cut])
    complete = cut == len(lines[-1]) - 1  # all but the line's end
    assert read_journal(file).text == texts[-1 if complete else -2]
    spoiled = bytearray(b"".join(lines))
    at = data.draw(st.integers(len(spoiled) - len(lines[-1]), len(spoiled) - 2))
    spoiled[at] ^= data.draw(st.integers(1, 255))
    file.write_bytes(spoiled)
    assert (read_journal(file).text, read_journal(file).is_damaged) == (texts[-2], True)


def _three_records() -> tuple[list[str], list[bytes]]:
    from editor.storage.journal_record import Head, Origin, text_hash

    texts = [TEXT, TEXT + "가", TEXT + "가\n나"]
    naming = Naming()
    changes = [Splice(len(TEXT), "", "가"), Splice(len(TEXT) + 1, "", "\n나")]
    head = Head(Origin(identity="0"), ProcessMark.of_this_process(), "1")
    made = [Changed(number, (change,), naming, text_hash(text)) for number, (change, text) in enumerate(zip(changes, texts[1:], strict=True), 1)]
    return texts, [line_of(record) for record in (head, Opened(TEXT), Base(TEXT, naming), *made)]


def test_behind_a_lost_record_nothing_is_guessed_until_a_whole_text(tmp_path: Path) -> None:
    texts, lines = _three_records()
    file = tmp_path / "a.journal"
    file.write_bytes(b"".join([*lines[:3], lines[4]]))
    assert (read_journal(file).text, read_journal(file).is_damaged) == (texts[0], True)
    file.write_bytes(b"".join([*lines[:3], lines[4], line_of(Base("neu", Naming(), 7))]))
    assert read_journal(file).text == "neu"


def test_a_lost_head_still_gives_the_text(tmp_path: Path) -> None:
    texts, lines = _three_records()
    file = tmp_path / "a.journal"
    file.write_bytes(b"".join(lines[1:]))
    left = read_journal(file)
    assert (left.text, left.origin.path, left.is_damaged) == (texts[-1], None, True)


@pytest.mark.parametrize("content", [b"", b"\x00" * 500, b"no journal\n", b'0 {"journal": 99}\n'])
def test_what_is_no_journal_is_said_and_stays(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.journal"
    file.write_bytes(content)
    with pytest.raises(ReadError):
        read_journal(file)
    assert left_behind(tmp_path).unreadable == (file,)
    assert file.read_bytes() == content


@given(st.text(), st.text(st.characters(codec=None)), st.booleans(), st.dates() | st.none())
def test_a_record_is_read_as_it_was_written(text: str, slug: str, is_draft: bool, day: date | None) -> None:
    naming = Naming(day, slug, is_draft, ".md")
    for record in (Base(slug, naming, 3), Opened(slug), Changed(1, (Splice(0, text, slug), Move(0, 1, 2)), naming, "h")):
        assert record_of(line_of(record)) == record


def test_what_a_running_program_holds_is_not_left_behind(desk: Desk, folder: Path) -> None:
    desk.type("가")
    desk.journal.flush()
    assert left_behind(folder).articles == ()


def test_several_left_articles_are_found_the_newest_first(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = ProcessMark(os.getpid(), "another start", ProcessMark.of_this_process().host)
    monkeypatch.setattr(ProcessMark, "of_this_process", lambda: gone)
    for number, path in enumerate([None, Path("/site/_posts/a.md"), Path("/site/_posts/b.md")]):
        desk = Desk(folder, path=path)
        desk.type(str(number))
        desk.journal.close(keep=True)
        os.utime(desk.journal.path, (1_000 + number, 1_000 + number))
    found = left_behind(folder).articles
    assert [left.text for left in found] == [TEXT + "2", TEXT + "1", TEXT + "0"]
    discard(found[0])
    assert [left.text for left in left_behind(folder).articles] == [TEXT + "1", TEXT + "0"]


def test_a_journal_of_another_machine_is_left_when_it_rests(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    away = ProcessMark(1, "", "another machine")
    monkeypatch.setattr(ProcessMark, "of_this_process", lambda: away)
    desk = Desk(folder)
    desk.type("가")
    desk.journal.close(keep=True)
    assert left_behind(folder).articles == ()
    os.utime(desk.journal.path, (1_000, 1_000))
    assert [left.text for left in left_behind(folder).articles] == [TEXT + "가"]


class Trouble:
    """Remembers what the journal said, and waits for it."""

    def __init__(self) -> None:
        self.said: list[SaveError | None] = []
        self._condition = threading.Condition()

    def __call__(self, trouble: SaveError | None) -> None:
        with self._condition:
            self.said.append(trouble)
            self._condition.notify_all()

    def wait_for(self, count: int) -> None:
        with self._condition:
            assert self._condition.wait_for(lambda: len(self.said) >= count, 20)


@pytest.mark.parametrize("call", ["write_all", "sync_file"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EIO, errno.EACCES])
def test_trouble_is_said_once_and_all_is_written_when_it_ends(
    folder: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int
) -> None:
    trouble = Trouble()
    desk = Desk(folder, on_trouble=trouble)
    desk.type("가")
    desk.journal.flush()

    def fails(*arguments: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(journal_file, call, fails)
    desk.type("나")
    assert not desk.journal.flush()
    desk.type("다")
    assert not desk.journal.flush()
    trouble.wait_for(1)
    assert desk.left().text.startswith(TEXT + "가")
    monkeypatch.undo()
    trouble.wait_for(2)
    desk.journal.flush()
    assert (desk.left().text, desk.left().is_damaged) == (TEXT + "가나다", False)
    first, *others = trouble.said
    assert first is not None
    assert (first.path, first.cause) == (desk.journal.path, os.strerror(number))
    assert others == [None]
    desk.journal.close()


def test_a_record_written_in_part_is_taken_away_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk(folder)
    desk.type("가")
    desk.journal.flush()
    whole = desk.journal.path.read_bytes()

    def half(descriptor: int, data: bytes) -> None:
        os.write(descriptor, data[: len(data) // 2])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(journal_file, "write_all", half)
    desk.type("나")
    assert not desk.journal.flush()
    assert desk.journal.path.read_bytes() == whole
    desk.journal.close(keep=True)


def test_a_journal_that_may_not_be_made_anew_is_added_to(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk(folder, pace=replace(AT_ONCE, most=0))
    desk.type("가")
    desk.journal.flush()

    def full(*arguments: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "replace", full)
    desk.type("나")
    assert desk.journal.flush()
    assert desk.left().text == TEXT + "가나"
    desk.journal.close()


DRAFT = Draft("Footnote", (("Text", "주석의 글\n둘째 줄"),), 2)


class TestDrafts:
    """What is typed in a dialog is on the disk before the dialog is accepted."""

    def test_it_is_kept_beside_an_article_that_nobody_changed(self, desk: Desk) -> None:
        desk.journal.draft(DRAFT)
        assert desk.journal.flush()
        left = desk.left()
        assert (left.draft, left.text, left.opened) == (DRAFT, TEXT, TEXT)

    def test_the_last_one_counts_and_changes_lead_on_past_it(self, desk: Desk) -> None:
        desk.type("가")
        desk.journal.draft(DRAFT)
        assert desk.journal.flush()
        desk.journal.draft(replace(DRAFT, is_source=True))
        desk.type("나")
        assert desk.journal.flush()
        left = desk.left()
        assert (left.draft, left.text) == (replace(DRAFT, is_source=True), desk.state.article.text)
        assert not left.is_damaged

    def test_it_ends_with_the_dialog(self, desk: Desk) -> None:
        desk.journal.draft(DRAFT)
        desk.journal.flush()
        desk.journal.draft(None)
        assert desk.journal.flush()
        assert desk.left().draft is None and desk.left().text == TEXT

    def test_a_save_beneath_an_open_dialog_keeps_it(self, desk: Desk) -> None:
        desk.type("가")
        desk.journal.draft(DRAFT)
        desk.journal.flush()
        desk.journal.restart(desk.origin, desk.state)
        assert desk.journal.flush()
        assert desk.left().draft == DRAFT and desk.left().opened == desk.state.article.text
        desk.type("나")
        assert desk.journal.flush() and desk.left().text == desk.state.article.text

    def test_compacting_keeps_it_and_the_file_stays_bounded(self, folder: Path) -> None:
        desk = Desk(folder, pace=replace(AT_ONCE, most=2_000))
        for number in range(60):
            desk.journal.draft(replace(DRAFT, fields=(("Text", "글" * number),)))
            assert desk.journal.flush()
        assert desk.left().draft == replace(DRAFT, fields=(("Text", "글" * 59),))
        assert desk.journal.path.stat().st_size < 4_000
        desk.journal.close()

    def test_a_damaged_record_before_it_does_not_lose_it(self, desk: Desk) -> None:
        desk.type("가")
        desk.journal.flush()
        desk.type("나")
        desk.journal.flush()
        desk.journal.draft(DRAFT)
        desk.journal.flush()
        lines = desk.journal.path.read_bytes().splitlines(keepends=True)
        desk.journal.path.write_bytes(b"".join((*lines[:-2], b"0" + lines[-2][1:], lines[-1])))
        assert desk.left().is_damaged and desk.left().draft == DRAFT
