"""Syllables of Hangul as Unicode composes them (The Unicode Standard, 3.12, "Conjoining Jamo Behavior")."""

from __future__ import annotations

_FIRST, _LAST = 0xAC00, 0xD7A3
_FINALS = 28
_FINAL_RIEUL = 8
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"


def is_syllables(text: str) -> bool:
    """Whether the text is nothing but composed syllables, one at least."""
    return bool(text) and all(_FIRST <= ord(letter) <= _LAST for letter in text)


def has_final(syllable: str) -> bool:
    """Whether a composed syllable ends in a consonant (받침)."""
    return (ord(syllable) - _FIRST) % _FINALS != 0


def has_final_but_rieul(syllable: str) -> bool:
    """Whether the syllable takes 으 before 로: a final consonant other than ㄹ."""
    return (ord(syllable) - _FIRST) % _FINALS not in (0, _FINAL_RIEUL)


def vowel(syllable: str) -> str:
    """The vowel of a composed syllable, as a letter of the compatibility block."""
    return _VOWELS[(ord(syllable) - _FIRST) // _FINALS % len(_VOWELS)]
