"""What is asked of the library: words, filters, an order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from editor.library.entry import Entry, Kind, State
from editor.library.grams import folded


class Sort(Enum):
    """The order of what is found."""

    BEST = "best"  # titles with the words first, then as NEWEST
    NEWEST = "newest"
    OLDEST = "oldest"
    TITLE = "title"
    CHANGED = "changed"  # the file changed last first


@dataclass(frozen=True, slots=True)
class Query:
    """A question; what is empty does not restrict.

    Attributes:
        text: words that must all be found, in titles or texts.
        kinds: posts, drafts, pages.
        month: ``YYYY-MM`` or ``YYYY``.
        faulty: only what Jekyll would not build as meant.
        unfinished: the text's last syllable is still being composed.
    """

    text: str = ""
    kinds: tuple[Kind, ...] = ()
    states: tuple[State, ...] = ()
    category: str = ""
    tag: str = ""
    author: str = ""
    month: str = ""
    faulty: bool = False
    sort: Sort = Sort.BEST
    unfinished: bool = False

    def filters(self, now: float, shows_future: bool) -> Callable[[Entry], bool] | None:
        """Whether an entry passes the filters; None where there are none. The words are the index's."""
        tests: list[Callable[[Entry], bool]] = []
        if self.kinds:
            tests.append(lambda entry: entry.kind in self.kinds)
        if self.states:
            tests.append(lambda entry: entry.state(now, shows_future) in self.states)
        if self.category:
            tests.append(lambda entry: self.category in entry.categories)
        if self.tag:
            tests.append(lambda entry: self.tag in entry.tags)
        if self.author:
            tests.append(lambda entry: self.author in entry.authors)
        if self.month:
            tests.append(lambda entry: entry.day.startswith(self.month))
        if self.faulty:
            tests.append(lambda entry: entry.problem is not None)
        if len(tests) == 1:
            return tests[0]
        return (lambda entry: all(test(entry) for test in tests)) if tests else None


def ordered(entries: Iterable[Entry], sort: Sort) -> list[Entry]:
    """The entries in an order; equals by their paths, so that the order is always the same."""
    if sort is Sort.TITLE:
        return sorted(entries, key=lambda entry: (folded(entry.title), entry.path))
    if sort is Sort.CHANGED:
        return sorted(entries, key=lambda entry: (entry.modified_ns, entry.path), reverse=True)
    return sorted(entries, key=_moment, reverse=sort is not Sort.OLDEST)


def _moment(entry: Entry) -> tuple[float, str]:
    return entry.moment, entry.path


def best_first(found: list[Entry], terms: tuple[str, ...], titles: Mapping[int, str]) -> list[Entry]:
    """Those with all the terms in their titles before the others, each in the order that they have.

    ``titles`` are folded, by the entries' numbers.
    """
    in_title = found
    for term in terms:
        in_title = [entry for entry in in_title if term in titles[entry.number]]
    if not in_title:
        return found
    numbers = {entry.number for entry in in_title}
    return in_title + [entry for entry in found if entry.number not in numbers]
