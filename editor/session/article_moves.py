"""Articles that are not open: duplicated, published, taken down, renamed. All of it goes through the desk's saving."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote

from editor.document.article import Article
from editor.session.desk import Desk, Trashed
from editor.session.session import Session
from editor.site.naming import next_free_name
from editor.storage.files import make_folder, read_file, write_file

REDIRECTS = "jekyll-redirect-from"
_KEY = "redirect_from"


@dataclass(frozen=True, slots=True)
class NewAddress:
    """What renaming an article does to its address below ``baseurl``; ``can_redirect`` that the old one can lead on."""

    old: str
    new: str
    can_redirect: bool

    @property
    def is_other(self) -> bool:
        return self.old != self.new


def duplicate(desk: Desk, path: Path) -> Path:
    """Puts a copy of an article among the drafts, byte for byte, and gives its file; raises ReadError or SaveError."""
    data = read_file(path)
    folder = desk.site.drafts_folder
    name = f"{desk.naming_of(path).slug}{path.suffix}"
    target = folder / next_free_name(name, lambda taken: (folder / taken).exists())
    make_folder(folder)
    write_file(target, data, None)
    return target


def publish(desk: Desk, path: Path) -> Path:
    """Moves a draft to the posts, under the date that it states, else today's; raises as ``Desk.save``."""
    session = desk.open(path)
    day = desk.site.now().date()
    stated = session.article.field("date")
    if stated not in (None, ""):
        day = desk.site.document_of(session.article, path).date.date()
    return _moved(desk, session, is_draft=False, day=day)


def take_down(desk: Desk, path: Path) -> Path:
    """Moves a post to the drafts, so that the next build leaves it out; raises as ``Desk.save``.

    What it would be found by as a post again is kept: a date that only the file's name has goes into the article.
    """
    session = desk.open(path)
    day = session.naming.date
    if session.article.field("date") in (None, "") and day is not None and not session.article.front_matter.problem:
        session.set_field("date", day)
    return _moved(desk, session, is_draft=True, day=day)


def _moved(desk: Desk, session: Session, *, is_draft: bool, day: object) -> Path:
    naming = session.naming
    session.set_naming(replace(naming, is_draft=is_draft, date=day, slug=naming.slug or "article"))  # type: ignore[arg-type]
    return desk.save(session)


def address_after(desk: Desk, path: Path, slug: str) -> NewAddress:
    """What another name does to an article's address; raises ReadError, FileNameError or PermalinkError."""
    session = desk.open(path)
    old = "" if session.naming.is_draft else desk.url_of(session)
    desk.rename(session, slug=slug)
    new = "" if session.naming.is_draft else desk.url_of(session)
    return NewAddress(unquote(old), unquote(new), _redirects(desk) and session.article.read_only is None)


def rename_file(desk: Desk, path: Path, slug: str, *, redirect: bool = False) -> Path:
    """Gives an article's file another name; ``redirect`` has its old address lead on. Raises as ``Desk.save``."""
    session = desk.open(path)
    old = unquote(desk.url_of(session)) if redirect else ""
    desk.rename(session, slug=slug)
    if redirect and unquote(desk.url_of(session)) != old:
        session.set_field(_KEY, with_redirect(session.article, old))
    return desk.save(session)


def with_redirect(article: Article, address: str) -> list[object]:
    """The addresses that are to lead to an article, with one more."""
    value = article.field(_KEY)
    known = value if isinstance(value, list) else [value] if value not in (None, "") else []
    return [*known, *([] if address in known else [address])]


def _redirects(desk: Desk) -> bool:
    configuration = desk.site.configuration
    return any(REDIRECTS in configuration.names(key) for key in ("plugins", "gems"))


def to_trash(desk: Desk, path: Path) -> Trashed:
    """Moves an article's file to the site's trash; raises SaveError."""
    return desk.trash().put(path, datetime.now(UTC))


