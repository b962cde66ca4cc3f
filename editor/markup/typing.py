"""The quick way of writing what is typed: letters and digits inside a piece of plain text need no thought.

What comes out is what ``serialize.contents`` would propose first.
"""

from __future__ import annotations

from collections.abc import Sequence

from editor.markup.ends import shared_ends
from editor.markup.inline import Piece, Run, runs_of
from editor.markup.nodes import Leaf


def typed_content(source: str, leaf: Leaf, pieces: Sequence[Piece], runs: Sequence[Run]) -> str | None:
    """The content of a leaf whose pieces read as ``runs`` now; None where more than plain letters changed."""
    old, new = runs_of(pieces), tuple(run for run in runs if run.text)
    if len(old) != len(new):
        return None
    changed = [number for number, (one, other) in enumerate(zip(old, new, strict=True)) if one != other]
    if len(changed) != 1:
        return None
    one, other = old[changed[0]], new[changed[0]]
    if one.marks != other.marks or one.atom or other.atom:
        return None
    head, removed, inserted = _difference(one.text, other.text)
    if not _is_harmless(one.text, head, removed, inserted):
        return None
    place = sum(len(run.text) for run in old[: changed[0]]) + head
    found = _piece_around(pieces, place, place + len(removed))
    if found is None:
        return None
    at = found[0].start + place - found[1]
    return source[leaf.content_start : at] + inserted + source[at + len(removed) : leaf.content_end]


def _difference(old: str, new: str) -> tuple[int, str, str]:
    """Where the texts differ, and what gave way to what."""
    head, tail = shared_ends(old, new)
    return head, old[head : len(old) - tail], new[head : len(new) - tail]


def _is_harmless(text: str, head: int, removed: str, inserted: str) -> bool:
    """Whether letters and digits change behind another one, and in front of another one, a space or nothing."""
    before, behind = text[head - 1 : head] if head else "", text[head + len(removed) :][:1]
    if not before.isalnum() or (removed and not removed.isalnum()):
        return False
    if inserted == " ":
        return behind.isalnum()
    return (not inserted or inserted.isalnum()) and (not behind or behind == " " or behind.isalnum())


def _piece_around(pieces: Sequence[Piece], start: int, end: int) -> tuple[Piece, int] | None:
    """The plain piece that a stretch of the shown text is inside of, and where it begins; None at its very start."""
    position = 0
    for piece in pieces:
        if position < start and end <= position + len(piece.text):
            return (piece, position) if piece.is_literal else None
        position += len(piece.text)
    return None
