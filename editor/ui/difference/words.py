"""Which words of a text were taken out and put in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")
_MOST = 4_000  # words of both texts together; more are not compared word by word
_ALIKE = 0.35  # below that two texts stand better one below the other


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
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return whole
    return tuple(_stretches(matcher, ours, theirs))


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
