"""What is on the clipboard, as what a paste would insert."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import unquote, urlsplit

from editor.clipboard.addresses import link_target, picture_address
from editor.clipboard.elements import tree_of
from editor.clipboard.flavours import Flavours
from editor.clipboard.intake import taken_in, without_markup
from editor.clipboard.pasted import Pasted, PastedBlock, PastedParagraph, PastedPicture
from editor.clipboard.plain import read_text
from editor.clipboard.reading import Page
from editor.clipboard.removals import Removal, Removals
from editor.clipboard.sanitising import sanitised
from editor.clipboard.styles import Sheet
from editor.markup.inline import Mark, Run

_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif", ".bmp", ".heic")


def read_clipboard(flavours: Flavours) -> Pasted:
    """The richest flavour that says something: HTML, then text, then addresses. Never fails, whatever they hold."""
    if flavours.html.strip():
        pasted = _read_html(flavours)
        if pasted.blocks:
            return pasted
    if flavours.text.strip():
        return read_text(flavours.text)
    return Pasted(tuple(_of_addresses(flavours.addresses)))


def _read_html(flavours: Flavours) -> Pasted:
    intake = taken_in(flavours.html)
    if intake is None:
        plain = read_text(flavours.text if flavours.text.strip() else without_markup(flavours.html))
        return replace(plain, removals=Removals(((Removal.FORMATTING, 1), *plain.removals)))
    page = Page(Sheet(intake.sheet), intake.pictures, Counter(intake.removed))
    blocks = page.blocks(tree_of(sanitised(intake.html)).children)
    return Pasted(tuple(blocks), Removals.of(page.removed))


def _of_addresses(addresses: Iterable[str]) -> Iterable[PastedBlock]:
    for address in addresses:
        path = unquote(_path(address)).lower()
        if picture_address(address) and path.endswith(_PICTURES):
            yield PastedPicture(picture_address(address))
        elif target := link_target(address):
            yield PastedParagraph((Run(target, (Mark("a", (("href", target),)),)),))


def _path(address: str) -> str:
    try:
        return urlsplit(address).path
    except ValueError:  # a port or host that is none
        return ""
