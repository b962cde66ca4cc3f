"""Which keys in the source are undone together: a word with the space behind it, or a run of deletions."""

from __future__ import annotations

from editor.document.changes import Splice


class TypingSteps:
    """Tells where a step of the history ends while somebody types."""

    def __init__(self) -> None:
        self._kind = ""
        self._at = -1

    def end(self) -> None:
        """What is typed next begins a step."""
        self._kind = ""

    def begins_anew(self, change: Splice) -> bool:
        """Whether a change begins another step than the one before it."""
        kind = _kind_of(change)
        joins = bool(self._kind) and (kind == self._kind or (self._kind, kind) == ("word", "space"))
        touches = self._at in (change.offset, change.end)
        self._kind, self._at = kind, change.offset + len(change.inserted)
        return not (joins and touches)


def _kind_of(change: Splice) -> str:
    if not change.inserted:
        return "delete"
    if change.removed:
        return "replace"
    return "space" if change.inserted.isspace() else "word"
