"""Writing new text into many lines at once: all of them the simplest way, and only where that fails, fewer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from editor.document.article import Article
from editor.document.body import core_of
from editor.document.edit import Edit
from editor.document.projection import view_at
from editor.document.rewrite import rewrite_line
from editor.errors import UnwritableTextError
from editor.markup.inline import Run
from editor.markup.serialize import contents


@dataclass(frozen=True)
class NewText:
    """What a leaf of a block is to say."""

    block: int
    leaf: int
    runs: tuple[Run, ...]


def rewrite_lines(article: Article, texts: Sequence[NewText]) -> tuple[Edit, list[NewText]]:
    """Gives leaves new text, as ``rewrite_line`` does one; ``texts`` are in order. And those that cannot be written."""
    if len(texts) > 1:
        edit = _at_once(article, texts)
        if edit is not None:
            return edit, []
        middle = len(texts) // 2
        # The later blocks first, so that those before them keep their numbers and offsets.
        below, failed_below = rewrite_lines(article, texts[middle:])
        above, failed_above = rewrite_lines(below.after, texts[:middle])
        return below.then(above), failed_above + failed_below
    for text in texts:
        try:
            return rewrite_line(article, text.block, text.leaf, text.runs), []
        except UnwritableTextError:
            return Edit.of(article, ()), [text]
    return Edit.of(article, ()), []


def _at_once(article: Article, texts: Sequence[NewText]) -> Edit | None:
    """All of them, each in the first way that is proposed; None where the body then reads otherwise than meant."""
    if len({text.block for text in texts}) < len(texts):
        return None
    splices = []
    for text in reversed(texts):
        view = view_at(article, text.block)
        leaf = view.leaves[text.leaf]
        content = next(contents(view.source, leaf, view.pieces[text.leaf], text.runs), None)
        if content is None:
            return None
        source = view.before(text.leaf) + content + view.source[leaf.content_end :]
        splices.append(article.change_for_block(text.block, source).trimmed())
    edit = Edit.of(article, splices)
    return edit if _reads_as_meant(edit, {text.block: text for text in texts}) else None


def _reads_as_meant(edit: Edit, texts: dict[int, NewText]) -> bool:
    old, new = edit.before.body.blocks, edit.after.body.blocks
    if len(old) != len(new):
        return False
    for index, (one, other) in enumerate(zip(old, new, strict=True)):
        text = texts.get(index)
        if text is None:
            if one is not other and core_of(one.source) != core_of(other.source):
                return False
            continue
        was = view_at(edit.before, index)
        meant = (replace(line, runs=text.runs) if line.leaf == text.leaf else line for line in was.lines)
        view = view_at(edit.after, index)
        if view.kind is not was.kind or view.reading != tuple(line.reading for line in meant):
            return False
    return True
