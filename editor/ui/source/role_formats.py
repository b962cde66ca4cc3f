"""How each role of the source looks: the text stands out, what is written around it steps back."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QColor, QFont, QFontDatabase, QTextCharFormat

from editor.markup.highlight import Role
from editor.ui.style.fonts import HANGUL_FAMILIES
from editor.ui.style.tokens import Tokens

# Where a stretch has several roles, the later colour counts.
_COLOURS: tuple[tuple[Role, str], ...] = (
    (Role.LINK, "accent"),
    (Role.MARKUP | Role.TAG | Role.DEFINITION | Role.COMMENT | Role.ATTRIBUTE_LIST, "dim"),
    (Role.ATTRIBUTE, "dim"),
    (Role.ADDRESS | Role.VALUE | Role.MATH, "good"),
    (Role.LIQUID | Role.ENTITY, "warn"),
    (Role.PROBLEM, "bad"),
)
_GROUNDS: tuple[tuple[Role, str], ...] = ((Role.CODE | Role.BREAK, "soft"), (Role.PROBLEM, "bad_soft"))
_FIXED = ("D2Coding", "D2Coding ligature", "Noto Sans Mono CJK KR")  # Hangul and Latin drawn together
_LATIN = ("Consolas", "Menlo", "DejaVu Sans Mono", "Noto Sans Mono", "Liberation Mono")
_BESIDE = ("Nanum Gothic Coding", "NanumGothicCoding")  # lines too close together to be the first
_SIZE = 14  # px at 100 %


@lru_cache(maxsize=512)
def format_of(role: Role, tokens: Tokens) -> QTextCharFormat:
    """What is laid over the text of a role (or several)."""
    made = QTextCharFormat()
    for roles, name in _COLOURS:
        if role & roles:
            made.setForeground(QColor(getattr(tokens, name)))
    if role & Role.LINK and not role & (Role.TAG | Role.LIQUID):
        made.setForeground(QColor(tokens.accent))
    for roles, name in _GROUNDS:
        if role & roles:
            made.setBackground(QColor(getattr(tokens, name)))
    is_text = not role & (Role.MARKUP | Role.TAG)
    if role & (Role.HEADING | Role.STRONG) and is_text:
        made.setFontWeight(QFont.Weight.Bold)
    made.setFontItalic(bool(role & (Role.EMPHASIS | Role.COMMENT)) and is_text)
    made.setFontStrikeOut(bool(role & Role.STRIKE) and is_text)
    made.setFontUnderline(bool(role & Role.UNDERLINE) and is_text)
    return made


@lru_cache(maxsize=8)
def hidden_format(tokens: Tokens) -> QTextCharFormat:
    """What marks the stand-in of a character that cannot be shown."""
    made = QTextCharFormat()
    made.setForeground(QColor(tokens.bad))
    made.setBackground(QColor(tokens.bad_soft))
    return made


def source_font(zoom: float = 1.0) -> QFont:
    """A font of equal widths that has Hangul, or the system's own with Hangul behind it."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    known = set(QFontDatabase.families(QFontDatabase.WritingSystem.Korean))
    latin = set(QFontDatabase.families(QFontDatabase.WritingSystem.Latin))
    first = [family for family in _FIXED if family in known] or [family for family in _LATIN if family in latin]
    own = [font.family()] if font.family() not in _BESIDE else []
    font.setFamilies([*first[:1], *own, *(family for family in (*_BESIDE, *HANGUL_FAMILIES) if family in known)])
    font.setPixelSize(max(6, round(_SIZE * zoom)))
    return font
