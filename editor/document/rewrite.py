"""Writing a line's new text into its block, so that it reads back as what was meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from editor.document.article import Article
from editor.document.body import core_of, gap_of
from editor.document.edit import Edit
from editor.document.projection import BlockView, view_at
from editor.errors import UnwritableTextError
from editor.markup import Block, Leaf, Manner
from editor.markup.inline import Run, normal_form, runs_of
from editor.markup.serialize import contents, html_content


def rewrite_line(article: Article, index: int, leaf: int, runs: Sequence[Run]) -> Edit:
    """Gives a leaf of a block new text and marks; nothing else in the article changes.

    Empty where the text is the same but for white space at its ends. Raises UnwritableTextError where no way of
    writing reads back as meant, which is a fault of ours and not of what was typed.
    """
    view = view_at(article, index)
    wanted = normal_form(runs)
    if normal_form(runs_of(view.pieces[leaf])) == wanted:
        return Edit.of(article, ())
    expected = [normal_form(runs_of(pieces)) for pieces in view.pieces]
    expected[leaf] = wanted
    for source in _sources(view, leaf, runs):
        edit = Edit.of(article, (article.change_for_block(index, source).trimmed(),))
        if reads_as(edit, index, [expected], 1):
            return edit
    raise UnwritableTextError(cause=view.source)


def _sources(view: BlockView, number: int, runs: Sequence[Run]) -> Iterator[str]:
    leaf = view.leaves[number]
    for content in contents(view.source, leaf, view.pieces[number], runs):
        yield view.source[: leaf.content_start] + content + view.source[leaf.content_end :]
    if view.is_single and leaf.manner is Manner.MARKDOWN:
        yield as_html(leaf, runs) + gap_of(view.source)


def as_html(leaf: Leaf, runs: Sequence[Run]) -> str:
    """The leaf as an HTML block of its own: the way that is always understood."""
    return f"<{leaf.tag}>{html_content(runs)}</{leaf.tag}>"


def _is_same(old: Block, new: Block) -> bool:
    """Whether two blocks are the same but for the gaps behind them; most are the very same object."""
    return old is new or core_of(old.source) == core_of(new.source)


def reads_as(edit: Edit, index: int, expected: Sequence[Sequence[object]], replaced: int) -> bool:
    """Whether the blocks from ``index`` read as expected, and all others are what they were.

    ``expected`` holds, for each block that stands there now, the normal forms of its leaves; ``replaced`` says how
    many blocks of the old article they took the place of. Gaps may differ.
    """
    old, new = edit.before.body.blocks, edit.after.body.blocks
    behind = len(old) - index - replaced
    if len(new) != index + len(expected) + behind:
        return False
    above = old[:index], new[:index]
    if above[0] != above[1] and not all(_is_same(*pair) for pair in zip(*above, strict=True)):
        return False
    if behind and old[-behind:] != new[-behind:]:
        return False
    views = [view_at(edit.after, number) for number in range(index, index + len(expected))]
    return all(
        [normal_form(runs_of(pieces)) for pieces in view.pieces] == list(wanted)
        for view, wanted in zip(views, expected, strict=True)
    )
