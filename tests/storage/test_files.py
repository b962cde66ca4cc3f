"""Saving: the whole new file or the whole old one, and never over something unseen."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from editor.errors import AlreadyExistsError, ChangedOnDiskError, ReadError, SaveError
from editor.storage.files import fingerprint, read_file, remove_file, write_file

OLD, NEW = "옛 글\n".encode(), "새 글\n".encode()


@pytest.fixture
def post(tmp_path: Path) -> Path:
    path = tmp_path / "2026-01-02-글.md"
    path.write_bytes(OLD)
    return path


def assert_nothing_left_over(folder: Path) -> None:
    assert [path.name for path in folder.iterdir() if path.name.startswith(".copydesk-")] == []


def test_a_new_file_is_written(tmp_path: Path) -> None:
    write_file(tmp_path / "a.md", NEW, None)
    assert (tmp_path / "a.md").read_bytes() == NEW
    assert_nothing_left_over(tmp_path)


def test_a_new_file_never_takes_the_place_of_another(post: Path) -> None:
    with pytest.raises(AlreadyExistsError):
        write_file(post, NEW, None)
    assert post.read_bytes() == OLD
    assert_nothing_left_over(post.parent)


def test_a_name_taken_between_look_and_write_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.md"
    fsync = os.fsync

    def somebody_is_faster(descriptor: int) -> None:
        if not target.exists():
            target.write_bytes(OLD)
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", somebody_is_faster)
    with pytest.raises(AlreadyExistsError):
        write_file(target, NEW, None)
    assert target.read_bytes() == OLD


def test_file_systems_without_hard_links_still_save_a_new_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(source: Path, target: Path) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    write_file(tmp_path / "a.md", NEW, None)
    assert (tmp_path / "a.md").read_bytes() == NEW
    with pytest.raises(AlreadyExistsError):
        write_file(tmp_path / "a.md", OLD, None)


def test_a_file_is_replaced_with_its_mode_kept(post: Path) -> None:
    post.chmod(0o640)
    write_file(post, NEW, fingerprint(OLD))
    assert post.read_bytes() == NEW
    assert stat.S_IMODE(post.stat().st_mode) == 0o640


def test_a_link_stays_a_link(post: Path) -> None:
    link = post.parent / "link.md"
    link.symlink_to(post.name)
    write_file(link, NEW, fingerprint(OLD))
    assert link.is_symlink()
    assert post.read_bytes() == NEW


def test_what_somebody_else_wrote_is_not_overwritten(post: Path) -> None:
    post.write_bytes(b"theirs")
    with pytest.raises(ChangedOnDiskError):
        write_file(post, NEW, fingerprint(OLD))
    assert post.read_bytes() == b"theirs"


def test_a_file_that_is_gone_is_not_written_again_unasked(post: Path) -> None:
    post.unlink()
    with pytest.raises(ChangedOnDiskError):
        write_file(post, NEW, fingerprint(OLD))
    assert not post.exists()


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_failing_disk_leaves_the_old_file(post: Path, call: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*arguments: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(*{"fsync": (os, "fsync"), "replace": (Path, "replace")}[call], full)
    with pytest.raises(SaveError) as caught:
        write_file(post, NEW, fingerprint(OLD))
    assert (caught.value.path, caught.value.cause) == (post, os.strerror(errno.ENOSPC))
    assert post.read_bytes() == OLD
    monkeypatch.undo()
    assert_nothing_left_over(post.parent)


def test_a_folder_in_the_place_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.md").mkdir()
    with pytest.raises(AlreadyExistsError):
        write_file(tmp_path / "a.md", NEW, None)
    with pytest.raises(SaveError):
        write_file(tmp_path / "a.md", NEW, fingerprint(OLD))


def test_reading_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ReadError):
        read_file(tmp_path / "a.md")


def test_removing_only_what_was_seen(post: Path) -> None:
    with pytest.raises(ChangedOnDiskError):
        remove_file(post, fingerprint(NEW))
    remove_file(post, fingerprint(OLD))
    assert not post.exists()
