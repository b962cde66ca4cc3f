"""How often the preview's picture is made anew while somebody types."""

from __future__ import annotations


def pause_before(since: int, rest: int, burst: int) -> int:
    """Milliseconds until a key is to be shown, ``since`` ms after the last picture.

    At once where the preview has been quiet for ``rest``. Else keys come fast: a picture costs the machine many times
    what a key costs, so this key waits ``burst`` for the others that are to be in the same picture, and longer only
    where the rest asks for it.
    """
    left = rest - since
    return max(left, burst) if left > 0 else 0
