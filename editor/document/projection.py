"""What an editor shows of an article: lines of runs, with what is pending laid over them.

A block is shown as one line (a paragraph, a heading), as several (a list's items), or as one raw line: its source,
protected. Pending lines are empty lines of the view that the source does not hold yet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from editor.document.article import Article
from editor.document.ends import shared_ends
from editor.document.form import Form
from editor.markup import Block, BlockKind, Container, Definitions, Leaf, Manner, Node, is_glued, parse_block
from editor.markup.grammar import VOID_ELEMENTS
from editor.markup.inline import ATOM, Piece, Run, flatten, plain_text, runs_of


class LineKind(Enum):
    """What a line of the view is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    RAW = "raw"


@dataclass(frozen=True)
class Line:
    """One line of the view.

    Attributes:
        level: a heading's level from 1, an item's depth from 0.
        number: the number that an ordered item shows; 0 for a bullet.
        leaf: which of its block's leaves it shows; -1 for a raw line.
    """

    kind: LineKind
    runs: tuple[Run, ...]
    level: int = 0
    number: int = 0
    leaf: int = -1


@dataclass(frozen=True)
class BlockView:
    """A block's lines, with the leaves that they show and their pieces."""

    source: str
    lines: tuple[Line, ...]
    leaves: tuple[Leaf, ...] = ()
    pieces: tuple[tuple[Piece, ...], ...] = ()
    items: tuple[Container, ...] = ()

    @property
    def is_raw(self) -> bool:
        return not self.leaves

    @property
    def is_single(self) -> bool:
        """Whether it is one paragraph or one heading."""
        return len(self.lines) == 1 and self.lines[0].kind in (LineKind.PARAGRAPH, LineKind.HEADING)

    @property
    def is_picture(self) -> bool:
        """Whether it is a paragraph of nothing but pictures or other atoms."""
        text = plain_text(self.lines[0].runs) if self.is_single else ""
        return bool(text) and not text.replace(ATOM, "").strip()


def view_at(article: Article, index: int) -> BlockView:
    """The view of an article's block."""
    blocks = article.body.blocks
    return view_of(blocks[index], article.body.definitions, is_glued(blocks[index - 1] if index else None))


@lru_cache(maxsize=20_000)
def view_of(block: Block, definitions: Definitions, glued: bool = False) -> BlockView:
    """The view of a block; ``glued`` says that no blank line parts it from the one before it."""
    nodes = parse_block(block.source, definitions, block.kind, glued)
    if len(nodes) == 1 and block.kind is not BlockKind.BLANK:
        node = nodes[0]
        if isinstance(node, Leaf):
            return _leaf_view(block.source, node) or _raw_view(block.source)
        if isinstance(node, Container) and node.tag in ("ul", "ol"):
            return _list_view(block.source, node) or _raw_view(block.source)
    return _raw_view(block.source)


def _raw_view(source: str) -> BlockView:
    return BlockView(source, (Line(LineKind.RAW, (Run(source.strip("\r\n").rstrip()),)),))


_TAG = re.compile(r"<([A-Za-z][\w:-]*)")


def _is_swallowed(pieces: Sequence[Piece]) -> bool:
    """Whether a thing without text of its own (a script, a frame) is never closed, so that no text can follow it."""
    for piece in pieces:
        tag = _TAG.match(piece.atom)
        if tag and tag[1].lower() not in VOID_ELEMENTS and not piece.atom.endswith("/>"):
            if not re.search(rf"</{tag[1]}\s*>\Z", piece.atom, re.IGNORECASE):
                return True
    return False


def _leaf_view(source: str, leaf: Leaf) -> BlockView | None:
    """The one line; None where an element takes in all that would be typed behind it."""
    pieces = flatten(leaf, source)
    if _is_swallowed(pieces):
        return None
    is_heading = leaf.tag[:1] == "h" and leaf.tag[1:].isdigit()
    kind = LineKind.HEADING if is_heading else LineKind.PARAGRAPH
    level = int(leaf.tag[1:]) if is_heading else 0
    return BlockView(source, (Line(kind, runs_of(pieces), level, leaf=0),), (leaf,), (pieces,))


def _list_view(source: str, node: Container) -> BlockView | None:
    """The items' lines; None for a list with more in its items than text and lists, or with what is never closed."""
    found = list(_items(node, 0, source))
    if not found or any(leaf is None for leaf, *_ in found):
        return None
    leaves = tuple(leaf for leaf, *_ in found if leaf is not None)
    pieces = tuple(flatten(leaf, source) for leaf in leaves)
    if any(map(_is_swallowed, pieces)):
        return None
    lines = tuple(
        Line(LineKind.ITEM, runs_of(own), depth, number, index)
        for index, (own, (_, _, depth, number)) in enumerate(zip(pieces, found, strict=True))
    )
    return BlockView(source, lines, leaves, pieces, tuple(item for _, item, *_ in found))


def _items(node: Container, depth: int, source: str) -> Iterator[tuple[Leaf | None, Container, int, int]]:
    number = node.start_number
    for item in node.children:
        if not isinstance(item, Container) or item.tag != "li":
            yield None, node, depth, 0
            continue
        leaf, rest = _split_item(item, source)
        yield leaf, item, depth, number if node.tag == "ol" else 0
        for inner in rest:
            if isinstance(inner, Container) and inner.tag in ("ul", "ol"):
                yield from _items(inner, depth + 1, source)
            else:
                yield None, item, depth, 0
        number += 1


def _split_item(item: Container, source: str) -> tuple[Leaf | None, Sequence[Node]]:
    children = item.children
    if not children:
        # An empty item's text begins behind the space that follows its marker.
        at = item.content_start
        at += item.manner is Manner.MARKDOWN and source[at : at + 1] in (" ", "\t")
        return Leaf("", item.manner, at, at, at, at, (), ()), ()
    if isinstance(children[0], Leaf) and children[0].tag in ("", "p"):
        return children[0], children[1:]
    return None, children


@dataclass(frozen=True)
class PendingLine:
    """An empty line that the source does not hold yet: it stands before block ``before``.

    ``form`` is what its text will be written in.
    """

    before: int
    form: Form

    @property
    def line(self) -> Line:
        if self.form.tag.startswith("h"):
            return Line(LineKind.HEADING, (), int(self.form.tag[1:]))
        return Line(LineKind.PARAGRAPH, ())


@dataclass(frozen=True)
class Row:
    """What the view shows in one place: a block of the article, or a pending line."""

    lines: tuple[Line, ...]
    block: int | None = None
    pending: PendingLine | None = None


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
