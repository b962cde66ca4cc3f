"""The nodes of an article's body, each with its place, parsed once for all rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from editor.document.article import Article
from editor.markup import Atom, Block, Container, Element, Leaf, Node, Raw, Text, is_glued, parse_block
from editor.markup.nodes import Inline

WITHOUT_CONTENT = frozenset(
    "area base br col embed hr img input link meta param source track wbr basefont bgsound frame keygen command".split()
)
"""Elements that have no closing tag (WHATWG HTML, "Void elements", and those given up)."""

_CODE = frozenset({"code", "pre", "kbd", "samp"})


@dataclass(frozen=True, slots=True)
class Placed:
    """A node of a block.

    Attributes:
        base: where the block begins in the article's text; a node's offsets count from there.
        depth: 0 for a block's own nodes.
        in_code: whether it stands in a code span.
    """

    base: int
    depth: int
    node: Node | Inline
    in_code: bool = False

    @property
    def at(self) -> int:
        """Where the node begins in the article's text."""
        return self.base + self.node.start

    @property
    def source_end(self) -> int:
        return self.base + self.node.end

    @property
    def tag(self) -> str:
        """The node's tag in small letters; "" for text."""
        return "" if isinstance(self.node, Text) else self.node.tag.lower()

    def attribute(self, name: str) -> str | None:
        """An attribute's value; None where the node has none of that name, "" where it has no value."""
        if isinstance(self.node, Text):
            return None
        found = next((each for each in self.node.attributes if each.name.lower() == name), None)
        return None if found is None else found.value or ""


def placed_nodes(article: Article) -> tuple[Placed, ...]:
    """All nodes of the body in the order of the text."""
    return tuple(_walk(article))


def _walk(article: Article) -> Iterator[Placed]:
    body = article.body
    before: Block | None = None
    for base, block in zip(body.starts, body.blocks, strict=False):
        nodes = parse_block(block.source, body.definitions, block.kind, is_glued(before))
        before = block
        pending: list[tuple[int, Node | Inline, bool]] = [(0, node, False) for node in reversed(nodes)]
        while pending:
            depth, node, in_code = pending.pop()
            yield Placed(base, depth, node, in_code)
            if isinstance(node, Container | Leaf | Element):
                inside = in_code or node.tag in _CODE
                pending.extend((depth + 1, child, inside) for child in reversed(node.children))


def shown_text(node: Node | Inline) -> str:
    """What a reader sees of a node: its text, a sign for each picture and other thing without text."""
    if isinstance(node, Text):
        return node.shown
    if isinstance(node, Raw):
        return node.text or "\ufffc"
    if isinstance(node, Atom):
        return "\ufffc" if node.tag not in ("br", "comment") else ""
    return "".join(shown_text(child) for child in node.children)
