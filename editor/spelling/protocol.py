"""What the program and its spelling worker say to each other: one JSON object a line, ASCII, over a pipe.

To the worker: ``Setup`` first, and again when words or habits change; ``Check``; ``Suggest``; ``ReadArticle`` and
``ReadSite``, to learn from. From it: ``Marks``, ``Suggestions``, ``Learnt`` and, once after a ``Setup``, ``Ready``.
Every answer names the request it answers.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from editor.spelling.words import Span


@dataclass(frozen=True, slots=True)
class Setup:
    """Folders to look for dictionaries in, own words, and whether Hangul and Latin words are checked."""

    folders: tuple[str, ...]
    words: tuple[str, ...] = ()
    hangul: bool = True
    latin: bool = True


@dataclass(frozen=True, slots=True)
class Check:
    """Lines to check."""

    id: int
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Suggest:
    """A word to suggest others for."""

    id: int
    word: str


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """The open article: what recurs in it is no slip. The next one takes its place."""

    id: int
    text: str


@dataclass(frozen=True, slots=True)
class ReadSite:
    """The folder of a site whose posts are to be learnt from, some at a time: asked again until it is done."""

    id: int
    folder: str


@dataclass(frozen=True, slots=True)
class Ready:
    """The languages that dictionary files were found for; they are loaded when their first word comes."""

    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Marks:
    """The misspelt spans of each line of a ``Check``, in code points."""

    id: int
    spans: tuple[tuple[Span, ...], ...]


@dataclass(frozen=True, slots=True)
class Suggestions:
    """The answer to a ``Suggest``."""

    id: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Learnt:
    """The answer to a ``ReadArticle`` or ``ReadSite``: whether other words are known now, and nothing is left."""

    id: int
    is_new: bool
    is_done: bool


Message = Setup | Check | Suggest | ReadArticle | ReadSite | Ready | Marks | Suggestions | Learnt


class ProtocolError(ValueError):
    """A line that is no message."""


def encode(message: Message) -> bytes:
    """The message as a line."""
    return json.dumps({"is": type(message).__name__, **asdict(message)}).encode("ascii") + b"\n"


def decode(line: bytes) -> Message:
    """The message of a line. Raises ProtocolError."""
    try:
        fields = json.loads(line)
        read = _READ[fields["is"]]
        return read(fields)
    except (ValueError, KeyError, TypeError) as fault:
        raise ProtocolError(f"no message: {line[:80]!r}") from fault


def _spans(lists: list[list[list[int]]]) -> tuple[tuple[Span, ...], ...]:
    return tuple(tuple((start, end) for start, end in line) for line in lists)


_READ: dict[str, Callable[[dict[str, Any]], Message]] = {
    "Setup": lambda f: Setup(tuple(f["folders"]), tuple(f["words"]), bool(f["hangul"]), bool(f["latin"])),
    "Check": lambda f: Check(f["id"], tuple(f["texts"])),
    "Suggest": lambda f: Suggest(f["id"], f["word"]),
    "ReadArticle": lambda f: ReadArticle(f["id"], str(f["text"])),
    "ReadSite": lambda f: ReadSite(f["id"], str(f["folder"])),
    "Learnt": lambda f: Learnt(f["id"], bool(f["is_new"]), bool(f["is_done"])),
    "Ready": lambda f: Ready(tuple(f["languages"])),
    "Marks": lambda f: Marks(f["id"], _spans(f["spans"])),
    "Suggestions": lambda f: Suggestions(f["id"], tuple(f["words"])),
}
