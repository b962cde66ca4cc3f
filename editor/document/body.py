"""The body of an article: blocks that tile its text, and where each of them stands."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from operator import attrgetter

from editor.markup import Block, Definitions, definitions_of, resplit, split
from editor.markup.definitions import may_define

_SOURCE = attrgetter("source")


@dataclass(frozen=True)
class Body:
    """Blocks in order; ``"".join(block.source for block in blocks)`` is the body's text.

    Attributes:
        offset: where the body begins in the article's text.
    """

    offset: int
    blocks: tuple[Block, ...]

    @classmethod
    def of(cls, text: str, offset: int) -> Body:
        """The body that begins at an offset of the article's text, which is ``text`` from there."""
        return cls(offset, split(text))

    @cached_property
    def text(self) -> str:
        """The body's text."""
        return "".join(block.source for block in self.blocks)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Offsets of the blocks in the article's text, and of the body's end."""
        return tuple(accumulate(map(len, map(_SOURCE, self.blocks)), initial=self.offset))

    @property
    def end(self) -> int:
        """Where the body ends in the article's text."""
        return self.starts[-1]

    @cached_property
    def definitions(self) -> Definitions:
        """Link, footnote and abbreviation definitions, which any block may use."""
        return definitions_of(self.blocks)

    def after(self, offset: int, removed: int, inserted: str) -> Body:
        """The body after a change of its text: only what the change can reach is split again."""
        change = resplit(self.blocks, offset - self.offset, removed, inserted)
        made = Body(self.offset, change.apply(self.blocks))
        touched = (*self.blocks[change.first : change.last], *change.new)
        if "definitions" in self.__dict__ and not any(may_define(block.source) for block in touched):
            made.__dict__["definitions"] = self.definitions
        return made

    def moved_to(self, offset: int) -> Body:
        """The same blocks behind another front matter."""
        made = Body(offset, self.blocks)
        if "definitions" in self.__dict__:
            made.__dict__["definitions"] = self.definitions
        return made


def gap_of(source: str) -> str:
    """The white space behind a block's last line of content, its own line end included."""
    return source[len(source.rstrip(" \t\r\n")) :]


def core_of(source: str) -> str:
    """A block's source without the gap behind it."""
    return source.rstrip(" \t\r\n")
