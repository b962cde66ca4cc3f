"""Findings at the form's fields: a frame in their colour, the why as a tool tip and for screen readers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton, QWidget

from editor.checks.diagnostic import Severity
from editor.ui.checks.finding_words import FindingRow
from editor.ui.form.form_pane import FormPane

_NAMES = {Severity.ERROR: "bad", Severity.WARNING: "warn", Severity.NOTICE: ""}
_FOLD = "foldedFields"


class FieldFindings:
    """Of one form. Fields are known by their names; what the folded part holds is told at its line, too."""

    def __init__(self, form: FormPane) -> None:
        self._form = form
        self._marked: dict[QWidget, tuple[str, str]] = {}  # with their own tool tips and descriptions

    def show_rows(self, rows: Sequence[FindingRow]) -> None:
        """Marks the fields that findings are about, and no others."""
        wanted: dict[QWidget, list[FindingRow]] = {}
        for row in rows:
            key = row.at.key or ("title" if row.found.rule == "no-title" else "")
            for widget in self._widgets(key) if key else ():
                wanted.setdefault(widget, []).append(row)
        for widget in [each for each in self._marked if each not in wanted]:
            self._unmark(widget)
        for widget, found in wanted.items():
            self._mark(widget, found)

    def field(self, key: str) -> QWidget | None:
        """The widget that a key is edited in; None where the form has none."""
        return self._form.findChild(QWidget, f"field.{key}")

    def go_to(self, key: str) -> bool:
        """Puts the caret into a field, unfolding it; False where there is none."""
        field = self.field(key)
        if field is None:
            return False
        if not field.isVisibleTo(self._form):
            self._form.unfold()
        target = field.focusProxy() or field
        target.setFocus()
        return True

    def _widgets(self, key: str) -> list[QWidget]:
        field = self._form.findChild(QWidget, f"field.{key}.box") or self.field(key)
        if field is None:
            return []
        fold = self._form.findChild(QPushButton, _FOLD)
        return [field, fold] if fold is not None and not field.isVisibleTo(self._form) else [field]

    def _mark(self, widget: QWidget, rows: Sequence[FindingRow]) -> None:
        if widget not in self._marked:
            self._marked[widget] = (widget.toolTip(), widget.accessibleDescription())
            widget.destroyed.connect(lambda *_: self._marked.pop(widget, None))
        worst = Severity.ERROR if any(row.severity is Severity.ERROR for row in rows) else rows[0].severity
        words = "\n".join(row.words for row in rows)
        widget.setToolTip(words)
        widget.setAccessibleDescription(words)
        self._look(widget, _NAMES[worst])

    def _unmark(self, widget: QWidget) -> None:
        tip, description = self._marked.pop(widget)
        widget.setToolTip(tip)
        widget.setAccessibleDescription(description)
        self._look(widget, "")

    @staticmethod
    def _look(widget: QWidget, name: str) -> None:
        if (widget.property("finding") or "") != name:
            widget.setProperty("finding", name)
            widget.style().unpolish(widget)
            widget.style().polish(widget)
