"""The colours and measures of the program: everything that is drawn takes them from here."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QPalette


@dataclass(frozen=True, slots=True)
class Tokens:
    """One colour scheme. Colours are ``#rrggbb``.

    ``accent_soft`` is the ground of what is selected, ``on_accent`` the text of the one main button; the other
    grounds (``soft``, ``warn_soft``, ``bad_soft``, ``note``, ``added``, ``removed``, ``found``) carry ``ink``.
    """

    background: str
    panel: str
    page: str
    line: str
    soft: str
    ink: str
    dim: str
    accent: str
    accent_soft: str
    on_accent: str
    good: str
    warn: str
    bad: str
    warn_soft: str
    bad_soft: str
    note: str
    added: str
    removed: str
    found: str
    is_dark: bool


LIGHT = Tokens(
    background="#f6f7f8",
    panel="#ffffff",
    page="#ffffff",
    line="#e4e6ea",
    soft="#eef0f3",
    ink="#1d2430",
    dim="#667085",
    accent="#2456d6",
    accent_soft="#e7edfd",
    on_accent="#ffffff",
    good="#1a7f4b",
    warn="#a95900",
    bad="#b42318",
    warn_soft="#fff6ea",
    bad_soft="#fdeeec",
    note="#fff6d6",
    added="#e2f3e8",
    removed="#fbe6e4",
    found="#ffe08a",
    is_dark=False,
)

DARK = Tokens(
    background="#14171c",
    panel="#1b1f26",
    page="#1b1f26",
    line="#2b313b",
    soft="#242a33",
    ink="#e6e9ee",
    dim="#98a2b3",
    accent="#7ea2ff",
    accent_soft="#222f52",
    on_accent="#10131a",
    good="#55c08a",
    warn="#f0a94b",
    bad="#ff8a80",
    warn_soft="#2e2619",
    bad_soft="#33201f",
    note="#3a3420",
    added="#17382a",
    removed="#402423",
    found="#574512",
    is_dark=True,
)

# What is written on what. A test holds each pair to WCAG's 4.5 to 1.
TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    ("ink", "background"),
    ("ink", "panel"),
    ("ink", "page"),
    ("ink", "soft"),
    ("ink", "accent_soft"),
    ("ink", "warn_soft"),
    ("ink", "bad_soft"),
    ("ink", "note"),
    ("ink", "added"),
    ("ink", "removed"),
    ("ink", "found"),
    ("dim", "background"),
    ("dim", "panel"),
    ("dim", "page"),
    ("accent", "background"),
    ("accent", "panel"),
    ("accent", "accent_soft"),
    ("on_accent", "accent"),
    ("good", "panel"),
    ("warn", "panel"),
    ("warn", "background"),
    ("bad", "panel"),
    ("bad", "background"),
    ("bad", "bad_soft"),
)

COLUMN = 664  # px, the width of the article


def tokens_of(palette: QPalette) -> Tokens:
    """The tokens that a palette made by ``palette_of`` came from; for code that paints by itself."""
    return DARK if palette.window().color().lightness() < 128 else LIGHT
