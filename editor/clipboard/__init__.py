"""Clean paste: what other programs put on the clipboard, as blocks of an article in the house's own markup."""

from editor.clipboard.flavours import Flavours
from editor.clipboard.forms import HouseForms
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
from editor.clipboard.placing import insert_pasted
from editor.clipboard.plain import read_text
from editor.clipboard.removals import Removal, Removals
from editor.clipboard.writing import source_of, sources

__all__ = [
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
    "Removal",
    "Removals",
    "insert_pasted",
    "pictures_of",
    "read_clipboard",
    "read_text",
    "source_of",
    "sources",
]
