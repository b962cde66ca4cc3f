"""What is copied of the body: for Copydesk itself its sources, for other programs clean HTML and plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from editor.clipboard import (
    HouseForms,
    PastedBlock,
    PastedCell,
    PastedCode,
    PastedHeading,
    PastedItem,
    PastedList,
    PastedParagraph,
    PastedTable,
    Piece,
    clean_html,
    in_html,
    source_of,
    to_own,
)
from editor.document.body import core_of
from editor.document.lines import Line, LineKind
from editor.document.projection import Row
from editor.markup import assemble, fragment_of, is_glued
from editor.markup.inline import ATOM, LINE_BREAK, Run, normal_form, plain_text, sliced
from editor.session.body_model import BodyModel, Spot


@dataclass(frozen=True)
class Copied:
    """A part of the body in the ways that the clipboard offers it."""

    own: str
    html: str
    text: str


def copied(model: BodyModel, start: Spot, end: Spot) -> Copied:
    """What stands between two spots."""
    if (start.row, start.line) == (end.row, end.line):
        return _of_line(model, start, end)
    pieces: list[Piece] = []
    html: list[str] = []
    text: list[str] = []
    for number in range(start.row, end.row + 1):
        row = model.rows[number]
        if row.block is None:
            continue
        lines = _cut(row, start if number == start.row else None, end if number == end.row else None)
        if not lines:
            continue
        if _is_whole(row, lines):
            pieces.append(core_of(model.article.body.blocks[row.block].source).strip("\r\n"))
            html.append(_rendered(model, row.block))
        else:
            parts = list(_parts(lines))
            forms = HouseForms.near(model.article, row.block)
            pieces.extend(part if _is_open(part) else source_of(part, forms) for part in parts)
            html.extend(in_html(part, HouseForms()) for part in parts)
        text.append(_text_of(lines))
    return Copied(to_own(piece for piece in pieces if piece), clean_html("\n".join(html)), "\n\n".join(text))


def _of_line(model: BodyModel, start: Spot, end: Spot) -> Copied:
    """A part of one line; what is protected, and all of a code block, is a block."""
    line, row = model.line(start), model.rows[start.row]
    runs = sliced(line.runs, start.offset, end.offset)
    text = _shown(runs)
    is_all = line.kind is LineKind.CODE and end.offset - start.offset == len(plain_text(line.runs))
    if row.block is not None and len(row.lines) == 1 and (line.is_protected or is_all):
        source = core_of(model.article.body.blocks[row.block].source).strip("\r\n")
        return Copied(to_own((source,)), clean_html(_rendered(model, row.block)), text)
    is_heading = line.kind is LineKind.HEADING and runs == line.runs
    piece = PastedHeading(line.level, runs) if is_heading else PastedParagraph(runs)
    html = in_html(piece, HouseForms())
    if not is_heading:
        html = html.removeprefix("<p>").removesuffix("</p>")
    return Copied(to_own((piece,)), clean_html(html), text)


def copied_cells(model: BodyModel, row: int, top: int, height: int, left: int, width: int) -> Copied:
    """A rectangle of a table's cells; rows and columns count from 0."""
    cells = {(line.cell.row, line.cell.column): line for line in model.rows[row].lines if line.cell is not None}
    rows = [
        [cells[place] for column in range(left, left + width) if (place := (number, column)) in cells]
        for number in range(top, top + height)
    ]
    made = tuple(tuple(PastedCell(line.runs, bool(line.cell and line.cell.is_header)) for line in r) for r in rows if r)
    head = 1 if made and all(cell.is_header for cell in made[0]) else 0
    table = PastedTable(made, head)
    source = source_of(table, HouseForms.near(model.article, model.block_at(row)))
    text = "\n".join("\t".join(_shown(line.runs).replace("\n", " ") for line in shown) for shown in rows)
    return Copied(to_own((source,)) if source else "", clean_html(in_html(table, HouseForms())), text)


def _cut(row: Row, start: Spot | None, end: Spot | None) -> list[tuple[Line, Sequence[Run]]]:
    """The lines of a row between two spots, each with what is left of its text; a table is taken whole."""
    if row.cells_from is not None:
        start = end = None
    lines: list[tuple[Line, Sequence[Run]]] = []
    for number, line in enumerate(row.lines):
        if (start and number < start.line) or (end and number > end.line):
            continue
        low = start.offset if start and number == start.line else 0
        high = end.offset if end and number == end.line else None
        lines.append((line, sliced(line.runs, low, high)))
    return lines if any(normal_form(runs) or line.is_protected for line, runs in lines) else []


def _is_whole(row: Row, lines: Sequence[tuple[Line, Sequence[Run]]]) -> bool:
    return len(lines) == len(row.lines) and all(line.is_protected or tuple(runs) == line.runs for line, runs in lines)


def _is_open(block: PastedBlock) -> bool:
    return isinstance(block, PastedParagraph | PastedHeading)


def _parts(lines: Iterable[tuple[Line, Sequence[Run]]]) -> Iterator[PastedBlock]:
    """Some lines of a block as blocks: neighbouring items are a list."""
    items: list[tuple[Line, Sequence[Run]]] = []
    for line, runs in lines:
        if line.kind is LineKind.ITEM:
            items.append((line, runs))
            continue
        if items:
            yield _list(items)
            items = []
        match line.kind:
            case LineKind.CODE:
                yield PastedCode(plain_text(runs).replace(LINE_BREAK, "\n"), line.role)
            case LineKind.HEADING:
                yield PastedHeading(line.level, tuple(runs))
            case LineKind.PARAGRAPH:
                yield PastedParagraph(tuple(runs))
            case _:
                pass
    if items:
        yield _list(items)


def _list(items: Sequence[tuple[Line, Sequence[Run]]]) -> PastedList:
    """Items by their levels; one that is deeper than the first stands in the item above it."""
    level = min(line.level for line, _ in items)
    made: list[PastedItem] = []
    number = 0
    while number < len(items):
        line, runs = items[number]
        below = number + 1
        while below < len(items) and items[below][0].level > level:
            below += 1
        inner = items[number + 1 : below]
        if line.level > level:  # the selection begins inside of a nested list
            made.append(PastedItem((_list(items[number:below]),)))
        else:
            nested = (_list(inner),) if inner else ()
            made.append(PastedItem((PastedParagraph(tuple(runs)), *nested)))
        number = below
    return PastedList(bool(items[0][0].number), tuple(made), max(1, items[0][0].number))


def _rendered(model: BodyModel, index: int) -> str:
    """The HTML of a block as it stands in its body."""
    blocks, definitions = model.article.body.blocks, model.article.body.definitions
    glued = is_glued(blocks[index - 1] if index else None)
    return assemble((fragment_of(blocks[index].source, definitions, blocks[index].kind, glued),), definitions)


def _text_of(lines: Sequence[tuple[Line, Sequence[Run]]]) -> str:
    """Lines as plain text: items with their signs, a table's rows with tabs between the cells."""
    if any(line.cell is not None for line, _ in lines):
        return _grid(lines)
    return "\n".join(_sign(line) + _shown(runs) for line, runs in lines)


def _sign(line: Line) -> str:
    if line.kind is not LineKind.ITEM:
        return ""
    return "  " * line.level + (f"{line.number}. " if line.number else "- ")


def _grid(lines: Sequence[tuple[Line, Sequence[Run]]]) -> str:
    rows: dict[int, list[str]] = {}
    above = [_shown(runs) for line, runs in lines if line.cell is None]
    for line, runs in lines:
        if line.cell is not None:
            rows.setdefault(line.cell.row, []).append(_shown(runs).replace("\n", " "))
    return "\n".join([*above, *("\t".join(cells) for cells in rows.values())])


def _shown(runs: Iterable[Run]) -> str:
    return plain_text(runs).replace(LINE_BREAK, "\n").replace(ATOM, "").replace("\xa0", " ")
