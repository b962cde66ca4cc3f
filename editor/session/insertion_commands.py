"""The commands of a writer's hands that put in what is no text of its own: room between paragraphs, definitions."""

from __future__ import annotations

from editor.document.body import core_of
from editor.document.definition_lists import define, in_html
from editor.document.history import Place, Selection
from editor.document.lines import ViewKind
from editor.errors import StructureError
from editor.markup import Manner
from editor.markup.inline import normal_form, plain_text
from editor.session import body_commands
from editor.session.body_model import BodyModel, Spot

_NO_BREAK_SPACE = "\u00a0"


def insert_spacer(model: BodyModel, at: Spot) -> Spot:
    """An empty paragraph that the page shows, as the article has others; the caret goes to the line below it."""
    made = body_commands.insert_block(model, at.row, _spacer(model, at.row))
    if body_commands.is_paragraph(model, made.row + 1):
        return Spot(made.row + 1)
    return body_commands.line_below(model, made.row)


def _spacer(model: BodyModel, row: int) -> str:
    """The nearest one's source, those above first; else a paragraph like those around it with a no-break space."""
    near = [*range(row, -1, -1), *range(row + 1, len(model.rows))]
    known = next((number for number in near if _is_spacer(model, number)), None)
    if known is not None:
        return core_of(model.article.body.blocks[model.written(known)].source).lstrip("\r\n")
    form = model.paragraph_form_at(row)
    return form.opener.lstrip("\r\n") + "&nbsp;" + form.closer if form.manner is Manner.HTML else "&nbsp;"


def _is_spacer(model: BodyModel, row: int) -> bool:
    view = model.view(row) if model.rows[row].block is not None else None
    if view is None or view.kind is not ViewKind.TEXT or not view.is_single or view.leaves[0].tag != "p":
        return False
    text = plain_text(view.lines[0].runs)
    return _NO_BREAK_SPACE in text and not text.strip()


def make_definitions(model: BodyModel, first: int, end: int, at: Spot) -> Spot:
    """Makes the rows from ``first`` to ``end`` a definition list: a term, and below it what it means.

    A lone paragraph gets an empty definition, where the caret goes. Raises StructureError, with the cause "term" on an
    empty line where the term has to be written first.
    """
    rows = model.rows[first:end]
    if all(row.pending is not None for row in rows):
        return _new_definitions(model, at)
    if any(row.block is None for row in rows):
        raise StructureError(cause="definitions")
    index = model.block_at(first)
    edit = define(model.article, index, model.block_at(end - 1) + 1)
    has_text = bool(normal_form(model.rows[first].lines[0].runs))
    line = (1 if len(rows) == 1 and has_text else at.row - first, 0 if len(rows) == 1 and has_text else at.offset)
    after = Place("", index, *line)
    model.perform(edit, origin="command", before=Selection.at(model.place(at)), after=Selection.at(after))
    return model.spot(after)


def _new_definitions(model: BodyModel, at: Spot) -> Spot:
    if model.paragraph_form_at(at.row).manner is not Manner.HTML:
        raise StructureError(cause="term")
    end = body_commands.insert_block(model, at.row, in_html("", [""], model.article.newline))
    return Spot(end.row, 0, 0)
