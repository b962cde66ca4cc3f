"""Which QTextBlock shows which line of which row: by counting, as properties and user data go astray."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from editor.document.projection import Row


class RowMap:
    """Block numbers of a text document for the rows that it shows."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._starts = list(accumulate((len(row.lines) for row in rows), initial=0))

    @property
    def line_count(self) -> int:
        return self._starts[-1]

    def first_line(self, row: int) -> int:
        """The block number of a row's first line; for the row behind the last, the number of lines."""
        return self._starts[row]

    def row_and_line(self, number: int) -> tuple[int, int]:
        """The row that a block number belongs to, and the line in it."""
        row = max(0, min(bisect_right(self._starts, number) - 1, len(self._starts) - 2))
        return row, number - self._starts[row]
