"""Tables in others' HTML; those that only arrange a page are taken apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from editor.clipboard.elements import Tag
from editor.clipboard.flattening import runs_in
from editor.clipboard.lines import is_all, without_mark
from editor.clipboard.pasted import (
    PastedBlock,
    PastedCell,
    PastedHeading,
    PastedParagraph,
    PastedPicture,
    PastedTable,
    Runs,
    pictures_of,
)
from editor.clipboard.styles import Look, Sheet, is_hidden, look_inside

_SECTIONS = ("thead", "tbody", "tfoot")
MOST_COLUMNS, MOST_ROWS = 100, 1000  # that one cell may take up


@dataclass(frozen=True, slots=True)
class TableSource:
    """What a table is read with: how blocks are made, and how text looks around it."""

    blocks: Callable[[Sequence[Tag | str], Look], list[PastedBlock]]
    sheet: Sheet
    look: Look


@dataclass(frozen=True, slots=True)
class _Cell:
    tag: Tag
    blocks: tuple[PastedBlock, ...]
    in_head: bool


def read_table(tag: Tag, source: TableSource) -> list[PastedBlock]:
    """The table, and pictures that stood in it behind it; its contents alone where it only arranged them."""
    rows = list(_rows(tag, source))
    caption = _caption(tag, source)
    while rows and not any(cell.blocks for cell in rows[-1]):
        rows.pop()
    rows = [row for row in rows if row]
    if _only_arranges(rows):
        return [*_paragraph(caption), *_taken_apart(rows)]
    made = _without_empty_columns([[_cell(cell) for cell in row] for row in rows])
    head = _header_rows(rows, made)
    shown = [
        tuple(replace(cell, is_header=True, runs=without_mark(cell.runs, "strong")) for cell in row)
        if number < head
        else tuple(row)
        for number, row in enumerate(made)
    ]
    pictures = [picture for row in rows for cell in row for picture in pictures_of(cell.blocks)]
    return [PastedTable(tuple(shown), head, caption), *(replace(picture, caption=()) for picture in pictures)]


def _rows(table: Tag, source: TableSource) -> Iterator[list[_Cell]]:
    for child in table.tags():
        if child.name == "tr":
            yield from _row(child, False, source)
        elif child.name in _SECTIONS:
            for row in child.tags():
                if row.name == "tr":
                    yield from _row(row, child.name == "thead", source)


def _row(tag: Tag, in_head: bool, source: TableSource) -> Iterator[list[_Cell]]:
    if is_hidden(tag, source.sheet.styles(tag)):
        return
    cells = []
    for child in tag.tags():
        styles = source.sheet.styles(child)
        if child.name in ("td", "th") and not is_hidden(child, styles):
            blocks = tuple(source.blocks(child.children, look_inside(child, styles, source.look)))
            cells.append(_Cell(child, blocks, in_head))
    yield cells


def _caption(table: Tag, source: TableSource) -> Runs:
    found = next((child for child in table.tags() if child.name == "caption"), None)
    return runs_in(source.blocks(found.children, source.look)) if found else ()


def _paragraph(runs: Runs) -> list[PastedBlock]:
    return [PastedParagraph(runs)] if runs else []


def _taken_apart(rows: Sequence[Sequence[_Cell]]) -> list[PastedBlock]:
    """What stands in a table that is none; text below a picture of its own is the picture's caption."""
    match [block for row in rows for cell in row for block in cell.blocks]:
        case [PastedPicture(caption=()) as picture, PastedParagraph(runs)]:
            return [replace(picture, caption=runs)]
        case blocks:
            return blocks


def _only_arranges(rows: Sequence[Sequence[_Cell]]) -> bool:
    """Whether it is no table for readers: one cell, a table of tables, a picture over its caption, a page's columns."""
    cells = [cell for row in rows for cell in row if cell.blocks]
    if len(cells) < 2:
        return True
    if any(isinstance(block, PastedTable | PastedHeading) for cell in cells for block in cell.blocks):
        return not any(cell.tag.name == "th" for cell in cells)
    with_pictures = sum(1 for cell in cells if any(isinstance(block, PastedPicture) for block in cell.blocks))
    is_column = all(len(row) == 1 for row in rows)
    return bool(with_pictures) and (is_column or with_pictures * 2 >= len(cells))


def _cell(cell: _Cell) -> PastedCell:
    columns = _span(cell.tag.get("colspan"), MOST_COLUMNS)
    rows = _span(cell.tag.get("rowspan"), MOST_ROWS)
    return PastedCell(runs_in(cell.blocks), cell.tag.name == "th", columns, rows)


def _span(text: str, most: int) -> int:
    return min(int(text), most) or 1 if re.fullmatch(r"[0-9]{1,6}", text.strip()) else 1


def _without_empty_columns(rows: list[list[PastedCell]]) -> list[list[PastedCell]]:
    """The rows without columns at the right that hold nothing, as a spreadsheet's selection may have."""
    if any(cell.columns > 1 or cell.rows > 1 for row in rows for cell in row):
        return rows
    width = max((number for row in rows for number, cell in enumerate(row, 1) if cell.runs), default=0)
    return [row[:width] for row in rows]


def _header_rows(rows: Sequence[Sequence[_Cell]], made: Sequence[Sequence[PastedCell]]) -> int:
    """How many rows at the top are the head: those that say so, else a first row that alone is bold throughout."""
    count = 0
    for row in rows:
        if not all(cell.in_head or cell.tag.name == "th" for cell in row):
            break
        count += 1
    if count:
        return count if count < len(rows) else 1
    bold = [all(cell.runs and is_all(cell.runs, "strong") for cell in row) for row in made]
    is_head = bold[0] and len(made) > 1 and not any(bold[1:]) and all(cell.rows == 1 for cell in made[0])
    return 1 if is_head else 0
