"""An article that is published already keeps its address, or leads on from the old one."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote

from editor.errors import EditorError
from editor.session.desk import Desk
from editor.session.session import Session

PLUGIN = "jekyll-redirect-from"


@dataclass(frozen=True, slots=True)
class MovedUrl:
    """The address that readers know, the one that a save would give, and whether the site can lead on from the old."""

    old: str
    new: str
    can_redirect: bool


def moved_url(session: Session, desk: Desk) -> MovedUrl | None:
    """Whether what was written takes a published article to another address; None where it does not, or leads on."""
    saved, path = session.saved_article, session.path
    if saved is None or path is None or "_drafts" in path.parts or saved.read_only is not None:
        return None
    try:
        document = desk.site.document_of(saved, path)
        old, new = desk.site.url_of(saved, path), desk.url_of(session)
    except EditorError:
        return None
    is_out = document.published and (document.date <= desk.site.now() or desk.site.configuration.future)
    if unquote(old) == unquote(new) or not is_out or session.naming.is_draft or unquote(old) in _redirects(session):
        return None
    names = {name for key in ("plugins", "gems") for name in desk.site.configuration.names(key)}
    return MovedUrl(old, new, PLUGIN in names)


def keep_url(session: Session, desk: Desk, moved: MovedUrl) -> bool:
    """Gives the article the old address for good; False where Jekyll would make another of it."""
    with session.one_step():
        session.set_field("permalink", unquote(moved.old))
    try:
        is_kept = unquote(desk.url_of(session)) == unquote(moved.old)
    except EditorError:
        is_kept = False
    if not is_kept:
        session.undo()
    return is_kept


def redirect(session: Session, moved: MovedUrl) -> None:
    """Has the site lead on from the old address; raises as ``Session.set_field``."""
    session.set_field("redirect_from", [*_redirects(session), unquote(moved.old)])


def _redirects(session: Session) -> list[str]:
    value = session.article.field("redirect_from")
    items = value if isinstance(value, list) else [value] if value else []
    return [str(item) for item in items]
