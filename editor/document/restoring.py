"""Single fields and sections of an earlier version, put back into an article as it is now. Pure functions.

What is not put back stays byte for byte; the places between the blocks are those of the article as it is now.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from editor.document.article import Article
from editor.document.changes import Change, Splice
from editor.document.difference import ChangeKind, FieldChange, SectionChange
from editor.document.matching import match_texts
from editor.document.pieces import Piece, Pieces, body_pieces, head_pieces
from editor.document.tally import Tally
from editor.errors import StructureError

_ELSEWHERE = (ChangeKind.REMOVED, ChangeKind.MOVED, ChangeKind.MOVED_AND_CHANGED)


def restore_all(now: Article, earlier: Article) -> tuple[Change, ...]:
    """What makes the article the earlier version again."""
    return _between(now, earlier.text)


def restore_field(now: Article, earlier: Article, change: FieldChange) -> tuple[Change, ...]:
    """What gives one field back what it was, written as it was where that reads the same.

    ``change`` is of ``compare(earlier, now)``. Raises FieldError where it cannot be done without another field.
    """
    if change.kind is ChangeKind.ADDED:
        return now.changes_for_removal(change.key)
    pieces, old = head_pieces(now), head_pieces(earlier)
    if pieces is not None and old is not None:
        text = _with_entry(pieces, old, change.key)
        if text is not None and _differs_in(now, Article.from_text(text + now.body.text, now.encoding), change):
            return _between(now, text + now.body.text)
    return now.changes_for_field(change.key, change.old)


def restore_section(now: Article, earlier: Article, change: SectionChange) -> tuple[Change, ...]:
    """What gives one section back what it was and where, takes away one that is new, puts back one that is gone.

    ``change`` is of ``compare(earlier, now)``. Raises StructureError where blocks would run together.
    """
    pieces, old = body_pieces(now), body_pieces(earlier)
    first, end = _span(pieces, change.new_span)
    rest = [*pieces.items[:first], *pieces.items[end:]]
    wanted = [] if change.kind is ChangeKind.ADDED else list(old.items[slice(*_span(old, change.old_span))])
    place, gap = first, pieces.items[end - 1].gap if end > first else None
    if change.kind in _ELSEWHERE:
        place, gap = _place(rest, old, change, Tally.of(now)), None
    for least in (now.newline, now.newline * 2):
        items = _filled(rest, place, wanted, gap, least)
        body = replace(pieces, items=_ended(items, pieces)).text
        found = body_pieces(Article.from_text(now.head + body, now.encoding))
        if found.texts == [piece.text for piece in items]:
            return _between(now, now.head + body)
    raise StructureError(cause="move")


def _with_entry(now: Pieces, old: Pieces, key: str) -> str | None:
    """The front matter with one entry as it was; None where that entry is not found."""
    found = next((piece for piece in old.items if piece.name == key), None)
    if found is None:
        return None
    items = list(now.items)
    at = next((number for number, piece in enumerate(items) if piece.name == key), None)
    if at is not None:
        items[at] = replace(items[at], text=found.text)
    else:
        items.insert(_place_of_entry(items, old, key), found)
    return Pieces(now.lead, tuple(items), now.end).text


def _place_of_entry(items: Sequence[Piece], old: Pieces, key: str) -> int:
    """Behind the nearest entry that stood before it and still is there."""
    names = [piece.name for piece in old.items]
    present = {piece.name: number for number, piece in enumerate(items)}
    before = (present[name] for name in reversed(names[: names.index(key)]) if name in present)
    return next(before, -1) + 1


def _differs_in(now: Article, then: Article, change: FieldChange) -> bool:
    """Whether that field alone is another now, and reads as it did."""
    before, after = dict(now.front_matter.values()), dict(then.front_matter.values())
    before.pop(change.key, None)
    found = after.pop(change.key, None)
    same = (type(found), found) == (type(change.old), change.old)
    return same and before == after and then.body.text == now.body.text


def _span(pieces: Pieces, blocks: tuple[int, int] | None) -> tuple[int, int]:
    """The pieces of a section, from its blocks."""
    if blocks is None:
        return 0, 0
    numbers = [number for number, piece in enumerate(pieces.items) if blocks[0] <= piece.index < blocks[1]]
    return (numbers[0], numbers[-1] + 1) if numbers else (0, 0)


def _place(rest: Sequence[Piece], old: Pieces, change: SectionChange, now: Tally) -> int:
    """Behind the section that stands where the section before it stood."""
    first, _ = _span(old, change.old_span)
    of_rest = match_texts(old.texts, [piece.text for piece in rest])
    known = {one: number for number, one in enumerate(of_rest) if one is not None}
    place = next((known[number] + 1 for number in reversed(range(first)) if number in known), 0)
    while place < len(rest) and not now.blocks[rest[place].index].level:
        place += 1
    return place


def _filled(rest: Sequence[Piece], place: int, wanted: Sequence[Piece], gap: str | None, least: str) -> list[Piece]:
    """The pieces with others among them; the gaps at the seams are those of the place, and at least ``least``."""
    items = [*rest[:place], *wanted, *rest[place:]]
    last = place + len(wanted) - 1
    if wanted:
        behind = gap if gap is not None else (rest[place - 1].gap if place else wanted[-1].gap)
        items[last] = replace(items[last], gap=behind)
    for seam in {place - 1, last}:
        if 0 <= seam < len(items) - 1 and len(items[seam].gap.splitlines()) < len(least.splitlines()):
            items[seam] = replace(items[seam], gap=least)
    return items


def _ended(items: Sequence[Piece], now: Pieces) -> tuple[Piece, ...]:
    """The last piece with what stands at the end of the body."""
    if not items or not now.items:
        return tuple(items)
    return (*items[:-1], replace(items[-1], gap=now.items[-1].gap))


def _between(now: Article, text: str) -> tuple[Change, ...]:
    splice = Splice(0, now.text, text).trimmed()
    return () if splice.is_empty else (splice,)


