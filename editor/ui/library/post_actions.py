"""What can be done with an article of the list, open or not."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from editor.errors import EditorError
from editor.library.entry import Kind
from editor.library.protocol import Proposal
from editor.library.renaming import Renaming, Taxonomy
from editor.library.row import Row
from editor.session import article_moves
from editor.session.desk import Desk
from editor.session.renaming_posts import RenamedPosts
from editor.ui.library.file_name_dialog import FileNameDialog
from editor.ui.library.renaming_dialog import RenamingDialog
from editor.ui.panes import Panes
from editor.ui.workflow import Workflow


class PostActions(QObject):
    """The menu of a row. Nothing asks that can be taken back: what was moved can be moved back."""

    def __init__(self, workflow: Workflow, panes: Panes, window: QWidget) -> None:
        super().__init__(window)
        self._work = workflow
        self._panes = panes
        self._window = window
        self.dialog: RenamingDialog | FileNameDialog | None = None
        panes.library.menu_wanted.connect(self._on_menu)
        panes.library.filters.rename_wanted.connect(self.ask_renaming)
        workflow.listing.proposed.connect(self._on_proposed)

    def menu(self, row: Row) -> QMenu:
        """What a row offers."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        path = self._panes.library.path_of(row)
        if path is None:
            return menu
        menu.addAction(self.tr("Open"), lambda: self._panes.library.post_activated.emit(path))
        if row.kind is not Kind.PAGE:
            menu.addAction(self.tr("Duplicate"), lambda: self.duplicate(path))
            menu.addAction(self.tr("Rename file…"), lambda: self.ask_name(path))
            if row.kind is Kind.DRAFT:
                menu.addAction(self.tr("Publish"), lambda: self.publish(path))
            else:
                menu.addAction(self.tr("Take down"), lambda: self.take_down(path))
        menu.addSeparator()
        menu.addAction(self.tr("Move to trash"), lambda: self.trash(path))
        if row.categories:
            menu.addSeparator()
        for name in row.categories:
            title = self.tr("Rename “{name}” everywhere…").format(name=name.replace("&", "&&"))
            menu.addAction(title, partial(self.ask_renaming, Taxonomy.CATEGORY, name))
        return menu

    def duplicate(self, path: Path) -> None:
        """A copy among the drafts, opened."""
        self._run(path, article_moves.duplicate, leaves=False)

    def publish(self, path: Path) -> None:
        """A draft among the posts."""
        self._run(path, article_moves.publish)

    def take_down(self, path: Path) -> None:
        """A post among the drafts."""
        self._run(path, article_moves.take_down)

    def trash(self, path: Path) -> None:
        """The file in the trash."""
        desk = self._work.desk
        if desk is None or not self._leave(path):
            return
        try:
            article_moves.to_trash(desk, path)
        except EditorError as error:
            self._work.tell(error)
            return
        self._follow(path)
        words = self.tr("{name} is in the trash.")
        self._panes.facts.show_hint(words.format(name=path.name))

    def ask_name(self, path: Path) -> None:
        """Asks for another name for the file."""
        desk = self._work.desk
        if desk is None:
            return
        slug = desk.naming_of(path).slug
        dialog = FileNameDialog(slug, lambda name: article_moves.address_after(desk, path, name), self._window)
        self._open(dialog)
        dialog.accepted.connect(lambda: self.rename(path, dialog.slug(), redirect=dialog.redirect()))

    def rename(self, path: Path, slug: str, *, redirect: bool) -> None:
        """Another name for the file."""
        self._run(path, lambda desk, file: article_moves.rename_file(desk, file, slug, redirect=redirect))

    def ask_renaming(self, taxonomy: Taxonomy, old: str) -> None:
        """Asks for another name for a category or tag, over all articles."""
        if self._work.desk is None or not self._work.may_leave():
            return
        dialog = RenamingDialog(taxonomy, old, self._window)
        dialog.planned.connect(lambda new: self._work.listing.propose(taxonomy, old, new))
        dialog.confirmed.connect(self._carry_out)
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        assert isinstance(dialog, RenamingDialog | FileNameDialog)
        self.dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_menu(self, row: Row, place: QPoint) -> None:
        self.menu(row).popup(place)

    def _on_proposed(self, proposal: Proposal) -> None:
        if isinstance(self.dialog, RenamingDialog):
            self.dialog.show_plan(proposal.renaming)

    def _carry_out(self, plan: Renaming) -> None:
        desk, dialog = self._work.desk, self.dialog
        if desk is None or not isinstance(dialog, RenamingDialog):
            return
        renamed = RenamedPosts(desk.site.folder, plan)
        dialog.finished.connect(lambda _code: self._tell_renamed(renamed))
        dialog.run(renamed.carry_out(), len(plan.edits))

    def _tell_renamed(self, renamed: RenamedPosts) -> None:
        self.dialog = None
        self._look()
        if renamed.failures:
            self._work.tell(renamed.failures[0])
            return
        words = self.tr("“{old}” is “{new}” now in {count} articles.")
        plan, count = renamed.renaming, len(renamed.written)
        self._panes.banner.show_problem(
            words.format(old=plan.old, new=plan.new, count=f"{count:,}"),
            self.tr("Undo"),
            lambda: self._undo(renamed),
            severity="warn",
        )

    def _undo(self, renamed: RenamedPosts) -> None:
        for _ in renamed.undo():
            pass
        self._panes.banner.resolve()
        self._look()
        if renamed.failures:
            self._work.tell(renamed.failures[0])

    def _run(self, path: Path, work: Callable[[Desk, Path], Path], *, leaves: bool = True) -> None:
        """Does something with a file; the open article is closed before, and what it became is opened."""
        desk = self._work.desk
        was_open = self._is_open(path)
        if desk is None or (leaves and not self._leave(path)):
            return
        try:
            made = work(desk, path)
        except EditorError as error:
            self._work.list_posts()
            self._work.tell(error)
            return
        self._follow(path, made)
        if was_open or not leaves:
            self._work.open_post(made)

    def _look(self) -> None:
        """Files were written beside the window: the list and the open article take that over."""
        self._work.list_posts()
        self._work.look_at_disk.emit()

    def _is_open(self, path: Path) -> bool:
        return self._work.session is not None and self._work.session.path == path

    def _leave(self, path: Path) -> bool:
        """Closes the article where it is the open one; False where the person stayed."""
        return not self._is_open(path) or self._work.close_article()

    def _follow(self, *paths: Path) -> None:
        self._work.listing.look(paths)
        self._work.list_posts()
