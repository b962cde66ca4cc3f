"""A text as lines that a plain editor can show, and the way from what it shows to the text's own characters.

An editor's lines know one line end only, and some characters it takes for its own or drops; the text keeps all of
them. So each character that cannot be shown has a stand-in, one for one, and nothing is ever read back from one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from editor.document.offsets import Offsets
from editor.document.source import NEWLINE

# Controls, Qt's own separators and frame marks, the character for objects, and halves of surrogate pairs.
HIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufdd0\ufdd1\ufffc\ud800-\udfff]")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)")
_STAND_INS = {"\x7f": "\u2421", "\u2028": "\u21b5", "\u2029": "\u00b6"}


def split_lines(text: str) -> list[str]:
    """The lines of a text with their ends; the last one has none, and is empty behind a line end."""
    lines = _LINE.findall(text)
    return [*lines, text[sum(map(len, lines)) :]]


def content_of(line: str) -> str:
    """A line without its end."""
    return line.rstrip("\r\n")


def shown_line(line: str) -> str:
    """What an editor shows of a line: one character for each, without the line's end."""
    return HIDDEN.sub(_stand_in, content_of(line))


def _stand_in(match: re.Match[str]) -> str:
    char = match[0]
    return chr(0x2400 + ord(char)) if char < " " else _STAND_INS.get(char, "\ufffd")


def units(text: str) -> int:
    """How long a text is in UTF-16, which is how Qt counts."""
    return len(text) if _is_flat(text) else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _is_flat(text: str) -> bool:
    """Whether each character is one unit."""
    return text.isascii() or max(text, default="") <= "\uffff"


def characters(text: str, count: int) -> int:
    """How many characters the first ``count`` UTF-16 units of a text are; half a character counts as none."""
    if _is_flat(text):
        return min(count, len(text))
    return len(text.encode("utf-16-le")[: 2 * count].decode("utf-16-le", "ignore"))


class SourceLines:
    """The lines of a text, kept up to date by splices at the cost of the lines that they touch."""

    def __init__(self, text: str) -> None:
        self._lines = split_lines(text)
        self._starts = Offsets.of(list(map(len, self._lines)), 0)

    def __len__(self) -> int:
        return len(self._lines)

    def __getitem__(self, number: int) -> str:
        return self._lines[number]

    @property
    def text(self) -> str:
        return "".join(self._lines)

    @property
    def length(self) -> int:
        return self._starts[-1]

    def all(self) -> tuple[str, ...]:
        """The lines with their ends."""
        return tuple(self._lines)

    def shown(self, first: int = 0, end: int | None = None) -> list[str]:
        """What is shown of the lines from ``first`` to ``end``."""
        return list(map(shown_line, self._lines[first:end]))

    def start(self, number: int) -> int:
        """Where a line begins in the text."""
        return self._starts[number]

    def line_at(self, offset: int) -> int:
        return self._starts.block_at(offset)

    def point(self, offset: int) -> tuple[int, int]:
        """Line and character in it of an offset; what lies in a line's end is before it."""
        number = self.line_at(offset)
        return number, max(0, min(offset - self.start(number), len(content_of(self._lines[number]))))

    def offset(self, number: int, character: int) -> int:
        """The offset of a character of a line, of the last line or the line's end where there is no such place."""
        number = max(0, min(number, len(self._lines) - 1))
        return self.start(number) + max(0, min(character, len(content_of(self._lines[number]))))

    def splice(self, offset: int, removed: int, inserted: str) -> tuple[int, int, int]:
        """Changes the text; the lines that it touched: the first, and the ends of the old and of the new ones."""
        first, last = self.line_at(offset), self.line_at(offset + removed)
        old = "".join(self._lines[first : last + 1])
        at = offset - self.start(first)
        new = old[:at] + inserted + old[at + removed :]
        if first and new.startswith("\n") and self._lines[first - 1].endswith("\r"):
            first -= 1
            new = self._lines[first] + new
        while last + 1 < len(self._lines) and new.endswith("\r") and self._lines[last + 1].startswith("\n"):
            last += 1
            new += self._lines[last]
        lines = split_lines(new)
        if last + 1 < len(self._lines):
            lines.pop()  # the text goes on behind the line's end
        self._put(first, last + 1, lines)
        return first, last + 1, first + len(lines)

    def _put(self, first: int, end: int, lines: Sequence[str]) -> None:
        self._lines[first:end] = lines
        self._starts = self._starts.replaced(first, end, list(map(len, lines)))


def source_between(lines: Iterable[str], start: int, end: int) -> tuple[int, int]:
    """Where characters of lines as shown, joined by newlines, stand in their source: start and end as offsets."""
    found: list[int] = []
    shown = at = 0
    for line in lines:
        length = len(content_of(line))
        for wanted in (start, end)[len(found) :]:
            if wanted <= shown + length:
                found.append(at + wanted - shown)
        shown += length + 1
        at += len(line)
    return found[0], found[1]


def as_source(shown: str, newline: str) -> str:
    """What was typed or pasted, with the line ends of the text that it goes into."""
    return NEWLINE.sub(lambda _: newline, shown)
