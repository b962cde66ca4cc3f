"""What a paste would put into an article: blocks with runs of text, in the words of the dialect.

Runs are those of ``editor.markup.inline``. Their marks have the tags a, strong, em, u, del, sub, sup, mark and code, in
this order from the outside, without attributes but a link's href and title; their text holds no control characters, and
LINE_BREAK where a line ends inside a block.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from editor.clipboard.removals import NOTHING, Removals
from editor.markup.inline import Run

Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class PastedParagraph:
    """Running text."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class PastedHeading:
    """A heading of level 1 to 6."""

    level: int
    runs: Runs


@dataclass(frozen=True, slots=True)
class PastedItem:
    """An item of a list: nearly always a paragraph, and nested lists."""

    blocks: tuple[PastedBlock, ...]


@dataclass(frozen=True, slots=True)
class PastedList:
    """A list; ``start`` is the first number of an ordered one."""

    ordered: bool
    items: tuple[PastedItem, ...]
    start: int = 1


@dataclass(frozen=True, slots=True)
class PastedQuote:
    """A quotation of other blocks."""

    blocks: tuple[PastedBlock, ...]


@dataclass(frozen=True, slots=True)
class PastedCode:
    """Code, character by character, without the last line's end."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class PastedCell:
    """A table's cell, and how many columns and rows it takes up."""

    runs: Runs
    is_header: bool = False
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class PastedTable:
    """A table. The first ``header_rows`` rows are its head; a merged cell stands in its first row and column only."""

    rows: tuple[tuple[PastedCell, ...], ...]
    header_rows: int = 0
    caption: Runs = ()

    @property
    def is_merged(self) -> bool:
        """Whether a cell takes up more than its own place."""
        return any(cell.columns > 1 or cell.rows > 1 for row in self.rows for cell in row)


@dataclass(frozen=True, slots=True)
class PastedRule:
    """A line across."""


@dataclass(frozen=True, slots=True)
class PastedPicture:
    """A picture that has yet to be taken in.

    Attributes:
        address: http(s), file or relative; "" where ``data`` is the picture itself.
        data: the picture's bytes, of ``media_type``, where it came with the text.
        caption: the text that stands with it.
    """

    address: str
    alt: str = ""
    caption: Runs = ()
    data: bytes = field(default=b"", repr=False)
    media_type: str = ""


PastedBlock = (
    PastedParagraph
    | PastedHeading
    | PastedList
    | PastedQuote
    | PastedCode
    | PastedTable
    | PastedRule
    | PastedPicture
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a paste would insert, and what was taken away from it.

    ``is_inline`` says that it is a stretch of text for the line that the caret is in, with ``runs`` as its only
    content. ``is_plain`` says that it was read from plain text.
    """

    blocks: tuple[PastedBlock, ...] = ()
    removals: Removals = NOTHING
    is_plain: bool = False

    @property
    def is_inline(self) -> bool:
        return len(self.blocks) == 1 and isinstance(self.blocks[0], PastedParagraph)

    @property
    def runs(self) -> Runs:
        first = self.blocks[0] if self.is_inline else None
        return first.runs if isinstance(first, PastedParagraph) else ()


def pictures_of(blocks: Iterable[PastedBlock]) -> Iterator[PastedPicture]:
    """All pictures, those in lists and quotations as well, in order."""
    for block in blocks:
        match block:
            case PastedPicture():
                yield block
            case PastedQuote():
                yield from pictures_of(block.blocks)
            case PastedList():
                for item in block.items:
                    yield from pictures_of(item.blocks)
            case _:
                pass
