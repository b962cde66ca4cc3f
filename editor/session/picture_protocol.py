"""What the program and its picture worker say to each other: one JSON object a line, ASCII, over a pipe.

To the worker: ``Take`` a picture into a site, ``Draw`` a small one of a file, ``Survey`` a site's pictures. From it:
``Taken`` or ``Refused``, ``Drawn``, ``Surveyed``. Every answer names the request it answers.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from editor.errors import EditorError, ReadError, SaveError
from editor.images.credit import Credit
from editor.images.editing import Area, Change, Crop, Mosaic
from editor.images.faults import Fault, PictureError
from editor.images.library import LibraryPicture, Use
from editor.images.prepared import Done, Remark
from editor.session.picture_intake import TakenPicture


@dataclass(frozen=True, slots=True)
class Take:
    """A picture's file for a site.

    Attributes:
        name: what it was called where its file is not; "" for the file's own.
        cache: the folder for the small picture that the article's page shows; "" for none.
        folder: where the house keeps the article's pictures; "" for the usual place.
    """

    id: int
    site: str
    path: str
    name: str = ""
    changes: tuple[Change, ...] = ()
    cache: str = ""
    folder: str = ""


@dataclass(frozen=True, slots=True)
class Draw:
    """A small picture of a file, ``side`` pixels at most, kept in ``folder``.

    Attributes:
        looks: whether it is wanted to be known what the file says of itself, and why it cannot be used.
    """

    id: int
    path: str
    side: int
    folder: str
    looks: bool = False


@dataclass(frozen=True, slots=True)
class Survey:
    """Which pictures a site has, and where they are used."""

    id: int
    site: str


@dataclass(frozen=True, slots=True)
class Taken:
    """The answer to a ``Take`` that was carried out."""

    id: int
    picture: TakenPicture


@dataclass(frozen=True, slots=True)
class Refused:
    """The answer to what could not be done, with the reason."""

    id: int
    kind: str
    path: str
    cause: str
    detail: str = ""

    @classmethod
    def of(cls, number: int, error: EditorError) -> Refused:
        path = str(error.path or "")
        if isinstance(error, PictureError):
            return cls(number, "picture", path, error.fault.value, error.detail)
        return cls(number, "read" if isinstance(error, ReadError) else "save", path, error.cause)

    @property
    def error(self) -> EditorError:
        """The error as it was raised there."""
        path = Path(self.path) if self.path else None
        if self.kind == "picture":
            return PictureError(Fault(self.cause), self.detail, path)
        return (ReadError if self.kind == "read" else SaveError)(path, self.cause)


@dataclass(frozen=True, slots=True)
class Drawn:
    """The answer to a ``Draw``.

    Attributes:
        file: the small picture's; "" where there is none.
        size: width and height of the whole.
        credit: what the file says of itself, where that was asked.
    """

    id: int
    file: str
    size: tuple[int, int]
    credit: Credit = field(default=Credit())


@dataclass(frozen=True, slots=True)
class Surveyed:
    """The answer to a ``Survey``."""

    id: int
    pictures: tuple[LibraryPicture, ...] = field(default=())


Request = Take | Draw | Survey
Answer = Taken | Refused | Drawn | Surveyed
Message = Request | Answer


class ProtocolError(ValueError):
    """A line that is no message."""


def encode(message: Message) -> bytes:
    """The message as a line."""
    fields = asdict(message)
    if isinstance(message, Take):
        fields["changes"] = [{"is": type(each).__name__, **asdict(each)} for each in message.changes]
    return json.dumps({"is": type(message).__name__, **fields}).encode("ascii") + b"\n"


def decode(line: bytes) -> Message:
    """The message of a line. Raises ProtocolError."""
    try:
        fields = json.loads(line)
        return _READ[fields.pop("is")](fields)
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        raise ProtocolError(f"no message: {line[:80]!r}") from fault


def _change(fields: dict[str, Any]) -> Change:
    area = Area(**fields["area"])
    if fields["is"] == "Crop":
        return Crop(area)
    return Mosaic(area, int(fields["cells"]), bool(fields["is_solid"]))


def _taken(fields: Mapping[str, Any]) -> Taken:
    found = fields["picture"]
    credit = _credit(found["credit"])
    done, remarks = tuple(map(Done, found["done"])), tuple(map(Remark, found["remarks"]))
    picture = TakenPicture(found["address"], found["was_there"], done, remarks, credit, _size(found["size"]))
    return Taken(fields["id"], picture)


def _credit(fields: Mapping[str, Any]) -> Credit:
    return Credit(**{**fields, "bylines": tuple(fields["bylines"])})


def _size(numbers: list[int]) -> tuple[int, int]:
    width, height = numbers
    return width, height


def _library_picture(fields: dict[str, Any]) -> LibraryPicture:
    uses = tuple(Use(use["path"], use["title"]) for use in fields["uses"])
    return LibraryPicture(**{**fields, "uses": uses, "size": _size(fields["size"])})


_READ: dict[str, Callable[[dict[str, Any]], Message]] = {
    "Take": lambda f: Take(**{**f, "changes": tuple(map(_change, f["changes"]))}),
    "Draw": lambda f: Draw(**f),
    "Survey": lambda f: Survey(**f),
    "Taken": _taken,
    "Refused": lambda f: Refused(**f),
    "Drawn": lambda f: Drawn(f["id"], f["file"], _size(f["size"]), _credit(f["credit"])),
    "Surveyed": lambda f: Surveyed(f["id"], tuple(map(_library_picture, f["pictures"]))),
}
