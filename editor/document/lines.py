"""What a view consists of: lines of runs, and the views of blocks made of them.

A line is what an editor shows in one paragraph of its own: a leaf of a block, the text of a code block, or a thing
that is protected. Where it stands (in quotes, items, a table's cell) is said by the line itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from editor.markup import Container, Leaf
from editor.markup.inline import ATOM, Piece, Run, normal_form, plain_text


class LineKind(Enum):
    """What a line of the view is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    CODE = "code"
    RULE = "rule"
    RAW = "raw"


class ViewKind(Enum):
    """How a block is shown, and which commands know it."""

    TEXT = "text"  # one paragraph or heading
    LIST = "list"  # items of text, nested or not
    TREE = "tree"  # quotes, items with more than text, definitions, HTML containers
    TABLE = "table"
    CODE = "code"
    RAW = "raw"  # protected


@dataclass(frozen=True, slots=True)
class Cell:
    """The cell of a table that a line stands in; rows and columns count from 0, spans are at least 1.

    A line of kind RAW without runs and leaf fills a place of the grid that the source has no cell for.
    """

    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    is_header: bool = False


@dataclass(frozen=True)
class Line:
    """One line of the view.

    Attributes:
        runs: its text; a code block's lines are parted by LINE_BREAK.
        level: a heading's level from 1; how many items and definitions an item stands in, from 0.
        number: the number that an ordered item shows; 0 for a bullet.
        leaf: which of its block's leaves it shows; -1 for code and what is protected.
        box: whether the task that an item is is done; None for a line that is no task.
        quotes: the block quotes that it stands in, outermost first: for each, how many items that one stands in.
        indent: how many items and definitions a line that is no item stands in.
        role: the tag of what it is, where the kind does not say it: dt, dd, summary, figcaption, caption.
        align: "left", "center", "right" or "justify" where the source says so.
        cell: the table's cell that it stands in.
    """

    kind: LineKind
    runs: tuple[Run, ...]
    level: int = 0
    number: int = 0
    leaf: int = -1
    box: bool | None = None
    quotes: tuple[int, ...] = ()
    indent: int = 0
    role: str = ""
    align: str = ""
    cell: Cell | None = None

    @property
    def quote(self) -> int:
        """How many block quotes it stands in."""
        return len(self.quotes)

    @property
    def is_text(self) -> bool:
        """Whether it is a leaf's text, with marks."""
        return self.leaf >= 0 or self.kind in (LineKind.PARAGRAPH, LineKind.HEADING, LineKind.ITEM)

    @property
    def is_protected(self) -> bool:
        """Whether nothing can be typed into it."""
        return self.kind in (LineKind.RAW, LineKind.RULE)

    @property
    def standing(self) -> tuple[object, ...]:
        """All that it is but its text."""
        where = (self.quotes, self.indent, self.role, self.align, self.cell)
        return self.kind, self.level, self.number, self.leaf, self.box, *where

    @property
    def reading(self) -> tuple[tuple[object, ...], object]:
        """What must be the same for two lines to read the same: where it stands, and its text in normal form."""
        meant = normal_form(self.runs) if self.is_text else plain_text(self.runs)
        return self.standing, meant


@dataclass(frozen=True)
class BlockView:
    """A block's lines, with the leaves that they show and their pieces."""

    source: str
    lines: tuple[Line, ...]
    leaves: tuple[Leaf, ...] = ()
    pieces: tuple[tuple[Piece, ...], ...] = ()
    items: tuple[Container, ...] = ()
    kind: ViewKind = ViewKind.RAW

    @property
    def is_raw(self) -> bool:
        return self.kind is ViewKind.RAW

    @property
    def is_single(self) -> bool:
        """Whether it is one paragraph or one heading."""
        return self.kind is ViewKind.TEXT

    @property
    def is_picture(self) -> bool:
        """Whether it is a paragraph of nothing but pictures or other atoms."""
        text = plain_text(self.lines[0].runs) if self.is_single else ""
        return bool(text) and not text.replace(ATOM, "").strip()

    @property
    def reading(self) -> tuple[tuple[tuple[object, ...], object], ...]:
        """What must be the same for two views to read the same."""
        return tuple(line.reading for line in self.lines)

    def before(self, leaf: int) -> str:
        """The source in front of a leaf's text; a task's box gets the space that parts it from the text."""
        source = self.source[: self.leaves[leaf].content_start]
        return f"{source} " if source.endswith("]") and self._is_task(leaf) else source

    def _is_task(self, leaf: int) -> bool:
        return any(line.leaf == leaf and line.box is not None for line in self.lines)
