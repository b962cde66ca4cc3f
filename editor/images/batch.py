"""Many pictures at once, in processes of their own, no more in memory than there are workers.

Pillow holds Python's lock for part of its work, so threads would slow the window's keys; processes do not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, CancelledError, Executor, Future, wait
from dataclasses import dataclass, field
from pathlib import Path

from editor.errors import EditorError
from editor.images.editing import Change
from editor.images.faults import Fault, PictureError
from editor.images.prepare import prepare
from editor.images.prepared import PreparedPicture
from editor.images.rules import PictureRules

_A_MOMENT = 0.2


@dataclass(frozen=True, slots=True)
class PictureTask:
    """One picture of a drop, as it is handed to a process: the file's path, or its content and its name."""

    source: bytes | Path
    rules: PictureRules = field(default_factory=PictureRules)
    changes: tuple[Change, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class PictureOutcome:
    """What became of the task with that number: a picture or the reason why there is none."""

    number: int
    picture: PreparedPicture | None = None
    error: EditorError | None = None


def carry_out(task: PictureTask) -> PreparedPicture:
    """One task, in whatever process; raises as ``prepare``."""
    return prepare(task.source, task.rules, task.changes, task.name)


def prepare_all(
    tasks: Sequence[PictureTask],
    open_pool: Callable[[], Executor],
    at_once: int,
    is_cancelled: Callable[[], bool] = lambda: False,
    on_progress: Callable[[int, int], None] = lambda done, total: None,
) -> Iterator[PictureOutcome]:
    """The outcomes as they come, each once; the caller writes one and lets it go before it asks for the next.

    ``at_once`` tasks are under way, so that memory does not grow with the drop. ``on_progress`` hears how many of how
    many are done. After ``is_cancelled`` says so nothing is begun or told any more; what a worker has begun runs to its
    end. Where a worker dies, the tasks under way are tried once more, each alone in a new pool.
    """
    run = _Run(tasks, open_pool, max(1, at_once), is_cancelled)
    for done, outcome in enumerate(run.run(), 1):
        on_progress(done, len(tasks))
        yield outcome


class _Run:
    def __init__(
        self, tasks: Sequence[PictureTask], open_pool: Callable[[], Executor], at_once: int, stop: Callable[[], bool]
    ) -> None:
        self._tasks, self._open_pool, self._at_once, self._stop = tasks, open_pool, at_once, stop
        self._waiting = list(range(len(tasks)))
        self._alone: list[int] = []

    def run(self) -> Iterator[PictureOutcome]:
        while (self._waiting or self._alone) and not self._stop():
            numbers, width = (self._waiting, self._at_once) if self._waiting else (self._alone[:1], 1)
            if not self._waiting:
                del self._alone[0]
            yield from self._in_one_pool(numbers, width)

    def _in_one_pool(self, numbers: list[int], width: int) -> Iterator[PictureOutcome]:
        """Takes from ``numbers`` until nothing is left or the pool is broken."""
        is_second_try = numbers is not self._waiting
        pool = self._open_pool()
        under_way: dict[Future[PreparedPicture], int] = {}
        try:
            while (numbers or under_way) and not self._stop():
                try:
                    while numbers and len(under_way) < width:
                        under_way[pool.submit(carry_out, self._tasks[numbers[0]])] = numbers[0]
                        del numbers[0]
                    finished, _ = wait(under_way, timeout=_A_MOMENT, return_when=FIRST_COMPLETED)
                    for future in finished:
                        number = under_way[future]
                        outcome = _outcome(number, future)
                        del under_way[future]
                        yield outcome
                except BrokenExecutor:
                    lost = sorted(under_way.values())
                    under_way.clear()
                    if is_second_try:
                        yield from (PictureOutcome(one, error=PictureError(Fault.GAVE_UP)) for one in lost)
                    else:
                        self._alone += lost
                    return
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _outcome(number: int, future: Future[PreparedPicture]) -> PictureOutcome:
    """Raises BrokenExecutor where the worker died."""
    try:
        return PictureOutcome(number, picture=future.result())
    except EditorError as error:
        return PictureOutcome(number, error=error)
    except CancelledError as error:
        raise BrokenExecutor from error
