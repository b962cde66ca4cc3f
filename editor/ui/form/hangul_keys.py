"""Hangul by the letters that are typed for it, so that half-made syllables are found in whole words.

While ``지역`` is typed the text runs through ``ㅈ``, ``지``, ``징`` and ``지여``: as syllables most do not begin the
word, as letters each does. Syllables are taken apart by the arithmetic of the Unicode standard (3.12).
"""

from __future__ import annotations

import unicodedata

_FIRST, _LAST = 0xAC00, 0xD7A3
_LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_TAILS: tuple[str, ...] = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
_TYPED_AS = str.maketrans(
    {
        "ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ", "ㄶ": "ㄴㅎ", "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ", "ㄼ": "ㄹㅂ", "ㄽ": "ㄹㅅ", "ㄾ": "ㄹㅌ",
        "ㄿ": "ㄹㅍ", "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ", "ㅘ": "ㅗㅏ", "ㅙ": "ㅗㅐ", "ㅚ": "ㅗㅣ", "ㅝ": "ㅜㅓ", "ㅞ": "ㅜㅔ",
        "ㅟ": "ㅜㅣ", "ㅢ": "ㅡㅣ",
    }
)  # fmt: skip


def letters(text: str) -> str:
    """The text in small letters, its Hangul as the letters of a two-set keyboard."""
    composed = unicodedata.normalize("NFC", text).casefold()
    return "".join(map(_letters, composed)).translate(_TYPED_AS)


def _letters(character: str) -> str:
    code = ord(character)
    if not _FIRST <= code <= _LAST:
        return character
    lead, rest = divmod(code - _FIRST, len(_VOWELS) * len(_TAILS))
    vowel, tail = divmod(rest, len(_TAILS))
    return _LEADS[lead] + _VOWELS[vowel] + _TAILS[tail]
