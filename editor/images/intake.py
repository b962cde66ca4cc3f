"""Which file a prepared picture becomes: a plan, carried out by the session through storage."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from editor.images.names import DEFAULT_NAMES, NameRules, free_picture_name
from editor.images.prepared import PreparedPicture
from editor.images.same import same_picture


@dataclass(frozen=True, slots=True)
class IntakePlan:
    """What is to be done with a prepared picture.

    Attributes:
        target: the file that the picture is to be, or is already.
        data: what is to be written there, which must be a new file; None where the file holds the picture already.
    """

    target: Path
    data: bytes | None

    @property
    def was_there(self) -> bool:
        return self.data is None


def plan_intake(
    folder: Path,
    name: str,
    prepared: PreparedPicture,
    source: bytes = b"",
    names: NameRules = DEFAULT_NAMES,
    planned: Collection[IntakePlan] = (),
) -> IntakePlan:
    """The plan for a picture that was called ``name``.

    A picture is there already where a file of the folder holds what came in (``source``, where it was taken in
    unchanged once) or what was made of it, or where one of the ``planned`` (others of the same drop) will. No file is
    named that exists, whatever its case or the composition of its Hangul.
    """
    ahead = next((plan for plan in planned if plan.data == prepared.data and plan.target.parent == folder), None)
    if ahead is not None:
        return IntakePlan(ahead.target, None)
    for data in (prepared.data, source):
        there = same_picture(folder, data, prepared.suffix) if data else None
        if there is not None:
            return IntakePlan(there, None)
    taken = {_folded(file) for file in _names(folder)} | {_folded(plan.target.name) for plan in planned}
    free = free_picture_name(name, prepared.suffix, lambda candidate: _folded(candidate) in taken, names)
    return IntakePlan(folder / free, prepared.data)


def _names(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []  # made when the plan is carried out


def _folded(name: str) -> str:
    """As Windows and macOS compare names."""
    return unicodedata.normalize("NFC", name).casefold()
