"""A post's date as text: read, checked and changed without losing the author's way of writing it."""

from __future__ import annotations

import datetime
import re

_DATE = re.compile(
    r"""\s*(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})
    (?:(?:[Tt]|\s+)(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?
    (?:\s*(?P<zone>Z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?))?)?\s*""",
    re.VERBOSE,
)


def read_date(text: str) -> datetime.datetime | None:
    """The day and time that the text states (its offset left aside), or None where it is no date."""
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    year, month, day, hour, minute, second = (int(found[number] or 0) for number in range(1, 7))
    try:
        return datetime.datetime(year, month, day, hour, minute, second)
    except ValueError:
        return None


def date_value(text: str) -> datetime.datetime | datetime.date | None:
    """What YAML makes of the text: a day, or a moment with its offset where one is written; None for no date."""
    moment, found = read_date(text), _DATE.fullmatch(text)
    if moment is None or found is None:
        return None
    if found["hour"] is None:
        return moment.date()
    try:
        return moment.replace(tzinfo=_zone(found["zone"])) if found["zone"] else moment
    except ValueError:  # an offset of a day or more
        return None


def _zone(written: str) -> datetime.timezone:
    if written[0] not in "+-":
        return datetime.UTC
    digits = written[1:].replace(":", "")
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "0")
    offset = datetime.timedelta(hours=int(hours), minutes=int(minutes))
    return datetime.timezone(-offset if written[0] == "-" else offset)


def with_day(text: str, day: datetime.date) -> str:
    """The text with another day; time and offset stay as they are written."""
    found = _DATE.fullmatch(text)
    return day.isoformat() + (text[found.end("day") :] if found else "")


def with_time(text: str, hour: int, minute: int) -> str:
    """The text with another time of day; day, seconds and offset stay, a text without a time gets one."""
    found = _DATE.fullmatch(text)
    if found is None:
        return text
    if found["hour"] is None:
        return f"{text[: found.end('day')]} {hour:02}:{minute:02}:00"
    return f"{text[: found.start('hour')]}{hour:02}:{minute:02}{text[found.end('minute') :]}"
