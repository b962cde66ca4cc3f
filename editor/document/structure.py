"""Structural commands: blocks inserted, deleted, moved, split, joined and given another form.

The white space between two blocks belongs to the place, not to the block. After each command the body is split
again; where the structure is not what was meant, the least newlines are added that make it so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from editor.document.article import Article
from editor.document.body import core_of, gap_of
from editor.document.changes import Change, Move, Splice
from editor.document.edit import Edit
from editor.document.form import Form
from editor.document.projection import BlockView, view_of
from editor.document.rewrite import reads_as
from editor.errors import StructureError
from editor.markup.inline import Run, normal_form, runs_of
from editor.markup.serialize import content_of, contents, html_content


def insert_blocks(article: Article, index: int, cores: Sequence[str]) -> Edit:
    """Puts blocks (sources without gaps) before block ``index``, or at the end.

    Raises StructureError where they would not stand as blocks of their own.
    """
    for change in _insertions(article, index, cores):
        edit = Edit.of(article, (change,))
        if _cores(edit.after) == _with(_cores(article), index, 0, cores):
            return edit
    raise StructureError(cause="insert")


def _insertions(article: Article, index: int, cores: Sequence[str]) -> Iterator[Splice]:
    newline, body = article.newline, article.body
    blank = newline * 2
    text = blank.join(cores)
    if index == 0 or not _cores(article):
        before = newline if body.offset and not article.text[: body.offset].endswith(("\n", "\r")) else ""
        behind = blank if _cores(article) else (newline if not body.text else "")
        yield Splice(body.offset, "", before + text + behind)
        return
    gap = gap_of(body.blocks[index - 1].source)
    offset = body.starts[index] - len(gap)
    # Spaces behind the last line are the block's own; only line ends make a place.
    separated = gap.lstrip(" \t") if _has_blank_line(gap) and index < len(body.blocks) else blank
    yield Splice(offset, gap, separated + text + gap)
    yield Splice(offset, gap, separated + text + blank)


def _has_blank_line(gap: str) -> bool:
    return gap.replace("\r\n", "\n").replace("\r", "\n").count("\n") > 1


def delete_blocks(article: Article, first: int, end: int) -> Edit:
    """Takes away the blocks from ``first`` up to, but not including, ``end``."""
    wanted = _with(_cores(article), first, end - first, ())
    for change in _deletions(article, first, end):
        edit = Edit.of(article, (change,))
        if _cores(edit.after) == wanted:
            return edit
    raise StructureError(cause="delete")


def _deletions(article: Article, first: int, end: int) -> Iterator[Splice]:
    body = article.body
    start, stop = body.starts[first], body.starts[end]
    before = gap_of(body.blocks[first - 1].source) if first else ""
    behind = gap_of(body.blocks[end - 1].source)
    if end < len(body.blocks) or not first:
        yield _cut(article, start, stop)
    yield _cut(article, start - len(before), stop - len(behind))
    removed = article.text[start - len(before) : stop]
    yield Splice(start - len(before), removed, article.newline * 2)


def _cut(article: Article, start: int, end: int) -> Splice:
    return Splice(start, article.text[start:end], "")


def move_blocks(article: Article, first: int, end: int, to: int) -> Edit:
    """Moves the blocks from ``first`` up to ``end`` so that they stand before the block that is at ``to`` now.

    The gaps stay in their places, so that moving back gives the same bytes.
    """
    if first <= to <= end:
        return Edit.of(article, ())
    low, middle, high = (to, first, end) if to < first else (first, end, to)
    cores = _cores(article)
    wanted = cores[:low] + cores[middle:high] + cores[low:middle] + cores[high:]
    for changes in _moves(article, low, middle, high):
        edit = Edit.of(article, changes)
        if _cores(edit.after) == wanted:
            return edit
    raise StructureError(cause="move")


def _moves(article: Article, low: int, middle: int, high: int) -> Iterator[tuple[Change, ...]]:
    """Changes that put the blocks from ``middle`` to ``high`` before those from ``low`` to ``middle``."""
    body = article.body
    inner, outer = gap_of(body.blocks[middle - 1].source), gap_of(body.blocks[high - 1].source)
    start, cut, stop = body.starts[low], body.starts[middle], body.starts[high] - len(outer)
    size = stop - cut
    if inner == outer:
        yield (Move(cut, stop + len(outer), start),)
    # The upper stretch's gap is left behind it; it belongs between the two, in their new order.
    upper_end = cut - len(inner)
    moved: tuple[Change, ...] = (Move(cut, stop, start),)
    if inner:
        moved += (Move(upper_end + size, cut + size, start + size),)
    yield moved
    newlines = article.newline * 2
    yield (*moved, Splice(start + size, inner, newlines))
    tail = stop
    yield (*moved, Splice(tail, outer, newlines))
    yield (*moved, Splice(tail, outer, newlines), Splice(start + size, inner, newlines))


def split_block(article: Article, index: int, left: Sequence[Run], right: Sequence[Run]) -> Edit:
    """Divides a paragraph or heading in two of the same form."""
    view = _single(article, index)
    leaf = view.leaves[0]
    opener, closer = view.source[leaf.start : leaf.content_start], view.source[leaf.content_end : leaf.end]
    expected = [[normal_form(left)], [normal_form(right)]]
    between = closer + article.newline * 2 + opener
    for one, other in _pairs(_ways(view, left), _ways(view, right)):
        source = view.source[: leaf.content_start] + one + between + other + view.source[leaf.content_end :]
        edit = Edit.of(article, (article.change_for_block(index, source).trimmed(),))
        if reads_as(edit, index, expected, 1):
            return edit
    raise StructureError(cause="split")


def merge_blocks(article: Article, first: int, left: Sequence[Run], last: int, right: Sequence[Run]) -> Edit:
    """Makes one block, in the form of the first, of some of the first and some of the last block's text."""
    one, other = _single(article, first), _single(article, last)
    leaf = one.leaves[0]
    start, end = article.body.starts[first], article.body.starts[last + 1]
    gap = gap_of(article.body.blocks[last].source)
    expected = [[normal_form([*left, *right])]]
    ways = [a + b for a, b in _pairs(_ways(one, left), _ways(other, right))] + list(_ways(one, [*left, *right]))
    for content in ways:
        source = one.source[: leaf.content_start] + content + core_of(one.source[leaf.content_end :]) + gap
        edit = Edit.of(article, (Splice(start, article.text[start:end], source).trimmed(),))
        if reads_as(edit, first, expected, last + 1 - first):
            return edit
    source = f"<{leaf.tag}>{html_content([*left, *right])}</{leaf.tag}>" + gap
    edit = Edit.of(article, (Splice(start, article.text[start:end], source).trimmed(),))
    if reads_as(edit, first, expected, last + 1 - first):
        return edit
    raise StructureError(cause="join")


def give_form(article: Article, index: int, form: Form) -> Edit:
    """Makes a paragraph a heading, or the other way round, with the text that it has."""
    view = _single(article, index)
    leaf, runs = view.leaves[0], runs_of(view.pieces[0])
    ways = list(content_of(runs, form.manner))
    if form.manner is leaf.manner:
        ways.insert(0, view.source[leaf.content_start : leaf.content_end])
    for content in ways:
        source = form.opener + content + form.closer + gap_of(view.source)
        edit = Edit.of(article, (article.change_for_block(index, source).trimmed(),))
        if reads_as(edit, index, [[normal_form(runs)]], 1) and _tag(edit.after, index) == form.tag:
            return edit
    source = f"<{form.tag}>{html_content(runs)}</{form.tag}>" + gap_of(view.source)
    return Edit.of(article, (article.change_for_block(index, source).trimmed(),))


def _tag(article: Article, index: int) -> str:
    view = view_of(article.body.blocks[index], article.body.definitions)
    return view.leaves[0].tag if view.is_single else ""


def insert_text(article: Article, index: int, form: Form, runs: Sequence[Run]) -> Edit:
    """Puts a new paragraph or heading with some text before block ``index``.

    Where nothing can stand by itself (behind an element that is never closed) the text goes into the source all
    the same: what was typed is never refused.
    """
    expected = [[normal_form(runs)]]
    for content in content_of(runs, form.manner):
        core = core_of(form.opener + content + form.closer)
        for change in _insertions(article, index, (core,)):
            edit = Edit.of(article, (change,))
            if reads_as(edit, index, expected, 0) and _tag(edit.after, index) == form.tag:
                return edit
    core = f"<{form.tag}>{html_content(runs)}</{form.tag}>"
    try:
        return insert_blocks(article, index, (core,))
    except StructureError:
        return Edit.of(article, (next(_insertions(article, index, (core,))),))


def _ways(view: BlockView, runs: Sequence[Run]) -> Iterator[str]:
    return contents(view.source, view.leaves[0], view.pieces[0], runs)


def _pairs(first: Iterator[str], second: Iterator[str]) -> Iterator[tuple[str, str]]:
    """Each of one with each of the other, the simplest first."""
    pairs = product(enumerate(first), enumerate(second))
    return ((one, other) for (_, one), (_, other) in sorted(pairs, key=lambda pair: pair[0][0] + pair[1][0]))


def _single(article: Article, index: int) -> BlockView:
    view = view_of(article.body.blocks[index], article.body.definitions)
    if not view.is_single:
        raise StructureError(cause="not a paragraph or heading")
    return view


def _cores(article: Article) -> list[str]:
    return [core for block in article.body.blocks if (core := core_of(block.source))]


def _with(cores: list[str], index: int, removed: int, inserted: Sequence[str]) -> list[str]:
    return [*cores[:index], *inserted, *cores[index + removed :]]
