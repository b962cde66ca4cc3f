"""What stands in the place of an empty list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget


class EmptyLibrary(QWidget):
    """Says what belongs here and offers the first step."""

    new_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QLabel(self)
        self._text.setProperty("role", "dim")
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._new = QPushButton(self)
        self._new.clicked.connect(self.new_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(self._text)
        column.addWidget(self._new, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def show_reading(self) -> None:
        """The list is not known yet."""
        self._show(self.tr("The list of articles is being read…"), offers_new=False)

    def show_nothing_found(self, text: str) -> None:
        """Nothing has the words that were typed."""
        self._show(self.tr("Nothing here has “{text}” in its title or text.").format(text=text), offers_new=False)

    def show_filtered(self) -> None:
        """Nothing passes the filters."""
        self._show(self.tr("Nothing here passes the filter."), offers_new=False)

    def show_first_step(self, drafts: bool) -> None:
        """There is nothing yet."""
        if drafts:
            self._show(self.tr("Articles that are not to be published yet stand here."), offers_new=True)
        else:
            self._show(self.tr("The site's articles stand here."), offers_new=True)

    def _show(self, text: str, *, offers_new: bool) -> None:
        self._text.setText(text)
        self._new.setText(self.tr("Write an article"))
        self._new.setVisible(offers_new)
