"""The content of a leaf as a person sees it: pieces of text with marks, each knowing its source.

A rich text widget holds a line of characters with marks on them; the source holds openers, closers and escapes.
Pieces stand between the two: ``flatten`` makes them of a leaf's nodes, ``editor.markup.serialize`` writes changed
ones back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from editor.markup.nodes import Atom, Element, Inline, Leaf, Manner, Text, TextKind

ATOM = "\ufffc"  # stands for an inline thing without text, as in QTextDocument
LINE_BREAK = "\u2028"  # a hard line break inside a paragraph, as in QTextDocument
_LINE_ENDS = ("\n", "\r", "\r\n")
_UNSHOWN = re.compile("([\n\r\u2028\u2029\ufdd0\ufdd1\ufffc])")  # what has a meaning of its own in a line of the view


@dataclass(frozen=True, slots=True)
class Mark:
    """What an inline element does to the text inside it; equal marks look and read the same."""

    tag: str
    attributes: tuple[tuple[str, str | None], ...] = ()

    def attribute(self, name: str) -> str | None:
        return next((value for key, value in self.attributes if key == name), None)


@dataclass(frozen=True, slots=True)
class Run:
    """Text with one set of marks, outermost first. ``atom`` is the source of the thing that ATOM stands for."""

    text: str
    marks: tuple[Mark, ...] = ()
    atom: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A segment as shown, with the elements around it, outermost first.

    ``source[start:end]`` is what stands for it; for plain characters that is ``text`` itself.
    """

    text: str
    start: int
    end: int
    path: tuple[Element, ...]
    atom: str = ""

    @property
    def is_literal(self) -> bool:
        """Whether its characters stand in the source one by one."""
        return self.end - self.start == len(self.text) and not self.atom

    @property
    def marks(self) -> tuple[Mark, ...]:
        return tuple(mark_of(element) for element in self.path)


def mark_of(element: Element) -> Mark:
    """The mark that an element puts on its content."""
    return Mark(element.tag, tuple((attribute.name, attribute.value) for attribute in element.attributes))


def flatten(leaf: Leaf, source: str) -> tuple[Piece, ...]:
    """The pieces of a leaf, in order."""
    return tuple(_pieces(leaf.children, source, ()))


def _pieces(nodes: Iterable[Inline], source: str, path: tuple[Element, ...]) -> Iterator[Piece]:
    for node in nodes:
        match node:
            case Text():
                # A line end that belongs to a nested list has no source of its own here.
                if node.shown and not (node.kind is TextKind.SOFT_BREAK and node.start == node.end):
                    yield from _pieces_of_text(node, source, path)
            case Element(tag="abbr", manner=Manner.MARKDOWN):
                # An abbreviation is marked by its definition elsewhere, not by what is written here.
                yield from _pieces(node.children, source, path)
            case Element():
                yield from _pieces(node.children, source, (*path, node))
            case Atom(tag="br"):
                yield Piece(LINE_BREAK, node.start, node.end, path)
            case Atom():
                yield Piece(ATOM, node.start, node.end, path, source[node.start : node.end])


def _pieces_of_text(node: Text, source: str, path: tuple[Element, ...]) -> Iterator[Piece]:
    """A text's pieces; what a line of the view cannot hold is shown as a space or as a thing."""
    shown = node.shown
    if node.kind is TextKind.SOFT_BREAK or shown in _LINE_ENDS:  # ``&#10;``, as Twitter writes it
        yield Piece(" ", node.start, node.end, path)
    elif node.kind is TextKind.LIQUID:  # what Jekyll fills in is no text to type into
        yield Piece(ATOM, node.start, node.end, path, source[node.start : node.end])
    elif not _UNSHOWN.search(shown):
        yield Piece(shown, node.start, node.end, path)
    elif len(shown) != node.end - node.start:
        yield Piece(ATOM, node.start, node.end, path, source[node.start : node.end])
    else:
        at = node.start
        for part in _UNSHOWN.split(shown):
            if part:
                is_thing = _UNSHOWN.fullmatch(part)
                yield Piece(ATOM if is_thing else part, at, at + len(part), path, part if is_thing else "")
            at += len(part)


def runs_of(pieces: Sequence[Piece]) -> tuple[Run, ...]:
    """The pieces without their source: what an editor has to show."""
    return merged(Run(piece.text, piece.marks, piece.atom) for piece in pieces)


def merged(runs: Iterable[Run]) -> tuple[Run, ...]:
    """The same runs with neighbours of equal marks joined and empty ones left out."""
    result: list[Run] = []
    for run in runs:
        if not run.text:
            continue
        if result and not run.atom and not result[-1].atom and result[-1].marks == run.marks:
            result[-1] = Run(result[-1].text + run.text, run.marks)
        else:
            result.append(run)
    return tuple(result)


def plain_text(runs: Iterable[Run]) -> str:
    """The runs' characters, ATOM for each thing without text."""
    return "".join(run.text for run in runs)


@dataclass(frozen=True, slots=True)
class Character:
    """One character as shown, with the marks that count for it."""

    text: str
    marks: tuple[Mark, ...]
    atom: str = ""

    @property
    def is_space(self) -> bool:
        return self.text in " \t"


def characters_of(runs: Iterable[Run]) -> tuple[Character, ...]:
    """The characters of runs, settled: marks that white space has count only where both sides have them, too.

    The dialect cannot mark the edge of a word's space (``** a**`` is no emphasis), and nobody sees it.
    """
    return _characters_of(tuple(runs))


@lru_cache(maxsize=1024)
def _characters_of(runs: tuple[Run, ...]) -> tuple[Character, ...]:
    characters = [Character(letter, run.marks, run.atom) for run in runs for letter in run.text]
    if not any(run.marks for run in runs):
        return tuple(characters)
    index = 0
    while index < len(characters):
        if not characters[index].is_space:
            index += 1
            continue
        end = index
        while end < len(characters) and characters[end].is_space:
            end += 1
        before = characters[index - 1].marks if index else ()
        after = characters[end].marks if end < len(characters) else ()
        shared = _shared(before, after)
        characters[index:end] = [Character(c.text, _shared(c.marks, shared)) for c in characters[index:end]]
        index = end
    return tuple(characters)


def _shared(first: tuple[Mark, ...], second: tuple[Mark, ...]) -> tuple[Mark, ...]:
    count = 0
    while count < min(len(first), len(second)) and first[count] == second[count]:
        count += 1
    return first[:count]


def normal_form(runs: Iterable[Run]) -> tuple[Run, ...]:
    """What two lines have to share to say the same; equal normal forms need no change of the source.

    White space at both ends and beside hard breaks says nothing in the dialect: there it is only pending.
    """
    return _normal_form(tuple(runs))


@lru_cache(maxsize=4096)
def _normal_form(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    if not any(run.marks or run.atom or LINE_BREAK in run.text for run in runs):
        text = "".join(run.text for run in runs).strip(" \t")
        return (Run(text),) if text else ()
    kept: list[Character] = []
    for character in characters_of(runs):
        if character.is_space and (not kept or kept[-1].text == LINE_BREAK):
            continue
        if character.text == LINE_BREAK:
            _drop_spaces(kept)
            character = Character(LINE_BREAK, ())
        kept.append(character)
    _drop_spaces(kept)
    return merged(Run(character.text, character.marks, character.atom) for character in kept)


def _drop_spaces(characters: list[Character]) -> None:
    while characters and characters[-1].is_space:
        characters.pop()


def stripped(runs: Sequence[Run]) -> tuple[Run, ...]:
    """The runs without white space at both ends."""
    text = plain_text(runs)
    start = len(text) - len(text.lstrip(" \t"))
    return sliced(runs, start, max(start, len(text.rstrip(" \t"))))


def sliced(runs: Iterable[Run], start: int, end: int | None = None) -> tuple[Run, ...]:
    """The runs between two offsets, counted in characters."""
    result: list[Run] = []
    position = 0
    for run in runs:
        low = max(start - position, 0)
        high = len(run.text) if end is None else min(end - position, len(run.text))
        if low < high:
            result.append(Run(run.text[low:high], run.marks, run.atom))
        position += len(run.text)
    return tuple(result)
