"""What the picture workers are asked, by whom, and what becomes of it when one dies."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.errors import ReadError, SaveError
from editor.images.credit import Credit
from editor.images.editing import Area, Crop, Mosaic
from editor.images.faults import Fault, PictureError
from editor.images.library import LibraryPicture, Use
from editor.images.prepared import Done, Remark
from editor.session.picture_intake import TakenPicture
from editor.session.picture_protocol import (
    Draw,
    Drawn,
    Message,
    ProtocolError,
    Refused,
    Survey,
    Surveyed,
    Take,
    Taken,
    decode,
    encode,
)
from editor.session.picture_queue import PictureQueue

TAKEN = TakenPicture(
    "/assets/한강.jpg", True, (Done.SCALED,), (Remark.SMALL,), Credit(bylines=("김", "Lee"), alt="강"), (30, 20)
)
MESSAGES: list[Message] = [
    Take(1, "/site", "/사진.jpg", "a.jpg", (Crop(Area(0, 0, 0.5, 1)), Mosaic(Area(0.1, 0.2, 0.3, 0.4), 4, True))),
    Draw(2, "/a.jpg", 160, "/cache"),
    Survey(3, "/site"),
    Taken(4, TAKEN),
    Refused(5, "picture", "/a.jpg", "heavy", "9"),
    Drawn(6, "/cache/a", (300, 200)),
    Surveyed(7, (LibraryPicture("a.jpg", 9, (3, 2), 1.5, (Use("_posts/a.md", "글"),)), LibraryPicture("b.png"))),
]


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: type(message).__name__)
def test_messages_are_read_as_written(message: Message) -> None:
    line = encode(message)
    assert line.isascii() and line.count(b"\n") == 1
    assert decode(line) == message
    if isinstance(message, Taken):
        read = decode(line)
        assert isinstance(read, Taken) and read.picture.credit == TAKEN.credit and read.picture.done == TAKEN.done


@pytest.mark.parametrize("line", [b"", b"[]", b"{}", b'{"is": "Take"}', b'{"is": "Nothing"}', b"\xff", b'{"is": []}'])
def test_what_is_no_message(line: bytes) -> None:
    with pytest.raises(ProtocolError):
        decode(line)


@pytest.mark.parametrize(
    "error",
    [PictureError(Fault.TOO_LARGE, "9 × 9", Path("/a.jpg")), ReadError(Path("/a"), "gone"), SaveError(None, "full")],
)
def test_errors_come_back_as_they_were(error: PictureError | ReadError | SaveError) -> None:
    refused = decode(encode(Refused.of(1, error)))
    assert isinstance(refused, Refused)
    found = refused.error
    assert type(found) is type(error) and (found.path, found.cause) == (error.path, error.cause)


def take(queue: PictureQueue, path: str) -> int:
    return queue.add(lambda number: Take(number, "/site", path))


def asked(data: bytes) -> Message:
    return decode(data)


def test_each_worker_has_one_and_what_is_seen_small_waits(tmp_path: Path) -> None:
    queue = PictureQueue()
    small = queue.add(lambda number: Draw(number, "/a.jpg", 9, "/cache"))
    first, second = take(queue, "/a.jpg"), take(queue, "/b.jpg")
    assert asked(queue.outgoing(0)).id == first and not queue.outgoing(0)
    assert asked(queue.outgoing(1)).id == second
    answer = Taken(first, TakenPicture("/a.jpg"))
    line = encode(answer)
    assert queue.received(0, b"noise\n" + line[:9]) == [] and queue.received(0, line[9:]) == [answer]
    assert asked(queue.outgoing(0)).id == small and not queue.has_waiting and not queue.is_idle
    assert queue.received(0, line) == []  # of nobody


def test_two_of_one_size_may_be_the_same_and_are_never_under_way_together(tmp_path: Path) -> None:
    queue, paths = PictureQueue(), [tmp_path / name for name in ("a.jpg", "b.jpg", "c.jpg")]
    for path, content in zip(paths, (b"12", b"34", b"5"), strict=True):
        path.write_bytes(content)
    first, second, third = (take(queue, str(path)) for path in paths)
    assert asked(queue.outgoing(0)).id == first
    assert asked(queue.outgoing(1)).id == third
    assert queue.outgoing(2) == b"" and queue.has_waiting
    queue.received(0, encode(Taken(first, TakenPicture("/a.jpg"))))
    assert asked(queue.outgoing(0)).id == second


def test_what_kills_a_worker_is_tried_once_more_and_then_told() -> None:
    queue = PictureQueue()
    bad, good = take(queue, "/bad.jpg"), take(queue, "/good.jpg")
    queue.outgoing(0)
    assert queue.ended(0) == [] and asked(queue.outgoing(0)).id == bad
    (answer,) = queue.ended(0)
    assert isinstance(answer, Refused) and isinstance(answer.error, PictureError)
    assert answer.error.fault is Fault.GAVE_UP and answer.error.path == Path("/bad.jpg")
    assert asked(queue.outgoing(0)).id == good


def test_what_is_cancelled_is_neither_done_nor_told() -> None:
    queue = PictureQueue()
    begun, waits = take(queue, "/a.jpg"), take(queue, "/b.jpg")
    queue.outgoing(0)
    queue.cancel([begun, waits])
    assert queue.received(0, encode(Taken(begun, TakenPicture("/a.jpg")))) == []
    assert queue.is_idle and queue.outgoing(0) == b""


def test_without_any_worker_everybody_is_told() -> None:
    queue = PictureQueue()
    take(queue, "/a.jpg")
    queue.add(lambda number: Draw(number, "/a.jpg", 9, "/c"))
    queue.add(lambda number: Survey(number, "/s"))
    queue.outgoing(0)
    assert [type(answer) for answer in queue.gave_up()] == [Refused, Drawn, Surveyed] and queue.is_idle
