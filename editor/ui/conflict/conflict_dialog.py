"""What two hands wrote into one article: each place that both changed side by side, and a choice for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.document.merge import Side
from editor.session.merging import Meeting
from editor.ui.conflict.conflict_card import ConflictCard
from editor.ui.difference.difference_view import DifferenceView
from editor.ui.difference.page import Compared


class ConflictDialog(QDialog):
    """``sides()`` is what was chosen, one for each conflict; it can be accepted when all are.

    Rejected with ``is_beside``, what was written here is to become an article of its own.
    """

    def __init__(self, meeting: Meeting, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("conflict")
        self.setWindowTitle(self.tr("Changed in two places"))
        self._meeting = meeting
        self.is_beside = False
        self.cards = [
            ConflictCard(number, meeting, conflict, self) for number, conflict in enumerate(meeting.conflicts, 1)
        ]
        intro = QLabel(self._introduction(title), self)
        intro.setWordWrap(True)
        theirs = QLabel(self.tr("What the other side did"), self)
        theirs.setProperty("role", "heading")
        self.theirs = DifferenceView(self)
        self.theirs.setMinimumHeight(120)
        self.theirs.show_difference(Compared(meeting.base, meeting.theirs, meeting.theirs_changed))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(intro)
        if self.cards:
            column.addWidget(self._scrolled(), 5)
        column.addWidget(theirs)
        column.addWidget(self.theirs, 2)
        column.addWidget(self._buttons())
        for card in self.cards:
            card.chosen.connect(self._show_whether_complete)
        self._show_whether_complete()
        self.resize(900, 680 if self.cards else 480)

    def _on_beside(self) -> None:
        self.is_beside = True
        self.reject()

    def sides(self) -> list[Side]:
        """The choices, in the order of the conflicts; what is not chosen yet is left out."""
        return [side for card in self.cards if (side := card.side()) is not None]

    def _scrolled(self) -> QScrollArea:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget(area)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        for card in self.cards:
            column.addWidget(card)
        column.addStretch(1)
        area.setWidget(inner)
        return area

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        self.take = buttons.addButton(self.tr("Bring together"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.take.setObjectName("conflict.take")
        self.take.setDefault(True)
        cancel = buttons.addButton(self.tr("Not now"), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.setObjectName("conflict.cancel")
        beside = buttons.addButton(self.tr("Save mine as another article"), QDialogButtonBox.ButtonRole.ResetRole)
        beside.setObjectName("conflict.beside")
        beside.clicked.connect(self._on_beside)
        if len(self.cards) > 1:
            self._add_for_all(buttons, "conflict.allMine", self.tr("Mine everywhere"), Side.OURS)
            self._add_for_all(buttons, "conflict.allTheirs", self.tr("Theirs everywhere"), Side.THEIRS)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _add_for_all(self, buttons: QDialogButtonBox, name: str, words: str, side: Side) -> None:
        button = buttons.addButton(words, QDialogButtonBox.ButtonRole.ResetRole)
        button.setObjectName(name)
        button.clicked.connect(self._chooser(side))

    def _chooser(self, side: Side) -> Callable[[], None]:
        def choose() -> None:
            for card in self.cards:
                card.choose(side)

        return choose

    def _show_whether_complete(self) -> None:
        self.take.setEnabled(len(self.sides()) == len(self.cards))

    def _introduction(self, title: str) -> str:
        words = self.tr("“{title}” was changed in its file while you were writing here.").format(title=title)
        count = len(self.cards)
        if not count:
            more = self.tr("Both changed different places, so both can be taken. Undo gives back yours alone.")
        elif count == 1:
            more = self.tr("One place was changed by both: choose what is to stand there. All else is taken from both.")
        else:
            more = self.tr(
                "{count} places were changed by both: choose for each what is to stand there. All else is taken from"
                " both."
            ).format(count=count)
        return f"{words} {more}"
