"""Which words of a line are misspelt."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from editor.spelling.engine import Engine
from editor.spelling.korean import Korean
from editor.spelling.words import Before, Script, Span, Word, words_of

MOST_SUGGESTIONS = 8
_MEMORY = 50_000  # words whose answer is remembered, some 10 MB when full


class Checker(Protocol):
    """What checks lines. Offsets are code points of the text as given (``words.utf16`` makes Qt's of them)."""

    def check(self, text: str) -> tuple[Span, ...]:
        """The misspelt words of one line."""
        ...

    def suggestions(self, word: str) -> tuple[str, ...]:
        """At most ``MOST_SUGGESTIONS`` words that may have been meant, the likeliest first."""
        ...


@dataclass(frozen=True, slots=True)
class Habits:
    """What is checked at all: a setting of the person's."""

    hangul: bool = True
    latin: bool = True


class SpellingChecker:
    """Hangul by the Korean dictionary and the rules of ``korean.py``, Latin words by the English one.

    A script without a dictionary is left alone. ``own`` are the words of the person and of the site: right in any
    capitals and with any particle. Engines are made when the first word of their script comes by.
    """

    def __init__(
        self, korean: Callable[[], Engine | None], english: Callable[[], Engine | None],
        own: Iterable[str] = (), habits: Habits | None = None,
    ) -> None:  # fmt: skip
        self._korean = lru_cache(1)(korean)
        self._english = lru_cache(1)(english)
        self._own: frozenset[str] = frozenset()
        self._habits = habits or Habits()
        self.set_own(own)

    def set_own(self, words: Iterable[str], habits: Habits | None = None) -> None:
        """Takes other words of the person and the site, and other habits; what was remembered is forgotten."""
        self._own = frozenset(word.casefold() for word in words)
        self._habits = habits or self._habits
        self._is_right = lru_cache(_MEMORY)(self._find_right)
        self._rules = lru_cache(1)(self._make_rules)

    def check(self, text: str) -> tuple[Span, ...]:
        return tuple((word.start, word.end) for word in words_of(text) if not self._accepts(word))

    def suggestions(self, word: str) -> tuple[str, ...]:
        found = next(iter(words_of(word)), None)
        engine = self._engine(found.script) if found else None
        meant = map(_composed, engine.suggestions(found.text)) if found and engine else ()
        return tuple(dict.fromkeys(other for other in meant if found and other != found.text))[:MOST_SUGGESTIONS]

    def _accepts(self, word: Word) -> bool:
        return self._is_right(word.text, word.script, word.before)

    def _find_right(self, text: str, script: Script, before: Before) -> bool:
        # A unit and its particle stand behind a figure (300만, 5년간을): more units than any dictionary has.
        if before is Before.DIGIT or not self._is_checked(script):
            return True
        if script is Script.HANGUL:
            rules = self._rules()
            if rules is None:
                return True
            return rules.accepts(text) if before is Before.NOTHING else rules.accepts_behind(text)
        engine = self._engine(script)
        return engine is None or self._is_own(text) or self._is_own(text.removesuffix("'s")) or engine.knows(text)

    def _make_rules(self) -> Korean | None:
        engine = self._korean()
        return Korean(engine.knows, self._is_own, engine.lists) if engine else None

    def _is_checked(self, script: Script) -> bool:
        return self._habits.hangul if script is Script.HANGUL else self._habits.latin

    def _engine(self, script: Script) -> Engine | None:
        return self._korean() if script is Script.HANGUL else self._english()

    def _is_own(self, word: str) -> bool:
        return word.casefold() in self._own


def _composed(word: str) -> str:
    return unicodedata.normalize("NFC", word)
