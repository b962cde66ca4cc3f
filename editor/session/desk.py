"""The work on one site: articles are opened, begun, named and saved, pictures taken in."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from editor.document.article import Article
from editor.document.history import Naming
from editor.errors import (
    AlreadyExistsError,
    ChangedOnDiskError,
    DateError,
    EditorError,
    FileNameError,
    OldFileRemainsError,
    ReadError,
    ReadOnlyArticleError,
    SaveError,
    UnconfirmedSaveError,
)
from editor.images.addresses import file_of
from editor.images.caption_learning import captions_of
from editor.session.picture_intake import PictureIntake
from editor.session.picture_intake import TakenPicture as TakenPicture
from editor.session.post_names import TakenNames, leaves_the_drafts, slug_for
from editor.session.session import Session
from editor.site.dates import read_date
from editor.site.habits.beginning import first_body, first_values
from editor.site.habits.file_names import post_folder
from editor.site.habits.head import write_head
from editor.site.habits.house import House
from editor.site.habits.pictures import picture_folder
from editor.site.habits.site_house import SiteHouse, house_of
from editor.site.naming import draft_file_name, parse_date, parse_post_name, post_file_name
from editor.site.site import Site, open_site, site_of
from editor.storage.causes import DRIVE_GONE
from editor.storage.files import fingerprint, make_folder, read_file, remove_file, write_file
from editor.storage.open_marks import OpenMarks
from editor.storage.trash import Trash as Trash
from editor.storage.trash import Trashed as Trashed

_GLANCE = 24  # posts that are read where nobody has had the time to read all
_TRIES = 50  # numbers that others may take while one is being saved


def desk_for(path: Path) -> tuple[Desk, Path | None]:
    """The desk for a site's folder or for a post, with the post; raises NotASiteError or ReadError."""
    path = path.absolute()
    if path.is_dir():
        return Desk(open_site(path)), None
    if not path.is_file():
        raise ReadError(path, os.strerror(errno.ENOENT))
    site = site_of(path)
    return Desk(site if site is not None else open_site(path.parent)), path


class Desk:
    """What can be done with the articles of a site; everything that is written goes through the storage."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.learned: SiteHouse | None = None
        self._quick: House | None = None
        self._taken = TakenNames()

    @property
    def house(self) -> House:
        """How the site's people write: as it was learned, else as the newest posts alone tell."""
        if self.learned is not None:
            return self.learned.house
        if self._quick is None:
            self._quick = house_of(self.site.folder, self.site.configuration, _GLANCE).house
        return self._quick

    def open(self, path: Path) -> Session:
        """Opens a post, whatever is in it; raises ReadError."""
        data = read_file(path)
        session = Session(Article.from_bytes(data), path, naming=self.naming_of(path), fingerprint=fingerprint(data))
        session.house = self.learned.house if self.learned is not None else None
        return session

    def naming_of(self, path: Path) -> Naming:
        """What a file's name says."""
        is_draft = "_drafts" in path.parts
        name = parse_post_name(path.name)
        if name is None or is_draft:
            return Naming(None, path.stem, is_draft, path.suffix)
        return Naming(_day(name.date), name.slug, False, name.extension)

    def templates(self) -> tuple[Path, ...]:
        return self.site.templates()

    def manners(self) -> tuple[str, ...]:
        """The kinds of article that the site's posts have, by their bodies: "html", "markdown"."""
        return tuple(body.manner for body in self.house.bodies)

    def new(self, template: Path | None = None, *, manner: str = "", is_draft: bool = False) -> Session:
        """Begins an article: as a copy of a template, else as the house writes its articles of that manner.

        Without either it is the site's first template, else the house's most frequent kind.
        """
        if template is None and not manner:
            template = next(iter(self.site.templates()), None)
        article = Article.from_bytes(read_file(template)) if template else self._begun(manner)
        session = Session(article, None, naming=Naming(self.site.now().date(), "", is_draft, self._suffix(template)))
        session.house = self.house
        return session

    def _begun(self, manner: str) -> Article:
        house = self.house
        values = first_values(house, self.site.now()) or {"title": None}
        return Article.from_text(write_head(house, values) + first_body(house, manner))

    def _suffix(self, template: Path | None) -> str:
        return ".md" if template is not None else self.house.names.extension

    def target_path(self, session: Session) -> Path:
        """The file that a save would write.

        An article that has a file keeps it until its name is changed by hand. Raises FileNameError where no name can
        be made, DateError where the date is none.
        """
        if session.path is not None and session.naming == self.naming_of(session.path):
            return session.path
        name = self.file_name(session)
        return self._folder(session) / name

    def file_name(self, session: Session) -> str:
        """The name that the article's date, slug and title give; raises FileNameError or DateError."""
        naming = session.naming
        if naming.is_draft:
            return draft_file_name(naming.slug or self.slug(session), naming.suffix)
        is_unnamed = not naming.slug or leaves_the_drafts(self.house, naming, session.path)
        return post_file_name(self.day(session), self.slug(session) if is_unnamed else naming.slug, naming.suffix)

    def day(self, session: Session) -> date:
        """The date in the file's name: the front matter's, on the site's clock, else the one chosen, else today's."""
        written = session.article.field("date")
        if session.path is None and written not in (None, ""):
            return read_date(written, self.site.configuration.zone).date()
        return session.naming.date or self.site.now().date()

    def slug(self, session: Session) -> str:
        """The name that the house gives the article: its next free number, else what its title gives.

        Raises FileNameError, DateError.
        """
        title = session.article.field("title")
        if title is None or not str(title).strip():
            raise FileNameError(cause="")
        values, day = session.article.front_matter.values(), self._any_day(session)
        return slug_for(self.house, session.naming, str(title), day, values, self._names)

    def _any_day(self, session: Session) -> date:
        return self.site.now().date() if session.naming.is_draft else self.day(session)

    def _names(self) -> tuple[str, ...]:
        return self._taken.below(self.site.posts_folder)

    def _folder(self, session: Session) -> Path:
        if session.path is None and not session.naming.is_draft:
            values = session.article.front_matter.values()
            return self.site.posts_folder / post_folder(self.house.names, self.day(session), values)
        base = self.site.drafts_folder if session.naming.is_draft else self.site.posts_folder
        if session.path is None:
            return base
        # A post in a folder of its own below _posts, or in a category's, stays there when it is renamed.
        same_kind = ("_drafts" in session.path.parts) == session.naming.is_draft
        return session.path.parent if same_kind else base

    def save(self, session: Session) -> Path:
        """Writes the article where it belongs and returns the path; writes nothing where nothing changed.

        Raises ReadOnlyArticleError, FileNameError, DateError, AlreadyExistsError, ChangedOnDiskError or SaveError.
        Whatever fails, the article stays as it is in the session, and the old file as it was.
        """
        target = self.target_path(session)
        if target == session.path and not session.is_modified:
            return target
        if session.article.read_only is not None:
            raise ReadOnlyArticleError(target, session.article.read_only.value)
        self._must_be_there(target)
        data = _checked_bytes(session.article, target)
        if target == session.path:
            self._save_in_place(session, target, data)
        else:
            target = self._save_numbered(session, target, data)
        session.mark_saved(target, self.naming_of(target), fingerprint(data))
        return target

    def _must_be_there(self, target: Path) -> None:
        """No folder is made where the site's own is gone: below the place where a drive was, it would hide there."""
        if not self.site.folder.is_dir():
            raise SaveError(target, DRIVE_GONE)

    @staticmethod
    def _save_in_place(session: Session, target: Path, data: bytes) -> None:
        """What is in its place without the disk's word is ours all the same: the next save may write over it."""
        try:
            write_file(target, data, session.fingerprint)
        except UnconfirmedSaveError as error:
            session.fingerprint = error.fingerprint
            raise

    def save_again(self, session: Session) -> Path:
        """Writes the article where its file was, which is gone; raises as ``save``."""
        if session.path is None:
            return self.save(session)
        self._must_be_there(session.path)
        data = _checked_bytes(session.article, session.path)
        make_folder(session.path.parent)
        write_file(session.path, data, None)
        session.mark_saved(session.path, self.naming_of(session.path), fingerprint(data))
        return session.path

    @staticmethod
    def save_copy(session: Session, path: Path) -> None:
        """Writes a copy of the article anywhere, over what may be there, and leaves the article unsaved.

        Raises SaveError or ReadError.
        """
        known = fingerprint(read_file(path)) if path.exists() else None
        write_file(path, _checked_bytes(session.article, path), known)

    def _save_numbered(self, session: Session, target: Path, data: bytes) -> Path:
        """Where somebody else took the number meanwhile, the next one is taken; gives the path that was written."""
        for _ in range(_TRIES):
            try:
                self._save_under_new_name(session, target, data)
                return target
            except AlreadyExistsError:
                self._taken.forget()
                following = self.target_path(session)
                if following == target:
                    raise
                target = following
        self._save_under_new_name(session, target, data)
        return target

    def _save_under_new_name(self, session: Session, target: Path, data: bytes) -> None:
        """Writes the new file, then takes the old one away; one that somebody else changed meanwhile stays."""
        old, known = session.path, session.fingerprint
        make_folder(target.parent)
        ours = session.unconfirmed[1] if session.unconfirmed and session.unconfirmed[0] == target else None
        try:
            write_file(target, data, ours)
        except UnconfirmedSaveError as error:
            session.unconfirmed = (target, error.fingerprint)
            raise
        if old is None or known is None:
            return
        try:
            remove_file(old, known)
        except ChangedOnDiskError:
            return
        except SaveError as error:
            session.mark_saved(target, self.naming_of(target), fingerprint(data))
            raise OldFileRemainsError(old, error.cause) from error

    def url_of(self, session: Session) -> str:
        """The URL that Jekyll will give the article, below ``baseurl``.

        Raises as ``target_path``, or PermalinkError.
        """
        return self.site.url_of(session.article, self.target_path(session))

    @property
    def pictures(self) -> PictureIntake:
        """Takes pictures into the site."""
        return PictureIntake(self.site, folder=self.picture_folder())

    def import_picture(self, source: Path) -> TakenPicture:
        """Puts a picture into the site, prepared as the site wants it, under a clean name.

        One that lies in the site already, or whose bytes a file of its pictures' folder holds, stays where it is.
        Raises PictureError, ReadError or SaveError.
        """
        return self.pictures.take(source)

    def picture_folder(self, session: Session | None = None) -> Path:
        """Where the pictures of an article go, as the house keeps them; it need not exist yet."""
        try:
            path = self.target_path(session) if session is not None else None
        except EditorError:
            path = None
        return self.site.folder / picture_folder(self.house.pictures, self.site.folder, path, self.site.now().date())

    @staticmethod
    def captions(posts: Iterable[Path]) -> Iterator[str]:
        """The captions of pictures in some posts; those that cannot be read have none."""
        for post in posts:
            with contextlib.suppress(ReadError):
                yield from captions_of(read_file(post).decode("utf-8", "replace"))

    def picture_file(self, address: str) -> Path | None:
        """The site's file for a picture's address in an article; None where there is none."""
        return file_of(self.site.folder, self.site.configuration.baseurl, address)

    def trash(self) -> Trash:
        """What was deleted from the site and can be brought back."""
        return Trash(self.site.folder)

    def delete(self, file: Path) -> Trashed:
        """Moves a post or a picture of the site into its trash; raises SaveError."""
        return self.trash().put(file, datetime.now(UTC))

    def discard(self, session: Session) -> Trashed:
        """Puts an article that was never saved into the site's trash, as a draft; raises SaveError."""
        try:
            name = draft_file_name(session.naming.slug or self.slug(session), session.naming.suffix)
        except (FileNameError, DateError):
            name = f"article{session.naming.suffix}"
        place = self.site.drafts_folder.relative_to(self.site.folder) / name
        data = session.article.text.encode("utf-8", "surrogatepass")
        return self.trash().keep(place, data, datetime.now(UTC))

    def marks(self) -> OpenMarks:
        """Says which article of the site this window has open, and who else has it."""
        return OpenMarks(self.site.folder)

    def rename(self, session: Session, *, day: date | None = None, slug: str | None = None) -> None:
        """Gives the file another date or name, to be taken at the next save."""
        naming = session.naming
        session.set_naming(
            replace(naming, date=naming.date if day is None else day, slug=naming.slug if slug is None else slug)
        )


def save_article(path: Path, article: Article, known: str) -> None:
    """Writes an article over the file that it was read from, which still has to hold what ``known`` says.

    Raises ReadOnlyArticleError, ChangedOnDiskError or SaveError; the file is then as it was.
    """
    if article.read_only is not None:
        raise ReadOnlyArticleError(path, article.read_only.value)
    write_file(path, _checked_bytes(article, path), known)


def _checked_bytes(article: Article, target: Path) -> bytes:
    """The article's bytes, which read back as the article; raises SaveError."""
    try:
        data = article.to_bytes()
    except UnicodeEncodeError as error:
        raise SaveError(target, str(error)) from error
    if Article.from_bytes(data).text != article.text:
        raise SaveError(target, "the article would not read back as it is")
    return data


def _day(text: str) -> date | None:
    try:
        return parse_date(text).date()
    except DateError:
        return None
