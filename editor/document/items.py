"""A list's items as an editor shows them: one text each, with a task's box in front of it as a property of the item."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from editor.markup import Atom, Container, Leaf, Manner, Node, Raw, Text, TextKind
from editor.markup.grammar import LIQUID

_WAITING_BOX = re.compile(r"\[[ xX]\]")

NOTHING = "<!-- -->"
"""What stands for no text where an item without any would not keep the list in it."""


@dataclass(frozen=True)
class Item:
    """An item of a list.

    Attributes:
        leaf: its text, in front of which a task's box is part of the opener; None where it begins with another thing.
        depth: how many lists it is in, without the outermost.
        number: what an ordered item shows; 0 for a bullet.
        box: whether a task is done; None for an item that is no task.
    """

    leaf: Leaf | None
    node: Container
    depth: int = 0
    number: int = 0
    box: bool | None = None


def items_of(node: Container, source: str, depth: int = 0) -> Iterator[Item]:
    """The items of a list and of the lists in them, in order; what is neither text nor list has no leaf."""
    number = node.start_number
    for child in node.children:
        if not isinstance(child, Container) or child.tag != "li":
            yield Item(None, node, depth)
            continue
        leaf, rest = text_and_rest(child, source)
        leaf, box = without_box(leaf, source) if leaf is not None else (None, None)
        yield Item(leaf, child, depth, number if node.tag == "ol" else 0, box)
        for inner in rest:
            if isinstance(inner, Container) and inner.tag in ("ul", "ol"):
                yield from items_of(inner, source, depth + 1)
            else:
                yield Item(None, child, depth)
        number += 1


def box_start(leaf: Leaf, source: str) -> int:
    """Where the box of a task's leaf begins."""
    return source.index("[", leaf.start)


def text_and_rest(item: Container, source: str) -> tuple[Leaf | None, tuple[Node, ...]]:
    """An item's text, None where it begins with another thing, and what follows."""
    children = item.children
    if not children:
        return empty_leaf(item, source), ()
    first = children[0]
    if isinstance(first, Leaf) and first.tag in ("", "p"):
        return first, children[1:]
    if isinstance(first, Raw) and first.tag == "liquid":
        return _filled_in(first, source), children[1:]
    if isinstance(first, Raw) and source[first.start : first.end] == NOTHING:
        return Leaf("", item.manner, first.start, first.start, first.end, first.end, (), ()), children[1:]
    return None, children


def empty_leaf(item: Container, source: str) -> Leaf | None:
    """An item without text; None where its source holds something all the same (an attribute list, say)."""
    if source[item.content_start : item.content_end].strip():
        return None
    # The text begins behind the space that follows the marker.
    at = item.content_start
    at += item.manner is Manner.MARKDOWN and source[at : at + 1] in (" ", "\t")
    return Leaf("", item.manner, at, at, at, at, (), ())


def _filled_in(node: Raw, source: str) -> Leaf | None:
    """The text of an item that Jekyll fills in as a whole; None for what is longer than a line or holds more."""
    written = source[node.start : node.end]
    if "\n" in written or "\r" in written or LIQUID.sub("", written).strip():
        return None
    children: list[Text] = []
    at = node.start
    for match in LIQUID.finditer(source, node.start, node.end):
        if at < match.start():
            space = source[at : match.start()]
            children.append(Text(at, match.start(), TextKind.LITERAL, space, space))
        children.append(Text(match.start(), match.end(), TextKind.LIQUID, match[0], match[0]))
        at = match.end()
    return Leaf("", node.manner, node.start, node.start, at, at, (), tuple(children))


def without_box(leaf: Leaf, source: str) -> tuple[Leaf, bool | None]:
    """An item's text without the box in front of it, and whether that is checked.

    The page shows a box only before a text; here one that stands alone waits for it.
    """
    first = leaf.children[0] if leaf.children else None
    if leaf.manner is Manner.HTML or not isinstance(first, Atom | Text):
        return leaf, None
    end = leaf.content_end
    if isinstance(first, Atom) and first.tag == "checkbox" and source[first.start : first.end].lstrip()[:1] == "[":
        start = leaf.children[1].start if len(leaf.children) > 1 else first.end
        made = replace(leaf, content_start=start, children=leaf.children[1:])
    elif first.end == end and _WAITING_BOX.fullmatch(source, first.start, end):
        end += source[end : end + 1] in (" ", "\t")
        made = replace(leaf, content_start=end, content_end=end, end=end, children=())
    else:
        return leaf, None
    return made, source[box_start(leaf, source) + 1] != " "
