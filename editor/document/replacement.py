"""What takes the place of a match: a text, with a regular expression's groups filled in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from editor.errors import ReplacementError
from editor.markup.inline import Run, merged, plain_text, sliced

# $1 and ${name} as in most editors, \1 and \g<name> as in Python; $& and $0 the whole match; $$ and \\ themselves.
_REFERENCE = re.compile(r"\\(?:g<(?P<a>\w+)>|(?P<b>\d{1,2})|(?P<c>\\))|\$(?:\{(?P<d>\w+)\}|(?P<e>\d{1,2})|(?P<f>[&$]))")


@dataclass(frozen=True, slots=True)
class Group:
    """A group of the match; 0 is the whole."""

    name: int | str


@dataclass(frozen=True, slots=True)
class Template:
    """Texts and groups in turn."""

    parts: tuple[str | Group, ...]

    @classmethod
    def parsed(cls, replacement: str, count: int, names: frozenset[str]) -> Template:
        """A replacement for an expression with so many groups and these names; raises ReplacementError."""
        return cls(tuple(_parts(replacement, count, names)))

    def filled(self, group: Callable[[int | str], str]) -> str:
        """The text, with the groups that ``group`` gives."""
        return "".join(group(part.name) if isinstance(part, Group) else part for part in self.parts)


def _parts(replacement: str, count: int, names: frozenset[str]) -> Iterator[str | Group]:
    position = 0
    for found in _REFERENCE.finditer(replacement):
        yield replacement[position : found.start()]
        position = found.end()
        if found["c"] or found["f"] == "$":
            yield found[0][0]
        elif found["f"]:
            yield Group(0)
        else:
            yield from _group(found["a"] or found["b"] or found["d"] or found["e"], count, names)
    yield replacement[position:]


def _group(named: str, count: int, names: frozenset[str]) -> Iterator[str | Group]:
    if not named.isdecimal():
        if named not in names:
            raise ReplacementError(cause=named)
        yield Group(named)
        return
    if int(named) <= count:
        yield Group(int(named))
    elif len(named) == 2 and 0 < int(named[0]) <= count:  # $10 is $1 and a nought where there are not ten
        yield from (Group(int(named[0])), named[1])
    else:
        raise ReplacementError(cause=named)


def replaced_runs(runs: Sequence[Run], stretches: Sequence[tuple[int, int, str]]) -> tuple[Run, ...]:
    """Runs with stretches (start, end, text, in order and apart) replaced; a text has its first character's marks."""
    made: list[Run] = []
    position = 0
    for start, end, text in stretches:
        made.extend(sliced(runs, position, start))
        made.append(Run(text, sliced(runs, start, start + 1)[0].marks))
        position = end
    made.extend(sliced(runs, position, len(plain_text(runs))))
    return merged(made)
