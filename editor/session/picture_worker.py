"""The picture worker: a process of its own that takes pictures into sites, draws small ones and surveys libraries.

Readers of pictures are C code with faults of their own, and unpacking holds a processor for a good part of a second:
neither belongs into the window's process.
"""

from __future__ import annotations

import signal
import sys
from pathlib import Path
from typing import BinaryIO
from urllib.parse import quote

from editor.background import step_back
from editor.errors import EditorError
from editor.images.addresses import file_of
from editor.session.picture_intake import PictureIntake
from editor.session.picture_protocol import (
    Answer,
    Draw,
    Drawn,
    Message,
    ProtocolError,
    Refused,
    Survey,
    Surveyed,
    Take,
    Taken,
    decode,
    encode,
)
from editor.session.picture_survey import surveyed
from editor.session.small_pictures import IN_TEXT, looked_at, prune, small_picture
from editor.site.site import Site, open_site

_PRUNED = 500  # small pictures drawn between two looks at how much is kept


class PictureWorker:
    """Answers requests; what it knows of a site is kept between them."""

    def __init__(self) -> None:
        self._sites: dict[str, Site] = {}
        self._drawn = 0

    def answer(self, message: Message) -> Answer | None:
        """The answer to a request; None for what is none."""
        try:
            match message:
                case Take():
                    return self._take(message)
                case Draw():
                    return self._draw(message)
                case Survey(number, site):
                    return Surveyed(number, surveyed(open_site(Path(site))))
        except EditorError as error:
            return Refused.of(message.id, error)
        return None

    def _take(self, asked: Take) -> Taken:
        site = self._site(asked.site)
        folder = Path(asked.folder) if asked.folder else None
        taken = PictureIntake(site, folder=folder).take(Path(asked.path), asked.changes, name=asked.name)
        file = file_of(site.folder, "", quote(taken.address)) if asked.cache else None
        if file is not None:
            small_picture(file, IN_TEXT, Path(asked.cache))
        return Taken(asked.id, taken)

    def _site(self, folder: str) -> Site:
        if folder not in self._sites:
            self._sites = {folder: open_site(Path(folder))}
        return self._sites[folder]

    def _draw(self, asked: Draw) -> Drawn:
        path, folder = Path(asked.path), Path(asked.folder)
        if self._drawn % _PRUNED == 0:
            prune(folder)
        self._drawn += 1
        if asked.looks:
            return Drawn(asked.id, *looked_at(path, asked.side, folder))
        return Drawn(asked.id, *small_picture(path, asked.side, folder))


def serve(requests: BinaryIO, answers: BinaryIO, worker: PictureWorker) -> None:
    """Answers line by line until the input ends or nobody listens any more; what is no message is passed over."""
    for line in requests:
        try:
            message = decode(line)
        except ProtocolError:
            continue
        answer = worker.answer(message)
        if answer is None:
            continue
        try:
            answers.write(encode(answer))
            answers.flush()
        except BrokenPipeError:
            return


def main() -> int:
    """Serves standard input and output."""
    step_back()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is for the program, which then closes the pipe
    serve(sys.stdin.buffer, sys.stdout.buffer, PictureWorker())
    return 0


if __name__ == "__main__":
    sys.exit(main())
