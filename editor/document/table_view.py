"""Views of tables: a line for each text in a cell, with the cell's place in the grid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from editor.document.items import empty_leaf
from editor.document.lines import BlockView, Cell, Line, LineKind, ViewKind
from editor.document.tree_view import align_of, view_of_lines
from editor.markup import Container, Leaf, Manner, Node, Text, TextKind

_SECTIONS = ("thead", "tbody", "tfoot")
_MOST_SPAN = 1000  # HTML's own bound for colspan
_MOST_PLACES = 20_000  # a grid with more places is shown as source


@dataclass
class _Grid:
    """Which places of the grid are taken, as HTML's algorithm for forming a table fills them."""

    taken: set[tuple[int, int]] = field(default_factory=set)
    width: int = 0

    def place(self, row: int, column: int, node: Leaf | Container) -> Cell | None:
        """The cell in the first free place of a row from a column on; None where the grid grows beyond bounds."""
        while (row, column) in self.taken:
            column += 1
        wide, high = _span(node, "colspan"), _span(node, "rowspan")
        if wide * high + len(self.taken) > _MOST_PLACES:
            return None
        self.taken.update((row + down, column + right) for down in range(high) for right in range(wide))
        self.width = max(self.width, column + wide)
        return Cell(row, column, high, wide, node.tag == "th")


def table_view(source: str, node: Container) -> BlockView | None:
    """The lines of a table, cells in reading order; None for one that holds more than a grid can show."""
    rows: list[Container] = []
    captions: list[Leaf] = []
    if not _collect(node, rows, captions) or not rows:
        return None
    grid = _Grid()
    cells: list[tuple[Cell, Container | Leaf]] = []
    for number, row in enumerate(rows):
        column = 0
        for child in row.children:
            if not isinstance(child, Leaf | Container) or child.tag not in ("td", "th"):
                return None
            cell = grid.place(number, column, child)
            if cell is None:
                return None
            cells.append((cell, child))
            column = cell.column + cell.column_span
    if not cells:  # a lone pipe is a table to kramdown
        return None
    found: list[tuple[Line, Leaf | None]] = []
    found.extend((Line(LineKind.PARAGRAPH, (), role="caption"), leaf) for leaf in captions)
    for cell, content in _filled(cells, grid, len(rows)):
        lines = list(_cell_lines(cell, content, source, _alignment(node, cell)))
        if not lines:
            return None
        found.extend(lines)
    return view_of_lines(source, found, ViewKind.TABLE)


def _collect(node: Container, rows: list[Container], captions: list[Leaf]) -> bool:
    """Gathers a table's rows and captions; False where something else stands among them."""
    for child in node.children:
        match child:
            case Leaf(tag="caption"):
                captions.append(child)
            case Container(tag="tr"):
                rows.append(child)
            case Container() if child.tag in _SECTIONS:
                if not _collect(child, rows, []):
                    return False
            case Container(tag="colgroup"):
                pass
            case _:
                return False
    return True


def _filled(
    cells: list[tuple[Cell, Container | Leaf]], grid: _Grid, height: int
) -> list[tuple[Cell, Container | Leaf | None]]:
    """The cells with what fills the rest of the grid, in reading order; spans end with the table."""
    filled: list[tuple[Cell, Container | Leaf | None]] = []
    for cell, child in cells:
        high = min(cell.row_span, height - cell.row)
        filled.append((Cell(cell.row, cell.column, high, cell.column_span, cell.is_header), child))
    filled.extend(
        (Cell(row, column), None)
        for row in range(height)
        for column in range(grid.width)
        if (row, column) not in grid.taken
    )
    return sorted(filled, key=lambda place: (place[0].row, place[0].column))


def _alignment(node: Container, cell: Cell) -> str:
    """The alignment of a Markdown table's column."""
    stated = node.alignment[cell.column] if cell.column < len(node.alignment) else "default"
    return "" if stated == "default" else stated


def _from_its_escape(leaf: Leaf, source: str) -> Leaf:
    """A cell that begins with a pipe begins with what escapes it, which the parser has taken away with the pipes."""
    at, first = leaf.content_start, leaf.children[0] if leaf.children else None
    if not isinstance(first, Text) or first.kind is not TextKind.LITERAL or first.start != at:
        return leaf
    if leaf.manner is Manner.HTML or source[max(0, at - 1) : at + 1] != "\\|":
        return leaf
    pipe = Text(at - 1, at + 1, TextKind.ESCAPE, "|", "|")
    rest = replace(first, start=at + 1, shown=first.shown[1:], output=first.output[1:])
    children = (pipe, *((rest,) if rest.shown else ()), *leaf.children[1:])
    return replace(leaf, start=at - 1, content_start=at - 1, children=children)


def _cell_lines(cell: Cell, node: Node | None, source: str, align: str) -> Iterator[tuple[Line, Leaf | None]]:
    """The lines of a cell; none where it holds more than text."""
    match node:
        case None:
            yield Line(LineKind.RAW, (), cell=cell), None
        case Leaf():
            yield Line(LineKind.PARAGRAPH, (), align=align, cell=cell), _from_its_escape(node, source)
        case Container():
            align = align_of(node.attributes)
            leaves = [child for child in node.children if isinstance(child, Leaf)]
            if len(leaves) == len(node.children):
                if not leaves and (empty := empty_leaf(node, source)):
                    leaves = [empty]
                for leaf in leaves:
                    yield Line(LineKind.PARAGRAPH, (), align=align, cell=cell), leaf


def _span(node: Leaf | Container, name: str) -> int:
    value = next((attribute.value for attribute in node.attributes if attribute.name == name), None) or ""
    return max(1, min(int(value), _MOST_SPAN)) if value.isascii() and value.isdigit() else 1
