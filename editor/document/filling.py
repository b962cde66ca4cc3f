"""Text in a line that waited: written where the line stands, in the form, quote or list that it waits for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from editor.document import quotes
from editor.document.article import Article
from editor.document.edit import Edit
from editor.document.form import Form
from editor.document.lines import LineKind, ViewKind
from editor.document.lists import html_list, markdown_list, set_box, split_item
from editor.document.nesting import lift_item
from editor.document.projection import PendingLine, Within, view_at
from editor.document.structure import insert_blocks, insert_text
from editor.document.trees import split_line
from editor.errors import StructureError
from editor.markup import Manner
from editor.markup.inline import Run, normal_form
from editor.markup.serialize import content_of, html_content


def filled(article: Article, pending: PendingLine, runs: Sequence[Run]) -> tuple[Edit, int]:
    """The article with a text in a line that waited, and the block that holds it.

    Text that no list or quote can take stands by itself; behind what is never closed, and cannot be, it stands above.
    Raises StructureError where all of it fails.
    """
    index = pending.before
    try:
        return filled_within(article, pending, runs), index
    except StructureError:
        places = (index, index - 1) if index else (index,)
    for place in places:
        try:
            return insert_text(article, place, pending.form, runs), place
        except StructureError:
            continue
    raise StructureError(cause="never closed")


def filled_within(article: Article, pending: PendingLine, runs: Sequence[Run]) -> Edit:
    """The article with a text where a line waited. Raises StructureError where that cannot stand there as meant."""
    index = pending.before
    if pending.within is Within.NOTHING:
        return insert_text(article, index, pending.form, runs)
    if pending.within is Within.QUOTE:
        edit = insert_text(article, index, pending.form, runs)
        return edit.then(quotes.wrap(edit.after, index, index + 1))
    wanted = replace(pending.line, runs=tuple(runs)).reading
    for core in _lists(article, pending.form, pending.within, runs):
        try:
            edit = insert_blocks(article, index, (core,))
        except StructureError:
            continue
        if [replace(line, leaf=-1).reading for line in view_at(edit.after, index).lines] == [wanted]:
            return edit
    raise StructureError(cause="list")


def _lists(article: Article, form: Form, within: Within, runs: Sequence[Run]) -> Iterator[str]:
    """Ways of writing a text as a list of its own."""
    is_ordered = within is Within.NUMBERS
    if form.manner is Manner.HTML and within is not Within.TASKS:
        yield html_list([html_content(runs)], is_ordered, article.newline)
        return
    box = "[ ] " if within is Within.TASKS else ""
    for content in content_of(runs, Manner.MARKDOWN):
        yield markdown_list([box + content], is_ordered, article.newline)


def continued(article: Article, index: int, within: Within) -> tuple[Edit, int]:
    """Another item, empty, at the end of a list, and which line of its block that is.

    Raises StructureError where the block is no list of that kind.
    """
    view = view_at(article, index)
    items = [line for line in view.lines if line.kind is LineKind.ITEM and not line.level and not line.quotes]
    if not items or view.lines[0] != items[0] or bool(items[0].number) != (within is Within.NUMBERS):
        raise StructureError(cause="list")
    number, last = len(view.lines), view.lines[-1]
    if view.kind is ViewKind.LIST:
        edit = split_item(article, index, last.leaf, last.runs, ())
        for _ in range(last.level):
            edit = edit.then(lift_item(edit.after, index, number))
    else:
        edit = split_line(article, index, number - 1, last.runs, (), replace(items[-1], runs=()))
    box = False if within is Within.TASKS else None
    made = view_at(edit.after, index).lines[number]
    return edit if made.box == box else edit.then(set_box(edit.after, index, made.leaf, box)), number


def is_empty_item(article: Article, index: int) -> bool:
    """Whether a block is a list of one item that holds nothing."""
    view = view_at(article, index)
    lines = view.lines
    return len(lines) == 1 and lines[0].kind is LineKind.ITEM and lines[0].leaf >= 0 and not normal_form(lines[0].runs)
