"""A failing disk: whichever system call of a save or of a journal's record fails, no text is lost and it is said."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from editor.storage.files import fingerprint
from tests.storage.fault_driver import NEW, Outcome

HERE = Path(__file__).parent
JOURNAL = {"first record", "record", "compaction", "draft"}


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> list[Outcome]:
    compiler = shutil.which("cc")
    if compiler is None or sys.platform != "linux":
        pytest.skip("system calls are made to fail by a library that a C compiler builds on Linux")
    folder = tmp_path_factory.mktemp("faults")
    library = folder / "faults.so"
    build = [compiler, "-shared", "-fPIC", "-O1", "-o", str(library), str(HERE / "faults.c"), "-ldl"]
    subprocess.run(build, check=True)
    environment = {**os.environ, "LD_PRELOAD": str(library), "PYTHONDONTWRITEBYTECODE": "1"}
    # In memory a sync costs nothing; which calls are made, and fail, is the same.
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else folder) as place:
        driver = [sys.executable, str(HERE / "fault_driver.py"), place]
        run = subprocess.run(driver, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return [Outcome(**outcome) for outcome in json.loads(run.stdout)]


def test_every_call_was_made_to_fail(outcomes: list[Outcome], figure: Callable[[str], None]) -> None:
    figure(f"{len(outcomes)} failures of {len({(outcome.operation, outcome.number) for outcome in outcomes})} calls")
    calls = {name: {outcome.call.removesuffix("64") for outcome in outcomes if outcome.operation == name} for name in ("replace", "new", "record", "compaction")}
    assert calls["replace"] >= {"open", "read", "write", "fsync", "rename", "close"}
    assert calls["new"] >= {"open", "write", "fsync", "link", "unlink", "close"}
    assert calls["record"] >= {"write", "fsync"}
    assert calls["compaction"] >= {"open", "write", "fsync", "rename", "close"}


def test_the_file_is_the_old_or_the_new_one_whole(outcomes: list[Outcome]) -> None:
    allowed = {"replace": {"old", "new"}, "new": {"nothing", "new"}, "remove": {"old", "nothing"}}
    assert [found for found in outcomes if found.holds not in allowed.get(found.operation, {"old", "new"})] == []


def test_what_counts_as_saved_is_saved(outcomes: list[Outcome]) -> None:
    done = [found for found in outcomes if not found.error]
    wrong = [found for found in done if found.holds != ("nothing" if found.operation == "remove" else "new")]
    assert wrong == []


def test_what_fails_names_path_and_cause(outcomes: list[Outcome]) -> None:
    failed = [found for found in outcomes if found.error]
    assert failed
    for found in failed:
        assert found.path_named, found
        assert found.cause == os.strerror(getattr(errno, found.failure)), found
        assert found.failure != "half", found


def test_a_file_that_is_in_its_place_without_the_disk_s_word_is_known(outcomes: list[Outcome]) -> None:
    """Else the next save would take the writer's own text for somebody else's."""
    in_place = [found for found in outcomes if found.error and found.holds == "new" and found.operation in ("replace", "new")]
    assert in_place
    assert {(found.error, found.known) for found in in_place} == {("UnconfirmedSaveError", fingerprint(NEW))}


def test_no_temporary_file_stays_where_it_can_be_removed(outcomes: list[Outcome]) -> None:
    stayed = [found for found in outcomes if found.left_over and not found.lasting and not found.call.startswith("unlink")]
    assert stayed == []


def test_the_journal_has_everything_when_the_disk_works_again(outcomes: list[Outcome]) -> None:
    assert [found for found in outcomes if found.operation in JOURNAL and not found.kept] == []
