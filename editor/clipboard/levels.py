"""The levels of pasted headings: in an article its sections have theirs, whatever the other program called them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from editor.clipboard.pasted import PastedBlock, PastedHeading, PastedItem, PastedList, PastedQuote

_LOWEST = 6


def levels_of(blocks: Iterable[PastedBlock]) -> Iterator[int]:
    """The levels of all headings, those in lists and quotations as well."""
    for block in blocks:
        match block:
            case PastedHeading(level=level):
                yield level
            case PastedQuote():
                yield from levels_of(block.blocks)
            case PastedList():
                for item in block.items:
                    yield from levels_of(item.blocks)
            case _:
                pass


def shifted(blocks: Iterable[PastedBlock], by: int) -> tuple[PastedBlock, ...]:
    """The blocks with their headings ``by`` levels lower, none lower than the sixth or higher than the first."""
    return tuple(_shifted(block, by) for block in blocks)


def _shifted(block: PastedBlock, by: int) -> PastedBlock:
    match block:
        case PastedHeading():
            return replace(block, level=max(1, min(block.level + by, _LOWEST)))
        case PastedQuote():
            return PastedQuote(shifted(block.blocks, by))
        case PastedList():
            return replace(block, items=tuple(PastedItem(shifted(item.blocks, by)) for item in block.items))
        case _:
            return block
