"""A page's document as a flat list of tokens, so that two pages can be said to be the same.

What does not show is left out: white space between blocks and its amount elsewhere, the order of attributes, spacing
inside styles, the class of code and the colours of highlighted code (its text counts).
"""

from __future__ import annotations

import re
from typing import Any

import html5lib

Token = tuple[Any, ...]

_BLOCKS = frozenset(
    "html head body title meta link p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr td th main "
    "blockquote pre hr section article figure figcaption header footer aside nav form fieldset iframe script style br "
    "details summary center caption colgroup col address noscript template".split()
)


def tokens(html: str) -> list[Token]:
    """Openings with attributes, closings, and text, in the order of the document."""
    root = html5lib.parse(html, treebuilder="etree", namespaceHTMLElements=False)
    found: list[Token] = []
    _walk(root, found)
    return [token for token in _trimmed(found) if token != ("text", "")]


def _walk(element: Any, found: list[Token]) -> None:
    if not isinstance(element.tag, str):
        return  # a comment
    if _is_code(element):
        text = re.sub(r"[ \t]+\n", "\n", "".join(element.itertext())).strip("\n")
        found.append(("code", text))
        return
    if element.tag in ("script", "style"):
        found.append((element.tag, re.sub(r"\s+", " ", "".join(element.itertext())).strip()))
        return
    found.append(("open", element.tag, _attributes(element)))
    _text(element.text, found)
    for child in element:
        _walk(child, found)
        _text(child.tail, found)
    found.append(("close", element.tag))


def _is_code(element: Any) -> bool:
    classes = (element.get("class") or "").split()
    colored = element.tag == "div" and "highlight" in classes and element.find(".//pre") is not None
    return element.tag == "pre" or colored


def _attributes(element: Any) -> tuple[tuple[str, str], ...]:
    named = {str(name): re.sub(r"\s+", " ", value).strip() for name, value in element.attrib.items()}
    if element.tag == "code":
        named.pop("class", None)
    if "style" in named:
        named["style"] = ";".join(part.strip().replace(": ", ":") for part in named["style"].split(";") if part.strip())
    return tuple(sorted(named.items()))


def _text(value: str | None, found: list[Token]) -> None:
    text = re.sub(r"[ \t\n\f\r]+", " ", value or "")
    if not text:
        return
    if found and found[-1][0] == "text":
        found[-1] = ("text", re.sub(" +", " ", found[-1][1] + text))
    else:
        found.append(("text", text))


def _trimmed(found: list[Token]) -> list[Token]:
    """White space beside a block does not show."""

    def beside_block(at: int) -> bool:
        if not 0 <= at < len(found):
            return True
        token = found[at]
        return token[0] in ("code", "script", "style") or (token[0] in ("open", "close") and token[1] in _BLOCKS)

    trimmed = []
    for at, token in enumerate(found):
        if token[0] == "text":
            text = token[1].lstrip(" ") if beside_block(at - 1) else token[1]
            token = ("text", text.rstrip(" ") if beside_block(at + 1) else text)
        trimmed.append(token)
    return trimmed
