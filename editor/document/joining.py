"""Two leaves' contents as one, and ways of writing two things together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product

from editor.document.lines import BlockView
from editor.markup import Element, Leaf
from editor.markup.inline import Piece, mark_of


def pairs(first: Iterable[str], second: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each of one with each of the other, the simplest first."""
    found = product(enumerate(first), enumerate(second))
    return ((one, other) for (_, one), (_, other) in sorted(found, key=lambda pair: pair[0][0] + pair[1][0]))


def joined_contents(upper: BlockView, number: int, lower: BlockView, other: int) -> Iterator[str]:
    """Two leaves' sources as one: what ends in one and goes on in the other as one element, then side by side."""
    head = upper.source[upper.leaves[number].content_start : upper.leaves[number].content_end]
    tail = lower.source[lower.leaves[other].content_start : lower.leaves[other].content_end]
    ending = _ending(upper.pieces[number], upper.leaves[number])
    going_on = _beginning(lower.pieces[other], lower.leaves[other])
    shared = 0
    for one, two in zip(ending, going_on, strict=False):
        if mark_of(one) != mark_of(two):
            break
        shared += 1
    if shared:
        closers = ending[0].end - ending[shared - 1].content_end
        openers = going_on[shared - 1].content_start - going_on[0].start
        made = head[: len(head) - closers] + tail[openers:]
        if ending[0].tag == "a":
            yield _by_its_label(made, len(head) - (ending[0].end - ending[0].start))
        yield made
    yield head + tail


_LABELLED_TWICE = re.compile(r"(\[[^\[\]]+\])\1")


def _by_its_label(content: str, start: int) -> str:
    """The content with the link that begins there written by its text alone, where that is its label."""
    found = _LABELLED_TWICE.match(content, start)
    return content[: found.end(1)] + content[found.end() :] if found else content


def _ending(pieces: tuple[Piece, ...], leaf: Leaf) -> list[Element]:
    """The elements that end with a leaf's content, outermost first."""
    found: list[Element] = []
    end = leaf.content_end
    for element in pieces[-1].path if pieces else ():
        if element.end != end:
            break
        found.append(element)
        end = element.content_end
    return found


def _beginning(pieces: tuple[Piece, ...], leaf: Leaf) -> list[Element]:
    """The elements that begin with a leaf's content, outermost first."""
    found: list[Element] = []
    start = leaf.content_start
    for element in pieces[0].path if pieces else ():
        if element.start != start:
            break
        found.append(element)
        start = element.content_start
    return found
