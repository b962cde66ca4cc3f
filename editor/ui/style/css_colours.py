"""Colours as style sheets write them: Qt reads eight digits the other way round, and no functions."""

from __future__ import annotations

import re

from PySide6.QtGui import QColor

_DIGITS = re.compile(r"#([0-9a-f]{4}|[0-9a-f]{8})")
_FUNCTION = re.compile(
    r"rgba?\(\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*(?:[,/]\s*(\d*\.?\d+)(%?)\s*)?\)"
)


def css_colour(value: str) -> QColor:
    """The colour that a style states; an invalid one for what is no colour, or is another page's variable."""
    text = value.strip().lower().removesuffix("!important").strip()
    if found := _DIGITS.fullmatch(text):
        digits = found[1] if len(found[1]) == 8 else "".join(digit * 2 for digit in found[1])
        return QColor(*(int(digits[at : at + 2], 16) for at in range(0, 8, 2)))
    if found := _FUNCTION.fullmatch(text):
        colour = QColor(*(min(255, int(found[number])) for number in (1, 2, 3)))
        share = float(found[4] or 1) / (100 if found[5] else 1)
        colour.setAlphaF(max(0.0, min(1.0, share)))
        return colour
    return QColor.fromString(text)
