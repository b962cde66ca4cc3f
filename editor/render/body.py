"""The HTML of a body, cut into the blocks that the preview patches."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile(r"<!--copydesk:/?block \d+-->")


@dataclass(frozen=True, slots=True)
class BodyHtml:
    """A body's HTML in pieces; put together they are the whole."""

    blocks: tuple[str, ...]

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
    return BodyHtml((html,))


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
