"""What others do to the open article's file while it is open: taken over, told, or brought together with what is here.

Nothing is taken silently where something was written here.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor.document.changes import Splice
from editor.errors import ChangedOnDiskError
from editor.session.merging import Meeting, meeting_of
from editor.session.on_disk import Disk, OnDisk, look
from editor.session.session import Session
from editor.ui.conflict.conflict_dialog import ConflictDialog
from editor.ui.difference.page import summary
from editor.ui.messages import file_message
from editor.ui.panes import Panes
from editor.ui.workflow import Workflow


class TwoHands(QObject):
    """``look`` looks at the file; ``meet`` shows both hands' work side by side."""

    def __init__(self, workflow: Workflow, panes: Panes, window: QWidget) -> None:
        super().__init__(window)
        self._work = workflow
        self._panes = panes
        self._window = window
        self._told = ""
        self.dialog: ConflictDialog | None = None
        workflow.session_changed.connect(self._forget)
        workflow.saved.connect(self._forget)
        workflow.clashed.connect(self._on_clash)
        workflow.look_at_disk.connect(self.look)

    def look(self) -> None:
        """Takes over what somebody else wrote where nothing was written here; else says what became of the file."""
        session, desk = self._work.session, self._work.desk
        if session is None or desk is None or session.path is None or session.fingerprint is None:
            return
        found = look(desk, session)
        untouched = not session.is_modified and self._panes.form.wrong_date() is None
        if found.state is Disk.SAME:
            self._told = ""
        elif found.state is Disk.CHANGED and found.there is not None and untouched:
            self._take_over(session, found.there)
        elif found.told_as != self._told:  # a message that was read does not come again by itself
            self._told = found.told_as
            self._tell(session, found)

    def _tell(self, session: Session, found: OnDisk) -> None:
        name = session.path.name if session.path is not None else ""
        match found.state:
            case Disk.CHANGED:
                self._tell_of_change(session, found, name)
            case Disk.MOVED:
                self._follow(session, found, name)
            case Disk.GONE:
                self._work.failures.offer_again(file_message("gone", name))
            case Disk.READ_ONLY if not session.is_modified:
                self._panes.facts.show_hint(file_message("read_only_hint", name))
            case Disk.UNREADABLE if found.error is not None:
                self._work.tell(found.error)
            case _:
                self._work.failures.offer_copy(file_message(found.state.value, name))

    def _tell_of_change(self, session: Session, found: OnDisk, name: str) -> None:
        meeting = meeting_of(session, found.there) if found.there is not None else None
        if meeting is None:
            self._work.failures.offer_copy(file_message("not_ours", name))
            return
        words = file_message("changed", name).format(what=summary(meeting.theirs_changed))
        self._panes.banner.show_problem(words, self.tr("Compare and bring together…"), self.meet, "warn")

    def _follow(self, session: Session, found: OnDisk, name: str) -> None:
        """The file has another name: it is the same, and what is written here goes on to it."""
        desk = self._work.desk
        if found.moved_to is None or desk is None:
            return
        session.follow(found.moved_to, desk.naming_of(found.moved_to))
        words = file_message("moved", name).format(new=found.moved_to.name)
        self._panes.banner.show_problem(words, severity="warn")
        self._work.form_binding.refresh()
        self._work.list_posts()
        self._work.rebased.emit()

    def _take_over(self, session: Session, there: Session) -> None:
        """Shows the file's new text with the smallest difference, so that the caret stays; undo brings the old back."""
        old, new = session.article, there.article
        if (old.encoding, old.read_only) != (new.encoding, new.read_only) or there.path is None:
            self._work.show_anew(there)
            return
        session.dispatch((Splice(0, old.text, new.text).trimmed(),), origin="disk")
        session.mark_saved(there.path, there.naming, str(there.fingerprint))
        self._panes.facts.show_hint(self.tr("The file was changed elsewhere and is shown anew."))
        self._work.tell_saved()

    def _on_clash(self) -> None:
        """A save found the file changed: it is told, and told again."""
        self._told = ""
        self.look()
        path = self._work.session.path if self._work.session is not None else None
        if path is not None and self._panes.banner.isHidden():  # it was changed there and back: nothing was saved
            self._work.tell(ChangedOnDiskError(path))

    def _forget(self) -> None:
        self._told = ""

    # Both side by side.

    def meet(self) -> None:
        """Shows what both hands wrote, for the person to choose."""
        session, desk = self._work.session, self._work.desk
        if session is None or desk is None or self.dialog is not None:
            return
        self._work.commit()
        there = look(desk, session).there
        meeting = meeting_of(session, there) if there is not None else None
        if meeting is None:
            self._on_clash()
            return
        title = str(session.article.field("title") or "") or (session.path.name if session.path else "")
        self.dialog = ConflictDialog(meeting, title, self._window)
        self.dialog.accepted.connect(lambda: self._take(session, meeting))
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()

    def _take(self, session: Session, meeting: Meeting) -> None:
        if self.dialog is None or session is not self._work.session:
            return
        meeting.take(session, self.dialog.sides())
        self._panes.banner.resolve()
        self._work.form_binding.refresh()
        self._work.rebased.emit()
        self._panes.facts.show_hint(self.tr("Both are brought together here; undo gives yours alone. Save to keep it."))

    def _on_finished(self, result: int) -> None:
        dialog, self.dialog = self.dialog, None
        is_beside = dialog is not None and dialog.is_beside
        if dialog is not None:
            dialog.deleteLater()
        if is_beside:
            self._work.failures.save_beside()
        elif not result:
            self._on_clash()
        else:
            self.look()  # the file may have been changed again meanwhile
