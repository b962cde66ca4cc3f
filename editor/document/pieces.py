"""An article cut into pieces for comparing and merging: front matter entries and blocks, and what lies between them.

The pieces with their gaps tile the text. A block's gap is the white space behind it: it belongs to the place.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from editor.document.article import Article
from editor.document.body import core_of
from editor.document.front_matter import FrontMatterKind
from editor.document.yaml_lines import line_start

_BLANK_LINES = re.compile(r"(?:[ \t]*(?:\r\n|\n|\r))*")
_PARTING = re.compile(r"\s*\n\^[ \t]*\Z")
_BY_ENTRIES = (FrontMatterKind.YAML, FrontMatterKind.EMPTY)


@dataclass(frozen=True, slots=True)
class Piece:
    """One entry or block.

    Attributes:
        text: its own text; of an entry all lines, those of deeper comments included.
        gap: the white space behind a block, or the blank lines behind an entry.
        name: an entry's key, with a number behind it where keys repeat.
        index: its number among the article's entries or blocks; -1 for what stands between entries.
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


def unparted(text: str) -> str:
    """A block without kramdown's sign for its end, which belongs to a list as whose end it was written."""
    return _PARTING.sub("", text)


def head_pieces(article: Article) -> Pieces | None:
    """The front matter's entries between its fences; None where it does not consist of lines of entries.

    What belongs to no entry (comments, keys that are no text) is a piece of its own, known by its text.
    """
    found, text = article.front_matter, article.head
    if found.kind not in _BY_ENTRIES or (found.root is not None and found.root.flow):
        return None
    lead, items = text[: found.content_start], list[Piece]()
    seen: Counter[str] = Counter()
    position = found.content_start
    for index, entry in enumerate(found.entries):
        start = line_start(text, entry.key_start)
        lead = _take(lead, items, text[position:start], "", seen)
        lead = _take(lead, items, text[start : entry.end], entry.key, seen, index)
        position = entry.end
    lead = _take(lead, items, text[position : found.content_end], "", seen)
    return Pieces(lead, tuple(items), text[found.content_end :])


def _take(lead: str, items: list[Piece], text: str, key: str, seen: Counter[str], index: int = -1) -> str:
    """Makes a stretch a piece, or white space a part of the gap before it; what stands before all pieces."""
    if not text.strip():
        if not items:
            return lead + text
        items[-1] = replace(items[-1], gap=items[-1].gap + text)
        return lead
    name = key or f"# {text.strip()}"
    seen[name] += 1
    items.append(Piece(text, "", name if seen[name] == 1 else f"{name} {seen[name]}", index))
    return lead
