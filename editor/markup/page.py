"""The two ends of the parser: nodes of a block, and HTML of a body."""

from __future__ import annotations

from editor.markup.attributes import apply_list
from editor.markup.blocks import parse_document
from editor.markup.definitions import NO_DEFINITIONS, Definitions, provide
from editor.markup.element import Attributes, El
from editor.markup.html import Highlight, HtmlWriter
from editor.markup.leaves import LeafParser
from editor.markup.nodes import BlockKind, Node
from editor.markup.options import DEFAULTS, Options
from editor.markup.resolve import Resolver
from editor.markup.scanner import Place, Shared
from editor.markup.tree import TreeBuilder


def to_html(text: str, options: Options = DEFAULTS, highlight: Highlight | None = None) -> str:
    """What kramdown, as Jekyll uses it, makes of a body."""
    root, shared = parse_document(text, options)
    fill_all(root, shared)
    abbreviations = abbreviation_titles(shared)

    def writer(in_footnote: bool) -> HtmlWriter:
        return HtmlWriter(shared.options, abbreviations, highlight, in_footnote)

    main = writer(False)
    main.inner(root, -2)
    contents = {name: note.content for name, note in shared.collected.footnotes.items()}
    return Resolver(shared.options, contents, writer).html(main.parts)


def fill_all(root: El, shared: Shared) -> None:
    """Parses all spans, those of the footnotes as well."""
    leaves = LeafParser(shared)
    leaves.fill(root)
    for note in shared.collected.footnotes.values():
        leaves.fill(note.content, False)


def abbreviation_titles(shared: Shared) -> dict[str, tuple[str, Attributes]]:
    """What abbreviations stand for, and the attributes that they have everywhere."""
    out: dict[str, tuple[str, Attributes]] = {}
    for name, title in shared.collected.abbreviations.items():
        attributes: Attributes = {}
        el = shared.collected.abbreviation_els.get(name)
        if el is not None and el.ial is not None:
            apply_list(attributes, el.ial, shared.collected.lists)
        out[name] = (title, attributes)
    return out


def parse_block(
    source: str, definitions: Definitions = NO_DEFINITIONS, kind: BlockKind | None = None, glued: bool = False
) -> tuple[Node, ...]:
    """The nodes of a block; offsets are those of ``source``.

    ``kind`` is the block's and ``glued`` says that it follows another without a blank line (``is_glued``), where that
    is known: a paragraph stays one in its body though by itself it would be a table, a heading or mathematics.
    """
    root, shared = parse_document(source, definitions.options, place=place_of(kind, glued))
    provide(definitions, shared)
    LeafParser(shared, for_output=False).fill(root)
    return TreeBuilder(source, shared.options).nodes(root.children)


def place_of(kind: BlockKind | None, glued: bool) -> Place:
    """Where a block is parsed that was cut from a body."""
    known = "" if kind is None else {"heading": "header"}.get(kind.value, kind.value)
    return Place("glued" if glued else "blank", known)
