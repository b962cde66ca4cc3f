"""Fonts: the system's own, and for Hangul one that was made for it."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

# In order of preference; each was drawn with Hangul and Latin together.
HANGUL_FAMILIES = (
    "Pretendard",
    "Pretendard Variable",
    "Apple SD Gothic Neo",
    "Malgun Gothic",
    "Noto Sans CJK KR",
    "Noto Sans KR",
    "NanumBarunGothic",
    "NanumGothic",
)


def interface_families() -> list[str]:
    """The families to write with: the system's first where it knows Hangul, then what is installed."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    korean = QFontDatabase.families(QFontDatabase.WritingSystem.Korean)
    hangul = [family for family in HANGUL_FAMILIES if family in korean]
    if system in korean or not hangul:
        return [system, *hangul]
    return [*hangul, system]


def interface_font() -> QFont:
    """The application's font; sizes come from the style sheet."""
    font = QFont()
    font.setFamilies(interface_families())
    font.setPixelSize(13)
    return font
