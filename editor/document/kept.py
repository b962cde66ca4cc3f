"""Keeps what was made of blocks, as much as a size allows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from editor.markup import Block, Definitions

_Made = TypeVar("_Made")
_Key = tuple[Block, Definitions, bool]

_ENTRY = 64  # characters that a block counts beside its own


class Kept(Generic[_Made]):
    """Calls ``make`` for a block, its article's definitions and whether it is glued to the one above; or remembers.

    What was asked for among the last ``most`` characters is kept, and forgotten at the latest after twice as many: one
    generation is filled while the one before it is still looked into. So nothing has to be kept in order, several
    threads may ask, and memory is bounded however long the blocks are.
    """

    def __init__(self, make: Callable[[Block, Definitions, bool], _Made], most: int = 1_000_000) -> None:
        self._make = make
        self._most = most
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
        self._size += len(block.source) + _ENTRY
        if self._size > self._most:
            self._old, self._young, self._size = self._young, {}, len(block.source) + _ENTRY
        self._young[key] = found
        return found
