"""What an editor shows of an article: lines of runs, with what is pending laid over them.

A block is shown as one line (a paragraph, a heading, code), as several (items, cells, what quotes hold), or as one raw
line: its source, protected. Pending lines are empty lines of the view that the source does not hold yet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from editor.document.article import Article
from editor.document.code_view import code_view
from editor.document.form import Form
from editor.document.items import items_of
from editor.document.kept import Kept
from editor.document.lines import BlockView, Line, LineKind, ViewKind
from editor.document.table_view import table_view
from editor.document.tree_view import align_of, raw_line, tree_view
from editor.markup import Block, BlockKind, Container, Definitions, Leaf, Node, Raw, is_glued, parse_block
from editor.markup.ends import shared_ends
from editor.markup.grammar import VOID_ELEMENTS
from editor.markup.inline import Piece, flatten, runs_of


def view_at(article: Article, index: int) -> BlockView:
    """The view of an article's block."""
    blocks = article.body.blocks
    return view_of(blocks[index], article.body.definitions, is_glued(blocks[index - 1] if index else None))


def _read_view(block: Block, definitions: Definitions, glued: bool) -> BlockView:
    """The view of a block; ``glued`` says that no blank line parts it from the one before it."""
    nodes = parse_block(block.source, definitions, block.kind, glued)
    view = _view(block.source, nodes[0]) if len(nodes) == 1 and block.kind is not BlockKind.BLANK else None
    if view is None or any(map(_is_swallowed, view.pieces)):
        return BlockView(block.source, (raw_line(block.source),))
    return view


view_of = Kept(_read_view)


def _view(source: str, node: Node) -> BlockView | None:
    """The view of a block's node; None for what is shown as source."""
    match node:
        case Leaf():
            return _leaf_view(source, node)
        case Container(tag="ul" | "ol"):
            return _list_view(source, node) or tree_view(source, node)
        case Container(tag="table"):
            return table_view(source, node)
        case Container():
            return tree_view(source, node)
        case Raw(tag="hr"):
            return BlockView(source, (Line(LineKind.RULE, ()),), kind=ViewKind.TREE)
        case Raw(tag="pre"):
            return code_view(source, node)
        case _:
            return None


_TAG = re.compile(r"<([A-Za-z][\w:-]*)")


def _is_swallowed(pieces: Sequence[Piece]) -> bool:
    """Whether a thing without text of its own (a script, a frame) is never closed, so that no text can follow it."""
    for piece in pieces:
        tag = _TAG.match(piece.atom)
        if tag and tag[1].lower() not in VOID_ELEMENTS and not piece.atom.endswith("/>"):
            if not re.search(rf"</{tag[1]}\s*>\Z", piece.atom, re.IGNORECASE):
                return True
    return False


def _leaf_view(source: str, leaf: Leaf) -> BlockView:
    pieces = flatten(leaf, source)
    is_heading = leaf.tag[:1] == "h" and leaf.tag[1:].isdigit()
    kind = LineKind.HEADING if is_heading else LineKind.PARAGRAPH
    level = int(leaf.tag[1:]) if is_heading else 0
    line = Line(kind, runs_of(pieces), level, leaf=0, align=align_of(leaf.attributes))
    return BlockView(source, (line,), (leaf,), (pieces,), kind=ViewKind.TEXT)


def _list_view(source: str, node: Container) -> BlockView | None:
    """The items' lines; None for a list with more in its items than text and lists."""
    found = list(items_of(node, source))
    leaves = tuple(item.leaf for item in found if item.leaf is not None)
    if not found or len(leaves) < len(found):
        return None
    pieces = tuple(flatten(leaf, source) for leaf in leaves)
    lines = tuple(
        Line(LineKind.ITEM, runs_of(own), item.depth, item.number, index, item.box)
        for index, (own, item) in enumerate(zip(pieces, found, strict=True))
    )
    return BlockView(source, lines, leaves, pieces, tuple(item.node for item in found), ViewKind.LIST)


class Within(Enum):
    """What a line that waits will stand in, once it holds text."""

    NOTHING = auto()
    QUOTE = auto()
    BULLETS = auto()
    NUMBERS = auto()
    TASKS = auto()


@dataclass(frozen=True)
class PendingLine:
    """An empty line that the source does not hold yet: it stands before block ``before``.

    ``form`` is what its text will be written in, ``within`` the quote or list of its own that it begins.
    """

    before: int
    form: Form
    within: Within = Within.NOTHING

    @property
    def line(self) -> Line:
        match self.within:
            case Within.BULLETS:
                return Line(LineKind.ITEM, ())
            case Within.NUMBERS:
                return Line(LineKind.ITEM, (), number=1)
            case Within.TASKS:
                return Line(LineKind.ITEM, (), box=False)
        quotes = (0,) if self.within is Within.QUOTE else ()
        if self.form.tag.startswith("h"):
            return Line(LineKind.HEADING, (), int(self.form.tag[1:]), quotes=quotes)
        return Line(LineKind.PARAGRAPH, (), quotes=quotes)


@dataclass(frozen=True)
class Row:
    """What the view shows in one place: a block of the article, or a pending line."""

    lines: tuple[Line, ...]
    block: int | None = None
    pending: PendingLine | None = None

    @property
    def cells_from(self) -> int | None:
        """The first of its lines that stands in a table's cell; None for what is no table."""
        if self.lines[-1].cell is None:
            return None
        return next(number for number, line in enumerate(self.lines) if line.cell is not None)


def project(article: Article, overlays: Iterable[PendingLine] = ()) -> tuple[Row, ...]:
    """The whole view of an article with what is pending laid over it."""
    blocks = article.body.blocks
    waiting: dict[int, list[PendingLine]] = {}
    for pending in overlays:
        waiting.setdefault(min(pending.before, len(blocks)), []).append(pending)
    rows: list[Row] = []
    for index, block in enumerate(blocks):
        rows.extend(Row((pending.line,), pending=pending) for pending in waiting.get(index, ()))
        if block.kind is not BlockKind.BLANK:
            rows.append(Row(view_at(article, index).lines, index))
    rows.extend(Row((pending.line,), pending=pending) for pending in waiting.get(len(blocks), ()))
    return tuple(rows)


def reprojected(
    old: Article, rows: tuple[Row, ...], new: Article, overlays: Sequence[PendingLine]
) -> tuple[Row, ...] | None:
    """The view of ``new``, made from that of ``old`` with the same overlays: the work depends on what changed.

    None where blocks came or went, or a definition that any block may use changed.
    """
    before, after = old.body.blocks, new.body.blocks
    if len(before) != len(after) or old.body.definitions != new.body.definitions:
        return None
    first, last = changed_blocks(old, new)
    if first == last:  # the front matter changed
        return rows
    start = first + sum(1 for pending in overlays if pending.before <= first)
    stop = last + sum(1 for pending in overlays if pending.before < last)
    made: list[Row] = []
    for row in rows[start:stop]:
        if row.block is None:
            made.append(row)
        elif after[row.block].kind is BlockKind.BLANK:
            return None
        else:
            made.append(Row(view_at(new, row.block).lines, row.block))
    return (*rows[:start], *made, *rows[stop:])


def changed_blocks(old: Article, new: Article) -> tuple[int, int]:
    """The first block that differs, and the end of what differs in the old article."""
    head, tail = shared_ends(old.body.blocks, new.body.blocks)
    return head, len(old.body.blocks) - tail
