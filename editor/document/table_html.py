"""The source of an HTML table, changed by rows and columns; new cells take the tags and attributes of their neighbours.

Each function gives the whole source of the block. Commands that would cut through a merged cell raise StructureError.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from editor.document import alignment
from editor.document.neighbours import without_id
from editor.document.table_grid import Cell, Grid
from editor.errors import StructureError
from editor.markup import Container

_Change = tuple[int, int, str]
_SPANS = re.compile(r"""\s+(?:rowspan|colspan)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)""", re.IGNORECASE)


def changed(source: str, changes: Iterable[_Change]) -> str:
    """A source with other texts in the places from a start to an end."""
    for start, end, text in sorted(changes, reverse=True):
        source = source[:start] + text + source[end:]
    return source


def _opener(grid: Grid, cell: Cell) -> str:
    return grid.source[cell.start : cell.content_start]


def empty(grid: Grid, cell: Cell | None, tag: str = "") -> str:
    """An empty cell by another one's example."""
    if cell is None:
        return "<td></td>"
    opener = _SPANS.sub("", without_id(_opener(grid, cell)))
    if tag:
        opener = re.sub(r"(?i)\A<t[dh]\b", f"<{tag}", opener)
    return f"{opener}</{tag or cell.tag}>"


def spanned(grid: Grid, cell: Cell, name: str, by: int) -> _Change:
    """A cell that spans more or fewer places; a span of one is not stated."""
    opener = _opener(grid, cell)
    found = re.search(rf"""(?i)\s+{name}\s*=\s*(?P<quote>["']?)(?P<value>\d+)(?P=quote)""", opener)
    old = int(found["value"]) if found else 1
    if old + by <= 1:
        return (cell.start + found.start(), cell.start + found.end(), "") if found else (cell.start, cell.start, "")
    if found:
        return cell.start + found.start("value"), cell.start + found.end("value"), str(old + by)
    at = cell.start + 1 + len(cell.tag)
    if not by:
        return at, at, ""
    return at, at, f' {name}="{old + by}"'


def _space_before(source: str, position: int) -> str:
    return source[len(source[:position].rstrip()) : position]


def cells_of(grid: Grid, row: int) -> list[Cell]:
    """The cells that begin in a row."""
    found = (cell for cell, anchor in zip(grid.cells, grid.anchors, strict=True) if anchor[0] == row)
    return [cell for cell in found if cell is not None]


def with_row(grid: Grid, at: int, like: int) -> str:
    """A row of empty cells before row ``at``, or behind the last, by the example of row ``like``."""
    source, row, changes, cells = grid.source, grid.rows[like], list[_Change](), list[str]()
    is_body = like != at - 1 or not grid.is_header(like)
    for column in range(grid.width):
        number = grid.places[like][column]
        if grid.crosses_row(at, column):
            if not grid.crosses_column(at, column) and (cell := grid.cells[grid.places[at][column]]):
                changes.append(spanned(grid, cell, "rowspan", 1))
            continue
        cells.append(empty(grid, grid.cells[number], "" if is_body else "td"))
    own = cells_of(grid, like)
    before = source[row.content_start : own[0].start] if own else ""
    between = source[own[0].end : own[1].start] if len(own) > 1 else before if "\n" in before else ""
    behind = source[own[-1].end : row.content_end] if own else ""
    opener, closer = without_id(source[row.start : row.content_start]), source[row.content_end : row.end] or "</tr>"
    written = opener + before + between.join(cells) + behind + closer
    if at <= like:
        changes.append((row.start, row.start, written + _space_before(source, row.start)))
    else:
        changes.append((row.end, row.end, _space_before(source, row.start) + written))
    return changed(source, changes)


def without_row(grid: Grid, at: int) -> str:
    """The source without a row."""
    changes = list[_Change]()
    for number in set(grid.places[at]):
        cell, anchor = grid.cells[number], grid.anchors[number]
        if cell is None:
            continue
        if at + 1 < grid.height and anchor[0] == at and number in grid.places[at + 1]:
            raise StructureError(cause="merged")
        if anchor[0] < at:
            changes.append(spanned(grid, cell, "rowspan", -1))
    row: Container = _alone(grid, grid.rows[at])
    space = len(_space_before(grid.source, row.start))
    return changed(grid.source, [*changes, (row.start - space, row.end, "")])


def _alone(grid: Grid, row: Container) -> Container:
    """A row, or the head, body or foot that holds nothing else."""
    for part in grid.table.children:
        if isinstance(part, Container) and part.children == (row,):
            return part
    return row


def with_column(grid: Grid, at: int) -> str:
    """An empty column before one, or behind the last."""
    changes, source = list[_Change](), grid.source
    for row in range(grid.height):
        if grid.crosses_column(row, at):
            if not grid.crosses_row(row, at) and (cell := grid.cells[grid.places[row][at]]):
                changes.append(spanned(grid, cell, "colspan", 1))
            continue
        near = grid.cells[grid.places[row][max(0, at - 1)]]
        if near is None:
            continue
        later = [
            cell
            for cell, anchor in zip(grid.cells, grid.anchors, strict=True)
            if cell is not None and anchor[0] == row and anchor[1] >= at
        ]
        own = cells_of(grid, row)
        space = (
            source[own[0].end : own[1].start] if len(own) > 1 else _space_before(source, own[0].start) if own else ""
        )
        if later:
            changes.append((later[0].start, later[0].start, empty(grid, near) + space))
        else:
            end = own[-1].end if own else grid.rows[row].content_start
            changes.append((end, end, space + empty(grid, near)))
    return changed(source, changes)


def without_column(grid: Grid, at: int) -> str:
    """The source without a column; cells that go on beside it become narrower."""
    changes, source = list[_Change](), grid.source
    for number in {row[at] for row in grid.places}:
        cell = grid.cells[number]
        if cell is None:
            continue
        if any(row.count(number) > 1 for row in grid.places):
            changes.append(spanned(grid, cell, "colspan", -1))
            continue
        own = cells_of(grid, grid.anchors[number][0])
        place = own.index(cell)
        if place:
            changes.append((own[place - 1].end, cell.end, ""))
        else:
            changes.append((cell.start, own[1].start if len(own) > 1 else cell.end, ""))
    return changed(source, changes)


def moved_row(grid: Grid, at: int, to: int) -> str:
    """The rows of one part of the table in another order; white space stays in its places."""
    low, high = min(at, to), max(at, to)
    if any(grid.crosses_row(row, column) for row in (low, high + 1) for column in range(grid.width)):
        raise StructureError(cause="merged")
    if any(grid.crosses_row(row, column) for row in (at, at + 1) for column in range(grid.width)):
        raise StructureError(cause="merged")
    order = list(range(grid.height))
    order.insert(to, order.pop(at))
    rows = grid.rows
    return changed(
        grid.source,
        [
            (rows[number].start, rows[number].end, grid.source[rows[old].start : rows[old].end])
            for number, old in enumerate(order)
            if number != old
        ],
    )


def moved_column(grid: Grid, at: int, to: int) -> str:
    """The columns in another order; white space stays in its places."""
    if grid.is_merged():
        raise StructureError(cause="merged")
    changes = list[_Change]()
    for row in range(grid.height):
        own = cells_of(grid, row)
        if len(own) <= max(at, to):
            raise StructureError(cause="move")
        order = list(range(len(own)))
        order.insert(to, order.pop(at))
        for number, old in enumerate(order):
            changes.append((own[number].start, own[number].end, grid.source[own[old].start : own[old].end]))
    return changed(grid.source, changes)


def with_header(grid: Grid, on: bool) -> str:
    """The first row's cells made header cells, or none.

    A head that holds no other row goes with it, and comes where the table states its body: what a site's style says
    of heads is said of header rows.
    """
    tag, source = "th" if on else "td", grid.source
    changes = _moved_head(grid, on)
    for cell in cells_of(grid, 0):
        changes.append((cell.start + 1, cell.start + 1 + len(cell.tag), tag))
        closer = source[cell.content_end : cell.end]
        changes.append((cell.content_end, cell.end, re.sub(r"(?i)\A</t[dh]\b", f"</{tag}", closer)))
    return changed(source, changes)


def _moved_head(grid: Grid, on: bool) -> list[_Change]:
    """What takes the first row into a head of its own, or out of it into the body."""
    row = grid.rows[0]
    parts = [part for part in grid.table.children if isinstance(part, Container)]
    at = next((number for number, part in enumerate(parts) if row in part.children), None)
    if at is None or (parts[at].tag == "thead") == on:
        return []
    if parts[at].children == (row,) and (on or not _body_below(grid, parts[at : at + 2])):
        return _renamed(grid, parts[at], "thead" if on else "tbody")
    if on:
        return _parted_head(grid, parts[at])
    return _joined_head(grid, *parts[at : at + 2]) if parts[at].children == (row,) else []


def _body_below(grid: Grid, parts: list[Container]) -> bool:
    """Whether a body follows right behind a head."""
    return len(parts) > 1 and parts[1].tag == "tbody" and not grid.source[parts[0].end : parts[1].start].strip()


def _renamed(grid: Grid, part: Container, tag: str) -> list[_Change]:
    closer = grid.source[part.content_end : part.end]
    opener = (part.start + 1, part.start + 1 + len(part.tag), tag)
    return [opener, (part.content_end, part.end, re.sub(rf"(?i)\A</{part.tag}\b", f"</{tag}", closer))]


def _joined_head(grid: Grid, head: Container, body: Container) -> list[_Change]:
    opener = grid.source[body.start : body.content_start]
    return [(head.start, head.content_start, opener), (grid.rows[0].end, body.content_start, "")]


def _parted_head(grid: Grid, body: Container) -> list[_Change]:
    """Nothing where a cell of the row reaches into the next: none does so out of a head."""
    if body.tag != "tbody" or any(grid.crosses_row(1, column) for column in range(grid.width)):
        return []
    space, opener = _space_before(grid.source, body.start), grid.source[body.start : body.content_start]
    end = grid.rows[0].end
    return [(body.start, body.content_start, "<thead>"), (end, end, f"{space}</thead>{space}{opener}")]


def aligned(grid: Grid, column: int, align: str) -> str:
    """A column's cells with an alignment, stated as its own or the table's cells state theirs; "" for none."""
    changes = list[_Change]()
    by_attribute = any(re.search(r"(?i)\salign\s*=", _opener(grid, cell)) for cell in grid.cells if cell)
    for number in {row[column] for row in grid.places}:
        cell = grid.cells[number]
        if cell is None:
            continue
        opener = alignment.aligned(_opener(grid, cell), ">", align, by_attribute)
        changes.append((cell.start, cell.content_start, opener))
    return changed(grid.source, changes)


def new_table(rows: int, columns: int, newline: str) -> str:
    """A table of empty cells, its first row of header cells."""
    head = "".join("<th></th>" for _ in range(columns))
    body = ["<tr>" + "".join("<td></td>" for _ in range(columns)) + "</tr>" for _ in range(rows - 1)]
    lines = ["<table>", "<thead>", f"<tr>{head}</tr>", "</thead>", "<tbody>", *body, "</tbody>", "</table>"]
    return newline.join(lines)
