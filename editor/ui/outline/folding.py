"""Which rows of the outline are folded away, without Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from editor.ui.outline.outline_row import OutlineRow


def end_of(rows: Sequence[OutlineRow], row: int) -> int:
    """The row behind a section and what is inside it."""
    later = (number for number in range(row + 1, len(rows)) if rows[number].level <= rows[row].level)
    return next(later, len(rows))


def hidden_rows(rows: Sequence[OutlineRow], folded: Iterable[int]) -> set[int]:
    """The rows inside of folded ones."""
    return {inside for row in folded for inside in range(row + 1, end_of(rows, row))}


def shown_row(rows: Sequence[OutlineRow], folded: frozenset[int], row: int) -> int:
    """The row itself, or the outermost folded one that holds it."""
    return next((outer for outer in sorted(folded) if outer < row < end_of(rows, outer)), row)


def carried(old: Sequence[OutlineRow], folded: frozenset[int], new: Sequence[OutlineRow]) -> frozenset[int]:
    """What stays folded when other rows are shown: by place where only counts and titles changed, else by title."""
    if len(old) == len(new):
        kept: Iterable[int] = folded
    else:
        titles = {_name(old, row) for row in folded}
        kept = (row for row in range(len(new)) if _name(new, row) in titles)
    return frozenset(row for row in kept if end_of(new, row) > row + 1)


def _name(rows: Sequence[OutlineRow], row: int) -> tuple[str, int]:
    """A title, with how many equal ones stand before it."""
    title = rows[row].title
    return title, sum(other.title == title for other in rows[:row])
