"""Texts as what the index finds them by, and what is typed as a question to it.

A Korean word is seldom alone (서울에서, 서울시장), so Hangul, Chinese characters and kana are kept as pairs of
neighbouring letters: any part of a word of two letters or more is a phrase of pairs. SQLite's own trigrams do not
find two syllables, which most Korean words have. Other scripts and figures are kept as words and found from their
beginning. One letter alone is looked for in a list of the letters that a post has.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_PAIRED = "\uac00-\ud7a3\u3131-\u318e\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff"
_RUN = re.compile(rf"[{_PAIRED}]+|[^\W_{_PAIRED}]+")
_FIRST_SYLLABLE, _SYLLABLES, _FINALS = 0xAC00, 11_172, 28
_WORD_START = re.compile(rf"(?<![^\W_{_PAIRED}])[^\W_{_PAIRED}]")


def _is_paired(run: str) -> bool:
    return "\u3041" <= run[0] <= "\ufaff"


def folded(text: str) -> str:
    """A text as it is compared: composed, without case."""
    return unicodedata.normalize("NFC", text).casefold()


def grams(text: str) -> str:
    """The tokens of a folded text, in its order, with blanks between."""
    found: list[str] = []
    for run in _RUN.findall(text):
        if len(run) > 2 and _is_paired(run):
            found.extend(map(str.__add__, run, run[1:]))
        else:
            found.append(run)
    return " ".join(found)


def letters(text: str) -> str:
    """What one letter alone finds in a folded text: each letter of paired scripts, the first one of other words."""
    found = {letter for letter in set(text) if _is_paired(letter)}
    found.update(_WORD_START.findall(text))
    return " ".join(sorted(found))


def terms(typed: str) -> tuple[str, ...]:
    """The words that were typed, folded; all of them are looked for, wherever they stand."""
    return tuple(dict.fromkeys(word for word in folded(typed).split() if _RUN.search(word)))


def question(found: tuple[str, ...], *, unfinished: bool = False) -> str:
    """The terms in the language of FTS5's MATCH.

    Of an ``unfinished`` one the last syllable may still get its final consonant, as while it is composed: 서우 is to
    find 서울.
    """
    last = len(found) - 1
    asked = (_alternatives(term) if unfinished and at == last else (term,) for at, term in enumerate(found))
    return " AND ".join(f"({' OR '.join(map(_phrase, each))})" for each in asked)


def _alternatives(term: str) -> tuple[str, ...]:
    """The term with each final consonant that its last syllable can get."""
    last = ord(term[-1]) - _FIRST_SYLLABLE
    if not 0 <= last < _SYLLABLES or last % _FINALS:
        return (term,)
    return tuple(term[:-1] + chr(_FIRST_SYLLABLE + last + final) for final in range(_FINALS))


def _phrase(term: str) -> str:
    runs = _RUN.findall(term)
    if len(runs) == 1 and len(runs[0]) == 1:
        return f'letters : "{runs[0]}"'
    open_ended = not _is_paired(runs[-1]) or len(runs[-1]) == 1
    return f'{{title words}} : "{grams(term)}"' + (" *" if open_ended else "")


def pattern(found: tuple[str, ...], *, unfinished: bool = False) -> re.Pattern[str] | None:
    """What finds the terms in a composed text; None where there are none."""
    each = [*found[:-1], *(_alternatives(found[-1]) if unfinished else found[-1:])] if found else []
    return re.compile("|".join(_in_text(each)), re.IGNORECASE) if each else None


def _in_text(found: list[str]) -> Iterator[str]:
    """The longest first; between runs of a term anything but letters may stand, as the index does not keep it."""
    for term in sorted(found, key=len, reverse=True):
        runs = _RUN.findall(term)
        start = "" if _is_paired(runs[0]) else rf"(?<![^\W_{_PAIRED}])"
        yield start + r"[\W_]*".join(map(re.escape, runs))
