"""A paste from Qt's flavours to what the model is given, and the report that the person reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QMimeData

from editor.clipboard import (
    Pasted,
    PastedList,
    PastedPicture,
    PastedQuote,
    PastedTable,
    Piece,
    Removals,
    pictures_of,
    read_clipboard,
    read_text,
)
from editor.clipboard.removals import NOTHING
from editor.errors import EditorError
from editor.session.paste_places import Content
from editor.ui.body.transfer import flavours_of, own_pieces

MOST_BLOCKS = 2_000  # some two seconds on an old machine; an article has a hundred
MOST_WITH_PLAIN = 300  # above that the way by plain text would be felt
TakeIn = Callable[[PastedPicture], str]  # copies a picture into the site and gives its address; raises EditorError


@dataclass(frozen=True)
class PasteReport:
    """What is said about a paste.

    Attributes:
        remote: pictures that stay on other sites.
        lost: pictures that could not be copied into the site.
        blocks: how many blocks it has, where those are too many and nothing was pasted; else 0.
        has_plain: whether undo leads to the plain text.
    """

    removals: Removals = NOTHING
    remote: int = 0
    lost: int = 0
    blocks: int = 0
    has_plain: bool = False


class Paste:
    """One paste: ``content`` is what goes in, ``plain`` what the first undo leads to."""

    def __init__(self, source: QMimeData, *, own: bool = True, is_plain: bool = False) -> None:
        flavours = flavours_of(source)
        self.plain: Content | None = None
        pieces = own_pieces(source) if own and not is_plain else ()
        self._pasted = Pasted() if pieces else read_text(flavours.text) if is_plain else read_clipboard(flavours)
        self.content = Content(pieces or self._pasted.blocks, flavours.text, is_foreign=not pieces)
        self.size = size_of(self.content.pieces)
        if not pieces and not self._pasted.is_plain and flavours.text.strip() and self.size <= MOST_WITH_PLAIN:
            self.plain = Content(read_text(flavours.text).blocks, flavours.text)
        self._addresses: dict[PastedPicture, str] = {}
        self._lost = 0

    @property
    def is_empty(self) -> bool:
        return not self.content.pieces and not self.content.text

    def take_pictures_in(self, take_in: TakeIn) -> None:
        """Copies the pictures that came with the text into the site; those of other sites stay there."""
        blocks = [piece for piece in self.content.pieces if not isinstance(piece, str)]
        for picture in pictures_of(blocks):
            if picture in self._addresses:
                continue
            self._addresses[picture] = picture.address
            if _is_here(picture):
                try:
                    self._addresses[picture] = take_in(picture)
                except EditorError:
                    self._addresses[picture] = ""
                    self._lost += 1

    def address_of(self, picture: PastedPicture) -> str:
        """Where a picture is now; "" for one that could not be had."""
        return self._addresses.get(picture, "")

    def report(self) -> PasteReport:
        """What is said once it is done."""
        remote = sum(address.startswith(("http://", "https://")) for address in self._addresses.values())
        has_plain = self.plain is not None and self.plain.pieces != self.content.pieces
        return PasteReport(self._pasted.removals, remote, self._lost, has_plain=has_plain)


def _is_here(picture: PastedPicture) -> bool:
    return bool(picture.data) or picture.address.startswith("file:")


def size_of(pieces: Iterable[Piece]) -> int:
    """How many blocks, items and rows pieces are."""
    count = 0
    for piece in pieces:
        match piece:
            case PastedList(items=items):
                count += sum(size_of(item.blocks) for item in items)
            case PastedQuote(blocks):
                count += size_of(blocks)
            case PastedTable(rows=rows):
                count += len(rows)
            case _:
                count += 1
    return count
