"""What inline styles, style sheets and tags say of text: its marks, and whether it is shown at all."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from editor.clipboard.elements import Tag
from editor.markup.inline import Mark

Styles = Mapping[str, str]

_LONGEST_SELECTOR = 2_000
_SIMPLE_CLASS = re.compile(r"(?:^|[\s,])([a-z][a-z0-9]*)?\.([\w-]+)\s*(?=,|$)", re.IGNORECASE)
_SHEET_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_BOLD_FROM = 600  # CSS Fonts: from "semi-bold" on


def styles_of(text: str) -> dict[str, str]:
    """The declarations of a style attribute: lower case, without the quotes that Hangul Word Processor puts."""
    found: dict[str, str] = {}
    for declaration in text.split(";"):
        name, colon, value = declaration.partition(":")
        if colon:
            value = value.replace("!important", "").strip().strip("\"'").strip().lower()
            found[name.strip().lower()] = value
    return found


class Sheet:
    """The rules of style sheets whose selector is a class: Excel and Hangul Word Processor say bold that way."""

    def __init__(self, text: str) -> None:
        self._rules: dict[tuple[str, str], dict[str, str]] = {}  # by tag ("" for any) and class
        for rule in _SHEET_COMMENT.sub(" ", text).split("}"):
            before, _, declarations = rule.rpartition("{")
            selectors = before.rpartition("{")[2].strip()  # what stands further out is a condition
            for tag, name in _SIMPLE_CLASS.findall(selectors) if len(selectors) < _LONGEST_SELECTOR else ():
                self._rules.setdefault((tag.lower(), name.lower()), {}).update(styles_of(declarations))

    def styles(self, tag: Tag) -> dict[str, str]:
        """What counts for an element: its classes' rules, then its own style attribute."""
        merged: dict[str, str] = {}
        for name in tag.classes:
            merged.update(self._rules.get(("", name.lower()), {}))
            merged.update(self._rules.get((tag.name, name.lower()), {}))
        if style := tag.get("style"):
            merged.update(styles_of(style))
        return merged


@dataclass(frozen=True, slots=True)
class Look:
    """How text looks at a place: what its marks are made of."""

    strong: bool = False
    em: bool = False
    underlined: bool = False
    struck: bool = False
    sub: bool = False
    sup: bool = False
    code: bool = False
    highlighted: bool = False
    link: tuple[tuple[str, str | None], ...] = ()
    keeps_spaces: bool = False

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks, outermost first; a link is underlined anyway."""
        marks = (
            Mark("a", self.link) if self.link else None,
            Mark("strong") if self.strong else None,
            Mark("em") if self.em else None,
            Mark("u") if self.underlined and not self.link else None,
            Mark("del") if self.struck else None,
            Mark("sub") if self.sub else None,
            Mark("sup") if self.sup else None,
            Mark("mark") if self.highlighted else None,
            Mark("code") if self.code else None,
        )
        return tuple(mark for mark in marks if mark is not None)


PLAIN = Look()
_STRONG, _EM, _UNDERLINED, _STRUCK = (
    ("b", "strong"),
    ("i", "em", "cite", "dfn", "var"),
    ("u", "ins"),
    ("s", "strike", "del"),
)
_CODE = ("code", "kbd", "samp", "tt")


def _as_tagged(look: Look, tag: str) -> Look:
    """The look that an element's name gives."""
    if tag in ("sub", "sup"):
        return replace(look, sub=tag == "sub", sup=tag == "sup")
    return replace(
        look,
        strong=look.strong or tag in _STRONG,
        em=look.em or tag in _EM,
        underlined=look.underlined or tag in _UNDERLINED,
        struck=look.struck or tag in _STRUCK,
        code=look.code or tag in _CODE,
        highlighted=look.highlighted or tag == "mark",
    )


_TAGGED = frozenset((*_STRONG, *_EM, *_UNDERLINED, *_STRUCK, *_CODE, "sub", "sup", "mark"))


def look_inside(tag: Tag, styles: Styles, outer: Look) -> Look:
    """How text looks inside an element; what its style says wins over its tag."""
    look = _as_tagged(outer, tag.name) if tag.name in _TAGGED else outer
    if not styles:
        return look
    look = _weighed(look, styles)
    decoration = f"{styles.get('text-decoration', '')} {styles.get('text-decoration-line', '')}".split()
    if "none" in decoration:
        look = replace(look, underlined=outer.underlined, struck=outer.struck)
    elif decoration:
        look = replace(
            look,
            underlined=look.underlined or "underline" in decoration,
            struck=look.struck or "line-through" in decoration,
        )
    match styles.get("vertical-align"):
        case "super":
            look = replace(look, sup=True, sub=False)
        case "sub":
            look = replace(look, sub=True, sup=False)
        case _:
            pass
    return _spaced(look, styles)


def _weighed(look: Look, styles: Styles) -> Look:
    weight = styles.get("font-weight", "")
    if weight in ("bold", "bolder") or (weight.isascii() and weight.isdigit() and int(weight[:5]) >= _BOLD_FROM):
        look = replace(look, strong=True)
    elif weight in ("normal", "lighter") or (weight.isascii() and weight.isdigit()):
        look = replace(look, strong=False)
    match styles.get("font-style", "").split(" ")[0]:
        case "italic" | "oblique":
            return replace(look, em=True)
        case "normal":
            return replace(look, em=False)
        case _:
            return look


def _spaced(look: Look, styles: Styles) -> Look:
    space = styles.get("white-space", "") or styles.get("white-space-collapse", "")
    if not space:
        return look
    return replace(look, keeps_spaces=space.startswith(("pre", "break-spaces")))


def is_hidden(tag: Tag, styles: Styles) -> bool:
    """Whether nobody sees an element."""
    return (
        styles.get("display") == "none"
        or styles.get("visibility") == "hidden"
        or styles.get("mso-hide") == "all"
        or ("hidden" in tag.attributes and tag.get("hidden") != "until-found")
    )
