"""How much a template may make: past that its author made a mistake, or means harm."""

from __future__ import annotations

MOST_CHARACTERS = 20_000_000
"""Of a page, and of any text on the way to it."""

MOST_LOOPS = 2_000_000
"""Turns of nested loops together."""

MOST_ITEMS = 1_000_000
"""Of a range that is made into a list."""


def check_length(characters: int) -> None:
    """Raises ValueError for a text that would be too long."""
    if characters > MOST_CHARACTERS:
        raise ValueError(f"more than {MOST_CHARACTERS} characters")
