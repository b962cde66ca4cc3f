"""Clean paste: what other programs put on the clipboard, as blocks of an article in the house's own markup."""

from editor.clipboard.flattening import in_one_line, runs_in
from editor.clipboard.flavours import Flavours
from editor.clipboard.forms import HouseForms
from editor.clipboard.levels import levels_of, shifted
from editor.clipboard.own import MEDIA_TYPE, of_own, to_own
from editor.clipboard.paste import read_clipboard
from editor.clipboard.pasted import (
    Pasted,
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
    pictures_of,
)
from editor.clipboard.placing import Piece, insert_pasted
from editor.clipboard.plain import read_text
from editor.clipboard.removals import Removal, Removals
from editor.clipboard.sanitising import clean_html
from editor.clipboard.writing import AddressOf, in_html, own_address, source_of, sources

__all__ = [
    "MEDIA_TYPE",
    "AddressOf",
    "Flavours",
    "HouseForms",
    "Pasted",
    "PastedBlock",
    "PastedCell",
    "PastedCode",
    "PastedHeading",
    "PastedItem",
    "PastedList",
    "PastedParagraph",
    "PastedPicture",
    "PastedQuote",
    "PastedRule",
    "PastedTable",
    "Piece",
    "Removal",
    "Removals",
    "clean_html",
    "in_html",
    "in_one_line",
    "insert_pasted",
    "levels_of",
    "of_own",
    "own_address",
    "pictures_of",
    "read_clipboard",
    "read_text",
    "runs_in",
    "shifted",
    "source_of",
    "sources",
    "to_own",
]
