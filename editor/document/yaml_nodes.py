"""YAML text to nodes that know where they stand, by libyaml: what Ruby's Psych accepts, this accepts.

Nodes are not resolved: a scalar holds the text that the parser gives, and ``psych`` says what Ruby makes of it.
PyYAML's own composer is passed by because it refuses duplicate anchors and follows aliases, which Psych's does
not. Positions are offsets into the file's text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

import yaml

_Loader = getattr(yaml, "CLoader", yaml.Loader)
MAX_DEPTH = 100
_SURROGATES = re.compile("[\ud800-\udfff]")
_PROPERTIES = re.compile(r"(?:[&!]\S*(?:[ \t]+|(?=[\r\n])|$)|[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n)[ \t]*)+")
_KEEP = re.compile(r"[|>]\d?\+")


class ScalarStyle(Enum):
    """How a scalar is written; the values are those of PyYAML's events."""

    PLAIN = ""
    SINGLE = "'"
    DOUBLE = '"'
    LITERAL = "|"
    FOLDED = ">"


class YamlSyntaxError(ValueError):
    """The text is no YAML.

    Attributes:
        message: the parser's own words.
        offset: where it gave up, in the file's text.
    """

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(f"{message} at {offset}")
        self.message = message
        self.offset = offset


@dataclass(frozen=True, slots=True)
class Scalar:
    """``start`` to ``end`` is the value alone; anchor and tag stand from ``outer`` on.

    A block scalar goes from its indicator to the end of its last line's text, without that line's newline.
    """

    outer: int
    start: int
    end: int
    text: str
    style: ScalarStyle
    quoted: bool  # not to be resolved: quoted or block, without a tag
    tag: str | None = None
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list; a block sequence goes from its first dash to the end of its last item."""

    outer: int
    start: int
    end: int
    items: tuple[Node, ...]
    flow: bool
    tag: str | None = None
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values; a block mapping goes from its first key to the end of its last value."""

    outer: int
    start: int
    end: int
    pairs: tuple[tuple[Node, Node], ...]
    flow: bool
    tag: str | None = None
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Alias:
    """``*name``: the value of another place."""

    start: int
    end: int
    name: str

    @property
    def outer(self) -> int:
        return self.start


Node = Scalar | Sequence | Mapping | Alias


def compose(text: str, start: int = 0, end: int | None = None) -> Node | None:
    """The first document's root, or None for an empty one, as Psych takes it (``Psych.parse``).

    Raises YamlSyntaxError, also for nesting deeper than MAX_DEPTH.
    """
    stretch = _SURROGATES.sub("\ufffd", text[start:end])
    try:
        composer = _Composer(yaml.parse(stretch, Loader=_Loader), text, start)
        return composer.document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        message = error.problem or error.context or "not YAML"
        raise YamlSyntaxError(message, start + min(mark.index if mark else 0, len(stretch))) from error
    except yaml.reader.ReaderError as error:
        raise YamlSyntaxError(error.reason, start + _unreadable(stretch)) from error


def _unreadable(text: str) -> int:
    """Where the first character stands that YAML does not allow (the reader counts bytes, or not at all)."""
    return next((index for index, character in enumerate(text) if not is_printable(character)), 0)


def is_printable(character: str) -> bool:
    """Whether a character may stand unescaped in YAML 1.1, by libyaml's reader."""
    code = ord(character)
    if code < 0xA0:
        return 0x20 <= code < 0x7F or code in (0x09, 0x0A, 0x0D, 0x85)
    return not (0xD800 <= code < 0xE000 or code in (0xFEFF, 0xFFFE, 0xFFFF))


class _Composer:
    """Makes the nodes of one document from the parser's events."""

    def __init__(self, events: Iterator[yaml.Event], text: str, base: int) -> None:
        self._events = events
        self._text = text
        self._base = base

    def document(self) -> Node | None:
        root: Node | None = None
        for event in self._events:
            if isinstance(event, yaml.DocumentEndEvent):
                break
            if isinstance(event, yaml.NodeEvent):
                root = self._node(event, 0)
        return root

    def _start(self, event: yaml.Event) -> int:
        return self._base + (event.start_mark.index if event.start_mark else 0)

    def _end(self, event: yaml.Event) -> int:
        return self._base + (event.end_mark.index if event.end_mark else 0)

    def _node(self, event: yaml.Event, depth: int) -> Node:
        start = self._start(event)
        if depth > MAX_DEPTH:
            raise YamlSyntaxError("nested too deeply", start)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, start, self._end(event))
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, start, depth)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event, start, depth)
        assert isinstance(event, yaml.AliasEvent)
        return Alias(start, self._end(event), event.anchor or "")

    def _content_start(
        self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, start: int, end: int | None = None
    ) -> int:
        """Where the value begins behind its anchor and tag."""
        if event.anchor is None and event.tag is None and not self._text.startswith("!", start):
            return start
        limit = len(self._text) if end is None else end
        found = _PROPERTIES.match(self._text, start, limit)
        return found.end() if found else start

    def _scalar(self, event: yaml.ScalarEvent, outer: int, end: int) -> Scalar:
        style = ScalarStyle(event.style or "")
        if style is ScalarStyle.PLAIN and event.value == "":
            return Scalar(outer, end, end, "", style, False, event.tag, event.anchor)
        start = self._content_start(event, outer, end)
        if style in (ScalarStyle.LITERAL, ScalarStyle.FOLDED):
            end = self._block_end(start, end)
        return Scalar(outer, start, end, event.value, style, event.implicit[1], event.tag, event.anchor)

    def _block_end(self, start: int, end: int) -> int:
        """The end of a block scalar's last line, of its header where it has no text."""
        stretch = self._text[start:end]
        if _KEEP.match(stretch) or re.match(r"[|>]\+", stretch):
            return start + len(re.sub(r"(?:\r\n|\r|\n)[ \t]*\Z", "", stretch))
        return start + len(re.sub(r"(?:(?:\r\n|\r|\n)[ \t]*)+\Z", "", stretch))

    def _sequence(self, event: yaml.SequenceStartEvent, outer: int, depth: int) -> Sequence:
        items = []
        while not isinstance(inner := next(self._events), yaml.SequenceEndEvent):
            items.append(self._node(inner, depth + 1))
        flow = bool(event.flow_style)
        end = items[-1].end if items and not flow else self._end(inner)
        start = self._content_start(event, outer)
        return Sequence(outer, start, end, tuple(items), flow, event.tag, event.anchor)

    def _mapping(self, event: yaml.MappingStartEvent, outer: int, depth: int) -> Mapping:
        pairs = []
        while not isinstance(inner := next(self._events), yaml.MappingEndEvent):
            key = self._node(inner, depth + 1)
            pairs.append((key, self._node(next(self._events), depth + 1)))
        flow = bool(event.flow_style)
        end = pairs[-1][1].end if pairs and not flow else self._end(inner)
        start = self._content_start(event, outer)
        return Mapping(outer, start, end, tuple(pairs), flow, event.tag, event.anchor)
