"""Writing a line's new text into its block, so that it reads back as what was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape

from editor.document.article import Article
from editor.document.body import core_of, gap_of
from editor.document.edit import Edit
from editor.document.items import NOTHING
from editor.document.lines import BlockView, LineKind, ViewKind
from editor.document.projection import view_at
from editor.document.stands import line_start
from editor.errors import UnwritableTextError
from editor.markup import Block, Leaf, Manner
from editor.markup.inline import Run, normal_form, runs_of, stripped
from editor.markup.serialize import content_of, contents, html_content
from editor.markup.typing import typed_content

_NO_TERM = "<span></span>"  # a definition's term has to be text to the dialect
_MARKERS = tuple("-+*.:")
_INDENT = re.compile(r"[ \t>]*")


def rewrite_line(article: Article, index: int, leaf: int, runs: Sequence[Run]) -> Edit:
    """Gives a leaf of a block new text and marks; nothing else in the article changes.

    Empty where the text is the same but for white space at its ends. Raises UnwritableTextError where no way of
    writing reads back as meant, which is a fault of ours and not of what was typed.
    """
    view = view_at(article, index)
    wanted = normal_form(runs)
    if normal_form(runs_of(view.pieces[leaf])) == wanted:
        return Edit.of(article, ())
    number = next(number for number, line in enumerate(view.lines) if line.leaf == leaf)
    quick = typed_content(view.source, view.leaves[leaf], view.pieces[leaf], runs)
    if quick is not None:
        edit = Edit.of_letters(article, index, _with_content(view, leaf, quick))
        if reads_with(view, view_at(edit.after, index), number, wanted):
            return edit
    for source in _sources(view, leaf, runs):
        edit = Edit.of(article, (article.change_for_block(index, source).trimmed(),))
        if others_stay(edit, index, 1, 1) and reads_with(view, view_at(edit.after, index), number, wanted):
            return edit
    raise UnwritableTextError(cause=view.source)


def reads_with(old: BlockView, new: BlockView, number: int, wanted: object) -> bool:
    """Whether a view reads as another one does, but for one line's text."""
    if old.kind is not new.kind or len(old.lines) != len(new.lines):
        return False
    pairs = enumerate(zip(old.lines, new.lines, strict=True))
    return all(
        one.standing == other.standing and normal_form(other.runs) == wanted
        if at == number
        else one == other or one.reading == other.reading
        for at, (one, other) in pairs
    )


def _sources(view: BlockView, number: int, runs: Sequence[Run]) -> Iterator[str]:
    leaf = view.leaves[number]
    for content in contents(view.source, leaf, view.pieces[number], runs):
        yield _with_content(view, number, content)
    yield from _new_cells(view, number, runs)
    if not normal_form(runs):
        yield view.before(number) + NOTHING + view.source[leaf.content_end :]
        if any(line.leaf == number and line.role == "dt" for line in view.lines):
            yield _with_content(view, number, _NO_TERM)
        if leaf.manner is Manner.HTML and not leaf.tag:  # bare text, of which nothing would be left
            yield view.before(number) + "<p></p>" + view.source[leaf.content_end :]
    if view.kind in (ViewKind.LIST, ViewKind.TREE) and leaf.manner is Manner.MARKDOWN:
        for content in content_of(stripped(runs), Manner.MARKDOWN):
            yield from as_inner_html(view, number, content)
            if view.before(number)[-1:] in _MARKERS:  # to the dialect a pipe may follow right behind it
                yield _with_content(view, number, " " + content)
        yield from _beside_an_equal(view, number, runs)
    if view.is_single and leaf.manner is Manner.MARKDOWN:
        yield as_html(leaf, runs) + gap_of(view.source)
        for content in content_of(stripped(runs), Manner.MARKDOWN):  # things that only Markdown can say
            yield f'<{leaf.tag or "p"} markdown="1">{content}</{leaf.tag or "p"}>{gap_of(view.source)}'


def _beside_an_equal(view: BlockView, number: int, runs: Sequence[Run]) -> Iterator[str]:
    """Ways of writing into an empty item whose equal is indented below it: with text above, that would be in it."""
    leaf, lines = view.leaves[number], view.lines
    at = next(at for at, line in enumerate(lines) if line.leaf == number)
    below = lines[at + 1] if at + 1 < len(lines) else None
    if leaf.content_start < leaf.content_end or below is None or below.leaf < 0:
        return
    start, other = line_start(view.source, leaf.start), line_start(view.source, view.leaves[below.leaf].start)
    if start < other and below.kind is LineKind.ITEM and below.level == lines[at].level:
        indents = [_INDENT.match(view.source, place) for place in (start, other)]
        own, its = (found[0] if found else "" for found in indents)
        behind = view.source[leaf.content_end : other] + own + view.source[other + len(its) :]
        for content in content_of(stripped(runs), Manner.MARKDOWN):
            yield view.before(number) + content + behind


def _new_cells(view: BlockView, number: int, runs: Sequence[Run]) -> Iterator[str]:
    """Ways of writing into a cell that its row stops short of."""
    leaf = view.leaves[number]
    if view.kind is ViewKind.TABLE and leaf.manner is Manner.MARKDOWN and leaf.content_start == leaf.content_end:
        column = next(line.cell.column for line in view.lines if line.leaf == number and line.cell)
        for pipes in range(column + 1):
            for content in content_of(stripped(runs), Manner.MARKDOWN):
                yield _with_content(view, number, f"{' |' * pipes} {content} |")


def _with_content(view: BlockView, number: int, content: str) -> str:
    return view.before(number) + content + view.source[view.leaves[number].content_end :]


def as_html(leaf: Leaf, runs: Sequence[Run]) -> str:
    """The leaf as an HTML block of its own: the way that is always understood."""
    stated = "".join(f' {one.name}="{escape(one.value or "")}"' for one in leaf.attributes)
    tag = leaf.tag or "p"  # a line that kramdown leaves bare
    return f"<{tag}{stated}>{html_content(runs)}</{tag}>"


def as_inner_html(view: BlockView, number: int, content: str) -> Iterator[str]:
    """Ways of saying that a line inside a block is a paragraph, where the dialect takes a formula for a table.

    A quote that goes on without its mark takes no HTML: it gets the mark.
    """
    quote = next(line.quote for line in view.lines if line.leaf == number)
    for mark in dict.fromkeys(("", "> " * quote)):
        yield _with_content(view, number, f'{mark}<p markdown="1">{content}</p>')


def _is_same(old: Block, new: Block) -> bool:
    """Whether two blocks are the same but for the gaps behind them; most are the very same object."""
    return old is new or core_of(old.source) == core_of(new.source)


def others_stay(edit: Edit, index: int, made: int, replaced: int) -> bool:
    """Whether ``made`` blocks at ``index`` took the place of ``replaced`` ones, and all others are what they were.

    Gaps may differ.
    """
    old, new = edit.before.body.blocks, edit.after.body.blocks
    behind = len(old) - index - replaced
    if len(new) != index + made + behind:
        return False
    above = old[:index], new[:index]
    if above[0] != above[1] and not all(_is_same(*pair) for pair in zip(*above, strict=True)):
        return False
    return not behind or old[-behind:] == new[-behind:]


def reads_as(edit: Edit, index: int, expected: Sequence[Sequence[object]], replaced: int) -> bool:
    """Whether the blocks from ``index`` are text or lists that read as expected, and all others are what they were.

    ``expected`` holds, for each block that stands there now, the normal forms of its leaves; ``replaced`` says how
    many blocks of the old article they took the place of.
    """
    if not others_stay(edit, index, len(expected), replaced):
        return False
    views = [view_at(edit.after, number) for number in range(index, index + len(expected))]
    return all(
        view.kind in (ViewKind.TEXT, ViewKind.LIST)
        and [normal_form(runs_of(pieces)) for pieces in view.pieces] == list(wanted)
        for view, wanted in zip(views, expected, strict=True)
    )
