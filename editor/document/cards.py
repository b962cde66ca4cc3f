"""What a card says of a thing that is kept as source: what it is, and the first lines of how it is written.

The words for the kinds are the interface's; here is what the source itself says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from html import unescape

from editor.document.embeds import Embed, addresses_in, embed_in, embed_named, embed_of

_MOST_LINES = 3
_LONGEST_LINE = 90  # characters
_LONGEST_TITLE = 100
_POSTS = re.compile(
    r"twitter-tweet|twitter-video|instagram-media|tiktok-embed|fb-(?:post|video)|bluesky-embed|mastodon-embed"
    r"|reddit-embed"
)
_TAG = re.compile(r"<\s*([A-Za-z][\w:-]*)")
_SOURCE = re.compile(r"""\b(?:src|data|href)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)""", re.IGNORECASE)
_LIQUID_TAG = re.compile(r"\{%-?\s*(?P<name>[\w-]*)\s*(?P<rest>.*?)-?%\}", re.DOTALL)
_OUTPUT = re.compile(r"\{\{-?\s*(?P<value>.*?)-?\}\}", re.DOTALL)
_LIQUID_VALUE = re.compile(r"""(?:[\w-]+\s*[=:]\s*)?("[^"]*"|'[^']*'|[^\s,|]+)""")
_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
_LIQUID_COMMENT = re.compile(r"\{%-?\s*comment\s*-?%\}(.*?)(?:\{%-?\s*endcomment\s*-?%\}|\Z)", re.DOTALL)
_EXTENSION = re.compile(r"\{::(?P<name>[\w-]+)\s*(?P<rest>[^}]*)\}")
_DEFINITION = re.compile(
    r" {0,3}(?P<sign>\*?)\[(?P<note>\^?)(?P<name>(?:[^\]\\]|\\.)+)\]:[ \t]*(?P<text>.*)", re.DOTALL
)
_MATH = re.compile(r"\s*\$\$(.*?)(?:\$\$\s*|\Z)\Z", re.DOTALL)
_FENCE = re.compile(r"[>\s]*(```|~~~)")
_WITHIN = re.compile(r"<[^>]*>")


class CardKind(Enum):
    """What is kept as source."""

    EMBED = "embed"  # name: the provider; title: the address
    FRAME = "frame"  # title: the address
    MEDIA = "media"  # name: video or audio; title: the address
    MATH = "math"
    COMMENT = "comment"
    SCRIPT = "script"  # title: where it comes from
    STYLE = "style"
    DRAWING = "drawing"
    INCLUDE = "include"  # name: the file
    LIQUID = "liquid"  # name: the tag; title: what it says
    OUTPUT = "output"  # title: what is put out
    LINK = "link"  # name: the label; title: the address
    FOOTNOTE = "footnote"  # name: the note's; title: its text
    ABBREVIATION = "abbreviation"  # name: the short form; title: the long one
    EXTENSION = "extension"  # name: the instruction
    ATTRIBUTES = "attributes"
    PARTING = "parting"  # the end of a block, for the converter
    CODE = "code"
    TABLE = "table"
    HTML = "html"  # name: the tag
    SOURCE = "source"  # what is not understood


@dataclass(frozen=True, slots=True)
class Card:
    """A thing that is kept as source.

    Attributes:
        name: what it is called, where the kind knows a name; "" elsewhere.
        title: what it is, on one line, in the source's own words.
        detail: the first lines of its source; "" where name and title say all of it.
    """

    kind: CardKind
    title: str
    detail: str
    name: str = ""


@lru_cache(maxsize=4096)
def card_of(source: str) -> Card:
    """The card of a source that is not shown as text."""
    text = source.strip("\r\n").rstrip()
    kind, name, title = _read(text.strip())
    return Card(kind, _one_line(title), "" if _says_all(text, name, title) else _first_lines(text), _one_line(name))


_Reading = tuple[CardKind, str, str]


def _read(text: str) -> _Reading:
    if text == "^":
        return CardKind.PARTING, "", ""
    if text.startswith("<!--"):
        found = _COMMENT.match(text)
        return CardKind.COMMENT, "", found[1] if found else ""
    if text.startswith("$$"):
        found = _MATH.match(text)
        return CardKind.MATH, "", found[1] if found else text
    if text.startswith("{::"):
        found = _EXTENSION.match(text)
        name = found["name"] if found else ""
        return (CardKind.COMMENT, "", text) if name == "comment" else (CardKind.EXTENSION, name, "")
    if text.startswith("{:"):
        return CardKind.ATTRIBUTES, "", text
    if text.startswith(("{%", "{{")):
        return _liquid(text)
    if definition := _DEFINITION.match(text):
        return _definition(definition)
    if _FENCE.match(text):
        return CardKind.CODE, "", ""
    tag = _TAG.match(text)
    return _html(text, tag[1].lower()) if tag else (CardKind.SOURCE, "", "")


def _definition(found: re.Match[str]) -> _Reading:
    text = found["text"].strip()
    if found["note"]:
        return CardKind.FOOTNOTE, found["name"], text
    if found["sign"]:
        return CardKind.ABBREVIATION, found["name"], text
    return CardKind.LINK, found["name"], re.split(r"\s", text, maxsplit=1)[0].strip("<>") if text else ""


def _liquid(text: str) -> _Reading:
    if hidden := _LIQUID_COMMENT.match(text):
        return CardKind.COMMENT, "", hidden[1]
    output = _OUTPUT.match(text)
    if output:
        embed = embed_in(text) if "embed" in text else None
        return (CardKind.EMBED, embed.provider.name, embed.address) if embed else (CardKind.OUTPUT, "", output["value"])
    tag = _LIQUID_TAG.match(text)
    if tag is None:
        return CardKind.SOURCE, "", ""
    name, values = tag["name"], [found.strip("\"'") for found in _LIQUID_VALUE.findall(tag["rest"])]
    is_include = name.startswith("include") and bool(values)
    embed = embed_named(values[0] if is_include else name, values[1:] if is_include else values)
    if embed is not None:
        return CardKind.EMBED, embed.provider.name, embed.address
    if is_include:
        return CardKind.INCLUDE, values[0], tag["rest"].strip()[len(values[0]) :].strip("\"', ")
    return (CardKind.CODE, "", tag["rest"]) if name == "highlight" else (CardKind.LIQUID, name, tag["rest"])


_PLAIN = {
    "style": CardKind.STYLE,
    "svg": CardKind.DRAWING,
    "canvas": CardKind.DRAWING,
    "pre": CardKind.CODE,
    "table": CardKind.TABLE,
}


def _html(text: str, tag: str) -> _Reading:
    if tag == "script":
        return CardKind.SCRIPT, "", _address(text)
    if tag in _PLAIN:
        return _PLAIN[tag], "", ""
    if tag in ("video", "audio"):
        return CardKind.MEDIA, tag, _address(text)
    if "<iframe" in text.lower() or "<embed" in text.lower() or "<object" in text.lower() or _POSTS.search(text):
        embed = embed_in(text)
        if embed is not None:
            return CardKind.EMBED, embed.provider.name, embed.address
        return CardKind.FRAME, "", _address(text) or next(addresses_in(text), "")
    return CardKind.HTML, tag, " ".join(unescape(_WITHIN.sub(" ", text)).split())


def _address(text: str) -> str:
    found = _SOURCE.search(text)
    return unescape(found[1].strip("\"'")).strip() if found else ""


def bare_address(address: str) -> str:
    """An address as it is read: without its scheme and what says nothing."""
    return re.sub(r"^(?:https?:)?//(?:www\.)?", "", address).rstrip("/")


def _one_line(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST_TITLE else flat[: _LONGEST_TITLE - 1] + "…"


def _says_all(text: str, name: str, title: str) -> bool:
    """Whether a short source holds no more than its name and title."""
    if len(text) > _LONGEST_TITLE or "\n" in text or "\r" in text:
        return False
    rest = text.replace(title, "", 1) if title else text
    rest = rest.replace(name, "", 1) if name else rest
    return not re.search(r"\w", rest)


def _first_lines(text: str) -> str:
    lines = re.split(r"\r\n|\n|\r", text)
    shown = [line if len(line) <= _LONGEST_LINE else line[: _LONGEST_LINE - 1] + "…" for line in lines[:_MOST_LINES]]
    while shown and not shown[-1].strip():
        shown.pop()
    return "\n".join(shown) + ("\n…" if len(lines) > _MOST_LINES else "")


def embed_shown(source: str) -> Embed | None:
    """What a source embeds; None for what is no embed."""
    card = card_of(source)
    return embed_of(card.title) if card.kind is CardKind.EMBED else None
