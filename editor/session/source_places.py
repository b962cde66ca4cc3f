"""Where a caret of the page is in the source, and back: by block, line and offset."""

from __future__ import annotations

from editor.document.article import Article
from editor.document.history import Place
from editor.document.lines import BlockView
from editor.document.projection import view_at
from editor.markup.inline import Piece


def offset_of(article: Article, place: Place) -> int:
    """The offset in the article's text of a place in its body; the start of its block where that shows no text."""
    blocks = article.body.blocks
    if not blocks:
        return article.body.end
    index = max(0, min(place.block, len(blocks) - 1))
    start, view = article.body.starts[index], view_at(article, index)
    leaf = _leaf_of(view, place.line)
    if leaf < 0:
        return start
    return start + _source_offset(view.pieces[leaf], place.offset, view.leaves[leaf].content_start)


def _leaf_of(view: BlockView, line: int) -> int:
    """The leaf that a line shows; -1 for code and what is protected."""
    leaf = view.lines[max(0, min(line, len(view.lines) - 1))].leaf
    return leaf if leaf < len(view.pieces) else -1


def _source_offset(pieces: tuple[Piece, ...], offset: int, otherwise: int) -> int:
    for piece in pieces:
        if offset <= len(piece.text):
            if piece.is_literal:
                return piece.start + offset
            return piece.start if offset == 0 else piece.end
        offset -= len(piece.text)
    return pieces[-1].end if pieces else otherwise


def place_of(article: Article, offset: int) -> Place:
    """The place in the body of an offset of the article's text: the nearest that the page shows."""
    if not article.body.blocks:
        return Place()
    index = article.body.starts.block_at(offset)
    view = view_at(article, index)
    local = offset - article.body.starts[index]
    line = _line_at(view, local)
    leaf = _leaf_of(view, line)
    return Place("", index, line, _shown_offset(view.pieces[leaf], local) if leaf >= 0 else 0)


def _line_at(view: BlockView, local: int) -> int:
    """The last line of text that begins before a place; the first where none does."""
    starts = [
        (view.leaves[line.leaf].start, number)
        for number, line in enumerate(view.lines)
        if 0 <= line.leaf < len(view.leaves)
    ]
    return max(((start, number) for start, number in starts if start <= local), default=(0, 0))[1]


def _shown_offset(pieces: tuple[Piece, ...], local: int) -> int:
    shown = 0
    for piece in pieces:
        if local <= piece.start:
            break
        if local < piece.end:
            return shown + (local - piece.start if piece.is_literal else 0)
        shown += len(piece.text)
    return shown
