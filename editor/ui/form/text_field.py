"""A text of some sentences with a count of its characters."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from editor.ui.form.focus_frame import FocusFrame
from editor.ui.form.growing_text import GrowingText


class TextField(QFrame):
    """A box that grows with its text; the count stands at its lower right."""

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, lines: int = 1, counted: bool = True) -> None:
        super().__init__(parent)
        self.setProperty("box", True)
        self.text_edit = GrowingText(self, lines=lines)
        self.text_edit.setProperty("bare", True)
        self.setFocusProxy(self.text_edit)
        FocusFrame(self, self.text_edit)
        self._count = QLabel(self)
        self._count.setProperty("role", "dim")
        self._count.setVisible(counted)
        row = QHBoxLayout(self)
        row.setContentsMargins(9, 6, 9, 6)
        row.setSpacing(8)
        row.addWidget(self.text_edit, 1)
        row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        self.text_edit.text_committed.connect(self._on_committed)
        self._show_count()

    def set_field_name(self, name: str) -> None:
        """The object name: the box's own is ``name.box``, what is typed in has ``name``."""
        self.setObjectName(f"{name}.box")
        self.text_edit.setObjectName(name)

    def text(self) -> str:
        return self.text_edit.text()

    def show_text(self, text: str) -> None:
        self.text_edit.show_text(text)
        self._show_count()

    def set_read_only(self, read_only: bool) -> None:
        self.text_edit.setReadOnly(read_only)
        self.text_edit.setTabChangesFocus(True)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.text_edit.setAccessibleName(name)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show_count()
        super().changeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.text_edit.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def _on_committed(self, text: str) -> None:
        self._show_count()
        self.edited.emit(text)

    def _show_count(self) -> None:
        count = len(self.text())
        self._count.setText(f"{count:,}" if count else "")
        self._count.setToolTip(self.tr("{count} characters, spaces included").format(count=f"{count:,}"))
