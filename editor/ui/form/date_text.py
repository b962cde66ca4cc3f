"""A post's date as text: read, checked and changed without losing the author's way of writing it."""

from __future__ import annotations

import datetime
import re

_DATE = re.compile(
    r"""\s*(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})
    (?:(?:[Tt]|\s+)(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?
    (?:\s*(?:Z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?))?)?\s*""",
    re.VERBOSE,
)


def read_date(text: str) -> datetime.datetime | None:
    """The day and time that the text states (its offset left aside), or None where it is no date."""
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    parts = {name: int(value or 0) for name, value in found.groupdict().items()}
    try:
        return datetime.datetime(**parts)  # type: ignore[arg-type]
    except ValueError:
        return None


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
