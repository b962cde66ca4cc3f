"""What the parsers of all blocks share: the text, the position in it, and the tree under construction."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from editor.markup.element import AttributeList, El, raw_text
from editor.markup.options import Options
from editor.markup.source import Source

MAX_DEPTH = 60
"""How deep things nest before they are read as plain text (a page never comes near it)."""


@dataclass(slots=True)
class LinkDefinition:
    """``[id]: url "title"``; ``ial`` is the list that follows it."""

    url: str
    title: str | None
    el: El | None = None


@dataclass(slots=True)
class FootnoteDefinition:
    """``[^name]: …``: its content as blocks, and the element that stands for it in the text."""

    content: El
    el: El


@dataclass(slots=True)
class Collected:
    """What the definitions of a text state, in the order of their appearance."""

    links: dict[str, LinkDefinition] = field(default_factory=dict)
    footnotes: dict[str, FootnoteDefinition] = field(default_factory=dict)
    abbreviations: dict[str, str] = field(default_factory=dict)
    abbreviation_els: dict[str, El] = field(default_factory=dict)
    lists: dict[str, AttributeList] = field(default_factory=dict)


class Finder:
    """``str.find`` for searches that are repeated from ever later positions: the last answer is kept.

    This is what keeps thousands of openers that never close from searching the whole text each.
    """

    __slots__ = ("text", "_known")

    def __init__(self, text: str) -> None:
        self.text = text
        self._known: dict[str, tuple[int, int]] = {}

    def find(self, what: str, position: int) -> int:
        known = self._known.get(what)
        if known is not None and known[0] <= position and (position <= known[1] or known[1] < 0):
            return known[1]
        found = self.text.find(what, position)
        self._known[what] = (position, found)
        return found

    def search(self, pattern: re.Pattern[str], position: int) -> int:
        """Where a pattern is found next; -1 where it isn't."""
        known = self._known.get(pattern.pattern)
        if known is not None and known[0] <= position and (position <= known[1] or known[1] < 0):
            return known[1]
        match = pattern.search(self.text, position)
        found = match.start() if match else -1
        self._known[pattern.pattern] = (position, found)
        return found


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text that is parsed by itself stands in its body.

    ``after``: "start" (of the body), "blank" (behind a blank line) or "glued" (right behind another block).
    ``known``: the type of its only element where that is known, whatever it looks like by itself; "" where not.
    """

    after: str = "start"
    known: str = ""


BODY = Place()


class Shared:
    """What all parsers of one text share: options in force, what definitions state, and how to parse deeper."""

    __slots__ = ("options", "collected", "parse", "shallow")

    def __init__(self, options: Options, parse: Callable[[Scanner], bool], shallow: bool = False) -> None:
        self.options = options
        self.collected = Collected()
        self.parse = parse
        self.shallow = shallow  # only the top level is wanted: what stands inside is left alone


PIPE_IN_LIQUID = "\uf8ff"
_LIQUID_ON_A_LINE = re.compile(r"\{%[^\n]*?%\}|\{\{[^\n]*?\}\}")


def _without_pipes(match: re.Match[str]) -> str:
    return match[0].replace("|", PIPE_IN_LIQUID)


class Scanner:
    """A text being parsed into the children of ``tree``."""

    __slots__ = (
        "source",
        "text",
        "pos",
        "tree",
        "ial",
        "shared",
        "depth",
        "finder",
        "waits",
        "fronts",
        "place",
        "plain",
    )

    def __init__(self, source: Source, tree: El, shared: Shared, depth: int = 0) -> None:
        self.source = source
        self.text = source.text
        self.pos = 0
        self.tree = tree
        self.ial: AttributeList | None = None
        self.shared = shared
        self.depth = depth
        self.finder = Finder(source.text)
        self.fronts: list[int] = []  # where attribute lists stand that wait for the block behind them
        self.place = BODY
        self.plain = source.text  # the text in which pipes that belong to Liquid are none
        if shared.options.liquid and "|" in self.plain and ("{{" in self.plain or "{%" in self.plain):
            self.plain = _LIQUID_ON_A_LINE.sub(_without_pipes, self.plain)
        self.waits: list[tuple[int, str]] = []  # openers that are not closed, and in which character a closer ends

    def nested(self, source: Source, el: El) -> None:
        """Parses a text of its own into ``el``'s children; too deep a nest becomes one paragraph."""
        if self.shared.shallow:
            return
        if self.depth >= MAX_DEPTH:
            el.children.append(raw_text(source.stripped()))
            return
        self.shared.parse(Scanner(source, el, self.shared, self.depth + 1))

    def block(self, type: str, start: int, end: int, value: str = "") -> El:
        """A new element for a stretch of the text, with the attribute list that was waiting for it."""
        el = El(type, value, self.source.at(start), self.source.after(end))
        if self.ial is not None:
            el.ial = self.ial
            self.ial = None
        return el

    def add(self, el: El) -> El:
        self.tree.children.append(el)
        return el

    def wait(self, what: str, position: int | None = None) -> None:
        """Notes that what stands here (or at a position) would be something else if a closer came, however far below.

        ``what`` is the closer's last character; "<" for a tag, which a good many things could finish.
        """
        self.waits.append((self.source.at(self.pos if position is None else position), what))

    def can_be(self, type: str) -> bool:
        """Whether the top level may hold an element that depends on what stands around the text."""
        return self.place.known in ("", type) or self.tree.type != "root"

    def after_boundary(self) -> bool:
        """Whether a blank line, an end-of-block mark or an attribute list stands before, or nothing at all."""
        children = self.tree.children
        if self.ial is not None:
            return True
        if not children:
            return self.place.after != "glued" or self.tree.type != "root"
        last = children[-1]
        return last.type == "blank" or (last.type == "eob" and not last.value)
