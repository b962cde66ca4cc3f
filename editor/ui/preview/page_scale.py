"""How a page of a device's width is fitted into a pane."""

from __future__ import annotations

from enum import Enum

_SMALLEST = 0.25  # the engine goes no further


class PageWidth(Enum):
    """The widths that people check; the values are stored in the settings."""

    PHONE = "phone"
    TABLET = "tablet"
    DESKTOP = "desktop"

    @property
    def pixels(self) -> int:
        """CSS pixels: usual devices of 2026, held upright but for the desktop."""
        return {PageWidth.PHONE: 390, PageWidth.TABLET: 820, PageWidth.DESKTOP: 1280}[self]


def scaled(available: int, width: int) -> tuple[int, float]:
    """How wide the view is, in pixels, and how much smaller the page is drawn: it is never drawn larger."""
    if available >= width:
        return width, 1.0
    return available, max(_SMALLEST, available / width)
