"""An article cut into pieces for comparing and merging: front matter entries and blocks, and what lies between them.

The pieces with their gaps tile the text. A block's gap is the white space behind it: it belongs to the place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from editor.document.article import Article
from editor.document.body import core_of
from editor.document.front_matter import FrontMatterKind

_BLANK_LINES = re.compile(r"(?:[ \t]*(?:\r\n|\n|\r))*")
_BY_ENTRIES = (FrontMatterKind.YAML, FrontMatterKind.EMPTY)


@dataclass(frozen=True, slots=True)
class Piece:
    """One entry or block.

    Attributes:
        text: its own text; of an entry all lines, with its comments.
        gap: the white space behind a block; an entry has none.
        name: an entry's key, with a number behind it where keys repeat.
        index: its number among the article's entries or blocks.
    """

    text: str
    gap: str = ""
    name: str = ""
    index: int = 0


@dataclass(frozen=True)
class Pieces:
    """Pieces in order, between what stands before the first and behind the last of them."""

    lead: str
    items: tuple[Piece, ...]
    end: str = ""

    @property
    def text(self) -> str:
        return self.lead + "".join(piece.text + piece.gap for piece in self.items) + self.end

    @property
    def texts(self) -> list[str]:
        return [piece.text for piece in self.items]


def body_pieces(article: Article) -> Pieces:
    """The blocks of the body; white space alone is no piece."""
    lead, items = "", list[Piece]()
    for index, block in enumerate(article.body.blocks):
        core = core_of(block.source)
        gap = block.source[len(core) :]
        if core and not items and (blank := _BLANK_LINES.match(core)):
            lead, core = lead + core[: blank.end()], core[blank.end() :]
        if core:
            items.append(Piece(core, gap, "", index))
        elif items:
            last = items[-1]
            items[-1] = Piece(last.text, last.gap + gap, "", last.index)
        else:
            lead += gap
    return Pieces(lead, tuple(items))


def head_pieces(article: Article) -> Pieces | None:
    """The front matter's entries between its fences; None where it does not consist of lines of entries.

    What belongs to no entry (comments on their own, keys that are no text) goes with the entry above.
    """
    found = article.front_matter
    if found.kind not in _BY_ENTRIES or (found.root is not None and found.root.flow):
        return None
    starts = [entry.start for entry in found.entries]
    first = starts[0] if starts else found.content_end
    ends = [*starts, found.content_end][1:]
    seen: dict[str, int] = {}
    items = []
    for index, (entry, end) in enumerate(zip(found.entries, ends, strict=True)):
        seen[entry.key] = seen.get(entry.key, 0) + 1
        name = entry.key if seen[entry.key] == 1 else f"{entry.key} {seen[entry.key]}"
        items.append(Piece(article.head[entry.start : end], "", name, index))
    return Pieces(article.head[:first], tuple(items), article.head[found.content_end :])
