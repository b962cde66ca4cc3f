"""A row of the outline."""

from __future__ import annotations

from dataclasses import dataclass

from editor.document.counts import Counts


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """A section of the open article.

    Attributes:
        block_index: the block of its heading.
        level: 1 to 3 for headings, 0 for what stands outside of the sections.
        counts: of the text below the heading.
        is_empty: whether nothing stands below the heading.
    """

    block_index: int
    level: int
    title: str
    counts: Counts
    is_empty: bool = False
