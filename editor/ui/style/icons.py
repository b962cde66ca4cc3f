"""The icons: Remix Icon's outlines by way of QtAwesome, in the colours of the scheme.

QtAwesome costs some 200 ms to import, so nothing here loads it before the first icon is asked for, and the window
asks after its first paint.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from editor.ui.style.tokens import Tokens

_SWATCH = 32  # px, shown smaller


def swatch(colour: str) -> QIcon:
    """A spot of a colour, for the entry that gives text this colour."""
    picture = QPixmap(_SWATCH, _SWATCH)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(QRectF(picture.rect()).adjusted(4, 4, -4, -4))
    painter.end()
    return QIcon(picture)


class IconSet:
    """Makes icons by name ("ri.bold") for one colour scheme and keeps them."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self._icons: dict[tuple[str, str], QIcon] = {}

    def icon(self, name: str, colour: str = "") -> QIcon:
        """The icon; ``colour`` is a colour, by default the text's."""
        import qtawesome

        key = (name, colour)
        if key not in self._icons:
            tokens = self.tokens
            self._icons[key] = qtawesome.icon(
                name,
                color=colour or tokens.ink,
                color_disabled=tokens.dim,
                color_on=tokens.accent,
                scale_factor=1.1,
            )
        return self._icons[key]
