"""Runs saves and journal writes while each of their system calls fails in turn; says what happened, as JSON.

Started by the tests with the library of ``faults.c`` preloaded: ``python fault_driver.py FOLDER``.
"""

from __future__ import annotations

import ctypes
import errno
import json
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from editor.errors import EditorError, SaveError, UnconfirmedSaveError
from editor.storage.files import fingerprint, remove_file, write_file
from editor.storage.journal import Pace
from editor.storage.journal_record import Draft
from editor.storage.recovery import read_journal
from tests.storage.journals import TEXT, Desk

OLD, NEW = "옛 글\n".encode() * 500, "새 글\n".encode() * 700
DRAFT = Draft("주석", (("글", "주석의 글"),), 1)
ERRORS = ("ENOSPC", "EIO", "EACCES", "EROFS", "EDQUOT", "EINTR")
ONCE, FROM_THERE_ON, HALF = 0, 1, 2
LONGER = Pace(delay=0.0, retry=0.005)

faults = ctypes.CDLL(None)


def failed_call() -> str:
    faults.faults_call.restype = ctypes.c_char_p
    return faults.faults_call().decode()


@dataclass
class Outcome:
    """What came of one run: ``holds`` is old, new, nothing or other; ``error`` the class of what was raised."""

    operation: str
    call: str
    number: int
    failure: str
    lasting: bool
    error: str = ""
    path_named: bool = False
    cause: str = ""
    known: str = ""
    holds: str = ""
    left_over: int = 0
    kept: bool = True


def what_it_holds(path: Path, new: bytes = NEW) -> str:
    if not path.exists():
        return "nothing"
    return {OLD: "old", new: "new"}.get(path.read_bytes(), "other")


def saving(operation: str) -> Callable[[Path], None]:
    expected = None if operation == "new" else fingerprint(OLD)
    if operation == "remove":
        return lambda path: remove_file(path, fingerprint(OLD))
    return lambda path: write_file(path, NEW, expected)


def save_once(folder: Path, outcome: Outcome, number: int, error: int, kind: int) -> int:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    path = folder / "2026-01-02-글.md"
    if outcome.operation != "new":
        path.write_bytes(OLD)
    save = saving(outcome.operation)
    faults.faults_arm(number, error, kind)
    try:
        save(path)
    except EditorError as failure:
        faults.faults_disarm()
        outcome.error, outcome.path_named, outcome.cause = type(failure).__name__, failure.path == path, failure.cause
        if isinstance(failure, UnconfirmedSaveError):
            outcome.known = failure.fingerprint
    calls = int(faults.faults_disarm())
    outcome.call = failed_call()
    outcome.holds = what_it_holds(path)
    outcome.left_over = sum(1 for found in folder.iterdir() if found != path)
    return calls


def journal_once(folder: Path, outcome: Outcome, number: int, error: int, kind: int) -> int:
    """The first record makes the file, the second is added to it, the third makes it anew."""
    shutil.rmtree(folder, ignore_errors=True)
    said: list[SaveError | None] = []
    pace = Pace(LONGER.delay, LONGER.retry, 0 if outcome.operation == "compaction" else 1 << 20)
    desk = Desk(folder, on_trouble=said.append, pace=pace)
    before = TEXT
    if outcome.operation != "first record":
        desk.type("가")
        desk.journal.flush()
        before = desk.left().text
    faults.faults_arm(number, error, kind)
    desk.type("나")
    done = desk.journal.flush()
    calls = int(faults.faults_disarm())
    outcome.call = failed_call()
    after = desk.state.article.text
    found = read_journal(desk.journal.path).text if desk.journal.path.exists() else TEXT
    outcome.holds = "new" if found == after else "old" if found == before else "other"
    outcome.error = "" if done else "flush"
    while not desk.journal.flush():
        pass
    desk.type("다")
    desk.journal.flush()
    outcome.kept = desk.left().text == after + "다" and not desk.left().is_damaged
    desk.journal.close()
    first = next((failure for failure in said if failure is not None), None)
    if first is not None:
        outcome.path_named, outcome.cause = first.path == desk.journal.path, first.cause
    outcome.left_over = sum(1 for _ in folder.iterdir()) if folder.exists() else 0
    return calls


def draft_once(folder: Path, outcome: Outcome, number: int, error: int, kind: int) -> int:
    """What is typed in a dialog, then its end together with the change that it made."""
    shutil.rmtree(folder, ignore_errors=True)
    said: list[SaveError | None] = []
    desk = Desk(folder, on_trouble=said.append, pace=LONGER)
    faults.faults_arm(number, error, kind)
    desk.journal.draft(DRAFT)
    done = desk.journal.flush()
    calls = int(faults.faults_disarm())
    outcome.call = failed_call()
    found = desk.left().draft if desk.journal.path.exists() else None
    outcome.holds = "new" if found == DRAFT else "old" if found is None else "other"
    outcome.error = "" if done else "flush"
    while not desk.journal.flush():
        pass
    outcome.kept = desk.left().draft == DRAFT and desk.left().text == TEXT
    desk.type("주석")
    desk.journal.draft(None)
    desk.journal.flush()
    outcome.kept &= desk.left().draft is None and desk.left().text == desk.state.article.text
    desk.journal.close()
    first = next((failure for failure in said if failure is not None), None)
    if first is not None:
        outcome.path_named, outcome.cause = first.path == desk.journal.path, first.cause
    outcome.left_over = sum(1 for _ in folder.iterdir()) if folder.exists() else 0
    return calls


RUNS = {
    "new": save_once, "replace": save_once, "remove": save_once,
    "first record": journal_once, "record": journal_once, "compaction": journal_once, "draft": draft_once,
}  # fmt: skip


def outcomes(folder: Path) -> Iterator[Outcome]:
    for operation, run in RUNS.items():
        calls = run(folder, Outcome(operation, "", 0, "", False), 0, 0, ONCE)
        for number in range(1, calls + 1):
            for name in (*ERRORS, "half"):
                for kind in (HALF,) if name == "half" else (ONCE, FROM_THERE_ON):
                    outcome = Outcome(operation, "", number, name, kind == FROM_THERE_ON)
                    if name == "EINTR" and kind == FROM_THERE_ON:
                        continue  # a call that is interrupted is made again, for ever
                    run(folder, outcome, number, getattr(errno, name, 0), kind)
                    yield outcome


if __name__ == "__main__":
    print(json.dumps([asdict(outcome) for outcome in outcomes(Path(sys.argv[1]) / "글")]))
