"""Paragraphs made a definition list: the first is the term, the others what it means."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.document.article import Article
from editor.document.body import core_of
from editor.document.edit import Edit
from editor.document.lines import ViewKind
from editor.document.projection import view_at
from editor.document.reading import shown_lines, with_sources
from editor.document.rewrite import others_stay
from editor.errors import StructureError
from editor.markup import Manner
from editor.markup.inline import normal_form

_LINE_END = re.compile(r"[ \t]*(?:\r\n|\n|\r)[ \t]*")


def define(article: Article, first: int, end: int) -> Edit:
    """Makes the paragraphs from ``first`` up to ``end`` a term and its definitions, of which one is empty at least.

    HTML of HTML paragraphs, else in kramdown's way, whose term needs a text: without one the cause is "term". Raises
    StructureError.
    """
    contents = [_content(article, index) for index in range(first, end)]
    manners = {manner for manner, _ in contents}
    texts = [text for _, text in contents]
    if len(manners) != 1:
        raise StructureError(cause="definitions")
    if Manner.MARKDOWN in manners and not texts[0].strip():
        raise StructureError(cause="term")
    means = texts[1:] or [""]
    newline = article.newline
    source = in_html(texts[0], means, newline) if Manner.HTML in manners else _in_markdown(texts[0], means, newline)
    wanted = [normal_form(line.runs) for line in shown_lines(article, first, end)]
    wanted += [normal_form(())] * (2 - len(wanted))
    for before, behind in (("", ""), (newline, ""), ("", newline), (newline, newline)):
        edit = with_sources(article, first, end, before + source + behind)
        if others_stay(edit, first, 1, end - first) and _shown(edit.after, first) == wanted:
            return edit
    raise StructureError(cause="definitions")


def in_html(term: str, means: list[str], newline: str) -> str:
    """The source of a definition list in HTML."""
    return newline.join(["<dl>", f"<dt>{term}</dt>", *(f"<dd>{text}</dd>" for text in means), "</dl>"])


def _in_markdown(term: str, means: list[str], newline: str) -> str:
    lines = [term, *(f": {text}" for text in means)]
    return newline.join(_LINE_END.sub(" ", line) for line in lines)


def _content(article: Article, index: int) -> tuple[Manner, str]:
    """How a paragraph is written, and its content's source; one with an attribute list of its own stays one."""
    view = view_at(article, index)
    leaf = view.leaves[0] if view.is_single and view.leaves else None
    if leaf is None or leaf.tag != "p" or view.is_picture:
        raise StructureError(cause="definitions")
    around = view.source[: leaf.content_start] + core_of(view.source[leaf.content_end :])
    if leaf.manner is Manner.MARKDOWN and around.strip():
        raise StructureError(cause="definitions")
    return leaf.manner, view.source[leaf.content_start : leaf.content_end]


def _shown(article: Article, index: int) -> list[object]:
    """What a definition list says, term first; nothing for another block."""
    view = view_at(article, index)
    roles = [line.role for line in view.lines]
    if view.kind is not ViewKind.TREE or roles != ["dt", *["dd"] * (len(roles) - 1)]:
        return []
    return list(_meanings(article, index))


def _meanings(article: Article, index: int) -> Iterator[object]:
    yield from (normal_form(line.runs) for line in view_at(article, index).lines)
