"""Any other key of a post, edited by the type of its value."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.ui.form.content import FieldEntry, FieldKind, as_list, as_text, kind_of
from editor.ui.form.date_field import DateField
from editor.ui.form.field_names import field_name
from editor.ui.form.text_field import TextField
from editor.ui.form.token_field import TokenField
from editor.ui.line_edit import LineEdit


class OtherField(QFrame):
    """Name, editor and remove button of one key. ``edited`` carries the value, ``removed`` the key."""

    edited = Signal(str, object)
    removed = Signal(str)

    def __init__(self, entry: FieldEntry, parent: QWidget, label_width: int) -> None:
        super().__init__(parent)
        self.key = entry.key
        self.kind = kind_of(entry.value)
        self.label = QLabel(field_name(entry.key), self)
        self.label.setProperty("role", "dim")
        self.label.setToolTip(entry.key)
        self.label.setFixedWidth(label_width)
        editor, self._show, self._lock = self._MAKERS[self.kind](self)
        self.editor: QWidget = editor
        if isinstance(editor, TextField | TokenField | DateField):
            editor.set_field_name(f"field.{entry.key}")
        else:
            editor.setObjectName(f"field.{entry.key}")
        editor.setAccessibleName(field_name(entry.key))
        self._remove = QPushButton("×", self)
        self._remove.setProperty("role", "quiet")
        self._remove.setFixedSize(28, 28)
        self._remove.clicked.connect(lambda: self.removed.emit(self.key))
        self.label.setBuddy(editor.input if isinstance(editor, TokenField) else editor)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.label.setContentsMargins(0, 7, 0, 0)
        row.addWidget(self.label, 0, Qt.AlignmentFlag.AlignTop)
        row.addSpacing(8)
        row.addWidget(editor, 1)
        # Beside a text that grows the button stays at its top: a row is no higher than what cannot grow in it.
        side = QVBoxLayout()
        side.setContentsMargins(0, 3, 0, 0)
        side.addWidget(self._remove)
        side.addStretch(1)
        row.addLayout(side)
        self.retranslate()
        self._show(entry)

    def retranslate(self) -> None:
        name = field_name(self.key)
        self.label.setText(name)
        self.editor.setAccessibleName(name)
        self._remove.setToolTip(self.tr("Remove the field “{name}”").format(name=name))
        self._remove.setAccessibleName(self.tr("Remove the field “{name}”").format(name=name))

    def show_entry(self, entry: FieldEntry) -> None:
        self._show(entry)

    def set_read_only(self, read_only: bool) -> None:
        self._lock(read_only)
        self._remove.setVisible(not read_only)

    def commit(self) -> None:
        """Signals what was typed and waits for the field to be left."""
        if isinstance(self.editor, TokenField | DateField):
            self.editor.commit()

    def wrong_date(self) -> str:
        """What was typed for a date and is none."""
        return self.editor.wrong_text() if isinstance(self.editor, DateField) else ""

    def _text(self) -> _Made:
        field = TextField(self, counted=False)
        field.edited.connect(lambda text: self.edited.emit(self.key, text))
        return field, lambda entry: field.show_text(as_text(entry.value)), field.set_read_only

    def _flag(self) -> _Made:
        box = QCheckBox(self)

        def show(entry: FieldEntry) -> None:
            box.blockSignals(True)
            box.setChecked(bool(entry.value))
            box.blockSignals(False)
            box.setText(self.tr("Yes") if entry.value else self.tr("No"))

        box.toggled.connect(lambda on: box.setText(self.tr("Yes") if on else self.tr("No")))
        box.toggled.connect(lambda on: self.edited.emit(self.key, on))
        return box, show, lambda read_only: box.setEnabled(not read_only)

    def _number(self) -> _Made:
        line = LineEdit(self)

        def take(text: str) -> None:
            number = as_number(text)
            line.setProperty("wrong", number is None)
            line.style().polish(line)
            line.setToolTip(self.tr("Write a number here, like 12 or 3.5.") if number is None else "")
            if number is not None:
                self.edited.emit(self.key, number)

        line.text_committed.connect(take)
        return line, lambda entry: line.show_text(entry.source or as_text(entry.value)), line.setReadOnly

    def _date(self) -> _Made:
        field = DateField(self)
        field.edited.connect(lambda text: self.edited.emit(self.key, text))
        return field, lambda entry: field.show_text(entry.source or as_text(entry.value)), field.set_read_only

    def _list(self) -> _Made:
        field = TokenField(self)
        field.edited.connect(lambda values: self.edited.emit(self.key, values))
        return field, lambda entry: field.show_values(as_list(entry.value)), field.set_read_only

    def _source(self) -> _Made:
        text = QPlainTextEdit(self)
        text.setReadOnly(True)
        text.setProperty("source", True)
        text.setTabChangesFocus(True)
        text.setToolTip(self.tr("This field holds more than a form can show; it is kept as it is."))

        def show(entry: FieldEntry) -> None:
            text.setPlainText(entry.source or as_text(entry.value))
            lines = min(8, entry.source.count("\n") + 1)
            text.setFixedHeight(text.fontMetrics().lineSpacing() * lines + 22)

        return text, show, lambda read_only: None

    _MAKERS: ClassVar[dict[FieldKind, Callable[[OtherField], _Made]]] = {
        FieldKind.TEXT: _text,
        FieldKind.FLAG: _flag,
        FieldKind.NUMBER: _number,
        FieldKind.DATE: _date,
        FieldKind.LIST: _list,
        FieldKind.SOURCE: _source,
    }


_Made = tuple[QWidget, Callable[[FieldEntry], None], Callable[[bool], None]]


def as_number(text: str) -> int | float | None:
    """The number that a text states, or None."""
    for kind in (int, float):
        try:
            return kind(text.strip())
        except ValueError:
            continue
    return None


def new_values() -> Sequence[tuple[FieldKind, object]]:
    """The kinds that a new field can have, each with the value that it begins with."""
    return (
        (FieldKind.TEXT, ""),
        (FieldKind.LIST, []),
        (FieldKind.FLAG, True),
        (FieldKind.NUMBER, 0),
    )
