"""The words of a line of running text: what a dictionary can be asked about, and nothing else.

Offsets are code points of the text as it was given; ``utf16`` turns them into the units that Qt counts.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate

Span = tuple[int, int]
"""Start and end (exclusive) in a text, in code points."""

# With accents, composed and combining, and the full-width letters of old office programs.
_LATIN = r"A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff\u0300-\u036f\uff21-\uff3a\uff41-\uff5a"
# Syllables, the letters they decompose into (also old ones), and compatibility letters (ㅋㅋ).
_HANGUL = r"\uac00-\ud7a3\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\u3131-\u318e"
_SKIPPED = re.compile(
    r"""
      \{\{.*?\}\} | \{%.*?%\}                          # Liquid
    | (?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)       # code
    | </?[A-Za-z][^<>]*> | <!--.*?-->                  # HTML
    | &(?:\#\d+|\#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);
    | [A-Za-z][A-Za-z0-9+.\-]*://[!-~]+                # addresses, as far as they are ASCII: particles follow
    | (?:mailto:|www\.)[!-~]+
    | [A-Za-z0-9._%+\-]+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+
    | (?<![A-Za-z0-9])[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)*\.[A-Za-z]{2,}(?:/[!-~]*)?   # korea.kr, a.jpg
    | (?<![\w&])[\#@][\w\-]+                           # hashtags, people
    | (?<!\S)(?:\.{0,2}/)[!-~]+                        # paths
    """,
    re.VERBOSE,
)
_RUN = re.compile(rf"[{_LATIN}]+(?:['\u2019][{_LATIN}]+)*|[{_HANGUL}]+|\d+")
_ONLY_MARKS = re.compile(r"[\u0300-\u036f]+")
_CLOSING = frozenset("\"')]}>%\u2019\u201d\u3009\u300b\u300d\u300f\u3011\uff09\u00bb\u2103\u00b0*_~")
_LETTERS = re.compile("[\u3131-\u318e]+")


class Script(Enum):
    """What a word is written in."""

    HANGUL = "hangul"
    LATIN = "latin"


class Before(Enum):
    """What a word is written to, without a space between."""

    NOTHING = "nothing"
    DIGIT = "digit"
    SYMBOL = "symbol"  # a Latin word, a closing bracket or quotation mark, a per cent sign, something left out


@dataclass(frozen=True, slots=True)
class Word:
    """One word: where it stands (code points), and what it says in composed form (NFC) with a straight apostrophe."""

    start: int
    end: int
    text: str
    script: Script
    before: Before = Before.NOTHING


def words_of(text: str) -> tuple[Word, ...]:
    """The words of one line, in order.

    Left out: figures, addresses, mail, hashtags, names of people's accounts, files, code, Liquid, HTML, single Latin
    letters, abbreviations in capitals, names with capitals or digits inside (iPhone, COVID19), and Hangul letters that
    are no syllables (ㅋㅋ). Decomposed Hangul (NFD) is a word like any other.
    """
    return tuple(word for word in _all_words(text) if _is_askable(word, text))


def utf16(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in code points as spans in UTF-16 units, which QTextDocument counts."""
    spans = tuple(spans)
    if text.isascii() or not any(letter > "\uffff" for letter in text):
        return spans
    places = (0, *accumulate(2 if letter > "\uffff" else 1 for letter in text))
    return tuple((places[start], places[end]) for start, end in spans)


def _all_words(text: str) -> Iterator[Word]:
    position = 0
    for skipped in _SKIPPED.finditer(text):
        yield from _words_between(text, position, skipped.start())
        position = skipped.end()
    yield from _words_between(text, position, len(text))


def _words_between(text: str, start: int, end: int) -> Iterator[Word]:
    for run in _RUN.finditer(text, start, end):
        if run[0][0].isdigit() or _ONLY_MARKS.fullmatch(run[0]):
            continue
        script = Script.LATIN if re.match(f"[{_LATIN}]", run[0]) else Script.HANGUL
        shown = unicodedata.normalize("NFC", run[0]).replace("\u2019", "'")
        before = _before(text, run.start(), run.start() == start)
        yield Word(run.start(), run.end(), shown, script, before)


def _before(text: str, start: int, after_skipped: bool) -> Before:
    if start == 0:
        return Before.NOTHING
    letter = text[start - 1]
    if letter.isdecimal():
        return Before.DIGIT
    if after_skipped or letter in _CLOSING or letter.isalpha() or unicodedata.category(letter) in ("Mn", "So", "No"):
        return Before.SYMBOL
    return Before.NOTHING


def _is_askable(word: Word, text: str) -> bool:
    if word.script is Script.HANGUL:
        return not _LETTERS.search(word.text)
    touches_digit = word.before is Before.DIGIT or text[word.end : word.end + 1].isdecimal()
    plain = word.text.replace("'", "")
    ordinary = plain.islower() or (plain[0].isupper() and plain[1:].islower())
    return len(plain) > 1 and not touches_digit and ordinary
