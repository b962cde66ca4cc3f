"""The command new: a post from a template, with its date and name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path

from editor.cli.output import MISUSE, OK, missing, say
from editor.session.desk import Desk
from editor.session.session import Session
from editor.site.date_text import date_value
from editor.site.naming import checked_slug, parse_date
from editor.site.site import Site, open_site


@dataclass(frozen=True)
class NewPost:
    """What was asked for; None where nothing was said."""

    title: str
    template: str | None = None
    date: str | None = None
    slug: str | None = None
    is_draft: bool = False


def new(folder: Path, wanted: NewPost) -> int:
    """Begins a post from a template, saves it and puts out its path."""
    if missing([folder]):
        return MISUSE
    if not _is_text(wanted.title) or not _is_text(wanted.slug or ""):
        say("a title or slug that is no text in UTF-8")
        return MISUSE
    site = open_site(folder)
    desk = Desk(site)
    chosen = _template(site, wanted.template)
    if wanted.template is not None and chosen is None:
        names = ", ".join(path.stem for path in site.templates())
        say(f"{folder} has no template “{wanted.template}”; it has: {names or 'none'}")
        return MISUSE
    session = desk.new(chosen, is_draft=wanted.is_draft)
    session.set_field("title", wanted.title)
    if wanted.slug is not None:
        desk.rename(session, slug=checked_slug(wanted.slug))
    _set_date(desk, session, wanted)
    print(desk.save(session))
    return OK


def _is_text(text: str) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in text)


def _template(site: Site, name: str | None) -> Path | None:
    return next((path for path in site.templates() if name in (path.stem, path.name)), None)


def _set_date(desk: Desk, session: Session, wanted: NewPost) -> None:
    """The date goes into the file's name, and into the front matter where the template has it.

    Jekyll stops at an empty ``date:``: without a date asked for, that is now.
    """
    zone = desk.site.configuration.zone
    has_key = session.article.front_matter.entry("date") is not None
    if wanted.date is None:
        if has_key and session.article.field("date") in (None, ""):
            session.set_field("date", desk.site.now().replace(microsecond=0))
        return
    moment = parse_date(wanted.date, zone)
    desk.rename(session, day=moment.date())
    if has_key or (moment.time() != time() and not wanted.is_draft):
        session.set_field("date", _in_the_templates_way(desk, session.article.field("date"), moment))
    elif wanted.is_draft:
        say("a draft's name carries no date, and the template has none: it is not kept")


def _in_the_templates_way(desk: Desk, present: object, moment: datetime) -> object:
    """A day where the template has a day, else a time: the one asked for, or the template's own."""
    value = date_value(present) if isinstance(present, str) else present
    has_time = moment.time() != time()
    if value is not None and not isinstance(value, datetime) and not has_time:
        made: object = moment.date()
    elif isinstance(value, datetime) and not has_time:
        made = desk.site.configuration.zone.attach(datetime.combine(moment.date(), value.time()))
    else:
        made = moment
    if isinstance(present, str) and present and value is not None:
        return f"{made:%Y-%m-%d %H:%M:%S %z}" if isinstance(made, datetime) else str(made)
    return made
