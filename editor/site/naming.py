"""File names of posts and drafts, and the dates that people type.

Jekyll's rule for a post is ``YYYY-MM-DD-slug.ext``. Ours are stricter, because the file has to live on every
computer of the newsroom and in Git: composed Hangul (macOS would write it decomposed and links would miss), no
character or name that Windows refuses, no more bytes than file systems take.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

from editor.errors import DateError, FileNameError
from editor.site.slugs import slugify
from editor.site.zones import LOCAL_ZONE, SiteZone

MAX_NAME_BYTES = 255
"""What ext4, APFS and NTFS all take (NTFS counts UTF-16 units, which are never more)."""

MAX_SLUG_BYTES = 180
"""Leaves room for date, ending, a ``-2``, and for percent-encoding the URL below 600 characters."""

_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))]
)
_POST_NAME = re.compile(r"(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)(\.[^./]+)")
_ENDING = re.compile(r"\.?[A-Za-z0-9]{1,16}")


@dataclass(frozen=True, slots=True)
class PostName:
    """A post's file name taken apart: the date as written, the slug, the ending with its dot."""

    date: str
    slug: str
    extension: str


def slug_from_title(title: str) -> str:
    """The slug for a title: its letters and digits, Latin in lower case, hyphens between.

    Raises FileNameError where the title has neither letters nor digits.
    """
    composed = unicodedata.normalize("NFC", title)
    # An apostrophe inside a word is no gap: don't → dont.
    composed = re.sub(r"(?<=\w)['’](?=\w)", "", composed)
    slug = _bounded(slugify(composed), MAX_SLUG_BYTES)
    if not slug:
        raise FileNameError(cause=title)
    return slug


def checked_slug(slug: str) -> str:
    """A slug that a person typed, composed and trimmed; raises FileNameError for one that no file can have."""
    composed = unicodedata.normalize("NFC", slug).strip().strip(".")
    if not composed or not slugify(composed):
        raise FileNameError(cause=slug)
    if re.search(r'[<>:"/\\|?*\x00-\x1f\x7f]', composed):
        raise FileNameError(cause=slug)
    return composed


def _bounded(slug: str, limit: int) -> str:
    """No more bytes than that, cut between words where one ends in the last third."""
    data = slug.encode()
    if len(data) <= limit:
        return slug
    cut = data[:limit].decode("utf-8", "ignore")
    at = cut.rfind("-")
    return (cut[:at] if at > len(cut) * 2 // 3 else cut).rstrip("-")


def post_file_name(day: date, slug: str, extension: str = ".md") -> str:
    """``2026-03-04-slug.md``. Raises FileNameError, also for a year that four digits cannot say."""
    return _complete(f"{day.year:04}-{day.month:02}-{day.day:02}-{checked_slug(slug)}", extension)


def draft_file_name(slug: str, extension: str = ".md") -> str:
    """``slug.md``; a name that Windows keeps for its devices gets a hyphen."""
    name = checked_slug(slug)
    return _complete(f"{name}-" if name.split(".")[0].lower() in _RESERVED else name, extension)


def _complete(stem: str, extension: str) -> str:
    if not _ENDING.fullmatch(extension):
        raise FileNameError(cause=extension)
    name = f"{stem}.{extension.lstrip('.')}"
    if len(name.encode()) > MAX_NAME_BYTES:
        raise FileNameError(cause=name)
    return name


def parse_post_name(name: str) -> PostName | None:
    """The parts of a post's file name, None where Jekyll would not take it for a post."""
    match = _POST_NAME.fullmatch(name)
    return PostName(*match.groups()) if match else None


def next_free_name(name: str, is_taken: Callable[[str], bool]) -> str:
    """``name``, or with ``-2``, ``-3``, … before its ending, the first that is not taken."""
    stem, dot, ending = name.rpartition(".")
    candidate, number = name, 1
    while is_taken(candidate):
        number += 1
        suffix = f"-{number}{dot}{ending}"
        candidate = _bounded(stem, MAX_NAME_BYTES - len(suffix.encode())) + suffix
    return candidate


_DAY = re.compile(
    r"(?P<y>\d{4})\s*(?:[-./]|년)\s*(?P<m>\d{1,2})\s*(?:[-./]|월)\s*(?P<d>\d{1,2})\s*(?:[.]|일)?"
    r"(?:\s*\((?:[월화수목금토일]|[A-Za-z]{3})\))?"
)
_CLOCK = re.compile(
    r"(?:(?P<half>오전|오후|am|pm)\s*)?(?P<h>\d{1,2})(?:\s*:\s*|\s*시\s*)(?:(?P<min>\d{1,2})(?:\s*분)?"
    r"(?:\s*:?\s*(?P<s>\d{1,2})(?:\.\d+)?(?:\s*초)?)?)?\s*(?P<half2>am|pm)?",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"(?P<utc>Z|UTC|GMT)|(?P<kst>KST)|(?P<sign>[-+])(?P<hh>\d{2}):?(?P<mm>\d{2})", re.IGNORECASE)


def parse_date(text: str, zone: SiteZone = LOCAL_ZONE) -> datetime:
    """The moment that a person typed: ``2026-03-04``, ``2026.3.4 14:30``, ``2026년 3월 4일 오후 2시 30분``.

    Without an offset it is the zone's clock, without a time midnight. Unlike Ruby, which makes the 1st of March
    of it, the 30th of February is none. Raises DateError.
    """
    try:
        return _typed_moment(unicodedata.normalize("NFKC", text).strip(), zone)
    except (ValueError, OverflowError) as error:
        raise DateError(cause=text) from error


def typed_date(text: str, zone: SiteZone = LOCAL_ZONE) -> date | datetime:
    """As ``parse_date``, but only the day where no time is stated."""
    moment = parse_date(text, zone)
    typed = unicodedata.normalize("NFKC", text).strip()
    day = _DAY.match(typed)
    states_time = day is not None and _CLOCK.match(typed[day.end() :].lstrip(" Tt,"))
    return moment if states_time else moment.date()


def _typed_moment(text: str, zone: SiteZone) -> datetime:
    day = _DAY.match(text)
    if not day:
        raise ValueError(text)
    moment = datetime(int(day["y"]), int(day["m"]), int(day["d"]))
    rest = text[day.end() :].lstrip(" Tt,")
    clock = _CLOCK.match(rest)
    if clock:
        moment = _at(moment, clock)
        rest = rest[clock.end() :].strip()
    if not rest:
        return zone.attach(moment)
    offset = _OFFSET.fullmatch(rest)
    if not offset or not clock:
        raise ValueError(text)
    return zone.convert(moment.replace(tzinfo=_typed_zone(offset)))


def _at(moment: datetime, clock: re.Match[str]) -> datetime:
    hour, half = int(clock["h"]), (clock["half"] or clock["half2"] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            raise ValueError(clock.group())
        hour = hour % 12 + (12 if half in ("오후", "pm") else 0)
    return moment.replace(hour=hour, minute=int(clock["min"] or 0), second=int(clock["s"] or 0))


def _typed_zone(offset: re.Match[str]) -> timezone:
    if offset["utc"]:
        return UTC
    if offset["kst"]:
        return timezone(timedelta(hours=9))
    away = timedelta(hours=int(offset["hh"]), minutes=int(offset["mm"]))
    return timezone(-away if offset["sign"] == "-" else away)
