"""Rows of the form one below the other; each keeps its widget, and so its caret, as long as its shape stays."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.ui.form.content import FieldEntry, FormContent
from editor.ui.form.field_editor import Shown
from editor.ui.form.field_names import label_of
from editor.ui.form.field_row import FieldRow, RowPlan


class FieldRows(QWidget):
    """``rebuilt`` says that other rows are shown. A row that is not needed any more is kept aside: it may come back,
    and others may hold its text.
    """

    edited = Signal(str, object)
    removed = Signal(str)
    automatic_chosen = Signal(str, bool)
    image_requested = Signal(str)
    image_dropped = Signal(str, str)
    rebuilt = Signal()

    def __init__(self, parent: QWidget, label_width: int) -> None:
        super().__init__(parent)
        self._label_width = label_width
        self.rows: list[FieldRow] = []
        self._aside: dict[tuple[str, object, bool], FieldRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def row(self, key: str) -> FieldRow | None:
        """The row of a key."""
        return next((row for row in self.rows if row.key == key), None)

    def retranslate(self) -> None:
        for row in self.rows:
            row.retranslate()

    def show_rows(self, plans: Sequence[RowPlan], content: FormContent) -> None:
        """Shows these rows with what the article has for them."""
        if [plan.shape for plan in plans] != [row.plan.shape for row in self.rows]:
            self._rebuild(plans)
        entries = content.by_key()
        for row, plan in zip(self.rows, plans, strict=True):
            row.set_plan(plan)
            entry = entries.get(plan.key, FieldEntry(plan.key, None))
            automatic = content.automatic.get(plan.key)
            known = content.plan.known.get(automatic.rule.source) if automatic is not None else None
            source = label_of(automatic.rule.source, known) if automatic is not None else ""
            offered = content.plan.offered.get(plan.key, ())
            row.show_value(Shown(entry, offered, content.picture), automatic, source)

    def set_read_only(self, read_only: bool) -> None:
        for row in self.rows:
            row.set_read_only(read_only)

    def commit(self) -> None:
        for row in list(self.rows):
            row.editor.commit()

    def forget(self) -> None:
        """Another article is to be shown: what was typed and not taken is gone."""
        for row in self.rows:
            row.editor.forget()

    def wrong_text(self) -> tuple[str, str] | None:
        """The key of a field and what was typed in it and is no date."""
        return next(((row.key, text) for row in self.rows if (text := row.editor.wrong_text())), None)

    def _rebuild(self, plans: Sequence[RowPlan]) -> None:
        held = {row.plan.shape: row for row in self.rows}
        self.rows = []
        for plan in plans:
            row = held.pop(plan.shape, None) or self._aside.pop(plan.shape, None) or self._make(plan)
            self.rows.append(row)
        for shape, row in held.items():
            self._column.removeWidget(row)
            row.hide()
            row.set_names(False)
            self._aside[shape] = row
        previous: QWidget | None = None
        for index, row in enumerate(self.rows):
            if self._column.indexOf(row) != index:
                self._column.insertWidget(index, row)
            row.set_names(True)
            row.show()
            if previous is not None:
                QWidget.setTabOrder(previous, row)
            previous = row
        self.rebuilt.emit()

    def _make(self, plan: RowPlan) -> FieldRow:
        row = FieldRow(plan, self, self._label_width)
        row.edited.connect(self.edited)
        row.removed.connect(self.removed)
        row.automatic_chosen.connect(self.automatic_chosen)
        row.image_requested.connect(self.image_requested)
        row.image_dropped.connect(self.image_dropped)
        return row
