"""Front matter by lines, without a parser: line ends, comments, and the stretch of each top-level key.

For what broken YAML still tells, and for the comments that belong to an entry.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_BREAK = re.compile(r"\r\n|\n|\r")
_COMMENT_LINE = re.compile(r"([ \t]*)#")
_KEY = r"""(?P<key>"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\r\n]|'')*'|(?:[^\s#:：'"\[\]{},&*!|>@`%?-]|[?-](?=[^\s:]))"""
_SOUND_LINE = re.compile(
    _KEY + r"(?:[^:\r\n]|:(?=\S))*?)(?P<colon>(?<![ \t])[ \t]*+:(?=[ \t\r\n]|\Z)[ \t]*)(?P<value>[^\r\n]*)"
)
_FAULTY_LINE = re.compile(
    _KEY + r"[^:：\r\n]*?)(?P<colon>(?<![ \t])[ \t]*+(?::(?=[^\s:/])|：[ \t]*))(?P<value>[^\r\n]*)"
)


@dataclass(frozen=True, slots=True)
class Chunk:
    """A top-level key's line and the lines that follow up to the next key.

    ``value_start`` to ``value_end`` is the text behind the colon on the key's line, blanks around it left out;
    ``colon`` is what stands between key and value (":" alone where the blank behind it is missing).
    """

    key: str
    start: int
    key_end: int
    colon: str
    value_start: int
    value_end: int
    end: int

    @property
    def colon_is_sound(self) -> bool:
        """Whether YAML takes it for one: not the wide colon, and with a blank behind it."""
        return ":" in self.colon and (self.colon[-1] in " \t" or self.value_start == self.value_end)


def line_start(text: str, position: int) -> int:
    """Where the line of a position begins."""
    return max(text.rfind("\n", 0, position), text.rfind("\r", 0, position)) + 1


def line_end(text: str, position: int) -> int:
    """Where the line of a position ends, before its newline."""
    found = _BREAK.search(text, position)
    return found.start() if found else len(text)


def next_line(text: str, position: int) -> int:
    """Where the line after that of a position begins; the text's end where there is none."""
    found = _BREAK.search(text, position)
    return found.end() if found else len(text)


def column_of(text: str, position: int) -> int:
    """How many characters stand before a position on its line."""
    return position - line_start(text, position)


def comments_above(text: str, position: int, floor: int) -> int:
    """Where the comment lines begin that stand directly above a line, at or after ``floor``."""
    while position > floor:
        above = line_start(text, max(floor, position - (2 if text.endswith("\r\n", 0, position) else 1)))
        if above < floor or not _COMMENT_LINE.match(text, above):
            return position
        position = above
    return position


def comments_below(text: str, position: int, column: int, ceiling: int) -> int:
    """Where the comment lines end that stand directly below, indented deeper than ``column``."""
    while position < ceiling:
        found = _COMMENT_LINE.match(text, position)
        if found is None or len(found[1]) <= column:
            return position
        position = next_line(text, position)
    return position


def chunks(text: str, start: int, end: int) -> tuple[Chunk, ...]:
    """The top-level keys that the lines show, as best they can be told."""
    heads = []
    position = start
    while position < end:
        found = _SOUND_LINE.match(text, position, end) or _FAULTY_LINE.match(text, position, end)
        if found is not None:
            heads.append(found)
        position = next_line(text, position)
    ends = [*(found.start() for found in heads), end][1:]
    return tuple(_chunk(found, stop) for found, stop in zip(heads, ends, strict=True))


def _chunk(found: re.Match[str], end: int) -> Chunk:
    key, value = found["key"], found["value"].rstrip(" \t")
    name = key[1:-1] if key[0] in "\"'" else key.rstrip(" \t")
    value_start = found.start("value")
    return Chunk(name, found.start(), found.end("key"), found["colon"], value_start, value_start + len(value), end)
