"""What the form is to show of a session's article."""

from __future__ import annotations

from datetime import datetime

from editor.document.front_matter import FrontMatterKind
from editor.document.yaml_edit import shown_text
from editor.errors import EditorError
from editor.session.automatic_fields import AutomaticFields
from editor.session.desk import Desk
from editor.session.form_plan import plan_for
from editor.session.moved_url import moved_url
from editor.session.session import Session
from editor.ui.form.content import Automatic, FieldEntry, FormContent
from editor.ui.messages import message_of


def content_of(
    session: Session, desk: Desk, categories: tuple[str, ...], automatic: AutomaticFields | None = None
) -> FormContent:
    """The form's content; a file name that cannot be made is told in words in its place."""
    article, naming = session.article, session.naming
    front_matter = article.front_matter
    entries: dict[str, FieldEntry] = {}
    for entry in front_matter.entries:  # of duplicate keys the last counts
        source = article.text[entry.value_start : entry.value_end]
        value = shown_text(article.text, entry) if isinstance(entry.value, str) else entry.value
        entries[entry.key] = FieldEntry(entry.key, value, source)
    title = str(article.field("title") or "")
    file_name, url, problem = place_of(session, desk)
    return FormContent(
        entries=tuple(entries.values()),
        file_name=file_name,
        file_problem=problem if title.strip() else "",
        url=url,
        slug=naming.slug,
        date="" if naming.date is None else naming.date.isoformat(),
        derived_slug=_derived(session, desk),
        is_draft=naming.is_draft,
        waits_until=waits_until(session, desk),
        plan=plan_for(desk.learned.house if desk.learned else None, tuple(entries), categories),
        automatic=_automatic(automatic),
        zone=zone_words(desk),
        moved=moved_url(session, desk),
        is_read_only=article.read_only is not None or front_matter.kind is FrontMatterKind.BROKEN,
        picture=desk.picture_file,
    )


def place_of(session: Session, desk: Desk) -> tuple[str, str, str]:
    """File name in the site, URL, and why one of them cannot be told."""
    try:
        path = desk.target_path(session)
    except EditorError as error:
        return "", "", message_of(error)
    try:
        file_name = desk.site.relative(path)
    except ValueError:
        file_name = str(path)
    try:
        return file_name, desk.url_of(session), ""
    except EditorError as error:
        return file_name, "", message_of(error)


def waits_until(session: Session, desk: Desk) -> datetime | None:
    """The article's date where Jekyll leaves the article out until then: a date to come, without ``future: true``."""
    site = desk.site
    if session.naming.is_draft or site.configuration.future:
        return None
    try:
        document = site.document_of(session.article, desk.target_path(session))
    except EditorError:
        return None
    return document.date if document.published and document.date > site.now() else None


def _derived(session: Session, desk: Desk) -> str:
    try:
        return desk.slug(session)
    except EditorError:
        return ""


def _automatic(automatic: AutomaticFields | None) -> dict[str, Automatic]:
    if automatic is None:
        return {}
    return {key: Automatic(rule, key in automatic.follows) for key, rule in automatic.rules.items()}


def zone_words(desk: Desk) -> str:
    """The site's zone as the form names it: ``Asia/Seoul (+09:00)``."""
    offset = f"{desk.site.now():%z}"
    name = desk.site.configuration.zone.name
    stated = f"{offset[:3]}:{offset[3:5]}"
    return f"{name} ({stated})" if name else stated
