"""Pasted blocks as source in the house's own markup; each is parsed again before it is taken.

Markdown is tried first where the house writes it. What it cannot say (merged cells, a list that begins at three,
Liquid inside code) is HTML.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache, lru_cache

from editor.clipboard import writing_html, writing_markdown
from editor.clipboard.forms import HouseForms
from editor.clipboard.pasted import (
    PastedBlock,
    PastedHeading,
    PastedItem,
    PastedList,
    PastedParagraph,
    PastedPicture,
    PastedQuote,
)
from editor.clipboard.reading_back import in_normal_form, read_back

_ABOVE = "x\n\n"
_BELOW = "\n\nx\n\n~~~\n\n```\n\n$$\n\n\\-->\n\nx\n"
AddressOf = Callable[[PastedPicture], str]


def own_address(picture: PastedPicture) -> str:
    """The address that a picture came with."""
    return picture.address


def sources(blocks: Iterable[PastedBlock], forms: HouseForms, address_of: AddressOf = own_address) -> tuple[str, ...]:
    """The sources of blocks, without the white space between them, as ``structure.insert_blocks`` takes them.

    ``address_of`` says under which address a picture was taken in; of pictures without one their caption stays.
    """
    out: list[str] = []
    above: PastedBlock | None = None
    for block in placed(blocks, address_of):
        joins = isinstance(above, PastedList) and isinstance(block, PastedList)
        if joins and not out[-1].startswith("<"):  # two lists in Markdown are one
            out.append(in_html(block, forms))
        else:
            out.append(source_of(block, forms))
        above = block
    return tuple(out)


def in_html(block: PastedBlock, forms: HouseForms) -> str:
    """The source of one block as HTML: what stands by itself anywhere."""
    return writing_html.written(block, forms).replace("\n", forms.newline)


def source_of(block: PastedBlock, forms: HouseForms, address_of: AddressOf = own_address) -> str:
    """The source of one block; "" where nothing of it is left."""
    meant = next(placed((block,), address_of), None)
    return _source(meant, forms) if meant is not None else ""


@lru_cache(maxsize=4_096)  # a large paste is written ahead, and found again when it is put in
def _source(meant: PastedBlock, forms: HouseForms) -> str:
    source = ""
    for source in _ways(meant, forms):
        if _is_quiet(meant, forms) or _stands(source, meant):
            break
    return source.replace("\n", forms.newline)


def _is_quiet(block: PastedBlock, forms: HouseForms) -> bool:
    match block:
        case PastedParagraph(runs):
            form = forms.paragraph
        case PastedHeading(level, runs):
            form = forms.heading(level)
        case _:
            return False
    return writing_markdown.is_quiet(runs) or writing_html.is_quiet(form, runs)


def _stands(source: str, block: PastedBlock) -> bool:
    """Whether a source is read as the block that is meant, wherever it stands.

    A definition needs a paragraph above it to be one, a fence or a comment that is not closed somebody who closes it.
    """
    found = read_back(_ABOVE + source + _BELOW)
    below = _read_below()
    if found is None or len(found) != len(below) + 2:
        return False
    return in_normal_form(found[1]) == in_normal_form(block) and found[2:] == below


@cache
def _read_below() -> tuple[PastedBlock, ...]:
    return read_back(_BELOW) or ()


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
