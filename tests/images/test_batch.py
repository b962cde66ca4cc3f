"""Many pictures at once: every one told, progress, stopping, and workers that die."""

from __future__ import annotations

import multiprocessing
import os
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from editor.images.batch import PictureTask, prepare_all
from editor.images.faults import Fault, PictureError
from editor.images.prepare import prepare
from tests.images import made


def tasks(count: int) -> list[PictureTask]:
    return [PictureTask(made.packed(made.halves((16 + number, 16)), "PNG")) for number in range(count)]


def test_processes_give_what_prepare_gives(tmp_path: Path) -> None:
    (tmp_path / "bad.jpg").write_bytes(b"%PDF-1")
    work = [PictureTask(made.photo(6), name="a.jpg"), PictureTask(tmp_path / "bad.jpg")]
    spawn = multiprocessing.get_context("spawn")
    outcomes = sorted(prepare_all(work, lambda: ProcessPoolExecutor(1, spawn), 2), key=lambda outcome: outcome.number)
    assert outcomes[0].picture == prepare(made.photo(6), name="a.jpg")
    error = outcomes[1].error
    assert isinstance(error, PictureError) and (error.fault, error.path) == (Fault.UNSUITABLE, tmp_path / "bad.jpg")


class Counting(ThreadPoolExecutor):
    """Knows how many tasks were begun and not yet asked for."""

    begun = 0

    def submit(self, *args: object, **kwargs: object) -> Future:  # type: ignore[override]
        Counting.begun += 1
        return super().submit(*args, **kwargs)  # type: ignore[arg-type]


def test_no_more_is_under_way_than_was_asked_for_and_progress_is_told() -> None:
    told: list[tuple[int, int]] = []
    Counting.begun = 0
    run = prepare_all(tasks(9), lambda: Counting(1), 2, on_progress=lambda done, total: told.append((done, total)))
    for finished, _ in enumerate(run, 1):
        assert Counting.begun - finished <= 1
    assert told == [(number, 9) for number in range(1, 10)]


def test_nothing_is_begun_after_it_is_cancelled() -> None:
    Counting.begun, seen = 0, []
    for outcome in prepare_all(tasks(50), lambda: Counting(1), 2, is_cancelled=lambda: len(seen) >= 3):
        seen.append(outcome)
    assert len(seen) <= 4 and Counting.begun <= 6


class Dying(Executor):
    """Loses its worker over every picture of one width."""

    def submit(self, function, task, /):  # type: ignore[no-untyped-def, override]
        future: Future = Future()
        if prepare(task.source).size[0] == 18:
            future.set_exception(BrokenProcessPool(str(os.getpid())))
        else:
            future.set_result(function(task))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        pass


def test_a_dying_worker_costs_the_picture_that_killed_it_and_no_other() -> None:
    outcomes = {outcome.number: outcome for outcome in prepare_all(tasks(6), Dying, 3)}
    assert sorted(outcomes) == list(range(6))
    error = outcomes[2].error
    assert isinstance(error, PictureError) and error.fault == Fault.GAVE_UP
    assert all(outcomes[number].picture for number in (0, 1, 3, 4, 5))
