"""A footnote's mark in raw HTML, where kramdown reads none: the element's text is said to be Markdown.

``markdown="span"`` on the element makes kramdown read it (its documentation: HTML Blocks). What in the text would then
mean something is escaped, and the page is compared: nothing on it may change but the mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from editor.document.article import Article
from editor.document.edit import Edit
from editor.document.lines import BlockView
from editor.document.projection import view_at
from editor.document.rewrite import others_stay, reads_with
from editor.errors import StructureError
from editor.markup import Leaf, fragment_of, is_glued
from editor.markup.inline import Piece, Run, normal_form
from editor.markup.places import FootnoteMark

_OPENER = re.compile(r"<[A-Za-z][^<>]*(?<!/)(?=>\s*\Z)")  # of what the text stands in by itself
_STATED = re.compile(r"\smarkdown\s*=", re.IGNORECASE)
_ALIVE = re.compile(r"""[\\`*_{}\[\]|$~"'<>]|:(?=:)|--+|\.\.\.""")  # in Markdown, and dead in raw HTML
_BREAK = re.compile(r" {2,}(?=\n|\Z)")


def put_into_html(
    article: Article, index: int, number: int, offset: int, runs: Sequence[Run], label: str
) -> Edit:
    """The mark ``[^label]`` at an offset of a leaf of raw HTML; ``runs`` is what the leaf's line then reads as.

    Raises StructureError (cause "footnote") where that would change something else on the page.
    """
    view = view_at(article, index)
    leaf, pieces = view.leaves[number], view.pieces[number]
    line = next(at for at, line in enumerate(view.lines) if line.leaf == number)
    place, mark = _source_place(leaf, pieces, offset), f"[^{label}]"
    for source in _sources(view, leaf, pieces, place, mark):
        edit = Edit.of(article, (article.change_for_block(index, source).trimmed(),))
        after = view_at(edit.after, index) if others_stay(edit, index, 1, 1) else None
        if after is not None and reads_with(view, after, line, normal_form(runs)):
            if _page(edit.after, index, label) == _page(article, index, label):
                return edit
    raise StructureError(cause="footnote")


def _source_place(leaf: Leaf, pieces: Sequence[Piece], offset: int) -> int:
    """Where in the source the mark belongs: behind the character before it, and behind code that it ends in."""
    at = 0
    for piece in pieces:
        end = at + len(piece.text)
        if at < offset <= end:
            code = next((element for element in piece.path if element.tag == "code"), None)
            if code is not None:
                return code.end
            return piece.start + offset - at if piece.is_literal else piece.end
        at = end
    return leaf.content_start


def _sources(view: BlockView, leaf: Leaf, pieces: Sequence[Piece], place: int, mark: str) -> Iterator[str]:
    head, tail = view.source[: leaf.content_start], view.source[leaf.content_end :]
    opener = _OPENER.search(head)
    if opener is None:
        return
    if not _STATED.search(opener[0]):
        head = f'{head[: opener.end()]} markdown="span"{head[opener.end() :]}'
    yield head + view.source[leaf.content_start : place] + mark + view.source[place : leaf.content_end] + tail
    yield head + _escaped(view.source, leaf, pieces, place, mark) + tail


def _escaped(source: str, leaf: Leaf, pieces: Sequence[Piece], place: int, mark: str) -> str:
    """The leaf's content with the mark put in and escaped what is text; tags and references are as they are."""
    out: list[str] = []
    at = leaf.content_start
    cuts = [(piece.start, piece.end) for piece in pieces if piece.is_literal and not _in_code(piece)]
    for start, end in [*cuts, (leaf.content_end, leaf.content_end)]:
        out.append(_with(source, at, start, place, mark, is_text=False))
        out.append(_with(source, start, end, place, mark, is_text=True))
        at = end
    return "".join(out) + (mark if place == leaf.content_end else "")


def _with(source: str, start: int, end: int, place: int, mark: str, *, is_text: bool) -> str:
    def written(text: str) -> str:
        return _BREAK.sub("", _ALIVE.sub(r"\\\g<0>", text)) if is_text else text

    if start <= place < end:
        return written(source[start:place]) + mark + written(source[place:end])
    return written(source[start:end])


def _in_code(piece: Piece) -> bool:
    return any(element.tag == "code" for element in piece.path)


def _page(article: Article, index: int, label: str) -> str:
    """What a block makes of the page, without the marks of one footnote."""
    block, blocks = article.body.blocks[index], article.body.blocks
    glued = is_glued(blocks[index - 1] if index else None)
    parts = fragment_of(block.source, article.body.definitions, block.kind, glued)
    shown = (part if isinstance(part, str) else repr(part) for part in parts if part != FootnoteMark(label))
    return " ".join("".join(shown).split())
