"""What the program and its library process say to each other: one JSON object a line, ASCII, over a pipe.

To the process: ``Open`` first, ``Look`` when files may have changed, ``Ask`` for a page of what is found, ``Locate``
for a file's number in it, ``Propose`` for renaming a category or tag. From it: ``Reading`` while it reads, ``Listed``
when something is known otherwise, ``Page``, ``Place`` and ``Proposal``, each naming the question that it answers.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from enum import Enum
from typing import Any

from editor.library.context import Context
from editor.library.entry import Kind, State
from editor.library.library import Facets
from editor.library.query import Query, Sort
from editor.library.renaming import Declined, PlannedEdit, Renaming, Taxonomy
from editor.library.row import Row
from editor.site.documents import PostProblem, ProblemKind


@dataclass(frozen=True, slots=True)
class Open:
    """The site's folder, and the folder for the index's file."""

    site: str
    indexes: str


@dataclass(frozen=True, slots=True)
class Look:
    """Files to read again; with none, the whole folder is walked through."""

    paths: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ask:
    """A page of what a question finds."""

    id: int
    query: Query
    first: int
    count: int


@dataclass(frozen=True, slots=True)
class Locate:
    """Where a file stands in what a question finds."""

    id: int
    query: Query
    path: str


@dataclass(frozen=True, slots=True)
class Propose:
    """What renaming a category or tag would change."""

    id: int
    taxonomy: Taxonomy
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Reading:
    """How far the reading is; ``total`` is 0 while the folder is walked through."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Listed:
    """What is known now.

    Attributes:
        age: another one where anything is known otherwise.
        walks: how often the whole folder was walked through, as far as that was asked for by ``Open`` and ``Look``.
        folders: those that hold posts and drafts.
        newest: paths and titles of the newest posts and drafts; empty until the first walk is over.
    """

    age: int
    walks: int
    facets: Facets
    folders: tuple[str, ...]
    newest: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """The answer to an ``Ask``: how many there are in all, and the rows from ``first`` on."""

    id: int
    age: int
    total: int
    first: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """The answer to a ``Locate``; -1 where the file is not found."""

    id: int
    number: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """The answer to a ``Propose``."""

    id: int
    renaming: Renaming


Message = Open | Look | Ask | Locate | Propose | Reading | Listed | Page | Place | Proposal


class ProtocolError(ValueError):
    """A line that is no message."""


def encode(message: Message) -> bytes:
    """The message as a line."""
    fields = {"is": type(message).__name__, **asdict(message)}
    return json.dumps(fields, default=_plain).encode("ascii") + b"\n"


def decode(line: bytes) -> Message:
    """The message of a line. Raises ProtocolError."""
    try:
        fields = json.loads(line)
        return _READ[fields["is"]](fields)
    except (ValueError, KeyError, TypeError) as fault:
        raise ProtocolError(f"no message: {line[:80]!r}") from fault


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    raise TypeError(type(value).__name__)


_Fields = dict[str, Any]


def _query(fields: _Fields) -> Query:
    return Query(
        fields["text"], tuple(map(Kind, fields["kinds"])), tuple(map(State, fields["states"])), fields["category"],
        fields["tag"], fields["author"], fields["month"], fields["faulty"], Sort(fields["sort"]),
        fields["unfinished"],
    )  # fmt: skip


def _row(fields: _Fields) -> Row:
    problem, context = fields["problem"], fields["context"]
    return Row(
        fields["path"], Kind(fields["kind"]), State(fields["state"]), fields["title"], fields["day"],
        tuple(fields["categories"]), tuple(fields["authors"]), fields["image"],
        PostProblem(ProblemKind(problem["kind"]), problem["cause"], problem["line"]) if problem else None,
        Context(context["text"], tuple((start, end) for start, end in context["marks"])) if context else None,
    )  # fmt: skip


_COUNTED = ("categories", "tags", "authors", "months")


def _facets(fields: _Fields) -> Facets:
    counted = (tuple((name, number) for name, number in fields[key]) for key in _COUNTED)
    return Facets(fields["posts"], fields["drafts"], fields["pages"], *counted)


def _renaming(fields: _Fields) -> Renaming:
    return Renaming(
        Taxonomy(fields["taxonomy"]), fields["old"], fields["new"],
        tuple(PlannedEdit(**edit) for edit in fields["edits"]),
        tuple(Declined(**declined) for declined in fields["declined"]),
    )  # fmt: skip


_READ: dict[str, Callable[[_Fields], Message]] = {
    "Open": lambda f: Open(f["site"], f["indexes"]),
    "Look": lambda f: Look(tuple(f["paths"])),
    "Ask": lambda f: Ask(f["id"], _query(f["query"]), f["first"], f["count"]),
    "Locate": lambda f: Locate(f["id"], _query(f["query"]), f["path"]),
    "Propose": lambda f: Propose(f["id"], Taxonomy(f["taxonomy"]), f["old"], f["new"]),
    "Reading": lambda f: Reading(f["done"], f["total"]),
    "Listed": lambda f: Listed(
        f["age"], f["walks"], _facets(f["facets"]), tuple(f["folders"]),
        tuple((path, title) for path, title in f["newest"]),
    ),
    "Page": lambda f: Page(f["id"], f["age"], f["total"], f["first"], tuple(map(_row, f["rows"]))),
    "Place": lambda f: Place(f["id"], f["number"]),
    "Proposal": lambda f: Proposal(f["id"], _renaming(f["renaming"])),
}
