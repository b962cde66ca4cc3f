"""The sections of a body: each heading with what follows, without the closing line."""

from __future__ import annotations

from dataclasses import dataclass

from editor.document.article import Article
from editor.document.neighbours import is_closing_line
from editor.document.projection import BlockView, LineKind, view_at
from editor.markup.inline import ATOM, plain_text


@dataclass(frozen=True)
class Section:
    """A heading and the blocks below it, up to the next heading of its level or above.

    Attributes:
        first, end: its blocks, ``end`` not included.
        level: the heading's; 2 for most sections, 3 for one inside of them, 1 where an author wrote such a heading.
        title: the heading's text.
        characters: of the text below the heading, spaces included.
    """

    first: int
    end: int
    level: int
    title: str
    characters: int


def sections(article: Article, deepest: int = 3) -> tuple[Section, ...]:
    """The sections in order, smaller ones behind the one that holds them."""
    body = article.body
    views = [view_at(article, index) for index in range(len(body.blocks))]
    levels = [_level(view) for view in views]
    last = len(views) - 1 if views and is_closing_line(article, len(views) - 1) else len(views)
    found: list[Section] = []
    for index, level in enumerate(levels):
        if not 1 <= level <= deepest:
            continue
        end = index + 1
        while end < last and not 0 < levels[end] <= level:
            end += 1
        title = plain_text(views[index].lines[0].runs).strip()
        found.append(Section(index, end, level, title, sum(_length(view) for view in views[index + 1 : end])))
    return tuple(found)


def _level(view: BlockView) -> int:
    line = view.lines[0]
    return line.level if line.kind is LineKind.HEADING else 0


def _length(view: BlockView) -> int:
    if view.is_raw:
        return 0
    return sum(len(plain_text(line.runs).replace(ATOM, "").strip()) for line in view.lines)
