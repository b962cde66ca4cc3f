"""Which words of a text were taken out and put in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")
_MOST = 4_000  # words of both texts together; more are not compared word by word
_ALIKE = 0.5  # of the words; below that two texts stand better one below the other


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of text that both have (``kind`` "="), or only the old ("-") or the new one ("+")."""

    kind: str
    text: str


def stretches(old: str, new: str) -> tuple[Stretch, ...]:
    """The new text with what was taken out, in reading order; the two whole where they have too little in common."""
    ours, theirs = _WORDS.findall(old), _WORDS.findall(new)
    whole = tuple(part for part in (Stretch("-", old), Stretch("+", new)) if part.text)
    if len(ours) + len(theirs) > _MOST:
        return _by_lines(old, new) or whole
    if _likeness(ours, theirs) < _ALIKE:
        return whole
    return _without_crumbs(_stretches(SequenceMatcher(None, ours, theirs, autojunk=False), ours, theirs))


def _likeness(ours: list[str], theirs: list[str]) -> float:
    """How many of the words both have, white space aside: 0 to 1."""
    old, new = ([word for word in side if not word.isspace()] for side in (ours, theirs))
    return SequenceMatcher(None, old, new, autojunk=False).ratio()


def _without_crumbs(found: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Neighbouring changes with nothing but a space between them are one."""
    parts = list(found)
    for number in range(len(parts) - 2, 0, -1):
        part = parts[number]
        if part.kind == "=" and part.text.isspace() and "\n" not in part.text:
            parts[number : number + 1] = [Stretch("-", part.text), Stretch("+", part.text)]
    return tuple(_gathered(parts))


def _gathered(parts: Iterable[Stretch]) -> Iterator[Stretch]:
    """Between two stretches that both have, first all that was taken out and then all that was put in."""
    old = new = ""
    for part in (*parts, Stretch("=", "")):
        if part.kind == "-":
            old += part.text
        elif part.kind == "+":
            new += part.text
        else:
            yield from (Stretch(kind, text) for kind, text in (("-", old), ("+", new), ("=", part.text)) if text)
            old = new = ""


def _by_lines(old: str, new: str) -> tuple[Stretch, ...]:
    ours, theirs = old.splitlines(keepends=True), new.splitlines(keepends=True)
    if len(ours) < 2 or len(ours) + len(theirs) > _MOST:
        return ()
    return tuple(_stretches(SequenceMatcher(None, ours, theirs, autojunk=False), ours, theirs))


def _stretches(matcher: SequenceMatcher[str], ours: list[str], theirs: list[str]) -> Iterator[Stretch]:
    for kind, first, end, start, stop in matcher.get_opcodes():
        if kind == "equal":
            yield Stretch("=", "".join(ours[first:end]))
            continue
        if end > first:
            yield Stretch("-", "".join(ours[first:end]))
        if stop > start:
            yield Stretch("+", "".join(theirs[start:stop]))
