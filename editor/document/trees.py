"""Lines inside of blocks (quotes, items, definitions, HTML containers) divided, joined and taken away.

Sources are proposed from the line's own example: its prefix with markers made spaces, or its tags with the white space
before them. The first that shows the lines that were meant is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from editor.document.article import Article
from editor.document.edit import Edit
from editor.document.joining import joined_contents, pairs
from editor.document.lines import BlockView, Line, LineKind
from editor.document.neighbours import paragraph_form, without_id
from editor.document.projection import view_at
from editor.document.reading import first_that_shows
from editor.document.rewrite import rewrite_line
from editor.document.stands import (
    Stand,
    continued,
    line_end,
    line_start,
    marker_at,
    next_marker,
    paragraph_break,
    prefix_of,
    quoting,
    stands_of,
)
from editor.errors import StructureError
from editor.markup import Container, Leaf, Manner
from editor.markup.inline import Run, normal_form
from editor.markup.serialize import contents

_TEXTS = 40  # ways of writing two texts that are tried with each way of parting them
ITEMS = ("li", "dd")


def split_line(
    article: Article,
    index: int,
    number: int,
    left: Sequence[Run],
    right: Sequence[Run],
    below: Line | None = None,
) -> Edit:
    """Divides a line (by its number in the view) in two: an item gives another item, a heading a paragraph below.

    ``below`` says otherwise what the lower one is to be: a paragraph in the item, say. An item or definition may be
    left empty on either side; an empty paragraph is nothing that Markdown can say.
    Raises StructureError.
    """
    view = view_at(article, index)
    line, stand = view.lines[number], _stand(article, index, number)
    lower = _next(line, right) if below is None else replace(below, runs=tuple(right), leaf=0)
    lines = [*view.lines[:number], replace(line, runs=tuple(left)), lower, *view.lines[number + 1 :]]
    return first_that_shows(article, index, _divided(article, index, view, stand, line, left, right), [lines], "split")


def _next(line: Line, runs: Sequence[Run]) -> Line:
    """The line that an Enter makes below another one."""
    box = None if line.box is None else False
    if line.kind is LineKind.HEADING:
        line = replace(line, kind=LineKind.PARAGRAPH, level=0)
    role = line.role if line.role in ("dt", "dd") else ""
    return replace(line, runs=tuple(runs), box=box, role=role)


def _stand(article: Article, index: int, number: int) -> Stand:
    leaf = view_at(article, index).lines[number].leaf
    if leaf < 0:
        raise StructureError(cause="not a line of text")
    return stands_of(article, index)[leaf]


def _divided(
    article: Article, index: int, view: BlockView, stand: Stand, line: Line, left: Sequence[Run], right: Sequence[Run]
) -> Iterator[str]:
    texts = [
        (one if normal_form(left) else "", other if normal_form(right) else "")
        for one, other in islice(pairs(_ways(view, line.leaf, left), _ways(view, line.leaf, right)), _TEXTS)
    ]
    frames = _markdown_frames if stand.leaf.manner is Manner.MARKDOWN else _html_frames
    for start, between, end in frames(article, index, view, stand, line):
        yield from (start + one + between + other + end for one, other in texts)


_Frame = tuple[str, str, str]  # what stands before, between and behind two texts


def _markdown_frames(article: Article, index: int, view: BlockView, stand: Stand, line: Line) -> Iterator[_Frame]:
    newline, source, leaf = article.newline, view.source, stand.leaf
    prefix, item = prefix_of(view, leaf), stand.inner
    ways = [paragraph_break(prefix, newline), newline + continued(prefix)]
    marks = quoting(view, stand)
    if prefix.count(">") < marks.count(">"):  # the line goes on a quote without its mark
        ways += [newline + marks.rstrip() + newline + prefix, paragraph_break(marks, newline)]
    if item is not None and item.tag in ITEMS:
        items = _item_breaks(article, view, stand, line)
        ways = [*items, *ways] if line.kind is LineKind.ITEM or line.role == "dd" else [*ways, *items]
    elif line.role == "dt":
        ways.reverse()
    closer = source[leaf.content_end : leaf.end]
    for between in ways:
        yield view.before(line.leaf), closer + between, source[leaf.end :]
    blank = newline + continued(prefix).rstrip()  # behind a heading the next paragraph may begin at once
    yield view.before(line.leaf), closer + ways[0], blank + source[leaf.end :]


def _item_breaks(article: Article, view: BlockView, stand: Stand, line: Line) -> list[str]:
    """What stands between a text in an item and the next item's."""
    item, source = stand.path[-1], view.source
    start = marker_at(source, item)
    outer = source[line_start(source, start) : start]
    is_first = line.kind is LineKind.ITEM or line.role == "dd"
    marker = source[start : stand.leaf.start if is_first else max(start, item.content_start)]
    written = next_marker(marker or "- ") + ("[ ] " if line.box is not None else "")
    ways = [article.newline + continued(outer) + written, paragraph_break(outer, article.newline) + written]
    return ways if stand.path[-2].tight or line.role else ways[::-1]


def _html_frames(article: Article, index: int, view: BlockView, stand: Stand, line: Line) -> Iterator[_Frame]:
    source, leaf, item = view.source, stand.leaf, stand.inner
    before, own, rest = view.before(line.leaf), source[leaf.content_end : leaf.end], source[leaf.content_end :]
    space = _space_before(source, leaf.start)
    spaces = dict.fromkeys((space, article.newline + continued(prefix_of(view, leaf)), article.newline))
    if item is not None and item.tag in ITEMS and (line.kind is LineKind.ITEM or line.role == "dd"):
        end = source[item.content_end : item.end] or f"</{item.tag}>"
        behind = source[leaf.end : item.content_end]
        opener = (_space_before(source, item.start) or article.newline) + without_id(
            source[item.start : leaf.content_start]
        )
        for tail in dict.fromkeys(("" if behind.strip() else behind, "")):
            yield before, own + tail + end + opener, rest
    elif line.kind is not LineKind.HEADING and leaf.tag:
        for parted in spaces:
            yield before, own + parted + without_id(source[leaf.start : leaf.content_start]), rest
    form = paragraph_form(article, index)
    opener, closer = (form.opener, form.closer) if form.manner is Manner.HTML else ("<p>", "</p>")
    if not leaf.tag and (item is None or item.tag not in ITEMS):
        before, own = before + opener, closer
    for parted in spaces:
        yield before, own + (parted or article.newline) + without_id(opener), closer + source[leaf.end :]


def _space_before(source: str, position: int) -> str:
    """The white space in front of a position."""
    return source[len(source[:position].rstrip()) : position]


def _ways(view: BlockView, leaf: int, runs: Sequence[Run]) -> Iterator[str]:
    return contents(view.source, view.leaves[leaf], view.pieces[leaf], runs)


def join_lines(article: Article, index: int, number: int) -> Edit:
    """Makes one line of a line and the one above it in the same block. Raises StructureError."""
    view = view_at(article, index)
    upper, lower = view.lines[number - 1], view.lines[number]
    return merge_within(article, index, number - 1, upper.runs, number, lower.runs)


def merge_within(
    article: Article, index: int, first: int, left: Sequence[Run], last: int, right: Sequence[Run]
) -> Edit:
    """Makes one line, in the form of the first, of a line's beginning and a later line's end; what is between goes.

    Raises StructureError.
    """
    view, stands = view_at(article, index), stands_of(article, index)
    upper, lower = view.lines[first], view.lines[last]
    if upper.leaf < 0 or lower.leaf < 0:
        raise StructureError(cause="join")
    merged = replace(upper, runs=(*left, *right))
    wanted = [*view.lines[:first], merged, *view.lines[last + 1 :]]
    one, other = stands[upper.leaf], stands[lower.leaf]
    texts = list(islice(_merged_contents(view, upper, left, lower, right), _TEXTS))
    rests = list(_rests(view, one, other, stands[lower.leaf + 1 :]))
    sources = (view.before(upper.leaf) + text + rest for rest in rests for text in texts)
    try:
        return first_that_shows(article, index, sources, [wanted], "join")
    except StructureError:
        edit = rewrite_line(article, index, upper.leaf, merged.runs)
        return edit.then(remove_lines(edit.after, index, first + 1, last + 1))


def _merged_contents(
    view: BlockView, upper: Line, left: Sequence[Run], lower: Line, right: Sequence[Run]
) -> Iterator[str]:
    """Contents of two leaves made one, what stays of their sources first."""
    if normal_form(left) == normal_form(upper.runs) and normal_form(right) == normal_form(lower.runs):
        yield from joined_contents(view, upper.leaf, view, lower.leaf)
    ways = pairs(_ways(view, upper.leaf, left), _ways(view, lower.leaf, right))
    yield from (one + other for one, other in ways)
    yield from _ways(view, upper.leaf, [*left, *right])


def _rests(view: BlockView, upper: Stand, lower: Stand, later: Sequence[Stand]) -> Iterator[str]:
    """What follows a joined text, when all between the two leaves is gone."""
    source, shared = view.source, [node for node in upper.path if node in lower.path]
    if upper.leaf.manner is Manner.MARKDOWN or upper.leaf.tag == lower.leaf.tag:
        yield source[lower.leaf.content_end :]
    if upper.leaf.manner is Manner.MARKDOWN:
        closer = source[upper.leaf.content_end : upper.leaf.end]
        yield closer + source[lower.leaf.end :]
    closers = [source[node.content_end : node.end] for node in reversed(upper.path) if node not in shared]
    openers, end = "", lower.leaf.end
    for node in (node for node in reversed(lower.path) if node not in shared):
        if any(node in stand.path for stand in later):
            openers = source[node.start : node.content_start] + openers
        else:
            end = max(end, node.end)
    own = source[upper.leaf.content_end : upper.leaf.end]
    yield own + "".join(closers) + openers + source[end:]


def remove_lines(article: Article, index: int, first: int, end: int) -> Edit:
    """Takes lines (by their numbers in the view) out of a block; at least one line has to stay.

    The lines at both ends have to be text; what follows an item that goes may become the item's text. Raises
    StructureError.
    """
    view, stands = view_at(article, index), stands_of(article, index)
    if first == end:
        return Edit.of(article, ())
    leaves = [line.leaf for line in view.lines[first:end]]
    if leaves[0] < 0 or leaves[-1] < 0 or end - first == len(view.lines):
        raise StructureError(cause="delete")
    rest = [*view.lines[:first], *view.lines[end:]]
    wanted = [rest]
    if (view.lines[first].kind is LineKind.ITEM or view.lines[first].role == "dd") and end < len(view.lines):
        wanted.append(_promoted(view, first, end))
    sources = _without(view, stands, leaves[0], leaves[-1])
    return first_that_shows(article, index, sources, wanted, "delete")


def _promoted(view: BlockView, first: int, end: int) -> list[Line]:
    """The lines when the one behind those that go takes the place of an item's text."""
    runs = view.lines[end].runs
    return [*view.lines[:first], replace(view.lines[first], runs=runs), *view.lines[end + 1 :]]


def _without(view: BlockView, stands: Sequence[Stand], first: int, last: int) -> Iterator[str]:
    """The source without some leaves, and without the containers that hold nothing else, the largest first."""
    source = view.source
    for head in _edges(stands, first, last, first):
        for tail in _edges(stands, first, last, last):
            low, high = head.start, tail.end
            start, end = line_start(source, low), line_end(source, high)
            if not source[start:low].strip(" \t>") and not source[high:end].strip():
                yield from _without_lines(source, start, end)
            yield source[: len(source[:low].rstrip())] + source[high:]
            yield source[:low] + source[high:].lstrip()
    if last + 1 < len(stands):
        yield source[: stands[first].leaf.content_start] + source[stands[last + 1].leaf.content_start :]


def _without_lines(source: str, start: int, end: int) -> Iterator[str]:
    """The source without some lines, and of the blank ones on both sides as many as parted the others before."""
    above, below = _above(source, start), _below(source, end)
    ways = [source[:start] + source[end:], source[:start] + source[below:], source[:above] + source[end:]]
    if not source[:above].strip(" \t>\r\n"):
        order = (1, 0, 2)
    elif not source[below:].strip(" \t>\r\n") or (above < start and below > end):
        order = (2, 1, 0)
    else:
        order = (0, 2, 1)
    yield from (ways[number] for number in order)


def _edges(stands: Sequence[Stand], first: int, last: int, number: int) -> list[Leaf | Container]:
    """The containers around a leaf that hold nothing beyond the leaves from first to last, and the leaf itself."""
    others = [*stands[:first], *stands[last + 1 :]]
    around = [node for node in stands[number].path if not any(node in stand.path for stand in others)]
    return [*around, stands[number].leaf]


def _above(source: str, start: int) -> int:
    """The start of the blank lines above a line, marks of quotes left aside."""
    while start:
        above = line_start(source, max(0, start - (2 if source[:start].endswith("\r\n") else 1)))
        if source[above:start].strip(" \t>\r\n"):
            return start
        start = above
    return start


def _below(source: str, end: int) -> int:
    """Behind the blank lines that begin at a line's end."""
    while end < len(source):
        below = line_end(source, end)
        if source[end:below].strip(" \t>\r\n"):
            return end
        end = below
    return end
