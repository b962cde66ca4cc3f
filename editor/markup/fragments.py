"""HTML block by block: what a block makes of itself is kept, what depends on the others is filled in at the end."""

from __future__ import annotations

from collections.abc import Iterable

from editor.markup.blocks import parse_document
from editor.markup.definitions import NO_DEFINITIONS, Definitions, provide
from editor.markup.element import El
from editor.markup.html import Highlight, HtmlWriter
from editor.markup.leaves import LeafParser
from editor.markup.nodes import BlockKind
from editor.markup.options import Options
from editor.markup.page import abbreviation_titles, place_of
from editor.markup.places import Part
from editor.markup.resolve import Resolver
from editor.markup.scanner import Collected, Shared

Fragment = tuple[Part, ...]
"""A block's HTML with places for heading ids, footnote numbers and the table of contents."""


def fragment_of(
    source: str,
    definitions: Definitions = NO_DEFINITIONS,
    kind: BlockKind | None = None,
    glued: bool = False,
    highlight: Highlight | None = None,
) -> Fragment:
    """The HTML of one block; it stays the same as long as source, kind and definitions do.

    ``kind`` and ``glued`` as in ``parse_block``.
    """
    root, shared = parse_document(source, definitions.options, place=place_of(kind, glued))
    provide(definitions, shared)
    LeafParser(shared).fill(root)
    writer = HtmlWriter(shared.options, abbreviation_titles(shared), highlight)
    writer.inner(root, -2)
    return tuple(writer.parts)


def assemble(
    fragments: Iterable[Fragment], definitions: Definitions = NO_DEFINITIONS, highlight: Highlight | None = None
) -> str:
    """The page of all fragments of a body in order: ids counted, footnotes numbered and put at their place."""
    shared = Shared(definitions.options, lambda scanner: False)
    provide(definitions, shared)
    titles = abbreviation_titles(shared)

    def writer(in_footnote: bool) -> HtmlWriter:
        return HtmlWriter(definitions.options, titles, highlight, in_footnote)

    parts = (part for fragment in fragments for part in fragment)
    return Resolver(definitions.options, _Footnotes(definitions), writer).html(parts)


class _Footnotes(dict[str, El]):
    """The contents of the footnotes, parsed when they are asked for."""

    def __init__(self, definitions: Definitions) -> None:
        super().__init__()
        self._definitions = definitions
        self._sources = dict(definitions.footnotes)
        self._known: Collected | None = None

    def __missing__(self, name: str) -> El:
        options: Options = self._definitions.options
        root, shared = parse_document(self._sources[name], options)
        if self._known is None:  # once for all notes: the definitions of a note are among those of the document
            provide(self._definitions, shared)
            self._known = shared.collected
        shared.options, shared.collected = options, self._known
        LeafParser(shared).fill(root, breaks=False)
        self[name] = root
        return root
