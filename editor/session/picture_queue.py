"""What the picture workers have to do, who does what, and what becomes of it when one of them dies.

No thread, timer or pipe in here: whoever owns the processes writes what ``outgoing`` gives and hands in what comes
back. A worker has one request at a time, so memory is bounded by their number, and a worker that dies says by which
picture.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from editor.images.faults import Fault, PictureError
from editor.session.picture_protocol import (
    Answer,
    Drawn,
    Message,
    ProtocolError,
    Refused,
    Request,
    Survey,
    Surveyed,
    Take,
    decode,
    encode,
)

_TRIES = 2


@dataclass(slots=True)
class _Job:
    request: Request
    size: int = -1
    """Bytes of a picture's file: two of one size may be the same one, so they are never under way together."""
    tries: int = 0


class PictureQueue:
    """Requests in their order; pictures that are to be seen small wait for those that are to be taken in."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self._waiting: dict[int, _Job] = {}
        self._later: dict[int, _Job] = {}
        self._under_way: dict[int, _Job] = {}
        self._unread: dict[int, bytes] = {}
        self._dropped: set[int] = set()

    def add(self, make: Callable[[int], Request]) -> int:
        """Puts in the request that ``make`` gives for a number, and returns the number."""
        number = next(self._numbers)
        request = make(number)
        if isinstance(request, Take):
            self._waiting[number] = _Job(request, _size(request.path))
        else:
            self._later[number] = _Job(request)
        return number

    def cancel(self, numbers: Iterable[int]) -> None:
        """Nobody waits for these any more: what is not begun is not done, what is done is not told."""
        for number in numbers:
            self._waiting.pop(number, None)
            self._later.pop(number, None)
            if any(job.request.id == number for job in self._under_way.values()):
                self._dropped.add(number)

    @property
    def has_waiting(self) -> bool:
        """Whether there is something for a free worker, at once or when another has ended."""
        return bool(self._waiting or self._later)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is asked for."""
        return not (self.has_waiting or self._under_way)

    def outgoing(self, worker: int) -> bytes:
        """What to write to a worker now; empty where it is at work or there is nothing for it."""
        if worker in self._under_way:
            return b""
        job = self._next()
        if job is None:
            return b""
        job.tries += 1
        self._under_way[worker] = job
        return encode(job.request)

    def _next(self) -> _Job | None:
        sizes = {job.size for job in self._under_way.values() if job.size >= 0}
        for jobs in (self._waiting, self._later):
            number = next((number for number, job in jobs.items() if job.size not in sizes), None)
            if number is not None:
                return jobs.pop(number)
        return None

    def received(self, worker: int, data: bytes) -> list[Answer]:
        """What a worker's bytes say. Ask ``outgoing`` afterwards, for all workers."""
        *lines, self._unread[worker] = (self._unread.get(worker, b"") + data).split(b"\n")
        found: list[Answer] = []
        for line in lines:
            try:
                message = decode(line)
            except ProtocolError:
                continue  # a library's own words on standard output
            found += self._answers(worker, message)
        return found

    def _answers(self, worker: int, message: Message) -> list[Answer]:
        job = self._under_way.get(worker)
        if job is None or message.id != job.request.id or isinstance(message, Request):
            return []
        del self._under_way[worker]
        if message.id in self._dropped:
            self._dropped.discard(message.id)
            return []
        return [message]

    def ended(self, worker: int) -> list[Answer]:
        """A worker is gone. What it was at is tried once more; the second time that is the answer."""
        self._unread.pop(worker, None)
        job = self._under_way.pop(worker, None)
        if job is None or job.request.id in self._dropped:
            return []
        if job.tries < _TRIES:
            jobs = self._waiting if isinstance(job.request, Take) else self._later
            rest = dict(jobs)
            jobs.clear()
            jobs.update({job.request.id: job, **rest})
            return []
        return [_given_up(job.request)]

    def gave_up(self) -> list[Answer]:
        """No worker can be had: the answers to all that waits."""
        jobs = [*self._under_way.values(), *self._waiting.values(), *self._later.values()]
        for held in (self._under_way, self._waiting, self._later):
            held.clear()
        return [_given_up(job.request) for job in jobs if job.request.id not in self._dropped]


def _given_up(request: Request) -> Answer:
    match request:
        case Take(number, _, path):
            return Refused.of(number, PictureError(Fault.GAVE_UP, "", Path(path)))
        case Survey(number):
            return Surveyed(number)
    return Drawn(request.id, "", (0, 0))


def _size(path: str) -> int:
    try:
        return Path(path).stat().st_size
    except OSError:
        return -1
