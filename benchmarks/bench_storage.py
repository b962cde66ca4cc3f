"""Storage: saving a post beside the bare calls that no safe save can do without; what the journal costs a key."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from benchmarks.figure import Figure
from editor.document.article import Article
from editor.document.changes import Splice
from editor.document.history import Naming
from editor.session.recorder import Recorder
from editor.session.session import Session
from editor.storage.files import fingerprint, write_file
from editor.storage.journal import Journal, Pace, State
from editor.storage.journal_record import Origin

_SAVES, _KEYS = 60, 600
_LINE = "기자는 오늘 회의에서 내년 예산을 발표하고 시민들의 질문에 답했다. "


def figures() -> Iterator[Figure]:
    """In a folder of the checkout: the system's own for temporary files may be in memory, where a sync is free."""
    with tempfile.TemporaryDirectory(dir=Path(__file__).parent) as folder:
        yield from _saving(Path(folder))
        yield from _journal(Path(folder))
        yield from _recorded(Path(folder))


def _saving(folder: Path) -> Iterator[Figure]:
    """Real time, since a save waits for the disk; the middle of many, in turn."""
    contents = [(_LINE * 1200 + str(number)).encode()[-100_000:] for number in range(2)]
    known = [fingerprint(data) for data in contents]
    ours, bare = folder / "ours.md", folder / "bare.md"
    ours.write_bytes(contents[1])
    bare.write_bytes(contents[1])
    times: tuple[list[float], list[float]] = ([], [])
    for turn in range(_SAVES):
        data, old = contents[turn % 2], known[1 - turn % 2]
        times[0].append(_seconds(partial(write_file, ours, data, old)))
        times[1].append(_seconds(partial(_bare_save, bare, data)))
    mine, other = (statistics.median(found) for found in times)
    yield Figure("saving 100 kB to bare write, fsync, rename, fsync", mine / other, most=1.5)
    yield Figure("saving 100 kB", mine * 1000, unit=" ms")


def _seconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def _bare_save(path: Path, data: bytes) -> None:
    temporary = path.with_suffix(".tmp")
    with open(temporary, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
    descriptor = os.open(path.parent, os.O_RDONLY)
    os.fsync(descriptor)
    os.close(descriptor)


def _journal(folder: Path) -> Iterator[Figure]:
    """Keys 2 ms apart in a body of 100 kB, the journal's thread writing meanwhile."""
    state = State(Article.from_text("---\ntitle: 글\n---\n" + (_LINE * 4 + "\n\n") * 270), Naming())
    journal = Journal(folder / "journal", Origin(), state, lambda trouble: None)
    times = []
    for _ in range(_KEYS):
        splice = Splice(2_000, "", "가")
        state = State(state.article.apply((splice,)), state.naming)
        times.append(_seconds(partial(journal.record, (splice,), state)))
        time.sleep(0.002)
    journal.close()
    yield Figure("the journal's cost of a key on the caller, mean", statistics.fmean(times) * 1000, 0.2, " ms")
    yield Figure("the same, 99 of 100 keys", statistics.quantiles(times, n=100)[98] * 1000, unit=" ms")


def _recorded(folder: Path) -> Iterator[Figure]:
    """The same as an open article's recorder pays it: between an observer before it and one behind it."""
    session = Session(Article.from_text("---\ntitle: 글\n---\n" + (_LINE * 4 + "\n\n") * 270), naming=Naming())
    begun, times = [0.0], list[float]()
    session.subscribe(lambda change: begun.__setitem__(0, time.perf_counter()))
    recorder = Recorder(folder / "recorded", session, None, lambda trouble: None, "", Pace())
    session.subscribe(lambda change: times.append(time.perf_counter() - begun[0]))
    for _ in range(_KEYS):
        session.dispatch((Splice(2_000, "", "가"),), origin="body")
        time.sleep(0.002)
    recorder.end()
    yield Figure("an open article's recorder, of a key on its thread, mean", statistics.fmean(times) * 1000, 0.2, " ms")
    yield Figure("the same, half of the keys", statistics.median(times) * 1000, unit=" ms")
