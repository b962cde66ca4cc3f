"""Who has an article open: told to the second opener, and forgotten when it is not so any more."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from editor.storage.open_marks import STALE, OpenMarks, person
from editor.storage.processes import ProcessMark


@pytest.fixture
def post(tmp_path: Path) -> Path:
    path = tmp_path / "_posts" / "2026-01-02-글.md"
    path.parent.mkdir()
    path.touch()
    return path


def mark_of(site: Path) -> Path:
    (found,) = (site / ".copydesk" / "open").glob("*.tmp")
    return found


def change(path: Path, **values: object) -> None:
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), **values}), encoding="utf-8")


def test_the_second_window_is_told_the_first_is_not(tmp_path: Path, post: Path) -> None:
    first, second = OpenMarks(tmp_path), OpenMarks(tmp_path)
    first.set(post)
    second.set(post)
    (found,) = second.others(post)
    assert (found.person, found.machine, found.is_here) == (person(), ProcessMark.of_this_process().host, True)
    assert second.others(post.with_name("other.md")) == ()


def test_closed_is_closed(tmp_path: Path, post: Path) -> None:
    first, second = OpenMarks(tmp_path), OpenMarks(tmp_path)
    first.set(post)
    first.clear()
    assert second.others(post) == ()
    assert not (tmp_path / ".copydesk").exists()


def test_what_else_is_in_the_folder_stays(tmp_path: Path, post: Path) -> None:
    (tmp_path / ".copydesk").mkdir()
    (tmp_path / ".copydesk" / "words.txt").touch()
    marks = OpenMarks(tmp_path)
    marks.set(post)
    marks.clear()
    assert [path.name for path in (tmp_path / ".copydesk").iterdir()] == ["words.txt"]


def test_another_article_gives_the_first_free(tmp_path: Path, post: Path) -> None:
    first, second = OpenMarks(tmp_path), OpenMarks(tmp_path)
    first.set(post)
    first.set(post.with_name("other.md"))
    assert second.others(post) == ()
    assert len(second.others(post.with_name("other.md"))) == 1


def test_a_process_that_is_gone_has_nothing_open(tmp_path: Path, post: Path) -> None:
    program = f"import sys; from pathlib import Path; from editor.storage.open_marks import OpenMarks; OpenMarks(Path({str(tmp_path)!r})).set(Path({str(post)!r}))"  # fmt: skip
    subprocess.run([sys.executable, "-c", program], check=True)
    mark_of(tmp_path)
    assert OpenMarks(tmp_path).others(post) == ()
    assert list((tmp_path / ".copydesk" / "open").glob("*.tmp")) == []


def test_another_machine_counts_until_it_is_silent_for_long(tmp_path: Path, post: Path) -> None:
    there, here = OpenMarks(tmp_path), OpenMarks(tmp_path)
    there.set(post)
    mark = mark_of(tmp_path)
    change(mark, host="another", person="김 기자", pid=1)
    (found,) = here.others(post)
    assert (found.person, found.machine, found.is_here) == ("김 기자", "another", False)
    old = mark.stat().st_mtime - STALE - 10
    os.utime(mark, (old, old))
    assert here.others(post) == ()


def test_renewed_is_not_stale(tmp_path: Path, post: Path) -> None:
    there, here = OpenMarks(tmp_path), OpenMarks(tmp_path)
    there.set(post)
    mark = mark_of(tmp_path)
    change(mark, host="another")
    os.utime(mark, (1, 1))
    there.renew()
    assert len(here.others(post)) == 1


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"pid": "x"}', "\x00"])
def test_what_cannot_be_read_is_nobody(tmp_path: Path, post: Path, text: str) -> None:
    first, second = OpenMarks(tmp_path), OpenMarks(tmp_path)
    first.set(post)
    mark_of(tmp_path).write_text(text)
    assert second.others(post) == ()
