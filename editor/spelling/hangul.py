"""Syllables of Hangul as Unicode composes them (The Unicode Standard, 3.12, "Conjoining Jamo Behavior")."""

from __future__ import annotations

from functools import lru_cache

_FIRST, _LAST = 0xAC00, 0xD7A3
_FINALS = 28
_FINAL_RIEUL = 8
_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_FINAL_LETTERS: tuple[str, ...] = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")


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


def initial(syllable: str) -> str:
    """The first consonant of a composed syllable, as a letter of the compatibility block."""
    return _INITIALS[(ord(syllable) - _FIRST) // (_FINALS * len(_VOWELS))]


def final(syllable: str) -> str:
    """The last consonant of a composed syllable, as a letter of the compatibility block; "" where it has none."""
    return _FINAL_LETTERS[(ord(syllable) - _FIRST) % _FINALS]


@lru_cache(4096)
def variants(syllable: str) -> tuple[str, ...]:
    """The composed syllables that differ from this one in one letter."""
    index = ord(syllable) - _FIRST
    last = index % _FINALS
    middle = index // _FINALS % len(_VOWELS)
    first = index // _FINALS // len(_VOWELS)
    others = (
        *((each, middle, last) for each in range(len(_INITIALS))),
        *((first, each, last) for each in range(len(_VOWELS))),
        *((first, middle, each) for each in range(_FINALS)),
    )
    made = (chr(_FIRST + (a * len(_VOWELS) + b) * _FINALS + c) for a, b, c in others)
    return tuple(other for other in made if other != syllable)
