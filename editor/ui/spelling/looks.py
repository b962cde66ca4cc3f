"""How a misspelt word is marked: a wave under it that does not shout."""

from __future__ import annotations

from PySide6.QtGui import QColor, QTextCharFormat

from editor.ui.style.tokens import Tokens

_QUIET = 0.75  # how much of the colour is seen


def misspelt_look(tokens: Tokens) -> QTextCharFormat:
    """What is laid over a misspelt word; its own colour and weight stay."""
    made = QTextCharFormat()
    colour = QColor(tokens.bad)
    colour.setAlphaF(_QUIET)
    made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    made.setUnderlineColor(colour)
    return made
