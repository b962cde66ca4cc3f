"""Cells of an HTML table made one, and parted again. Markdown has no word for a merged cell (kramdown's syntax page).

Both raise StructureError: with the cause "markdown" in a Markdown table, "one cell" where there is nothing to merge,
"parts" where the cells stand in head and body, between which no cell reaches, "not merged" for a cell of one place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from editor.document import table_html
from editor.document.article import Article
from editor.document.edit import Edit
from editor.document.projection import view_at
from editor.document.table_grid import NEW, Cell, Grid, first_grid, grid_of
from editor.errors import StructureError
from editor.markup import Container, Leaf, Manner
from editor.markup.inline import LINE_BREAK, plain_text

_BREAK = "<br>"
_MOST_SPAN = 100_000  # more than any cell states: HTML's own bound for rowspan is 65534


def merge_cells(article: Article, index: int, rows: range, columns: range) -> Edit:
    """The cells of a rectangle made one, with the text of all of them in reading order; it grows by cells that it cuts.

    What was merged keeps the first cell's tag and attributes.
    """
    grid = _html_grid(article, index)
    rows, columns = _grown(grid, rows, columns)
    numbers = sorted({number for row in rows for number in grid.places[row][columns.start : columns.stop]})
    if len(numbers) < 2:
        raise StructureError(cause="one cell")
    if len({_part_of(grid, row) for row in rows}) > 1:
        raise StructureError(cause="parts")
    cells = [grid.cells[number] for number in numbers]
    first = cells[0]
    if first is None:
        raise StructureError(cause="merge")
    filled = [cell for cell in cells if cell is not None and _source(grid, cell).strip()]
    changes = [
        table_html.spanned(grid, first, "rowspan", len(rows) - _span(grid, numbers[0], rows=True)),
        table_html.spanned(grid, first, "colspan", len(columns) - _span(grid, numbers[0], rows=False)),
        (first.content_start, first.content_end, _joined(grid, filled)),
        *(_removed(grid, cell) for cell in cells[1:] if cell is not None),
    ]
    places = grid.copied()
    for row in rows:
        places[row][columns.start : columns.stop] = [numbers[0]] * len(columns)
    source = table_html.changed(grid.source, _one_change(changes))
    edit = first_grid(article, index, grid, [source], places, "merge", rewritten=frozenset(numbers[:1]))
    wanted = LINE_BREAK.join(text for number in numbers for text in _texts(article, index, grid.anchors[number]))
    if LINE_BREAK.join(_texts(edit.after, index, grid.anchors[numbers[0]])) != wanted:
        raise StructureError(cause="merge")
    return edit


def split_cell(article: Article, index: int, row: int, column: int) -> Edit:
    """A merged cell made the cells that it took the places of: its text stays in the first, the others are empty."""
    grid = _html_grid(article, index)
    number = grid.places[row][column]
    (top, left), cell = grid.anchors[number], grid.cells[number]
    high, wide = _span(grid, number, rows=True), _span(grid, number, rows=False)
    if cell is None or (high, wide) == (1, 1):
        raise StructureError(cause="not merged")
    changes = [table_html.spanned(grid, cell, name, -_MOST_SPAN) for name in ("rowspan", "colspan")]
    empty = table_html.empty(grid, cell)
    places = grid.copied()
    for at in range(top, top + high):
        made = wide - (at == top)
        for place in range(left + wide - made, left + wide):
            places[at][place] = NEW
        changes.append(_put_behind(grid, at, left, [empty] * made, cell if at == top else None))
    source = table_html.changed(grid.source, _one_change(changes))
    return first_grid(article, index, grid, [source], places, "split")


def _html_grid(article: Article, index: int) -> Grid:
    grid = grid_of(article, index)
    if grid.table.manner is not Manner.HTML:
        raise StructureError(cause="markdown")
    return grid


def _grown(grid: Grid, rows: range, columns: range) -> tuple[range, range]:
    """The smallest rectangle of the table that cuts through no cell and holds another one."""
    rows, columns = range(rows.start, min(rows.stop, grid.height)), range(columns.start, min(columns.stop, grid.width))
    while True:
        inside = {grid.places[row][column] for row in rows for column in columns}
        found = [
            (row, column)
            for row, places in enumerate(grid.places)
            for column, number in enumerate(places)
            if number in inside
        ]
        tall = range(min(row for row, _ in found), max(row for row, _ in found) + 1)
        wide = range(min(column for _, column in found), max(column for _, column in found) + 1)
        if (tall, wide) == (rows, columns):
            return rows, columns
        rows, columns = tall, wide


def _part_of(grid: Grid, row: int) -> int:
    """Which head, body or foot a row stands in, by where that begins; 0 for none."""
    parts = (part for part in grid.table.children if isinstance(part, Container) and part.tag != "tr")
    return next((part.start for part in parts if part.start <= grid.rows[row].start < part.end), 0)


def _span(grid: Grid, number: int, *, rows: bool) -> int:
    row, column = grid.anchors[number]
    line = [places[column] for places in grid.places] if rows else grid.places[row]
    return line.count(number)


def _source(grid: Grid, cell: Cell) -> str:
    return grid.source[cell.content_start : cell.content_end]


def _joined(grid: Grid, cells: list[Cell]) -> str:
    """What the cells hold, one below the other: lines of text, or paragraphs where they hold such."""
    contents = [_source(grid, cell).strip() if len(cells) > 1 else _source(grid, cell) for cell in cells]
    return (_BREAK if all(isinstance(cell, Leaf) for cell in cells) else "").join(contents)


def _removed(grid: Grid, cell: Cell) -> tuple[int, int, str]:
    """A cell goes with the white space before it; a row without cells stays, for the one that reaches into it."""
    start = len(grid.source[: cell.start].rstrip())
    return start, cell.end, ""


def _put_behind(grid: Grid, row: int, column: int, cells: list[str], cell: Cell | None) -> tuple[int, int, str]:
    """Cells put behind one, or where in a row a column begins; written as far apart as the row's own."""
    own = table_html.cells_of(grid, row)
    space = grid.source[own[0].end : own[1].start] if len(own) > 1 else ""
    if cell is not None:
        return cell.end, cell.end, "".join(space + one for one in cells)
    before = [one for one in own if grid.anchors[grid.cells.index(one)][1] < column]
    if before:
        return before[-1].end, before[-1].end, "".join(space + one for one in cells)
    at = own[0].start if own else grid.rows[row].content_start
    return at, at, "".join(one + space for one in cells)


def _one_change(changes: Iterable[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Changes of one place as one: they are made from the end on, and each place is changed once."""
    by_place: dict[tuple[int, int], str] = {}
    for start, end, text in changes:
        by_place[start, end] = by_place.get((start, end), "") + text
    yield from ((start, end, text) for (start, end), text in by_place.items() if end > start or text)


def _texts(article: Article, index: int, anchor: tuple[int, int]) -> list[str]:
    """The lines of the cell that begins at a place, less what is empty."""
    lines = (line for line in view_at(article, index).lines if line.cell is not None)
    texts = (plain_text(line.runs) for line in lines if line.cell and (line.cell.row, line.cell.column) == anchor)
    return [text.strip() for text in texts if text.strip()]
