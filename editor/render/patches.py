"""The least that has to change in the preview's page when the body changed.

A patch speaks of the page as the patches before it left it. Blocks are known by their place; the page holds each
between two comments, ``<!--copydesk:block N-->`` and ``<!--copydesk:/block N-->``, and the script numbers them anew
after a patch that changes their count.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from editor.render.body import BodyHtml

_MOST_COMPARED = 400_000
"""So many pairs of blocks are compared for the least patches; beyond, the changed middle is replaced whole."""


@dataclass(frozen=True, slots=True)
class Patch:
    """Replaces blocks ``start`` to ``end`` (that one not included) by ``blocks``.

    An insertion has ``start == end``, a removal no ``blocks``.
    """

    start: int
    end: int
    blocks: tuple[str, ...]

    def apply(self, blocks: Sequence[str]) -> tuple[str, ...]:
        """The list of blocks after the patch; raises IndexError where the list is too short."""
        if not 0 <= self.start <= self.end <= len(blocks):
            raise IndexError(f"{self.start}..{self.end} of {len(blocks)} blocks")
        return (*blocks[: self.start], *self.blocks, *blocks[self.end :])

    def to_json(self) -> dict[str, object]:
        """What the script in the page takes."""
        return {"start": self.start, "end": self.end, "blocks": list(self.blocks)}


def difference(old: BodyHtml, new: BodyHtml) -> tuple[Patch, ...]:
    """The patches that make ``new`` of ``old``, from the last block to the first; none where they are the same.

    Going backwards, the places of one patch do not depend on those before it.
    """
    before, after = old.blocks, new.blocks
    head = _shared(before, after)
    most = min(len(before), len(after)) - head
    tail = _shared(before[::-1][:most], after[::-1][:most])
    middle_before, middle_after = before[head : len(before) - tail], after[head : len(after) - tail]
    if not middle_before and not middle_after:
        return ()
    if len(middle_before) * len(middle_after) > _MOST_COMPARED:
        return (Patch(head, len(before) - tail, middle_after),)
    matcher = SequenceMatcher(None, middle_before, middle_after, autojunk=False)
    patches = [
        Patch(head + start, head + end, middle_after[first:last])
        for kind, start, end, first, last in matcher.get_opcodes()
        if kind != "equal"
    ]
    return tuple(reversed(patches))


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many items both begin with."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count


def apply_patches(blocks: Sequence[str], patches: Iterable[Patch]) -> tuple[str, ...]:
    """The list of blocks after each of the patches."""
    result = tuple(blocks)
    for patch in patches:
        result = patch.apply(result)
    return result
