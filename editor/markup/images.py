"""An image as it is written inside a line: its address and its alternative text, each changed in place."""

from __future__ import annotations

import re
from html import escape, unescape

_HTML = re.compile(r"<img\b", re.IGNORECASE)
_MARKDOWN = re.compile(r"!\[(?P<alt>(?:[^\[\]\\]|\\.)*)\]\(\s*<?(?P<address>[^\s)>]*)", re.DOTALL)
_LIQUID = re.compile(r"\{(?=[{%])")
_LENGTH = re.compile(r"(\d+(?:\.\d+)?)\s*(px|%)?", re.IGNORECASE)
_CLASSES = re.compile(r"\.([\w-]+)")
_SIDES = {
    side: re.compile(rf"(?:align-?|float-?|image-?|text-?|img-?)?{side}{also}")
    for side, also in (("left", ""), ("right", ""), ("center", "(?:ed)?|mx-auto|aligncenter"))
}


def image_address(source: str) -> str | None:
    """The address of the image that a source shows; None for another thing."""
    found = _MARKDOWN.match(source)
    if found:
        return unescape(found["address"])
    return _value(source, "src") if _HTML.match(source) else None


def image_alt(source: str) -> str:
    """The alternative text of an image; "" where it has none."""
    found = _MARKDOWN.match(source)
    if found:
        return unescape(re.sub(r"\\(.)", r"\1", found["alt"]))
    return _value(source, "alt") or ""


def with_alt(source: str, alt: str) -> str:
    """The image with another alternative text; the rest of its source stays."""
    found = _MARKDOWN.match(source)
    if found:
        return source[: found.start("alt")] + markdown_alt(alt) + source[found.end("alt") :]
    place = _attribute(source, "alt")
    if place is None:
        return re.sub(r"(?i)^<img\b", lambda tag: f'{tag[0]} alt="{html_alt(alt)}"', source)
    return source[: place.start("value")] + f'"{html_alt(alt)}"' + source[place.end("value") :]


def without_alt(source: str) -> str:
    """The image without words for those who do not see it: nobody has said yet what it shows."""
    if _MARKDOWN.match(source):
        return with_alt(source, "")
    place = _attribute(source, "alt")
    return source[: place.start()] + source[place.end() :] if place is not None else source


def is_decorative(source: str) -> bool:
    """Whether an image says by an empty attribute that it needs no words; Markdown's empty brackets say nothing."""
    return _MARKDOWN.match(source) is None and _value(source, "alt") == ""


def html_alt(alt: str) -> str:
    """An alternative text as the value of an attribute; what is typed is no Liquid."""
    return _LIQUID.sub("&#123;", escape(alt))


def markdown_alt(alt: str) -> str:
    """An alternative text as it may stand between brackets."""
    return _LIQUID.sub("&#123;", re.sub(r"[\[\]\\*_`<]", r"\\\g<0>", " ".join(alt.split())))


def _value(source: str, name: str) -> str | None:
    found = _attribute(source, name)
    return unescape(found["value"].strip("\"'")) if found else None


def _attribute(source: str, name: str) -> re.Match[str] | None:
    pattern = rf"""(?is)(?:\s|\{{:){name}\s*=\s*(?P<value>"[^"]*"|'[^']*'|[^\s"'>]+)"""
    return re.search(pattern, source)


def image_width(source: str) -> str:
    """The width that an image's source states: pixels ("300") or a share of the column ("50%"); "" for none."""
    stated = _value(source, "width") or ""
    styled = _style(source, "width")
    found = _LENGTH.fullmatch((styled or stated).strip())
    return f"{found[1]}{'%' if found[2] == '%' else ''}" if found else ""


def image_align(source: str) -> str:
    """Where an image's source puts it: "left", "center" or "right"; "" where it says nothing of it."""
    floats = _style(source, "float") or (_value(source, "align") or "").lower()
    if floats in ("left", "right"):
        return floats
    margins = (_style(source, "margin").split()[1:2] or [""])[0]
    if margins == "auto" or (_style(source, "margin-left") == _style(source, "margin-right") == "auto"):
        return "center"
    words = " ".join((_value(source, "class") or "", *_CLASSES.findall(source.partition("{:")[2]))).lower().split()
    return next((side for word in words for side in _SIDES if _SIDES[side].fullmatch(word)), "")


def _style(source: str, name: str) -> str:
    """The value of one property of an image's style; "" where it is not stated."""
    style = _value(source, "style") or ""
    found = re.search(rf"(?:^|;)\s*{name}\s*:\s*([^;]+)", style, re.IGNORECASE)
    return found[1].strip().lower() if found else ""


def with_address(source: str, address: str) -> str:
    """The image with another address, which must stand as it may in a source; the rest stays."""
    found = _MARKDOWN.match(source)
    if found:
        return source[: found.start("address")] + address + source[found.end("address") :]
    place = _attribute(source, "src")
    if place is None:
        return re.sub(r"(?i)^<img\b", lambda tag: f'{tag[0]} src="{escape(address)}"', source)
    return source[: place.start("value")] + f'"{escape(address)}"' + source[place.end("value") :]
