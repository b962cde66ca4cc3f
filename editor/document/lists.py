"""Lists: items split, joined and taken out, paragraphs made a list and the other way round.

As everywhere, an item's own source stays; what is written anew takes the marker of its neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from editor.document.article import Article
from editor.document.body import gap_of
from editor.document.changes import Splice
from editor.document.edit import Edit
from editor.document.form import Form
from editor.document.items import NOTHING, box_start
from editor.document.joining import joined_contents, pairs
from editor.document.lines import BlockView, Line, LineKind, ViewKind
from editor.document.neighbours import form_of
from editor.document.projection import view_at
from editor.document.rewrite import others_stay, reads_as
from editor.errors import StructureError
from editor.markup import Manner
from editor.markup.inline import Run, normal_form, runs_of
from editor.markup.serialize import content_of, contents, html_content

_MARKER = re.compile(r"(?P<indent>[ \t>]*)(?:(?P<number>\d+)\.|(?P<bullet>[-+*]))(?P<space>[ \t]+)")


@dataclass(frozen=True)
class Position:
    """A line of a block's view."""

    block: int
    line: int


def split_item(article: Article, index: int, leaf: int, left: Sequence[Run], right: Sequence[Run]) -> Edit:
    """Divides an item in two; the new one takes the marker of the first, and an empty box where that is a task."""
    view = _list_view(article, index)
    expected = _normal_forms(view)
    expected[leaf : leaf + 1] = [normal_form(left), normal_form(right)]
    target, levels = view.leaves[leaf], _levels(view)
    levels.insert(leaf, levels[leaf])
    nothing = () if normal_form(right) else (NOTHING,)
    for separator in _separators(article, view, leaf):
        for one, other in pairs(_ways(view, leaf, left), (*_ways(view, leaf, right), *nothing)):
            source = view.before(leaf) + one + separator + other + view.source[target.content_end :]
            edit = _with_source(article, index, source)
            if reads_as(edit, index, [expected], 1) and _levels(view_at(edit.after, index)) == levels:
                return edit
    raise StructureError(cause="split")


def _separators(article: Article, view: BlockView, leaf: int) -> Iterator[str]:
    """What stands between an item's text and the next one's, by the item's own example."""
    item, target = view.items[leaf], view.leaves[leaf]
    if item.manner is Manner.HTML:
        before = view.source[: item.start]
        space = before[len(before.rstrip()) :] or article.newline
        closer = view.source[item.content_end : item.end] or "</li>"
        inner = view.source[item.content_start : target.content_start]
        yield closer + space + view.source[item.start : item.content_start] + inner
        return
    marker = _next_marker(view.source[_line_start(view.source, target.start) : target.content_start])
    marker += _box(None if view.lines[leaf].box is None else False)
    yield article.newline + marker
    yield article.newline * 2 + marker


def _line_start(source: str, position: int) -> int:
    return max(source.rfind("\n", 0, position), source.rfind("\r", 0, position)) + 1


def _next_marker(prefix: str) -> str:
    found = _MARKER.match(prefix)
    if not found:
        return "- "
    sign = f"{int(found['number']) + 1}." if found["number"] else found["bullet"]
    return found["indent"] + sign + (found["space"] if len(found["space"]) < 5 else " ")


def _box(box: bool | None) -> str:
    """What a task's box is written as."""
    return "" if box is None else "[x] " if box else "[ ] "


def set_box(article: Article, index: int, leaf: int, box: bool | None) -> Edit:
    """Makes an item a task that is done or not, or no task (None). Raises StructureError for an HTML list's item."""
    view = view_at(article, index)
    line = next((line for line in view.lines if line.leaf == leaf), None)
    if line is None or line.kind is not LineKind.ITEM or view.leaves[leaf].manner is Manner.HTML:
        raise StructureError(cause="task")
    wanted = tuple((replace(other, box=box) if other is line else other).reading for other in view.lines)
    for source in _boxed(view, line, box):
        edit = _with_source(article, index, source)
        if others_stay(edit, index, 1, 1) and view_at(edit.after, index).reading == wanted:
            return edit
    raise StructureError(cause="task")


def _boxed(view: BlockView, line: Line, box: bool | None) -> Iterator[str]:
    """Ways of giving an item a box or none; a box that stays one changes its one character."""
    target, source = view.leaves[line.leaf], view.source
    if line.box is not None and box is not None:
        at = box_start(target, source) + 1
        yield source[:at] + ("x" if box else " ") + source[at + 1 :]
        return
    for way in _ways(view, line.leaf, line.runs):
        yield source[: target.start] + _box(box) + way + source[target.content_end :]


def join_items(article: Article, index: int, leaf: int) -> Edit:
    """Makes one item of an item and the one above it."""
    view = _list_view(article, index)
    lower = view.leaves[leaf]
    expected = _normal_forms(view)
    runs = [*runs_of(view.pieces[leaf - 1]), *runs_of(view.pieces[leaf])]
    expected[leaf - 1 : leaf + 1] = [normal_form(runs)]
    for content in joined_contents(view, leaf - 1, view, leaf):
        source = view.before(leaf - 1) + content + view.source[lower.content_end :]
        edit = _with_source(article, index, source)
        if reads_as(edit, index, [expected], 1):
            return edit
    upper_runs, lower_runs = view.lines[leaf - 1].runs, view.lines[leaf].runs
    return merge_lines(article, Position(index, leaf - 1), upper_runs, Position(index, leaf), lower_runs)


def take_last_item_away(article: Article, index: int) -> Edit:
    """Removes the last item; a list of one item goes as a whole."""
    view = _list_view(article, index)
    if len(view.leaves) == 1:
        raise StructureError(cause="a list of one item")
    upper, lower, item = view.leaves[-2], view.leaves[-1], view.items[-1]
    if item.manner is Manner.HTML:
        start = len(view.source[: item.start].rstrip())
        source = view.source[:start] + view.source[item.end :]
    else:
        source = (
            view.source[: upper.end] + gap_of(view.source).lstrip(" \t") if upper.end <= lower.start else view.source
        )
    edit = _with_source(article, index, source)
    if reads_as(edit, index, [_normal_forms(view)[:-1]], 1):
        return edit
    raise StructureError(cause="delete")


def merge_lines(article: Article, first: Position, left: Sequence[Run], last: Position, right: Sequence[Run]) -> Edit:
    """Makes one line of a line's beginning and a later line's end, whatever blocks the two are in.

    What is left of a list behind the later line stays a list. Items keep their source where only text between two of
    one list goes; else the lists that are touched are written anew.
    """
    merged = tuple([*left, *right])
    if first.block == last.block:
        edit = _within_list(article, first, last, merged)
        if edit is not None:
            return edit
    upper, lower = _view(article, first.block), _view(article, last.block)
    if not {upper.kind, lower.kind} <= {ViewKind.TEXT, ViewKind.LIST}:
        raise StructureError(cause="join")
    kept = [*upper.lines[: first.line], replace(upper.lines[first.line], runs=merged)]
    rest = list(lower.lines[last.line + 1 :])
    groups = [(upper, kept + rest)] if upper.items and lower.items else [(upper, kept), (lower, rest)]
    ways = [_written(view, lines, article.newline) for view, lines in groups if lines]
    expected = [[normal_form(line.runs) for line in lines] for _, lines in groups if lines]
    return _first_way(article, first.block, last.block + 1, ways, expected, "join")


def _within_list(article: Article, first: Position, last: Position, merged: Sequence[Run]) -> Edit | None:
    """Text between two items of one list goes, with the markers in it; the others stay as deep as they are.

    Below an item without any text kramdown takes the items in it for its equals, and they may have to be that.
    """
    view = _view(article, first.block)
    other = view.leaves[last.line]
    expected, levels = _normal_forms(view), _levels(view)
    expected[first.line : last.line + 1] = [normal_form(merged)]
    levels[first.line + 1 : last.line + 1] = []
    shallow = None
    for content in (*_ways(view, first.line, merged), *(() if normal_form(merged) else (NOTHING,))):
        source = view.before(first.line) + content + view.source[other.content_end :]
        edit = _with_source(article, first.block, source)
        if reads_as(edit, first.block, [expected], 1):
            if _levels(view_at(edit.after, first.block)) == levels:
                return edit
            shallow = shallow or edit
    return shallow


def _written(view: BlockView, lines: Sequence[Line], newline: str) -> Iterator[str]:
    """Ways of writing lines as a block of their own: a list in the manner of the view, or its paragraph or heading.

    Lines of the view keep their source as long as that reads back.
    """
    manner = view.leaves[0].manner
    ways = [list(_line_ways(view, line, manner)) for line in lines]
    for number in range(max(map(len, ways))):
        texts = [way[min(number, len(way) - 1)] for way in ways]
        yield _block_of(view, lines, texts, newline)


def _line_ways(view: BlockView, line: Line, manner: Manner) -> Iterator[str]:
    if 0 <= line.leaf < len(view.lines) and view.lines[line.leaf] == line:
        leaf = view.leaves[line.leaf]
        yield view.source[leaf.content_start : leaf.content_end]
    yield from content_of(line.runs, manner)


def _block_of(view: BlockView, lines: Sequence[Line], texts: Sequence[str], newline: str) -> str:
    if lines[0].kind is not LineKind.ITEM:
        form = form_of(view.leaves[0], view.source)
        return form.opener + texts[0] + form.closer
    if view.items[0].manner is Manner.HTML:
        return html_list(texts, bool(lines[0].number), newline)
    least = min(line.level for line in lines)
    written = []
    for number, (line, text) in enumerate(zip(lines, texts, strict=True), 1):
        marker = f"{number}. " if line.number else "- "
        written.append("    " * (line.level - least) + marker + _box(line.box) + text)
    return newline.join(written)


def as_list(article: Article, first: int, end: int, ordered: bool) -> Edit:
    """Makes the paragraphs from ``first`` to ``end`` one list, in their own manner."""
    views = [_view(article, index) for index in range(first, end)]
    if not views or any(not view.is_single or view.lines[0].kind is not LineKind.PARAGRAPH for view in views):
        raise StructureError(cause="list")
    written = [view.source[view.leaves[0].content_start : view.leaves[0].content_end] for view in views]
    is_html = all(view.leaves[0].manner is Manner.HTML for view in views)
    make = html_list if is_html else markdown_list
    core = make(written, ordered, article.newline)
    expected = [form for view in views for form in _normal_forms(view)]
    return _replaced(article, first, end, [core], [expected], "list")


def html_list(items: Sequence[str], ordered: bool, newline: str) -> str:
    """The source of a list in HTML."""
    tag = "ol" if ordered else "ul"
    return newline.join([f"<{tag}>", *(f"<li>{item}</li>" for item in items), f"</{tag}>"])


def markdown_list(items: Sequence[str], ordered: bool, newline: str) -> str:
    """The source of a list in Markdown."""
    lines = []
    for number, item in enumerate(items, 1):
        marker = f"{number}. " if ordered else "- "
        lines.append(marker + re.sub(r"(\r\n|\n|\r)", r"\1" + " " * len(marker), item))
    return newline.join(lines)


def as_paragraphs(article: Article, index: int, form: Form) -> Edit:
    """Makes each item of a list a paragraph of a form."""
    view = _list_view(article, index)
    cores = []
    for leaf, pieces in zip(view.leaves, view.pieces, strict=True):
        own = view.source[leaf.content_start : leaf.content_end]
        content = own if leaf.manner is form.manner else next(content_of(runs_of(pieces), form.manner))
        if content.strip():
            cores.append(form.opener + content + form.closer)
    expected = [[normal] for normal in _normal_forms(view) if normal]
    try:
        return _replaced(article, index, index + 1, cores, expected, "paragraphs")
    except StructureError:
        safe = [f"<p>{html_content(line.runs)}</p>" for line in view.lines if normal_form(line.runs)]
        return _replaced(article, index, index + 1, safe, expected, "paragraphs")


def with_order(article: Article, index: int, ordered: bool) -> Edit:
    """Makes a list numbered or bulleted."""
    view = _list_view(article, index)
    source = view.source
    if view.items[0].manner is Manner.HTML:
        old, new = ("ul", "ol") if ordered else ("ol", "ul")
        source = re.sub(rf"(?i)(</?){old}\b", rf"\g<1>{new}", source)
    else:
        for number, leaf in reversed(list(enumerate(view.leaves, 1))):
            start = _line_start(source, leaf.content_start)
            found = _MARKER.match(source, start)
            if found and found.end() <= leaf.content_start:
                sign = f"{number}." if ordered else "-"
                source = source[:start] + found["indent"] + sign + " " + source[found.end("space") :]
    edit = _with_source(article, index, source)
    if reads_as(edit, index, [_normal_forms(view)], 1):
        return edit
    lines = [replace(line, number=number if ordered else 0) for number, line in enumerate(view.lines, 1)]
    ways = [_written(view, lines, article.newline)]
    return _first_way(article, index, index + 1, ways, [_normal_forms(view)], "list")


def _first_way(
    article: Article,
    first: int,
    end: int,
    ways: Sequence[Iterator[str]],
    expected: Sequence[Sequence[object]],
    cause: str,
) -> Edit:
    """The first of the ways of writing some blocks that reads back as expected."""
    for cores in zip_longest(*(list(way) for way in ways)):
        try:
            return _replaced(article, first, end, [core for core in cores if core is not None], expected, cause)
        except StructureError:
            continue
    raise StructureError(cause=cause)


def _replaced(
    article: Article,
    first: int,
    end: int,
    cores: Sequence[str],
    expected: Sequence[Sequence[object]],
    cause: str,
) -> Edit:
    start, stop = article.body.starts[first], article.body.starts[end]
    gap = gap_of(article.body.blocks[end - 1].source)
    blank = article.newline * 2
    for ending in (gap, blank):
        text = blank.join(cores) + ending
        edit = Edit.of(article, (Splice(start, article.text[start:stop], text).trimmed(),))
        if reads_as(edit, first, expected, end - first):
            return edit
    raise StructureError(cause=cause)


def _with_source(article: Article, index: int, source: str) -> Edit:
    return Edit.of(article, (article.change_for_block(index, source).trimmed(),))


def _ways(view: BlockView, leaf: int, runs: Sequence[Run]) -> Iterator[str]:
    return contents(view.source, view.leaves[leaf], view.pieces[leaf], runs)


def _normal_forms(view: BlockView) -> list[tuple[Run, ...]]:
    return [normal_form(runs_of(pieces)) for pieces in view.pieces]


def _view(article: Article, index: int) -> BlockView:
    return view_at(article, index)


def _levels(view: BlockView) -> list[int]:
    return [line.level for line in view.lines]


def _list_view(article: Article, index: int) -> BlockView:
    view = _view(article, index)
    if not view.items:
        raise StructureError(cause="not a list")
    return view
