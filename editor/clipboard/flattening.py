"""Blocks as one stretch of runs, for places that hold nothing else: cells, captions, headings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from editor.clipboard.lines import is_all, joined, trimmed, with_breaks, without_mark
from editor.clipboard.pasted import (
    PastedBlock,
    PastedCode,
    PastedHeading,
    PastedList,
    PastedParagraph,
    PastedPicture,
    PastedQuote,
    PastedTable,
    Runs,
)
from editor.markup.inline import LINE_BREAK, Mark, Run


def runs_in(blocks: Iterable[PastedBlock]) -> Runs:
    """The text of blocks, a break between two of them; pictures are left out."""
    return _joined(_stretches(blocks), LINE_BREAK)


def _joined(stretches: Iterable[Runs], between: str) -> Runs:
    out: list[Run] = []
    for stretch in stretches:
        if out and stretch:
            out.append(Run(between))
        out.extend(stretch)
    return joined(out)


def _stretches(blocks: Iterable[PastedBlock]) -> Iterator[Runs]:
    for block in blocks:
        match block:
            case PastedParagraph() | PastedHeading():
                yield block.runs
            case PastedCode():
                yield (Run(with_breaks(block.text), (Mark("code"),)),)
            case PastedQuote():
                yield from _stretches(block.blocks)
            case PastedList():
                yield from _items(block)
            case PastedTable():
                for row in block.rows:
                    yield _joined((cell.runs for cell in row), " ")
            case PastedPicture():
                yield block.caption
            case _:
                pass


def _items(block: PastedList) -> Iterator[Runs]:
    for number, item in enumerate(block.items, block.start):
        marker = f"{number}. " if block.ordered else "• "
        yield joined((Run(marker), *runs_in(item.blocks)))


def in_one_line(runs: Runs, marker: str = "") -> Runs:
    """A heading's text: no breaks, not bold as a whole; ``marker`` is a number that stands before it."""
    flat = tuple(Run(run.text.replace(LINE_BREAK, " "), run.marks, run.atom) for run in runs)
    if is_all(flat, "strong"):
        flat = without_mark(flat, "strong")
    return trimmed((Run(f"{marker} "), *flat) if marker else flat)
