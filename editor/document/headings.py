"""Headings made higher or lower, each in its own manner: the digit of its tags, its number signs, its underline."""

from __future__ import annotations

import re

from editor.document.article import Article
from editor.document.edit import Edit
from editor.document.projection import view_at
from editor.document.sections import Section
from editor.document.tally import Tally
from editor.errors import StructureError
from editor.markup import Leaf, Manner
from editor.markup.inline import normal_form

HIGHEST, DEEPEST = 1, 6
_TAG = re.compile(r"(</?h)[1-6]", re.IGNORECASE)
_SIGNS = re.compile(r"#{1,6}(?=[ \t]*\Z)")
_UNDERLINE = re.compile(r"(\r\n|\n|\r)([-=]+)[ \t\f\v]*(?=\r\n|\n|\r|\Z)")
_OTHER_LINE = str.maketrans("-=", "=-")


def can_shift(tally: Tally, section: Section, by: int) -> bool:
    """Whether the section's heading and all inside of it have room: none goes above h1 or below h6."""
    levels = [block.level for block in tally.blocks[section.first : section.end] if block.level]
    return min(levels) + by >= HIGHEST and max(levels) + by <= DEEPEST


def shift_section(article: Article, section: Section, by: int) -> Edit:
    """Makes a section's heading and those inside higher (-1) or lower (1); attributes and texts stay as they are.

    The same blocks up and down again are the same bytes; down and up too, but for a heading with a line below it: there
    are such lines for two levels only, so that it gets number signs. (A section that was made higher may hold more
    than before: what follows and is lower than its heading now.) Raises StructureError where a heading would leave
    h1 to h6, or does not become one of its new level where it stands.
    """
    tally = Tally.of(article)
    if not can_shift(tally, section, by):
        raise StructureError(cause="level")
    edit = Edit.of(article, ())
    for index in range(section.first, section.end):
        if tally.blocks[index].level:
            edit = edit.then(_shift(edit.after, index, by))
    return edit


def _shift(article: Article, index: int, by: int) -> Edit:
    view = view_at(article, index)
    source = _shifted(view.source, view.leaves[0], by)
    edit = Edit.of(article, (article.change_for_block(index, source).trimmed(),))
    if len(edit.after.body.blocks) != len(article.body.blocks):
        raise StructureError(cause="level")
    line, now = view.lines[0], view_at(edit.after, index)
    if not now.is_single or now.lines[0].level != line.level + by:
        raise StructureError(cause="level")
    if normal_form(now.lines[0].runs) != normal_form(line.runs):
        raise StructureError(cause="level")
    return edit


def _shifted(source: str, leaf: Leaf, by: int) -> str:
    level = int(leaf.tag[1:]) + by
    before, content = source[: leaf.content_start], source[leaf.content_start : leaf.content_end]
    behind = source[leaf.content_end :]
    if leaf.manner is Manner.HTML:
        opener = before[: leaf.start] + _TAG.sub(rf"\g<1>{level}", before[leaf.start :], count=1)
        return opener + content + _TAG.sub(rf"\g<1>{level}", behind, count=1)
    if _SIGNS.search(before):
        return _SIGNS.sub("#" * level, before) + content + behind
    if level <= 2:
        return before + content + _UNDERLINE.sub(lambda found: found[0].translate(_OTHER_LINE), behind, count=1)
    return f"{before}{'#' * level} {content}{_UNDERLINE.sub('', behind, count=1)}"
