"""Files that another program holds: tried again, then told, in words that no system's language changes."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from editor.errors import SaveError
from editor.storage import locked
from editor.storage.causes import DRIVE_GONE, LOCKED, name_of
from editor.storage.files import fingerprint, write_file
from editor.storage.locked import PAUSES, patiently
from editor.storage.reports import write_report


class Held:
    """Fails a number of times."""

    def __init__(self, times: int, number: int = errno.EBUSY) -> None:
        self.left, self.number, self.calls = times, number, 0

    def __call__(self) -> str:
        self.calls += 1
        if self.calls <= self.left:
            raise OSError(self.number, os.strerror(self.number))
        return "done"


def test_it_waits_longer_each_time() -> None:
    slept: list[float] = []
    assert patiently(Held(3), slept.append) == "done"
    assert slept == list(PAUSES[:3])


def test_patience_ends() -> None:
    held = Held(99)
    with pytest.raises(OSError, match="busy"):
        patiently(held, lambda _: None)
    assert held.calls == len(PAUSES) + 1


def test_other_failures_are_told_at_once() -> None:
    held = Held(1, errno.ENOSPC)
    with pytest.raises(OSError, match="space"):
        patiently(held, lambda _: None)
    assert held.calls == 1


def test_a_file_held_for_a_moment_is_saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    post = tmp_path / "a.md"
    post.write_bytes(b"old")
    replace, held = Path.replace, Held(2)

    def held_first(self: Path, target: Path) -> Path:
        held()
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", held_first)
    monkeypatch.setattr(locked.time, "sleep", lambda _: None)
    monkeypatch.setattr(locked.patiently, "__defaults__", (lambda _: None,))
    write_file(post, b"new", fingerprint(b"old"))
    assert post.read_bytes() == b"new"


@pytest.mark.parametrize(
    ("number", "winerror", "name"),
    [
        (errno.ENOSPC, None, "No space left on device"),
        (errno.EACCES, 32, LOCKED),
        (errno.EACCES, 5, "Permission denied"),
        (errno.EINVAL, 123, "Name not allowed"),
        (errno.ENOENT, 206, "File name too long"),
        (errno.EHOSTDOWN, None, DRIVE_GONE),
        (errno.EINVAL, 53, DRIVE_GONE),
    ],
)
def test_names_of_causes(number: int, winerror: int | None, name: str) -> None:
    error = OSError(number, "말이 다르다")
    if winerror is not None:
        error.winerror = winerror  # type: ignore[attr-defined]
    assert name_of(error) == name


def test_what_is_not_known_keeps_the_system_s_words() -> None:
    assert name_of(OSError(errno.ECHILD, "자식이 없음")) == "자식이 없음"


def test_reports_are_few(tmp_path: Path) -> None:
    from datetime import UTC, datetime, timedelta

    start = datetime(2026, 1, 1, tzinfo=UTC)
    paths = [write_report(tmp_path / "reports", str(number), start + timedelta(seconds=number)) for number in range(25)]
    assert paths[-1].read_text() == "24"
    assert len(list((tmp_path / "reports").iterdir())) == 20 and not paths[0].exists()


def test_a_report_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    from datetime import UTC, datetime

    (tmp_path / "reports").touch()
    with pytest.raises(SaveError):
        write_report(tmp_path / "reports", "x", datetime.now(UTC))
