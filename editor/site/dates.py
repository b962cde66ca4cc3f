"""What Jekyll takes for a date.

``Jekyll::Utils.parse_date`` hands ``value.to_s`` to Ruby's ``Time.parse`` and turns the result to local time, the
site's zone. Psych has read plain scalars before: a date with a time but no offset is UTC there, a bare date is a
date (midnight on the site's clock), everything else is text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from editor.errors import DateError
from editor.site.zones import SiteZone

_MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_MONTHS = _MONTH.split("|")
_TIME = re.compile(
    r"(?P<h>\d+)\s*(?:h(?:\s*(?P<hm>\d+)m?(?:\s*(?P<hs>\d+)s?)?)?"
    r"|:\s*(?P<m>\d+)(?:\s*:\s*(?P<s>\d+)(?:[,.](?P<f>\d*))?)?|(?=[ap]\.?m\b))"
    r"(?:\s*(?P<half>[ap])\.?m\.?\b)?"
    r"(?:\s*(?P<zone>(?:gmt|utc?)?[-+]\d+(?::?\d+(?::?\d+)?)?|[a-z]+(?:\sdst)?\b))?",
    re.IGNORECASE,
)
_DAY_MONTH = re.compile(rf"'?(\d+)[^-\d\s]*\s*({_MONTH})[^-\d\s']*(?:\s*('?-?\d+))?", re.IGNORECASE)
_MONTH_DAY = re.compile(rf"\b({_MONTH})[^-\d\s']*\s*('?\d+)[^-\d\s']*(?:\s*,?\s*('?-?\d+))?", re.IGNORECASE)
_PARTS = re.compile(r"('?[-+]?\d+)-(\d+)-('?-?\d+)")
_SLASHED = re.compile(r"('?-?\d+)/\s*('?\d+)(?:\D\s*('?-?\d+))?")
_DOTTED = re.compile(r"('?-?\d+)\.\s*('?\d+)\.\s*('?-?\d+)")
_YEAR_DAY = re.compile(r"(?<!\d)(-?\d{4})-(\d{3})\b")
_MONTH_ALONE = re.compile(rf"\b({_MONTH})\S*", re.IGNORECASE)
_DIGITS = re.compile(r"([-+]?)(\d{2,14})(?:\s*t?\s*(\d{2,6}))?(z\b|[-+]\d{1,4}\b)?", re.IGNORECASE)
_OFFSET = re.compile(r"(?:gmt|utc?)?([-+])(\d+)(?::?(\d+))?(?::?(\d+))?$", re.IGNORECASE)

# The only zone names that Time.parse knows (RFC 822 with its military letters); another name, KST too, is passed over.
_ZONES = {
    "utc": 0, "z": 0, "ut": 0, "gmt": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6,
    "pst": -8, "pdt": -7, **{letter: hours for hours, letter in enumerate("abcdefghiklm", 1)},
    **{letter: -hours for hours, letter in enumerate("nopqrstuvwxy", 1)},
}  # fmt: skip


@dataclass(slots=True)
class _Found:
    """What a text says of a moment; None for what it does not say."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    year_day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    microsecond: int = 0
    offset: timedelta | None = None


def parse_ruby_time(text: str, zone: SiteZone, now: datetime | None = None) -> datetime:
    """What ``Time.parse(text).localtime`` gives with ``TZ`` set to the zone.

    What the text leaves out is taken from ``now`` above what it states, and is the least below. Raises DateError.
    """
    found = _found(text)
    if not any((found.year, found.month, found.day, found.year_day is not None, found.hour is not None)):
        raise DateError(cause=f"no date in {text!r}")
    try:
        return _moment(found, zone, now or zone.now())
    except (ValueError, OverflowError) as error:
        raise DateError(cause=f"{text!r}: {error}") from error


def read_date(value: object, zone: SiteZone) -> datetime:
    """The moment that Jekyll makes of a front matter value, on the site's clock. Raises DateError."""
    if isinstance(value, datetime):
        try:
            return zone.convert(value if value.tzinfo else value.replace(tzinfo=UTC))
        except (OverflowError, ValueError) as error:
            raise DateError(cause=str(error)) from error
    if isinstance(value, date):
        return zone.attach(datetime(value.year, value.month, value.day))
    return parse_ruby_time(str(value), zone)


def _found(text: str) -> _Found:
    found = _Found()
    # Like Date._parse: signs that no form uses become spaces, and so does a time once it is read.
    rest = re.sub(r"[^-+',./:@\w]+", " ", text, flags=re.ASCII)
    time = _TIME.search(rest)
    if time:
        _read_time(found, time)
        rest = rest[: time.start()] + " " + rest[time.end() :]
    for form in (_read_named, _read_parts, _read_month, _read_digits):
        if form(found, rest):
            break
    return found


def _read_time(found: _Found, match: re.Match[str]) -> None:
    hour = int(match["h"])
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
    found.hour = hour
    found.minute = int(match["m"] or match["hm"] or 0)
    found.second = int(match["s"] or match["hs"] or 0)
    found.microsecond = int(f"{match['f'] or '0':0<6}"[:6])
    if match["zone"]:
        found.offset = _offset(match["zone"])


def _offset(text: str) -> timedelta | None:
    numeric = _OFFSET.match(text)
    if not numeric:
        hours = _ZONES.get(text.lower())
        return None if hours is None else timedelta(hours=hours)
    sign, first, second, third = numeric.groups()
    if second is None and len(first) > 2:
        first = first.rjust(len(first) + len(first) % 2, "0")
        first, second, third = first[:2], first[2:4], first[4:6] or None
    away = timedelta(hours=int(first), minutes=int(second or 0), seconds=int(third or 0))
    return -away if sign == "-" else away


def _number(text: str) -> int:
    return int(text.lstrip("'"))


def _full_year(text: str) -> int:
    """Two digits are of this century up to 68, of the last one from 69, unless an apostrophe's year is longer."""
    digits = text.lstrip("'")
    year = int(digits)
    if len(digits.lstrip("-+")) > 2 or year < 0:
        return year
    return year + (1900 if year >= 69 else 2000)


def _set_parts(found: _Found, year: str | None, month: str | int, day: str | None) -> None:
    """Date._parse's s3e: a longer number where the day is expected is the year."""
    if day is not None and year is not None and _looks_like_year(day) and not _looks_like_year(year):
        year, day = day, year
    elif year is None and day is not None and _looks_like_year(day):
        year, day = day, None
    if year is not None:
        found.year = _full_year(year)
    found.month = month if isinstance(month, int) else _number(month)
    if day is not None:
        found.day = _number(day)


def _looks_like_year(text: str) -> bool:
    return text.startswith("'") or len(text.lstrip("-+")) > 2


def _read_named(found: _Found, text: str) -> bool:
    if match := _DAY_MONTH.search(text):
        day, month, year = match.groups()
    elif match := _MONTH_DAY.search(text):
        month, day, year = match.groups()
    else:
        return False
    _set_parts(found, year, _MONTHS.index(month[:3].lower()) + 1, day)
    return True


def _read_parts(found: _Found, text: str) -> bool:
    if match := _PARTS.search(text) or _SLASHED.search(text) or _DOTTED.search(text):
        first, second, third = match.groups()
        if third is None:  # month/day
            found.month, found.day = _number(first), _number(second)
        else:
            _set_parts(found, first, second, third)
        return True
    if match := _YEAR_DAY.search(text):
        found.year, found.year_day = int(match[1]), int(match[2])
        return True
    return False


def _read_month(found: _Found, text: str) -> bool:
    if match := _MONTH_ALONE.search(text):
        found.month = _MONTHS.index(match[1].lower()) + 1
        return True
    return False


def _read_digits(found: _Found, text: str) -> bool:
    match = _DIGITS.search(text)
    if not match:
        return False
    sign, digits, time, zone = match.groups()
    size = len(digits)
    if size == 2:
        found.day = int(digits)
    elif size == 3:
        found.year_day = int(digits)
    elif size == 4:
        found.month, found.day = int(digits[:2]), int(digits[2:])
    elif size == 6:
        found.year, found.month, found.day = _full_year(digits[:2]), int(digits[2:4]), int(digits[4:])
    elif size in (8, 10, 12, 14):
        found.year, found.month, found.day = int(sign + digits[:4]), int(digits[4:6]), int(digits[6:8])
        _read_clock(found, digits[8:])
    else:
        return False
    if time and found.hour is None:
        _read_clock(found, time)
    if zone:
        found.offset = _offset(zone)
    return True


def _read_clock(found: _Found, digits: str) -> None:
    parts = [int(digits[at : at + 2]) for at in range(0, len(digits), 2)]
    if parts:
        found.hour, found.minute, found.second = (*parts, 0, 0)[:3]


def _moment(found: _Found, zone: SiteZone, now: datetime) -> datetime:
    year, month, day = _calendar(found, zone, now)
    hour, minute, second = found.hour or 0, found.minute or 0, found.second or 0
    for name, value, most in (("month", month, 12), ("day", day, 31), ("minute", minute, 59), ("second", second, 60)):
        if not (1 if name in ("month", "day") else 0) <= value <= most:
            raise ValueError(f"{name} out of range")
    if hour > 24 or (hour == 24 and (minute or second)):
        raise ValueError("hour out of range")
    # A day that the month does not have runs over into the next, as in the C library's mktime.
    naive = datetime(year, month, 1, microsecond=found.microsecond)
    naive += timedelta(days=day - 1, hours=hour, minutes=minute, seconds=second)
    if found.offset is None:
        return zone.attach(naive)
    return zone.convert((naive - found.offset).replace(tzinfo=UTC))


def _calendar(found: _Found, zone: SiteZone, now: datetime) -> tuple[int, int, int]:
    today = zone.convert(now)
    if found.year_day is not None:
        year = found.year if found.year is not None else today.year
        at = date(year, 1, 1) + timedelta(days=found.year_day - 1)
        if not 1 <= found.year_day <= 366 or at.year != year:
            raise ValueError("day of the year out of range")
        return at.year, at.month, at.day
    if found.year is not None:
        month = 1 if found.month is None else found.month
        return found.year, month, 1 if found.day is None else found.day
    month = found.month if found.month is not None else today.month
    if found.day is not None:
        return today.year, month, found.day
    return today.year, month, today.day if found.month is None else 1
