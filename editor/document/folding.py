"""Texts made comparable: composed and decomposed Hangul, upper and lower case, with the way back to the original."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

# Characters that are letters on the screen by themselves, whatever stands beside them, and their own NFC.
_SIMPLE = re.compile(
    r"[\x00-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u25ff\u3000-\u3029\u3030-\u303f\u3131-\u318e\u4e00-\u9fff"
    r"\uac00-\ud7a3\uff01-\uff60]*"
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A text as it is compared.

    Attributes:
        text: composed (NFC) and, where asked for, without case and with plain spaces.
        starts: for each offset of ``text`` and its end that of the original; -1 inside what is one letter on the
            screen there. None where the offsets are the same.
    """

    text: str
    starts: tuple[int, ...] | None = None

    def original(self, offset: int) -> int:
        """The offset in the original; -1 where no letter begins or ends there."""
        return offset if self.starts is None else self.starts[offset]


@lru_cache(maxsize=20_000)
def folded(text: str, *, case: bool, spaces: bool) -> Folded:
    """The text to compare: ``case`` folds case, ``spaces`` makes no-break spaces plain, which look the same."""
    compared = text.replace("\u00a0", " ") if spaces else text
    if _SIMPLE.fullmatch(compared):
        lower = compared.casefold() if case else compared
        if len(lower) == len(compared):
            return Folded(lower)
    return _folded_by_letter(compared, case)


def _folded_by_letter(text: str, case: bool) -> Folded:
    import regex  # costs 50 ms to load, and most texts do not need it

    pieces: list[str] = []
    starts: list[int] = []
    for cluster in regex.finditer(r"\X", text):
        piece = unicodedata.normalize("NFC", cluster[0])
        piece = piece.casefold() if case else piece
        pieces.append(piece)
        starts.extend((cluster.start(), *(-1,) * (len(piece) - 1)))
    return Folded("".join(pieces), (*starts, len(text)))
