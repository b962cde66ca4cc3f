"""A caption as fields, and as the house writes it in one line.

The same fields are ``언 한강. 사진=김기자 (자료사진)`` in one house and ``언 한강. [자료사진] /김기자`` in another. How
a house writes is data, learned elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Literal

from editor.images.credit import Credit

_SENTENCE_END = r"[.?!…\"'”’)\]〉》」』]"
Part = Literal["caption", "credit", "provider", "archive", "archive_day"]


@dataclass(frozen=True, slots=True)
class CaptionParts:
    """What is said of a picture, each thing in a field of its own.

    Attributes:
        credit: who made it (사진=…).
        provider: who gave it (… 제공).
        is_archive: not of the event itself (자료사진).
        archive_day: of when it is, as the house writes days; "" where nobody says.
        alt: for those who do not see it; no part of the line.
        is_decorative: somebody decided that it needs no alt text.
    """

    caption: str = ""
    credit: str = ""
    provider: str = ""
    is_archive: bool = False
    archive_day: str = ""
    alt: str = ""
    is_decorative: bool = False


@dataclass(frozen=True, slots=True)
class CaptionPiece:
    """How one part stands in the line: ``before`` and ``after`` it, what parts it from what precedes included.

    The piece "archive" is written where no day is known and has no text of its own; "archive_day" where one is.
    """

    part: Part
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class CaptionPattern:
    """How a house writes: its pieces in order; a piece is left out where its part is empty."""

    pieces: tuple[CaptionPiece, ...] = (
        CaptionPiece("caption"),
        CaptionPiece("credit", " 사진="),
        CaptionPiece("provider", " ", " 제공"),
        CaptionPiece("archive", " (자료사진)"),
        CaptionPiece("archive_day", " (자료사진 ", ")"),
    )


USUAL_PATTERN = CaptionPattern()


def caption_text(parts: CaptionParts, pattern: CaptionPattern = USUAL_PATTERN) -> str:
    """The line as the house writes it."""
    said = _said(parts)
    return "".join(
        piece.before + text + piece.after for piece in pattern.pieces if (text := said[piece.part]) is not None
    ).strip()


def _said(parts: CaptionParts) -> dict[Part, str | None]:
    has_day = parts.is_archive and bool(parts.archive_day)
    return {
        "caption": parts.caption or None,
        "credit": parts.credit or None,
        "provider": parts.provider or None,
        "archive": "" if parts.is_archive and not has_day else None,
        "archive_day": parts.archive_day if has_day else None,
    }


def read_caption(text: str, pattern: CaptionPattern = USUAL_PATTERN, known: CaptionParts | None = None) -> CaptionParts:
    """The fields in a caption as it stands in an article; alt text and its like are those of ``known``.

    A line that the house's pattern would not write just so is a caption as a whole: nothing of it gets lost.
    """
    known = known or CaptionParts()
    whole = replace(known, caption=text, credit="", provider="", is_archive=False, archive_day="")
    for pieces in _choices(pattern):
        match = _expression(pieces).fullmatch(text)
        if match is None:
            continue
        found, written = match.groupdict(), {piece.part for piece in pieces}
        parts = replace(
            whole, caption=found.get("caption", ""), credit=found.get("credit", ""),
            provider=found.get("provider", ""), is_archive=bool(written & {"archive", "archive_day"}),
            archive_day=found.get("archive_day", ""),
        )  # fmt: skip
        if caption_text(parts, pattern) == text:
            return parts
    return whole


def _choices(pattern: CaptionPattern) -> list[tuple[CaptionPiece, ...]]:
    """All lines that the house can write: those of more pieces first, those without a caption before those with one."""
    choices = [
        pieces
        for number in range(len(pattern.pieces), 0, -1)
        for pieces in combinations(pattern.pieces, number)
        if not {"archive", "archive_day"} <= {piece.part for piece in pieces}
    ]
    return sorted(choices, key=lambda pieces: (-len(pieces), any(piece.part == "caption" for piece in pieces)))


def _expression(pieces: tuple[CaptionPiece, ...]) -> re.Pattern[str]:
    whole = []
    for at, piece in enumerate(pieces):
        before, after, is_last = piece.before, piece.after, at == len(pieces) - 1
        if piece.part == "archive":
            before, after = "", (before + after) if at else (before + after).lstrip()
        before, after = before if at else before.lstrip(), after.rstrip() if is_last else after
        following = pieces[at + 1].before if at + 1 < len(pieces) else "-"
        whole.append(re.escape(before) + _signs(piece, bool(before.strip() or at), following) + re.escape(after))
    return re.compile("".join(whole))


def _signs(piece: CaptionPiece, is_marked: bool, following: str) -> str:
    """What may stand for a part. Where only a space tells two apart, the caption is a whole sentence."""
    if piece.part == "archive":
        return ""
    if piece.part == "caption":
        return f"(?P<caption>.*{_SENTENCE_END})" if not following.strip() else "(?P<caption>.+)"
    signs = r"[^\n]{1,80}" if is_marked else r"[^ \n]{1,80}"
    return f"(?P<{piece.part}>{signs})"


def parts_of(credit: Credit) -> CaptionParts:
    """What the picture's own file suggests for the fields."""
    credit_text = ", ".join(credit.bylines) or credit.credit
    provider = "" if credit.source in (credit_text, credit.credit) else credit.source
    caption = credit.caption or credit.headline
    return CaptionParts(caption=caption, credit=credit_text, provider=provider, alt=credit.alt)
