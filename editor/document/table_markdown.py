"""The lines of a Markdown table, changed by rows and columns; what is not touched keeps its padding."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from editor.document.stands import line_end, line_start, lines_of
from editor.document.table_grid import Grid
from editor.markup.grammar import TABLE_SEPARATOR

_DASHES = re.compile(r"[ \t]*:?-+:?[ \t]*")


@dataclass(frozen=True)
class Row:
    """A line of a table: what stands before its first cell, its cells with their padding, what stands behind them.

    ``number`` is the grid's row; -1 for a line of dashes.
    """

    lead: str
    cells: tuple[str, ...]
    tail: str
    number: int = -1
    signs: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        signs = (*self.signs, *["|"] * len(self.cells))
        between = "".join(cell + sign for cell, sign in zip(self.cells[:-1], signs, strict=False))
        return self.lead + between + "".join(self.cells[-1:]) + self.tail

    def with_cells(self, cells: Sequence[str], signs: Sequence[str] = ()) -> Row:
        return replace(self, cells=tuple(cells), signs=tuple(signs))

    def closed(self) -> Row:
        """The same with a pipe at its end."""
        return self if "|" in self.tail else replace(self, tail="|" + self.tail)

    def piped(self) -> Row:
        """The same with pipes at both ends."""
        core, end = self.tail.rstrip("\r\n"), self.tail[len(self.tail.rstrip("\r\n")) :]
        lead = self.lead if "|" in self.lead else self.lead + "| "
        return replace(self, lead=lead, tail=(core if "|" in core else f"{core} |") + end)


@dataclass(frozen=True)
class Lines:
    """A Markdown table's lines with what stands around them."""

    before: str
    rows: tuple[Row, ...]
    behind: str

    @property
    def source(self) -> str:
        return self.before + "".join(row.text for row in self.rows) + self.behind

    def with_rows(self, rows: Sequence[Row]) -> Lines:
        return replace(self, rows=tuple(rows))

    def ways(self) -> list[str]:
        """As it is, with a pipe at the end of each line, and with one at both ends."""
        closed = [row.closed() for row in self.rows]
        return [self.source, self.with_rows(closed).source, self.with_rows([row.piped() for row in self.rows]).source]

    def opened(self) -> list[str]:
        """Without the pipes at the ends of lines, where none begins with one."""
        if any("|" in row.lead for row in self.rows):
            return []
        return [self.with_rows([replace(row, tail=row.tail.replace("|", "", 1)) for row in self.rows]).source]


def lines_of_table(grid: Grid) -> Lines:
    """The lines of a grid that stands in Markdown."""
    source = grid.source
    start, end = line_start(source, grid.table.start), line_end(source, grid.table.end)
    numbers = {line_start(source, row.start): number for number, row in enumerate(grid.rows)}
    rows: list[Row] = []
    at = start
    for line in lines_of(source[start:end]):
        number = numbers.get(at)
        rows.append(_dashes(line) if number is None else _row(grid, number, at, line))
        at += len(line)
    return Lines(source[:start], tuple(rows), source[end:])


def _row(grid: Grid, number: int, start: int, line: str) -> Row:
    source, end = grid.source, grid.rows[number].end
    leaves = [cell for cell in (grid.cells[at] for at in grid.places[number]) if cell and cell.start < end]
    if not leaves:
        return Row("", (line.rstrip("\r\n"),), line[len(line.rstrip("\r\n")) :], number)
    edges = [start + line[: leaves[0].start - start].rfind("|") + 1]
    edges += [source.index("|", one.end, two.start) for one, two in pairwise(leaves)]
    closing = source.find("|", leaves[-1].end, end)
    last = closing if closing >= 0 else start + len(line.rstrip("\r\n"))
    cells = [source[low + (n > 0) : high] for n, (low, high) in enumerate(zip(edges, [*edges[1:], last], strict=True))]
    return Row(source[start : edges[0]], tuple(cells), line[last - start :], number)


def _dashes(line: str) -> Row:
    core = line.rstrip("\r\n")
    lead = re.match(r"[ \t]*[|+]?", core)
    begin = lead.end() if lead and lead[0].strip() else 0
    closing = re.search(r"[|+][ \t]*\Z", core)
    stop = closing.start() if closing and closing.start() >= begin else len(core)
    parts = re.split(r"([|+])", core[begin:stop])
    return Row(core[:begin], tuple(parts[::2]), line[stop:], signs=tuple(parts[1::2]))


def is_dashes(row: Row) -> bool:
    """Whether a line parts rows."""
    return row.number < 0


def is_separator(row: Row) -> bool:
    """Whether a line parts the header from what follows."""
    return is_dashes(row) and bool(TABLE_SEPARATOR.match(row.text.rstrip("\r\n") + "\n"))


def blank(cell: str) -> str:
    """An empty cell as wide as another one."""
    return " " * max(2, sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in cell))


def blank_row(like: Row, width: int, newline: str) -> Row:
    """A row of empty cells by a row's example."""
    cells = [*map(blank, like.cells), *["  "] * (width - len(like.cells))]
    tail = like.tail if like.tail.endswith(("\n", "\r")) else like.tail + newline
    return replace(like, cells=tuple(cells), tail=tail)


def with_column(lines: Lines, column: int) -> Lines:
    """The lines with an empty column before one, or behind the last; rows that are shorter stay."""
    return lines.with_rows([_with_cell(row, column) for row in lines.rows])


def _with_cell(row: Row, column: int) -> Row:
    if column > len(row.cells):
        return row
    near = row.cells[min(column, len(row.cells) - 1)]
    cell = near.replace(":", "-") if is_dashes(row) else "  "
    return row.with_cells((*row.cells[:column], cell, *row.cells[column:]))


def without_column(lines: Lines, column: int) -> Lines:
    """The lines without a column."""
    rows = []
    for row in lines.rows:
        is_short = column >= len(row.cells)
        rows.append(row if is_short else row.with_cells(row.cells[:column] + row.cells[column + 1 :]))
    return lines.with_rows(rows)


def moved_column(lines: Lines, column: int, to: int) -> Lines:
    """The lines with a column in another place; rows that are too short are filled up."""
    rows = []
    for row in lines.rows:
        cells = [*row.cells, *["---" if is_dashes(row) else "  "] * (max(column, to) + 1 - len(row.cells))]
        cells.insert(to, cells.pop(column))
        rows.append(row.with_cells(cells))
    return lines.with_rows(rows)


def aligned(lines: Lines, column: int, align: str, newline: str) -> Iterator[str]:
    """The source with a column's alignment in the line of dashes."""
    for number, row in enumerate(lines.rows):
        if number and is_separator(row):
            cells = [*row.cells, *["---"] * (column + 1 - len(row.cells))]
            cells[column] = _DASHES.sub(lambda found: _aligned(found[0], align), cells[column], count=1)
            yield lines.with_rows([*lines.rows[:number], row.with_cells(cells), *lines.rows[number + 1 :]]).source
            return


def _aligned(cell: str, align: str) -> str:
    dashes = cell.strip()
    before, behind = cell[: len(cell) - len(cell.lstrip())], cell[len(cell.rstrip()) :]
    left, right = ":" if align in ("left", "center") else "", ":" if align in ("right", "center") else ""
    return f"{before}{left}{'-' * max(1, len(dashes) - len(left) - len(right))}{right}{behind}"
