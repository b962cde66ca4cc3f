"""How dates are written: learned from those that stand in posts, and done."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from editor.site.habits.counting import commonest
from editor.site.habits.manners import TimeManner

_TIME = re.compile(
    r"(?P<quote>['\"]?)\d{4}-\d{1,2}-\d{1,2}"
    r"(?:(?P<separator>[Tt]|[ \t]+)\d{1,2}:\d\d(?P<seconds>:\d\d)?(?:\.(?P<fraction>\d*))?"
    r"(?:(?P<gap>\s*)(?P<zone>Z|[-+]\d{1,2}(?::?\d\d)?))?)?(?P=quote)"
)


def is_time(source: str) -> bool:
    """Whether the source, quotes and all, is a date with or without a time."""
    return _TIME.fullmatch(source) is not None


def learn_time(sources: Iterable[str]) -> TimeManner | None:
    """What the dates of one field have in common; None where there are none."""
    found = [match for source in sources if (match := _TIME.fullmatch(source))]
    if not found:
        return None
    forms = [_form(match) for match in found if match["separator"]]
    return replace(
        commonest(forms, TimeManner(usual_offset="")),
        has_time=commonest((match["separator"] is not None for match in found), True),
        usual_offset=commonest((match["zone"] for match in found if match["zone"]), ""),
        quote=commonest((match["quote"] for match in found), ""),
    )


def _form(match: re.Match[str]) -> TimeManner:
    return TimeManner(
        separator=match["separator"],
        fraction=len(match["fraction"] or ""),
        gap=match["gap"] if match["zone"] else " ",
        offset=_offset_form(match["zone"]),
        seconds=match["seconds"] is not None,
    )


def _offset_form(zone: str | None) -> str:
    if not zone or zone == "Z":
        return zone or ""
    if ":" in zone:
        return "+hh:mm"
    return {2: "+h", 3: "+hh"}.get(len(zone), "+hhmm")


def write_time(value: date, manner: TimeManner) -> str:
    """A date, or a moment with the offset that it has, as the house writes it."""
    if not isinstance(value, datetime):
        return f"{manner.quote}{value.isoformat()}{manner.quote}"
    clock = value.strftime("%H:%M:%S")
    fraction = f"{value.microsecond:06}"
    if manner.fraction or value.microsecond:
        clock += "." + fraction[: manner.fraction].ljust(manner.fraction, "0") if manner.fraction else "." + fraction
    away = value.utcoffset()
    offset = _offset(away, manner.offset) if away is not None else ""
    gap = manner.gap if offset else ""
    return f"{manner.quote}{value.date().isoformat()}{manner.separator}{clock}{gap}{offset}{manner.quote}"


def _offset(away: timedelta, form: str) -> str:
    minutes = round(away.total_seconds() / 60)
    if not minutes and form == "Z":
        return "Z"
    sign, (hours, rest) = "-" if minutes < 0 else "+", divmod(abs(minutes), 60)
    if form == "+hh:mm":
        return f"{sign}{hours:02}:{rest:02}"
    if form in ("+h", "+hh") and not rest:
        return f"{sign}{hours}" if form == "+h" else f"{sign}{hours:02}"
    return f"{sign}{hours:02}{rest:02}"
