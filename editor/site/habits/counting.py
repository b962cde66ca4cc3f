"""What most posts do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def commonest(items: Iterable[T], default: T) -> T:
    """The item that is there most often, of equals the one seen last; posts come the older first."""
    every = list(items)
    if not every:
        return default
    counted = Counter(every)
    last = {item: place for place, item in enumerate(every)}
    return max(counted, key=lambda item: (counted[item], last[item]))


def share(part: int, whole: int) -> float:
    """A part of a whole from 0 to 1, rounded so that it can be read."""
    return round(part / whole, 3) if whole else 0.0
