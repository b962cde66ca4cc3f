"""The facts of the article, below: each is a button to its detail."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWhatsThis, QWidget

_URL_WIDTH = 420  # px


@dataclass(frozen=True, slots=True)
class Facts:
    """``sections`` is how many there are, ``section`` the one that the caret is in (from 1; 0 before the first).

    ``sheets`` counts 200-character manuscript sheets, ``minutes`` the reading time. ``waits_until`` is the day before
    which the site leaves the article out, "" where it does not.
    """

    characters: int = 0
    characters_without_spaces: int = 0
    sheets: float = 0.0
    minutes: int = 0
    section: int = 0
    sections: int = 0
    url: str = ""
    waits_until: str = ""


class FactsBar(QFrame):
    """Signals ``section_requested`` and ``url_requested``; the others explain themselves where they stand."""

    section_requested = Signal()
    url_requested = Signal()

    def __init__(self, language_menu: QMenu, zoom_menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("factsBar")
        self._facts: Facts | None = None
        self._zoom = 100
        self.characters = self._button("facts.characters")
        self.sheets = self._button("facts.sheets")
        self.minutes = self._button("facts.minutes")
        self.section = self._button("facts.section")
        self.hint = QLabel(self)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.waits = QLabel(self)
        self.waits.setObjectName("facts.waits")
        self.url = self._button("facts.url")
        self.language = self._button("facts.language", language_menu)
        self.zoom = self._button("facts.zoom", zoom_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(0)
        for button in (self.characters, self.sheets, self.minutes, self.section):
            row.addWidget(button)
        row.addWidget(self.hint, 1)
        row.addWidget(self.waits)
        for button in (self.url, self.language, self.zoom):
            row.addWidget(button)
        for button in (self.characters, self.sheets, self.minutes):
            button.clicked.connect(lambda _checked, button=button: self._explain(button))
        self.section.clicked.connect(lambda: self.section_requested.emit())
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
        self.sheets.setWhatsThis(
            self.tr(
                "Manuscript sheets of 200 characters, spaces included, by the text's length: characters divided by 200."
            )
        )
        self.characters.setWhatsThis(
            self.tr("The characters of the article's text: with spaces, and without spaces and line ends.")
        )
        self.minutes.setWhatsThis(self.tr("At 500 characters a minute, which is an unhurried reader's pace in Korean."))
        for button in (self.characters, self.sheets, self.minutes):
            button.setToolTip(button.whatsThis())
        self.section.setToolTip(self.tr("Go to the outline"))
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
        if facts != self._facts:
            self._facts = facts
            self._retranslate_facts()

    def current_url(self) -> str:
        return self._facts.url if self._facts is not None else ""

    def show_zoom(self, percent: int) -> None:
        self._zoom = percent
        self._retranslate_facts()

    def show_hint(self, text: str) -> None:
        """A passing word, like the target of the link under the mouse."""
        self.hint.setText(text)

    def _retranslate_facts(self) -> None:
        facts = self._facts or Facts()
        for button in (self.characters, self.sheets, self.minutes):
            button.setVisible(self._facts is not None)
        self.characters.setText(
            self.tr("{count} characters · {without} without spaces").format(
                count=f"{facts.characters:,}", without=f"{facts.characters_without_spaces:,}"
            )
        )
        self.sheets.setText(self.tr("{count} manuscript sheets").format(count=f"{facts.sheets:,.1f}"))
        self.minutes.setText(self.tr("{count} min read").format(count=facts.minutes))
        self.section.setText(self.tr("Section {number}/{count}").format(number=facts.section, count=facts.sections))
        self.section.setVisible(bool(facts.sections))
        url = self.tr("URL: {url}").format(url=unquote(facts.url))
        self.url.setText(self.url.fontMetrics().elidedText(url, Qt.TextElideMode.ElideMiddle, _URL_WIDTH))
        self.url.setVisible(bool(facts.url))
        self.waits.setText(self.tr("Not on the site until {date}").format(date=facts.waits_until))
        self.waits.setVisible(bool(facts.waits_until))
        self.zoom.setText(f"{self._zoom} %")
        self.zoom.setAccessibleName(self.tr("Zoom: {percent} %").format(percent=self._zoom))

    def _explain(self, button: QToolButton) -> None:
        place = button.mapToGlobal(QPoint(0, -button.height() * 2))
        QWhatsThis.showText(place, button.whatsThis(), button)
