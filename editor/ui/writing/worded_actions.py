"""Actions that say why they cannot be carried out: cells merged and parted, definitions, room between paragraphs."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QCoreApplication, QObject

from editor.errors import StructureError
from editor.session import insertion_commands, table_commands
from editor.session.body_model import BodyModel, Spot
from editor.ui.marking import QT_TRANSLATE_NOOP
from editor.ui.panes import Panes

_REASONS = {
    "markdown": QT_TRANSLATE_NOOP(
        "Refusals", "A table in Markdown has no merged cells. Only tables that are written in HTML can have them."
    ),
    "one cell": QT_TRANSLATE_NOOP("Refusals", "Select the cells that are to become one."),
    "parts": QT_TRANSLATE_NOOP("Refusals", "Cells of the header and of the rows below cannot become one."),
    "merge": QT_TRANSLATE_NOOP("Refusals", "These cells cannot become one; nothing was changed."),
    "not merged": QT_TRANSLATE_NOOP("Refusals", "This cell was not merged of several."),
    "not a table": QT_TRANSLATE_NOOP("Refusals", "The caret is in no table."),
    "term": QT_TRANSLATE_NOOP("Refusals", "Write the term first, then make it one with a definition."),
    "definitions": QT_TRANSLATE_NOOP("Refusals", "Only plain paragraphs can become a term and its definition."),
}


class WordedActions(QObject):
    """``table`` names the commands."""

    def __init__(self, panes: Panes) -> None:
        super().__init__()
        self._panes = panes

    def table(self) -> dict[str, Callable[[], object]]:
        """The commands by their action's id."""
        return {
            "table.merge": self.merge_cells,
            "table.split": lambda: self._run(table_commands.split_cell),
            "format.definitions": self.make_definitions,
            "insert.spacer": self.insert_spacer,
        }

    def merge_cells(self) -> None:
        """Makes the cells that are selected one."""
        self._panes.body.commit()
        cursor = self._panes.body.textCursor()
        rectangle = cast("tuple[int, int, int, int]", cursor.selectedTableCells())

        def merge(model: BodyModel, at: Spot) -> Spot:
            cell = table_commands.cell_of(model, at)
            row, rows, column, columns = rectangle if cursor.hasComplexSelection() else (cell.row, 1, cell.column, 1)
            return table_commands.merge_cells(model, at, range(row, row + rows), range(column, column + columns))

        self._run(merge)

    def insert_spacer(self) -> None:
        """Puts an empty paragraph in that the page shows."""
        self._run(insertion_commands.insert_spacer)
        self._panes.body.show_inserted()

    def make_definitions(self) -> None:
        """Makes the paragraphs that are selected, or that of the caret, a term and its definition."""
        self._panes.body.commit()
        start, end = self._panes.body.selection
        self._run(lambda model, at: insertion_commands.make_definitions(model, start.row, end.row + 1, at))

    def _run(self, command: Callable[[BodyModel, Spot], Spot]) -> None:
        cause = ""

        def tried(model: BodyModel, at: Spot) -> Spot:
            nonlocal cause
            try:
                return command(model, at)
            except StructureError as error:
                cause = error.cause
                raise

        if self._panes.body.run(tried):
            self._panes.facts.show_note("")
        elif cause in _REASONS:
            self._panes.facts.show_note(QCoreApplication.translate("Refusals", _REASONS[cause]))
