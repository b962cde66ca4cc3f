"""Which QTextBlock shows which line of which row: by counting, as properties and user data go astray.

In front of a table and behind it Qt keeps a QTextBlock, whatever stands there. So each table has one of its own on both
sides, which are never shown: its guards.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from editor.document.projection import Row


class RowMap:
    """Block numbers of a text document for the rows that it shows."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._guards = {number: row.cells_from for number, row in enumerate(rows) if row.cells_from is not None}
        counts = (len(row.lines) + 2 * (number in self._guards) for number, row in enumerate(rows))
        self._starts = list(accumulate(counts, initial=0))

    @property
    def block_count(self) -> int:
        """How many QTextBlocks show the rows."""
        return self._starts[-1]

    def first_block(self, row: int) -> int:
        """The block number that a row begins with; for the row behind the last, the number of all."""
        return self._starts[row]

    def number_of(self, row: int, line: int) -> int:
        """The block number of a line of a row."""
        guard = self._guards.get(row)
        return self._starts[row] + line + (guard is not None and line >= guard)

    def row_and_line(self, number: int) -> tuple[int, int]:
        """The row that a block number belongs to, and the line in it; guards belong to the first and last cells.

        A number behind the last is the last: the document may be about to be written anew.
        """
        number = min(number, self._starts[-1] - 1)
        row = max(0, bisect_right(self._starts, number) - 1)
        line = number - self._starts[row]
        guard = self._guards.get(row)
        if guard is None:
            return row, line
        return row, min(line - (line > guard), self._starts[row + 1] - self._starts[row] - 3)

    def is_guard(self, number: int) -> bool:
        """Whether a block number is one of a table's guards."""
        row = max(0, min(bisect_right(self._starts, number) - 1, len(self._starts) - 2))
        guard = self._guards.get(row)
        return guard is not None and (number == self._starts[row] + guard or number == self._starts[row + 1] - 1)
