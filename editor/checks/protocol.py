"""What the program and the process that checks say to each other: one JSON object a line, ASCII, over a pipe.

To the process: ``Open`` with an article's text, ``Follow`` with what became of it since, ``Mend`` for all safe fixes of
the text as it is there, ``Look`` when files of the site changed. From it: ``Found``, ``Mended`` and ``Lost``. Every
answer names the request it answers; a first ``Found`` may hold only what the article tells by itself.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from editor.checks.diagnostic import Diagnostic, Severity
from editor.document.changes import Change, Splice, change_from_json


@dataclass(frozen=True, slots=True)
class Open:
    """An article to check, in the place of the one before.

    Attributes:
        path: the file that it has or will have.
        site: the folder of its site.
        error: why its encoding is none that Jekyll reads; "" for UTF-8.
    """

    id: int
    site: str
    path: str
    text: str
    encoding: str = "utf-8"
    error: str = ""


@dataclass(frozen=True, slots=True)
class Follow:
    """What became of the article since it was last spoken of; it is to be checked again."""

    id: int
    path: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Mend:
    """All safe fixes of the article as it was last checked are wanted."""

    id: int


@dataclass(frozen=True, slots=True)
class Look:
    """Files of the site changed: what is known of it is to be read again."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found; ``is_whole`` says whether all rules were asked, those that look at the whole site, too."""

    id: int
    found: tuple[Diagnostic, ...]
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class Mended:
    """The changes that mend, each of which speaks of the text that the one before it left, and what they mend."""

    id: int
    changes: tuple[Splice, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Lost:
    """The changes did not fit, or there is no article: it is to be sent whole."""

    id: int


Message = Open | Follow | Mend | Look | Found | Mended | Lost


class ProtocolError(ValueError):
    """A line that is no message."""


def encode(message: Message) -> bytes:
    """The message as a line."""
    name = type(message).__name__
    fields = {key: _plain(getattr(message, key)) for key in message.__dataclass_fields__}
    return json.dumps({"is": name, **fields}).encode("ascii") + b"\n"


def decode(line: bytes) -> Message:
    """The message of a line. Raises ProtocolError."""
    try:
        fields = json.loads(line)
        return _READ[fields["is"]](fields)
    except (ValueError, KeyError, TypeError) as fault:
        raise ProtocolError(f"no message: {line[:80]!r}") from fault


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, Diagnostic):
        fix = [splice.to_json() for splice in value.fix]
        return [value.rule, value.severity.value, value.line, value.detail, fix, value.at]
    return value if isinstance(value, str | int) else value.to_json()  # type: ignore[attr-defined]


def _diagnostic(fields: list[Any]) -> Diagnostic:
    rule, severity, line, detail, fix, at = fields
    return Diagnostic(str(rule), Severity(severity), int(line), str(detail), _splices(fix), int(at))


def _splices(plain: list[dict[str, object]]) -> tuple[Splice, ...]:
    changes = [change_from_json(each) for each in plain]
    return tuple(each for each in changes if isinstance(each, Splice))


def _changes(plain: list[dict[str, object]]) -> tuple[Change, ...]:
    return tuple(change_from_json(each) for each in plain)


_READ: dict[str, Callable[[dict[str, Any]], Message]] = {
    "Open": lambda f: Open(f["id"], f["site"], f["path"], f["text"], f["encoding"], f["error"]),
    "Follow": lambda f: Follow(f["id"], f["path"], _changes(f["changes"])),
    "Mend": lambda f: Mend(f["id"]),
    "Look": lambda f: Look(),
    "Found": lambda f: Found(f["id"], tuple(map(_diagnostic, f["found"])), bool(f["is_whole"])),
    "Mended": lambda f: Mended(f["id"], _splices(f["changes"]), int(f["count"])),
    "Lost": lambda f: Lost(f["id"]),
}
