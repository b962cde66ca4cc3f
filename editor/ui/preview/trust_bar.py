"""The question whether a site's pages may do more in the preview."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.ui.preview.trust import Leave

_MOST_NAMED = 3


class TrustBar(QFrame):
    """Asks one thing at a time, beside the work; ``answered`` carries the Leave and whether it is given."""

    answered = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preview.trust")
        self.asked: Leave | None = None
        self._hosts: tuple[str, ...] = ()
        self.words = QLabel(self)
        self.words.setObjectName("preview.trust.question")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.yes, self.no = self._button("preview.trust.yes", True), self._button("preview.trust.no", False)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.yes)
        row.addWidget(self.no)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.addWidget(self.words)
        column.addLayout(row)
        self._retranslate()
        self.hide()

    def _button(self, name: str, given: bool) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._on_clicked(given))
        return button

    def ask(self, leave: Leave, hosts: tuple[str, ...] = ()) -> None:
        """Shows a question, with the hosts that the page names."""
        self.asked, self._hosts = leave, hosts
        self._retranslate()
        self.show()

    def drop(self) -> None:
        """There is nothing to ask any more."""
        self.asked = None
        self.hide()

    def _on_clicked(self, given: bool) -> None:
        asked = self.asked
        self.drop()
        if asked is not None:
            self.answered.emit(asked, given)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Question about this site"))
        if self.asked is Leave.SCRIPTS:
            self.words.setText(
                self.tr(
                    "This site's pages have scripts. In the preview they are off. Turn them on only if you trust the"
                    " site; they reach neither the network nor your files."
                )
            )
            self.yes.setText(self.tr("Turn on for this site"))
            self.no.setText(self.tr("Leave off"))
        elif self.asked is Leave.NETWORK:
            words = self.tr(
                "The page shows things from elsewhere ({hosts}). The preview has not fetched them. If it may, those"
                " places learn that somebody looks at this page."
            )
            self.words.setText(words.format(hosts=self._named()))
            self.yes.setText(self.tr("Fetch for this site"))
            self.no.setText(self.tr("Do not fetch"))

    def _named(self) -> str:
        shown, more = self._hosts[:_MOST_NAMED], len(self._hosts) - _MOST_NAMED
        names = ", ".join(shown)
        return names if more <= 0 else self.tr("{first} and {count} more").format(first=names, count=more)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
