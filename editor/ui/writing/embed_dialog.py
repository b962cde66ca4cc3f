"""Asks for the address of something that another site lets one put into a page, and says what it is."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from editor.document.cards import bare_address
from editor.document.embeds import Embed, embed_in, embed_of
from editor.ui.body.card_words import provider_word
from editor.ui.line_edit import LineEdit
from editor.ui.writing.kept_dialog import KeptDialog

_WIDTH = 520  # px


class EmbedDialog(KeptDialog):
    """``embed`` is what the address leads to; None where it is not known."""

    def __init__(self, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("embedDialog")
        self.setWindowTitle(self.tr("Insert embed"))
        self.embed: Embed | None = None
        words = QLabel(
            self.tr("Address of a film, a post or a map: YouTube, Vimeo, X, Instagram, Facebook, TikTok, Naver TV…"),
            self,
        )
        words.setWordWrap(True)
        self.line = LineEdit(self)
        self.line.setObjectName("embed.address")
        self.line.setAccessibleName(self.tr("Address"))
        self.line.setPlaceholderText(self.tr("https://…"))
        self.reading = QLabel(self)
        self.reading.setObjectName("embed.reading")
        self.reading.setWordWrap(True)
        self.reading.setProperty("role", "dim")
        buttons = QDialogButtonBox(self)
        self.accept_button = buttons.addButton(self.tr("Insert"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.accept_button.setDefault(True)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for widget in (words, self.line, self.reading, self.refusal, buttons):
            column.addWidget(widget)
        self.setMinimumWidth(_WIDTH)
        self.line.textChanged.connect(self._read)
        self.line.setText(address)
        self._read()
        self.line.setFocus()

    def _read(self) -> None:
        """Says what the address is; a frame's code is taken, too."""
        text = self.line.text().strip()
        embed = embed_in(text) if text.startswith("<") else embed_of(text if "//" in text else f"https://{text}")
        self.embed = embed if embed is not None and embed.can_be_made else None
        self.accept_button.setEnabled(self.embed is not None)
        if self.embed is not None:
            self.reading.setText(f"{provider_word(self.embed.provider.name)} · {bare_address(self.embed.address)}")
        elif embed is not None:
            words = self.tr("{provider} gives the code itself: copy it there and paste it into the source.")
            self.reading.setText(words.format(provider=provider_word(embed.provider.name)))
        else:
            self.reading.setText(self.tr("No site that is known here has this address.") if text else "")
