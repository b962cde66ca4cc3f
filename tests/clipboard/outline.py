"""Pasted blocks in a notation that people can read and write: what the expected results are written in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from editor.clipboard import (
    Pasted,
    PastedBlock,
    PastedCell,
    PastedCode,
    PastedHeading,
    PastedList,
    PastedParagraph,
    PastedPicture,
    PastedQuote,
    PastedRule,
    PastedTable,
)
from editor.markup.inline import LINE_BREAK, Run


def outline(pasted: Pasted) -> str:
    """The blocks, a line each, and last what was removed, by name."""
    removed = ", ".join(sorted(f"{kind.value} {count}" for kind, count in pasted.removals))
    return "\n".join([*_blocks(pasted.blocks, ""), f"removed: {removed or 'nothing'}", ""])


def _blocks(blocks: Iterable[PastedBlock], indent: str) -> Iterator[str]:
    for block in blocks:
        yield from (indent + line for line in _block(block))


def _block(block: PastedBlock) -> Iterator[str]:
    match block:
        case PastedParagraph():
            yield f"p | {_text(block.runs)}"
        case PastedHeading():
            yield f"h{block.level} | {_text(block.runs)}"
        case PastedRule():
            yield "rule"
        case PastedCode():
            yield f"code {block.language}".rstrip()
            yield from (f"  | {line}" for line in block.text.split("\n"))
        case PastedPicture():
            source = block.address or f"{block.media_type}, {len(block.data)} bytes"
            yield f"picture {source} | {block.alt} | {_text(block.caption)}".rstrip()
        case PastedQuote():
            yield "quote"
            yield from _blocks(block.blocks, "  ")
        case PastedList():
            yield f"ol {block.start}" if block.ordered else "ul"
            for item in block.items:
                lines = list(_blocks(item.blocks, "    "))
                yield "  - " + lines[0].strip()
                yield from lines[1:]
        case PastedTable():
            yield f"table, head {block.header_rows}" + (f" | {_text(block.caption)}" if block.caption else "")
            yield from ("  " + " | ".join(map(_cell, row)) for row in block.rows)


def _cell(cell: PastedCell) -> str:
    span = f"({cell.columns}x{cell.rows}) " if cell.columns > 1 or cell.rows > 1 else ""
    return ("# " if cell.is_header else "") + span + _text(cell.runs)


def _text(runs: Iterable[Run]) -> str:
    return "".join(map(_run, runs)).replace(LINE_BREAK, "⏎")


def _run(run: Run) -> str:
    names = [f"a {mark.attribute('href')}" if mark.tag == "a" else mark.tag for mark in run.marks]
    return f"[{'+'.join(names)}: {run.text}]" if names else run.text
