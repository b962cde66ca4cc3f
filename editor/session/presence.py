"""That this window has an article open, for others to see. Where it cannot be said, nothing is disturbed."""

from __future__ import annotations

import contextlib

from editor.errors import EditorError
from editor.session.desk import Desk
from editor.session.session import Session
from editor.storage.open_marks import OpenMark, OpenMarks


class Presence:
    """The mark of one window."""

    def __init__(self) -> None:
        self._marks: OpenMarks | None = None

    def enter(self, desk: Desk, session: Session) -> tuple[OpenMark, ...]:
        """The article is open here; gives who else has it open."""
        self.leave()
        if session.path is None:
            return ()
        self._marks = desk.marks()
        with contextlib.suppress(EditorError, OSError):
            self._marks.set(session.path)
        with contextlib.suppress(OSError):
            return self._marks.others(session.path)
        return ()

    def renew(self) -> None:
        """Says that it still is."""
        if self._marks is not None:
            self._marks.renew()

    def leave(self) -> None:
        """Nothing is open here any more."""
        if self._marks is not None:
            self._marks.clear()
            self._marks = None
