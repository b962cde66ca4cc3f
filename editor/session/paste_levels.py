"""What other programs call their first heading is a section of the article, and the smaller ones stay below it."""

from __future__ import annotations

from dataclasses import replace

from editor.clipboard import levels_of, shifted
from editor.document.article import Article
from editor.document.tally import Tally
from editor.session.paste_places import Content

SECTION = 2  # the page has its title for the first level


def levelled(article: Article, index: int, content: Content) -> Content:
    """Content of another program for block ``index``, its highest heading at the level of the article's sections."""
    by = shift_of(article, index, content)
    blocks = [piece for piece in content.pieces if not isinstance(piece, str)]
    return replace(content, pieces=shifted(blocks, by)) if by else content


def shift_of(article: Article, index: int, content: Content) -> int:
    """By how many levels the headings of content become lower at block ``index``.

    What is lower than a section already stays so below a heading of the article: there it is a part of one.
    """
    blocks = [piece for piece in content.pieces if not isinstance(piece, str)]
    top = min(levels_of(blocks), default=0)
    if not top or len(blocks) < len(content.pieces):
        return 0
    tally = Tally.of(article)
    by = section_level(tally) - top
    return 0 if by < 0 and any(heading <= index for heading in tally.headings) else by


def section_level(tally: Tally) -> int:
    """The level of the article's sections; one heading alone of the first level is a title."""
    levels = [tally.blocks[heading].level for heading in tally.headings]
    lower = [level for level in levels if level > 1]
    if levels.count(1) == 1:
        return min(lower, default=SECTION)
    return min(levels, default=SECTION)
