"""The HTML of a body, cut into the blocks that the preview patches."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

_MARK = re.compile(r"<!--copydesk:/?block \d+-->")


@dataclass(frozen=True, slots=True)
class BodyHtml:
    """A body's HTML in pieces; put together they are the whole.

    Attributes:
        origins: the article's block that each piece comes from; empty where they are the blocks in order, and
            what follows the last of them.
    """

    blocks: tuple[str, ...]
    origins: tuple[int, ...] = ()

    def block_of(self, piece: int) -> int:
        """The article's block that a piece shows, as far as that can be told."""
        if not self.origins:
            return piece
        return self.origins[max(0, min(piece, len(self.origins) - 1))]

    def piece_of(self, block: int) -> int:
        """The piece that shows a block of the article: the last one that begins with or before it."""
        return max(0, bisect_right(self.origins, block) - 1) if self.origins else block

    @property
    def plain(self) -> str:
        return "".join(self.blocks)

    @property
    def marked(self) -> str:
        """With each block bracketed by comments, which change nothing in the theme's styles."""
        return "".join(bracketed(number, block) for number, block in enumerate(self.blocks))


def bracketed(number: int, html: str) -> str:
    """One block between its comments."""
    return f"<!--copydesk:block {number}-->{html}<!--copydesk:/block {number}-->"


def without_marks(html: str) -> str:
    """The page as Jekyll would publish it."""
    return _MARK.sub("", html)


def has_liquid(text: str) -> bool:
    """Whether Jekyll would run Liquid over the text (``Jekyll::Utils.has_liquid_construct?``)."""
    return "{{" in text or "{%" in text


def whole(html: str) -> BodyHtml:
    """A body that cannot be cut: one block."""
    return BodyHtml((html,), (0,))


class BracketedText(str):
    """Rendered content whose plain text filters work on, and which is written with its block marks.

    Attributes:
        marked: the same text with the comments that bracket its blocks.
    """

    marked: str

    def __new__(cls, plain: str, marked: str) -> BracketedText:
        text = super().__new__(cls, plain)
        text.marked = marked
        return text
