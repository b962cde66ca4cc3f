"""After a click on a link of the page: where it leads, and a button that opens it elsewhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.ui.elided_label import ElidedLabel
from editor.ui.preview.links import LinkTarget, target_of


class LinkBar(QFrame):
    """Shows a link's target; only its button opens it, in the system's browser or mail program.

    ``open_address`` is the system's way, so that tests can put another in its place.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preview.link")
        self.open_address: Callable[[QUrl], object] = QDesktopServices.openUrl
        self._target: LinkTarget | None = None
        self.words = ElidedLabel(self, Qt.TextElideMode.ElideRight)  # the host stands in front
        self.words.setObjectName("preview.link.target")
        self.opener = self._button("preview.link.open", self._open)
        self.copier = self._button("preview.link.copy", self._copy)
        self.closer = self._button("preview.link.close", self.hide)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (self.opener, self.copier, self.closer):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.addWidget(self.words)
        column.addLayout(row)
        self._retranslate()
        self.hide()

    def _button(self, name: str, slot: Callable[[], object]) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a page must not lead the keys here
        button.setAutoDefault(False)
        button.clicked.connect(lambda: slot())
        return button

    def show_link(self, url: QUrl) -> None:
        """Says where a link leads; opens nothing."""
        self._target = target_of(url)
        self._retranslate()
        self.show()

    def _open(self) -> None:
        if self._target is not None and self._target.opens is not None:
            self.open_address(self._target.opens)
        self.hide()

    def _copy(self) -> None:
        if self._target is not None:
            opens = self._target.opens
            address = opens.toString(QUrl.ComponentFormattingOption.FullyEncoded) if opens else self._target.shown
            QGuiApplication.clipboard().setText(address)
        self.hide()

    def _retranslate(self) -> None:
        self.copier.setText(self.tr("Copy the address"))
        self.closer.setText(self.tr("Close"))
        self.setAccessibleName(self.tr("Target of the link"))
        target = self._target
        if target is None:
            return
        is_letter = target.opens is not None and target.opens.scheme() == "mailto"
        self.opener.setText(self.tr("Write the letter") if is_letter else self.tr("Open in the browser"))
        self.opener.setVisible(target.opens is not None)
        if target.is_of_site:
            words = self.tr("A page of the site: {address}")
        elif target.opens is not None:
            words = self.tr("Leads to {address}")
        else:
            words = self.tr("Is not opened from here: {address}")
        self.words.setText(words.format(address=target.shown))
        self.words.setToolTip(target.shown)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
