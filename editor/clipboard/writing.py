"""Pasted blocks as source in the house's own markup; each is parsed again before it is taken.

Markdown is tried first where the house writes it. What it cannot say (merged cells, a list that begins at three,
Liquid inside code) is HTML.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from editor.clipboard import writing_html, writing_markdown
from editor.clipboard.forms import HouseForms
from editor.clipboard.pasted import PastedBlock, PastedItem, PastedList, PastedParagraph, PastedPicture, PastedQuote
from editor.clipboard.reading_back import in_normal_form, read_back

AddressOf = Callable[[PastedPicture], str]


def own_address(picture: PastedPicture) -> str:
    """The address that a picture came with."""
    return picture.address


def sources(blocks: Iterable[PastedBlock], forms: HouseForms, address_of: AddressOf = own_address) -> tuple[str, ...]:
    """The sources of blocks, without the white space between them, as ``structure.insert_blocks`` takes them.

    ``address_of`` says under which address a picture was taken in; of pictures without one their caption stays.
    """
    found = (source_of(block, forms, address_of) for block in blocks)
    return tuple(source for source in found if source)


def source_of(block: PastedBlock, forms: HouseForms, address_of: AddressOf = own_address) -> str:
    """The source of one block; "" where nothing of it is left."""
    meant = next(placed((block,), address_of), None)
    if meant is None:
        return ""
    source = ""
    for source in _ways(meant, forms):
        found = read_back(source)
        if found is not None and tuple(map(in_normal_form, found)) == (in_normal_form(meant),):
            break
    return source.replace("\n", forms.newline)


def _ways(block: PastedBlock, forms: HouseForms) -> Iterator[str]:
    if not forms.is_html or writing_markdown.has_form(block):
        yield from writing_markdown.ways(block, forms)
    yield writing_html.written(block, forms)
    yield writing_html.written(block, HouseForms())


def placed(blocks: Iterable[PastedBlock], address_of: AddressOf = own_address) -> Iterator[PastedBlock]:
    """The blocks with their pictures' addresses, without pictures that have none and what they leave empty."""
    for block in blocks:
        match block:
            case PastedPicture():
                if address := address_of(block):
                    yield replace(block, address=writing_html.quoted(address), data=b"", media_type="")
                elif block.caption:
                    yield PastedParagraph(block.caption)
            case PastedQuote():
                if inner := tuple(placed(block.blocks, address_of)):
                    yield PastedQuote(inner)
            case PastedList():
                inside = (tuple(placed(item.blocks, address_of)) for item in block.items)
                if items := tuple(PastedItem(inner) for inner in inside if inner):
                    yield replace(block, items=items)
            case _:
                yield block
