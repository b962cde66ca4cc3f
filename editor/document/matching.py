"""Which piece of a new sequence was which of the old one: kept, edited, moved, or new."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from editor.markup.ends import shared_ends

_MARKUP = re.compile(r"<\w+|#+|[^\w\s]+")
_ALIKE = 0.45  # the share of pairs of letters, from which on two texts count as one that was edited
_MOST_COMPARED = 900
_MOST_SEARCHED = 400_000
_SEEN_LETTERS = 2_000


def match_texts(old: Sequence[str], new: Sequence[str]) -> list[int | None]:
    """For each text of ``new`` the number of the one in ``old`` that it was; None for what was not there.

    Texts that stand once in each come first, in their place or moved, with their equal neighbours; then texts that
    are repeated, then in each stretch between them those that are alike, and those that alone are left.
    """
    matching = _Matching(old, new)
    matching.take_single()
    matching.take_neighbours()
    matching.take_repeated()
    matching.take_neighbours()
    matching.take_equal()
    matching.take_edited()
    return matching.of_new


def match_names(old: Sequence[str], new: Sequence[str]) -> list[int | None]:
    """The same for pieces that are known by names, each of which stands once."""
    numbers = {name: number for number, name in enumerate(old)}
    return [numbers.get(name) for name in new]


def moved(of_new: Sequence[int | None], weight: Callable[[int], int]) -> set[int]:
    """Numbers of old pieces that changed places: all but the heaviest sequence that is still in order."""
    kept = [number for number in of_new if number is not None]
    if all(first < second for first, second in pairwise(kept)):
        return set()
    best = _Heaviest(max(kept) + 1)
    before: dict[int, int] = {}
    for number in kept:
        total, last = best.up_to(number)
        before[number] = last
        best.put(number, total + weight(number) + 1)
    _, last = best.up_to(max(kept) + 1)
    chain = set()
    while last >= 0:
        chain.add(last)
        last = before[last]
    return set(kept) - chain


class _Heaviest:
    """The greatest total among numbers below another, and whose it is: a Fenwick tree of maxima."""

    def __init__(self, size: int) -> None:
        self._tree = [(0, -1)] * (size + 1)

    def up_to(self, number: int) -> tuple[int, int]:
        found = (0, -1)
        while number > 0:
            found = max(found, self._tree[number])
            number -= number & -number
        return found

    def put(self, number: int, total: int) -> None:
        place = number + 1
        while place < len(self._tree):
            self._tree[place] = max(self._tree[place], (total, number))
            place += place & -place


class _Matching:
    """A matching in the making."""

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        self.old, self.new = old, new
        self.of_new: list[int | None] = [None] * len(new)
        self.of_old: list[int | None] = [None] * len(old)
        self._there, self._here = Counter(old), Counter(new)
        self._stretches: list[tuple[int, int, int, int]] = []

    def take_single(self) -> None:
        head, tail = shared_ends(self.old, self.new)
        # Beside what changed, a repeated text may be another one.
        while 0 < head < len(self.old) and not self._is_single(self.old[head - 1]):
            head -= 1
        while 0 < tail < len(self.old) and not self._is_single(self.old[len(self.old) - tail]):
            tail -= 1
        for number in range(head):
            self._pair(number, number)
        for number in range(1, tail + 1):
            self._pair(len(self.old) - number, len(self.new) - number)
        self._take_between(head, len(self.old) - tail, head, len(self.new) - tail)
        place = {text: number for number, text in enumerate(self.old)}
        for number, text in enumerate(self.new):
            if self.of_new[number] is None and self._is_single(text):
                self._pair(place[text], number)

    def _is_single(self, text: str) -> bool:
        return self._there[text] == 1 and self._here[text] == 1

    def _take_between(self, low: int, high: int, first: int, end: int) -> None:
        """Texts that stand once in both stretches part them; what is left between these is searched."""
        stretches = [(low, high, first, end)]
        while stretches:
            low, high, first, end = stretches.pop()
            anchors = self._anchors(low, high, first, end)
            if not anchors:
                self._stretches.append((low, high, first, end))
                continue
            edges = [(low - 1, first - 1), *anchors, (high, end)]
            for (a, b), (c, d) in pairwise(edges):
                if a + 1 < c and b + 1 < d:
                    stretches.append((a + 1, c, b + 1, d))
            for one, other in anchors:
                self._pair(one, other)

    def _anchors(self, low: int, high: int, first: int, end: int) -> list[tuple[int, int]]:
        there, here = Counter(self.old[low:high]), Counter(self.new[first:end])
        place = {self.old[number]: number for number in range(low, high)}
        single = [
            (place[text], number)
            for number in range(first, end)
            if here[text := self.new[number]] == 1 and there[text] == 1
        ]
        away = moved([one for one, _ in single], lambda number: len(self.old[number]))
        return [(one, other) for one, other in single if one not in away]

    def take_repeated(self) -> None:
        for low, high, first, end in self._stretches:
            ones = [number for number in range(low, high) if self.of_old[number] is None]
            others = [number for number in range(first, end) if self.of_new[number] is None]
            if len(ones) * len(others) > _MOST_SEARCHED:
                continue
            texts = [self.old[number] for number in ones], [self.new[number] for number in others]
            for block in SequenceMatcher(None, *texts, autojunk=False).get_matching_blocks():
                for step in range(block.size):
                    self._pair(ones[block.a + step], others[block.b + step])

    def take_equal(self) -> None:
        """Repeated texts that changed places: which of them, nobody can say."""
        left: dict[str, list[int]] = {}
        for number in reversed(range(len(self.old))):
            if self.of_old[number] is None:
                left.setdefault(self.old[number], []).append(number)
        for number, text in enumerate(self.new):
            if self.of_new[number] is None and left.get(text):
                self._pair(left[text].pop(), number)

    def take_neighbours(self) -> None:
        for number in [*range(len(self.new)), *reversed(range(len(self.new)))]:
            self._spread(number)

    def _spread(self, number: int) -> None:
        """Equal neighbours of what is matched belong to it."""
        one = self.of_new[number]
        for step in (1, -1):
            there, here = (one if one is not None else -9) + step, number + step
            if self._is_free(there, here) and self.old[there] == self.new[here]:
                self._pair(there, here)

    def _is_free(self, there: int, here: int) -> bool:
        if not (0 <= there < len(self.old) and 0 <= here < len(self.new)):
            return False
        return self.of_old[there] is None and self.of_new[here] is None

    def take_edited(self) -> None:
        for first, end in list(_runs(self.of_new)):
            above, below = self._old_below(first), self._old_above(end)
            self._take_alike(above, range(first, end))
            if below != above:
                self._take_alike(below, range(first, end))
        for first, end in list(_runs(self.of_new)):
            if (between := self._old_below(first)) == self._old_above(end):
                self._take_by_shape(between, range(first, end))

    def _take_by_shape(self, there: range, here: range) -> None:
        """What alone is left between the same neighbours was written anew."""
        left = list(there)
        for place, number in enumerate(here):
            if left and (len(here) - place == len(left) or _shape(self.new[number]) == _shape(self.old[left[0]])):
                self._pair(left.pop(0), number)

    def _old_below(self, first: int) -> range:
        """The old texts that nothing is matched with, behind the one that the text before ``first`` was."""
        before = self.of_new[first - 1] if first else -1
        start = end = (before if before is not None else -1) + 1
        while end < len(self.old) and self.of_old[end] is None:
            end += 1
        return range(start, end)

    def _old_above(self, end: int) -> range:
        behind = self.of_new[end] if end < len(self.new) else len(self.old)
        start = stop = behind if behind is not None else len(self.old)
        while start > 0 and self.of_old[start - 1] is None:
            start -= 1
        return range(start, stop)

    def _take_alike(self, there: range, here: range) -> None:
        """The pairs in order that are most alike together."""
        ones = [number for number in there if self.of_old[number] is None]
        others = [number for number in here if self.of_new[number] is None]
        if not ones or not others or len(ones) * len(others) > _MOST_COMPARED:
            return
        best: list[list[float]] = [[0.0] * (len(others) + 1) for _ in range(len(ones) + 1)]
        alike = [[likeness(self.old[one], self.new[other]) for other in others] for one in ones]
        for i in reversed(range(len(ones))):
            for j in reversed(range(len(others))):
                together = best[i + 1][j + 1] + alike[i][j] if alike[i][j] >= _ALIKE else 0.0
                best[i][j] = max(best[i + 1][j], best[i][j + 1], together)
        i = j = 0
        while i < len(ones) and j < len(others):
            if alike[i][j] >= _ALIKE and best[i][j] == best[i + 1][j + 1] + alike[i][j]:
                self._pair(ones[i], others[j])
                i, j = i + 1, j + 1
            elif best[i][j] == best[i + 1][j]:
                i += 1
            else:
                j += 1

    def _pair(self, there: int, here: int) -> None:
        if self.of_old[there] is None and self.of_new[here] is None:
            self.of_old[there], self.of_new[here] = here, there


def _runs(numbers: Sequence[int | None]) -> Iterator[tuple[int, int]]:
    """Stretches of None."""
    first = None
    for place, number in enumerate([*numbers, -1]):
        if number is None and first is None:
            first = place
        elif number is not None and first is not None:
            yield first, place
            first = None


def likeness(one: str, other: str) -> float:
    """How much of two texts' pairs of neighbouring letters is the same: 0 to 1 (Dice's coefficient)."""
    ours, theirs = _pairs(one), _pairs(other)
    total = ours.total() + theirs.total()
    return 2 * (ours & theirs).total() / total if total else float(one == other)


def _pairs(text: str) -> Counter[str]:
    text = text[:_SEEN_LETTERS]
    return Counter(text[place : place + 2] for place in range(len(text) - 1))


def _shape(text: str) -> str:
    """What a text begins with, where that is markup."""
    found = _MARKUP.match(text)
    return found[0] if found else ""
