"""The tree of a block: what the dialect makes of it, with every piece knowing its source.

All positions are offsets into the text that was parsed (a block's source, or a whole body). Attributes carry
spans too, so that one of them can be edited in place. HTML tag names are used as the names of things, for
Markdown and for HTML alike; ``manner`` tells which of the two the author wrote.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum


class Manner(Enum):
    """How the author wrote an element."""

    MARKDOWN = "markdown"
    HTML = "html"


class TextKind(Enum):
    """What stands in the source for a piece of text."""

    LITERAL = "literal"  # the characters themselves
    ESCAPE = "escape"  # backslash and character
    ENTITY = "entity"  # &amp; &nbsp; &#39; …
    SOFT_BREAK = "soft_break"  # a line end inside a paragraph, with the next line's indentation or quote marks
    TYPOGRAPHIC = "typographic"  # -- ... << ' " and the like: shown as typed, other characters in the page
    LIQUID = "liquid"  # {{ … }}, {% … %}


class BlockKind(Enum):
    """The kinds of top-level blocks; the values are public names."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST = "list"
    QUOTE = "quote"
    CODE = "code"
    TABLE = "table"
    RULE = "rule"
    MATH = "math"
    DEFINITION_LIST = "definition_list"
    HTML = "html"  # an HTML element that is none of the above
    COMMENT = "comment"
    LIQUID = "liquid"
    DEFINITION = "definition"  # link, footnote and abbreviation definitions, attribute list definitions
    EXTENSION = "extension"  # {::options … /}, {::nomarkdown} …
    END_OF_BLOCK = "end_of_block"  # ^ alone on its line
    BLANK = "blank"  # a body that holds nothing but white space


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a body: blocks tile the body, so ``source`` includes the blank lines that follow.

    ``shape`` and ``waits`` are what ``resplit`` has to know of a block to parse on behind it: how the parser sees it,
    and what characters typed far below could make it reach further. They are no part of what the block is.
    """

    kind: BlockKind
    source: str
    shape: str = field(default="", compare=False)
    waits: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute of an element: decoded value, and where name and value stand (quotes left out).

    An attribute that the source does not state in HTML's or an attribute list's form (a Markdown link's target)
    has the span of what states it. ``value`` is None for an attribute without one (``<input disabled>``).
    """

    name: str
    value: str | None
    start: int
    end: int
    value_start: int
    value_end: int


@dataclass(frozen=True, slots=True)
class Text:
    """A segment of text.

    ``shown`` is what an editor shows, ``output`` what the page has (both unescaped). For LITERAL both equal
    the source, for TYPOGRAPHIC ``shown`` does. A soft break shows a space and puts out a newline.
    """

    start: int
    end: int
    kind: TextKind
    shown: str
    output: str


@dataclass(frozen=True, slots=True)
class Element:
    """An inline element with content: strong, em, a, code, del, span, u, sub, …

    The opener is source[start:content_start], the closer source[content_end:end] (empty where it is missing).
    """

    tag: str
    manner: Manner
    start: int
    content_start: int
    content_end: int
    end: int
    attributes: tuple[Attribute, ...]
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Atom:
    """An inline thing without text of its own to edit.

    ``tag``: "img", "br", "footnote", "math", "comment", or "raw" for what is not understood.
    """

    tag: str
    manner: Manner
    start: int
    end: int
    attributes: tuple[Attribute, ...] = ()
    output: str = ""


Inline = Text | Element | Atom


@dataclass(frozen=True, slots=True)
class Leaf:
    """A block whose content is inline: paragraph, heading, table cell, term, or an item's bare text.

    ``tag`` is the HTML tag ("p", "h2", "td", …; "" for a tight item's text). Opener and closer as in Element:
    "## " or "<h2 data-ke-size=…>" and what closes it.
    """

    tag: str
    manner: Manner
    start: int
    content_start: int
    content_end: int
    end: int
    attributes: tuple[Attribute, ...]
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Container:
    """A block of blocks: ul, ol, li, blockquote, table, tr, div, figure, …

    ``start_number`` is an ordered list's first number; ``tight`` says that a list's items are not paragraphs;
    ``alignment`` holds the "left", "center", "right" or "default" of a Markdown table's columns.
    """

    tag: str
    manner: Manner
    start: int
    content_start: int
    content_end: int
    end: int
    attributes: tuple[Attribute, ...]
    children: tuple[Node, ...]
    start_number: int = 1
    tight: bool = True
    alignment: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Raw:
    """A block that is kept and shown as source: code, math, scripts, comments, Liquid, unknown HTML, definitions.

    ``tag`` says which ("pre", "math", "script", "comment", "liquid", "definition", "hr", …), ``text`` is its
    content where that is meaningful (the code of a code block), ``language`` a code block's.
    """

    tag: str
    manner: Manner
    start: int
    end: int
    attributes: tuple[Attribute, ...] = ()
    text: str = ""
    language: str = ""


Node = Leaf | Container | Raw
