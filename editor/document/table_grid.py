"""A table as a grid: which cell covers which places, and what a command is to make of it."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from editor.document.article import Article
from editor.document.edit import Edit
from editor.document.lines import BlockView, Line, ViewKind
from editor.document.projection import view_at
from editor.document.rewrite import others_stay
from editor.document.stands import nodes_of
from editor.errors import StructureError
from editor.markup import Container, Leaf
from editor.markup.inline import normal_form

NEW = -1
"""A place of a grid that a new, empty cell takes."""

Places = list[list[int]]
Cell = Leaf | Container


@dataclass(frozen=True)
class Grid:
    """The table of a block.

    Attributes:
        rows: the table's rows.
        cells: each cell's node, None for a place that the source has no cell for; numbers in ``places`` count them.
        anchors: where each cell's first place is.
        texts: what each cell says, and whether it is a header cell.
        places: for each row the number of the cell that covers each column.
    """

    source: str
    table: Container
    rows: tuple[Container, ...]
    cells: tuple[Cell | None, ...]
    anchors: tuple[tuple[int, int], ...]
    texts: tuple[tuple[object, bool], ...]
    places: Places

    @property
    def height(self) -> int:
        return len(self.places)

    @property
    def width(self) -> int:
        return len(self.places[0])

    def crosses_row(self, row: int, column: int) -> bool:
        """Whether one cell stands on both sides of the border above a row."""
        return 0 < row < self.height and self.places[row - 1][column] == self.places[row][column]

    def crosses_column(self, row: int, column: int) -> bool:
        """Whether one cell stands on both sides of the border left of a column."""
        return 0 < column < self.width and self.places[row][column - 1] == self.places[row][column]

    def is_merged(self) -> bool:
        """Whether any cell covers more than one place."""
        return sum(map(len, self.places)) != len(self.cells)

    def is_header(self, row: int) -> bool:
        """Whether all cells of a row are header cells."""
        return all(self.texts[number][1] for number in self.places[row])

    def copied(self) -> Places:
        return [list(row) for row in self.places]


def grid_of(article: Article, index: int) -> Grid:
    """The grid of a block; raises StructureError where it is no table that is shown as one."""
    view = view_at(article, index)
    nodes = nodes_of(article, index)
    table = nodes[0] if nodes else None
    if view.kind is not ViewKind.TABLE or not isinstance(table, Container):
        raise StructureError(cause="not a table")
    places, anchors, texts = _shown(view)
    rows = tuple(_rows(table))
    nodes_by_row = [[child for child in row.children if isinstance(child, Leaf | Container)] for row in rows]
    fillers = {(line.cell.row, line.cell.column) for line in view.lines if line.cell and line.is_protected}
    cells: list[Cell | None] = []
    for anchor in anchors:
        cells.append(None if anchor in fillers else nodes_by_row[anchor[0]].pop(0))
    return Grid(view.source, table, rows, tuple(cells), tuple(anchors), tuple(texts), places)


def _rows(node: Container) -> list[Container]:
    found: list[Container] = []
    for child in node.children:
        if isinstance(child, Container):
            found += [child] if child.tag == "tr" else _rows(child)
    return found


def _shown(view: BlockView) -> tuple[Places, list[tuple[int, int]], list[tuple[object, bool]]]:
    by_cell: dict[tuple[int, int], list[Line]] = {}
    for line in view.lines:
        if line.cell is not None:
            by_cell.setdefault((line.cell.row, line.cell.column), []).append(line)
    anchors = sorted(by_cell)
    covered: dict[tuple[int, int], int] = {}
    texts: list[tuple[object, bool]] = []
    for number, anchor in enumerate(anchors):
        lines = by_cell[anchor]
        cell = lines[0].cell
        said = tuple(normal_form(line.runs) for line in lines if normal_form(line.runs))
        texts.append((said, cell.is_header if cell else False))
        for down in range(cell.row_span if cell else 1):
            for right in range(cell.column_span if cell else 1):
                covered[anchor[0] + down, anchor[1] + right] = number
    height, width = max(row for row, _ in covered) + 1, max(column for _, column in covered) + 1
    places = [[covered.get((row, column), NEW) for column in range(width)] for row in range(height)]
    return places, anchors, texts


def reads_as_grid(
    edit: Edit, index: int, old: Grid, places: Places, header: int | None = None, rewritten: Set[int] = frozenset()
) -> bool:
    """Whether a block is a table whose places the old cells take as stated; new ones are empty.

    ``header`` is a row that became, or ceased to be, one of header cells; ``rewritten`` are cells that say something
    else now.
    """
    if not others_stay(edit, index, 1, 1):
        return False
    view = view_at(edit.after, index)
    if view.kind is not ViewKind.TABLE:
        return False
    now, _, texts = _shown(view)
    if [len(row) for row in now] != [len(row) for row in places]:
        return False
    pairs: dict[int, int] = {}
    turned = set(places[header]) if header is not None else set[int]()
    for wanted, found in zip(places, now, strict=True):
        for one, other in zip(wanted, found, strict=True):
            if one == NEW and not texts[other][0]:
                continue
            if one == NEW:
                return False
            stays = one in rewritten or _is_same(old.texts[one], texts[other], one in turned)
            if not stays or pairs.setdefault(one, other) != other:
                return False
    return len(set(pairs.values())) == len(pairs)


def _is_same(one: tuple[object, bool], other: tuple[object, bool], turned: bool) -> bool:
    return one[0] == other[0] and (turned or one[1] == other[1])


def first_grid(
    article: Article,
    index: int,
    old: Grid,
    sources: Sequence[str],
    places: Places,
    cause: str,
    header: int | None = None,
    rewritten: Set[int] = frozenset(),
) -> Edit:
    """The first source of a block that gives the grid that is wanted. Raises StructureError."""
    for source in sources:
        edit = Edit.of(article, (article.change_for_block(index, source).trimmed(),))
        if reads_as_grid(edit, index, old, places, header, rewritten):
            return edit
    raise StructureError(cause=cause)
