"""What comes from and goes to the clipboard and other programs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData

from editor.markup.inline import ATOM, LINE_BREAK, Run

PICTURE_SUFFIXES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif", ".bmp", ".heic")
_PARAGRAPH = "\u2029"


def as_text(selected: str) -> QMimeData:
    """What QTextCursor has selected, as plain text for other programs: a blank line between paragraphs."""
    data = QMimeData()
    data.setText(selected.replace(_PARAGRAPH, "\n\n").replace(LINE_BREAK, "\n").replace(ATOM, ""))
    return data


def lines_of(text: str) -> list[Sequence[Run]]:
    """Plain text from elsewhere as lines: each line end parts paragraphs, blank lines say no more."""
    flat = text.replace("\r\n", "\n").replace("\r", "\n").replace(_PARAGRAPH, "\n").replace("\0", "")
    return [(Run(line),) for line in flat.split("\n") if line.strip()]


def pictures_in(source: QMimeData) -> list[str]:
    """The picture files that are dropped or pasted."""
    paths = [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
    return [path for path in paths if path.lower().endswith(PICTURE_SUFFIXES)]
