"""Between the body's pastes and the window: pictures go into the site, and what was left out is said."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl

from editor.clipboard import PastedPicture
from editor.session.waiting_pictures import PromisedPicture
from editor.ui.body.pasting import PasteReport
from editor.ui.panes import Panes
from editor.ui.paste_words import paste_message
from editor.ui.pictures.taking_in import TakingIn

_SUFFIXES = {
    "image/jpeg": ".jpg",
    "image/jpg": ".jpg",
    "image/gif": ".gif",
    "image/webp": ".webp",
    "image/avif": ".avif",
}


class PasteBinding(QObject):
    """Hears the body's pastes for as long as the window lives."""

    def __init__(self, pictures: TakingIn, panes: Panes, parent: QObject) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._panes = panes
        panes.body.set_picture_taker(self._taken_in)
        panes.body.picture_pasted.connect(pictures.take_data)
        panes.body.pasted.connect(self._on_pasted)

    def _taken_in(self, picture: PastedPicture) -> str:
        """Takes in a picture of a pasted text, which needs its address; raises as ``Desk.import_picture``."""
        if not picture.data:
            path = Path(QUrl(picture.address).toLocalFile())
            return self._pictures.now.take(PromisedPicture(path)).address
        return self._pictures.now.take_data(picture.data, _SUFFIXES.get(picture.media_type, ".png")).address

    def _on_pasted(self, report: PasteReport) -> None:
        self._panes.facts.show_note(paste_message(report))
