"""Tables changed by rows and columns, in Markdown and HTML; each command says which grid is meant, and checks it.

Rows and columns count from 0, the header's row among them. All raise StructureError for what is no table, for what its
manner cannot say, and, with the cause "merged", for what would cut through a merged cell.
"""

from __future__ import annotations

from editor.document import table_html, table_markdown
from editor.document.article import Article
from editor.document.edit import Edit
from editor.document.neighbours import paragraph_form
from editor.document.table_grid import NEW, Grid, first_grid, grid_of
from editor.document.table_markdown import blank_row, is_dashes, is_separator, lines_of_table
from editor.errors import StructureError
from editor.markup import Manner


def _is_html(grid: Grid) -> bool:
    return grid.table.manner is Manner.HTML


def insert_row(article: Article, index: int, row: int, *, below: bool) -> Edit:
    """An empty row above or below another one."""
    grid = grid_of(article, index)
    at = row + below
    places = grid.copied()
    places.insert(at, [places[at][n] if grid.crosses_row(at, n) else NEW for n in range(grid.width)])
    if _is_html(grid):
        like = row if not (below and at < grid.height and grid.is_header(row)) else at
        return first_grid(article, index, grid, [table_html.with_row(grid, at, like)], places, "row")
    lines = lines_of_table(grid)
    numbers = [line.number for line in lines.rows]
    place = numbers.index(row) + below
    if below and place < len(lines.rows) and is_dashes(lines.rows[place]):
        place += 1  # below a header is behind the dashes
    new = blank_row(lines.rows[numbers.index(row)], grid.width, article.newline)
    sources = [lines.with_rows([*lines.rows[:place], one, *lines.rows[place:]]).source for one in (new, new.piped())]
    if grid.is_header(0) and at == 0:
        raise StructureError(cause="row")
    return first_grid(article, index, grid, sources, places, "row")


def delete_row(article: Article, index: int, row: int) -> Edit:
    """A table without a row; its last row stays."""
    grid = grid_of(article, index)
    if grid.height == 1:
        raise StructureError(cause="row")
    places = grid.copied()
    del places[row]
    if _is_html(grid):
        return first_grid(article, index, grid, [table_html.without_row(grid, row)], places, "row")
    lines = lines_of_table(grid)
    rest = [line for line in lines.rows if line.number != row]
    if grid.is_header(row):
        separator = next(number for number, line in enumerate(rest) if is_separator(line))
        rest = rest[:separator] + rest[separator + 1 :]
    return first_grid(article, index, grid, [lines.with_rows(rest).source], places, "row")


def insert_column(article: Article, index: int, column: int, *, right: bool) -> Edit:
    """An empty column left or right of another one."""
    grid = grid_of(article, index)
    at = column + right
    places = grid.copied()
    for number, row in enumerate(places):
        row.insert(at, row[at] if grid.crosses_column(number, at) else NEW)
    sources = (
        [table_html.with_column(grid, at)]
        if _is_html(grid)
        else table_markdown.with_column(lines_of_table(grid), at).ways()
    )
    return first_grid(article, index, grid, sources, places, "column")


def delete_column(article: Article, index: int, column: int) -> Edit:
    """A table without a column; its last column stays."""
    grid = grid_of(article, index)
    if grid.width == 1:
        raise StructureError(cause="column")
    places = grid.copied()
    for row in places:
        del row[column]
    if _is_html(grid):
        sources = [table_html.without_column(grid, column)]
    else:
        lines = lines_of_table(grid)
        narrow = table_markdown.without_column(lines, column)
        sources = [*(narrow.opened() if column == grid.width - 1 else ()), *narrow.ways()]
    return first_grid(article, index, grid, sources, places, "column")


def move_row(article: Article, index: int, row: int, to: int) -> Edit:
    """A row in another place; the header's row stays the first."""
    grid = grid_of(article, index)
    if row == to:
        return Edit.of(article, ())
    if grid.is_header(0) and 0 in (row, to):
        raise StructureError(cause="move")
    places = grid.copied()
    places.insert(to, places.pop(row))
    if _is_html(grid):
        return first_grid(article, index, grid, [table_html.moved_row(grid, row, to)], places, "move")
    lines = lines_of_table(grid)
    slots = [number for number, line in enumerate(lines.rows) if not is_dashes(line)]
    order = list(slots)
    order.insert(to, order.pop(row))
    rows = list(lines.rows)
    for slot, old in zip(slots, order, strict=True):
        rows[slot] = lines.rows[old]
    ends = [line.text[len(line.text.rstrip("\r\n")) :] for line in lines.rows]
    source = lines.before + "".join(line.text.rstrip("\r\n") + end for line, end in zip(rows, ends, strict=True))
    return first_grid(article, index, grid, [source + lines.behind], places, "move")


def move_column(article: Article, index: int, column: int, to: int) -> Edit:
    """A column in another place; not in a table with merged cells."""
    grid = grid_of(article, index)
    if column == to:
        return Edit.of(article, ())
    places = grid.copied()
    for row in places:
        row.insert(to, row.pop(column))
    sources = (
        [table_html.moved_column(grid, column, to)]
        if _is_html(grid)
        else table_markdown.moved_column(lines_of_table(grid), column, to).ways()
    )
    return first_grid(article, index, grid, sources, places, "move")


def set_header_row(article: Article, index: int, on: bool) -> Edit:
    """Makes the first row the table's header, or an ordinary row."""
    grid = grid_of(article, index)
    if grid.is_header(0) == on:
        return Edit.of(article, ())
    if _is_html(grid):
        sources = [table_html.with_header(grid, on)]
    else:
        lines = lines_of_table(grid)
        first = next(number for number, line in enumerate(lines.rows) if line.number == 0)
        rows = [line for number, line in enumerate(lines.rows) if on or not is_separator(line) or number < first]
        if on:
            like = lines.rows[first]
            dashes = like.with_cells([" --- " if cell.startswith(" ") else "---" for cell in like.cells])
            rows.insert(first + 1, dashes)
        sources = [lines.with_rows(rows).source]
    return first_grid(article, index, grid, sources, grid.copied(), "header", header=0)


def set_alignment(article: Article, index: int, column: int, align: str) -> Edit:
    """Aligns a column "left", "center" or "right", or as the page has it (""); in Markdown that takes a header."""
    grid = grid_of(article, index)
    if _is_html(grid):
        sources = [table_html.aligned(grid, column, align)]
    else:
        sources = list(table_markdown.aligned(lines_of_table(grid), column, align, article.newline))
    return first_grid(article, index, grid, sources, grid.copied(), "align")


def empty_cell(article: Article, index: int, row: int, column: int) -> Edit:
    """A Markdown table with nothing in a cell, where that takes pipes at the ends of its lines."""
    grid = grid_of(article, index)
    if _is_html(grid):
        raise StructureError(cause="cell")
    places = grid.copied()
    places[row][column] = NEW
    lines = lines_of_table(grid)
    rows = [
        line.with_cells([*line.cells[:column], "  ", *line.cells[column + 1 :]]) if line.number == row else line
        for line in lines.rows
    ]
    return first_grid(article, index, grid, lines.with_rows(rows).ways(), places, "cell")


def new_table(article: Article, near: int, rows: int, columns: int) -> str:
    """The source of an empty table with a header row: HTML where the article's paragraphs are, else Markdown."""
    if paragraph_form(article, near).manner is Manner.HTML:
        return table_html.new_table(rows, columns, article.newline)
    row, dashes = "|" + "  |" * columns, "|" + "---|" * columns
    return article.newline.join([row, dashes, *[row] * max(1, rows - 1)])
