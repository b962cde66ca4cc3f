"""The quick way of writing what is typed: words inside a piece of plain text need no thought.

What comes out is what ``serialize.contents`` would propose first.
"""

from __future__ import annotations

from collections.abc import Sequence

from editor.markup.ends import shared_ends
from editor.markup.inline import Piece, Run, runs_of
from editor.markup.nodes import Leaf

_STOPS = (",", ".", "!", "?")


def typed_content(source: str, leaf: Leaf, pieces: Sequence[Piece], runs: Sequence[Run]) -> str | None:
    """The content of a leaf whose pieces read as ``runs`` now; None where more than plain words changed."""
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
    """Whether words change behind another letter, and in front of another one, a space or nothing."""
    before, behind = text[:head], text[head + len(removed) :][:1]
    if not before[-1:].isalnum() and not (inserted and _ends_plainly(before, is_word=inserted[0].isalnum())):
        return False
    if behind and behind != " " and not behind.isalnum():
        return False
    if inserted in _STOPS:
        return not removed and before[-1:].isalpha() and not behind.isalnum()
    return _is_words(removed, behind) and _is_words(inserted, behind)


def _ends_plainly(before: str, *, is_word: bool) -> bool:
    """Whether a word, or a space and a word, may follow: behind a letter, or a stop that is behind one."""
    behind = before[-1:] == " " if is_word else True  # the space is there, or comes with the word
    before = before[:-1] if is_word else before
    return behind and (before[-1:].isalnum() or (before[-1:] in _STOPS and before[-2:-1].isalpha()))


def _is_words(text: str, behind: str) -> bool:
    """Whether a text is letters and digits, one space in front of them or none; a space alone parts a word in two."""
    word = text.removeprefix(" ")
    return word.isalnum() or text == "" or (text == " " and behind.isalnum())


def _piece_around(pieces: Sequence[Piece], start: int, end: int) -> tuple[Piece, int] | None:
    """The plain piece that a stretch of the shown text is inside of, and where it begins; None at its very start."""
    position = 0
    for piece in pieces:
        if position < start and end <= position + len(piece.text):
            return (piece, position) if piece.is_literal else None
        position += len(piece.text)
    return None
