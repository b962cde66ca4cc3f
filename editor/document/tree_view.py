"""Views of blocks that hold blocks: quotes, items with more than text in them, definitions, HTML containers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from editor.document.items import empty_leaf, text_and_rest, without_box
from editor.document.lines import BlockView, Line, LineKind, ViewKind
from editor.markup import Container, Leaf, Node, Raw
from editor.markup.inline import Piece, Run, flatten, runs_of
from editor.markup.nodes import Attribute

_BOXES = frozenset(
    "div section article figure details center aside header footer main address hgroup nav".split()
)  # HTML containers that are seen through
_ROLES = frozenset(["dt", "summary", "figcaption", "caption"])
_EMBEDS = re.compile(r"twitter-tweet|instagram-media|tiktok-embed|fb-post|bluesky-embed|mastodon-embed|reddit-embed")
_ALIGN = re.compile(r"(?:^|;)\s*text-align\s*:\s*(left|center|right|justify)\b", re.IGNORECASE)


@dataclass(frozen=True)
class _Place:
    """Where a node stands among quotes and items."""

    quotes: tuple[int, ...] = ()
    indent: int = 0


_Found = tuple[Line, Leaf | None]


def tree_view(source: str, node: Container) -> BlockView | None:
    """The lines of a container; None where it holds no text, or is better shown as one thing (an embedded post)."""
    if any(attribute.name == "class" and _EMBEDS.search(attribute.value or "") for attribute in node.attributes):
        return None
    found = list(_lines(node, source, _Place()))
    leaves = tuple(leaf for _, leaf in found if leaf is not None)
    if not leaves:
        return None
    return view_of_lines(source, found, ViewKind.TREE)


def view_of_lines(source: str, found: Sequence[_Found], kind: ViewKind) -> BlockView:
    """The view of lines and the leaves that they show; each line gets its leaf's number, runs and alignment."""
    lines: list[Line] = []
    leaves: list[Leaf] = []
    pieces: list[tuple[Piece, ...]] = []
    for line, leaf in found:
        if leaf is None:
            lines.append(line)
            continue
        own = flatten(leaf, source)
        align = line.align or align_of(leaf.attributes)
        lines.append(replace(line, runs=runs_of(own), leaf=len(leaves), align=align))
        leaves.append(leaf)
        pieces.append(own)
    return BlockView(source, tuple(lines), tuple(leaves), tuple(pieces), kind=kind)


def align_of(attributes: Sequence[Attribute]) -> str:
    """The alignment that attributes state; "" where they state none."""
    for attribute in attributes:
        value = attribute.value or ""
        if attribute.name == "style" and (found := _ALIGN.search(value)):
            return found[1].lower()
        if attribute.name == "align" and value.lower() in ("left", "center", "right", "justify"):
            return value.lower()
    return ""


def raw_line(source: str, place: _Place = _Place()) -> Line:
    """A protected line that shows a source."""
    text = source.strip("\r\n").rstrip()
    return Line(LineKind.RAW, (Run(text),), quotes=place.quotes, indent=place.indent)


def _lines(node: Node, source: str, place: _Place) -> Iterator[_Found]:
    match node:
        case Leaf():
            yield _leaf_line(node, place), node
        case Raw(tag="hr"):
            yield Line(LineKind.RULE, (), quotes=place.quotes, indent=place.indent), None
        case Container(tag="blockquote"):
            yield from _all(node, source, replace(place, quotes=(*place.quotes, place.indent)))
        case Container(tag="ul" | "ol"):
            yield from _list(node, source, place)
        case Container(tag="dl"):
            yield from _all(node, source, place)
        case Container(tag="dd"):
            yield from _within(node, source, replace(place, indent=place.indent + 1), "dd")
        case Container() if node.tag in _BOXES:
            yield from _all(node, source, place)
        case _:
            yield raw_line(source[node.start : node.end], place), None


def _all(node: Container, source: str, place: _Place) -> Iterator[_Found]:
    if not node.children and node.tag == "blockquote" and (leaf := empty_leaf(node, source)):
        yield _leaf_line(leaf, place), leaf
    for child in node.children:
        yield from _lines(child, source, place)


def _list(node: Container, source: str, place: _Place) -> Iterator[_Found]:
    number = node.start_number
    inside = replace(place, indent=place.indent + 1)
    for item in node.children:
        if not isinstance(item, Container) or item.tag != "li":
            yield raw_line(source[item.start : item.end], place), None
            continue
        leaf, rest = text_and_rest(item, source)
        if leaf is not None:
            leaf, box = without_box(leaf, source)
            shown = number if node.tag == "ol" else 0
            yield Line(LineKind.ITEM, (), place.indent, shown, box=box, quotes=place.quotes), leaf
        for child in rest if leaf is not None else item.children:
            yield from _lines(child, source, inside)
        number += 1


def _within(node: Container, source: str, place: _Place, role: str) -> Iterator[_Found]:
    """What a container holds, its first text in a role."""
    if not node.children and (leaf := empty_leaf(node, source)):
        yield replace(_leaf_line(leaf, place), role=role), leaf
    for number, child in enumerate(node.children):
        if number == 0 and isinstance(child, Leaf) and child.tag in ("", "p"):
            yield replace(_leaf_line(child, place), role=role), child
        else:
            yield from _lines(child, source, place)


def _leaf_line(leaf: Leaf, place: _Place) -> Line:
    role = leaf.tag if leaf.tag in _ROLES else ""
    if leaf.tag[:1] == "h" and leaf.tag[1:].isdigit():
        return Line(LineKind.HEADING, (), int(leaf.tag[1:]), quotes=place.quotes, indent=place.indent)
    return Line(LineKind.PARAGRAPH, (), quotes=place.quotes, indent=place.indent, role=role)
