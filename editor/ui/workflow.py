"""What the window does with articles: opens, begins, saves and leaves them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor.document.front_matter import FrontMatterKind
from editor.errors import ChangedOnDiskError, EditorError
from editor.session.conversion import converted, converted_session
from editor.session.desk import Desk
from editor.session.keeping import Keeping
from editor.session.session import ArticleChange, Session
from editor.ui.composition import commit_composition
from editor.ui.dialogs import Dialogs, Unsaved
from editor.ui.failures import Failures
from editor.ui.form_binding import FormBinding
from editor.ui.form_content import place_of
from editor.ui.house.learner import HouseLearner
from editor.ui.library.library_binding import LibraryBinding
from editor.ui.messages import (
    conversion_words,
    encoding_message,
    manner_words,
    read_only_message,
    wrong_date_message,
    yaml_message,
)
from editor.ui.panes import Panes
from editor.ui.post_listing import Listing, PostListing

OpenDesk = Callable[[Path], tuple[Desk, Path | None]]


class Workflow(QObject):
    """Holds the desk and the open session. Whatever fails is told in the banner, and nothing is lost.

    ``open_desk`` gives the desk for a site's folder or a post, and the post where it was one.
    """

    session_changed = Signal()
    opened = Signal(object)  # a file, by the person
    saved = Signal()
    rebased = Signal()  # the file holds another's text, which the article leads on from
    clashed = Signal()  # a save found another's text in the file
    look_at_disk = Signal()

    def __init__(
        self, open_desk: OpenDesk, panes: Panes, dialogs: Dialogs, parent: QObject, indexes: Path | None = None
    ) -> None:
        super().__init__(parent)
        self._open_desk = open_desk
        self._panes = panes
        self.dialogs = dialogs
        self.desk: Desk | None = None
        self.session: Session | None = None
        self.listing = PostListing(self, indexes or Keeping().indexes)
        self.listing.listed.connect(self._on_listed)
        self.before_save: Callable[[Session, Desk], bool] = lambda session, desk: True
        """Whether the person wants to save what stands in the way of publication; asked before a file is written."""
        LibraryBinding(panes.library, self.listing)
        self._unsubscribe: Callable[[], None] = lambda: None
        self.form_binding = FormBinding(panes.form, self)
        self.form_binding.failed.connect(self.tell)
        self.failures = Failures(self, panes.banner)
        self.learner = HouseLearner(self)
        self.learner.learned.connect(self.form_binding.take_house)
        self.shown_file: Callable[[Path], Path] = lambda file: file  # what the page shows of a picture's file
        self.holds_back: Callable[[], bool] = lambda: False  # asks, and says whether the article is not to be left

    # Sites and articles.

    def open_path(self, path: Path, *, offers: bool = True) -> bool:
        """Opens a site's folder, or a post with its site; False where it failed or the person stayed.

        ``offers`` says whether what a crash left of the post is offered.
        """
        if not self.may_leave():
            return False
        try:
            desk, post = self._open_desk(path)
            session = desk.open(post) if post is not None else None
        except EditorError as error:
            self.tell(error)
            return False
        if self.desk is None or desk.site.folder != self.desk.site.folder:
            self.desk = desk
            self._panes.library.show_reading(desk.site.folder)
        else:
            self.desk.site.reload_configuration()
        self.learner.learn(self.desk)
        self._show(session)
        self.list_posts()
        if session is None:
            self._panes.library.list.setFocus()
        else:
            self._panes.focus_page()
        self._panes.work.scroll_to_top()
        if post is not None and offers:
            self.opened.emit(post)
        return True

    def open_post(self, path: Path) -> None:
        """Opens a post of the site that is open."""
        if self.session is not None and path == self.session.path:
            return
        if self.desk is None or not self.may_leave():
            self._panes.library.set_current(self.session.path if self.session else None)
            return
        try:
            self._show(self.desk.open(path))
        except EditorError as error:
            self.tell(error)
            return
        self.opened.emit(path)

    def new(self, template: Path | None = None, manner: str = "") -> None:
        """Begins an article: from a template, else as the house writes its articles of that manner."""
        if self.desk is None or not self.may_leave():
            return
        try:
            self._show(self.desk.new(template, manner=manner))
        except EditorError as error:
            self.tell(error)
        self._panes.form.title.setFocus()

    def new_from_template(self) -> None:
        """Begins an article as one of the site's templates, or as one of the kinds that its posts have."""
        if self.desk is None:
            return
        templates, manners = self.desk.templates(), self.desk.manners()
        if not templates and len(manners) < 2:
            self.new()
            return
        number = self.dialogs.choose_template([path.stem for path in templates] + list(map(manner_words, manners)))
        if number is not None and number < len(templates):
            self.new(templates[number])
        elif number is not None:
            self.new(manner=manners[number - len(templates)])

    def close_article(self) -> bool:
        """Leaves the open article; False where the person stayed."""
        if not self.may_leave():
            return False
        self._show(None)
        return True

    def may_leave(self) -> bool:
        """Whether the open article may be left: it is saved, or the person says what is to become of it."""
        self.commit()
        session = self.session
        if session is None or self.desk is None:
            return True
        if self.holds_back():
            return False
        if not session.is_modified and self._panes.form.wrong_date() is None:
            return True
        file_name, _, _ = place_of(session, self.desk)
        title = str(session.article.field("title") or "")
        match self.dialogs.ask_unsaved(title, file_name, is_new=session.path is None):
            case Unsaved.SAVE:
                return self.save() is not None
            case Unsaved.DROP:
                return True
        return False

    def commit(self) -> None:
        """Takes over what is typed and not handed on yet."""
        commit_composition()
        self._panes.outline.list.commit_title()
        self._panes.body.commit()
        self._panes.source.editor.commit()
        self._panes.form.commit()
        self.form_binding.commit()

    def save(self) -> Path | None:
        """Saves the open article and gives its file; None where it failed, which the banner then tells."""
        self.commit()
        session, desk = self.session, self.desk
        if session is None or desk is None or not self._may_save() or not self.before_save(session, desk):
            return None
        try:
            path = desk.save(session)
        except ChangedOnDiskError:
            self.clashed.emit()
            return None
        except EditorError as error:
            self.tell(error)
            return None
        self.tell_saved()
        self.listing.look([path])
        self.list_posts()
        return path

    def _may_save(self) -> bool:
        """A date that is none is shown where it stands; saving without it would look as if it had been taken."""
        wrong = self._panes.form.wrong_date()
        if wrong is None:
            return True
        self._panes.form.unfold()
        self._panes.banner.show_problem(wrong_date_message(*wrong))
        return False

    def list_posts(self) -> None:
        """Reads the site's list anew, aside."""
        if self.desk is not None:
            self.listing.start(self.desk)

    def _on_listed(self, listing: Listing) -> None:
        if listing.desk is not self.desk:
            return
        path = self.session.path if self.session is not None else None
        if path != self._panes.library.current:
            self._panes.library.set_current(path)
        if self.form_binding.categories != listing.categories():
            self.form_binding.categories = listing.categories()
            self.form_binding.refresh()

    def say(self, words: str) -> None:
        """A word below the window, which goes by itself."""
        self._panes.facts.show_hint(words)

    def tell(self, error: EditorError) -> None:
        """Puts a failure into the banner, with what helps where the program can do it."""
        self.failures.tell(error)

    def show(self, session: Session, desk: Desk) -> bool:
        """Shows an article of a site, which may be another than the one that is open; False where the person stayed."""
        if not self.may_leave():
            return False
        if self.desk is None or desk.site.folder != self.desk.site.folder:
            self.desk = desk
            self.learner.learn(desk)
            self._panes.library.show_reading(desk.site.folder)
        self._show(session)
        self.list_posts()
        self._panes.focus_page()
        return True

    def show_anew(self, session: Session | None) -> None:
        """Shows another article in the place of the open one, of which nothing is kept."""
        self._show(session)

    def tell_saved(self) -> None:
        """The open article is what its file holds."""
        session = self.session
        if session is None:
            return
        self._panes.banner.resolve()
        self._tell_state_of(session)
        self.form_binding.refresh()
        self.saved.emit()

    def _show(self, session: Session | None) -> None:
        self._unsubscribe()
        self._unsubscribe = session.subscribe(self._on_article_changed) if session is not None else lambda: None
        self.session = session
        panes, desk = self._panes, self.desk
        panes.banner.resolve()
        panes.show_article(session is not None)
        panes.body.set_session(session, self._picture_file)
        self.form_binding.set_session(session, desk)
        panes.library.set_current(session.path if session is not None else None)
        panes.work.scroll_to_top()
        if session is not None:
            self._tell_state_of(session)
        self.session_changed.emit()

    def _picture_file(self, address: str) -> str | None:
        file = self.desk.picture_file(address) if self.desk is not None else None
        return str(self.shown_file(file)) if file is not None else None

    def _tell_state_of(self, session: Session) -> None:
        """What is wrong with the article as it was opened, and the repair where there is one."""
        article = session.article
        name = session.path.name if session.path is not None else ""
        problem = article.front_matter.problem
        if article.read_only is not None:
            self._tell_read_only(session, article.read_only.value, name)
        elif article.front_matter.kind is FrontMatterKind.BROKEN and problem is not None:
            repair = problem.repair
            self._panes.banner.show_problem(
                yaml_message(problem),
                self.tr("Repair") if repair else "",
                (lambda: self._repair(session)) if repair else None,
            )

    def _tell_read_only(self, session: Session, reason: str, name: str) -> None:
        """Why the article cannot be changed, and the conversion where nothing would be lost."""
        desk = self.desk
        can_be = desk is not None and converted(session.article, desk.house) is not None
        is_old = reason == "encoding" and can_be
        words = encoding_message(name, session.article.encoding.name) if is_old else read_only_message(reason, name)
        button = conversion_words(reason) if can_be else ""
        self._panes.banner.show_problem(words, button, lambda: self._convert(session), "warn")

    def _convert(self, session: Session) -> None:
        """Shows the article converted and not saved; its file is as it was until it is saved."""
        made = converted_session(session, self.desk.house) if self.desk is not None else None
        if made is not None and session is self.session:
            self._show(made)
            self._panes.facts.show_hint(self.tr("Converted. Save to write it; until then the file is as it was."))

    def _on_article_changed(self, change: ArticleChange) -> None:
        """A repair, typed or undone, comes and goes with its message."""
        was, now = (article.front_matter.problem is not None for article in (change.old, change.new))
        if was and not now:
            self._panes.banner.resolve()
        elif now and self.session is not None:
            self._tell_state_of(self.session)

    def _repair(self, session: Session) -> None:
        """Makes the proposed repair; undo takes it back."""
        problem = session.article.front_matter.problem
        if problem is not None and problem.repair:
            session.dispatch(problem.repair, origin="command")
