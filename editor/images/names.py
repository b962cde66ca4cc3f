"""What a picture's file is called in the site."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Literal

from editor.images.romanisation import REVISED, Romanisation, romanised
from editor.site.image_names import clean_image_name
from editor.site.naming import next_free_name

_MOST_CHARACTERS = 80


@dataclass(frozen=True, slots=True)
class NameRules:
    """How names are made.

    Attributes:
        hangul: "kept", or "romanised" for sites whose addresses are Latin throughout.
        romanisation: the rules by which.
        most_characters: of the name without its ending.
    """

    hangul: Literal["kept", "romanised"] = "kept"
    romanisation: Romanisation = field(default=REVISED)
    most_characters: int = _MOST_CHARACTERS


DEFAULT_NAMES = NameRules()


def picture_name(name: str, suffix: str, rules: NameRules = DEFAULT_NAMES) -> str:
    """A clean name for a file that was called ``name`` and holds what ``suffix`` says: composed, no spaces or signs."""
    stem = os.path.splitext(PurePosixPath(unicodedata.normalize("NFC", name).replace("\\", "/")).name)[0]
    if rules.hangul == "romanised":
        stem = _latin(romanised(stem, rules.romanisation))
    clean = os.path.splitext(clean_image_name(stem + ".x"))[0]
    return (clean[: rules.most_characters].rstrip("-._") or "image") + suffix


def _latin(text: str) -> str:
    """Without the accents of Latin letters, and without what has no Latin form."""
    apart = unicodedata.normalize("NFKD", text)
    return "".join(sign if sign.isascii() else "" if unicodedata.combining(sign) else " " for sign in apart)


def free_picture_name(name: str, suffix: str, is_taken: Callable[[str], bool], rules: NameRules = DEFAULT_NAMES) -> str:
    """``picture_name``, or the same with the next free number; ``is_taken`` says whether a file has a name."""
    return next_free_name(picture_name(name, suffix, rules), is_taken)
