"""A mapping, and a list of mappings: rows inside of a row."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.session.form_plan import Widget, widget_for
from editor.site.habits.house import Field
from editor.ui.form.content import FieldEntry
from editor.ui.form.field_editor import FieldEditor, Shown
from editor.ui.form.field_names import label_of
from editor.ui.marking import QT_TRANSLATE_NOOP

Make = Callable[[Widget, Field | None, QWidget], FieldEditor]
_ADD = QT_TRANSLATE_NOOP("ObjectsEditor", "Add an entry")
_REMOVE = QT_TRANSLATE_NOOP("ObjectsEditor", "Remove this entry")
_LABEL = 84  # px


class ObjectEditor(FieldEditor):
    """One editor for each inner field; keys that the configuration does not know stand behind them, as they are."""

    def __init__(self, parent: QWidget, known: Field | None, make: Make) -> None:
        self.frame = QFrame(parent)
        self.frame.setProperty("box", True)
        super().__init__(self.frame)
        self._known = known.fields if known is not None else ()
        self._make = make
        self._column = QVBoxLayout(self.frame)
        self._column.setContentsMargins(8, 8, 8, 8)
        self._column.setSpacing(6)
        self._rows: dict[str, tuple[Widget, FieldEditor, QWidget]] = {}
        self._value: dict[str, object] = {}
        self._read_only = False
        self._name = ""

    def show(self, shown: Shown) -> None:
        value = shown.entry.value
        self._value = {str(key): item for key, item in value.items()} if isinstance(value, Mapping) else {}
        stated = {found.name: found for found in self._known}
        keys = tuple(dict.fromkeys([*stated, *self._value]))
        wanted = {key: widget_for(stated.get(key), self._value.get(key)) for key in keys}
        if wanted != {key: widget for key, (widget, _, _) in self._rows.items()}:
            self._rebuild(wanted, stated)
        for key, (_, editor, _) in self._rows.items():
            known = stated.get(key)
            item = self._value.get(key)
            source = "" if item is None or isinstance(item, str | bool | list | dict) else str(item)
            offered = known.options if known is not None else ()
            editor.show(Shown(FieldEntry(key, item, source or _said(item)), offered, shown.picture))

    def lock(self, read_only: bool) -> None:
        self._read_only = read_only
        for _, editor, _ in self._rows.values():
            editor.lock(read_only)

    def commit(self) -> None:
        for _, editor, _ in list(self._rows.values()):
            editor.commit()

    def wrong_text(self) -> str:
        return next((text for _, editor, _ in self._rows.values() if (text := editor.wrong_text())), "")

    def set_name(self, name: str) -> None:
        self._name = name
        self.frame.setObjectName(f"{name}.box")
        for key, (_, editor, _) in self._rows.items():
            editor.set_name(f"{name}.{key}")

    def _rebuild(self, wanted: Mapping[str, Widget], stated: Mapping[str, Field]) -> None:
        for _, _, row in self._rows.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = {}
        for key, widget in wanted.items():
            self._rows[key] = self._row(key, widget, stated.get(key))
        self.set_name(self._name)

    def _row(self, key: str, widget: Widget, known: Field | None) -> tuple[Widget, FieldEditor, QWidget]:
        row = QWidget(self.frame)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        label = QLabel(label_of(key, known), row)
        label.setProperty("role", "dim")
        label.setFixedWidth(_LABEL)
        label.setToolTip(known.hint if known is not None and known.hint else key)
        label.setContentsMargins(0, 7, 0, 0)
        editor = self._make(widget, known, row)
        editor.set_accessible_name(label_of(key, known))
        editor.lock(self._read_only)
        editor.edited = lambda value: self._on_edited(key, value)
        line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(editor.widget, 1)
        self._column.addWidget(row)
        return widget, editor, row

    def _on_edited(self, key: str, value: object) -> None:
        if value is None:
            self._value = {name: item for name, item in self._value.items() if name != key}
        else:
            self._value = {**self._value, key: value}
        self.edited(dict(self._value))


class ObjectsEditor(FieldEditor):
    """A list of mappings: one frame for each, with a way to take it out, and one to add."""

    def __init__(self, parent: QWidget, known: Field | None, make: Make) -> None:
        self.box = QWidget(parent)
        super().__init__(self.box)
        self._known, self._make = known, make
        self._items: list[ObjectEditor] = []
        self._frames: list[QWidget] = []
        self._values: list[object] = []
        self._shown = Shown(FieldEntry("", []))
        self._read_only = False
        self._name = ""
        self._add = QPushButton(self.box)
        self._add.setProperty("role", "link")
        self._add.clicked.connect(lambda: self._become([*self._values, {}]))
        self._column = QVBoxLayout(self.box)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def retranslate(self) -> None:
        self._add.setText(QCoreApplication.translate("ObjectsEditor", _ADD))

    def show(self, shown: Shown) -> None:
        self._shown = shown
        value = shown.entry.value
        self._values = list(value) if isinstance(value, list) else []
        while len(self._items) > len(self._values):
            self._items.pop()
            frame = self._frames.pop()
            frame.hide()
            frame.deleteLater()
        while len(self._items) < len(self._values):
            self._append()
        for item, held in zip(self._items, self._values, strict=True):
            item.show(Shown(FieldEntry("", held), (), shown.picture))

    def lock(self, read_only: bool) -> None:
        self._read_only = read_only
        self._add.setVisible(not read_only)
        for item in self._items:
            item.lock(read_only)

    def commit(self) -> None:
        for item in list(self._items):
            item.commit()

    def set_name(self, name: str) -> None:
        self._name = name
        self.box.setObjectName(f"{name}.box")
        self._add.setObjectName(f"{name}.add")
        for number, item in enumerate(self._items):
            item.set_name(f"{name}.{number}")

    def _append(self) -> None:
        number = len(self._items)
        frame = QWidget(self.box)
        line = QHBoxLayout(frame)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        item = ObjectEditor(frame, self._known, self._make)
        item.lock(self._read_only)
        item.edited = lambda value: self._on_item(number, value)
        remove = QPushButton("×", frame)
        remove.setProperty("role", "quiet")
        remove.setFixedSize(28, 28)
        words = QCoreApplication.translate("ObjectsEditor", _REMOVE)
        remove.setToolTip(words)
        remove.setAccessibleName(words)
        remove.clicked.connect(lambda: self._become(self._values[:number] + self._values[number + 1 :]))
        line.addWidget(item.frame, 1)
        line.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        self._column.insertWidget(number, frame)
        self._items.append(item)
        self._frames.append(frame)
        self.set_name(self._name)

    def _on_item(self, number: int, value: object) -> None:
        self._values = [*self._values[:number], value, *self._values[number + 1 :]]
        self.edited(list(self._values))

    def _become(self, values: list[object]) -> None:
        if not self._read_only:
            self.show(Shown(FieldEntry("", values), (), self._shown.picture))
            self.edited(list(values))


def _said(value: object) -> str:
    """A value inside of another as it can be shown where no form can edit it."""
    return str(value) if isinstance(value, list | dict) else ""
