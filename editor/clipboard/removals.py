"""What a clean paste leaves out, counted by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum


class Removal(Enum):
    """The kinds of things that are left out; the values are public names."""

    STYLES = "styles"  # inline styles and style sheets
    FONTS = "fonts"  # font elements
    CLASSES = "classes"
    SCRIPTS = "scripts"  # scripts and event handlers
    LINKS = "links"  # links to scripts, to files of another computer, to places inside the other document
    TRACKERS = "trackers"  # pictures that nobody sees
    PICTURES = "pictures"  # pictures that cannot be had: no address, or one that is refused
    COMMENTS = "comments"
    OFFICE = "office"  # elements and conditional comments that only an office program reads
    EMBEDS = "embeds"  # frames, players, drawings
    CONTROLS = "controls"  # buttons, fields and menus of a page
    HIDDEN = "hidden"  # text that is not shown
    EMPTY = "empty"  # empty paragraphs
    CHARACTERS = "characters"  # control and zero-width characters
    FORMATTING = "formatting"  # all of it, where it was too much to read: the plain text was taken


@dataclass(frozen=True, slots=True)
class Removals:
    """How many things of each kind were left out, most first; kinds without any are missing."""

    counts: tuple[tuple[Removal, int], ...] = ()

    @classmethod
    def of(cls, counter: Counter[Removal]) -> Removals:
        return cls(tuple((kind, count) for kind, count in counter.most_common() if count > 0))

    def count(self, kind: Removal) -> int:
        return dict(self.counts).get(kind, 0)

    def __bool__(self) -> bool:
        return bool(self.counts)

    def __iter__(self) -> Iterator[tuple[Removal, int]]:
        return iter(self.counts)


NOTHING = Removals()
