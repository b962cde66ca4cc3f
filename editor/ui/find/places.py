"""Where a search starts and where a match is shown: the page, or a field of the form."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from editor.session.body_model import Spot
from editor.session.search import Match
from editor.ui.body.body_editor import BodyEditor
from editor.ui.form.form_pane import FormPane
from editor.ui.form.growing_text import GrowingText, characters_before, utf16_length
from editor.ui.work_column import WorkColumn

Order = tuple[int, int, int, int]  # sorts places as they are read: form or page, field or row, line, offset
_FIELD = "field."


class Places:
    """The texts of the window by the places of matches. ``key`` is the field that the person is in, "" on the page."""

    def __init__(self, body: BodyEditor, form: FormPane, work: WorkColumn) -> None:
        self._body = body
        self._form = form
        self._work = work
        self.key = ""

    def follow_focus(self, widget: QWidget | None) -> None:
        """Takes note of the text that got the focus."""
        if widget is self._body:
            self.key = ""
        elif isinstance(widget, GrowingText) and self._form.isAncestorOf(widget):
            self.key = widget.objectName().removeprefix(_FIELD)

    def field(self, key: str) -> GrowingText | None:
        """The widget of a front matter key; None where the form shows none."""
        return self._form.findChild(GrowingText, f"{_FIELD}{key}")

    def selected_text(self) -> str:
        """What is selected within one line; "" for nothing and for more."""
        cursor = self._cursor()
        text = cursor.selectedText()
        return "" if set(text) & set("\u2028\u2029\ufffc") else text

    def selects_lines(self) -> bool:
        """Whether more than a line of the page is selected."""
        return not self.key and bool(set(self._body.textCursor().selectedText()) & set("\u2028\u2029"))

    def selection(self) -> Match:
        """What is selected, as if it were a match; for a caret start and end are the same."""
        field = self.field(self.key) if self.key else None
        if field is not None:
            text, cursor = field.text(), field.textCursor()
            start = characters_before(text, cursor.selectionStart())
            return Match(self.key, 0, 0, start, characters_before(text, cursor.selectionEnd()))
        first, last = self._body.selection
        end = last.offset if (first.row, first.line) == (last.row, last.line) else first.offset
        return Match("", first.row, first.line, first.offset, end)

    def show(self, match: Match) -> None:
        """Selects a match and scrolls to it; the focus stays where it is."""
        if self._cursor().hasSelection() and self.key != match.field:
            self._unselect()
        self.key = match.field
        if match.field:
            self._show_in_field(match)
        else:
            start, end = (Spot(match.row, match.line, offset) for offset in (match.start, match.end))
            self._body.select_between(start, end)
            self._work.show_caret(focused=False)
            self._body.viewport().update()

    def focus(self) -> None:
        """Gives the focus back to the text."""
        (self.field(self.key) or self._body).setFocus()

    def _show_in_field(self, match: Match) -> None:
        field = self.field(match.field)
        if field is None:
            return
        if self._form.folded.isAncestorOf(field):
            self._form.unfold()
            QApplication.sendPostedEvents()  # what was folded has no place before its layout
        text, cursor = field.text(), field.textCursor()
        cursor.setPosition(utf16_length(text[: match.start]))
        cursor.setPosition(utf16_length(text[: match.end]), QTextCursor.MoveMode.KeepAnchor)
        field.setTextCursor(cursor)
        self._work.ensureWidgetVisible(field)

    def _widget(self) -> BodyEditor | GrowingText:
        return self.field(self.key) or self._body if self.key else self._body

    def _cursor(self) -> QTextCursor:
        return self._widget().textCursor()

    def _unselect(self) -> None:
        cursor = self._cursor()
        cursor.clearSelection()
        self._widget().setTextCursor(cursor)


def order_of(match: Match, fields: Mapping[str, int], offset: int) -> Order:
    """Where an offset in a match's text comes among all places; ``fields`` numbers the keys that are searched."""
    if match.field:
        return 0, fields.get(match.field, -1), 0, offset
    return 1, match.row, match.line, offset
