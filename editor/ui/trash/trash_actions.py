"""Moves posts and pictures to the site's trash, and puts them back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor.errors import EditorError
from editor.session import picture_words
from editor.session.desk import Trashed
from editor.session.trashed import trashed_title
from editor.ui.panes import Panes
from editor.ui.trash.trash_dialog import TrashDialog
from editor.ui.trash.trash_view import TrashView
from editor.ui.workflow import Workflow


class TrashActions(QObject):
    """The commands around the trash. No question is asked: what is deleted can be put back."""

    def __init__(self, workflow: Workflow, panes: Panes, window: QWidget) -> None:
        super().__init__(window)
        self._work = workflow
        self._panes = panes
        self._window = window
        self._entries: tuple[Trashed, ...] = ()
        self.dialog: TrashDialog | None = None
        self._listen(panes.library.trash)
        panes.library.trash.shown.connect(self._show_entries)
        workflow.listing.listed.connect(lambda _listing: self._show_entries())

    def _listen(self, view: TrashView) -> None:
        view.put_back.connect(lambda number: self._put_back(self._entries[number]))
        view.deleted.connect(self._delete_for_good)

    def table(self) -> dict[str, Callable[[], object]]:
        return {
            "file.trash": self.delete_post,
            "file.untrash": self.put_last_back,
            "file.trash_list": self.open,
            "picture.trash": self.delete_picture,
        }

    def delete_post(self) -> None:
        """Moves the open article's file to the trash and closes the article."""
        session, desk = self._work.session, self._work.desk
        if session is None or desk is None:
            return
        path = session.path
        if path is None:
            self._panes.facts.show_hint(self.tr("This article was never saved: there is nothing to move to the trash."))
            return
        if not self._work.may_leave():
            return
        path = session.path or path
        try:
            entry = desk.delete(path)
        except EditorError as error:
            self._work.tell(error)
            return
        self._work.show_anew(None)
        self._work.list_posts()
        self._tell(entry)

    def delete_picture(self) -> None:
        """Moves the file of the picture at the caret to the trash, and takes the picture out of the text."""
        body, desk = self._panes.body, self._work.desk
        body.commit()
        spot = body.picture_spot()
        if body.model is None or desk is None or spot is None:
            self._panes.facts.show_hint(self.tr("The caret is at no picture."))
            return
        file = desk.picture_file(picture_words.picture_at(body.model, spot).address)
        if file is None:
            self._panes.facts.show_hint(self.tr("This picture is no file of this site."))
            return
        try:
            entry = desk.delete(file)
        except EditorError as error:
            self._work.tell(error)
            return
        body.run(lambda model, at: picture_words.remove_picture(model, spot))
        self._tell(entry)

    def put_last_back(self) -> None:
        """Puts back what was moved to the trash last."""
        desk = self._work.desk
        entries = desk.trash().entries() if desk is not None else ()
        if entries:
            self._put_back(entries[0])
        else:
            self._panes.facts.show_hint(self.tr("The trash is empty."))

    def show(self) -> None:
        """Shows the trash in the left pane, with its list in the focus."""
        self._panes.left.setVisible(True)
        self._panes.library.show_trash()

    def open(self) -> None:
        """Shows what is in the trash in a dialog."""
        if self._work.desk is None or self.dialog is not None:
            return
        self.dialog = TrashDialog(self._window)
        self._listen(self.dialog.view)
        self.dialog.finished.connect(self._on_finished)
        self._show_entries()
        self.dialog.open()

    def _put_back(self, entry: Trashed) -> None:
        desk = self._work.desk
        if desk is None:
            return
        try:
            path = desk.trash().restore(entry)
        except EditorError as error:
            self._work.tell(error)
            return
        self._panes.banner.resolve()
        self._panes.facts.show_hint(self.tr("{name} is where it was.").format(name=path.name))
        self._work.list_posts()
        self._show_entries()
        if self.dialog is None and self._is_post(path):
            self._work.open_post(path)

    def _is_post(self, path: Path) -> bool:
        return "_posts" in path.parts or "_drafts" in path.parts

    def _delete_for_good(self, number: int) -> None:
        desk, entry = self._work.desk, self._entries[number]
        if desk is None or not self._work.dialogs.ask_delete_for_good(entry.place.name):
            return
        try:
            desk.trash().delete(entry)
        except EditorError as error:
            self._work.tell(error)
        self._show_entries()

    def _show_entries(self) -> None:
        self._entries = self._work.desk.trash().entries() if self._work.desk is not None else ()
        titles = [trashed_title(entry) for entry in self._entries]
        self._panes.library.show_trashed(self._entries, titles)
        if self.dialog is not None:
            self.dialog.view.show_entries(self._entries, titles)

    def _tell(self, entry: Trashed) -> None:
        self._show_entries()
        words = self.tr("{name} is in the trash.").format(name=entry.place.name)
        self._panes.banner.show_problem(
            words, self.tr("Put it back"), lambda: self._put_back(entry), severity="warn"
        )

    def _on_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
