"""The body's commands by their ids."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from editor.markup import BlockKind, Manner
from editor.markup.inline import Mark
from editor.session import body_commands, list_commands, section_commands, table_commands, tree_commands
from editor.session.body_model import BodyModel, Spot

MARKS = {
    "format.bold": Mark("strong"),
    "format.italic": Mark("em"),
    "format.underline": Mark("u"),
    "format.strike": Mark("del"),
    "format.code": Mark("code"),
    "format.sub": Mark("sub"),
    "format.sup": Mark("sup"),
}

_FORMS = {"format.paragraph": 0, "format.heading2": 2, "format.heading3": 3}

Change = Callable[[BodyModel, Spot], Spot | None]

_TABLE: dict[str, Change] = {
    "table.row_above": partial(table_commands.insert_row, below=False),
    "table.row_below": partial(table_commands.insert_row, below=True),
    "table.column_left": partial(table_commands.insert_column, right=False),
    "table.column_right": partial(table_commands.insert_column, right=True),
    "table.delete_row": table_commands.delete_row,
    "table.delete_column": table_commands.delete_column,
    "table.row_up": partial(table_commands.move_row, by=-1),
    "table.row_down": partial(table_commands.move_row, by=1),
    "table.move_left": partial(table_commands.move_column, by=-1),
    "table.move_right": partial(table_commands.move_column, by=1),
    "table.header": table_commands.toggle_header_row,
    "table.align_left": partial(table_commands.align_column, align="left"),
    "table.align_center": partial(table_commands.align_column, align="center"),
    "table.align_right": partial(table_commands.align_column, align="right"),
    "table.delete": table_commands.delete_table,
}


def command_of(name: str, first: int, end: int) -> Change | None:
    """What a command does to the rows from ``first`` to ``end``; None for one that is not the body's."""
    match name:
        case "format.paragraph" | "format.heading2" | "format.heading3":
            return lambda model, at: body_commands.give_form(model, first, end, _FORMS[name], at)
        case "format.bullet_list" | "format.numbered_list":
            ordered = name == "format.numbered_list"
            return lambda model, at: list_commands.toggle_list(model, first, end, ordered, at)
        case "format.task_list":
            return lambda model, at: list_commands.make_task(model, first, end, at)
        case "format.quote":
            return lambda model, at: tree_commands.toggle_quote(model, first, end, at)
        case "insert.section":
            return lambda model, at: section_commands.insert_section(model, at.row)
        case "insert.line_below":
            return lambda model, at: body_commands.line_below(model, at.row)
        case "insert.rule":
            return _insert_rule
        case "insert.code":
            return _insert_code
        case "section.move_up" | "section.move_down":
            by = -1 if name == "section.move_up" else 1
            return lambda model, at: section_commands.move_section_by(model, at.row, by)
    return _TABLE.get(name)


def _insert_rule(model: BodyModel, at: Spot) -> Spot:
    """A rule as the article has others, and a line to go on writing on below it."""
    known = [block.source.strip() for block in model.article.body.blocks if block.kind is BlockKind.RULE]
    is_html = model.paragraph_form_at(at.row).manner is Manner.HTML
    made = body_commands.insert_block(model, at.row, known[0] if known else "<hr>" if is_html else "***")
    if body_commands.is_paragraph(model, made.row + 1):
        return Spot(made.row + 1)
    return body_commands.line_below(model, made.row)


def _insert_code(model: BodyModel, at: Spot) -> Spot:
    newline = model.article.newline
    made = body_commands.insert_block(model, at.row, f"```{newline}{newline}```")
    return Spot(made.row)
