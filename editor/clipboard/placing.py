"""Pasted blocks put into an article."""

from __future__ import annotations

from collections.abc import Iterable

from editor.clipboard.forms import HouseForms
from editor.clipboard.pasted import PastedBlock
from editor.clipboard.writing import AddressOf, in_html, own_address, placed, sources
from editor.document.article import Article
from editor.document.edit import Edit
from editor.document.structure import insert_blocks
from editor.errors import StructureError


def insert_pasted(
    article: Article, index: int, blocks: Iterable[PastedBlock], address_of: AddressOf = own_address
) -> Edit:
    """Puts pasted blocks before block ``index``, or at the end, in the markup of the blocks around.

    Raises StructureError where nothing can stand by itself: behind an element that is never closed.
    """
    forms = HouseForms.near(article, index)
    meant = tuple(placed(blocks, address_of))
    cores = sources(meant, forms)
    if not cores:
        return Edit.of(article, ())
    try:
        return insert_blocks(article, index, cores)
    except StructureError:  # beside a list or a definition that takes in what follows
        return insert_blocks(article, index, [in_html(block, forms) for block in meant])
