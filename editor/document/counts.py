"""How long a text is: characters, words, manuscript sheets, reading time.

A character is what a reader takes for one: an extended grapheme cluster of Unicode's UAX #29
(https://unicode.org/reports/tr29/), so a syllable written as separate jamo counts once, and so does an emoji made of
several. Line ends count nothing, and neither does what has no width.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

import regex

from editor.markup.inline import ATOM, Run, plain_text

SHEET = 200  # characters on a manuscript sheet: ten lines of twenty
PER_MINUTE = 500  # characters that an unhurried reader of Korean reads

_CLUSTER = regex.compile(r"\X")
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")  # of no width, and no part of a character
# Characters that are always one by themselves among their like: Latin, Hangul syllables, Hanja, common marks.
_PLAIN = re.compile(r"[ -~\u2010-\u2026\u3000-\u3029\u4e00-\u9fff\uac00-\ud7a3]*")


@dataclass(frozen=True, slots=True)
class Counts:
    """The length of a text.

    Attributes:
        characters: with spaces.
        without_spaces: the same without any white space.
        words: what white space parts (어절).
    """

    characters: int = 0
    without_spaces: int = 0
    words: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.characters + other.characters, self.without_spaces + other.without_spaces, self.words + other.words
        )

    def __sub__(self, other: Counts) -> Counts:
        return Counts(
            self.characters - other.characters, self.without_spaces - other.without_spaces, self.words - other.words
        )

    @property
    def sheets(self) -> float:
        """Sheets of the 200-character manuscript paper (200자 원고지): characters with spaces, divided by 200.

        A sheet has ten lines of twenty squares, and 200 characters to a sheet is how manuscripts are commonly reckoned
        (https://www.hanul.wiki/w/index.php?title=원고지; 600 sheets are given as some 120,000 characters). Laying the
        text out in squares, with the first one of each paragraph empty, gives more: that is what Hancom's word
        processor shows. The plain rule is the one that anybody can check.
        """
        return self.characters / SHEET

    @property
    def minutes(self) -> int:
        """Reading time in whole minutes, rounded up, at 500 characters a minute; 0 for nothing."""
        return math.ceil(self.characters / PER_MINUTE)


def count_characters(text: str) -> int:
    """How many characters a reader sees; white space is characters, what is of no width is none."""
    return len(text) if _PLAIN.fullmatch(text) else sum(1 for _ in _CLUSTER.finditer(_UNSEEN.sub("", text)))


def count_text(text: str) -> Counts:
    """The counts of a text; white space at both ends of a line counts nothing."""
    total = Counts()
    for line in text.splitlines():
        count = len if _PLAIN.fullmatch(line) else count_characters
        words = line.split()
        total += Counts(count(line.strip()), sum(map(count, words)), len(words))
    return total


def count_runs(runs: Iterable[Run]) -> Counts:
    """The counts of a line of the view; pictures and other things without text count nothing."""
    return count_text(plain_text(runs).replace(ATOM, ""))
