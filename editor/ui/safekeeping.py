"""Keeps the open article safe while it is worked on: its journal, its versions, and the mark that it is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from editor.errors import SaveError
from editor.session.desk import Desk
from editor.session.keeping import Keeping
from editor.session.left import Left
from editor.session.presence import Presence
from editor.session.recorder import Draft, Recorder
from editor.session.session import ArticleChange, Session
from editor.session.timeline import Occasion, version_name
from editor.ui.messages import journal_message, open_message
from editor.ui.panes import Panes
from editor.ui.workflow import Workflow

IDLE = 60_000  # ms without a change, after which a version is kept
_THINNED = 20_000  # ms after the start
_RENEWED = 600_000  # ms between two renewals of the mark


class Safekeeping(QObject):
    """Follows the workflow. What is slow is done by threads; what fails is told and disturbs nothing else."""

    _troubled = Signal(object)  # from the journal's thread
    _unkept = Signal(object)  # from the versions' thread
    kept = Signal()  # a version, or soon

    def __init__(self, workflow: Workflow, panes: Panes, keeping: Keeping, window: QWidget) -> None:
        super().__init__(window)
        self._work = workflow
        self._panes = panes
        self._keeping = keeping
        self._session: Session | None = None
        self._desk: Desk | None = None
        self._recorder: Recorder | None = None
        self._name = ""
        self._unsubscribe: Callable[[], None] = lambda: None
        self._presence = Presence()
        self._kept_revision = 0
        self._has_begun = False
        self._trouble = ""  # what was said of it
        self._closed = False
        self._troubled.connect(self._on_trouble)
        self._unkept.connect(self._on_unkept)
        self.timeline = keeping.timeline(self._unkept.emit)
        self._idle = self._timer(IDLE, self.keep_idle, repeats=False)
        self._renewal = self._timer(_RENEWED, self._presence.renew)
        self._renewal.start()
        self._thinning = self._timer(_THINNED, self.timeline.thin, repeats=False)
        self._thinning.start()
        workflow.session_changed.connect(self._on_session)
        workflow.saved.connect(self._on_saved)
        workflow.rebased.connect(self._on_rebased)
        workflow.dialogs.drafted.connect(self.keep_draft)

    def _timer(self, interval: int, action: Callable[[], object], *, repeats: bool = True) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(interval)
        timer.setSingleShot(not repeats)
        timer.timeout.connect(action)
        return timer

    @property
    def version_name(self) -> str:
        """What the open article's versions are kept under."""
        return self._name

    @property
    def journal_path(self) -> Path | None:
        """The open article's journal, which is there only while something is not saved."""
        return self._recorder.path if self._recorder is not None else None

    def flush(self, timeout: float = 5.0) -> bool:
        """Waits (seconds at most) until all that was typed is on the disk; whether it is."""
        return self._recorder is None or self._recorder.flush(timeout)

    def on_session_ends(self, _session: object) -> None:
        """The system is about to end everything."""
        self.flush()

    def keep_idle(self) -> None:
        """Keeps a version of what was written since the last one."""
        session = self._session
        if session is not None and session.is_modified and session.revision != self._kept_revision:
            self._kept_revision = session.revision
            self.timeline.keep(self._name, session.article, Occasion.IDLE)
            self.kept.emit()

    def keep_draft(self, draft: Draft | None) -> None:
        """Keeps what is being typed in a dialog, until None says that it was closed."""
        if draft is not None and not draft.is_source:
            draft = replace(draft, block=self._panes.current_block)
        if self._recorder is not None:
            self._recorder.draft(draft)

    def keep_dropped(self, left: Left) -> None:
        """Keeps what a person threw away among the versions of its file, from where it can be brought back."""
        if left.path is not None:
            self.timeline.keep(str(left.path), left.article, Occasion.IDLE)

    def close(self) -> None:
        """The window is closing, and the person knows what becomes of the article."""
        if self._closed:
            return
        self._closed = True
        self._leave()
        self._idle.stop()
        self._renewal.stop()
        self._thinning.stop()
        self.timeline.close()

    def _leave(self) -> None:
        """The open article is left: saved, or dropped by the person, in which case it can be brought back.

        The versions of its file keep it; one that was never saved goes to the trash, else it stays in its journal.
        """
        keeps_journal = False
        if self._session is not None and self._session.path is not None:
            self.keep_idle()
        elif self._session is not None:
            keeps_journal = not self._discarded(self._session)
            self.timeline.forget(self._name)
        self._unsubscribe()
        self._unsubscribe = lambda: None
        if self._recorder is not None:
            self._recorder.end(keep=keeps_journal)
            self._recorder = None
        self._presence.leave()

    def _discarded(self, session: Session) -> bool:
        """Puts an article that was never saved into the trash, if anything is in it; False where that failed."""
        if not session.is_modified or self._desk is None:
            return True
        try:
            entry = self._desk.discard(session)
        except SaveError:
            self._panes.facts.show_hint(self.tr("Not saved. It is offered again when Copydesk starts."))
            return False
        self._panes.facts.show_hint(self.tr("Not saved: {name} is in the trash.").format(name=entry.place.name))
        return True

    def _on_session(self) -> None:
        self._leave()
        session, desk = self._work.session, self._work.desk
        self._session, self._desk = session, desk
        if session is None or desk is None:
            return
        self._kept_revision = session.revision
        self._has_begun = False
        self._unsubscribe = session.subscribe(self._on_change)
        self._recorder = self._keeping.recorder(session, desk.site.folder, self._troubled.emit)
        self._name = version_name(session, self._recorder.path.stem)
        self._tell_others()

    def _on_change(self, change: ArticleChange) -> None:
        self._idle.start()
        if not self._has_begun and self._session is not None:
            self._has_begun = True
            if self._session.saved_article is not None:  # what the file held before is a version, too
                self.timeline.keep(self._name, self._session.saved_article, Occasion.IDLE)

    def _on_saved(self) -> None:
        session = self._session
        if session is None or self._recorder is None:
            return
        self._recorder.saved()
        self._rename()
        self._kept_revision = session.revision
        self.timeline.keep(self._name, session.article, Occasion.SAVE)

    def _on_rebased(self) -> None:
        if self._recorder is not None and self._session is not None:
            self._recorder.rebased()
            self._rename()

    def _rename(self) -> None:
        """After a save under another name."""
        session, desk = self._session, self._work.desk
        if session is None or self._recorder is None:
            return
        name = version_name(session, self._recorder.path.stem)
        if name != self._name:
            self.timeline.rename(self._name, name)
            self._name = name
            if desk is not None:
                self._presence.enter(desk, session)

    def _tell_others(self) -> None:
        """Says that the article is open here, and who else has it open."""
        session, desk = self._session, self._work.desk
        if session is None or desk is None:
            return
        others = self._presence.enter(desk, session)
        if others and self._panes.banner.isHidden():
            first = others[0]
            words = open_message(first.person, first.machine, _clock(first.since), is_here=first.is_here)
            self._panes.banner.show_problem(words, severity="warn")

    def _on_trouble(self, trouble: SaveError | None) -> None:
        banner = self._panes.banner
        if trouble is not None:
            self._trouble = journal_message(trouble)
            banner.show_problem(self._trouble, self.tr("Save a copy elsewhere…"), self._work.failures.save_copy)
        elif self._trouble and banner.message.text() == self._trouble:
            self._trouble = ""
            banner.resolve()

    def _on_unkept(self, error: SaveError) -> None:
        self._panes.facts.show_hint(self.tr("No version could be kept; saving works as before."))


def _clock(moment: datetime) -> str:
    shown = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return QLocale().toString(shown, QLocale.FormatType.ShortFormat)
