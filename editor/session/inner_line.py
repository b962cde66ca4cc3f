"""An empty line inside of a block that the source does not hold yet: what an Enter makes in a quote, until it is
written on. Between blocks pending lines do the same (``editor.document.projection``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from editor.document.article import Article
from editor.document.changes import Change, Move
from editor.document.edit import Edit
from editor.document.lines import Line, LineKind, ViewKind
from editor.document.overlays import block_after
from editor.document.projection import Row, changed_blocks, view_at
from editor.document.rewrite import rewrite_line
from editor.document.trees import split_line
from editor.errors import StructureError, UnwritableTextError
from editor.markup.inline import Run, normal_form, plain_text


@dataclass(frozen=True)
class InnerLine:
    """An empty line of a block's row.

    Attributes:
        block: the block.
        number: which line of its row it is.
        shown: what is shown, without text.
    """

    block: int
    number: int
    shown: Line

    def on(self, rows: Sequence[Row]) -> tuple[Row, ...]:
        """The rows with the line among them."""
        return tuple(self._row(row) if row.block == self.block else row for row in rows)

    def _row(self, row: Row) -> Row:
        return replace(row, lines=(*row.lines[: self.number], self.shown, *row.lines[self.number :]))

    def gone(self, line: int, offset: int, row: Row) -> tuple[int, int]:
        """Line and offset of a place in its row when it is taken away; from the line itself one goes to that above."""
        if line != self.number or not line:
            return max(0, line - (line >= self.number)), offset
        return line - 1, len(plain_text(row.lines[line - 1].runs))

    def filled(self, article: Article, runs: Sequence[Run]) -> Edit:
        """The article with a text in the line. Raises StructureError or UnwritableTextError."""
        lines = view_at(article, self.block).lines
        beside = lines[max(0, self.number - 1)] if lines else None
        if beside is not None and beside.leaf >= 0 and not normal_form(beside.runs):  # one empty line is enough
            return rewrite_line(article, self.block, beside.leaf, runs)
        below = lines[self.number] if self.number < len(lines) else None
        is_like = below is not None and replace(below, runs=(), leaf=-1) == self.shown
        if below is not None and (is_like or not self.number or lines[self.number - 1].leaf < 0):
            return split_line(article, self.block, self.number, runs, below.runs)
        return split_line(article, self.block, self.number - 1, lines[self.number - 1].runs, runs, self.shown)

    def can_hold(self, article: Article) -> bool:
        """Whether a text written in the line stands where the line does, as what it is."""
        try:
            after = self.filled(article, (Run("x"),)).after
        except (StructureError, UnwritableTextError):
            return False
        lines = view_at(after, self.block).lines
        return self.number < len(lines) and replace(lines[self.number], runs=(), leaf=-1) == self.shown

    def carried(self, old: Article, new: Article, changes: Sequence[Change]) -> InnerLine | None:
        """The same after somebody else's change; None where its block became another."""
        if any(isinstance(change, Move) for change in changes):
            block = block_after(self.block, old, new, changes)
            return replace(self, block=block) if view_at(old, self.block).lines == view_at(new, block).lines else None
        first, end = changed_blocks(old, new)
        by = len(new.body.blocks) - len(old.body.blocks)
        if self.block < first:
            return self
        if self.block >= end:
            return replace(self, block=self.block + by)
        if by or len(view_at(old, self.block).lines) != len(view_at(new, self.block).lines):
            return None
        return self if view_at(new, self.block).kind is ViewKind.TREE and self.can_hold(new) else None


def empty_line(like: Line) -> Line:
    """An empty line of a paragraph that stands where another line stands, or in the item that this begins."""
    indent = like.level + 1 if like.kind is LineKind.ITEM else like.indent
    return Line(LineKind.PARAGRAPH, (), quotes=like.quotes, indent=indent, role=like.role if like.role == "dd" else "")
