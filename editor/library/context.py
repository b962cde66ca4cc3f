"""A hit in the words around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from editor.library.reading import MORE

_BEFORE, _AFTER = 10, 110  # characters: the list is narrow, and the hit is to be seen
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Context:
    """A stretch of a text; ``marks`` are the places in it of what was looked for, in code points."""

    text: str
    marks: tuple[tuple[int, int], ...]


def context_of(words: str, mark: re.Pattern[str]) -> Context | None:
    """The first place of what is looked for, with the words around it; None where the text does not have it."""
    found = mark.search(words)
    if found is None:
        return None
    start = _cut_before(words, max(0, found.start() - _BEFORE), found.start())
    end = min(len(words), found.end() + _AFTER)
    stretch = words[start:end].replace(MORE, " ")
    head, tail = _ELLIPSIS if start else "", _ELLIPSIS if end < len(words) else ""
    marks = tuple((at.start() + len(head), at.end() + len(head)) for at in mark.finditer(stretch))
    return Context(f"{head}{stretch}{tail}", marks)


def _cut_before(words: str, start: int, hit: int) -> int:
    """Behind the next blank, so that no word is shown without its beginning."""
    if start == 0:
        return 0
    blank = words.find(" ", start, hit)
    return start if blank < 0 else blank + 1
