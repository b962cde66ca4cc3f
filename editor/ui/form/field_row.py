"""A row of the form: what the field is called, its editor, what is said of it, and how it goes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.session.form_plan import Widget
from editor.site.habits.house import Field
from editor.ui.form.automatic_words import automatic_words
from editor.ui.form.content import Automatic, as_text
from editor.ui.form.editors import make_editor
from editor.ui.form.field_editor import ImageEditor, Shown
from editor.ui.form.field_names import label_of


@dataclass(frozen=True, slots=True)
class RowPlan:
    """What a row is: its key, its editor's kind, what is known of the field, and whether it can be taken out."""

    key: str
    widget: Widget
    known: Field | None = None
    removable: bool = False

    @property
    def shape(self) -> tuple[str, Widget, bool]:
        """Rows of one shape are the same widget."""
        return self.key, self.widget, self.removable


class FieldRow(QFrame):
    """``edited`` carries key and value, ``removed`` the key; ``automatic_chosen`` whether it is to follow again."""

    edited = Signal(str, object)
    removed = Signal(str)
    automatic_chosen = Signal(str, bool)
    image_requested = Signal(str)
    image_dropped = Signal(str, str)

    def __init__(self, plan: RowPlan, parent: QWidget, label_width: int) -> None:
        super().__init__(parent)
        self.plan = plan
        self.key = plan.key
        self._automatic: Automatic | None = None
        self._source_label = ""
        self.label = QLabel(self)
        self.label.setProperty("role", "dim")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setFixedWidth(label_width)
        self.label.setContentsMargins(0, 7, 0, 0)
        self.editor = make_editor(plan.widget, plan.known, self)
        self.editor.edited = self._on_edited
        self.label.setBuddy(self.editor.focus)
        self.automatic = QCheckBox(self)
        self.automatic.setProperty("small", True)
        self.automatic.hide()
        self.automatic.clicked.connect(lambda on: self.automatic_chosen.emit(self.key, on))
        self.note = QLabel(self)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.note.hide()
        self._remove = QPushButton("×", self)
        self._remove.setProperty("role", "quiet")
        self._remove.setFixedSize(28, 28)
        self._remove.setVisible(plan.removable)
        self._remove.clicked.connect(lambda: self.removed.emit(self.key))
        if isinstance(self.editor, ImageEditor):
            self.editor.field.chosen.connect(lambda: self.image_requested.emit(self.key))
            self.editor.field.dropped.connect(lambda path: self.image_dropped.emit(self.key, path))
        self._lay_out()
        self.set_names(True)
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.label, 0, Qt.AlignmentFlag.AlignTop)
        row.addSpacing(8)
        self._middle = QVBoxLayout()
        self._middle.setSpacing(2)
        for widget in (self.editor.widget, self.automatic, self.note):
            self._middle.addWidget(widget)
        row.addLayout(self._middle, 1)
        # Beside a text that grows the button stays at its top: a row is no higher than what cannot grow in it.
        side = QVBoxLayout()
        side.setContentsMargins(0, 3, 0, 0)
        side.addWidget(self._remove)
        side.addStretch(1)
        row.addLayout(side)

    def take_in(self, widget: QWidget) -> None:
        """Shows a widget below the editor."""
        self._middle.insertWidget(1, widget)

    def set_names(self, used: bool) -> None:
        """Object names, by which others find what is typed in; those of a row out of use are not found."""
        stem = f"field.{self.key}" if used else f"unused.{self.key}"
        self.editor.set_name(stem)
        self.automatic.setObjectName(f"{stem}.same")
        self.note.setObjectName(f"{stem}.note")

    def set_plan(self, plan: RowPlan) -> None:
        """The same row, of which more is known now."""
        if plan != self.plan:
            self.plan = plan
            self.retranslate()

    def retranslate(self) -> None:
        known = self.plan.known
        name = label_of(self.key, known)
        self.label.setText(f"{name} *" if known is not None and known.required else name)
        self.label.setToolTip(self._label_hint(known))
        self.editor.set_accessible_name(name)
        self.editor.retranslate()
        self._remove.setToolTip(self.tr("Remove the field “{name}”").format(name=name))
        self._remove.setAccessibleName(self._remove.toolTip())
        self._show_automatic()

    def _label_hint(self, known: Field | None) -> str:
        required = self.tr("Required") if known is not None and known.required else ""
        return "\n".join(part for part in (self.key, required) if part)

    def show_value(self, shown: Shown, automatic: Automatic | None, source_label: str = "") -> None:
        """Shows a value that somebody else wrote, and whether it follows from another."""
        self.editor.show(shown)
        self._automatic, self._source_label = automatic, source_label
        self._show_automatic()
        self._show_note(as_text(shown.entry.value))

    def set_read_only(self, read_only: bool) -> None:
        self.editor.lock(read_only)
        self.automatic.setEnabled(not read_only)
        self._remove.setVisible(self.plan.removable and not read_only)

    def _show_automatic(self) -> None:
        automatic = self._automatic
        self.automatic.setVisible(automatic is not None)
        if automatic is not None:
            self.automatic.setText(automatic_words(automatic.rule, self._source_label))
            self.automatic.setChecked(automatic.follows)
            self.automatic.setToolTip(self.tr("The field follows until you write into it yourself."))

    def _show_note(self, text: str) -> None:
        """Below the editor: what is wrong with the text by the configuration's pattern, else its hint."""
        known = self.plan.known
        wrong = self._pattern_words(known, text) if known is not None else ""
        words = wrong or (known.hint if known is not None else "")
        if words != self.note.text() or bool(wrong) != (self.note.property("role") == "warn"):
            self.note.setText(words)
            self.note.setProperty("role", "warn" if wrong else "dim")
            self.note.style().polish(self.note)
        self.note.setVisible(bool(words))

    def _pattern_words(self, known: Field, text: str) -> str:
        if not known.pattern or not text or len(text) > _LONGEST:
            return ""
        try:
            fits = re.search(known.pattern, text) is not None
        except re.error:
            return ""
        return "" if fits else known.pattern_hint or self.tr("This does not have the form that the site asks for.")

    def _on_edited(self, value: object) -> None:
        if value is None:
            self.removed.emit(self.key)
        else:
            self.edited.emit(self.key, value)


_LONGEST = 2000  # characters that a pattern is tried on
