"""The facts of the article, below: each is a button to its detail."""

from __future__ import annotations

from urllib.parse import unquote

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from editor.document.counts import Counts
from editor.ui.article_facts import Facts
from editor.ui.counts_popup import CountsPopup
from editor.ui.elided_label import ElidedLabel
from editor.ui.note_row import NoteRow

_URL_WIDTH = 420  # px


class FactsBar(QFrame):
    """Signals ``section_requested``, ``checks_requested``, ``url_requested`` and ``hint_shown``.

    The counts open a table where they stand.
    """

    section_requested = Signal()
    url_requested = Signal()
    checks_requested = Signal()
    hint_shown = Signal(str)

    def __init__(self, language_menu: QMenu, zoom_menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("factsBar")
        self._facts: Facts | None = None
        self._zoom = 100
        self.characters = self._button("facts.characters")
        self.words = self._button("facts.words")
        self.sheets = self._button("facts.sheets")
        self.selected = self._button("facts.selected")
        self.minutes = self._button("facts.minutes")
        self.section = self._button("facts.section")
        self.checks = self._button("facts.checks")
        self.checks.hide()
        self._checks = (0, 0)
        self.hint = ElidedLabel(self, Qt.TextElideMode.ElideRight)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.waits = QLabel(self)
        self.waits.setObjectName("facts.waits")
        self.url = self._button("facts.url")
        self.language = self._button("facts.language", language_menu)
        self.zoom = self._button("facts.zoom", zoom_menu)
        self.note = NoteRow(self)
        row = QHBoxLayout()
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.note)
        column.addLayout(row)
        self._counts = (self.characters, self.words, self.sheets, self.selected, self.minutes)
        for button in (*self._counts, self.section, self.checks):
            row.addWidget(button)
        row.addWidget(self.hint, 1)
        row.addWidget(self.waits)
        for button in (self.url, self.language, self.zoom):
            row.addWidget(button)
        for button in self._counts:
            button.clicked.connect(lambda _checked, button=button: self.open_counts(button))
        self.section.clicked.connect(lambda: self.section_requested.emit())
        self.checks.clicked.connect(lambda: self.checks_requested.emit())
        self.url.clicked.connect(lambda: self.url_requested.emit())
        self.retranslate()

    def _button(self, name: str, menu: QMenu | None = None) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if menu is not None:
            button.setMenu(menu)
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def retranslate(self) -> None:
        self._retranslate_facts()
        for button in self._counts:
            button.setToolTip(self.tr("Counts of article, section and selection"))
        self.sheets.setToolTip(self.tr("Manuscript sheets of 200 characters: characters with spaces, divided by 200"))
        self.section.setToolTip(self.tr("Go to the outline"))
        self.checks.setToolTip(self.tr("What the site would drop, break or hide of this article"))
        self.show_checks(*self._checks, is_known=not self.checks.isHidden())
        self.url.setToolTip(self.tr("The address that Jekyll will give the article; a click copies it"))
        self.language.setText(self.tr("English"))
        self.language.setToolTip(self.tr("Interface language"))
        self.language.setAccessibleName(self.tr("Interface language"))
        self.zoom.setToolTip(self.tr("Size of the article's text"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def show_facts(self, facts: Facts | None) -> None:
        """The facts of the open article; None where none is open."""
        if facts is None:
            self.note.show_text("")
        if facts != self._facts:
            self._facts = facts
            self._retranslate_facts()

    def current_url(self) -> str:
        return self._facts.url if self._facts is not None else ""

    def show_checks(self, count: int, stopping: int, *, is_known: bool = True) -> None:
        """How many findings there are, and how many of them stop publication."""
        self._checks = (count, stopping)
        words = self.tr("Checks: {count}, {stopping} stop publication") if stopping else self.tr("Checks: {count}")
        text = words.format(count=count, stopping=stopping)
        if text != self.checks.text():
            self.checks.setText(text)
        level = "bad" if stopping else ""
        if self.checks.property("level") != level:
            self.checks.setProperty("level", level)
            self.checks.style().polish(self.checks)
        self.checks.setVisible(is_known)

    def show_zoom(self, percent: int) -> None:
        self._zoom = percent
        self._retranslate_facts()

    def show_hint(self, text: str) -> None:
        """A passing word, like the target of the link under the mouse."""
        self.hint.setText(text)
        self.hint.setToolTip(text)
        self.hint_shown.emit(text)

    def show_note(self, text: str) -> None:
        """A word to be read whole: where the line has no room for it, above it, until it is read; "" takes it away."""
        fits = self.hint.fontMetrics().horizontalAdvance(text) <= self.hint.width()
        self.note.show_text("" if fits else text)
        self.show_hint(text if fits else "")
        if text and not fits:
            self.hint_shown.emit(text)

    def _retranslate_facts(self) -> None:
        facts = self._facts or Facts()
        counts = facts.article
        for button in self._counts:
            is_selection = button is self.selected
            is_total = button is not self.minutes and not is_selection
            hidden = self._facts is None or (is_total and facts.selected is not None)
            button.setVisible(not hidden and (not is_selection or facts.selected is not None))
        self.characters.setText(
            self.tr("{count} characters · {without} without spaces").format(
                count=f"{counts.characters:,}", without=f"{counts.without_spaces:,}"
            )
        )
        self.words.setText(self.tr("{count} words").format(count=f"{counts.words:,}"))
        self.sheets.setText(self.tr("{count} manuscript sheets").format(count=f"{counts.sheets:,.1f}"))
        self.selected.setText(self._selected_text(facts.selected or Counts()))
        self.minutes.setText(self.tr("{count} min read").format(count=counts.minutes))
        self.section.setText(self.tr("Section {number}/{count}").format(number=facts.section, count=facts.sections))
        self.section.setVisible(bool(facts.sections))
        url = self.tr("URL: {url}").format(url=unquote(facts.url))
        self.url.setText(self.url.fontMetrics().elidedText(url, Qt.TextElideMode.ElideMiddle, _URL_WIDTH))
        self.url.setVisible(bool(facts.url))
        self.waits.setText(self.tr("Not on the site until {date}").format(date=facts.waits_until))
        self.waits.setVisible(bool(facts.waits_until))
        self.zoom.setText(f"{self._zoom} %")
        self.zoom.setAccessibleName(self.tr("Zoom: {percent} %").format(percent=self._zoom))

    def _selected_text(self, counts: Counts) -> str:
        words = self.tr("Selected: {count} characters · {without} without spaces · {words} words · {sheets} sheets")
        return words.format(
            count=f"{counts.characters:,}",
            without=f"{counts.without_spaces:,}",
            words=f"{counts.words:,}",
            sheets=f"{counts.sheets:,.1f}",
        )

    def open_counts(self, button: QToolButton) -> None:
        """Opens the table of all counts above a button."""
        facts = self._facts
        if facts is not None:
            popup = CountsPopup(self)
            popup.show_counts(facts.article, facts.here, facts.selected)
            popup.open_above(button)
