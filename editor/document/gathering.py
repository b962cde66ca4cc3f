"""Many splices made at once: as one of the stretch from the first to the last, whose text is put together in one pass.

Replacing a word in a long article is thousands of splices; one after the other each copies the text and splits it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from editor.document.changes import Change, ChangeMismatch, Splice

_MANY = 16  # fewer are made one by one: what lies between them need not be split again


def gathered(changes: Iterable[Change]) -> Iterator[tuple[Change, ...]]:
    """The changes in order, each alone but for long runs of splices that are apart and go one way through the text."""
    run: list[Splice] = []
    for change in changes:
        if isinstance(change, Splice) and _goes_on(run, change):
            run.append(change)
            continue
        yield from _parted(run)
        run = []
        if isinstance(change, Splice):
            run.append(change)
        else:
            yield (change,)
    yield from _parted(run)


def _parted(run: list[Splice]) -> Iterator[tuple[Change, ...]]:
    if len(run) > _MANY:
        yield tuple(run)
    else:
        yield from ((splice,) for splice in run)


def _goes_on(run: Sequence[Splice], splice: Splice) -> bool:
    if not run:
        return True
    goes_back = splice.end <= run[-1].offset
    if len(run) > 1 and goes_back != _is_backwards(run):
        return False
    return goes_back or splice.offset >= run[-1].offset + len(run[-1].inserted)


def _is_backwards(run: Sequence[Splice]) -> bool:
    return run[1].end <= run[0].offset


def enclosing(text: str, run: Sequence[Splice]) -> Splice:
    """One splice that does what a run of ``gathered`` does; raises ChangeMismatch as they would."""
    placed = _placed(run)
    start, end = placed[0][0], placed[-1][0] + len(placed[-1][1].removed)
    pieces: list[str] = []
    position = start
    for offset, splice in placed:
        if text[offset : offset + len(splice.removed)] != splice.removed:
            raise ChangeMismatch(f"expected {splice.removed!r} at {offset}")
        pieces += (text[position:offset], splice.inserted)
        position = offset + len(splice.removed)
    return Splice(start, text[start:end], "".join(pieces))


def _placed(run: Sequence[Splice]) -> list[tuple[int, Splice]]:
    """The splices from the first in the text to the last, with their offsets before any of them was made."""
    if _is_backwards(run):
        return [(splice.offset, splice) for splice in reversed(run)]
    placed: list[tuple[int, Splice]] = []
    shift = 0
    for splice in run:
        placed.append((splice.offset - shift, splice))
        shift += len(splice.inserted) - len(splice.removed)
    return placed
