"""Saves drafts by themselves where the person wants it: after a pause, never in the middle of a syllable."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from editor.session.session import ArticleChange, Session
from editor.ui.action_set import ActionSet
from editor.ui.composition import composed_text
from editor.ui.panes import Panes
from editor.ui.workflow import Workflow

PAUSE = 5_000  # ms without a change
_SETTING = "files/autosave_drafts"
_ACTION = "file.autosave"


class Autosave(QObject):
    """Only drafts that have a file: what is in ``_posts`` is what Jekyll publishes, and stays the person's to save."""

    def __init__(
        self, workflow: Workflow, panes: Panes, actions: ActionSet, settings: QSettings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._work = workflow
        self._panes = panes
        self._settings = settings
        self._action = actions[_ACTION]
        self._unsubscribe: Callable[[], None] = lambda: None
        self._action.setChecked(settings.value(_SETTING, False, bool) is True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.save)
        workflow.session_changed.connect(self._on_session)

    def table(self) -> dict[str, Callable[[], object]]:
        return {_ACTION: self._on_turned}

    def save(self) -> None:
        """Saves the draft, unless something is in its way that the person has to see first."""
        session = self._work.session
        if session is None or not self._is_wanted(session):
            return
        if composed_text(QApplication.focusWidget()) or QApplication.activeModalWidget() is not None:
            self._timer.start()
        elif self._panes.banner.isHidden() and self._panes.form.wrong_date() is None:
            self._work.save()

    def _is_wanted(self, session: Session) -> bool:
        return self._action.isChecked() and session.naming.is_draft and session.path is not None and session.is_modified

    def _on_turned(self) -> None:
        self._settings.setValue(_SETTING, self._action.isChecked())
        self._timer.start()

    def _on_session(self) -> None:
        self._unsubscribe()
        session = self._work.session
        self._unsubscribe = session.subscribe(self._on_change) if session is not None else lambda: None
        self._timer.stop()

    def _on_change(self, change: ArticleChange) -> None:
        if self._action.isChecked():
            self._timer.start()
