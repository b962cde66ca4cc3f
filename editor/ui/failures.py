"""Tells what failed, and offers what the program can do about it: another name, a copy elsewhere, the file again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from editor.errors import AlreadyExistsError, EditorError, ReadOnlyArticleError, SaveError
from editor.session.desk import Desk
from editor.session.session import Session
from editor.ui.dialogs import Dialogs
from editor.ui.free_name import free_slug
from editor.ui.marking import QT_TRANSLATE_NOOP
from editor.ui.messages import message_of
from editor.ui.problem_banner import ProblemBanner

_COPY = QT_TRANSLATE_NOOP("Failures", "Save a copy elsewhere…")
_AGAIN = QT_TRANSLATE_NOOP("Failures", "Save it here again")
_NEW_NAME = QT_TRANSLATE_NOOP("Failures", "Save mine under its new name")
_NUMBERED = QT_TRANSLATE_NOOP("Failures", "Save mine with “-{number}” behind the name")
_COPIED = QT_TRANSLATE_NOOP("Failures", "A copy is in {path}. The article itself is still not saved.")

Offer = tuple[str, Callable[[], None]]


class Holder(Protocol):
    """What is open."""

    desk: Desk | None
    session: Session | None
    dialogs: Dialogs

    def save(self) -> Path | None: ...

    def tell_saved(self) -> None: ...

    def list_posts(self) -> None: ...


class Failures:
    """What failed, in the banner."""

    def __init__(self, holder: Holder, banner: ProblemBanner) -> None:
        self._holder = holder
        self._banner = banner

    def tell(self, error: EditorError) -> None:
        """Says it, with a button for what helps most."""
        offer = self._offer_for(error)
        self._banner.show_problem(message_of(error), *(offer or ()))

    def offer_copy(self, words: str) -> None:
        """Says something about the open article's file, and offers a copy elsewhere."""
        self._banner.show_problem(words, _tr(_COPY), self.save_copy)

    def offer_again(self, words: str) -> None:
        """Says that the file is gone, and offers to write it again."""
        self._banner.show_problem(words, _tr(_AGAIN), self.save_again)

    def save_copy(self) -> None:
        """Asks for a place anywhere and writes a copy there; the article stays as it is."""
        session = self._holder.session
        if session is None:
            return
        path = self._holder.dialogs.choose_copy(self._suggested_name())
        if path is None:
            return
        try:
            Desk.save_copy(session, path)
        except EditorError as error:
            self.tell(error)
            return
        self._banner.show_problem(_tr(_COPIED).format(path=path), severity="warn")

    def save_again(self) -> None:
        """Writes the article where its file was."""
        session, desk = self._holder.session, self._holder.desk
        if session is None or desk is None:
            return
        try:
            desk.save_again(session)
        except EditorError as error:
            self.tell(error)
            return
        self._holder.tell_saved()
        self._holder.list_posts()

    def _offer_for(self, error: EditorError) -> Offer | None:
        session = self._holder.session
        if session is None or session.article.read_only is not None or isinstance(error, ReadOnlyArticleError):
            return None
        if isinstance(error, AlreadyExistsError):
            return self._offer_beside(session)
        return (_tr(_COPY), self.save_copy) if isinstance(error, SaveError) else None

    def _offer_beside(self, session: Session) -> Offer | None:
        """A button that saves the open article beside the file that is in its way."""
        desk = self._holder.desk
        if desk is None:
            return None
        slug, target = free_slug(session, desk), desk.target_path(session).stem
        if target.endswith(slug):  # it has another name already
            return _tr(_NEW_NAME), self.save_beside
        return _tr(_NUMBERED).format(number=slug.rpartition("-")[2]), self.save_beside

    def save_beside(self) -> None:
        """Saves the open article under a name that nobody has."""
        session, desk = self._holder.session, self._holder.desk
        if session is not None and desk is not None:
            desk.rename(session, slug=free_slug(session, desk))
            self._holder.save()

    def _suggested_name(self) -> str:
        session, desk = self._holder.session, self._holder.desk
        if session is None or desk is None:
            return ""
        try:
            return desk.target_path(session).name
        except EditorError:
            return session.path.name if session.path is not None else ""


def _tr(words: str) -> str:
    return QCoreApplication.translate("Failures", words)
