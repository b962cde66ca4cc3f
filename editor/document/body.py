"""The body of an article: blocks that tile its text, and where each of them stands."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from editor.document.offsets import Offsets
from editor.markup import Block, Definitions, definitions_of, resplit_block, split
from editor.markup.definitions import may_define


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
    def starts(self) -> Offsets:
        """Offsets of the blocks in the article's text, and of the body's end."""
        return Offsets.of([len(block.source) for block in self.blocks], self.offset)

    @property
    def end(self) -> int:
        """Where the body ends in the article's text."""
        return self.starts[-1]

    def between(self, start: int, end: int) -> str:
        """The text between two offsets of the article's text that are both in the body."""
        first, last = self.starts.block_at(start), self.starts.block_at(end)
        sources = "".join(block.source for block in self.blocks[first : last + 1])
        begin = self.starts[first]
        return sources[start - begin : end - begin]

    @cached_property
    def definitions(self) -> Definitions:
        """Link, footnote and abbreviation definitions, which any block may use."""
        return definitions_of(self.blocks)

    def after(self, offset: int, removed: int, inserted: str) -> Body:
        """The body after a change of its text: only what the change can reach is split again."""
        index = self.starts.block_at(offset)
        change = resplit_block(self.blocks, index, offset - self.starts[index], removed, inserted)
        made = Body(self.offset, change.apply(self.blocks))
        lengths = [len(block.source) for block in change.new]
        made.__dict__["starts"] = self.starts.replaced(change.first, change.last, lengths)
        touched = (*self.blocks[change.first : change.last], *change.new)
        if "definitions" in self.__dict__ and not any(may_define(block.source) for block in touched):
            made.__dict__["definitions"] = self.definitions
        return made

    def with_letters(self, index: int, source: str) -> Body:
        """The body once letters or digits changed between others on one line of a block's text.

        No boundary of the dialect depends on them, so that nothing is split again.
        """
        old = self.blocks[index]
        block = Block(old.kind, source, old.shape, old.waits)
        made = Body(self.offset, (*self.blocks[:index], block, *self.blocks[index + 1 :]))
        made.__dict__["starts"] = self.starts.replaced(index, index + 1, [len(source)])
        if "definitions" in self.__dict__ and not may_define(source):
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
