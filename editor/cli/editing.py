"""The command set: front matter values from the command line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from editor.cli.output import MISUSE, OK, not_a_post, say
from editor.document.article import Article
from editor.document.history import Naming
from editor.errors import EditorError, FieldError
from editor.session.desk import save_article
from editor.session.session import Session
from editor.site.date_text import date_value
from editor.site.site import site_of
from editor.site.zones import LOCAL_ZONE, SiteZone
from editor.storage.files import fingerprint, read_file

_WHOLE = re.compile(r"[-+]?[0-9]+", re.ASCII)
_DECIMAL = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?", re.ASCII)
_MOST_DIGITS = 300
_COMMA = re.compile(r"(?<!\\),")


def set_values(path: Path, assignments: Sequence[str]) -> int:
    """Sets front matter values in place."""
    if not_a_post(path):
        return MISUSE
    pairs = [assignment.partition("=") for assignment in assignments]
    for assignment, (key, sign, _) in zip(assignments, pairs, strict=True):
        if not sign or not key.strip():
            say(f"“{assignment}” is no KEY=VALUE")
            return MISUSE
    data = read_file(path)
    try:
        article = _changed(Article.from_bytes(data), path, [(key.strip(), text) for key, _, text in pairs])
        if article.to_bytes() != data:
            save_article(path, article, fingerprint(data))
    except EditorError as error:
        error.path = error.path or path
        raise
    return OK


def _changed(article: Article, path: Path, pairs: Sequence[tuple[str, str]]) -> Article:
    """The article with the values, set as the window sets them."""
    session = Session(article, path, naming=Naming(None, path.stem, False, path.suffix))
    site = site_of(path)
    zone = site.configuration.zone if site is not None else LOCAL_ZONE
    for key, text in pairs:
        present = session.article.field(key)
        session.set_field(key, typed(key, text, present, zone))
    return session.article


def typed(key: str, text: str, present: object, zone: SiteZone = LOCAL_ZONE) -> object:
    """A value as it is meant: a list's items parted by commas, true or false, a number, a date; else the text itself.

    The type is that of the value that the post has; raises FieldError where the text does not fit it.
    """
    match present:
        case dict():
            raise FieldError(key, "it is a mapping; change it in the file")
        case list():
            return _items(key, text, present)
        case bool():
            if text not in ("true", "false"):
                raise FieldError(key, f"it is true or false, not “{text}”")
            return text == "true"
        case int() | float():
            return _number(key, text)
        case date():
            return _date(key, text, present, zone)
        case None if key == "date":
            return _date(key, text, None, zone)
    return text


def _items(key: str, text: str, present: Sequence[object]) -> list[object]:
    """Items parted by commas; ``\\,`` is a comma in an item."""
    if any(isinstance(item, list | dict) for item in present):
        raise FieldError(key, "it is a list of more than words; change it in the file")
    items = [item.replace("\\,", ",").strip() for item in _COMMA.split(text)]
    are_numbers = bool(present) and all(type(item) in (int, float) for item in present)
    return [_number(key, item) if are_numbers else item for item in items if item]


def _number(key: str, text: str) -> int | float:
    stripped = text.strip()
    if len(stripped) <= _MOST_DIGITS:
        if _WHOLE.fullmatch(stripped):
            return int(stripped)
        if _DECIMAL.fullmatch(stripped) and abs(float(stripped)) != float("inf"):
            return float(stripped)
    raise FieldError(key, f"it is a number, not “{text}”")


def _date(key: str, text: str, present: date | None, zone: SiteZone) -> date:
    """A date; a time without an offset has that of the value before, else the site's."""
    value = date_value(text)
    if value is None:
        raise FieldError(key, f"it is a date as 2026-03-04 or 2026-03-04 14:30, not “{text}”")
    if isinstance(value, datetime) and value.tzinfo is None:
        if isinstance(present, datetime):
            return value.replace(tzinfo=present.tzinfo)
        return zone.attach(value)
    return value
