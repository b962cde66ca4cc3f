"""What an element is in a text: by its tag, and by the classes and styles of programs that say it otherwise."""

from __future__ import annotations

import re
from enum import Enum, auto

from editor.clipboard.elements import Tag
from editor.clipboard.loose_items import word_marking
from editor.clipboard.styles import Styles


class Role(Enum):
    """What is done with an element."""

    INLINE = auto()
    GROUP = auto()
    WORD_ITEM = auto()
    HEADING = auto()
    LIST = auto()
    QUOTE = auto()
    CODE = auto()
    TABLE = auto()
    RULE = auto()
    CAPTION = auto()
    FIGURE = auto()
    TERM = auto()
    CARD = auto()


_BY_TAG = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Role.HEADING),
    **dict.fromkeys(("ul", "ol", "menu", "dir"), Role.LIST),
    **dict.fromkeys(
        "p div section article aside header footer main center address details summary form dl dd li"
        " tr td th tbody thead tfoot".split(),
        Role.GROUP,
    ),
    "blockquote": Role.QUOTE,
    "pre": Role.CODE,
    "table": Role.TABLE,
    "hr": Role.RULE,
    "figcaption": Role.CAPTION,
    "caption": Role.CAPTION,
    "figure": Role.FIGURE,
    "dt": Role.TERM,
}
_BLOCK_DISPLAYS = frozenset({"block", "flex", "grid", "list-item", "table", "table-row", "table-cell", "flow-root"})
_WORD_HEADING = re.compile(r"Mso(?:Heading|Title|Subtitle)(\d)?\Z")
_QUOTE_CLASS = re.compile(r"Mso(?:Intense)?Quote(?:CxSp(?:First|Middle|Last))?\Z")
_STYLE_NAME = re.compile(r"(?:개요|제목|heading|outline|title)\s*(\d)?\Z", re.IGNORECASE)
_CAPTION_CLASS = re.compile(
    r"(?:\A|[-_])(?:caption(?:[-_]text)?|figcaption|img[-_]desc|photo[-_]desc)\Z", re.IGNORECASE
)
_LINK_CARDS = ("se-oglink", "se-module-oglink")
_NAVER_HEADINGS = {"se-documentTitle": 1, "se-sectionTitle": 2, "se-section-sectionTitle": 2}
_LANGUAGE = re.compile(r"(?:lang|language|highlight|brush)[-:]([A-Za-z][\w+#.-]{0,30})")


def role_of(tag: Tag, styles: Styles) -> Role:
    """The role of an element; ``styles`` are its own and its classes'."""
    by_class = _role_by_class(tag)
    if by_class is not None:
        return by_class
    role = _BY_TAG.get(tag.name, Role.INLINE)
    if role is Role.GROUP and tag.name in ("p", "div"):
        if heading_level(tag, styles):
            return Role.HEADING
        if word_marking(tag, styles) is not None:
            return Role.WORD_ITEM
    if role is Role.INLINE and styles.get("display") in _BLOCK_DISPLAYS:
        return Role.GROUP
    return role


def _role_by_class(tag: Tag) -> Role | None:
    if tag.get("data-ke-type") == "opengraph" or any(name in _LINK_CARDS for name in tag.classes):
        return Role.CARD
    for name in tag.classes:
        if tag.name in ("p", "div") and _QUOTE_CLASS.match(name):
            return Role.QUOTE
        if tag.name in ("p", "div", "em", "span", "dd") and _CAPTION_CLASS.search(name):
            return Role.CAPTION
        if tag.name == "div" and name in _NAVER_HEADINGS:
            return Role.HEADING
    return None


def heading_level(tag: Tag, styles: Styles) -> int:
    """The level of a heading, 1 to 6; 0 for what is none."""
    if tag.name[:1] == "h" and tag.name[1:].isdigit():
        return int(tag.name[1:])
    for name in tag.classes:
        if name in _NAVER_HEADINGS:
            return _NAVER_HEADINGS[name]
        if found := _WORD_HEADING.match(name):
            return _level(found[1], 2 if "Subtitle" in name else 1)
    if found := _STYLE_NAME.match(styles.get("style-name", "")):
        return _level(found[1], 1)
    if tag.get("role") == "heading":
        return _level(tag.get("aria-level"), 2)
    return _level(styles.get("mso-outline-level", ""), 0)


def _level(digits: str | None, otherwise: int) -> int:
    return min(int(digits), 6) or otherwise if digits and re.fullmatch(r"[0-9]{1,3}", digits) else otherwise


def language_of(tag: Tag) -> str:
    """The language of a code block, by the class that highlighters agree on."""
    if stated := re.fullmatch(r"[A-Za-z][\w+#.-]{0,30}", tag.get("data-ke-language")):
        return stated[0].lower()
    for element in (tag, *tag.tags()):
        if found := _LANGUAGE.search(element.get("class")):
            return found[1].lower()
    return ""
