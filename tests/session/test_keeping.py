"""An open article is recorded, found after a crash, taken up again, and its versions are kept."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from editor.document.changes import Splice
from editor.errors import ChangedOnDiskError, ReadError, SaveError, UnconfirmedSaveError
from editor.session import desk as desk_module
from editor.session.desk import Desk, desk_for
from editor.session.keeping import Keeping
from editor.session.left import Left
from editor.session.recorder import Recorder
from editor.session.session import Session
from editor.session.timeline import Occasion, Timeline, version_name
from editor.storage import recovery
from editor.storage.files import fingerprint
from editor.storage.folders import Folders

TEXT = "---\ntitle: 장날\n---\n\n첫 문단.\n\n둘째 문단.\n"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    site = tmp_path / "site"
    (site / "_posts").mkdir(parents=True)
    (site / "_config.yml").touch()
    return desk_for(site)[0]


@pytest.fixture
def post(desk: Desk) -> Path:
    path = desk.site.posts_folder / "2026-01-02-글.md"
    path.write_bytes(TEXT.encode())
    return path


@pytest.fixture
def keeping(tmp_path: Path) -> Keeping:
    return Keeping(Folders.below(tmp_path / "own"))


@pytest.fixture
def crash(monkeypatch: pytest.MonkeyPatch) -> None:
    """To the program every journal is one whose process is gone."""
    monkeypatch.setattr(recovery, "_is_held", lambda file: False)


def type_into(session: Session, text: str) -> None:
    session.dispatch((Splice(len(session.article.text), "", text),), origin="body")


def recorded(keeping: Keeping, desk: Desk, session: Session) -> Recorder:
    return keeping.recorder(session, desk.site.folder, lambda trouble: None)


def left_by(keeping: Keeping, recorder: Recorder) -> Left:
    assert recorder.end(keep=True)
    (left,) = keeping.left()
    return left


@pytest.mark.usefixtures("crash")
class TestAfterACrash:
    def test_all_that_was_typed_is_there_with_what_it_changes(self, keeping: Keeping, desk: Desk, post: Path) -> None:
        session = desk.open(post)
        recorder = recorded(keeping, desk, session)
        type_into(session, "\n셋째 문단.\n")
        session.set_field("title", "다른 제목")
        left = left_by(keeping, recorder)
        assert (left.path, left.title, left.is_damaged, left.file_changed_since) == (post, "다른 제목", False, False)
        assert [change.key for change in left.difference.fields] == ["title"]
        assert [block.new for section in left.difference.sections for block in section.blocks] == ["셋째 문단."]

    def test_restored_it_is_as_before(self, keeping: Keeping, desk: Desk, post: Path) -> None:
        session = desk.open(post)
        recorder = recorded(keeping, desk, session)
        type_into(session, "\n셋째 문단.\n")
        desk.rename(session, slug="다른-이름")
        found, restored = left_by(keeping, recorder).restored()
        assert (restored.article.text, restored.naming) == (session.article.text, session.naming)
        assert restored.is_modified and restored.saved_article == desk.open(post).article
        assert found.save(restored).name == "2026-01-02-다른-이름.md"
        restored.undo()
        assert restored.article.text == TEXT

    def test_a_new_article_that_was_never_saved(self, keeping: Keeping, desk: Desk) -> None:
        session = desk.new()
        recorder = recorded(keeping, desk, session)
        session.set_field("title", "새 글")
        type_into(session, "본문.\n")
        left = left_by(keeping, recorder)
        found, restored = left.restored()
        assert (left.path, restored.path, found.site.folder) == (None, None, desk.site.folder)
        assert restored.article.text == session.article.text
        assert found.save(restored).read_text("utf-8") == session.article.text

    def test_what_the_file_holds_is_forgotten_in_silence(self, keeping: Keeping, desk: Desk, post: Path) -> None:
        session = desk.open(post)
        recorder = recorded(keeping, desk, session)
        type_into(session, "x\n")
        post.write_bytes(session.article.to_bytes())
        recorder.end(keep=True)
        assert keeping.left() == ()
        assert list(keeping.journals.iterdir()) == []

    def test_a_file_changed_since_is_noticed_at_the_save(self, keeping: Keeping, desk: Desk, post: Path) -> None:
        session = desk.open(post)
        recorder = recorded(keeping, desk, session)
        type_into(session, "x\n")
        post.write_bytes(TEXT.replace("첫", "맨 첫").encode())
        left = left_by(keeping, recorder)
        assert left.file_changed_since
        found, restored = left.restored()
        with pytest.raises(ChangedOnDiskError):
            found.save(restored)

    def test_a_file_that_is_gone(self, keeping: Keeping, desk: Desk, post: Path) -> None:
        session = desk.open(post)
        recorder = recorded(keeping, desk, session)
        type_into(session, "x\n")
        post.unlink()
        found, restored = left_by(keeping, recorder).restored()
        assert restored.article.text == TEXT + "x\n"
        assert found.save_again(restored).read_text("utf-8") == TEXT + "x\n"

    def test_a_site_that_is_gone(self, keeping: Keeping, desk: Desk) -> None:
        session = desk.new()
        recorder = recorded(keeping, desk, session)
        type_into(session, "x\n")
        left = left_by(keeping, recorder)
        desk.site.folder.rename(desk.site.folder.with_name("elsewhere"))
        with pytest.raises(ReadError):
            left.restored()
        assert left.article.text.endswith("x\n")

    def test_beside_it_is_a_new_article(self, keeping: Keeping, desk: Desk, post: Path) -> None:
        session = desk.open(post)
        recorder = recorded(keeping, desk, session)
        type_into(session, "x\n")
        _, beside = left_by(keeping, recorder).beside()
        assert (beside.path, beside.is_modified, beside.article.text) == (None, True, TEXT + "x\n")
        assert post.read_text("utf-8") == TEXT

    def test_what_a_kill_left_of_a_journal_under_way_goes_after_a_day(self, keeping: Keeping) -> None:
        keeping.journals.mkdir(parents=True)
        old, new = keeping.journals / "a.tmp", keeping.journals / "b.tmp"
        for file in (old, new):
            file.touch()
        os.utime(old, (1, 1))
        assert keeping.left() == () and [file.name for file in keeping.journals.iterdir()] == ["b.tmp"]

    def test_several_the_newest_first_and_one_by_its_file(self, keeping: Keeping, desk: Desk, post: Path) -> None:
        other = post.with_name("2026-01-03-b.md")
        other.write_bytes(TEXT.encode())
        for path in (post, other):
            session = desk.open(path)
            recorder = recorded(keeping, desk, session)
            type_into(session, "x\n")
            recorder.end(keep=True)
        assert [left.path for left in keeping.left()] == [other, post]
        (left,) = keeping.left(post)
        left.forget()
        assert [left.path for left in keeping.left()] == [other]


@pytest.mark.usefixtures("crash")
class TestRecording:
    def test_nothing_stays_of_what_was_saved(self, keeping: Keeping, desk: Desk, post: Path) -> None:
        session = desk.open(post)
        recorder = recorded(keeping, desk, session)
        type_into(session, "x\n")
        assert recorder.flush() and recorder.path.exists()
        desk.save(session)
        recorder.saved()
        assert recorder.flush() and not recorder.path.exists()
        recorder.end()

    def test_after_a_merge_the_journal_leads_on_from_the_other_s_text(
        self, keeping: Keeping, desk: Desk, post: Path
    ) -> None:
        session = desk.open(post)
        recorder = recorded(keeping, desk, session)
        type_into(session, "x\n")
        theirs = TEXT.replace("첫", "맨 첫")
        post.write_bytes(theirs.encode())
        session.rebase(desk.open(post).article, fingerprint(theirs.encode()), theirs + "x\n")
        recorder.rebased()
        assert session.is_modified
        left = left_by(keeping, recorder)
        assert (left.article.text, left.opened.text, left.file_changed_since) == (theirs + "x\n", theirs, False)
        assert desk.save(session).read_text("utf-8") == theirs + "x\n"
        session.undo()
        assert session.article.text == TEXT + "x\n"

    def test_an_article_restored_is_recorded_before_it_is_touched(self, keeping: Keeping, desk: Desk, post: Path) -> None:
        session = desk.open(post)
        type_into(session, "x\n")
        recorder = recorded(keeping, desk, session)
        assert recorder.flush() and recorder.path.exists()
        assert left_by(keeping, recorder).article.text == TEXT + "x\n"

    def test_trouble_is_told(self, keeping: Keeping, desk: Desk, post: Path) -> None:
        keeping.journals.parent.mkdir(parents=True)
        keeping.journals.touch()  # a file where the folder should be
        told: list[SaveError | None] = []
        heard = threading.Event()

        def on_trouble(trouble: SaveError | None) -> None:
            told.append(trouble)
            heard.set()

        session = desk.open(post)
        recorder = keeping.recorder(session, None, on_trouble)
        type_into(session, "x\n")
        assert heard.wait(10)
        assert isinstance(told[0], SaveError) and told[0].cause
        recorder.end()


def test_a_save_without_the_disk_s_word_is_ours(desk: Desk, post: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = desk.open(post)
    type_into(session, "x\n")
    write = desk_module.write_file

    def unconfirmed(path: Path, data: bytes, expected: str | None) -> None:
        write(path, data, expected)
        raise UnconfirmedSaveError(path, "Input/output error", fingerprint(data))

    monkeypatch.setattr(desk_module, "write_file", unconfirmed)
    with pytest.raises(UnconfirmedSaveError):
        desk.save(session)
    begun = desk.new()
    begun.set_field("title", "새 글")
    with pytest.raises(UnconfirmedSaveError):
        desk.save(begun)
    monkeypatch.undo()
    assert session.is_modified and begun.is_modified
    assert desk.save(session).read_text("utf-8") == TEXT + "x\n"
    begun.set_field("title", "새 글 둘")
    desk.rename(begun, slug="새-글")
    assert desk.save(begun).name.endswith("새-글.md")


def test_a_copy_elsewhere_leaves_the_article_unsaved(desk: Desk, post: Path, tmp_path: Path) -> None:
    session = desk.open(post)
    type_into(session, "x\n")
    for _ in range(2):
        desk.save_copy(session, tmp_path / "copy.md")
    assert (tmp_path / "copy.md").read_text("utf-8") == TEXT + "x\n"
    assert session.is_modified and session.path == post and post.read_text("utf-8") == TEXT


def test_a_file_renamed_elsewhere_is_followed(desk: Desk, post: Path) -> None:
    session = desk.open(post)
    type_into(session, "x\n")
    moved = post.rename(post.with_name("2026-02-03-다른.md"))
    session.follow(moved, desk.naming_of(moved))
    assert desk.save(session) == moved and moved.read_text("utf-8") == TEXT + "x\n"


def test_a_name_that_it_is_to_get_stays_when_the_file_is_renamed_elsewhere(desk: Desk, post: Path) -> None:
    session = desk.open(post)
    desk.rename(session, slug="mine")
    moved = post.rename(post.with_name("2026-01-02-theirs.md"))
    session.follow(moved, desk.naming_of(moved))
    assert desk.save(session) == post.with_name("2026-01-02-mine.md") and not moved.exists()


class TestTimeline:
    @pytest.fixture
    def trouble(self) -> list[SaveError]:
        return []

    @pytest.fixture
    def timeline(self, tmp_path: Path, trouble: list[SaveError]) -> Iterator[Timeline]:
        self.now = datetime(2026, 1, 2, tzinfo=UTC)

        def now() -> datetime:
            self.now += timedelta(minutes=1)
            return self.now

        timeline = Timeline(tmp_path / "versions", trouble.append, now)
        yield timeline
        timeline.close()

    def test_kept_and_read(self, timeline: Timeline, desk: Desk, post: Path) -> None:
        session = desk.open(post)
        name = version_name(session, "1")
        timeline.keep(name, session.article, Occasion.SAVE)
        type_into(session, "x\n")
        timeline.keep(name, session.article, Occasion.IDLE)
        timeline.keep(name, session.article, Occasion.SAVE)
        newest, first = timeline.versions(name)
        assert (newest.occasion, first.occasion) == (Occasion.IDLE, Occasion.SAVE)
        assert timeline.read(name, first).text == TEXT
        assert timeline.size() > 0
        timeline.delete(name, first)
        timeline.delete_all(name)
        assert timeline.versions(name) == () and timeline.size() == 0

    def test_a_new_article_s_versions_go_with_its_name(self, timeline: Timeline, desk: Desk) -> None:
        session = desk.new()
        session.set_field("title", "새 글")
        before = version_name(session, "1")
        timeline.keep(before, session.article, Occasion.IDLE)
        desk.save(session)
        timeline.rename(before, version_name(session, "1"))
        assert len(timeline.versions(str(session.path))) == 1 and timeline.versions(before) == ()

    def test_what_fails_is_told_and_disturbs_nothing(
        self, timeline: Timeline, trouble: list[SaveError], desk: Desk, post: Path
    ) -> None:
        timeline.folder.touch()
        timeline.keep("a", desk.open(post).article, Occasion.SAVE)
        timeline.settle()
        assert [type(error) for error in trouble] == [SaveError]

    def test_a_fault_is_not_kept_in_the_thread(
        self, timeline: Timeline, monkeypatch: pytest.MonkeyPatch, desk: Desk, post: Path
    ) -> None:
        heard: list[object] = []
        monkeypatch.setattr(threading, "excepthook", lambda arguments: heard.append(arguments.exc_type))
        monkeypatch.setattr(timeline._store, "keep", lambda *arguments: 1 / 0)
        timeline.keep("a", desk.open(post).article, Occasion.SAVE)
        timeline.settle()
        assert heard == [ZeroDivisionError]

    def test_half_a_character_is_kept_nowhere(self, timeline: Timeline, desk: Desk, post: Path) -> None:
        session = desk.open(post)
        type_into(session, "\ud83d")
        timeline.keep("a", session.article, Occasion.IDLE)
        assert timeline.versions("a") == ()
