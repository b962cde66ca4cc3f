"""What each stretch of a block's source is, to be coloured: read off the parser's own nodes, so it cannot disagree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Flag, auto
from functools import lru_cache

from editor.markup import grammar as g
from editor.markup.definitions import NO_DEFINITIONS, Definitions
from editor.markup.nodes import (
    Atom,
    Attribute,
    Block,
    BlockKind,
    Container,
    Element,
    Inline,
    Leaf,
    Manner,
    Node,
    Raw,
    Text,
    TextKind,
)
from editor.markup.page import parse_block


class Role(Flag):
    """What a stretch of source is; a stretch may be several things at once (the strong text of a heading)."""

    NONE = 0
    MARKUP = auto()  # what Markdown writes and nobody reads: ##, **, -, >, |, brackets
    HEADING = auto()
    STRONG = auto()
    EMPHASIS = auto()
    STRIKE = auto()
    UNDERLINE = auto()
    CODE = auto()
    LINK = auto()  # the words of a link, an image's alternative text, a footnote's mark
    ADDRESS = auto()
    TAG = auto()  # an HTML tag
    ATTRIBUTE = auto()
    VALUE = auto()
    ATTRIBUTE_LIST = auto()  # {: … } and {:: … }
    LIQUID = auto()
    ENTITY = auto()  # entities and escaped characters
    BREAK = auto()  # a hard line break
    COMMENT = auto()
    MATH = auto()
    DEFINITION = auto()  # of links, footnotes, abbreviations, attribute lists
    PROBLEM = auto()  # what Jekyll cannot read


Span = tuple[int, int, Role]
"""Start, length, role; offsets in characters."""

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_ELEMENTS = {
    "strong": Role.STRONG, "b": Role.STRONG, "em": Role.EMPHASIS, "i": Role.EMPHASIS, "cite": Role.EMPHASIS,
    "del": Role.STRIKE, "s": Role.STRIKE, "strike": Role.STRIKE, "u": Role.UNDERLINE, "ins": Role.UNDERLINE,
    "code": Role.CODE, "kbd": Role.CODE, "samp": Role.CODE, "tt": Role.CODE, "a": Role.LINK,
}  # fmt: skip
_ATOMS = {"br": Role.BREAK, "footnote": Role.LINK, "math": Role.MATH, "comment": Role.COMMENT}
_RAWS = {
    "comment": Role.COMMENT, "math": Role.MATH, "liquid": Role.LIQUID, "hr": Role.MARKUP, "definition": Role.DEFINITION,
    "end_of_block": Role.MARKUP, "extension": Role.ATTRIBUTE_LIST, "nomarkdown": Role.ATTRIBUTE_LIST,
    "instruction": Role.TAG,
}  # fmt: skip
_TEXTS = {TextKind.ESCAPE: Role.ENTITY, TextKind.ENTITY: Role.ENTITY, TextKind.LIQUID: Role.LIQUID}
_ADDRESSES = frozenset(("href", "src"))


@lru_cache(maxsize=4096)
def highlights(block: Block, definitions: Definitions = NO_DEFINITIONS, glued: bool = False) -> tuple[Span, ...]:
    """The stretches of a block's source that are more than plain text, in order and without overlaps.

    ``definitions`` and ``glued`` as for ``parse_block``.
    """
    nodes = parse_block(block.source, definitions, block.kind, glued)
    painter = _Painter(block.source)
    if block.kind is BlockKind.DEFINITION:
        painter.add(0, len(block.source), Role.DEFINITION)
    else:
        painter.gaps(0, len(block.source), [(node.start, node.end) for node in nodes], Role.ATTRIBUTE_LIST)
    painter.paint(nodes)
    return tuple(flattened(painter.spans))


class _Painter:
    """Collects what the nodes of a source say; spans are (start, end, role) and may lie in one another."""

    def __init__(self, source: str) -> None:
        self._source = source
        self.spans: list[tuple[int, int, Role]] = []

    def add(self, start: int, end: int, role: Role) -> None:
        if start < end:
            self.spans.append((start, end, role))

    def gaps(self, start: int, end: int, covered: Iterable[tuple[int, int]], role: Role) -> None:
        """What lies between the nodes of a block is written for them: list markers, pipes, attribute lists."""
        for low, high in [*sorted(covered), (end, end)]:
            if self._source[start:low].strip():
                self.add(start, low, role)
            start = max(start, high)

    def paint(self, nodes: Iterable[Node]) -> None:
        waiting: list[Node | Inline] = list(nodes)
        while waiting:  # no recursion: sources may be nested without an end
            node = waiting.pop()
            match node:
                case Leaf():
                    self._leaf(node)
                    waiting.extend(node.children)
                case Container():
                    self._container(node)
                    waiting.extend(node.children)
                case Element():
                    self._element(node)
                    waiting.extend(node.children)
                case Raw():
                    self._raw(node)
                case Atom():
                    self._atom(node)
                case Text():
                    self._text(node)

    def _leaf(self, leaf: Leaf) -> None:
        self._ends(leaf)
        if leaf.tag in _HEADINGS or leaf.tag == "th":
            self.add(leaf.content_start, leaf.content_end, Role.HEADING)

    def _element(self, element: Element) -> None:
        self._ends(element)
        self.add(element.content_start, element.content_end, _ELEMENTS.get(element.tag, Role.NONE))

    def _container(self, container: Container) -> None:
        if container.manner is Manner.HTML:
            self._ends(container)
            return
        children = [(child.start, child.end) for child in container.children]
        self.gaps(container.start, container.end, children, Role.MARKUP)
        self._attributes(container.attributes)

    def _ends(self, node: Leaf | Element | Container) -> None:
        if node.manner is Manner.HTML:
            self._tag(node.start, node.content_start, node.attributes)
            self.add(node.content_end, node.end, Role.TAG)
            return
        self.add(node.start, node.content_start, Role.MARKUP)
        self.add(node.content_end, node.end, Role.MARKUP)
        self._attributes(node.attributes)

    def _tag(self, start: int, end: int, attributes: Iterable[Attribute]) -> None:
        self.add(start, end, Role.TAG)
        self._attributes(attributes)
        self._liquid(start, end)

    def _attributes(self, attributes: Iterable[Attribute]) -> None:
        for attribute in attributes:
            value = Role.ADDRESS if attribute.name in _ADDRESSES else Role.VALUE
            self.add(attribute.start, attribute.value_start, Role.ATTRIBUTE)
            self.add(attribute.value_start, attribute.value_end, value)

    def _liquid(self, start: int, end: int) -> None:
        """Jekyll fills Liquid in before it reads anything else: in tags and code, too."""
        for match in g.LIQUID.finditer(self._source, start, end):
            self.add(match.start(), match.end(), Role.LIQUID)

    def _text(self, text: Text) -> None:
        if text.kind is TextKind.SOFT_BREAK:
            if self._source[text.start : text.end].strip():  # the next line's quote marks
                self.add(text.start, text.end, Role.MARKUP)
        elif text.kind in _TEXTS:
            self.add(text.start, text.end, _TEXTS[text.kind])

    def _atom(self, atom: Atom) -> None:
        if atom.manner is Manner.HTML and atom.tag != "comment":
            self._raw_html(atom.start, atom.end, atom.attributes)
        elif atom.tag == "img":
            self.add(atom.start, atom.end, Role.MARKUP)
            self._attributes(a for a in atom.attributes if a.name != "alt")
            for alt in (a for a in atom.attributes if a.name == "alt"):
                self.add(alt.start, alt.end, Role.LINK)
        else:
            self.add(atom.start, atom.end, _ATOMS.get(atom.tag, Role.ATTRIBUTE_LIST))

    def _raw(self, raw: Raw) -> None:
        role = _RAWS.get(raw.tag)
        if role is not None:
            self.add(raw.start, raw.end, role)
        elif raw.tag == "pre" and raw.manner is Manner.MARKDOWN:
            self._code(raw)
        else:
            self._raw_html(raw.start, raw.end, raw.attributes)
            return
        self._attributes(raw.attributes)

    def _code(self, raw: Raw) -> None:
        """The fences are markup, what they hold is code; indented code has none."""
        source, start, end = self._source, raw.start, raw.end
        if g.FENCE_START.match(source, start):
            first = min(_line_end(source, start), end)
            last = max(source.rfind("\n", start, end), source.rfind("\r", start, end)) + 1
            self.add(start, first, Role.MARKUP)
            self.add(max(first, last), end, Role.MARKUP)
            start, end = first, max(first, last)
        self.add(start, end, Role.CODE)
        self._liquid(start, end)

    def _raw_html(self, start: int, end: int, attributes: tuple[Attribute, ...]) -> None:
        """An element that is kept as it is: its tags, and what is in it as code."""
        source = self._source
        opener = g.HTML_TAG.match(source, start, end)
        inner = opener.end() if opener else end
        closer = max(source.rfind("</", inner, end), inner) if opener and source.endswith(">", start, end) else end
        closer = closer if source.startswith("</", closer) else end
        self._tag(start, inner, attributes)
        self.add(inner, closer, Role.CODE)
        self.add(closer, end, Role.TAG)
        self._liquid(inner, closer)


def _line_end(source: str, start: int) -> int:
    found = [at for at in (source.find("\n", start), source.find("\r", start)) if at >= 0]
    return min(found, default=len(source))


def flattened(spans: Iterable[tuple[int, int, Role]]) -> Iterator[Span]:
    """Spans (start, end, role) that may overlap as stretches side by side, each with all its roles."""
    edges = sorted(_edges(spans), key=lambda edge: edge[0])
    counts: dict[Role, int] = {}
    active, before = Role.NONE, 0
    for at, step, role in edges:
        if at > before and active:
            yield before, at - before, active
        before = at
        counts[role] = counts.get(role, 0) + step
        active = active | role if counts[role] else active & ~role


def _edges(spans: Iterable[tuple[int, int, Role]]) -> Iterator[tuple[int, int, Role]]:
    for start, end, role in spans:
        if role:
            yield start, 1, role
            yield end, -1, role
