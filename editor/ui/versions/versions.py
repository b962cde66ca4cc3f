"""Browses the open article's versions and puts back what the person wants of one, as one step of the history."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor.document.article import Article
from editor.document.changes import Change
from editor.document.restoring import restore_all, restore_field, restore_section
from editor.errors import EditorError
from editor.session.timeline import Version
from editor.ui.difference.page import Compared
from editor.ui.messages import message_of
from editor.ui.panes import Panes
from editor.ui.safekeeping import Safekeeping
from editor.ui.versions.versions_dialog import VersionsDialog
from editor.ui.workflow import Workflow


class Versions(QObject):
    """``open`` shows the versions in a dialog."""

    def __init__(self, workflow: Workflow, safe: Safekeeping, panes: Panes, window: QWidget) -> None:
        super().__init__(window)
        self._work = workflow
        self._safe = safe
        self._panes = panes
        self._window = window
        self._found: tuple[Version, ...] = ()
        self._shown: Article | None = None
        self.dialog: VersionsDialog | None = None

    def table(self) -> dict[str, Callable[[], object]]:
        return {"file.versions": self.open}

    def open(self) -> None:
        """Shows the versions of the open article."""
        session = self._work.session
        if session is None or self.dialog is not None:
            return
        self._work.commit()
        title = str(session.article.field("title") or "") or (session.path.name if session.path else "")
        dialog = self.dialog = VersionsDialog(title, self._window)
        dialog.selected.connect(self._on_selected)
        dialog.restore_wanted.connect(self._on_restore)
        dialog.delete_all_wanted.connect(self._on_delete_all)
        dialog.finished.connect(self._on_finished)
        self._show_all()
        dialog.open()

    def _show_all(self) -> None:
        if self.dialog is not None:
            line = self._safe.timeline
            self._found = line.versions(self._safe.version_name)
            self.dialog.show_versions(self._found, line.folder, line.size(), line.most)

    def _on_selected(self, number: int) -> None:
        session = self._work.session
        if self.dialog is None or session is None:
            return
        try:
            self._shown = self._safe.timeline.read(self._safe.version_name, self._found[number])
        except EditorError as error:
            self._shown = None
            self.dialog.show_nothing(message_of(error))
            return
        self.dialog.show_version(self._shown, session.article)

    def _on_restore(self, what: str, number: int) -> None:
        session, earlier = self._work.session, self._shown
        if self.dialog is None or session is None or earlier is None:
            return
        try:
            compared = self.dialog.difference.compared
            if compared is None or compared.new.text != session.article.text:  # the file was read anew meanwhile
                self.dialog.show_version(earlier, session.article)
                return
            changes = _changes(compared, what, number)
            session.close_batch()
            session.dispatch(changes, origin="command")
            session.close_batch()
        except EditorError as error:
            self._work.tell(error)
            self.dialog.accept()
            return
        self._panes.facts.show_hint(self.tr("Put back; undo takes it away again."))
        self.dialog.show_version(earlier, session.article)

    def _on_delete_all(self) -> None:
        if self.dialog is None or not self._work.dialogs.ask_delete_versions(len(self._found)):
            return
        try:
            self._safe.timeline.delete_all(self._safe.version_name)
        except EditorError as error:
            self._work.tell(error)
        self._shown = None
        self._show_all()

    def _on_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
        self._shown = None


def _changes(compared: Compared, what: str, number: int) -> Sequence[Change]:
    """What puts back all, or a field or a section by its number."""
    earlier, now, found = compared.old, compared.new, compared.found
    if what == "all":
        return restore_all(now, earlier)
    if what == "field":
        return restore_field(now, earlier, found.fields[number])
    return restore_section(now, earlier, found.sections[number])
