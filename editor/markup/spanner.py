"""The machine that parses spans: finds where something may begin, tries it, and takes it back where it fails."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from editor.markup.element import El
from editor.markup.scanner import MAX_DEPTH, Finder, Shared

FULL, HTML_ONLY, CODE_ONLY, CODE_AND_HTML = range(4)

_ALONE = r"*_`<\[&\\\"'{"
_SPECIAL = (
    r"[{0}!$\-.>~\n](?:(?<=[{0}])|(?<=!)(?=\[)|(?<=\$)(?=\$)|(?<=-)(?=-)|(?<=\.)(?=\.\.)|(?<=>)(?=>)"
    r"|(?<=~)(?=~)|(?<=  \n))"
)
_FULL = re.compile(_SPECIAL.replace("{0}", _ALONE))
_IN_LINK = re.compile(_SPECIAL.replace("{0}", _ALONE + r"\]"))
_PATTERNS = {FULL: _FULL, HTML_ONLY: re.compile("<"), CODE_ONLY: re.compile("`"), CODE_AND_HTML: re.compile("[`<]")}
WHITE = " \t\n\r\f\v"


@dataclass(slots=True)
class Stop:
    """Where an element's content ends: ``pattern`` at a position where ``holds`` is true as well."""

    pattern: re.Pattern[str]
    holds: Callable[[SpanParser, El, re.Match[str]], bool] | None = None
    in_link: bool = False
    on_trial: bool = False  # what has begun is text after all where the stop does not come


class SpanParser:
    """Parses one text into spans.

    kramdown tries every opener by parsing on from it to the end, and takes that back where no closer comes. The
    number of steps this may take is bounded (``_budget``); past that, openers of emphasis and links are text.
    """

    def __init__(self, text: str, shared: Shared, handlers: Mapping[str, Handler]) -> None:
        self.text = text
        self.pos = 0
        self.size = len(text)
        self.shared = shared
        self._handlers = handlers
        self.finder = Finder(text)
        self.types: dict[str, int] = {}
        self._budget = 10_000 + 2 * self.size

    def parse(self, el: El, stop: Stop | None = None, mode: int = FULL) -> bool:
        """Parses into ``el`` up to ``stop`` (or the end of the text); whether the stop was found."""
        types = self.types
        types[el.type] = types.get(el.type, 0) + 1
        found = self._run(el, stop, mode)
        types[el.type] -= 1
        return found

    def _run(self, el: El, stop: Stop | None, mode: int) -> bool:
        text, size = self.text, self.size
        search = (_IN_LINK if stop is not None and stop.in_link and mode == FULL else _PATTERNS[mode]).search
        while self.pos < size:
            match = search(text, self.pos)
            if match is None:
                break
            self._budget -= 1
            if self._budget < 0 and stop is not None and stop.on_trial:
                return False
            at = match.start()
            char = text[at]
            start = self._effective_start(at, char) if mode == FULL else at
            if start > self.pos:
                self.add_text(el, start)
            if stop is not None and (end := stop.pattern.match(text, self.pos)):
                if stop.holds is None or stop.holds(self, el, end):
                    return True
            if not self._dispatch(el, char, mode):
                self.add_text(el, self.pos + 1)
        if stop is None:
            self.add_text(el, size)
        return False

    def _effective_start(self, at: int, char: str) -> int:
        """Quotes are looked at together with the character before, breaks with their spaces."""
        if char in "\"'":
            return at - 1 if at > self.pos and self.text[at - 1] != "\\" else at
        if char == ">":
            return at - 1 if at > self.pos and self.text[at - 1] == " " else at
        if char == "\n":
            return at - 2 if at - 2 >= self.pos else at
        return at

    def _dispatch(self, el: El, char: str, mode: int) -> bool:
        if mode == FULL:
            if self._handlers[char](self, el):
                return True
            pos = self.pos
            if char not in "\"'\\" and pos + 1 < self.size and self.text[pos + 1] in "\"'":
                return self._handlers['"'](self, el)
            return False
        return self._handlers["`" if char == "`" else "<html"](self, el)

    def add_text(self, el: El, end: int) -> None:
        """The source from the position to ``end`` as text."""
        start = self.pos
        if end > start:
            last = el.children[-1] if el.children else None
            if last is not None and last.type == "text":
                if last.end != start:
                    self.drop(last, last.end, start)
                last.end = end
            else:
                el.children.append(El("text", "", start, end))
            self.pos = end

    def apart(self, text: str) -> SpanParser:
        """A parser of another text by the same grammar."""
        return SpanParser(text, self.shared, self._handlers)

    @staticmethod
    def drop(text: El, start: int, end: int) -> None:
        """Leaves a stretch (an escaping backslash) out of what a text says."""
        if text.options is None:
            text.options = {"drops": []}
        text.options["drops"].append((start, end))

    def add(self, el: El, type: str, end: int, value: str = "") -> El:
        child = El(type, value, self.pos, end)
        el.children.append(child)
        self.pos = end
        return child

    def inside(self, type: str) -> bool:
        return self.types.get(type, 0) > 0

    @property
    def exhausted(self) -> bool:
        return self._budget < 0

    def too_deep(self) -> bool:
        return sum(self.types.values()) > MAX_DEPTH


Handler = Callable[[SpanParser, El], bool]
"""Parses what begins at the position into the tree; False where nothing does."""
