"""Slugs by ``Jekyll::Utils.slugify``: which characters of a text a URL keeps."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

MODES = ("raw", "default", "pretty", "ascii", "latin")

_PRETTY = frozenset("._~!$&'()+,;=@")


@lru_cache(maxsize=8192)
def _is_word(character: str) -> bool:
    """Letters, marks and decimal digits (\\p{L}, \\p{M}, \\p{Nd})."""
    category = unicodedata.category(character)
    return category[0] in "LM" or category == "Nd"


def _kept(character: str, mode: str) -> bool:
    if mode == "raw":
        return character not in " \t\n\v\f\r"
    if mode == "ascii":
        return character.isascii() and character.isalnum()
    return _is_word(character) or (mode == "pretty" and character in _PRETTY)


def slugify(text: str, mode: str | None = None, cased: bool = False) -> str:
    """``text`` with every run of other characters replaced by one hyphen, none at the ends.

    A mode that Jekyll does not know ("none") only lowers the case.
    """
    mode = mode or "default"
    if mode not in MODES:
        return text if cased else text.lower()
    if mode == "latin":
        text = transliterated(text)
    pieces: list[str] = []
    for character in text:
        if _kept(character, mode):
            pieces.append(character)
        elif not pieces or pieces[-1] != "\0":
            pieces.append("\0")
    slug = "".join(pieces).replace("\0", "-")
    slug = slug[1:] if slug.startswith("-") else slug
    slug = slug[:-1] if slug.endswith("-") else slug
    return slug if cased else slug.lower()


_LATIN = {
    "Æ": "AE", "Ð": "D", "Ø": "O", "Þ": "Th", "ß": "ss", "æ": "ae", "ð": "d", "ø": "o", "þ": "th", "Đ": "D",
    "đ": "d", "Ħ": "H", "ħ": "h", "ı": "i", "Ĳ": "IJ", "ĳ": "ij", "ĸ": "k", "Ł": "L", "ł": "l", "ŉ": "'n",
    "Ŋ": "NG", "ŋ": "ng", "Œ": "OE", "œ": "oe", "Ŧ": "T", "ŧ": "t",
}  # fmt: skip


def transliterated(text: str) -> str:
    """``I18n.transliterate``: Latin letters without their accents, "?" for what is not Latin."""
    return "".join(_LATIN.get(character) or _without_accent(character) for character in text)


@lru_cache(maxsize=2048)
def _without_accent(character: str) -> str:
    if character.isascii():
        return character
    base = unicodedata.normalize("NFD", character)[0]
    return base if base.isascii() and base.isalpha() and ord(character) < 0x180 else "?"


def titleized(slug: str) -> str:
    """The title that Jekyll gives a post without one: the slug's words, each capitalised."""
    return " ".join(word.capitalize() for word in slug.rstrip("-").split("-"))
