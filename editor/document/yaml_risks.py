"""Values that Psych reads, but not as they were typed: ``title: 속보 #1`` is cut, ``title: [속보]`` is a list."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from editor.document.changes import Splice
from editor.document.front_matter import Entry, EntryStyle, FrontMatter, FrontMatterKind
from editor.document.source import newline_of
from editor.document.yaml_lines import line_end
from editor.document.yaml_scalar import Place, quoted

_COLON = re.compile(r"[ \t]*:[ \t]*")


@dataclass(frozen=True, slots=True)
class Risk:
    """A text key that reads otherwise than it was typed.

    Attributes:
        start, end: what was typed, in the file's text.
        meant: the same as text.
        reason: "comment" (cut at a #), "property" (an anchor or tag is lost), or "type" (a number, date, word or
            list is no text).
        repair: quotes it.
    """

    key: str
    reason: str
    start: int
    end: int
    meant: str
    repair: Splice


def risks(text: str, front_matter: FrontMatter, keys: Collection[str] = ("title",)) -> tuple[Risk, ...]:
    """What is at risk in the keys that should hold text; values of several lines are left alone."""
    if front_matter.kind is not FrontMatterKind.YAML or (front_matter.root is not None and front_matter.root.flow):
        return ()
    entries = (front_matter.entry(key) for key in keys)
    found = (_risk(text, entry) for entry in entries if entry is not None)
    return tuple(risk for risk in found if risk is not None)


def _risk(text: str, entry: Entry) -> Risk | None:
    colon = _COLON.match(text, entry.key_end)
    start = colon.end() if colon else entry.value_start
    end = start + len(text[start : line_end(text, start)].rstrip())
    reason = _reason(text, entry, start, end)
    if reason is None or entry.value_end > end or start == end:
        return None
    meant = text[start:end]
    source = quoted(meant, Place(0, newline=newline_of(text)))
    return Risk(entry.key, reason, start, end, meant, Splice(start, meant, source))


def _reason(text: str, entry: Entry, start: int, end: int) -> str | None:
    if entry.style is EntryStyle.EMPTY:
        return "comment" if re.match(r"#[^#\s]", text[start:end]) else None
    if entry.style in (EntryStyle.SINGLE, EntryStyle.DOUBLE, EntryStyle.LITERAL, EntryStyle.FOLDED):
        return None
    if entry.value_start > start:
        return "property"
    if not isinstance(entry.value, str):
        return "type"
    return "comment" if entry.value_end < end else None
