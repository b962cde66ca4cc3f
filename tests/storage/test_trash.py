"""What was deleted comes back, byte for byte, and never over something else."""

from __future__ import annotations

import os
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from editor.errors import AlreadyExistsError, ReadError, SaveError
from editor.storage.trash import Trash

NOW = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)


@pytest.fixture
def post(tmp_path: Path) -> Path:
    path = tmp_path / "_posts" / "2026" / "2026-01-02-글.md"
    path.parent.mkdir(parents=True)
    path.write_bytes("글\n".encode())
    return path


def test_there_and_back(tmp_path: Path, post: Path) -> None:
    trash = Trash(tmp_path)
    entry = trash.put(post, NOW)
    assert not post.exists()
    assert trash.entries() == (entry,)
    assert (entry.place, entry.when) == (Path("_posts/2026/2026-01-02-글.md"), NOW)
    assert trash.restore(entry) == post
    assert post.read_bytes() == "글\n".encode()
    assert trash.entries() == ()
    assert sorted(path.name for path in trash.folder.iterdir()) == [".gitignore"]


def test_the_last_deleted_is_first_and_equal_names_stand_side_by_side(tmp_path: Path, post: Path) -> None:
    trash = Trash(tmp_path)
    first = trash.put(post, NOW)
    post.write_bytes(b"other\n")
    second = trash.put(post, NOW + timedelta(seconds=1))
    assert trash.entries() == (second, first)
    trash.delete(second)
    assert trash.entries() == (first,)


def test_nothing_is_overwritten(tmp_path: Path, post: Path) -> None:
    trash = Trash(tmp_path)
    entry = trash.put(post, NOW)
    post.write_bytes(b"a new one\n")
    with pytest.raises(AlreadyExistsError):
        trash.restore(entry)
    assert post.read_bytes() == b"a new one\n"
    assert entry.file.is_file()


def test_a_folder_that_is_gone_is_made_again(tmp_path: Path, post: Path) -> None:
    entry = Trash(tmp_path).put(post, NOW)
    post.parent.rmdir()
    assert Trash(tmp_path).restore(entry) == post


def test_what_is_gone_from_the_trash_is_told(tmp_path: Path, post: Path) -> None:
    entry = Trash(tmp_path).put(post, NOW)
    entry.file.unlink()
    with pytest.raises(ReadError):
        Trash(tmp_path).restore(entry)


def test_what_cannot_be_moved_stays(tmp_path: Path, post: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(source: Path, target: Path) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(os, "rename", denied)
    with pytest.raises(SaveError) as caught:
        Trash(tmp_path).put(post, NOW)
    assert (caught.value.path, caught.value.cause) == (post, "Permission denied")
    assert post.exists() and Trash(tmp_path).entries() == ()


def test_only_files_of_the_site(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other") / "a.md"
    other.touch()
    with pytest.raises(SaveError):
        Trash(tmp_path).put(other, NOW)
    assert other.exists()


def test_git_does_not_see_it(tmp_path: Path, post: Path) -> None:
    git = ["git", "-c", "user.name=n", "-c", "user.email=e@x"]
    subprocess.run([*git, "init", "-q"], cwd=tmp_path, check=True)
    kept = post.with_name("other.md")
    kept.touch()
    Trash(tmp_path).put(post, NOW)
    status = subprocess.run([*git, "status", "--porcelain", "-uall"], cwd=tmp_path, check=True, capture_output=True, text=True)  # fmt: skip
    assert status.stdout.split() == ["??", "_posts/2026/other.md"]


def test_what_never_was_a_file_comes_back_as_one(tmp_path: Path) -> None:
    trash = Trash(tmp_path)
    entry = trash.keep(Path("_drafts/글.md"), "쓰던 글\n".encode(), NOW)
    assert trash.entries() == (entry,) and not (tmp_path / "_drafts").exists()
    assert trash.restore(entry).read_bytes() == "쓰던 글\n".encode()
    assert trash.entries() == ()


def test_nothing_is_left_where_it_could_not_be_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, data: bytes, known: str | None) -> None:
        raise SaveError(path, "No space left on device")

    monkeypatch.setattr("editor.storage.trash.write_file", full)
    trash = Trash(tmp_path)
    with pytest.raises(SaveError):
        trash.keep(Path("_drafts/글.md"), b"", NOW)
    assert trash.entries() == () and [path.name for path in trash.folder.iterdir()] == [".gitignore"]
