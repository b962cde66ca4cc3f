"""The dialect: kramdown-flavoured Markdown to blocks, nodes and HTML."""

from editor.markup.definitions import Definitions, definitions_of
from editor.markup.fragments import Fragment, assemble, fragment_of
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
)  # fmt: skip
from editor.markup.options import Options
from editor.markup.page import parse_block, to_html
from editor.markup.resplit import Resplit, resplit, resplit_block
from editor.markup.tiles import is_glued, split

__all__ = [
    "Atom",
    "Attribute",
    "Block",
    "BlockKind",
    "Container",
    "Definitions",
    "Element",
    "Fragment",
    "Inline",
    "Leaf",
    "Manner",
    "Node",
    "Options",
    "Raw",
    "Resplit",
    "Text",
    "TextKind",
    "assemble",
    "definitions_of",
    "fragment_of",
    "is_glued",
    "parse_block",
    "resplit",
    "resplit_block",
    "split",
    "to_html",
]
