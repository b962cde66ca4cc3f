"""The sections of a body: each heading with what follows, without the closing line."""

from __future__ import annotations

from dataclasses import dataclass

from editor.document.article import Article
from editor.document.counts import Counts
from editor.document.neighbours import closing_line
from editor.document.tally import Tally


@dataclass(frozen=True)
class Section:
    """A heading and the blocks below it, up to the next heading of its level or above.

    Attributes:
        first, end: its blocks, ``end`` not included.
        level: the heading's; 2 for most sections, 3 for one inside of them, 1 where an author wrote such a heading.
        title: the heading's text.
        counts: of the text below the heading, smaller headings included.
        is_empty: whether nothing at all stands below the heading, as where a template's section was left.
    """

    first: int
    end: int
    level: int
    title: str
    counts: Counts
    is_empty: bool = False

    @property
    def characters(self) -> int:
        """The characters of the text below the heading, spaces included."""
        return self.counts.characters


def sections(article: Article, deepest: int = 3) -> tuple[Section, ...]:
    """The sections in order, smaller ones behind the one that holds them."""
    return sections_of(Tally.of(article), deepest)


def sections_of(tally: Tally, deepest: int = 3) -> tuple[Section, ...]:
    """The sections of the article that was counted."""
    blocks = tally.blocks
    closing = closing_line(tally.article)
    last = len(blocks) if closing is None else closing
    open_sections: list[int] = []
    ends: dict[int, int] = {}
    for index in tally.headings:
        if index >= last:
            break
        while open_sections and blocks[open_sections[-1]].level >= blocks[index].level:
            ends[open_sections.pop()] = index
        open_sections.append(index)
    ends.update((index, last) for index in open_sections)
    shown = (index for index in sorted(ends) if blocks[index].level <= deepest)
    return tuple(_section(tally, index, ends[index]) for index in shown)


def _section(tally: Tally, first: int, end: int) -> Section:
    heading = tally.blocks[first]
    is_empty = all(block.is_empty for block in tally.blocks[first + 1 : end])
    return Section(first, end, heading.level, heading.title, tally.between(first + 1, end), is_empty)
