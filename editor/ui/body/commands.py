"""The body's commands by their ids."""

from __future__ import annotations

from collections.abc import Callable

from editor.markup.inline import Mark
from editor.session import body_commands, list_commands, section_commands
from editor.session.body_model import BodyModel, Spot

MARKS = {
    "format.bold": Mark("strong"),
    "format.italic": Mark("em"),
    "format.underline": Mark("u"),
    "format.strike": Mark("del"),
    "format.code": Mark("code"),
}

_FORMS = {"format.paragraph": 0, "format.heading2": 2, "format.heading3": 3}

Change = Callable[[BodyModel, Spot], Spot | None]


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
        case "insert.section":
            return lambda model, at: section_commands.insert_section(model, at.row)
        case "section.move_up" | "section.move_down":
            by = -1 if name == "section.move_up" else 1
            return lambda model, at: section_commands.move_section_by(model, at.row, by)
    return None
