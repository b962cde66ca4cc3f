"""The name that a person gives the file and the last part of the URL."""

from __future__ import annotations

import re
import unicodedata

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from editor.site.slugs import slugify
from editor.ui.line_edit import LineEdit

_KEPT = "._~-"  # what stands in URLs as it is


def cleaned_slug(text: str) -> str:
    """The typed name as a file can have it: hyphens for spaces and what URLs would encode; "" for nothing."""
    parts = re.split(f"([{re.escape(_KEPT)}])", unicodedata.normalize("NFC", text))
    joined = "".join(part if part in _KEPT else slugify(part, cased=True) for part in parts)
    return joined.strip(_KEPT)


class SlugField(LineEdit):
    """Signals ``edited`` with the cleaned name while one is typed; left, the field shows it cleaned."""

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text_committed.connect(lambda text: self.edited.emit(cleaned_slug(text)))
        self.editingFinished.connect(lambda: super(SlugField, self).show_text(cleaned_slug(self.text())))

    def show_text(self, text: str) -> None:
        """What is typed stays while it means the same: a space on the way to the next word is no end."""
        if not (self.hasFocus() and self.isModified() and cleaned_slug(self.text()) == text):
            super().show_text(text)
