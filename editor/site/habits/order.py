"""In which order keys stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence


def learned_order(heads: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """All keys in the order that goes against the fewest posts: the frequent ones first, the others put between."""
    before: Counter[tuple[str, str]] = Counter()
    counted: Counter[str] = Counter()
    for keys, count in Counter(map(tuple, heads)).items():
        for place, key in enumerate(keys):
            counted[key] += count
            for other in keys[place + 1 :]:
                before[key, other] += count
    ordered: list[str] = []
    for key, _ in counted.most_common():
        ordered.insert(_best_place(key, ordered, before), key)
    return tuple(ordered)


def _best_place(key: str, ordered: Sequence[str], before: Counter[tuple[str, str]]) -> int:
    """Where a key goes against the fewest; of equal places the last."""
    against = sum(before[other, key] for other in ordered)  # in front of all
    best, least = 0, against
    for place, other in enumerate(ordered, 1):
        against += before[key, other] - before[other, key]
        if against <= least:
            best, least = place, against
    return best
