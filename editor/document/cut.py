"""Cutting text out between two places of the view, whatever stands between them in the source.

This is the last way of deleting a selection: what remains is the source before and behind it, and the structure is
what the dialect makes of that. Commands that keep the structure come first.
"""

from __future__ import annotations

from editor.document.article import Article
from editor.document.changes import Splice
from editor.document.edit import Edit
from editor.document.lines import BlockView
from editor.document.lists import Position
from editor.document.projection import view_at


def cut_between(article: Article, first: Position, start: int, last: Position, end: int) -> Edit:
    """Takes away the source from ``start`` characters into a line to ``end`` characters into a later one."""
    begin = article.body.starts[first.block] + _behind(view_at(article, first.block), first.line, start)
    stop = article.body.starts[last.block] + _before(view_at(article, last.block), last.line, end)
    return Edit.of(article, (Splice(begin, article.text[begin:stop], ""),))


def cut_blocks(article: Article, first: int, end: int) -> Edit:
    """Takes away the source of some blocks; their neighbours become what the dialect makes of them."""
    start, stop = article.body.starts[first], article.body.starts[end]
    return Edit.of(article, (Splice(start, article.text[start:stop], ""),))


def _behind(view: BlockView, line: int, characters: int) -> int:
    """Where the source of so many characters of a line ends."""
    leaf = view.lines[line].leaf
    position = view.leaves[leaf].content_start
    for piece in view.pieces[leaf]:
        if characters <= 0:
            break
        position = piece.start + characters if piece.is_literal and characters < len(piece.text) else piece.end
        characters -= len(piece.text)
    return position


def _before(view: BlockView, line: int, characters: int) -> int:
    """Where the source of what follows so many characters of a line begins."""
    leaf = view.lines[line].leaf
    for piece in view.pieces[leaf]:
        if characters < len(piece.text):
            return piece.start + characters if piece.is_literal else piece.start
        characters -= len(piece.text)
    return view.leaves[leaf].content_end
