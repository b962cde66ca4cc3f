"""What the actions do to sections: those of the outline's rows, or the one that the caret is in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from editor.document.headings import can_shift
from editor.document.sections import sections_of
from editor.document.tally import Tally
from editor.session import section_commands
from editor.session.body_model import BodyModel
from editor.ui.action_spec import State
from editor.ui.article_watch import ArticleWatch
from editor.ui.panes import Panes


class SectionActions:
    """``jump`` puts the caret at a block and shows it; ``show_outline`` brings the outline up."""

    def __init__(
        self,
        panes: Panes,
        watch: ArticleWatch,
        jump: Callable[[int], None],
        show_outline: Callable[[], None],
    ) -> None:
        self._panes = panes
        self._watch = watch
        self._jump = jump
        self._show_outline = show_outline

    def table(self) -> dict[str, Callable[[], object]]:
        """The commands by their action's id."""
        names = ("rename", "promote", "demote", "duplicate", "delete")
        commands: dict[str, Callable[[], object]] = {
            f"section.{name}": partial(self._run_on_chosen, f"section.{name}") for name in names
        }
        commands["section.previous"] = partial(self._jump_by, -1)
        commands["section.next"] = partial(self._jump_by, 1)
        return commands

    def run(self, name: str, row: int) -> None:
        """Carries out a command on a row of the outline."""
        self._panes.body.commit()
        self._watch.refresh()  # the rows must be those of the article as it is now
        rows = self._panes.outline.rows()
        if not 0 <= row < len(rows) or not self._watch.state() & State.EDITABLE:
            return
        match name:
            case "section.rename":
                self._show_outline()
                self._panes.outline.edit_title(row)
            case "section.promote" | "section.demote":
                self._shift(row, -1 if name == "section.promote" else 1)
            case "section.move_up" | "section.move_down":
                self._panes.outline.step(row, -1 if name == "section.move_up" else 1)
            case "section.duplicate":
                self._panes.body.run(lambda model, at: section_commands.duplicate_section(model, row))
            case "section.delete":
                self._delete(row)
        self._watch.refresh()

    def rename(self, row: int, title: str) -> None:
        """Gives a section's heading another text."""
        self._panes.body.commit()
        self._watch.refresh()

        def renamed(model: BodyModel, _at: object) -> None:
            section_commands.rename_section(model, row, title)

        if row < len(self._panes.outline.rows()):
            self._panes.body.run(renamed)
            self._watch.refresh()

    def _run_on_chosen(self, name: str) -> None:
        self._panes.body.commit()
        self._watch.refresh()  # which section the caret is in is said by the rows, which may still be those of before
        self.run(name, self._panes.outline.chosen_row())

    def _shift(self, row: int, by: int) -> None:
        model = self._panes.body.model
        if model is None:
            return
        tally = Tally.of(model.article)
        if can_shift(tally, sections_of(tally)[row], by):
            self._panes.body.run(lambda model, at: section_commands.shift_section(model, row, by, at))
        elif by < 0:
            self._say(QCoreApplication.translate("SectionActions", "This is a heading of the first level already."))
        else:
            self._say(QCoreApplication.translate("SectionActions", "A heading in it is of the sixth level already."))

    def _delete(self, row: int) -> None:
        title = self._panes.outline.rows()[row].title
        self._panes.body.run(lambda model, at: section_commands.delete_section(model, row))
        words = QCoreApplication.translate("SectionActions", "Section deleted: {title}. {keys} brings it back.")
        keys = QKeySequence(QKeySequence.StandardKey.Undo).toString(QKeySequence.SequenceFormat.NativeText)
        self._say(words.format(title=title, keys=keys))

    def _say(self, words: str) -> None:
        self._panes.facts.show_hint(words)

    def _jump_by(self, by: int) -> None:
        """To the next heading, or to that of the section that the caret is in, then to the one before it."""
        self._panes.body.commit()
        self._watch.refresh()
        here = self._panes.section_block if by > 0 else self._panes.body.current_block
        firsts = [row.block_index for row in self._panes.outline.rows()]
        found = [first for first in firsts if (first > here if by > 0 else first < here)]
        if found:
            self._jump(found[0] if by > 0 else found[-1])
