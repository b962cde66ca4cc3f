"""Keeps what was made of blocks, as much as a size allows."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Generic, TypeVar

from editor.markup import Block, Definitions

_Made = TypeVar("_Made")
_Key = tuple[Block, Definitions, bool]

_ENTRY = 100  # characters that a block counts beside its own
_LEAST = 15.0  # seconds that everything is kept: reading a long article again must not read all of it anew


class Kept(Generic[_Made]):
    """Calls ``make`` for a block, its article's definitions and whether it is glued to the one above; or remembers.

    What was asked for within the last quarter of a minute, or among the last ``most`` characters, is kept: one
    generation is filled while the one before it is still looked into. So nothing has to be kept in order, several
    threads may ask, and in the long run memory is bounded however long the blocks are.
    """

    def __init__(
        self,
        make: Callable[[Block, Definitions, bool], _Made],
        most: int = 300_000,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._make = make
        self._most = most
        self._clock = clock
        self._since = clock()
        self._size = 0
        self._young: dict[_Key, _Made] = {}
        self._old: dict[_Key, _Made] = {}
        self.made = 0  # how often nothing was remembered

    def __call__(self, block: Block, definitions: Definitions, glued: bool = False) -> _Made:
        key = (block, definitions, glued)
        found = self._young.get(key)
        if found is not None:
            return found
        found = self._old.get(key)
        if found is None:
            found = self._make(block, definitions, glued)
            self.made += 1
        if self._size > self._most and self._clock() - self._since > _LEAST:
            self._old, self._young, self._size, self._since = self._young, {}, 0, self._clock()
        self._young[key] = found
        self._size += len(block.source) + _ENTRY
        return found
