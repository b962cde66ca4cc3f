"""Selections that reach from a line of one block to a line of another, taken away so that both ends keep their form."""

from __future__ import annotations

from collections.abc import Sequence

from editor.document.article import Article
from editor.document.edit import Edit
from editor.document.lines import ViewKind
from editor.document.projection import view_at
from editor.document.rewrite import rewrite_line
from editor.document.structure import delete_blocks
from editor.document.trees import merge_within, remove_lines
from editor.errors import StructureError, UnwritableTextError
from editor.markup.inline import Run

Line = tuple[int, int]
"""A line: the number of its block, and its own in the block's view."""


def merge_lines(article: Article, first: Line, left: Sequence[Run], last: Line, right: Sequence[Run]) -> Edit:
    """Makes one line of a line's beginning and a later line's end; what lies between them goes.

    Cells of a table keep their places: they are emptied, and nothing is joined across their borders. Raises
    StructureError.
    """
    try:
        return _merged(article, first, left, last, right)
    except UnwritableTextError as error:
        raise StructureError(cause="join") from error


def _merged(article: Article, first: Line, left: Sequence[Run], last: Line, right: Sequence[Run]) -> Edit:
    (upper, one), (lower, other) = first, last
    is_grid = [view_at(article, index).kind is ViewKind.TABLE for index in (upper, lower)]
    if upper == lower:
        if is_grid[0]:
            return _emptied(article, upper, one, left, other, right)
        return merge_within(article, upper, one, left, other, right)
    if is_grid[0] or is_grid[1]:
        edit = _shortened(article, lower, other, right)
    else:
        edit = _without_head(article, lower, other)
    if lower > upper + 1:
        edit = edit.then(delete_blocks(edit.after, upper + 1, lower))
    count = len(view_at(article, upper).lines)
    if is_grid[0]:
        return edit.then(_emptied(edit.after, upper, one, left, count, ()))
    if one + 1 < count:
        edit = edit.then(remove_lines(edit.after, upper, one + 1, count))
    return edit.then(_rewritten(edit.after, upper, one, left if is_grid[1] else [*left, *right]))


def _shortened(article: Article, index: int, number: int, right: Sequence[Run]) -> Edit:
    """A block whose first lines are gone, in a table emptied, with the end of a line as its first."""
    if view_at(article, index).kind is ViewKind.TABLE:
        return _emptied(article, index, 0, (), number, right) if number else _rewritten(article, index, 0, right)
    edit = _rewritten(article, index, number, right)
    return edit.then(remove_lines(edit.after, index, 0, number)) if number else edit


def _without_head(article: Article, index: int, last: int) -> Edit:
    """A block without its lines up to one; the whole block where that is its last."""
    if last + 1 == len(view_at(article, index).lines):
        return delete_blocks(article, index, index + 1)
    return remove_lines(article, index, 0, last + 1)


def _rewritten(article: Article, index: int, number: int, runs: Sequence[Run]) -> Edit:
    lines = view_at(article, index).lines
    if number >= len(lines) or lines[number].leaf < 0:  # it became another thing as what followed it went
        raise StructureError(cause="join")
    return rewrite_line(article, index, lines[number].leaf, runs)


def _emptied(article: Article, index: int, first: int, left: Sequence[Run], last: int, right: Sequence[Run]) -> Edit:
    """A table whose cells from one to another are emptied but for the beginning of the first and the last's end."""
    edit = Edit.of(article, ())
    for number, line in enumerate(view_at(article, index).lines[first : last + 1], first):
        runs = left if number == first else right if number == last else ()
        if line.leaf >= 0:
            edit = edit.then(rewrite_line(edit.after, index, line.leaf, runs))
    return edit
