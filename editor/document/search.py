"""Finding a text or a regular expression in one text at a time, and what takes its place.

Case is folded unless it is to be matched; composed and decomposed Hangul find each other; a match begins and ends
between letters as they are seen on the screen. Nothing reaches across a line end or across a thing without text (a
picture, Liquid): both part the text, for ``^`` and ``$`` too. Matches of nothing are left out.

Whole words: before the match stands no letter or figure, and behind it neither, except Korean particles
(``particles``): 서울 finds 서울은 and 서울에서, not 서울대. KBS finds KBS가.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING

from editor.document.folding import Folded, folded
from editor.document.particles import are_particles, is_hangul
from editor.document.replacement import Template
from editor.errors import SearchPatternError, SearchTooSlowError

if TYPE_CHECKING:
    import regex

_STRETCH = re.compile("[^\ufffc\u2028\n\r]+")


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for."""

    text: str
    is_regex: bool = False
    match_case: bool = False
    whole_words: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A match: from ``start`` to ``end``, in characters."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Replacement:
    """A match with the text that takes its place."""

    start: int
    end: int
    text: str


class Budget:
    """The time that a search may take altogether, in seconds."""

    def __init__(self, seconds: float, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._end = clock() + seconds

    def left(self) -> float:
        """Seconds; raises SearchTooSlowError where there are none."""
        left = self._end - self._clock()
        if left <= 0:
            raise SearchTooSlowError
        return left


@dataclass(frozen=True, slots=True)
class _Hit:
    """A match in a stretch of a text that begins at ``base``."""

    base: int
    source: str
    folded: Folded
    start: int
    end: int
    match: regex.Match[str] | None

    @property
    def found(self) -> Found:
        return Found(self.base + self.folded.original(self.start), self.base + self.folded.original(self.end))

    def group(self, name: int | str) -> str:
        """The group as it stands in the text; "" where it took no part."""
        if self.match is None:
            return self.source[self.folded.original(self.start) : self.folded.original(self.end)]
        first, last = self.match.span(name)
        start, end = self.folded.original(first), self.folded.original(last)
        return self.source[start:end] if start >= 0 and end >= 0 else self.match[name] or ""


class Searcher:
    """A query made ready. Raises SearchPatternError for a regular expression that is none."""

    def __init__(self, query: Query) -> None:
        self.query = query
        self._pattern = _compiled(query) if query.is_regex and query.text else None
        self._needle = "" if query.is_regex else self._folded(query.text).text

    def find(self, text: str, budget: Budget) -> tuple[Found, ...]:
        """The matches in a text, in order and apart from each other; raises SearchTooSlowError."""
        return tuple(hit.found for hit in self._hits(text, budget))

    def replacements(self, text: str, replacement: str, budget: Budget) -> tuple[Replacement, ...]:
        """The matches with what takes their place: in a regular search groups are filled in.

        Raises ReplacementError for a group that the expression does not have, SearchTooSlowError.
        """
        made: list[Replacement] = []
        template = self.template(replacement)
        for hit in self._hits(text, budget):
            found = hit.found
            made.append(Replacement(found.start, found.end, template.filled(hit.group)))
        return tuple(made)

    def template(self, replacement: str) -> Template:
        """The replacement made ready; raises ReplacementError."""
        if self._pattern is None:
            return Template((replacement,))
        return Template.parsed(replacement, self._pattern.groups, frozenset(self._pattern.groupindex))

    def _folded(self, text: str) -> Folded:
        literal = not self.query.is_regex
        return folded(text, case=literal and not self.query.match_case, spaces=literal)

    def _hits(self, text: str, budget: Budget) -> Iterator[_Hit]:
        if not self._needle and self._pattern is None:
            return
        for stretch in _STRETCH.finditer(text):
            made = self._folded(stretch[0])
            for start, end, match in self._spans(made, budget):
                yield _Hit(stretch.start(), stretch[0], made, start, end, match)

    def _spans(self, made: Folded, budget: Budget) -> Iterator[tuple[int, int, regex.Match[str] | None]]:
        position = 0
        while True:
            span = self._next(made.text, position, budget)
            if span is None:
                return
            start, end, _ = span
            if start < end and self._is_wanted(made, start, end):
                yield span
                position = end
            else:
                position = start + 1

    def _next(self, text: str, position: int, budget: Budget) -> tuple[int, int, regex.Match[str] | None] | None:
        if self._pattern is None:
            start = text.find(self._needle, position)
            return (start, start + len(self._needle), None) if start >= 0 else None
        if position > len(text):
            return None
        try:
            match = self._pattern.search(text, position, timeout=budget.left())
        except (TimeoutError, MemoryError) as error:
            raise SearchTooSlowError from error
        return (*match.span(), match) if match is not None else None

    def _is_wanted(self, made: Folded, start: int, end: int) -> bool:
        if made.original(start) < 0 or made.original(end) < 0:
            return False
        return not self.query.whole_words or is_whole_word(made.text, start, end)


def is_whole_word(text: str, start: int, end: int) -> bool:
    """Whether a stretch of a composed text is a word, or words, with nothing but particles behind."""
    if _is_letter(text[start]) and start and _is_letter(text[start - 1]):
        return False
    if not _is_letter(text[end - 1]):
        return True
    behind = end
    while behind < len(text) and is_hangul(text[behind]):
        behind += 1
    if behind < len(text) and _is_letter(text[behind]):
        return False
    return are_particles(text[end - 1], text[end:behind])


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == "_"


def _compiled(query: Query) -> regex.Pattern[str]:
    import regex  # costs 50 ms to load, and most searches do not need it

    source = folded(query.text, case=False, spaces=False).text
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what may mean something else in a later version
            return regex.compile(source, 0 if query.match_case else regex.IGNORECASE, cache_pattern=False)
    except regex.error as error:
        raise SearchPatternError(str(error), int(getattr(error, "pos", None) or 0)) from error
    except (ValueError, KeyError, OverflowError, RecursionError, MemoryError) as error:
        raise SearchPatternError(str(error)) from error
