"""The line below the preview: what the page is shown in, what is wrong with it, where a link leads."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from editor.ui.elided_label import ElidedLabel


class StatusLine(QFrame):
    """Says one thing at a time: a link's target while the mouse is over it, else the page's shell.

    What is wrong is a button that lists all of it; ``problem_chosen`` carries the number of one.
    """

    problem_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preview.status")
        self._shell = ""
        self._problems: tuple[str, ...] = ()
        self.text = ElidedLabel(self, Qt.TextElideMode.ElideRight)
        self.text.setObjectName("preview.shell")
        self.problems = QToolButton(self)
        self.problems.setObjectName("preview.problems")
        self.problems.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self.problems)
        self.problems.setMenu(self._menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 6, 2)
        row.setSpacing(6)
        row.addWidget(self.text, 1)
        row.addWidget(self.problems)
        self.show_page("", ())

    def show_page(self, shell: str, problems: Sequence[str]) -> None:
        """What the page is shown in, and its faults, the gravest first."""
        self._shell, self._problems = shell, tuple(problems)
        self.problems.setVisible(bool(problems))
        self._menu.clear()
        for number, words in enumerate(problems):
            action = self._menu.addAction(words.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, number=number: self.problem_chosen.emit(number))
        self.show_target("")
        self._retranslate()

    def show_target(self, target: str) -> None:
        """Where the link under the mouse leads; "" for none."""
        words = target or (self._problems[0] if self._problems else self._shell)
        self.text.setText(words)
        self.text.setToolTip("\n".join((self._shell, *self._problems)) if self._problems else words)
        is_wrong = bool(self._problems) and not target
        if self.text.property("wrong") != is_wrong:
            self.text.setProperty("wrong", is_wrong)
            self.text.style().unpolish(self.text)
            self.text.style().polish(self.text)

    def _retranslate(self) -> None:
        count = len(self._problems)
        self.problems.setText(self.tr("Faults: {count}").format(count=count))
        self.problems.setToolTip("\n".join(self._problems))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
