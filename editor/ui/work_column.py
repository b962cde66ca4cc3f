"""The middle of the window: form and page in one column that scrolls as one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from editor.ui.style.tokens import COLUMN

_MARGIN = 24  # px left and right of the column
_TOP = 18
_LEAST_PAGE = 280  # px
_CARET_MARGIN = 48
_TALLEST_CARET = 60


class WorkColumn(QScrollArea):
    """The page is as high as the window's middle, so its length costs nothing to lay out; the form above it scrolls
    away first, then the page scrolls in itself.
    """

    def __init__(self, form: QWidget, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("work")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = page
        self._pages = [page]
        self._following = QTimer(self)  # after the text has taken the key
        self._following.setSingleShot(True)
        self._following.setInterval(0)
        self._following.timeout.connect(lambda: self.show_caret())
        self._text = _text_of(page)
        self._column = QVBoxLayout()
        self._contents = self._lay_out(form, page)
        self.setWidget(self._contents)
        self._watch(page)

    def _watch(self, page: QWidget) -> None:
        text = _text_of(page)
        scroller = page if isinstance(page, QAbstractScrollArea) else text
        (page if scroller is None else scroller.viewport()).installEventFilter(self)
        if text is not None:
            text.installEventFilter(self)

    def add_page(self, page: QWidget, width: int) -> None:
        """Another widget that can stand in the page's place; ``width`` is the most that it takes, in pixels."""
        page.setMaximumWidth(width)
        page.hide()
        self._column.addWidget(page)
        self._pages.append(page)
        self._watch(page)

    def turn_to(self, page: QWidget) -> None:
        """Shows one of the pages in the place of the others."""
        self._page, self._text = page, _text_of(page)
        for other in self._pages:
            other.setVisible(other is page)

    def cover(self) -> None:
        """Has the pages' texts paint their own ground: with a transparent one each key paints all that is below, too.

        To be said again after a change of the style sheet, which takes it back.
        """
        for page in self._pages:
            text = _text_of(page)
            if text is not None:
                text.viewport().setAutoFillBackground(True)

    def _lay_out(self, form: QWidget, page: QWidget) -> QWidget:
        contents = QWidget()
        contents.setObjectName("workColumn")
        column = self._column
        column.setContentsMargins(0, _TOP, 0, 0)
        column.setSpacing(12)
        for widget in (form, page):
            widget.setMaximumWidth(COLUMN)
            column.addWidget(widget)
        row = QHBoxLayout(contents)
        row.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        row.addStretch(1)
        row.addLayout(column, 1000)
        row.addStretch(1)
        return contents

    def _scroller(self) -> QAbstractScrollArea | None:
        return self._page if isinstance(self._page, QAbstractScrollArea) else self._text

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for page in self._pages:
            page.setFixedHeight(max(_LEAST_PAGE, self.viewport().height() - _TOP))

    def scroll_to_top(self) -> None:
        self.verticalScrollBar().setValue(0)

    def show_page(self) -> None:
        """Scrolls the form away and the line of the caret to the page's top."""
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
        if isinstance(self._text, QTextEdit):  # others scroll by lines, and have shown theirs
            inner = self._text.verticalScrollBar()
            inner.setValue(inner.value() + self._text.cursorRect().top() - _CARET_MARGIN)

    def show_caret(self, *, focused: bool = True) -> None:
        """Scrolls the form away as far as the caret of the page needs it; by default only where it has the focus."""
        text = self._text
        if text is None or (focused and (not text.hasFocus() or QGuiApplication.mouseButtons())):
            return  # a click never moves what is under the pointer
        caret = text.cursorRect()
        size = caret.size().boundedTo(QSize(caret.width(), _TALLEST_CARET))  # a picture's caret is as high as it
        place = QRect(text.viewport().mapTo(self._contents, caret.topLeft()), size)
        bar = self.verticalScrollBar()
        if place.bottom() + _CARET_MARGIN > bar.value() + self.viewport().height():
            bar.setValue(place.bottom() + _CARET_MARGIN - self.viewport().height())
        elif place.top() - _CARET_MARGIN < bar.value():
            bar.setValue(max(0, place.top() - _CARET_MARGIN))

    def show_area(self, area: QRect) -> None:
        """Scrolls the form away as far as an area of the text's viewport needs it; its top, where all is too high."""
        text = self._text
        if text is None:
            return
        place, bar = QRect(text.viewport().mapTo(self._contents, area.topLeft()), area.size()), self.verticalScrollBar()
        below = place.bottom() + _TOP - bar.value() - self.viewport().height()
        if below > 0:
            bar.setValue(bar.value() + min(below, place.top() - bar.value()))
        elif place.top() < bar.value():
            bar.setValue(place.top())

    def ensureWidgetVisible(self, child: QWidget, x_margin: int = 50, y_margin: int = 50) -> None:
        """A page that gets the focus shows its caret, not its whole height."""
        if self._page.isAncestorOf(child) or child is self._page:
            self.show_caret()
        else:
            super().ensureWidgetVisible(child, x_margin, y_margin)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._text and _is_typing(event):
            self._following.start()
        if event.type() == QEvent.Type.Wheel and isinstance(event, QWheelEvent):
            return self._scroll_outside_first(event)
        return super().eventFilter(watched, event)

    def _scroll_outside_first(self, event: QWheelEvent) -> bool:
        """Down: the form goes first. Up: it comes back when the page is at its top."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        outer = self.verticalScrollBar()
        inner = self._scroller()
        pixels = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta() * 0.5
        delta = QPoint(pixels).y()
        at_top = inner is None or inner.verticalScrollBar().value() == 0
        if (delta < 0 and outer.value() < outer.maximum()) or (delta > 0 and at_top and outer.value() > 0):
            outer.setValue(outer.value() - delta)
            return True
        return False


def _text_of(page: QWidget) -> QTextEdit | QPlainTextEdit | None:
    if isinstance(page, QTextEdit | QPlainTextEdit):
        return page
    return page.findChild(QTextEdit) or page.findChild(QPlainTextEdit)


def _is_typing(event: QEvent) -> bool:
    """Input methods send empty events too, when a text gets the focus."""
    if isinstance(event, QInputMethodEvent):
        return bool(event.preeditString() or event.commitString())
    return event.type() == QEvent.Type.KeyPress
