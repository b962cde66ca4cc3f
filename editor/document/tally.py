"""What is known of each block of a body by itself: whether it is a heading, and how long its text is.

A tally of the article after a change takes over what it knew of the blocks that stayed, by their identity: an edit
costs the blocks that it touched.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from editor.document.article import Article
from editor.document.counts import Counts, count_runs
from editor.document.kept import Kept
from editor.document.projection import view_of
from editor.markup import Block, BlockKind, Definitions, is_glued
from editor.markup.ends import shared_ends
from editor.markup.inline import plain_text


@dataclass(frozen=True, slots=True)
class BlockTally:
    """One block.

    Attributes:
        level: a heading's, else 0.
        title: a heading's text.
        counts: of the text that the view shows; code and what is kept as source count nothing.
        is_empty: whether it shows nothing at all.
    """

    level: int
    title: str
    counts: Counts
    is_empty: bool


def _read_tally(block: Block, definitions: Definitions, glued: bool) -> BlockTally:
    view = view_of(block, definitions, glued)
    if view.is_raw:
        return BlockTally(0, "", Counts(), block.kind is BlockKind.BLANK)
    line = view.lines[0]
    is_heading = view.is_single and line.level > 0
    title = plain_text(line.runs).strip() if is_heading else ""
    counts = sum((count_runs(line.runs) for line in view.lines if line.is_text), Counts())
    is_empty = not any(plain_text(line.runs).strip() for line in view.lines)
    return BlockTally(line.level if is_heading else 0, title, counts, is_empty)


_tally_of = Kept(_read_tally)


@dataclass(frozen=True)
class Tally:
    """The blocks of an article's body."""

    article: Article
    blocks: tuple[BlockTally, ...]
    total: Counts

    @classmethod
    def of(cls, article: Article) -> Tally:
        """Counts a whole article."""
        blocks = _counted(article, 0, len(article.body.blocks))
        return cls(article, blocks, sum((block.counts for block in blocks), Counts()))

    def after(self, article: Article) -> Tally:
        """The tally of the article as it is now, made from that of what it was."""
        old, new = self.article.body, article.body
        if old.blocks is new.blocks:
            return Tally(article, self.blocks, self.total)
        if old.definitions is not new.definitions and old.definitions != new.definitions:
            return Tally.of(article)  # any block may use them
        head, tail = shared_ends(old.blocks, new.blocks)
        tail = max(0, tail - 1)  # what a block is depends on how the one before it ends
        gone = self.blocks[head : len(self.blocks) - tail]
        made = _counted(article, head, len(new.blocks) - tail)
        total = sum((block.counts for block in made), self.total) - sum((block.counts for block in gone), Counts())
        return Tally(article, (*self.blocks[:head], *made, *self.blocks[len(self.blocks) - tail :]), total)

    def between(self, first: int, end: int) -> Counts:
        """The counts of the blocks from ``first`` up to, but not including, ``end``."""
        return Counts(*(sums[end] - sums[first] for sums in self._sums))

    @cached_property
    def _sums(self) -> tuple[tuple[int, ...], ...]:
        """What stands before each block, in characters with and without spaces and in words."""
        counts = [block.counts for block in self.blocks]
        return (
            tuple(accumulate([one.characters for one in counts], initial=0)),
            tuple(accumulate([one.without_spaces for one in counts], initial=0)),
            tuple(accumulate([one.words for one in counts], initial=0)),
        )

    @cached_property
    def headings(self) -> tuple[int, ...]:
        """The blocks that are headings."""
        return tuple(index for index, block in enumerate(self.blocks) if block.level)


def _counted(article: Article, first: int, end: int) -> tuple[BlockTally, ...]:
    blocks, definitions = article.body.blocks, article.body.definitions
    return tuple(
        _tally_of(blocks[index], definitions, is_glued(blocks[index - 1] if index else None))
        for index in range(first, end)
    )
