"""Between the body's pastes and the window: pictures go into the site, and what was left out is said."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, QUrl

from editor.clipboard import PastedPicture
from editor.ui.body.pasting import PasteReport
from editor.ui.panes import Panes
from editor.ui.paste_words import paste_message
from editor.ui.workflow import Workflow

_SUFFIXES = {
    "image/jpeg": ".jpg",
    "image/jpg": ".jpg",
    "image/gif": ".gif",
    "image/webp": ".webp",
    "image/avif": ".avif",
}
_NAME = "pasted"


class PasteBinding(QObject):
    """Hears the body's pastes for as long as the window lives."""

    def __init__(self, workflow: Workflow, panes: Panes, parent: QObject) -> None:
        super().__init__(parent)
        self._workflow = workflow
        self._panes = panes
        panes.body.set_picture_taker(self._taken_in)
        panes.body.picture_pasted.connect(self._on_picture_pasted)
        panes.body.pasted.connect(self._on_pasted)

    def _taken_in(self, picture: PastedPicture) -> str:
        """Copies a picture of a pasted text into the site; raises as ``Desk.import_picture``."""
        desk = self._workflow.desk
        if desk is None:
            return ""
        if not picture.data:
            return desk.import_picture(Path(QUrl(picture.address).toLocalFile())).address
        with TemporaryDirectory() as folder:
            path = Path(folder, _NAME + _SUFFIXES.get(picture.media_type, ".png"))
            path.write_bytes(picture.data)
            return desk.import_picture(path).address

    def _on_picture_pasted(self, data: bytes) -> None:
        """A picture by itself goes the way of one that is chosen: its alt text is asked for."""
        with TemporaryDirectory() as folder:
            path = Path(folder, f"{_NAME}.png")  # the content says what it is
            path.write_bytes(data)
            self._workflow.take_picture(path)

    def _on_pasted(self, report: PasteReport) -> None:
        self._panes.facts.show_note(paste_message(report))
