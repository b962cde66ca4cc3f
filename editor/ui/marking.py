"""Marks texts of tables for translation."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """The text itself: the translation tools know the call by its name. Qt's own has no type."""
    return text
