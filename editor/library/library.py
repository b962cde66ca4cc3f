"""The library of one site: what is in it, found by words and filters, in pages."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import islice
from time import time

from editor.library.context import Context, context_of
from editor.library.entry import Entry, Kind, State
from editor.library.grams import folded, pattern, question, terms
from editor.library.query import Query, Sort, best_first, ordered
from editor.library.reading import ReadFile
from editor.library.store import Store, StoreFault

_MANY = 8  # of so many entries one is found: then the order of all is gone through, else those found are sorted
_PREPARED = 8  # answers that are kept in order, so that their next pages cost nothing


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that was found; ``context`` shows the words in the text where the title does not have them."""

    entry: Entry
    context: Context | None


@dataclass(frozen=True, slots=True)
class Facets:
    """What can be chosen of: names with their numbers, the most frequent first; months the newest first."""

    posts: int
    drafts: int
    pages: int
    categories: tuple[tuple[str, int], ...]
    tags: tuple[tuple[str, int], ...]
    authors: tuple[tuple[str, int], ...]
    months: tuple[tuple[str, int], ...]


class Library:
    """Entries in memory beside the index on the disk: filters and orders are taken in memory, words on the disk.

    What the store cannot do any more makes it begin anew: then ``entries`` is empty, and ``losses`` are one more.
    ``clock`` gives the time in seconds since 1970.
    """

    def __init__(self, store: Store, *, shows_future: bool = False, clock: Callable[[], float] = time) -> None:
        self._store = store
        self._shows_future = shows_future
        self._clock = clock
        self.age = 0
        self.losses = 0  # how often it began anew: the folder is to be walked through again then
        self._entries: dict[str, Entry] = {}
        self._order: list[tuple[float, str]] = []  # of all entries, the oldest first
        self._listed: tuple[int, list[Entry]] = (-1, [])  # the same as entries, for an age
        self._titles: dict[int, str] = {}  # folded, by number
        self._prepared: dict[Query, tuple[int, list[Entry]]] = {}
        try:
            self._entries = {entry.path: entry for entry in store.entries()}
            self._order = sorted((entry.moment, entry.path) for entry in self._entries.values())
            self._titles = {entry.number: folded(entry.title) for entry in self._entries.values()}
        except StoreFault:
            self._begin_anew()

    @property
    def entries(self) -> dict[str, Entry]:
        """All entries by path; not to be changed."""
        return self._entries

    def put(self, read: ReadFile) -> None:
        """Takes in what was read of a file."""
        try:
            number = self._store.put(read.entry, read.words)
        except StoreFault:
            self._begin_anew()
            number = self._store.put(read.entry, read.words)
        self._unlist(read.entry.path)
        entry = replace(read.entry, number=number)
        self._entries[entry.path] = entry
        self._titles[number] = folded(entry.title)
        insort(self._order, (entry.moment, entry.path))
        self.age += 1

    def remove(self, path: str) -> None:
        """Forgets a file."""
        if not self._unlist(path):
            return
        self.age += 1
        try:
            self._store.remove(path)
        except StoreFault:
            self._begin_anew()

    def keep(self) -> None:
        """Has what was put and removed lasting."""
        try:
            self._store.keep()
        except StoreFault:
            self._begin_anew()

    def close(self) -> None:
        """Keeps what there is and lets the file go."""
        self._store.close()

    def find(self, query: Query, first: int, count: int) -> tuple[int, tuple[Hit, ...]]:
        """How many there are, and those from the number ``first`` on."""
        found = self._found(query)
        return len(found), self._hits(found[first : first + count], query)

    def place_of(self, query: Query, path: str) -> int:
        """The number of a file among what is found; -1 where it is not."""
        return next((number for number, entry in enumerate(self._found(query)) if entry.path == path), -1)

    def state(self, entry: Entry) -> State:
        """What becomes of an entry when the site is built now."""
        return entry.state(self._clock(), self._shows_future)

    def newest(self, count: int) -> tuple[Entry, ...]:
        """The newest posts and drafts."""
        dated = (entry for _, path in reversed(self._order) if (entry := self._entries[path]).kind is not Kind.PAGE)
        return tuple(islice(dated, count))

    def folders(self) -> tuple[str, ...]:
        """The folders that hold posts and drafts, from the site's."""
        found = {entry.path.rpartition("/")[0] for entry in self._entries.values() if entry.kind is not Kind.PAGE}
        return tuple(sorted(found))

    def facets(self) -> Facets:
        """What all entries have that a filter can name."""
        kinds = Counter(entry.kind for entry in self._entries.values())
        dated = Counter(entry.month for entry in self._entries.values() if entry.kind is not Kind.PAGE)
        return Facets(
            kinds[Kind.POST],
            kinds[Kind.DRAFT],
            kinds[Kind.PAGE],
            _counted(name for entry in self._entries.values() for name in entry.categories),
            _counted(name for entry in self._entries.values() for name in entry.tags),
            _counted(name for entry in self._entries.values() for name in entry.authors),
            tuple(sorted(dated.items(), reverse=True)),
        )

    def _found(self, query: Query) -> list[Entry]:
        known = self._prepared.pop(query, None)
        if known is None or known[0] != self.age:
            known = self.age, self._search(query)
        self._prepared[query] = known
        while len(self._prepared) > _PREPARED:
            del self._prepared[next(iter(self._prepared))]
        return known[1]

    def _unlist(self, path: str) -> bool:
        """Whether there was such an entry, which memory does not hold any more."""
        entry = self._entries.pop(path, None)
        if entry is None:
            return False
        self._titles.pop(entry.number, None)
        del self._order[bisect_left(self._order, (entry.moment, path))]
        return True

    def _search(self, query: Query) -> list[Entry]:
        wanted = terms(query.text)
        found = self._by_words(query, wanted) if query.text.strip() else self._all(query.sort)
        passes = query.filters(self._clock(), self._shows_future)
        passed = [entry for entry in found if passes(entry)] if passes is not None else list(found)
        if not wanted or query.sort is not Sort.BEST:
            return passed
        if query.unfinished:
            wanted = (*wanted[:-1], wanted[-1][:-1])
        return best_first(passed, wanted, self._titles)

    def _all(self, sort: Sort) -> Iterable[Entry]:
        """All entries in an order; that by time is always at hand."""
        if sort in (Sort.TITLE, Sort.CHANGED):
            return ordered(self._entries.values(), sort)
        if self._listed[0] != self.age:
            self._listed = self.age, [self._entries[path] for _, path in self._order]
        return self._listed[1] if sort is Sort.OLDEST else reversed(self._listed[1])

    def _by_words(self, query: Query, wanted: tuple[str, ...]) -> Iterable[Entry]:
        sort = query.sort
        asked = question(wanted, unfinished=query.unfinished)
        numbers = self._numbers(asked) if wanted else frozenset[int]()
        if len(numbers) > len(self._entries) // _MANY:
            return [entry for entry in self._all(sort) if entry.number in numbers]
        return ordered((entry for entry in self._entries.values() if entry.number in numbers), sort)

    def _numbers(self, asked: str) -> frozenset[int]:
        try:
            return self._store.numbers(asked)
        except StoreFault:
            self._begin_anew()
            return frozenset()

    def _hits(self, entries: list[Entry], query: Query) -> tuple[Hit, ...]:
        mark = pattern(terms(query.text), unfinished=query.unfinished)
        if mark is None or not entries:
            return tuple(Hit(entry, None) for entry in entries)
        try:
            words = self._store.words(entry.number for entry in entries)
        except StoreFault:
            self._begin_anew()
            return ()
        return tuple(Hit(entry, context_of(words.get(entry.number, ""), mark)) for entry in entries)

    def _begin_anew(self) -> None:
        self._store.drop()
        self._entries, self._order, self._titles = {}, [], {}
        self._prepared = {}
        self.age += 1
        self.losses += 1


def _counted(names: Iterable[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(Counter(names).items(), key=lambda item: (-item[1], item[0])))
