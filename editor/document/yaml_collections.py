"""Lists and mappings of front matter, changed item by item and written anew where they were not there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from difflib import SequenceMatcher

from editor.document import psych
from editor.document.changes import Splice
from editor.document.psych import Value, fingerprint, same
from editor.document.yaml_lines import column_of, line_end, line_start, next_line
from editor.document.yaml_nodes import Alias, Mapping, Node, Scalar, ScalarStyle, Sequence
from editor.document.yaml_scalar import (
    NewStyle,
    Place,
    rewrite_text,
    rewrite_time,
    write_atom,
    write_key,
    write_text,
)

_COLON = re.compile(r"\s*:")
_TO_DASH = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*[ \t]*-")
_QUOTED = (ScalarStyle.SINGLE, ScalarStyle.DOUBLE)


def write_value(value: Value, place: Place, style: NewStyle, like: ScalarStyle = ScalarStyle.PLAIN) -> str:
    """A value's source; lists and mappings in block style begin with a newline."""
    if isinstance(value, str):
        return write_text(value, place, style, like)
    if isinstance(value, list):
        return _write_list(value, place, style)
    if isinstance(value, dict):
        return _write_mapping(value, place, style)
    return write_atom(value)


def write_pair(key: str, value: Value, place: Place, style: NewStyle) -> str:
    """A key with its value, without indentation before and newline behind."""
    name = write_key(key, place.flow)
    if value is None and not place.flow:
        return f"{name}:"
    source = write_value(value, place, style)
    return f"{name}:{source}" if source.startswith(("\r", "\n")) else f"{name}: {source}"


def _write_list(items: list[Value], place: Place, style: NewStyle) -> str:
    if place.flow or style.list == "flow" or not items:
        inner = replace(place, flow=True, prefix="")
        return "[" + ", ".join(write_value(item, inner, style) for item in items) + "]"
    inner = replace(place, indent=place.indent + style.list_indent, prefix="")
    return "".join(place.newline + " " * inner.indent + write_item(item, inner, style) for item in items)


def write_item(item: Value, place: Place, style: NewStyle, like: ScalarStyle = ScalarStyle.PLAIN) -> str:
    """An item with its dash, which stands at the place's indentation."""
    source = write_value(item, place, replace(style, list_indent=2), like)
    return "- " + source.lstrip() if source.startswith(("\r", "\n")) else "- " + source


def _write_mapping(value: dict[Value, Value], place: Place, style: NewStyle) -> str:
    if place.flow or not value:
        inner = replace(place, flow=True, prefix="")
        return "{" + ", ".join(write_pair(_key(key), item, inner, style) for key, item in value.items()) + "}"
    inner = replace(place, indent=place.indent + 2, prefix="")
    margin = place.newline + " " * inner.indent
    return "".join(margin + write_pair(_key(key), item, inner, style) for key, item in value.items())


def _key(key: Value) -> str:
    """Keys that are no text are written as such; what they are is seen when the result is read back."""
    return str(key) if isinstance(key, str | list | dict) else write_atom(key)


class Editor:
    """Makes the splices that turn a node into another value.

    Whether they do is for the caller to check: comments in odd places and compact nesting can defeat an item's
    own edit; then the whole value is written anew.
    """

    def __init__(self, text: str, root: Node, style: NewStyle, newline: str) -> None:
        self._text = text
        self._style = style
        self._newline = newline
        self._values = psych.read_all(root)

    def edit_pair(
        self, mapping: Mapping, pair: tuple[Node, Node], value: Value, whole: bool = False
    ) -> Iterator[Splice]:
        """Gives a pair of a mapping another value; ``whole`` writes it anew, a text on one line."""
        key, node = pair
        colon = _COLON.match(self._text, key.end)
        slot = colon.end() if colon else key.end
        place = self._place(column_of(self._text, mapping.start), mapping.flow, node)
        yield from self._edit(node, value, place, slot, whole)

    def _place(self, indent: int, flow: bool, node: Node) -> Place:
        return Place(indent, flow, self._newline, self._text[node.outer : node.start])

    def _edit(self, node: Node, value: Value, place: Place, slot: int, whole: bool) -> Iterator[Splice]:
        """``slot`` is where the place for the value begins: behind the colon or dash."""
        if same(self._values[id(node)], value):
            return
        if isinstance(value, list) and isinstance(node, Sequence) and value and node.items and not whole:
            edit = self._edit_flow(node, value, place) if node.flow else self._edit_items(node, value, place)
            yield from edit
        elif isinstance(value, dict) and isinstance(node, Mapping) and value and node.pairs and not whole:
            yield from self._edit_mapping(node, value)
        else:
            yield from self._replace(node, value, place, slot, whole)

    def _replace(self, node: Node, value: Value, place: Place, slot: int, whole: bool) -> Iterator[Splice]:
        start = node.start
        if whole and not isinstance(node, Alias):  # what stands there is no model, and its tag may be in the way
            anchor = f"&{node.anchor} " if node.anchor else ""
            source = anchor + write_value(value, replace(place, prefix=anchor), replace(self._style, text="plain"))
            start = node.outer
        else:
            source = self._source(node, value, place)
            slot = node.outer + len(place.prefix.rstrip()) if place.prefix else slot
        if value is None and not place.flow and not place.prefix:
            source = ""
        gap = self._text[slot:start]
        if source.startswith(("\r", "\n")) or not source:
            yield from self._below_the_line(slot, start, node.end, source)
        elif "\n" in gap or "\r" in gap or start == node.end:
            yield from self._onto_the_line(slot, node.end, source)
        else:
            yield Splice(start, self._text[start : node.end], source)

    def _below_the_line(self, slot: int, start: int, end: int, source: str) -> Iterator[Splice]:
        """A block below its key, or nothing: no blank stays behind the colon, a comment does."""
        stop = line_end(self._text, end)
        if self._text[end:stop].strip():
            yield Splice(slot, self._text[slot:end], "")
            yield Splice(stop, "", source)
        else:
            yield Splice(slot, self._text[slot:stop], source)

    def _onto_the_line(self, slot: int, end: int, source: str) -> Iterator[Splice]:
        """A value behind a colon or dash that has none on its line; a comment there stays."""
        stop = line_end(self._text, slot)
        blanks = self._text[slot:stop]
        yield Splice(slot, "" if blanks.strip() else blanks, " " + source)
        if end > stop:
            yield Splice(stop, self._text[stop:end], "")

    def _source(self, node: Node, value: Value, place: Place) -> str:
        """The value's source in the manner of what stands there."""
        written = self._text[node.start : node.end]
        if isinstance(value, str) and isinstance(node, Scalar) and node.start < node.end:
            return rewrite_text(written, node, value, place, self._style)
        if isinstance(value, datetime) and isinstance(node, Scalar):
            return rewrite_time(written, value)
        if isinstance(node, Sequence) and isinstance(value, list):
            style = replace(self._style, list="flow" if node.flow else "block")
            if not node.flow:
                style = replace(style, list_indent=column_of(self._text, node.start) - place.indent)
            return write_value(value, place, style)
        if isinstance(node, Mapping) and node.flow and isinstance(value, dict):
            return write_value(value, replace(place, flow=True), self._style)
        return write_value(value, place, self._style)

    def _edit_items(self, node: Sequence, value: list[Value], place: Place) -> Iterator[Splice]:
        dashes = self._dashes(node)
        column = column_of(self._text, dashes[0])
        for operation, old_start, old_end, new_start, new_end in self._differences(node.items, value):
            if operation == "equal":
                continue
            shared = min(old_end - old_start, new_end - new_start)
            for index in range(shared):
                item = node.items[old_start + index]
                inner = self._place(column, False, item)
                slot = dashes[old_start + index] + 1
                yield from self._edit(item, value[new_start + index], inner, slot, False)
            for index in range(old_start + shared, old_end):
                start = line_start(self._text, dashes[index])
                end = next_line(self._text, node.items[index].end)
                yield Splice(start, self._text[start:end], "")
            new = value[new_start + shared : new_end]
            if new:
                yield self._new_items(node, dashes, old_start + shared, new, column)

    def _new_items(self, node: Sequence, dashes: list[int], index: int, new: list[Value], column: int) -> Splice:
        """Items put in before the one of that index, written as the one above or, for the first, below."""
        neighbour = max(0, index - 1)
        like = self._like(node.items[neighbour])
        margin = self._text[line_start(self._text, dashes[neighbour]) : dashes[neighbour]]
        gap = self._text[dashes[neighbour] + 1 : node.items[neighbour].outer]
        gap = gap if gap and not gap.strip(" ") else " "
        place = Place(column, False, self._newline)
        lines = [margin + "-" + gap + write_item(item, place, self._style, like)[2:] for item in new]
        position = next_line(self._text, node.items[index - 1].end) if index else line_start(self._text, dashes[0])
        return Splice(position, "", "".join(line + self._newline for line in lines))

    def _like(self, node: Node) -> ScalarStyle:
        return node.style if isinstance(node, Scalar) and node.style in _QUOTED else ScalarStyle.PLAIN

    def _dashes(self, node: Sequence) -> list[int]:
        dashes = []
        position = node.start
        for item in node.items:
            found = _TO_DASH.match(self._text, position)
            dashes.append(found.end() - 1 if found else item.outer)
            position = max(item.end, dashes[-1] + 1)
        return dashes

    def _differences(self, items: tuple[Node, ...], value: list[Value]) -> Iterable[tuple[str, int, int, int, int]]:
        old = [fingerprint(self._values[id(item)]) for item in items]
        return SequenceMatcher(None, old, [fingerprint(item) for item in value], False).get_opcodes()

    def _edit_flow(self, node: Sequence, value: list[Value], place: Place) -> Iterator[Splice]:
        """Items keep their source, and separators between items that stay neighbours do too."""
        inner = replace(place, flow=True, prefix="")
        like = self._like(node.items[-1])
        parts: list[tuple[str, int | None]] = []
        for _, old_start, old_end, new_start, new_end in self._differences(node.items, value):
            for index in range(new_end - new_start):
                old = old_start + index if old_start + index < old_end else None
                parts.append((self._flow_item(node, old, value[new_start + index], inner, like), old))
        items = node.items
        head, tail = self._text[node.start : items[0].outer], self._text[items[-1].end : node.end]
        written = head
        for index, (source, old) in enumerate(parts):
            if index:
                written += self._separator(node, parts[index - 1][1], old)
            written += source
        yield Splice(node.start, self._text[node.start : node.end], written + tail)

    def _flow_item(self, node: Sequence, old: int | None, value: Value, place: Place, like: ScalarStyle) -> str:
        if old is None:
            return write_value(value, place, self._style, like)
        item = node.items[old]
        if same(self._values[id(item)], value):
            return self._text[item.outer : item.end]
        inner = replace(place, prefix=self._text[item.outer : item.start])
        return inner.prefix + self._source(item, value, inner)

    def _separator(self, node: Sequence, left: int | None, right: int | None) -> str:
        items = node.items
        if left is not None and right == left + 1:
            return self._text[items[left].end : items[right].outer]
        if len(items) > 1:
            usual = self._text[items[0].end : items[1].outer]
            return usual if "#" not in usual else "," + self._newline + usual.rpartition("\n")[2]
        return ", "

    def _edit_mapping(self, node: Mapping, value: dict[Value, Value]) -> Iterator[Splice]:
        present = {fingerprint(self._values[id(key)]): (key, item) for key, item in node.pairs}
        wanted = {fingerprint(key): key for key in value}
        for mark, pair in present.items():
            if mark in wanted:
                yield from self.edit_pair(node, pair, value[wanted[mark]])
            elif not node.flow:
                start = line_start(self._text, pair[0].outer)
                end = next_line(self._text, pair[1].end)
                yield Splice(start, self._text[start:end], "")
        new = {key: item for mark, key in wanted.items() if mark not in present for item in [value[key]]}
        if new:
            yield self._new_pairs(node, new)

    def _new_pairs(self, node: Mapping, new: dict[Value, Value]) -> Splice:
        last = node.pairs[-1][1]
        if node.flow:
            place = Place(0, True, self._newline)
            pairs = (write_pair(_key(key), item, place, self._style) for key, item in new.items())
            return Splice(last.end, "", "".join(f", {pair}" for pair in pairs))
        column = column_of(self._text, node.start)
        place = Place(column, False, self._newline)
        lines = [" " * column + write_pair(_key(key), item, place, self._style) for key, item in new.items()]
        position = next_line(self._text, last.end)
        return Splice(position, "", "".join(line + self._newline for line in lines))
