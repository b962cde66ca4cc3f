"""Asks for a link: its words, where it leads, its title, and whether it opens a window of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QCompleter,
    QDialogButtonBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from editor.document.link_marks import Link
from editor.ui.line_edit import LineEdit
from editor.ui.writing.kept_dialog import KeptDialog

_WIDTH = 520  # px: most addresses are seen whole


@dataclass(frozen=True, slots=True)
class LinkWords:
    """A link and the words that it stands under."""

    text: str
    link: Link


@dataclass(frozen=True)
class Post:
    """An article of the site that a link can lead to; ``address`` is found out when it is wanted."""

    title: str
    address: Callable[[], str]


class LinkAnswer(Enum):
    """What was decided where no link is to be made."""

    REMOVE = "remove"


class LinkDialog(KeptDialog):
    """``words()`` is what was typed; ``removed`` whether the link is to go."""

    def __init__(self, words: LinkWords, posts: Sequence[Post], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("linkDialog")
        self.setWindowTitle(self.tr("Link"))
        self.removed = False
        self._known = words
        self.address = self._line("link.address", self.tr("Address"), words.link.target)
        self.text = self._line("link.text", self.tr("Link text"), words.text)
        self.title = self._line("link.title", self.tr("Title"), words.link.title)
        self.address.setPlaceholderText(self.tr("https://… or the title of an article of this site"))
        self.title.setPlaceholderText(self.tr("Shown when the mouse rests on the link; usually empty"))
        self.window_of_its_own = QCheckBox(self.tr("Open in a new window"), self)
        self.window_of_its_own.setObjectName("link.newWindow")
        self.window_of_its_own.setChecked(words.link.new_window)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        for line in (self.address, self.text, self.title):
            form.addRow(line.accessibleName(), line)
            form.labelForField(line).setMinimumHeight(line.sizeHint().height())
        form.addRow("", self.window_of_its_own)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self.refusal)
        column.addWidget(self._make_buttons(is_new=not words.link.target))
        self.setMinimumWidth(_WIDTH)
        self._complete(posts)
        self.address.textChanged.connect(self._show_whether_complete)
        self._show_whether_complete()
        self.address.setFocus()
        self.address.selectAll()

    def _line(self, name: str, title: str, text: str) -> LineEdit:
        line = LineEdit(self)
        line.setObjectName(name)
        line.setAccessibleName(title)
        line.setText(text)
        return line

    def _make_buttons(self, *, is_new: bool) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        words = self.tr("Insert link") if is_new else self.tr("Change")
        self.accept_button = buttons.addButton(words, QDialogButtonBox.ButtonRole.AcceptRole)
        self.accept_button.setDefault(True)
        if not is_new:
            remove = buttons.addButton(self.tr("Remove link"), QDialogButtonBox.ButtonRole.DestructiveRole)
            remove.setObjectName("link.remove")
            remove.clicked.connect(self._remove)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _complete(self, posts: Sequence[Post]) -> None:
        """Titles of the site's articles below the address, each of which stands for its address."""
        addresses = {post.title: post.address for post in posts}
        completer = QCompleter(list(addresses), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.address.setCompleter(completer)

        def take(title: object) -> None:
            if not isinstance(title, str):
                return
            self.address.setText(addresses[title]() or title)
            if not self.text.text():
                self.text.setText(title)

        # The completer puts the title in after this signal: the address follows it.
        completer.activated.connect(take, Qt.ConnectionType.QueuedConnection)

    def words(self) -> LinkWords:
        """What is in the fields."""
        link = Link(self.address.text().strip(), self.title.text().strip(), self.window_of_its_own.isChecked())
        return LinkWords(self.text.text(), link)

    def _remove(self) -> None:
        self.removed = True
        self.accept()

    def _show_whether_complete(self) -> None:
        self.accept_button.setEnabled(bool(self.address.text().strip()))
