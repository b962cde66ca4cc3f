"""Browses the open article's versions and puts back what the person wants of one, as one step of the history."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from editor.document.article import Article
from editor.document.changes import Change
from editor.document.restoring import restore_all, restore_field, restore_section
from editor.errors import EditorError
from editor.session.session import ArticleChange
from editor.session.timeline import Version
from editor.ui.difference.page import Compared
from editor.ui.messages import message_of
from editor.ui.panes import Panes
from editor.ui.safekeeping import Safekeeping
from editor.ui.versions.versions_dialog import VersionsDialog
from editor.ui.versions.versions_view import VersionsView
from editor.ui.workflow import Workflow

_SETTLED = 700  # ms after a change until the pane, where it is seen, compares anew


class Versions(QObject):
    """Shows the versions in the right pane's tab; ``open`` shows them in a dialog, where there is more room."""

    def __init__(self, workflow: Workflow, safe: Safekeeping, panes: Panes, window: QWidget) -> None:
        super().__init__(window)
        self._work = workflow
        self._safe = safe
        self._panes = panes
        self._window = window
        self._found: tuple[Version, ...] = ()
        self._unsubscribe: Callable[[], None] = lambda: None
        self.dialog: VersionsDialog | None = None
        self.pane = panes.versions
        self._listen(self.pane.view)
        self.pane.shown.connect(self._show_in_pane)
        self.pane.larger_wanted.connect(self.open)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_SETTLED)
        self._later.timeout.connect(self._show_in_pane)
        workflow.session_changed.connect(self._on_session)
        for signal in (workflow.saved, workflow.rebased, safe.kept):
            signal.connect(self._later.start)
        window.installEventFilter(self)
        self._show_title()

    def table(self) -> dict[str, Callable[[], object]]:
        return {"file.versions": self.open}

    def show(self) -> None:
        """Shows the tab, with the list in the focus."""
        self._panes.show_side(self._panes.versions_tab)
        self.pane.view.list.setFocus()

    def open(self) -> None:
        """Shows the versions of the open article in a dialog."""
        session = self._work.session
        if session is None or self.dialog is not None:
            return
        self._work.commit()
        title = str(session.article.field("title") or "") or (session.path.name if session.path else "")
        self.dialog = VersionsDialog(title, self._window)
        self._listen(self.dialog.view)
        self.dialog.view.delete_all_wanted.connect(self._on_delete_all)
        self.dialog.finished.connect(self._on_finished)
        self._show_all(self.dialog.view)
        self.dialog.open()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._show_title()
            self._later.start()
        return super().eventFilter(watched, event)

    def _listen(self, view: VersionsView) -> None:
        view.selected.connect(lambda number: self._on_selected(view, number))
        view.restore_wanted.connect(lambda what, number: self._on_restore(view, what, number))

    def _views(self) -> Iterator[VersionsView]:
        if self.dialog is not None:
            yield self.dialog.view
        if self.pane.isVisible():
            yield self.pane.view

    def _on_session(self) -> None:
        self._unsubscribe()
        session = self._work.session
        self._unsubscribe = session.subscribe(self._on_change) if session is not None else lambda: None
        self._later.start()

    def _on_change(self, _change: ArticleChange) -> None:
        if self.pane.isVisible():
            self._later.start()

    def _show_title(self) -> None:
        self._panes.side.set_title(self._panes.versions_tab, self.tr("Versions"), len(self._found))

    def _show_in_pane(self) -> None:
        """Only where it is seen: reading and comparing would cost every pause in writing."""
        if self.pane.isVisible():
            self._show_all(self.pane.view)

    def _show_all(self, view: VersionsView) -> None:
        line = self._safe.timeline
        self._found = line.versions(self._safe.version_name) if self._work.session is not None else ()
        self.pane.show_view(bool(self._found))
        self._show_title()
        size = 0 if view is self.pane.view else line.size()  # which the pane does not say
        view.show_versions(self._found, line.folder, size, line.most)

    def _on_selected(self, view: VersionsView, number: int) -> None:
        session = self._work.session
        if session is None:
            return
        earlier = self._read(view, number)
        if earlier is not None:
            view.show_version(earlier, session.article)

    def _read(self, view: VersionsView, number: int) -> Article | None:
        try:
            return self._safe.timeline.read(self._safe.version_name, self._found[number])
        except EditorError as error:
            view.show_nothing(message_of(error))
            return None

    def _on_restore(self, view: VersionsView, what: str, number: int) -> None:
        session, compared = self._work.session, view.difference.compared
        if session is None or compared is None:
            return
        if compared.new.text != session.article.text:  # it was changed, or the file read anew, meanwhile
            view.show_version(compared.old, session.article)
            return
        try:
            changes = _changes(compared, what, number)
            session.close_batch()
            session.dispatch(changes, origin="command")
            session.close_batch()
        except EditorError as error:
            self._work.tell(error)
            if self.dialog is not None:
                self.dialog.accept()
            return
        self._panes.facts.show_hint(self.tr("Put back; undo takes it away again."))
        view.show_version(compared.old, session.article)

    def _on_delete_all(self) -> None:
        if not self._work.dialogs.ask_delete_versions(len(self._found)):
            return
        try:
            self._safe.timeline.delete_all(self._safe.version_name)
        except EditorError as error:
            self._work.tell(error)
        for view in self._views():
            self._show_all(view)

    def _on_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None


def _changes(compared: Compared, what: str, number: int) -> Sequence[Change]:
    """What puts back all, or a field or a section by its number."""
    earlier, now, found = compared.old, compared.new, compared.found
    if what == "all":
        return restore_all(now, earlier)
    if what == "field":
        return restore_field(now, earlier, found.fields[number])
    return restore_section(now, earlier, found.sections[number])
