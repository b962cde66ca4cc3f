"""Shows a difference for reading."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QUrl, Signal
from PySide6.QtWidgets import QTextBrowser, QWidget

from editor.ui.difference.page import Compared, DifferencePage
from editor.ui.style.tokens import tokens_of


class DifferenceView(QTextBrowser):
    """``wanted`` carries what is to be put back: "field" or "section", and its number in the difference."""

    wanted = Signal(str, int)

    def __init__(self, parent: QWidget | None = None, *, offers: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("difference")
        self.setProperty("reading", True)
        self.setOpenLinks(False)
        self.setTabChangesFocus(False)
        self.setAccessibleName(self.tr("What differs"))
        self.compared: Compared | None = None
        self._offers = offers
        self.anchorClicked.connect(self._on_link)

    def show_difference(self, compared: Compared | None) -> None:
        """Shows what differs between two versions; nothing for None."""
        self.compared = compared
        page = DifferencePage(tokens_of(self.palette()), offers=self._offers)
        self.setHtml(page.html(compared) if compared is not None else "")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("What differs"))
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.LanguageChange) and self.compared is not None:
            self.show_difference(self.compared)
        super().changeEvent(event)

    def _on_link(self, link: QUrl) -> None:
        kind, _, number = link.toString().partition(":")
        if kind in ("field", "section") and number.isdigit():
            self.wanted.emit(kind, int(number))
