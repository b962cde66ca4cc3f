"""What others do to an open article's file: seen, named, and brought together with what was written here."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from editor.document.changes import Splice
from editor.document.merge import Side
from editor.errors import SaveError
from editor.session.desk import Desk, desk_for
from editor.session.merging import meeting_of
from editor.session.on_disk import Disk, look
from editor.session.session import Session

TEXT = "---\ntitle: 장날\nexcerpt: 요약\n---\n\n첫 문단.\n\n둘째 문단.\n\n## 끝\n\n셋째 문단.\n"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    (tmp_path / "_posts").mkdir()
    (tmp_path / "_config.yml").touch()
    return desk_for(tmp_path)[0]


@pytest.fixture
def session(desk: Desk) -> Session:
    path = desk.site.posts_folder / "2026-01-02-글.md"
    path.write_bytes(TEXT.encode())
    return desk.open(path)


def write(session: Session, text: str) -> None:
    assert session.path is not None
    session.path.write_bytes(text.encode())


def replace(session: Session, old: str, new: str) -> None:
    session.dispatch((Splice(session.article.text.index(old), old, new),), origin="body")


class TestLooking:
    def test_nothing_happened(self, desk: Desk, session: Session) -> None:
        assert look(desk, session).state is Disk.SAME
        assert look(desk, desk.new()).state is Disk.SAME

    def test_changed(self, desk: Desk, session: Session) -> None:
        write(session, TEXT + "x\n")
        found = look(desk, session)
        assert found.state is Disk.CHANGED and found.there is not None and found.there.article.text == TEXT + "x\n"

    def test_gone(self, desk: Desk, session: Session) -> None:
        assert session.path is not None
        session.path.unlink()
        assert look(desk, session).state is Disk.GONE

    def test_a_drive_that_is_gone_is_not_written_to(self, desk: Desk, session: Session, tmp_path: Path) -> None:
        replace(session, "첫", "나의")
        away = tmp_path.rename(tmp_path.with_name("away"))
        try:
            assert look(desk, session).state is Disk.AWAY
            for save in (desk.save, desk.save_again):
                with pytest.raises(SaveError) as caught:
                    save(session)
                assert caught.value.cause == "The drive is gone"
            assert not tmp_path.exists()
        finally:
            away.rename(tmp_path)

    @pytest.mark.parametrize("place", ["_posts/2026-01-03-다른.md", "_posts/2026/2026-01-02-글.md", "_drafts/글.md"])
    def test_renamed(self, desk: Desk, session: Session, place: str) -> None:
        assert session.path is not None
        target = desk.site.folder / place
        target.parent.mkdir(exist_ok=True)
        session.path.with_name("2026-01-01-또.md").write_bytes(b"x" * len(TEXT.encode()))
        session.path.rename(target)
        assert look(desk, session).moved_to == target

    def test_which_of_two_nobody_can_say(self, desk: Desk, session: Session) -> None:
        assert session.path is not None
        session.path.with_name("2026-01-04-a.md").write_bytes(TEXT.encode())
        session.path.rename(session.path.with_name("2026-01-05-b.md"))
        assert look(desk, session).state is Disk.GONE

    def test_a_folder_in_its_place(self, desk: Desk, session: Session) -> None:
        assert session.path is not None
        session.path.unlink()
        session.path.mkdir()
        assert look(desk, session).state is Disk.FOLDER

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
    def test_made_read_only(self, desk: Desk, session: Session) -> None:
        assert session.path is not None
        session.path.chmod(0o444)
        assert look(desk, session).state is Disk.READ_ONLY


class TestMeeting:
    def test_different_places_are_both_taken_and_undone_together(self, desk: Desk, session: Session) -> None:
        replace(session, "첫 문단", "나의 문단")
        write(session, TEXT.replace("셋째", "남의").replace("장날", "남의 제목"))
        there = look(desk, session).there
        assert there is not None
        meeting = meeting_of(session, there)
        assert meeting is not None and meeting.conflicts == ()
        assert [change.key for change in meeting.theirs_changed.fields] == ["title"]
        ours = session.article.text
        meeting.take(session, ())
        text = TEXT.replace("셋째", "남의").replace("장날", "남의 제목").replace("첫 문단", "나의 문단")
        assert session.article.text == text and session.is_modified
        assert desk.save(session).read_text("utf-8") == text
        session.undo()
        assert session.article.text == ours

    @pytest.mark.parametrize(
        ("side", "kept"),
        [(Side.OURS, "나의 문단."), (Side.THEIRS, "남의 문단."), (Side.BOTH, "나의 문단.\n\n남의 문단.")],
    )
    def test_one_place(self, desk: Desk, session: Session, side: Side, kept: str) -> None:
        replace(session, "첫 문단.", "나의 문단.")
        write(session, TEXT.replace("첫 문단.", "남의 문단."))
        there = look(desk, session).there
        assert there is not None
        meeting = meeting_of(session, there)
        assert meeting is not None
        (conflict,) = meeting.conflicts
        assert side in meeting.choices(conflict)
        meeting.take(session, (side,))
        assert session.article.text == TEXT.replace("첫 문단.", kept)
        assert session.is_modified == (side is not Side.THEIRS)

    def test_a_field_has_one_value(self, desk: Desk, session: Session) -> None:
        session.set_field("title", "나의")
        write(session, TEXT.replace("장날", "남의"))
        there = look(desk, session).there
        assert there is not None
        meeting = meeting_of(session, there)
        assert meeting is not None
        assert meeting.choices(meeting.conflicts[0]) == (Side.OURS, Side.THEIRS)

    def test_a_block_that_one_side_deleted_is_there_or_not(self, desk: Desk, session: Session) -> None:
        replace(session, "첫 문단.\n\n", "")
        write(session, TEXT.replace("첫 문단.", "남의 문단."))
        there = look(desk, session).there
        assert there is not None
        meeting = meeting_of(session, there)
        assert meeting is not None
        assert meeting.choices(meeting.conflicts[0]) == (Side.OURS, Side.THEIRS)

    def test_what_was_typed_since_is_not_overrun(self, desk: Desk, session: Session) -> None:
        replace(session, "첫", "나의")
        write(session, TEXT + "x\n")
        there = look(desk, session).there
        assert there is not None
        meeting = meeting_of(session, there)
        replace(session, "둘째", "더")
        assert meeting is not None
        with pytest.raises(ValueError, match="since"):
            meeting.take(session, ())

    def test_what_cannot_be_edited_is_not_merged(self, desk: Desk, session: Session) -> None:
        replace(session, "첫", "나의")
        assert session.path is not None
        session.path.write_bytes(b"\xff\xfe\xff")
        there = look(desk, session).there
        assert there is not None and meeting_of(session, there) is None
