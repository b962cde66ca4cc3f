"""The commands that change marks by the article's habits: colour, highlight, no marks at all."""

from __future__ import annotations

from collections.abc import Iterable

from editor.document.article import Article
from editor.document.colours import (
    COLOURS,
    cleared,
    colour_mark,
    highlight_mark,
    is_highlighted,
    with_colour,
    with_highlight,
)
from editor.markup.inline import Mark
from editor.ui.body.marking import Change

_COLOUR = "format.colour."


def mark_change(name: str, article: Article, selected: Iterable[tuple[Mark, ...]]) -> Change | None:
    """What a command does to marks; None for another command.

    ``selected`` are the marks of what is selected: what is highlighted already is so no longer.
    """
    if name == "format.clear":
        return cleared
    if name == "format.highlight":
        on = not all(map(is_highlighted, selected))
        highlight = highlight_mark(article) if on else None
        return lambda marks: with_highlight(marks, highlight)
    if name == _COLOUR + "none":
        return lambda marks: with_colour(marks, None)
    colour = name.removeprefix(_COLOUR)
    if name.startswith(_COLOUR) and colour in COLOURS:
        mark = colour_mark(article, colour)
        return lambda marks: with_colour(marks, mark)
    return None
