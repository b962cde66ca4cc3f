"""A post taken apart for learning: each entry with what is written around its value."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

from editor.document.front_matter import Entry, EntryStyle, FrontMatter, FrontMatterKind, parse_front_matter
from editor.document.psych import Value
from editor.document.yaml_lines import next_line
from editor.document.yaml_nodes import Scalar, Sequence

Form = Literal["empty", "line", "block", "list", "mapping"]
"""How a value stands: nothing, on its key's line, as ``>`` or ``|``, as lines with dashes, as lines with keys."""

_FORMS: dict[EntryStyle, Form] = {
    EntryStyle.EMPTY: "empty", EntryStyle.FOLDED: "block", EntryStyle.LITERAL: "block",
    EntryStyle.BLOCK_SEQUENCE: "list", EntryStyle.BLOCK_MAPPING: "mapping",
}  # fmt: skip
_LINE_ENDS = re.compile(r"\r\n|\r")


@dataclass(frozen=True, slots=True)
class ReadEntry:
    """One entry: ``before`` + ``source`` + ``after`` are its lines, with the blank and comment lines above."""

    key: str
    value: Value
    form: Form
    before: str
    source: str
    after: str
    node: Scalar | Sequence | None = None


@dataclass(frozen=True, slots=True)
class ReadPost:
    """A post as far as it can be learned from; line ends are ``\\n``.

    Attributes:
        path: from the site's folder, with slashes.
        head: the front matter with its fences, ``body`` all behind it.
        opening, foot, closing: the fences, and what stands between the last entry and the second.
        entries: none where the front matter is none, broken, in braces, or has keys twice.
        newline: how the file's lines end.
    """

    path: str
    head: str
    body: str
    newline: str = "\n"
    opening: str = ""
    entries: tuple[ReadEntry, ...] = ()
    foot: str = ""
    closing: str = ""

    @property
    def name(self) -> PurePosixPath:
        return PurePosixPath(self.path)

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(entry.key for entry in self.entries)

    @property
    def values(self) -> dict[str, Value]:
        return {entry.key: entry.value for entry in self.entries}


def read_post(path: str, text: str) -> ReadPost:
    """The post's text taken apart; whatever is wrong with it, it never fails."""
    newline = "\r\n" if "\r\n" in text[:2000] else "\n"
    text = _LINE_ENDS.sub("\n", text.removeprefix("\ufeff"))
    front_matter = parse_front_matter(text)
    end = next_line(text, front_matter.content_end) if front_matter.end else 0  # Jekyll's fence takes blank lines along
    head, body = text[:end], text[end:]
    opening, closing = text[: front_matter.content_start], text[front_matter.content_end : end]
    entries, foot = _entries(text, front_matter)
    return ReadPost(path, head, body, newline, opening, entries, foot, closing)


def _entries(text: str, front_matter: FrontMatter) -> tuple[tuple[ReadEntry, ...], str]:
    root = front_matter.root
    if front_matter.kind is not FrontMatterKind.YAML or root is None or root.flow:
        return (), ""
    names = [entry.key for entry in front_matter.entries]
    if len(set(names)) < len(names) or len(names) < len(root.pairs):
        return (), ""
    start, read = front_matter.content_start, list[ReadEntry]()
    for entry in front_matter.entries:
        piece, start = _entry(text, start, entry)
        read.append(piece)
    return tuple(read), text[start : front_matter.content_end]


def _entry(text: str, start: int, entry: Entry) -> tuple[ReadEntry, int]:
    form = _FORMS.get(entry.style, "line")
    first, last = entry.value_start, entry.value_end
    if form == "empty":
        first = last = text.index(":", entry.key_end) + 1
    end = next_line(text, last)
    node = entry.node if isinstance(entry.node, Scalar | Sequence) else None
    if node is not None and (node.anchor or node.tag):
        node = None
    return (
        ReadEntry(entry.key, entry.value, form, text[start:first], text[first:last], text[last:end], node),
        end,
    )
