"""From blocks to spans: parses the texts that the block parser left, and applies attribute lists."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from editor.markup.attributes import apply_list
from editor.markup.element import El
from editor.markup.scanner import Shared
from editor.markup.spans import parse_spans


class LeafParser:
    """Parses the spans of a tree in place.

    ``for_output``: abbreviations become elements, and what leaves nothing on the page is taken out of the tree.
    """

    def __init__(self, shared: Shared, for_output: bool = True) -> None:
        self._shared = shared
        self._for_output = for_output
        names = shared.collected.abbreviations if for_output else {}
        self._abbreviations = _Abbreviations(names) if names else None
        self._hard_break = "\n" if shared.options.hard_wrap else "\\\n"

    def fill(self, el: El, breaks: bool = True) -> None:
        """Parses all texts below ``el``. ``breaks``: whether a backslash at a line's end breaks it there."""
        last_blank = False
        kept: list[El] = []
        for child in el.children:
            if child.type == "eob":
                if child.ial is not None:
                    apply_list(child.attr, child.ial, self._shared.collected.lists)
                if not self._for_output:
                    kept.append(child)
                continue
            if child.type == "blank":
                if not last_blank:
                    kept.append(child)
                last_blank = True
                continue
            last_blank = False
            kept.append(child)
            if child.type == "raw_text":
                self._parse(child, breaks, el.type != "root")
                continue
            if child.children:
                self.fill(child, breaks and child.type not in ("html_element", "header"))
            if child.ial is not None:
                apply_list(child.attr, child.ial, self._shared.collected.lists)
        el.children = kept

    def _parse(self, el: El, breaks: bool, in_block: bool) -> None:
        assert el.source is not None
        text = el.source.text
        parse_spans(el, text, self._shared)
        self._finish(el, text, breaks, in_block)

    def _finish(self, el: El, text: str, breaks: bool, top: bool) -> None:
        """Gives the texts their values, and puts in the breaks and abbreviations that they hold."""
        dirty = False
        for child in el.children:
            if child.type == "text":
                child.value = _value(child, text)
                dirty = dirty or (breaks and self._hard_break in child.value)
            elif child.children:
                self._finish(child, text, breaks and child.type != "html_element", False)
        if dirty:
            self._put_breaks(el, top)
        if self._abbreviations is not None and el.option("model") != "raw":
            self._put_abbreviations(el)

    def _put_breaks(self, el: El, top: bool) -> None:
        kept: list[El] = []
        for child in el.children:
            if child.type != "text" or self._hard_break not in child.value:
                kept.append(child)
                continue
            lines = child.value.split(self._hard_break)
            is_end = top and child is el.children[-1] and not lines[-1]
            at = child.start
            for index, line in enumerate(lines):
                value = "\n" + line if index else line
                piece = El("text", value, at, min(at + len(value), child.end))
                kept.append(piece)
                at = piece.end
                if index < len(lines) - 1 and not (is_end and index == len(lines) - 2):
                    after = at + len(self._hard_break) - 1
                    kept.append(El("br", "", at, after))
                    at = after
        el.children = kept

    def _put_abbreviations(self, el: El) -> None:
        assert self._abbreviations is not None
        kept: list[El] = []
        for child in el.children:
            found = list(self._abbreviations.find(child.value)) if child.type == "text" else []
            at = 0
            for start, end in found:
                kept.append(El("text", child.value[at:start], child.start, child.end))
                kept.append(El("abbreviation", child.value[start:end], child.start, child.end))
                at = end
            kept.append(El("text", child.value[at:], child.start, child.end) if found else child)
        el.children = kept


class _Abbreviations:
    """Finds abbreviations where words begin, the longest first; thousands of them cost no more than a few."""

    def __init__(self, names: Collection[str]) -> None:
        self._names = frozenset(names)
        self._lengths = sorted({len(name) for name in names}, reverse=True)
        first = "".join(re.escape(char) for char in sorted({name[0] for name in names}))
        self._begin = re.compile(rf"(?:^|(?<![A-Za-z0-9_]))(?=[{first}])", re.MULTILINE)

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """The stretches of a text that are abbreviations."""
        at = 0
        end = self._end(text, at)
        while True:
            while end < 0:
                match = self._begin.search(text, at + 1)
                if match is None:
                    return
                at = match.start()
                end = self._end(text, at)
            yield at, end
            at, end = end, self._end(text, end)

    def _end(self, text: str, start: int) -> int:
        """Where an abbreviation ends that begins at a position; -1 where none does."""
        for length in self._lengths:
            end = start + length
            if text[start:end] in self._names and not _WORD.match(text, end):
                return end
        return -1


_WORD = re.compile(r"[A-Za-z0-9_]")


def _value(el: El, text: str) -> str:
    """What a text says: its source without the backslashes that escape."""
    drops = el.option("drops")
    if not drops:
        return text[el.start : el.end]
    parts = []
    at = el.start
    for start, end in drops:
        parts.append(text[at:start])
        at = end
    parts.append(text[at : el.end])
    return "".join(parts)
