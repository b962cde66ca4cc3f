"""The feature text, which on many posts is the excerpt again."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from editor.ui.form.text_field import TextField


class FeatureField(QFrame):
    """A check box "same as excerpt" and, where it is off, a text.

    ``followed`` asks for the excerpt's text when the box is ticked.
    """

    edited = Signal(str)
    followed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.same = QCheckBox(self)
        self.text_field = TextField(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.same)
        column.addWidget(self.text_field)
        self.text_field.edited.connect(self.edited)
        self.same.toggled.connect(self._on_toggled)
        self.retranslate()

    def retranslate(self) -> None:
        self.same.setText(self.tr("Same as excerpt"))
        self.same.setToolTip(self.tr("The feature text follows each change of the excerpt"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def set_field_name(self, name: str) -> None:
        """The object names: ``name`` what is typed in, ``name.same`` the check box."""
        self.setObjectName(f"{name}.box")
        self.same.setObjectName(f"{name}.same")
        self.text_field.set_field_name(name)

    @property
    def follows(self) -> bool:
        return self.same.isChecked()

    def text(self) -> str:
        return self.text_field.text()

    def show_text(self, text: str) -> None:
        self.text_field.show_text(text)

    def show_following(self, follows: bool) -> None:
        """Ticks the box without signalling."""
        self.same.blockSignals(True)
        self.same.setChecked(follows)
        self.same.blockSignals(False)
        self._show_box()

    def set_read_only(self, read_only: bool) -> None:
        self.same.setEnabled(not read_only)
        self.text_field.set_read_only(read_only)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.text_field.setAccessibleName(name)

    def _show_box(self) -> None:
        self.text_field.setVisible(not self.follows)

    def _on_toggled(self, follows: bool) -> None:
        self._show_box()
        if follows:
            self.followed.emit()
