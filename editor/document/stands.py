"""Where leaves stand in a block: the containers around them, and what begins their lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from editor.document.article import Article
from editor.document.lines import BlockView
from editor.document.projection import view_at
from editor.markup import Container, Leaf, Manner, Node, is_glued, parse_block

_NUMBERED = re.compile(r"(\d+)\.")
_LINES = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
_BLANK = re.compile(r"[ \t>]*(?:\r\n|\n|\r)?\Z")


@dataclass(frozen=True)
class Stand:
    """A leaf of a view with the containers around it, the outermost first."""

    leaf: Leaf
    path: tuple[Container, ...]

    @property
    def inner(self) -> Container | None:
        """The innermost container."""
        return self.path[-1] if self.path else None


def nodes_of(article: Article, index: int) -> tuple[Node, ...]:
    """The nodes of a block."""
    blocks, body = article.body.blocks, article.body
    glued = is_glued(blocks[index - 1] if index else None)
    return tuple(parse_block(blocks[index].source, body.definitions, blocks[index].kind, glued))


def stands_of(article: Article, index: int) -> tuple[Stand, ...]:
    """Where the leaves of a block's view stand, by the leaves' numbers."""
    view = view_at(article, index)
    found = tuple(node for root in nodes_of(article, index) for node in containers(root))
    return tuple(Stand(leaf, tuple(node for node in found if _holds(node, leaf, view.source))) for leaf in view.leaves)


def containers(node: Node) -> Iterator[Container]:
    """A node's containers, itself among them, outer ones first."""
    if isinstance(node, Container):
        yield node
        for child in node.children:
            yield from containers(child)


def _holds(node: Container, leaf: Leaf, source: str) -> bool:
    """An empty item's text begins behind the space that ends the item."""
    return node.start <= leaf.start and not source[node.end : max(leaf.start, leaf.end)].strip(" \t")


def marker_at(source: str, node: Container) -> int:
    """Where the marker or tag of a container stands: an item may begin with its indentation."""
    return node.start + len(source[node.start :]) - len(source[node.start :].lstrip(" \t"))


def line_start(source: str, position: int) -> int:
    """Where the line of a position begins."""
    return max(source.rfind("\n", 0, position), source.rfind("\r", 0, position)) + 1


def line_end(source: str, position: int) -> int:
    """Behind the line of a position, its line end included."""
    found = _LINES.match(source, position)
    return found.end() if found else len(source)


def lines_of(source: str) -> list[str]:
    """The lines of a source with their line ends."""
    return [line for line in _LINES.findall(source) if line]


def is_blank(line: str) -> bool:
    """Whether a line holds nothing but white space and the marks of quotes."""
    return bool(_BLANK.match(line))


def prefix_of(view: BlockView, leaf: Leaf) -> str:
    """What stands in front of a leaf in its first line: indentation, marks of quotes, markers."""
    return view.source[line_start(view.source, leaf.start) : leaf.start]


def continued(prefix: str) -> str:
    """What the lines below a prefix begin with: marks of quotes stay, markers become spaces."""
    return re.sub(r"[^>\t]", " ", prefix)


def next_marker(marker: str) -> str:
    """An item's marker after another one's."""
    raised = _NUMBERED.sub(lambda found: f"{int(found[1]) + 1}.", marker, count=1)
    return raised if raised[-1:] in (" ", "\t") else raised + " "


def paragraph_break(prefix: str, newline: str) -> str:
    """A blank line below a prefix, and what the next paragraph begins with."""
    below = continued(prefix)
    return newline + below.rstrip() + newline + below


def quoting(view: BlockView, stand: Stand) -> str:
    """What the lines of a leaf would begin with if each quote around it were marked on each line."""
    marks = ""
    for node in stand.path:
        if node.manner is Manner.MARKDOWN and node.tag == "blockquote":
            marks += "> "
        elif node.manner is Manner.MARKDOWN and node.tag in ("li", "dd"):
            marks += " " * max(2, node.content_start - marker_at(view.source, node))
    return marks
