"""Where the blocks of a body are found again after Liquid has been over it.

A sign that the text does not hold is put where a block begins, outside of every tag, and looked for in what Liquid
makes of the text. Where white space is taken away by a tag (``{%- … -%}``) none is put, as it would keep that space.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

_TAG = re.compile(r"\{%-?\s*(\w*).*?-?%\}|\{\{.*?\}\}\}?", re.DOTALL)
_SIGNS = tuple(map(chr, range(0xF8F0, 0xF8F8)))  # private use; the first that the text does not hold is taken
_LOOK = 200  # characters; more white space than that may be taken away by a tag behind it


@dataclass(frozen=True, slots=True)
class SignedText:
    """A text with signs where blocks begin.

    Attributes:
        blocks: the numbers of the blocks that begin at the signs; the first one of all needs none.
    """

    text: str
    sign: str
    blocks: tuple[int, ...]

    def cut(self, rendered: str) -> tuple[str, tuple[int, ...], tuple[int, ...]] | None:
        """What Liquid made of the text without its signs, the offsets of its pieces, and the block of each.

        None where the signs did not come through one by one: something repeated or dropped them.
        """
        pieces = rendered.split(self.sign)
        if len(pieces) != len(self.blocks) + 1:
            return None
        starts = [0]
        for piece in pieces[:-1]:
            starts.append(starts[-1] + len(piece))
        return "".join(pieces), tuple(starts), (0, *self.blocks)


def signed(text: str, lengths: Sequence[int], is_block: Callable[[str], bool]) -> SignedText | None:
    """The text with a sign at each start of a block that no tag holds; None where every sign is taken.

    ``lengths`` are those of the blocks, ``is_block`` says whether a tag has an end tag.
    """
    sign = next((each for each in _SIGNS if each not in text), None)
    if sign is None:
        return None
    parts: list[str] = []
    blocks: list[int] = []
    held, next_held, at = _held(text, is_block), 0, 0
    for number, length in enumerate(lengths):
        while next_held < len(held) and held[next_held][1] <= at:
            next_held += 1
        inside = next_held < len(held) and held[next_held][0] < at
        if number and not inside and not _strips(text, at):
            parts.append(sign)
            blocks.append(number)
        parts.append(text[at : at + length])
        at += length
    return SignedText("".join(parts), sign, tuple(blocks))


def _held(text: str, is_block: Callable[[str], bool]) -> list[tuple[int, int]]:
    """The stretches from the beginnings of tags to their ends, or the ends of their end tags."""
    found: list[tuple[int, int]] = []
    at = 0
    while (match := _TAG.search(text, at)) is not None:
        name, at = match.group(1), match.end()
        if name and is_block(name):
            at = _end_of(text, name, at, is_block)
        found.append((match.start(), at))
    return found


def _end_of(text: str, name: str, at: int, is_block: Callable[[str], bool]) -> int:
    """Where the end tag of a tag ends that was opened before ``at``; the text's end where there is none."""
    if name in ("raw", "comment"):
        end = re.compile(rf"\{{%-?\s*end{name}\s*-?%\}}").search(text, at)
        return len(text) if end is None else end.end()
    open_tags = [name]
    while open_tags and (match := _TAG.search(text, at)) is not None:
        inner, at = match.group(1) or "", match.end()
        if inner in ("raw", "comment"):
            at = _end_of(text, inner, at, is_block)
        elif inner and is_block(inner):
            open_tags.append(inner)
        elif inner == f"end{open_tags[-1]}":
            open_tags.pop()
    return len(text) if open_tags else at


def _strips(text: str, at: int) -> bool:
    """Whether a tag beside a place takes the white space there away."""
    before, after = text[max(0, at - _LOOK) : at].rstrip()[-3:], text[at : at + _LOOK].lstrip()[:3]
    return before in ("", "-%}", "-}}") or after in ("", "{%-", "{{-")
