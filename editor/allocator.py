"""The C library's memory: what a program that runs all day gives back to the system.

The GNU library keeps what was freed for itself, in pieces that long lives between them hold apart, and raises by itself
the size from which memory comes straight from the system and goes straight back. So a program whose data does not grow
grows all the same. Other systems' libraries give back by themselves.
"""

from __future__ import annotations

import ctypes
import sys

_MMAP_THRESHOLD = -3  # M_MMAP_THRESHOLD of mallopt(3)
_LARGE = 131_072  # bytes, the library's own threshold at first


def keep_threshold() -> None:
    """From now on large pieces of memory, pictures and long texts, always go back at once (mallopt(3))."""
    if sys.platform == "linux":
        _call("mallopt", _MMAP_THRESHOLD, _LARGE)


def give_back() -> None:
    """Returns what is free to the system; takes about a millisecond (malloc_trim(3))."""
    if sys.platform == "linux":
        _call("malloc_trim", 0)


def _call(name: str, *arguments: int) -> None:
    try:
        ctypes.CDLL(None)[name](*arguments)
    except AttributeError:  # another C library than GNU's
        return
