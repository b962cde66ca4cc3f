"""A calendar and a time over the window. As a part of the window it leaves the input method where it is."""

from __future__ import annotations

import unicodedata
from datetime import datetime

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QCalendarWidget, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor.errors import DateError
from editor.site.date_text import date_value, with_day, with_time
from editor.site.naming import parse_date
from editor.ui.composition import commit_composition
from editor.ui.form.typed_date import plain_date, stated_moment
from editor.ui.line_edit import LineEdit

_SIZE = (316, 302)  # px
_GAP = 2  # px


def clock_of(text: str) -> tuple[int, int] | None:
    """Hour and minute of a typed time: ``15:00``, ``1500``, ``15``, ``오후 3시``; None where it is no time."""
    typed = unicodedata.normalize("NFKC", text).strip()
    if typed.isdecimal() and len(typed) <= 4:
        typed = f"{typed}:00" if len(typed) <= 2 else f"{typed[:-2]}:{typed[-2:]}"
    try:
        moment = parse_date(f"2000-01-01 {typed}")
    except DateError:
        return None
    return (moment.hour, moment.minute) if typed else None


class CalendarPopup(QFrame):
    """``picked`` carries the new text. Enter, a double click or a click elsewhere take the choice, Escape drops it."""

    picked = Signal(str)

    def __init__(self, text: str, field: QWidget) -> None:
        super().__init__(field.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("calendarPopup")
        self._field = field
        self._text = plain_date(text)
        self._is_touched = False
        self.calendar = self._make_calendar()
        self.time = LineEdit(self)
        self.time.setObjectName("calendarPopup.time")
        self.time.setAccessibleName(self.tr("Time of day"))
        self.time.setPlaceholderText("09:30")
        self._shown_time = ""
        moment = stated_moment(self._text)
        if moment is not None:
            self.calendar.setSelectedDate(QDate(moment.year, moment.month, moment.day))
            self._shown_time = f"{moment:%H:%M}" if isinstance(date_value(self._text), datetime) else ""
            self.time.setText(self._shown_time)
        label = QLabel(self.tr("Time of day"), self)
        label.setBuddy(self.time)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.time, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.calendar)
        column.addLayout(row)
        self.calendar.clicked.connect(self._touch)
        self.calendar.activated.connect(lambda _day: self.take())
        self.time.text_committed.connect(self._touch)
        self.time.returnPressed.connect(self.take)

    def _make_calendar(self) -> QCalendarWidget:
        calendar = QCalendarWidget(self)
        calendar.setLocale(QLocale())  # the program's language; the window has that of the start
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        quiet = QTextCharFormat()
        quiet.setForeground(self.palette().text())
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, quiet)  # red is for findings
        calendar.setMinimumSize(300, 230)
        calendar.setAccessibleName(self.tr("Day"))
        return calendar

    def open_below(self) -> None:
        """Shows it below its field, or as near to it as the window has room."""
        window = self._field.window()
        width, height = _SIZE
        place = self._field.mapTo(window, QPoint(0, self._field.height() + _GAP))
        left = max(0, min(place.x(), window.width() - width))
        top = max(0, min(place.y(), window.height() - height))
        self.setGeometry(left, top, width, height)
        self.show()
        self.raise_()
        self.calendar.setFocus(Qt.FocusReason.PopupFocusReason)
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def take(self) -> None:
        """Signals the choice and closes; a time that is none keeps it open, marked."""
        commit_composition()
        text = self._chosen()
        if text is None:
            return
        self._leave()
        self.picked.emit(text)

    def _leave(self) -> None:
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.close()

    def _chosen(self) -> str | None:
        text = with_day(self._text, self.calendar.selectedDate().toPython())  # type: ignore[arg-type]
        typed = self.time.text().strip()
        if typed in ("", self._shown_time):
            return text
        clock = clock_of(typed)
        self.time.setProperty("wrong", clock is None)
        self.time.style().polish(self.time)
        return None if clock is None else with_time(text, *clock)

    def _touch(self) -> None:
        self._is_touched = True

    def closeEvent(self, event: QCloseEvent) -> None:
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No key of the popup's is the window's."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes between the calendar and the time."""
        (self.calendar if self.time.hasFocus() else self.time).setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click elsewhere in the window takes what was chosen; the calendar's own menus are no elsewhere."""
        if event.type() != QEvent.Type.MouseButtonPress or not isinstance(event, QMouseEvent):
            return False
        if not isinstance(watched, QWidget) or QApplication.activePopupWidget() is not None:
            return False
        if watched is not self and not self.isAncestorOf(watched):
            text = self._chosen() if self._is_touched else None
            self.close()
            if text is not None:
                self.picked.emit(text)
        return False
