"""Colour and highlight of text: named ones, written as the article's other coloured text is."""

from __future__ import annotations

import colorsys
import re
from collections import Counter
from collections.abc import Callable

from editor.document.article import Article
from editor.markup.inline import Mark

COLOURS = {
    "red": "#b42318",
    "orange": "#a95900",
    "green": "#1a7f4b",
    "blue": "#2456d6",
    "purple": "#7a3fa5",
    "grey": "#667085",
}
"""The colours that are offered, each as it is written where the article has no colour like it."""

_SPAN = re.compile(r"""<span\s+style\s*=\s*(?:"([^"]*)"|'([^']*)')\s*>""", re.IGNORECASE)
_PROPERTY = re.compile(r"\s*([\w-]+)\s*:\s*([^;]+?)\s*(?:;|\Z)")
_HEX = re.compile(r"#([0-9a-f]{3,8})\Z")
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*[, ]\s*(\d{1,3})")
_NAMED = {
    "red": (255, 0, 0), "crimson": (220, 20, 60), "tomato": (255, 99, 71), "orange": (255, 165, 0),
    "darkorange": (255, 140, 0), "green": (0, 128, 0), "seagreen": (46, 139, 87), "blue": (0, 0, 255),
    "navy": (0, 0, 128), "royalblue": (65, 105, 225), "purple": (128, 0, 128), "gray": (128, 128, 128),
    "grey": (128, 128, 128), "black": (0, 0, 0), "white": (255, 255, 255), "yellow": (255, 255, 0),
}  # fmt: skip
_HUES = ((15, "red"), (50, "orange"), (75, "yellow"), (170, "green"), (255, "blue"), (330, "purple"), (361, "red"))
_GROUNDS = ("background", "background-color")
_LEAST_COLOUR = 0.2  # saturation below which a colour is a grey


def colour_mark(article: Article, name: str) -> Mark:
    """The mark that gives text one of COLOURS: the article's most used style of that colour, else our own."""
    known = _most_used(article, "color", lambda value: colour_name(value) == name)
    return Mark("span", (("style", known or f"color: {COLOURS[name]};"),))


def highlight_mark(article: Article) -> Mark:
    """The mark that highlights text: a ``mark`` element, or the style that the article highlights with."""
    if re.search(r"<mark\b", article.body.text, re.IGNORECASE):
        return Mark("mark")
    known = next((style for name in _GROUNDS if (style := _most_used(article, name, lambda value: True))), "")
    return Mark("span", (("style", known),)) if known else Mark("mark")


def _most_used(article: Article, name: str, fits: Callable[[str], bool]) -> str:
    """The style, of one property alone, that most spans of the article have; "" where none does."""
    found: Counter[str] = Counter()
    for match in _SPAN.finditer(article.body.text):
        style = match[1] if match[1] is not None else match[2]
        stated = _properties(style)
        if len(stated) == 1 and stated[0][0] == name and fits(stated[0][1]):
            found[style] += 1
    return found.most_common(1)[0][0] if found else ""


def colour_name(value: str) -> str:
    """What a CSS colour is called here, one of COLOURS or "yellow"; "" for black, white and what is not understood."""
    rgb = colour_of(value)
    if rgb is None:
        return ""
    hue, lightness, saturation = colorsys.rgb_to_hls(*(part / 255 for part in rgb))
    if saturation < _LEAST_COLOUR:
        return "grey" if 0.2 < lightness < 0.8 else ""
    return next(name for limit, name in _HUES if hue * 360 < limit)


def colour_of(value: str) -> tuple[int, int, int] | None:
    """The red, green and blue (0 to 255) of a CSS colour, however transparent; None for what is not understood."""
    text = value.strip().lower()
    if (found := _HEX.match(text)) and len(found[1]) in (3, 4, 6, 8):
        digits = found[1] if len(found[1]) > 4 else "".join(digit * 2 for digit in found[1])
        return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)
    if found := _RGB.match(text):
        return min(255, int(found[1])), min(255, int(found[2])), min(255, int(found[3]))
    return _NAMED.get(text)


def with_colour(marks: tuple[Mark, ...], colour: Mark | None) -> tuple[Mark, ...]:
    """The marks with another colour, or with none."""
    others = _without(marks, ("color",), ("font",))
    return (*others, colour) if colour else others


def with_highlight(marks: tuple[Mark, ...], highlight: Mark | None) -> tuple[Mark, ...]:
    """The marks with another highlight, or with none."""
    others = _without(marks, _GROUNDS, ("mark",))
    return (*others, highlight) if highlight else others


def is_highlighted(marks: tuple[Mark, ...]) -> bool:
    """Whether text with these marks is highlighted."""
    return _without(marks, _GROUNDS, ("mark",)) != marks


def cleared(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """The marks without all that is looks: links stay."""
    return tuple(mark for mark in marks if mark.tag == "a")


def _without(marks: tuple[Mark, ...], names: tuple[str, ...], tags: tuple[str, ...]) -> tuple[Mark, ...]:
    """The marks without properties of their styles; a mark that did nothing else is gone."""
    made = (_restyled(mark, names) for mark in marks if mark.tag not in tags)
    return tuple(mark for mark in made if mark is not None)


def _restyled(mark: Mark, names: tuple[str, ...]) -> Mark | None:
    style = mark.attribute("style")
    stated = _properties(style or "")
    kept = [pair for pair in stated if pair[0] not in names]
    if style is None or len(kept) == len(stated):
        return mark
    others = tuple(pair for pair in mark.attributes if pair[0] != "style")
    if not kept:
        return None if mark.tag == "span" and not others else Mark(mark.tag, others)
    written = " ".join(f"{name}: {value};" for name, value in kept)
    return Mark(mark.tag, tuple((name, written if name == "style" else value) for name, value in mark.attributes))


def _properties(style: str) -> list[tuple[str, str]]:
    return [(found[1].lower(), found[2]) for found in _PROPERTY.finditer(style)]
