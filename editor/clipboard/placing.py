"""Pasted blocks put into an article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from editor.clipboard.forms import HouseForms
from editor.clipboard.pasted import PastedBlock
from editor.clipboard.writing import AddressOf, in_html, own_address, placed, sources
from editor.document.article import Article
from editor.document.edit import Edit
from editor.document.structure import insert_blocks
from editor.errors import StructureError

Piece = PastedBlock | str
"""What is put into an article: a block to be written, or the source of one, which goes in as it is."""


def insert_pasted(article: Article, index: int, pieces: Iterable[Piece], address_of: AddressOf = own_address) -> Edit:
    """Puts pasted blocks before block ``index``, or at the end, in the markup of the blocks around.

    Raises StructureError where nothing can stand by itself: behind an element that is never closed.
    """
    forms = HouseForms.near(article, index)
    meant = _meant(pieces, address_of)
    cores = [core for group in _groups(meant) for core in _cores(group, forms)]
    if not cores:
        return Edit.of(article, ())
    try:
        return insert_blocks(article, index, cores)
    except StructureError:  # beside a list or a definition that takes in what follows
        plain = [piece if isinstance(piece, str) else in_html(piece, forms) for piece in meant]
        return insert_blocks(article, index, plain)


def _meant(pieces: Iterable[Piece], address_of: AddressOf) -> list[Piece]:
    """The pieces with their pictures' addresses."""
    out: list[Piece] = []
    for piece in pieces:
        out.extend((piece,) if isinstance(piece, str) else placed((piece,), address_of))
    return out


def _groups(pieces: Sequence[Piece]) -> Iterable[list[Piece]]:
    return (list(group) for _, group in groupby(pieces, lambda piece: isinstance(piece, str)))


def _cores(group: Sequence[Piece], forms: HouseForms) -> Sequence[str]:
    blocks = [piece for piece in group if not isinstance(piece, str)]
    return sources(blocks, forms) if blocks else [piece for piece in group if isinstance(piece, str)]
