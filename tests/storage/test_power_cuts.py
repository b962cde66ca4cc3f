"""Every state that a power cut may leave of a save or of a journal opens to the old or to the new text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from editor.document.article import Article
from editor.document.changes import Splice
from editor.document.history import Naming
from editor.errors import ReadError
from editor.storage.files import fingerprint, remove_file, write_file
from editor.storage.journal import State as Kept
from editor.storage.journal import _Task, _Writer
from editor.storage.journal_record import Draft, Origin
from editor.storage.recovery import read_journal
from tests.storage.crash_disk import CrashDisk

OLD, NEW = "옛 글의 전부.\n".encode(), "새 글의 전부, 조금 더.\n".encode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "disk"
    folder.mkdir()
    return folder


def test_a_save_over_a_file(folder: Path, monkeypatch: pytest.MonkeyPatch, figure: Callable[[str], None]) -> None:
    (folder / "a.md").write_bytes(OLD)
    with monkeypatch.context() as patch:
        disk = CrashDisk(folder, patch)
        write_file(folder / "a.md", NEW, fingerprint(OLD))
        disk.tell("saved")
    assert {state.files.get("a.md") for state in disk.found if not state.after} == {OLD, NEW}
    assert {state.files.get("a.md") for state in disk.found if state.after} == {NEW}
    figure(f"{len(disk.found)} states of a save")


def test_a_new_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        disk = CrashDisk(folder, patch)
        write_file(folder / "a.md", NEW, None)
        disk.tell("saved")
    assert {state.files.get("a.md") for state in disk.found if not state.after} == {None, NEW}
    assert {state.files.get("a.md") for state in disk.found if state.after} == {NEW}


def test_a_save_under_another_name(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The old file goes only when the new one is certain."""
    (folder / "a.md").write_bytes(OLD)
    with monkeypatch.context() as patch:
        disk = CrashDisk(folder, patch)
        write_file(folder / "b.md", NEW, None)
        remove_file(folder / "a.md", fingerprint(OLD))
        disk.tell("saved")
    for state in disk.found:
        assert state.files.get("a.md") == OLD or state.files.get("b.md") == NEW
    assert {state.files.get("a.md") for state in disk.found if state.after} == {None}


def test_a_journal(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, figure: Callable[[str], None]
) -> None:
    """At least what was told to be kept is found, and never a text that nobody wrote."""
    texts = ["처음.\n"]
    with monkeypatch.context() as patch:
        disk = CrashDisk(folder, patch)
        known = Kept(Article.from_text(texts[0]), Naming())
        writer = _Writer(folder, Origin(identity="one"), known, "", 600)  # made anew after a few records
        for number in range(8):
            splice = Splice(0, "", f"{number} 번째. ")
            known = Kept(known.article.apply((splice,)), Naming())
            texts.append(known.article.text)
            writer.carry_out(_Task(number, known, (splice,)))
            disk.tell(str(number + 1))
        writer.end(keep=True)
    assert any(len(state.files) > 1 for state in disk.found)  # it was made anew
    for number, files in enumerate({tuple(sorted(state.files.items())): state for state in disk.found}.values()):
        least = max(int(state.after or 0) for state in disk.found if state.files == files.files)
        assert recovered(tmp_path / str(number), files.files, texts) >= least
    figure(f"{len(disk.found)} states of a journal")


def test_a_journal_whose_file_another_wrote(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the journal over the old text and the one over the other's there is no moment without one."""
    opened = Kept(Article.from_text("처음.\n"), Naming())
    mine, theirs = Splice(0, "", "나의. "), Splice(0, "", "남의. ")
    other = Kept(opened.article.apply((theirs,)), Naming())
    states = [Kept(opened.article.apply((mine,)), Naming()), Kept(other.article.apply((mine,)), Naming())]
    with monkeypatch.context() as patch:
        disk = CrashDisk(folder, patch)
        writer = _Writer(folder, Origin(identity="one"), opened, "", 10_000)
        writer.carry_out(_Task(1, states[0], (mine,)))
        disk.tell("kept")
        writer.carry_out(_Task(2, states[1], (mine,), (Origin(identity="one"), other)))
        disk.tell("merged")
        writer.end(keep=True)
    texts = [state.article.text for state in states]
    for number, state in enumerate(disk.found):
        least = {"": -2, "kept": 0, "merged": 1}[state.after]
        if state.after:
            assert recovered(tmp_path / str(number), state.files, texts) >= least
            assert "one.journal" in state.files


def test_what_is_typed_in_a_dialog(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """At least the draft that was told to be kept is found, and never one that nobody typed."""
    opened = Kept(Article.from_text("처음.\n"), Naming())
    drafts = [None, *(Draft("주석", (("글", "글" * number),)) for number in range(1, 9))]
    with monkeypatch.context() as patch:
        disk = CrashDisk(folder, patch)
        writer = _Writer(folder, Origin(identity="one"), opened, "", 400)
        for number, draft in enumerate(drafts):
            writer.carry_out(_Task(number, opened, draft=draft))
            disk.tell(str(number))
        writer.end(keep=True)
    for number, state in enumerate(disk.found):
        data = state.files.get("one.journal")
        file = tmp_path / f"{number}.journal"
        file.write_bytes(data or b"")
        draft = read_journal(file).draft if data is not None else None
        assert drafts.index(draft) >= int(state.after or 0)


def recovered(folder: Path, files: dict[str, bytes], texts: list[str]) -> int:
    """The number of the text that a journal gives; 0 where there is none."""
    data = files.get("one.journal")
    if data is None:
        return 0
    folder.mkdir()
    (folder / "one.journal").write_bytes(data)
    try:
        return texts.index(read_journal(folder / "one.journal").text)
    except ReadError:
        return -1


def test_a_save_that_does_not_sync_is_found_out(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk of these tests shows what they are there for."""
    (folder / "a.md").write_bytes(OLD)
    with monkeypatch.context() as patch:
        disk = CrashDisk(folder, patch)
        with open(folder / "b.md", "xb") as file:
            file.write(NEW)
        (folder / "b.md").replace(folder / "a.md")
        disk.tell("saved")
    assert {OLD, b""} < {state.files.get("a.md") for state in disk.found if state.after}
