"""What a typed date says, in the manners that people write dates."""

from __future__ import annotations

from datetime import date, datetime

from editor.errors import DateError
from editor.site.date_text import date_value, read_date
from editor.site.habits.manners import TimeManner
from editor.site.naming import typed_date
from editor.site.zones import LOCAL_ZONE, SiteZone


def stated_moment(text: str) -> datetime | None:
    """Day and time as the text states them (its offset left aside); None where it is no date."""
    strict = read_date(text)
    if strict is not None:
        return strict
    try:
        value = typed_date(text, LOCAL_ZONE)
    except DateError:
        return None
    return value if isinstance(value, datetime) else datetime(value.year, value.month, value.day)


def plain_date(text: str) -> str:
    """The text as files have dates, where it states one in another manner."""
    moment = stated_moment(text)
    if moment is None or read_date(text) is not None:
        return text
    return f"{moment:%Y-%m-%d %H:%M:%S}" if isinstance(typed_date(text, LOCAL_ZONE), datetime) else f"{moment:%Y-%m-%d}"


def field_value(text: str, old: object, zone: SiteZone, manner: TimeManner | None = None) -> object:
    """What a date typed into a field becomes in the front matter, where the field has been ``old``.

    A date that is text stays text. A time without an offset gets the site's, unless the old one had none either:
    without it Jekyll would read the time as UTC; nor does a new field of a house that writes none. A text that is no
    date is given back.
    """
    value: date | datetime | None = date_value(text)
    if isinstance(old, str) and value is not None:
        return text
    if value is None:
        try:
            value = typed_date(text, zone)
        except DateError:
            return text
    if isinstance(value, datetime) and value.tzinfo is None:
        house_has_none = not isinstance(old, datetime) and manner is not None and manner.has_time and not manner.offset
        had_none = house_has_none or (isinstance(old, datetime) and old.tzinfo is None)
        return value if had_none else zone.attach(value)
    return value
