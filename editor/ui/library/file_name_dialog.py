"""Asks for another name for an article's file, and says what that does to its address."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from editor.errors import EditorError
from editor.session.article_moves import NewAddress
from editor.ui.line_edit import LineEdit
from editor.ui.messages import message_of

_WIDTH = 460  # px: most addresses are seen whole


class FileNameDialog(QDialog):
    """``slug()`` is the name, ``redirect()`` whether the old address is to lead to the new one.

    ``address_after`` says what a name does; it raises EditorError for one that no file can have.
    """

    def __init__(
        self, slug: str, address_after: Callable[[str], NewAddress], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("fileNameDialog")
        self.setWindowTitle(self.tr("Rename file"))
        self._known = slug
        self._address_after = address_after
        self.line = LineEdit(self)
        self.line.setObjectName("fileName.line")
        self.line.setAccessibleName(self.tr("Name of the file, without date and ending"))
        self.line.setText(slug)
        question = QLabel(self.line.accessibleName(), self)
        question.setBuddy(self.line)
        self.words = QLabel(self)
        self.words.setProperty("role", "dim")
        self.words.setWordWrap(True)
        self.leads_on = QCheckBox(self.tr("The old address leads to the new one"), self)
        self.leads_on.setObjectName("fileName.redirect")
        self.leads_on.setChecked(True)
        self.buttons = QDialogButtonBox(self)
        self.accept_button = self.buttons.addButton(self.tr("Rename"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.accept_button.setDefault(True)
        self.buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for widget in (question, self.line, self.words, self.leads_on, self.buttons):
            column.addWidget(widget)
        self.setMinimumWidth(_WIDTH)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.line.textChanged.connect(lambda _text: self._show_what_follows())
        self._show_what_follows()
        self.line.setFocus()
        self.line.selectAll()

    def slug(self) -> str:
        return self.line.text().strip()

    def redirect(self) -> bool:
        return self.leads_on.isVisibleTo(self) and self.leads_on.isChecked()

    def _show_what_follows(self) -> None:
        slug, address, words = self.slug(), None, ""
        if slug and slug != self._known:
            try:
                address = self._address_after(slug)
            except EditorError as error:
                words = message_of(error)
        is_other = address is not None and address.is_other
        self.accept_button.setEnabled(address is not None)
        self.leads_on.setVisible(address is not None and is_other and address.can_redirect)
        if address is not None and is_other:
            words = self.tr("{old}\nbecomes\n{new}").format(old=address.old, new=address.new)
            if not address.can_redirect:
                words += "\n" + self.tr("Links to the old address will lead nowhere.")
        self.words.setText(words)
        self.words.setVisible(bool(words))
