"""Ways of arranging blocks and places, and the first of them that reads as it was meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

from editor.document.article import Article
from editor.document.changes import Change, Move, Splice
from editor.document.edit import Edit
from editor.document.places import Unit, Widened, carried, line_ends, units_of, widths
from editor.errors import StructureError
from editor.markup import BlockKind

Wanted = tuple[BlockKind | None, str]
"""A block's kind (None for any) and its source without what lies around it."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way of carrying out a command.

    Attributes:
        splice: all that it does to the text, as one.
        changes: the same as what it means, where blocks move.
        places: those between the blocks that it touches, at their offsets afterwards.
        restores: whether all places get back what they held before a block beside one of them became another kind.
    """

    splice: Splice
    changes: tuple[Change, ...]
    places: tuple[Widened, ...] = ()
    restores: bool = False

    def edit(self, article: Article, turned: bool = False) -> Edit:
        """The command carried out; ``turned`` says that a block becomes another kind, which its places remember."""
        known = article.widened
        for change in self.changes:
            known = carried(known, change)
        places = {place.offset: place for place in known}
        for place in self.places:
            places.pop(place.offset, None)
            if turned or place.turned or place.present != place.original:
                places[place.offset] = replace(place, turned=turned or place.turned)
        changes = tuple(change for change in self.changes if not (isinstance(change, Splice) and change.is_empty))
        after = replace(article.apply((self.splice.trimmed(),)), widened=tuple(places.values()))
        return Edit(article, changes, after)


@dataclass(frozen=True, slots=True)
class Place:
    """What lies between two blocks: what it holds, and what it held before a command changed that; see Widened."""

    start: int
    present: str
    original: str
    turned: bool = False

    @property
    def end(self) -> int:
        return self.start + len(self.present)

    def ways(self, newline: str) -> tuple[str, ...]:
        """What it may hold, the least first."""
        return tuple(dict.fromkeys((*widths(self.original, newline), self.present)))

    def at(self, start: int, filling: str) -> Widened:
        """The same filled otherwise, where it begins then."""
        return Widened(start, filling, self.original, self.turned and filling != self.original)


def units(article: Article) -> tuple[Unit, ...]:
    """The blocks of an article without what lies around them."""
    return units_of(article.body.blocks, article.body.offset, article.widened)


def place_before(article: Article, found: Sequence[Unit], number: int) -> Place:
    """The place before a unit, or behind all of them."""
    start = found[number - 1].end if number else article.body.offset
    end = found[number].start if number < len(found) else article.body.end
    present = article.text[start:end]
    for known in article.widened:
        if known.offset == start and known.present == present:
            return Place(start, present, known.original, known.turned)
    return Place(start, present, present)


def first_that_reads(article: Article, ways: Iterable[Way], wanted: Sequence[Wanted], cause: str) -> Edit:
    """What the first way does after which the blocks are those that are wanted.

    A block that becomes another kind between its new neighbours, with its source as it was, is the second best; its
    places remember it, so that it may become again what it was. Raises StructureError where no way gives the blocks.
    """
    second: Edit | None = None
    for way in ways:
        edit = way.edit(article)
        now = units(edit.after)
        if [unit.core for unit in now] != [core for _, core in wanted]:
            continue
        if way.restores or all(kind in (None, unit.kind) for unit, (kind, _) in zip(now, wanted, strict=True)):
            return edit
        second = second or way.edit(article, turned=True)
    if second is None:
        raise StructureError(cause=cause)
    return second


def moves(article: Article, found: Sequence[Unit], low: int, middle: int, high: int) -> Iterator[Way]:
    """Ways of putting the units from ``middle`` to ``high`` before those from ``low`` to ``middle``."""
    places = [place_before(article, found, number) for number in (low, middle, high)]
    fillings = [list(enumerate(place.ways(article.newline))) for place in places]
    # The ends of a body keep what they hold.
    if low == 0:
        fillings[0] = [(0, places[0].present)]
    if high == len(found):
        fillings[2] = [(0, places[2].present)]
    chosen = sorted(product(*fillings), key=lambda way: sum(cost for cost, _ in way))
    for way in chosen:
        yield _move(article, places, [filling for _, filling in way])


def _move(article: Article, places: Sequence[Place], fillings: Sequence[str]) -> Way:
    before, between, behind = places
    upper, lower = article.text[before.end : between.start], article.text[between.end : behind.start]
    text = fillings[0] + lower + fillings[1] + upper + fillings[2]
    splice = Splice(before.start, article.text[before.start : behind.end], text)
    start = before.start + len(fillings[0])
    starts = (before.start, start + len(lower), start + len(lower) + len(fillings[1]) + len(upper))
    filled = tuple(place.at(at, filling) for place, at, filling in zip(places, starts, fillings, strict=True))
    originals = [place.original for place in places]
    restores = originals == list(fillings) and any(place.turned for place in places)
    return Way(splice, _move_changes(places, fillings, len(upper), len(lower)), filled, restores)


def _move_changes(
    places: Sequence[Place], fillings: Sequence[str], upper: int, lower: int
) -> tuple[Change, ...]:
    """The lower stretch goes up, the place between them after it; then places are made wider or narrower."""
    before, between, behind = places
    first = Splice(before.start, before.present, fillings[0])
    start = before.start + len(fillings[0])
    cut = start + upper + len(between.present)
    if fillings[1] == fillings[2] == between.present == behind.present:
        return first, Move(cut, cut + lower + len(behind.present), start)
    gap = start + lower + upper
    made: list[Change] = [first, Move(cut, cut + lower, start)]
    if between.present:
        made.append(Move(gap, gap + len(between.present), start + lower))
    end = gap + len(between.present)
    made += [Splice(end, behind.present, fillings[2]), Splice(start + lower, between.present, fillings[1])]
    return tuple(made)


def deletions(article: Article, found: Sequence[Unit], first: int, end: int) -> Iterator[Way]:
    """Ways of taking the units from ``first`` to ``end`` away; one of the places around them stays."""
    before, behind = place_before(article, found, first), place_before(article, found, end)
    if not first and end == len(found):
        fillings: tuple[str, ...] = ("",)
    elif not first:
        fillings = (before.present,)
    elif end == len(found):
        fillings = (behind.present,)
    else:
        fillings = tuple(dict.fromkeys((before.original, behind.original, *before.ways(article.newline))))
    for filling in fillings:
        removed = article.text[before.start : behind.end]
        splice = Splice(before.start, removed, filling)
        original = behind.original if filling == behind.original else before.original
        yield Way(splice, (splice.trimmed(),), (Widened(before.start, filling, original),))


def insertions(article: Article, found: Sequence[Unit], number: int, cores: Sequence[str]) -> Iterator[Way]:
    """Ways of putting blocks before a unit, or behind all of them."""
    newline, place = article.newline, place_before(article, found, number)
    text = (newline * 2).join(cores)
    if not found:
        yield _into_nothing(article, text)
        return
    lefts, rights = _around(place, number == 0, number == len(found), newline)
    pairs = product(enumerate(lefts), enumerate(rights))
    for (_, left), (_, right) in sorted(pairs, key=lambda pair: pair[0][0] + pair[1][0]):
        splice = Splice(place.start, place.present, left + text + right)
        places = (place.at(place.start, left), place.at(place.start + len(left) + len(text), right))
        yield Way(splice, (splice.trimmed(),), places if 0 < number < len(found) else places[: 1 if number else 0])


def _around(place: Place, at_start: bool, at_end: bool, newline: str) -> tuple[list[str], list[str]]:
    """What may stand before and behind what is put into a place."""
    blank = newline * 2
    parted = place.original if line_ends(place.original) > 1 else blank
    lefts = [place.present] if at_start else [parted, *widths(blank, newline)]
    rights = [place.present] if at_end else [place.original, *widths(blank, newline)]
    if at_start:
        rights = list(widths(blank, newline))
    if at_end:
        lefts = list(widths(blank, newline))
    return list(dict.fromkeys(lefts)), list(dict.fromkeys(rights))


def _into_nothing(article: Article, text: str) -> Way:
    """A body without blocks gets its first one."""
    offset, newline = article.body.offset, article.newline
    before = newline if offset and not article.text[:offset].endswith(("\n", "\r")) else ""
    splice = Splice(offset, "", before + text + ("" if article.body.text else newline))
    return Way(splice, (splice,))
