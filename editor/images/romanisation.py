"""Hangul in Latin letters by the Revised Romanization (Ministry of Culture and Tourism, notice 2000-8).

What is said and not what is written counts: 신라 is Silla, 종로 Jongno. As the notice has it, tenseness is not shown
(압구정 Apgujeong), and ㅎ stays behind ㄱ, ㄷ, ㅂ, as in nouns (묵호 Mukho).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

_INITIALS = tuple("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")
_MEDIALS = tuple("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ")
_FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
_FIRST, _LAST = 0xAC00, 0xD7A3


def _pairs(text: str) -> dict[str, str]:
    return {letter: latin.replace("-", "") for letter, _, latin in (pair.partition(":") for pair in text.split())}


@dataclass(frozen=True, slots=True)
class Romanisation:
    """The rules as data.

    Attributes:
        initials, medials: what a letter is at the beginning and in the middle of a syllable.
        closing: what the final is before a consonant and at the end.
        carried: which letter of a final is spoken as the next syllable's initial before a vowel, and what stays.
        joints: (closing, next initial) to what both are together.
        whole: words that have a spelling of their own, longest first.
    """

    initials: Mapping[str, str]
    medials: Mapping[str, str]
    closing: Mapping[str, str]
    carried: Mapping[str, tuple[str, str]]
    joints: Mapping[tuple[str, str], str]
    whole: Mapping[str, str] = field(default_factory=dict)


def _joints() -> dict[tuple[str, str], str]:
    nasal = {"k": "ng", "t": "n", "p": "m"}
    joints = {(closed, "ㅁ"): spoken + "m" for closed, spoken in nasal.items()}
    joints |= {(closed, letter): spoken + "n" for closed, spoken in nasal.items() for letter in "ㄴㄹ"}
    joints |= {("m", "ㄹ"): "mn", ("ng", "ㄹ"): "ngn"}
    return joints | {("n", "ㄹ"): "ll", ("l", "ㄹ"): "ll", ("l", "ㄴ"): "ll"}


REVISED = Romanisation(
    initials=_pairs(
        "ㄱ:g ㄲ:kk ㄴ:n ㄷ:d ㄸ:tt ㄹ:r ㅁ:m ㅂ:b ㅃ:pp ㅅ:s ㅆ:ss ㅇ:- "
        "ㅈ:j ㅉ:jj ㅊ:ch ㅋ:k ㅌ:t ㅍ:p ㅎ:h"
    ),
    medials=_pairs(
        "ㅏ:a ㅐ:ae ㅑ:ya ㅒ:yae ㅓ:eo ㅔ:e ㅕ:yeo ㅖ:ye ㅗ:o ㅘ:wa ㅙ:wae ㅚ:oe ㅛ:yo ㅜ:u ㅝ:wo ㅞ:we ㅟ:wi ㅠ:yu "
        "ㅡ:eu ㅢ:ui ㅣ:i"
    ),
    closing=_pairs(
        "ㄱ:k ㄲ:k ㄳ:k ㄴ:n ㄵ:n ㄶ:n ㄷ:t ㄹ:l ㄺ:k ㄻ:m ㄼ:l ㄽ:l ㄾ:l ㄿ:p ㅀ:l ㅁ:m ㅂ:p ㅄ:p ㅅ:t ㅆ:t ㅇ:ng "
        "ㅈ:t ㅊ:t ㅋ:k ㅌ:t ㅍ:p ㅎ:t"
    ),
    carried={
        **{letter: ("", letter) for letter in "ㄱㄲㄴㄷㄹㅁㅂㅅㅆㅈㅊㅋㅌㅍ"},
        "ㄳ": ("k", "ㅅ"), "ㄵ": ("n", "ㅈ"), "ㄺ": ("l", "ㄱ"), "ㄻ": ("l", "ㅁ"), "ㄼ": ("l", "ㅂ"),
        "ㄽ": ("l", "ㅅ"), "ㄾ": ("l", "ㅌ"), "ㄿ": ("l", "ㅍ"),
        "ㅄ": ("p", "ㅅ"), "ㄶ": ("", "ㄴ"), "ㅀ": ("", "ㄹ"), "ㅎ": ("", "ㅇ"),
    },
    joints=_joints(),
)  # fmt: skip
_STRONG = {"ㄱ": "ㅋ", "ㄷ": "ㅌ", "ㅈ": "ㅊ"}
_BREATHED = {"ㅎ": "", "ㄶ": "n", "ㅀ": "l"}
_BEFORE_I = {"ㄷ": ("", "ㅈ"), "ㅌ": ("", "ㅊ"), "ㄾ": ("l", "ㅊ")}
_BEFORE_HI = {"ㄷ": "", "ㅈ": "", "ㄵ": "n"}


def romanised(text: str, rules: Romanisation = REVISED) -> str:
    """The text with its Hangul in Latin letters, in lower case; other signs stay."""
    text = unicodedata.normalize("NFC", text)
    for word in sorted(rules.whole, key=len, reverse=True):
        text = text.replace(word, rules.whole[word])
    parts: list[str] = []
    start = 0
    while start < len(text):
        end = start
        while end < len(text) and _FIRST <= ord(text[end]) <= _LAST:
            end += 1
        parts.append(_word(text[start:end], rules) if end > start else text[start])
        start = max(end, start + 1)
    return "".join(parts)


def _word(word: str, rules: Romanisation) -> str:
    syllables = [_letters(sign) for sign in word]
    spoken: list[str] = []
    onset = rules.initials[syllables[0][0]]
    for index, (_, medial, final) in enumerate(syllables):
        following = syllables[index + 1] if index + 1 < len(syllables) else ("", "", "")
        coda, next_onset = _joint(final, following, rules)
        spoken.append(onset + rules.medials[medial] + coda)
        onset = next_onset
    return "".join(spoken)


def _letters(sign: str) -> tuple[str, str, str]:
    number = ord(sign) - _FIRST
    return _INITIALS[number // 588], _MEDIALS[number // 28 % 21], _FINALS[number % 28]


def _joint(final: str, following: tuple[str, str, str], rules: Romanisation) -> tuple[str, str]:
    """How a final is spoken, and how the next syllable begins behind it."""
    initial, medial, _ = following
    begins = rules.initials.get(initial, "")
    if not final:
        return "", begins
    if initial == "ㅇ" and final != "ㅇ":
        stays, goes = _BEFORE_I.get(final, rules.carried[final]) if medial == "ㅣ" else rules.carried[final]
        return stays, rules.initials[goes]
    if initial == "ㅎ" and medial == "ㅣ" and final in _BEFORE_HI:
        return _BEFORE_HI[final], rules.initials["ㅊ"]
    if final in _BREATHED and initial in _STRONG:
        return _BREATHED[final], rules.initials[_STRONG[initial]]
    closed = rules.closing[final]
    together = rules.joints.get((closed, initial))
    return ("", together) if together is not None else (closed, begins)
