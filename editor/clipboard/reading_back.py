"""The dialect's blocks as a paste would have made them: what was written is held against what was meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from html import unescape

from editor.clipboard.pasted import (
    PastedBlock,
    PastedCell,
    PastedCode,
    PastedHeading,
    PastedItem,
    PastedList,
    PastedParagraph,
    PastedPicture,
    PastedQuote,
    PastedRule,
    PastedTable,
    Runs,
)
from editor.markup import Attribute, Block, Container, Leaf, Node, Raw, parse_block, split
from editor.markup.images import image_address, image_alt
from editor.markup.inline import flatten, normal_form, runs_of

_CODE = re.compile(r'<code(?: class="language-([^"]*)")?>(.*)</code>', re.DOTALL)


def read_back(source: str) -> tuple[PastedBlock, ...] | None:
    """The blocks that a body's source is; None where it holds what no paste makes."""
    blocks: list[PastedBlock] = []
    for block in split(source):
        made = _of_block(block)
        if made is None:
            return None
        blocks.extend(made)
    return tuple(blocks)


@lru_cache(maxsize=256)  # what stands around the block in question is the same each time
def _of_block(block: Block) -> tuple[PastedBlock, ...] | None:
    try:
        return tuple(_blocks(parse_block(block.source, kind=block.kind), block.source))
    except _Foreign:
        return None


class _Foreign(ValueError):
    """A node that no paste makes."""


def _blocks(nodes: Iterable[Node], source: str) -> Iterator[PastedBlock]:
    for node in nodes:
        match node:
            case Leaf():
                yield _of_leaf(node, source)
            case Container(tag="ul" | "ol"):
                start = int(_value(node.attributes, "start") or node.start_number)
                yield PastedList(node.tag == "ol", tuple(_items(node, source)), start)
            case Container(tag="blockquote"):
                yield PastedQuote(tuple(_blocks(node.children, source)))
            case Container(tag="table"):
                yield _table(node, source)
            case Container(tag="figure"):
                yield _figure(node, source)
            case Raw(tag="hr"):
                yield PastedRule()
            case Raw(tag="pre"):
                yield _code(node)
            case _:
                raise _Foreign


def _of_leaf(leaf: Leaf, source: str) -> PastedBlock:
    runs = runs_of(flatten(leaf, source))
    if leaf.tag[:1] == "h" and leaf.tag[1:].isdigit():
        return PastedHeading(int(leaf.tag[1:]), normal_form(runs))
    if leaf.tag not in ("", "p"):
        raise _Foreign
    kept = normal_form(runs)
    if len(kept) == 1 and (address := image_address(kept[0].atom)) is not None:
        return PastedPicture(address, image_alt(kept[0].atom))
    return PastedParagraph(kept)


def _items(node: Container, source: str) -> Iterator[PastedItem]:
    for item in node.children:
        if not isinstance(item, Container) or item.tag != "li":
            raise _Foreign
        yield PastedItem(tuple(_blocks(item.children, source)))


def _table(node: Container, source: str) -> PastedTable:
    rows: list[tuple[PastedCell, ...]] = []
    head = 0
    caption: Runs = ()
    for section in node.children:
        if isinstance(section, Leaf) and section.tag == "caption":
            caption = normal_form(runs_of(flatten(section, source)))
        elif isinstance(section, Container) and section.tag in ("thead", "tbody"):
            made = [_row(row, source) for row in section.children]
            head += len(made) if section.tag == "thead" else 0
            rows.extend(made)
        else:
            raise _Foreign
    return PastedTable(tuple(rows), head, caption)


def _row(row: Node, source: str) -> tuple[PastedCell, ...]:
    if not isinstance(row, Container):
        raise _Foreign
    return tuple(_cell(cell, source) for cell in row.children)


def _cell(cell: Node, source: str) -> PastedCell:
    if not isinstance(cell, Leaf):
        raise _Foreign
    columns = int(_value(cell.attributes, "colspan") or 1)
    rows = int(_value(cell.attributes, "rowspan") or 1)
    return PastedCell(normal_form(runs_of(flatten(cell, source))), cell.tag == "th", columns, rows)


def _figure(node: Container, source: str) -> PastedPicture:
    match node.children:
        case (Leaf() as shown, Leaf(tag="figcaption") as caption):
            picture = _of_leaf(shown, source)
            if isinstance(picture, PastedPicture):
                return replace(picture, caption=normal_form(runs_of(flatten(caption, source))))
        case _:
            pass
    raise _Foreign


def _code(node: Raw) -> PastedCode:
    found = _CODE.fullmatch(node.text)
    if found:
        return PastedCode(unescape(found[2]), found[1] or "")
    return PastedCode(node.text.removesuffix("\n"), node.language)


def _value(attributes: Iterable[Attribute], name: str) -> str:
    value = next((attribute.value for attribute in attributes if attribute.name == name), None)
    return value if value and value.isdigit() else ""


def in_normal_form(block: PastedBlock) -> PastedBlock:
    """A block with its runs in normal form: what has to come back."""
    match block:
        case PastedParagraph():
            return PastedParagraph(normal_form(block.runs))
        case PastedHeading():
            return PastedHeading(block.level, normal_form(block.runs))
        case PastedQuote():
            return PastedQuote(tuple(map(in_normal_form, block.blocks)))
        case PastedList():
            items = (PastedItem(tuple(map(in_normal_form, item.blocks))) for item in block.items)
            return PastedList(block.ordered, tuple(items), block.start)
        case PastedTable():
            rows = (tuple(replace(cell, runs=normal_form(cell.runs)) for cell in row) for row in block.rows)
            return PastedTable(tuple(rows), block.header_rows, normal_form(block.caption))
        case PastedPicture():
            return PastedPicture(block.address, block.alt, normal_form(block.caption))
        case _:
            return block


def runs_read_back(source: str, wanted: Runs) -> bool:
    """Whether a source is one paragraph or heading with the runs that are wanted, or an item with nothing else."""
    found = read_back(source)
    match found:
        case (PastedParagraph(runs) | PastedHeading(runs=runs),):
            return runs == normal_form(wanted)
        case (PastedList(items=(PastedItem(blocks=(PastedParagraph(runs),)),)),):
            return runs == normal_form(wanted)
        case (PastedTable(rows=((PastedCell(), PastedCell()), (PastedCell(runs=runs), PastedCell()))),):
            return runs == normal_form(wanted)
        case _:
            return False
