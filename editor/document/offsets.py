"""Where the blocks of a body begin: numbers that a keystroke shifts from one block on, without counting all anew."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain


@dataclass(frozen=True, slots=True)
class Offsets:
    """Offsets of blocks, and of the end of the last.

    Attributes:
        counted: the offsets as they were counted last.
        behind: from which of them on ``shift`` has to be added.
    """

    counted: tuple[int, ...]
    behind: int = 0
    shift: int = 0

    @classmethod
    def of(cls, lengths: Sequence[int], offset: int) -> Offsets:
        """The offsets of blocks of some lengths, the first at ``offset``."""
        return cls(tuple(accumulate(lengths, initial=offset)))

    def __len__(self) -> int:
        return len(self.counted)

    def __iter__(self) -> Iterator[int]:
        return iter(self._between(0, len(self.counted)))

    def __getitem__(self, index: int) -> int:
        """An offset by its block's number; negative numbers count from the end, where -1 is the body's end."""
        at = index if index >= 0 else len(self.counted) + index
        return self.counted[at] + self.shift if at >= self.behind else self.counted[at]

    def block_at(self, offset: int) -> int:
        """The number of the block that an offset is in; the last one's behind the end, 0 without blocks."""
        counted, behind = self.counted, self.behind
        if behind < len(counted) and offset >= counted[behind] + self.shift:
            found = bisect_right(counted, offset - self.shift, lo=behind)
        else:
            found = bisect_right(counted, offset, hi=behind)
        return max(0, min(found - 1, len(counted) - 2))

    def replaced(self, first: int, last: int, lengths: Sequence[int]) -> Offsets:
        """The offsets once the blocks from ``first`` to ``last`` gave way to others of some lengths.

        The work depends on what changed while the changes stay in one block, as they do while somebody types.
        """
        end = self[first] + sum(lengths)
        by = end - self[last]
        if len(lengths) == last - first == 1 and self.behind in (last, 0):
            return Offsets(self.counted, last, by + (self.shift if self.behind else 0))
        head = chain(self._between(0, first), accumulate(lengths, initial=self[first]))
        return Offsets((*head, *(offset + by for offset in self._between(last + 1, len(self.counted)))))

    def _between(self, start: int, end: int) -> Sequence[int]:
        middle = min(max(self.behind, start), end)
        return (*self.counted[start:middle], *map(self.shift.__add__, self.counted[middle:end]))
