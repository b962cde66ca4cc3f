"""A date as it is written in the file, with a calendar and a time beside it."""

from __future__ import annotations

from PySide6.QtCore import QDate, QEvent, QPoint, Qt, QTime, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QHBoxLayout,
    QLabel,
    QTimeEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.site.date_text import read_date, with_day, with_time
from editor.ui.line_edit import LineEdit
from editor.ui.undo_redirect import lead_undo_away


class DateField(QFrame):
    """Signals ``edited`` with a text that is a date when the field is left; one that is none is marked in place.

    While it is typed nothing is signalled: ``2024-07-1`` on the way to ``2024-07-14`` is a date too.
    """

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._popup: CalendarPopup | None = None
        self._typed: str | None = None
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
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.message)
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
        """Shows a date that somebody else wrote, unless it is the one that is being typed."""
        if self._typed is None or self._typed.strip() != text:
            self._typed = None
            self.line.show_text(text)
        self._mark(text)

    def commit(self) -> None:
        """Signals what was typed, where it is a date or empty."""
        typed, self._typed = self._typed, None
        if typed is not None and not self._mark(typed):
            self.edited.emit(typed.strip())

    def set_read_only(self, read_only: bool) -> None:
        self.line.setReadOnly(read_only)
        self.button.setEnabled(not read_only)

    def _mark(self, text: str) -> bool:
        """Marks a text that is no date; whether it is none."""
        wrong = bool(text.strip()) and read_date(text) is None
        self.message.setVisible(wrong)
        self.line.setProperty("wrong", wrong)
        self.line.style().polish(self.line)
        self.line.setAccessibleDescription(self.message.text() if wrong else "")
        return wrong

    def _on_typed(self, text: str) -> None:
        self._typed = text
        self._mark(text)

    def _open_calendar(self) -> None:
        self._popup = CalendarPopup(self.text(), self)
        self._popup.picked.connect(self._on_picked)
        self._popup.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        self._popup.show()

    def _on_picked(self, text: str) -> None:
        if text != self.text():
            self.line.show_text(text)
            self._on_typed(text)
            self.commit()


class CalendarPopup(QFrame):
    """A calendar and a time; each choice is signalled as the new text."""

    picked = Signal(str)

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("calendarPopup")
        self._text = text
        moment = read_date(text)
        self.calendar = QCalendarWidget(self)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        quiet = QTextCharFormat()
        quiet.setForeground(self.palette().text())
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(day, quiet)  # red is for findings
        self.calendar.setMinimumSize(300, 230)
        self.calendar.setAccessibleName(self.tr("Day"))
        self.time = QTimeEdit(self)
        self.time.setDisplayFormat("HH:mm")
        self.time.setAccessibleName(self.tr("Time of day"))
        lead_undo_away(self.time.lineEdit())
        if moment is not None:
            self.calendar.setSelectedDate(QDate(moment.year, moment.month, moment.day))
            self.time.setTime(QTime(moment.hour, moment.minute))
        label = QLabel(self.tr("Time of day"), self)
        label.setBuddy(self.time)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.time, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.calendar)
        column.addLayout(row)
        self.calendar.clicked.connect(self._on_day)
        self.calendar.activated.connect(self._on_day)
        self.time.timeChanged.connect(self._on_time)
        self.calendar.setFocus()

    def _on_day(self, day: QDate) -> None:
        self._text = with_day(self._text, day.toPython())  # type: ignore[arg-type]
        self.picked.emit(self._text)

    def _on_time(self, time: QTime) -> None:
        if read_date(self._text) is None:
            self._text = with_day("", self.calendar.selectedDate().toPython())  # type: ignore[arg-type]
        self._text = with_time(self._text, time.hour(), time.minute())
        self.picked.emit(self._text)
