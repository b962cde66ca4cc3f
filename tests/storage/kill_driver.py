"""Writers that are killed at random moments, and what is found afterwards, as JSON.

Started by the tests: ``python kill_driver.py FOLDER RUNS DELAY SEED``. Each writer is a fork that types into an
article, saves now and then, and says through a pipe what it has done; its edits follow from its number, so that what
is found can be told from what was there.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from editor.document.changes import Change, Move, Splice
from editor.storage.files import fingerprint, write_file
from editor.storage.journal import Pace
from editor.storage.journal_record import Origin
from editor.storage.recovery import LeftArticle, left_behind
from tests.storage.journals import TEXT, Desk

AT_ONCE = 8
LAST = 1.0  # seconds that may be lost
KEYS = "가나다라 마바사.\n*a"


@dataclass
class Found:
    """After one kill: the number of the state that was recovered, and the least that had to be."""

    seed: int
    typed: int
    needed: int
    recovered: int
    file_whole: bool
    saves: int
    from_journal: bool
    damaged: bool


@dataclass
class Writer:
    seed: int
    pid: int
    pipe: int
    until: float
    post: Path


def changes(seed: int) -> Iterator[tuple[Change, str]]:
    """The edits of a writer, each with the text that it leads to."""
    chosen, text = random.Random(seed), TEXT
    start = text.index("첫")
    while True:
        at = chosen.randint(start, len(text))
        if chosen.random() < 0.1 and len(text) - start > 10:
            first, last = sorted(chosen.sample(range(start, len(text)), 2))
            change: Change = Move(first, last, chosen.choice([start, len(text)]))
        else:
            change = Splice(at, text[at : at + chosen.choice([0, 0, 0, 2])], chosen.choice(KEYS))
        text = change.apply(text)
        yield change, text


def write(folder: Path, seed: int, pipe: int, delay: float) -> None:
    """Types and saves until it is killed."""
    chosen = random.Random(~seed)
    post = post_of(folder, seed)
    desk = Desk(folder / "journal", path=post, pace=Pace(delay=delay, most=3_000))
    known = desk.origin.fingerprint
    for number, (change, _) in enumerate(changes(seed), 1):
        desk.change(change)
        os.write(pipe, f"typed {number} {time.monotonic()}\n".encode())
        if chosen.random() < 0.03:
            data = desk.state.article.to_bytes()
            os.write(pipe, f"saving {number} 0\n".encode())
            write_file(post, data, known)
            known = fingerprint(data)
            os.write(pipe, f"saved {number} 0\n".encode())
            desk.journal.restart(Origin(post, known), desk.state)
        time.sleep(chosen.choice([0.0, 0.002, 0.02]))


def post_of(folder: Path, seed: int) -> Path:
    return folder / f"2026-01-02-{seed}.md"


def begin(folder: Path, seed: int, delay: float) -> Writer:
    post_of(folder, seed).write_bytes(TEXT.encode())
    reading, writing = os.pipe()
    pid = os.fork()
    if not pid:
        os.close(reading)
        try:
            write(folder, seed, writing, delay)
        finally:
            os._exit(1)
    os.close(writing)
    return Writer(seed, pid, reading, time.monotonic() + random.Random(seed).uniform(0.02, 1.6), post_of(folder, seed))


def end(writer: Writer, folder: Path) -> Found:
    time.sleep(max(0.0, writer.until - time.monotonic()))
    os.kill(writer.pid, signal.SIGKILL)
    killed = time.monotonic()
    _, status = os.waitpid(writer.pid, 0)
    assert os.WIFSIGNALED(status), "the writer ended by itself"
    with os.fdopen(writer.pipe, "r") as lines:
        said = [line.split() for line in lines.read().splitlines()]
    left = next((left for left in left_behind(folder / "journal").articles if left.origin.path == writer.post), None)
    return judged(writer, said, killed, left)


def judged(writer: Writer, said: list[list[str]], killed: float, left: LeftArticle | None) -> Found:
    typed = [(int(number), float(at)) for what, number, at in said if what == "typed"]
    last = max((number for number, _ in typed), default=0)
    needed = max((number for number, at in typed if killed - at > LAST), default=0)
    texts = [TEXT, *(text for _, (_, text) in zip(range(last + 1), changes(writer.seed), strict=False))]
    saved = [0, *(int(number) for what, number, _ in said if what == "saved")][-1]
    saving = [0, *(int(number) for what, number, _ in said if what == "saving")][-1]
    content = writer.post.read_bytes().decode()
    on_disk = saving if content == texts[saving] else saved
    recovered = on_disk
    if left is not None:  # of equal texts the later counts
        recovered = max((number for number, text in enumerate(texts) if text == left.text), default=-1)
    saves = sum(1 for what, *_ in said if what == "saved")
    whole = content in (texts[saved], texts[saving])
    return Found(writer.seed, last, needed, recovered, whole, saves, left is not None, bool(left and left.is_damaged))


def main(folder: Path, runs: int, delay: float, seed: int) -> Iterator[Found]:
    waiting = [seed + number for number in range(runs)]
    writers: list[Writer] = []
    while waiting or writers:
        while waiting and len(writers) < AT_ONCE:
            writers.append(begin(folder, waiting.pop(), delay))
        writers.sort(key=lambda writer: writer.until)
        yield end(writers.pop(0), folder)


if __name__ == "__main__":
    found = main(Path(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]), int(sys.argv[4]))
    print(json.dumps([asdict(one) for one in found]))
