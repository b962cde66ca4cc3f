"""Offers what crashes left behind, and takes up again what the person chooses."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from editor.errors import DateError, EditorError, FileNameError
from editor.session.keeping import Keeping
from editor.session.left import Left
from editor.ui.free_name import free_slug
from editor.ui.recovery.drafts import Drafts
from editor.ui.recovery.recovery_dialog import RecoveryDialog
from editor.ui.safekeeping import Safekeeping
from editor.ui.workflow import Workflow


class Recovery(QObject):
    """``open_window`` shows a left article in a window of its own: as it was, or as a new one beside its file."""

    def __init__(
        self, workflow: Workflow, safe: Safekeeping, keeping: Keeping, drafts: Drafts, window: QWidget
    ) -> None:
        super().__init__(window)
        self._work = workflow
        self._safe = safe
        self._keeping = keeping
        self._drafts = drafts
        self._window = window
        self.open_window: Callable[[Left, bool], None] | None = None
        self.dialog: RecoveryDialog | None = None
        workflow.opened.connect(self._on_opened)

    def offer(self, path: Path | None = None) -> bool:
        """Shows what was left behind, of all articles or of one; False where there is nothing."""
        found = self._keeping.left(path)
        if not found or self.dialog is not None:
            return False
        unreadable = len(self._keeping.unreadable()) if path is None else 0
        self.dialog = RecoveryDialog(found, self._window, unreadable)
        self.dialog.decided.connect(self._on_decided)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()
        return True

    def take(self, left: Left, *, beside: bool = False) -> bool:
        """Opens a left article in this window, and forgets it when it is recorded here; False where that failed."""
        try:
            desk, session = left.beside() if beside else left.restored()
        except EditorError as error:
            self._work.tell(error)
            return False
        if not self._work.show(session, desk):
            return False
        if beside:
            with contextlib.suppress(FileNameError, DateError):  # the save will ask
                desk.rename(session, slug=free_slug(session, desk))
        self._drafts.take(left.draft)
        if self._safe.flush():  # it is in a journal of this window now
            self._forget(left)
        if self.dialog is None:
            self._drafts.show()
        self._work.look_at_disk.emit()
        return True

    def _on_opened(self, path: object) -> None:
        if isinstance(path, Path):
            self.offer(path)

    def _on_decided(self, number: int, answer: str) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        left = dialog.articles[number]
        if answer == "keep":
            self._safe.keep_dropped(left)
            self._forget(left)
        elif not self._open(left, answer):
            return
        dialog.done_with(number)

    def _open(self, left: Left, answer: str) -> bool:
        """The first goes into this window where nothing unsaved is in it, others into windows of their own."""
        session = self._work.session
        is_free = (session is None or not session.is_modified) and not self._drafts.is_waiting
        if answer == "both":
            if is_free and left.path is not None and not self._work.open_path(left.path, offers=False):
                return False
            return self._elsewhere(left, beside=True)
        return self.take(left) if is_free else self._elsewhere(left, beside=False)

    def _elsewhere(self, left: Left, *, beside: bool) -> bool:
        if self.open_window is None:
            return self.take(left, beside=beside)
        self.open_window(left, beside)
        return True

    def _forget(self, left: Left) -> None:
        try:
            left.forget()
        except EditorError as error:
            self._work.tell(error)

    def _on_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
            QTimer.singleShot(0, self, self._drafts.show)  # the dialog that ends is still the one in front
