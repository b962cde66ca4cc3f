"""Adds a key to the front matter."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.session.form_plan import Widget
from editor.ui.line_edit import LineEdit

_FIRST = {Widget.TEXT: "", Widget.LIST: [], Widget.FLAG: True, Widget.NUMBER: 0}  # what a new field begins with
_NOT_IN_A_KEY = frozenset(":#{}[],&*!|>'\"%@` \t\n")


class AddField(QFrame):
    """A button that opens into a name, a kind and Add. Signals the key and its first value."""

    added = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._taken: Collection[str] = ()
        self._open = QPushButton(self)
        self._open.setProperty("role", "link")
        self._open.setObjectName("addField")
        self._open.clicked.connect(lambda: self._unfold(True))
        self.name = LineEdit(self)
        self.name.setObjectName("addField.name")
        self.kind = QComboBox(self)
        self.kind.setObjectName("addField.kind")
        self._add = QPushButton(self)
        self._add.setObjectName("addField.add")
        self._message = QLabel(self)
        self._message.setProperty("role", "bad")
        self._row = QWidget(self)
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.name, 1)
        row.addWidget(self.kind)
        row.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._open)
        column.addWidget(self._row)
        column.addWidget(self._message)
        self._add.clicked.connect(self._on_add)
        self.name.returnPressed.connect(self._on_add)
        self._unfold(False)
        self.retranslate()

    def retranslate(self) -> None:
        names = {
            Widget.TEXT: self.tr("Text"),
            Widget.LIST: self.tr("List"),
            Widget.FLAG: self.tr("Yes or no"),
            Widget.NUMBER: self.tr("Number"),
        }
        chosen = max(0, self.kind.currentIndex())
        self.kind.clear()
        for kind, value in _FIRST.items():
            self.kind.addItem(names[kind], value)
        self.kind.setCurrentIndex(chosen)
        self.kind.setAccessibleName(self.tr("Kind of the new field"))
        self.name.setAccessibleName(self.tr("Name of the new field"))
        self.name.setPlaceholderText(self.tr("Name, like author"))
        self._open.setText(self.tr("Add a field"))
        self._add.setText(self.tr("Add"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def set_taken(self, keys: Collection[str]) -> None:
        """The keys that the post has already."""
        self._taken = keys

    def _unfold(self, unfolded: bool) -> None:
        self._open.setVisible(not unfolded)
        self._row.setVisible(unfolded)
        self._message.hide()
        if unfolded:
            self.name.setFocus()

    def _on_add(self) -> None:
        key = self.name.text().strip()
        problem = self._problem(key)
        self._message.setText(problem)
        self._message.setVisible(bool(problem))
        if problem:
            return
        self.name.show_text("")
        self._unfold(False)
        self.added.emit(key, self.kind.currentData())

    def _problem(self, key: str) -> str:
        if not key:
            return self.tr("Give the field a name first.")
        if key in self._taken:
            return self.tr("This article has a field of that name already.")
        if key.startswith("-") or _NOT_IN_A_KEY & set(key):
            return self.tr("A name may hold letters, digits, “_” and “-”, no spaces.")
        return ""
