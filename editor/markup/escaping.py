"""Text and attributes as kramdown writes them into HTML, and the text that ids are made of."""

from __future__ import annotations

import re

from editor.markup.element import Attributes, El
from editor.markup.entities import NAMES
from editor.markup.symbols import TYPOGRAPHIC

_REFERENCE = r"&(?![A-Za-z0-9_:][-A-Za-z0-9_.:]*;|#[0-9]+;|#x[0-9a-fA-F]+;)"
_TEXT = re.compile(_REFERENCE + "|[<>]")
_ATTRIBUTE = re.compile(_REFERENCE + '|[<>"]')
ESCAPES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;"}


def _escape_one(match: re.Match[str]) -> str:
    return ESCAPES[match[0]]


def escape_text(text: str) -> str:
    """Text for output: references stay, other special characters become some."""
    return _TEXT.sub(_escape_one, text) if "<" in text or ">" in text or "&" in text else text


def escape_code(text: str) -> str:
    """Code for output: nothing in it is a reference."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute_text(attributes: Attributes) -> str:
    """The attributes of a tag, a space before each."""
    out = ""
    for key, value in attributes.items():
        if value is not None and not (key == "id" and not value.strip()):
            out += f' {key}="{_ATTRIBUTE.sub(_escape_one, value)}"'
    return out


def plain_text(el: El) -> str:
    """The text of a heading or term as its id is made of it."""
    out: list[str] = []
    _collect_text(el, out)
    return "".join(out)


def _collect_text(el: El, out: list[str]) -> None:
    for child in el.children:
        if child.type in ("text", "abbreviation", "codespan", "math", "entity", "liquid"):
            out.append(child.value)
        elif child.type == "smart_quote":
            out.append(chr(NAMES[child.value]))
        elif child.type == "typographic_sym":
            out.append(TYPOGRAPHIC[child.value])
        else:
            _collect_text(child, out)


def basic_id(text: str) -> str:
    """An id by the converter's rule: ASCII letters, digits, blanks and hyphens, from the first letter on."""
    kept = re.sub(r"^[^a-zA-Z]+", "", text, flags=re.MULTILINE)
    return re.sub(r"[^a-zA-Z0-9 -]", "", kept).replace(" ", "-").lower()
