"""Structural commands: blocks inserted, deleted, moved, split, joined and given another form.

What lies between two blocks belongs to the place, not to the block. After each command the body is split again; where
the structure is not what was meant, the least is added that makes it so: line ends, else an end-of-block mark.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from editor.document.arrangement import Wanted, deletions, first_that_reads, insertions, moves, units
from editor.document.article import Article
from editor.document.body import core_of, gap_of
from editor.document.changes import Splice
from editor.document.edit import Edit
from editor.document.form import Form
from editor.document.joining import joined_contents, pairs
from editor.document.lines import BlockView
from editor.document.neighbours import without_id
from editor.document.places import Unit
from editor.document.projection import view_at
from editor.document.rewrite import reads_as
from editor.document.unclosed import closed_before
from editor.errors import StructureError
from editor.markup.inline import Run, normal_form, runs_of
from editor.markup.serialize import content_of, contents, html_content


def insert_blocks(article: Article, index: int, cores: Sequence[str]) -> Edit:
    """Puts blocks (sources without gaps) before block ``index``, or at the end.

    Raises StructureError where they would not stand as blocks of their own.
    """
    found = units(article)
    number = _number(found, index)
    inserted: list[Wanted] = [(None, core_of(core)) for core in cores]
    wanted = [*_wanted(found[:number]), *inserted, *_wanted(found[number:])]
    return first_that_reads(article, insertions(article, found, number, cores), wanted, "insert")


def delete_blocks(article: Article, first: int, end: int) -> Edit:
    """Takes away the blocks from ``first`` up to, but not including, ``end``."""
    found = units(article)
    low, high = _number(found, first), _number(found, end)
    wanted = [*_wanted(found[:low]), *_wanted(found[high:])]
    return first_that_reads(article, deletions(article, found, low, high), wanted, "delete")


def move_blocks(article: Article, first: int, end: int, to: int) -> Edit:
    """Moves the blocks from ``first`` up to ``end`` so that they stand before the block that is at ``to`` now.

    What lies between blocks stays in its place, so that moving back gives the same bytes.
    """
    found = units(article)
    first, end, to = _number(found, first), _number(found, end), _number(found, to)
    if first <= to <= end or first == end:
        return Edit.of(article, ())
    low, middle, high = (to, first, end) if to < first else (first, end, to)
    wanted = _wanted([*found[:low], *found[middle:high], *found[low:middle], *found[high:]])
    return first_that_reads(article, moves(article, found, low, middle, high), wanted, "move")


def _number(found: Sequence[Unit], index: int) -> int:
    """The unit that a block is, or the next one where it is none; behind the last for the end."""
    return sum(1 for unit in found if unit.index < index)


def _wanted(found: Sequence[Unit]) -> list[Wanted]:
    return [(unit.kind, unit.core) for unit in found]


def split_block(article: Article, index: int, left: Sequence[Run], right: Sequence[Run]) -> Edit:
    """Divides a paragraph or heading in two of the same form; both have its attributes, the first alone its id."""
    view = _single(article, index)
    leaf = view.leaves[0]
    opener, closer = view.source[: leaf.content_start], core_of(view.source[leaf.content_end :])
    expected = [[normal_form(left)], [normal_form(right)]]
    between = closer + article.newline * 2 + without_id(opener.lstrip("\r\n"))
    end = without_id(closer) + gap_of(view.source)
    for one, other in pairs(_ways(view, left), _ways(view, right)):
        source = opener + one + between + other + end
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
    for content in _merged(one, left, other, right):
        source = one.source[: leaf.content_start] + content + core_of(one.source[leaf.content_end :]) + gap
        edit = Edit.of(article, (Splice(start, article.text[start:end], source).trimmed(),))
        if reads_as(edit, first, expected, last + 1 - first):
            return edit
    source = f"<{leaf.tag}>{html_content([*left, *right])}</{leaf.tag}>" + gap
    edit = Edit.of(article, (Splice(start, article.text[start:end], source).trimmed(),))
    if reads_as(edit, first, expected, last + 1 - first):
        return edit
    raise StructureError(cause="join")


def _merged(one: BlockView, left: Sequence[Run], other: BlockView, right: Sequence[Run]) -> Iterator[str]:
    """Contents of two leaves made one, what stays of their sources first."""
    if normal_form(left) == normal_form(runs_of(one.pieces[0])):
        if normal_form(right) == normal_form(runs_of(other.pieces[0])):
            yield from joined_contents(one, 0, other, 0)
    yield from (a + b for a, b in pairs(_ways(one, left), _ways(other, right)))
    yield from _ways(one, [*left, *right])


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
    view = view_at(article, index)
    return view.leaves[0].tag if view.is_single else ""


def insert_text(article: Article, index: int, form: Form, runs: Sequence[Run]) -> Edit:
    """Puts a new paragraph or heading with some text before block ``index``.

    What is never closed is closed first, since the text would go into it. Raises StructureError where that fails.
    """
    expected = [[normal_form(runs)]]
    found = units(article)
    number = _number(found, index)
    for content in content_of(runs, form.manner):
        core = core_of(form.opener + content + form.closer)
        for way in insertions(article, found, number, (core,)):
            edit = way.edit(article)
            if reads_as(edit, index, expected, 0) and _tag(edit.after, index) == form.tag:
                return edit
    html = f"<{form.tag}>{html_content(runs)}</{form.tag}>"
    try:
        return insert_blocks(article, index, (html,))
    except StructureError:
        if not 0 < index == len(article.body.blocks):
            raise
    cores = [core_of(form.opener + content + form.closer) for content in content_of(runs, form.manner)]
    for core in (*cores, html):
        for edit in closed_before(article, core):
            if _is_alone(edit, index, normal_form(runs), form.tag):
                return edit
    raise StructureError(cause="never closed")


def _is_alone(edit: Edit, index: int, wanted: object, tag: str) -> bool:
    """Whether a new block at the end reads as wanted and all others are what they were, the last closed now."""
    old, new = edit.before.body.blocks, edit.after.body.blocks
    if len(new) != len(old) + 1 or new[: index - 1] != old[: index - 1]:
        return False
    if not new[index - 1].source.startswith(core_of(old[index - 1].source)):
        return False
    closed, open_ = view_at(edit.after, index - 1), view_at(edit.before, index - 1)
    if not open_.is_raw and closed.reading != open_.reading:
        return False
    view = view_at(edit.after, index)
    return view.is_single and view.leaves[0].tag == tag and normal_form(view.lines[0].runs) == wanted


def _ways(view: BlockView, runs: Sequence[Run]) -> Iterator[str]:
    return contents(view.source, view.leaves[0], view.pieces[0], runs)


def _single(article: Article, index: int) -> BlockView:
    view = view_at(article, index)
    if not view.is_single:
        raise StructureError(cause="not a paragraph or heading")
    return view
