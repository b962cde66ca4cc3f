"""The body of an article: blocks that tile its text, and where each of them stands."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from editor.markup import Block, Definitions, definitions_of, split


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
        return cls(offset, split(text))

    @cached_property
    def text(self) -> str:
        return "".join(block.source for block in self.blocks)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Offsets of the blocks in the article's text, and of the body's end."""
        return tuple(accumulate((len(block.source) for block in self.blocks), initial=self.offset))

    @property
    def end(self) -> int:
        return self.starts[-1]

    @cached_property
    def definitions(self) -> Definitions:
        """Link, footnote and abbreviation definitions, which any block may use."""
        return definitions_of(self.blocks)

    def index_at(self, offset: int) -> int:
        """The block that holds an offset of the article's text (the last one for the body's end)."""
        return max(0, min(len(self.blocks) - 1, bisect_right(self.starts, offset) - 1))


def gap_of(source: str) -> str:
    """The white space behind a block's last line of content, its own line end included."""
    return source[len(source.rstrip(" \t\r\n")) :]


def core_of(source: str) -> str:
    """A block's source without the gap behind it."""
    return source.rstrip(" \t\r\n")
