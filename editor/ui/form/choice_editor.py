"""One of the values that a configuration allows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QComboBox, QWidget

from editor.site.habits.beginning import read_source
from editor.site.habits.house import Field
from editor.ui.form.content import as_text
from editor.ui.form.field_editor import FieldEditor, Shown


class ChoiceEditor(FieldEditor):
    """A list to choose from; a value that is none of them stays, and is offered beside them."""

    def __init__(self, parent: QWidget, known: Field | None) -> None:
        self.box = QComboBox(parent)
        self.box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        super().__init__(self.box)
        _NoWheel(self.box)
        self._known = known
        self._texts: tuple[str, ...] = ()
        self._value: object = None
        self.box.activated.connect(self._on_activated)

    def show(self, shown: Shown) -> None:
        self._value = shown.entry.value
        text = as_text(self._value)
        texts = tuple(dict.fromkeys(["", *shown.offered, text]))
        if texts != self._texts:
            self._texts = texts
            self.box.clear()
            self.box.addItems(list(texts))
        self.box.setCurrentIndex(texts.index(text))

    def _on_activated(self, index: int) -> None:
        text = self._texts[index]
        if text != as_text(self._value):
            self.edited(self._typed(text) if text else None)

    def _typed(self, text: str) -> object:
        """A number or yes where the field's values are that; options are stated as texts."""
        kinds = self._known.kinds if self._known is not None else ()
        is_scalar = isinstance(self._value, int | float) or bool({"number", "boolean"} & set(kinds[:1]))
        value = read_source(text) if is_scalar else text
        return value if isinstance(value, int | float) else text


class _NoWheel(QObject):
    """The wheel scrolls the form: it never chooses what is under the pointer."""

    def __init__(self, box: QComboBox) -> None:
        super().__init__(box)
        box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QComboBox) and not watched.hasFocus():
            event.ignore()
            return True
        return False
