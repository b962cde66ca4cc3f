"""A body cut into blocks that tile it."""

from __future__ import annotations

import re

from editor.markup.blocks import parse_document
from editor.markup.element import El
from editor.markup.nodes import Block, BlockKind
from editor.markup.options import DEFAULTS, Options
from editor.markup.tree import is_inline

_KINDS = {
    "p": BlockKind.PARAGRAPH, "raw_text": BlockKind.PARAGRAPH, "header": BlockKind.HEADING, "ul": BlockKind.LIST,
    "ol": BlockKind.LIST, "dl": BlockKind.DEFINITION_LIST, "blockquote": BlockKind.QUOTE,
    "codeblock": BlockKind.CODE, "table": BlockKind.TABLE, "hr": BlockKind.RULE, "math": BlockKind.MATH,
    "xml_comment": BlockKind.COMMENT, "comment": BlockKind.EXTENSION, "raw": BlockKind.EXTENSION,
    "liquid": BlockKind.LIQUID,
}  # fmt: skip
_HTML_KINDS = {
    "ul": BlockKind.LIST, "ol": BlockKind.LIST, "table": BlockKind.TABLE, "blockquote": BlockKind.QUOTE,
    "hr": BlockKind.RULE,
}  # fmt: skip


def kind_of(el: El) -> BlockKind:
    """The kind of the block that an element is."""
    if el.type == "html_element":
        if el.value == "p" and (el.option("model") == "span" or is_inline(el)):
            return BlockKind.PARAGRAPH
        if el.value in ("h1", "h2", "h3", "h4", "h5", "h6") and (el.option("model") == "span" or is_inline(el)):
            return BlockKind.HEADING
        return _HTML_KINDS.get(el.value, BlockKind.HTML)
    if el.type == "eob":
        return {"": BlockKind.END_OF_BLOCK, "extension": BlockKind.EXTENSION}.get(el.value, BlockKind.DEFINITION)
    return _KINDS.get(el.type, BlockKind.HTML)


def split(text: str, options: Options = DEFAULTS) -> tuple[Block, ...]:
    """The blocks of a body; their sources joined are the text, whatever it is."""
    if not text:
        return ()
    root, _ = parse_document(text, options, shallow=True)
    starts, kinds = _boundaries(root)
    if not starts:
        return (Block(BlockKind.BLANK, text),)
    starts[0] = 0
    ends = [*starts[1:], len(text)]
    return tuple(
        Block(kind, text[start:end]) for kind, start, end in zip(kinds, starts, ends, strict=True) if start < end
    )


def is_glued(previous: Block | None) -> bool:
    """Whether a block that follows ``previous`` does so without a boundary (blank line, end-of-block mark) between."""
    if previous is None or previous.kind is BlockKind.END_OF_BLOCK:
        return False
    return not _BLANK_END.search(previous.source)


_BLANK_END = re.compile(r"(?:\A|[\r\n])[ \t\f\v]*(?:\r\n|\r|\n)\Z")


def _boundaries(root: El) -> tuple[list[int], list[BlockKind]]:
    """Where blocks start and what they are; an attribute list in front belongs to its block."""
    starts: list[int] = []
    kinds: list[BlockKind] = []
    for el in root.children:
        start = el.start
        if el.ial is not None:
            start = min([start, *(span[0] for span in el.ial.spans)])
        if el.type == "blank":
            if start < el.start:
                starts.append(start)
                kinds.append(BlockKind.DEFINITION)
        elif not (el.type == "eob" and el.value == "ial"):
            starts.append(start)
            kinds.append(kind_of(el))
    if root.ial is not None:
        starts.append(root.ial.spans[0][0])
        kinds.append(BlockKind.DEFINITION)
    return starts, kinds
