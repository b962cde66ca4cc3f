"""A date as it is written in the file, with a calendar and a time beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from editor.ui.form.calendar_popup import CalendarPopup
from editor.ui.form.typed_date import stated_moment
from editor.ui.line_edit import LineEdit


class DateField(QFrame):
    """Signals ``edited`` with a text that is a date when the field is left; one that is none stays, marked in place.

    While it is typed nothing is signalled: ``2024-07-1`` on the way to ``2024-07-14`` is a date too.
    """

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed: str | None = None
        self._shown = ""
        self.line = LineEdit(self)
        self.setFocusProxy(self.line)
        self.button = QToolButton(self)
        self.button.setObjectName("calendarButton")
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self._open_calendar)
        self.message = QLabel(self)
        self.message.setProperty("role", "bad")
        self.message.setWordWrap(True)
        self.message.hide()
        self.note = QLabel(self)
        self.note.setProperty("role", "warn")
        self.note.setWordWrap(True)
        self.note.hide()
        self.zone = QLabel(self)
        self.zone.setProperty("role", "dim")
        self.zone.setTextFormat(Qt.TextFormat.PlainText)
        self.zone.setWordWrap(True)
        self.zone.hide()
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.message)
        column.addWidget(self.note)
        column.addWidget(self.zone)
        self.line.text_committed.connect(self._on_typed)
        self.line.editingFinished.connect(self.commit)
        self.retranslate()

    def retranslate(self) -> None:
        self.button.setText(self.tr("Calendar"))
        self.button.setToolTip(self.tr("Choose the day and time"))
        self.button.setAccessibleName(self.tr("Choose the day and time"))
        self.message.setText(self.tr("This is no date. Write it like 2024-07-14 or 2024-07-14 09:30:00 +0900."))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def set_field_name(self, name: str) -> None:
        """The object name: the box's own is ``name.box``, what is typed in has ``name``."""
        self.setObjectName(f"{name}.box")
        self.line.setObjectName(name)

    def text(self) -> str:
        return self.line.text()

    def show_text(self, text: str) -> None:
        """Shows a date that somebody else wrote; what is typed and not taken yet stays while that one stays."""
        if self._typed is not None and text == self._shown:
            return
        self._typed, self._shown = None, text
        self.line.show_text(text)
        self._mark(text)

    def show_note(self, text: str) -> None:
        """A line about the date that is taken; empty for none."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def show_zone(self, text: str) -> None:
        """A line about the clock that the date is read on; empty for none."""
        self.zone.setText(text)
        self.zone.setVisible(bool(text))

    def forget(self) -> None:
        """Another article is to be shown: what was typed for the last one is gone."""
        self._typed = None

    def wrong_text(self) -> str:
        """What was typed and is no date; "" where there is nothing of that kind."""
        typed = (self._typed or "").strip()
        return typed if typed and stated_moment(typed) is None else ""

    def commit(self) -> None:
        """Signals what was typed, where it is a date or empty."""
        typed = self._typed
        if typed is not None and not self._mark(typed):
            self._typed, self._shown = None, typed.strip()
            self.edited.emit(self._shown)

    def set_read_only(self, read_only: bool) -> None:
        self.line.setReadOnly(read_only)
        self.button.setEnabled(not read_only)

    def _mark(self, text: str) -> bool:
        """Marks a text that is no date; whether it is none."""
        wrong = bool(text.strip()) and stated_moment(text) is None
        self.message.setVisible(wrong)
        self.line.setProperty("wrong", wrong)
        self.line.style().polish(self.line)
        self.line.setAccessibleDescription(self.message.text() if wrong else "")
        return wrong

    def _on_typed(self, text: str) -> None:
        self._typed = text
        self._mark(text)

    def _open_calendar(self) -> None:
        popup = CalendarPopup(self.text(), self)
        popup.picked.connect(self._on_picked)
        popup.open_below()

    def _on_picked(self, text: str) -> None:
        if text != self.text():
            self.line.show_text(text)
            self._on_typed(text)
            self.commit()
