"""The front matter of a post: its entries, each with its place in the file's text.

What front matter is, is Jekyll's rule (``YAML_FRONT_MATTER_REGEXP`` in ``lib/jekyll/document.rb``); what a value
is, is Psych's (see ``psych``). Nothing is rewritten here; ``yaml_edit`` makes the changes.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from enum import Enum

from editor.document import psych
from editor.document.psych import PsychError, Value
from editor.document.yaml_lines import Chunk, chunks, column_of, comments_above, comments_below, line_start, next_line
from editor.document.yaml_nodes import Alias, Mapping, Node, ScalarStyle, Sequence, YamlSyntaxError, compose
from editor.document.yaml_repair import YamlProblem, diagnose

# The blanks behind the first fence are not given back: no fence could begin in them, and it would take for ever.
_YAML = re.compile(r"\A(---(?>\s*\n).*?\n?)^((?:---|\.\.\.)\s*$\n?)", re.MULTILINE | re.DOTALL | re.ASCII)
_TOML = re.compile(r"\A(\+\+\+[ \t]*\r?\n.*?\n?)^(\+\+\+[ \t\r]*$\n?)", re.MULTILINE | re.DOTALL)
_TOML_KEY = re.compile(r"""^([A-Za-z0-9_-]+|"[^"\r\n]*"|'[^'\r\n]*')[ \t]*=[ \t]*""", re.MULTILINE)


class FrontMatterKind(Enum):
    """What a file begins with."""

    NONE = "none"  # Jekyll takes the whole file for text
    EMPTY = "empty"  # two fences with nothing but blanks and comments between them
    YAML = "yaml"
    BROKEN = "broken"  # Jekyll drops it and publishes the page without title
    TOML = "toml"  # another generator's; text to Jekyll


class EntryStyle(Enum):
    """How a value is written."""

    PLAIN = "plain"
    SINGLE = "single"
    DOUBLE = "double"
    LITERAL = "literal"
    FOLDED = "folded"
    FLOW_SEQUENCE = "flow_sequence"
    FLOW_MAPPING = "flow_mapping"
    BLOCK_SEQUENCE = "block_sequence"
    BLOCK_MAPPING = "block_mapping"
    EMPTY = "empty"
    ALIAS = "alias"


@dataclass(frozen=True, slots=True)
class Entry:
    """One key and its value.

    ``value_start`` to ``value_end`` is the value alone: with its quotes or block indicator, without anchor, tag
    and comments. ``start`` to ``end`` are the entry's lines: the comment lines directly above, and those below
    that are indented deeper than the key. Of a broken front matter the value is the text as it stands where
    it cannot be told.
    """

    key: str
    value: Value
    style: EntryStyle
    key_start: int
    key_end: int
    value_start: int
    value_end: int
    start: int
    end: int
    node: Node | None = None


@dataclass(frozen=True)
class FrontMatter:
    """What stands at the head of a post.

    Attributes:
        start, end: its span with both fences; the body begins at ``end``, where Jekyll's does.
        content_start, content_end: the lines between the fences.
        entries: in the order of the file; keys may repeat, and those that are no text to Ruby are left out.
        problem: why Jekyll drops it, for BROKEN alone.
        root: the mapping's node, for YAML alone.
    """

    kind: FrontMatterKind
    start: int = 0
    end: int = 0
    content_start: int = 0
    content_end: int = 0
    entries: tuple[Entry, ...] = ()
    problem: YamlProblem | None = None
    root: Mapping | None = None
    _values: tuple[tuple[Value, Value], ...] = ()

    def get(self, key: str, default: object = None) -> object:
        """The value that Ruby reads for a key: of duplicates the last, and what merge keys bring in."""
        return self.values().get(key, default)

    def entry(self, key: str) -> Entry | None:
        """The entry that counts for a key, the last of its name."""
        return next((entry for entry in reversed(self.entries) if entry.key == key), None)

    def keys(self) -> tuple[str, ...]:
        return tuple(self.values())

    def values(self) -> dict[str, Value]:
        """All text keys with what Ruby reads for them, in Ruby's order."""
        return {key: value for key, value in self._values if isinstance(key, str)}

    def all_values(self) -> dict[Value, Value]:
        """As ``values``, with the keys that are no text to Ruby (``on:``, ``2024:``)."""
        return dict(self._values)


NO_FRONT_MATTER = FrontMatter(FrontMatterKind.NONE)


def parse_front_matter(text: str) -> FrontMatter:
    """The front matter of a file's text (without byte order mark); never fails."""
    if (found := _YAML.match(text)) is not None:
        return _parse_yaml(text, found)
    if (found := _TOML.match(text)) is not None:
        return _parse_toml(text, found)
    return NO_FRONT_MATTER


def _parse_yaml(text: str, found: re.Match[str]) -> FrontMatter:
    close = found.start(2)
    frame = FrontMatter(FrontMatterKind.EMPTY, 0, found.end(), min(close, next_line(text, 0)), close)
    try:
        root = compose(text, 0, close)
        values = psych.read(root) if root is not None else None
    except (YamlSyntaxError, PsychError) as error:
        return _broken(text, frame, error)
    if root is None or values is None or values is False:  # Jekyll: merge_data!(…) if data_file
        return frame
    if not isinstance(root, Mapping) or not isinstance(values, dict):
        return _broken(text, frame, YamlSyntaxError("not a mapping of keys and values", root.start))
    entries = _entries(text, root, frame)
    return replace(frame, kind=FrontMatterKind.YAML, entries=entries, root=root, _values=tuple(values.items()))


def _broken(text: str, frame: FrontMatter, error: YamlSyntaxError | PsychError) -> FrontMatter:
    problem = diagnose(text, frame.content_start, frame.content_end, error)
    entries = tuple(_entry_of_chunk(text, chunk) for chunk in chunks(text, frame.content_start, frame.content_end))
    values = {entry.key: entry.value for entry in entries}
    return replace(frame, kind=FrontMatterKind.BROKEN, entries=entries, problem=problem, _values=tuple(values.items()))


def _entries(text: str, root: Mapping, frame: FrontMatter) -> tuple[Entry, ...]:
    reader = psych.Reader()
    entries = []
    floor = frame.content_start
    for key_node, value_node in root.pairs:
        key, value = reader.read(key_node), reader.read(value_node)
        start, end = key_node.outer, value_node.end
        if not root.flow:
            start, end = _lines_of(text, key_node, value_node, floor, frame.content_end)
            floor = end
        if isinstance(key, str):
            entries.append(_entry(key, value, key_node, value_node, start, end))
    return tuple(entries)


def _lines_of(text: str, key: Node, value: Node, floor: int, ceiling: int) -> tuple[int, int]:
    first = comments_above(text, line_start(text, key.outer), floor)
    column = column_of(text, key.outer)
    return first, comments_below(text, next_line(text, value.end), column, ceiling)


def _entry(key: str, value: Value, key_node: Node, node: Node, start: int, end: int) -> Entry:
    return Entry(key, value, style_of(node), key_node.start, key_node.end, node.start, node.end, start, end, node)


def style_of(node: Node) -> EntryStyle:
    """How a node is written."""
    if isinstance(node, Alias):
        return EntryStyle.ALIAS
    if isinstance(node, Sequence):
        return EntryStyle.FLOW_SEQUENCE if node.flow else EntryStyle.BLOCK_SEQUENCE
    if isinstance(node, Mapping):
        return EntryStyle.FLOW_MAPPING if node.flow else EntryStyle.BLOCK_MAPPING
    if node.style is ScalarStyle.PLAIN and node.start == node.end:
        return EntryStyle.EMPTY
    return EntryStyle[node.style.name]


def _entry_of_chunk(text: str, chunk: Chunk) -> Entry:
    """What a key of a broken front matter says, on its own if it can be read, else as it stands."""
    end = chunk.value_end if chunk.value_start < chunk.value_end else len(text[: chunk.end].rstrip())
    end = max(end, chunk.value_start)
    raw = Entry(
        chunk.key, text[chunk.value_start : end], EntryStyle.PLAIN, chunk.start, chunk.key_end,
        chunk.value_start, end, chunk.start, chunk.end,
    )  # fmt: skip
    try:
        node = compose(text, chunk.start, chunk.end)
        if not isinstance(node, Mapping) or len(node.pairs) != 1:
            return raw
        key, value = node.pairs[0]
        return _entry(chunk.key, psych.read(value), key, value, chunk.start, chunk.end)
    except (YamlSyntaxError, PsychError):
        return raw


def _parse_toml(text: str, found: re.Match[str]) -> FrontMatter:
    start, close = next_line(text, 0), found.start(2)
    frame = FrontMatter(FrontMatterKind.TOML, 0, found.end(), start, close)
    try:
        values = tomllib.loads(text[start:close].replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError:
        values = {}
    heads = [head for head in _TOML_KEY.finditer(text, start, close)]
    entries = []
    for head, stop in zip(heads, [*(head.start() for head in heads), close][1:], strict=True):
        key = head[1].strip("\"'")
        end = head.end() + len(text[head.end() : stop].rstrip())
        value = values.get(key, text[head.end() : end])
        entries.append(Entry(key, value, EntryStyle.PLAIN, *head.span(1), head.end(), end, head.start(), stop))
    return replace(frame, entries=tuple(entries), _values=tuple(values.items()))
