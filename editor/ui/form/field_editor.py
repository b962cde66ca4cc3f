"""The editors of single values, by widget: what a row of the form holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from editor.site.habits.house import Field
from editor.ui.form.content import FieldEntry, as_list, as_text
from editor.ui.form.date_field import DateField
from editor.ui.form.image_field import ImageField
from editor.ui.form.text_field import TextField
from editor.ui.form.token_field import TokenField
from editor.ui.line_edit import LineEdit
from editor.ui.marking import QT_TRANSLATE_NOOP

Edited = Callable[[object], None]


@dataclass(frozen=True, slots=True)
class Shown:
    """What an editor shows: the entry, what is offered beside it, and where a picture's file lies."""

    entry: FieldEntry
    offered: tuple[str, ...] = ()
    picture: Callable[[str], Path | None] = field(default=lambda path: None, compare=False)


class FieldEditor:
    """One value's editor. ``edited`` hears the new value; None means that the entry is to go.

    ``widget`` is what stands in the row, ``focus`` where typing begins.
    """

    def __init__(self, widget: QWidget, focus: QWidget | None = None) -> None:
        self.widget = widget
        self.focus = focus or widget
        self.edited: Edited = lambda value: None

    def show(self, shown: Shown) -> None:
        """Shows a value that somebody else wrote; nothing is signalled."""

    def lock(self, read_only: bool) -> None:
        """Whether nothing may be changed."""
        self.widget.setEnabled(not read_only)

    def commit(self) -> None:
        """Signals what was typed and waits for the field to be left."""

    def forget(self) -> None:
        """What was typed and not taken is gone."""

    def wrong_text(self) -> str:
        """What was typed and cannot be taken; "" for nothing."""
        return ""

    def set_name(self, name: str) -> None:
        """The object name of what is typed in."""
        self.widget.setObjectName(name)

    def set_accessible_name(self, name: str) -> None:
        self.widget.setAccessibleName(name)

    def retranslate(self) -> None:
        """The language changed."""


class TextEditor(FieldEditor):
    """A text that grows with what is written."""

    def __init__(self, parent: QWidget, *, lines: int = 1, counted: bool = False) -> None:
        self.field = TextField(parent, lines=lines, counted=counted)
        super().__init__(self.field)
        self.field.edited.connect(lambda text: self.edited(text))

    def show(self, shown: Shown) -> None:
        self.field.show_text(as_text(shown.entry.value))

    def lock(self, read_only: bool) -> None:
        self.field.set_read_only(read_only)

    def set_name(self, name: str) -> None:
        self.field.set_field_name(name)


class TokensEditor(FieldEditor):
    """A list of short texts; with ``single`` one of them, which the next one replaces."""

    def __init__(self, parent: QWidget, *, single: bool = False) -> None:
        self.field = TokenField(parent, single=single)
        super().__init__(self.field, self.field.input)
        self._single = single
        self.field.edited.connect(self._on_edited)

    def show(self, shown: Shown) -> None:
        value = shown.entry.value
        self.field.set_known(shown.offered)
        self.field.show_values(([as_text(value)] if as_text(value) else []) if self._single else as_list(value))

    def lock(self, read_only: bool) -> None:
        self.field.set_read_only(read_only)

    def commit(self) -> None:
        self.field.commit()

    def set_name(self, name: str) -> None:
        self.field.set_field_name(name)

    def retranslate(self) -> None:
        self.field.retranslate()

    def _on_edited(self, values: list[str]) -> None:
        self.edited((values[-1] if values else "") if self._single else values)


class FlagEditor(FieldEditor):
    """Yes or no."""

    def __init__(self, parent: QWidget) -> None:
        self.box = QCheckBox(parent)
        super().__init__(self.box)
        self.box.toggled.connect(self._on_toggled)

    def show(self, shown: Shown) -> None:
        self.box.blockSignals(True)
        self.box.setChecked(bool(shown.entry.value))
        self.box.blockSignals(False)
        self._say(shown.entry.value)

    def _on_toggled(self, on: bool) -> None:
        self._say(on)
        self.edited(on)

    def _say(self, value: object) -> None:
        words = _NOT_SET if value is None else _YES if value else _NO
        self.box.setText(QCoreApplication.translate("FieldEditor", words))


_YES = QT_TRANSLATE_NOOP("FieldEditor", "Yes")
_NO = QT_TRANSLATE_NOOP("FieldEditor", "No")
_NOT_SET = QT_TRANSLATE_NOOP("FieldEditor", "Not set")
_A_NUMBER = QT_TRANSLATE_NOOP("FieldEditor", "Write a number here, like 12 or 3.5.")
_BETWEEN = QT_TRANSLATE_NOOP("FieldEditor", "Write a number from {least} to {most} here.")
_KEPT = QT_TRANSLATE_NOOP("FieldEditor", "This field holds more than a form can show; it is kept as it is.")


class NumberEditor(FieldEditor):
    """A number; what is none, or none that is allowed, is marked and not taken."""

    def __init__(self, parent: QWidget, known: Field | None) -> None:
        self.line = LineEdit(parent)
        super().__init__(self.line)
        self._least = known.minimum if known is not None else None
        self._most = known.maximum if known is not None else None
        self.line.text_committed.connect(self._take)

    def show(self, shown: Shown) -> None:
        self.line.show_text(shown.entry.source or as_text(shown.entry.value))

    def lock(self, read_only: bool) -> None:
        self.line.setReadOnly(read_only)

    def _take(self, text: str) -> None:
        number = as_number(text)
        fits = number is not None and self._fits(number)
        self.line.setProperty("wrong", bool(text.strip()) and not fits)
        self.line.style().polish(self.line)
        self.line.setToolTip("" if fits or not text.strip() else self._words())
        if fits:
            self.edited(number)
        elif not text.strip():
            self.edited(None)

    def _fits(self, number: float) -> bool:
        return (self._least is None or number >= self._least) and (self._most is None or number <= self._most)

    def _words(self) -> str:
        if self._least is None and self._most is None:
            return QCoreApplication.translate("FieldEditor", _A_NUMBER)
        words = QCoreApplication.translate("FieldEditor", _BETWEEN)
        return words.format(least=_bound(self._least), most=_bound(self._most))


def _bound(number: float | None) -> str:
    return "…" if number is None else f"{number:g}"


class DateEditor(FieldEditor):
    """A date with its calendar."""

    def __init__(self, parent: QWidget) -> None:
        self.field = DateField(parent)
        super().__init__(self.field)
        self.field.edited.connect(lambda text: self.edited(text or None))

    def show(self, shown: Shown) -> None:
        self.field.show_text((shown.entry.source or as_text(shown.entry.value)).strip("'\""))

    def lock(self, read_only: bool) -> None:
        self.field.set_read_only(read_only)

    def commit(self) -> None:
        self.field.commit()

    def forget(self) -> None:
        self.field.forget()

    def wrong_text(self) -> str:
        return self.field.wrong_text()

    def set_name(self, name: str) -> None:
        self.field.set_field_name(name)


class ImageEditor(FieldEditor):
    """A picture of the site; the row leads its buttons on."""

    def __init__(self, parent: QWidget) -> None:
        self.field = ImageField(parent)
        super().__init__(self.field)
        self.field.removed.connect(lambda: self.edited(None))

    def show(self, shown: Shown) -> None:
        self.field.show_path(as_text(shown.entry.value), shown.picture)

    def lock(self, read_only: bool) -> None:
        self.field.set_read_only(read_only)

    def set_name(self, name: str) -> None:
        self.field.set_field_name(name)


class SourceEditor(FieldEditor):
    """What a form cannot edit, as it is written."""

    def __init__(self, parent: QWidget) -> None:
        self.text = QPlainTextEdit(parent)
        super().__init__(self.text)
        self.text.setReadOnly(True)
        self.text.setProperty("source", True)
        self.text.setTabChangesFocus(True)
        self.retranslate()

    def show(self, shown: Shown) -> None:
        entry = shown.entry
        self.text.setPlainText(entry.source or as_text(entry.value))
        lines = min(8, entry.source.count("\n") + 1)
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * lines + 22)

    def lock(self, read_only: bool) -> None:
        pass

    def retranslate(self) -> None:
        self.text.setToolTip(QCoreApplication.translate("FieldEditor", _KEPT))


def as_number(text: str) -> int | float | None:
    """The number that a text states, or None."""
    for kind in (int, float):
        try:
            return kind(text.strip())
        except ValueError:
            continue
    return None
