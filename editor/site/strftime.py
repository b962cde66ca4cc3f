"""Dates as text, by Ruby's ``Time#strftime``, in English whatever the process's locale (Qt sets one)."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_DIRECTIVE = re.compile(r"%([-0^#_:]*)(\d*)([a-zA-Z%+])")
_COMPOUND = {
    "c": "%a %b %e %H:%M:%S %Y",
    "D": "%m/%d/%y",
    "F": "%Y-%m-%d",
    "v": "%e-%^b-%4Y",
    "x": "%m/%d/%y",
    "X": "%H:%M:%S",
    "r": "%I:%M:%S %p",
    "R": "%H:%M",
    "T": "%H:%M:%S",
    "+": "%a %b %e %H:%M:%S %Z %Y",
}


def _hour12(moment: datetime) -> int:
    return moment.hour % 12 or 12


def _week(moment: datetime, first_weekday: int) -> int:
    """Week of the year by C's %U (weeks begin on Sunday, 6) or %W (on Monday, 0)."""
    since_first = (moment.weekday() - first_weekday) % 7
    return (moment.timetuple().tm_yday + 6 - since_first) // 7


# name: value, width, padding
_NUMBERS: dict[str, tuple[Callable[[datetime], int], int, str]] = {
    "Y": (lambda t: t.year, 4, "0"),
    "C": (lambda t: t.year // 100, 2, "0"),
    "y": (lambda t: t.year % 100, 2, "0"),
    "m": (lambda t: t.month, 2, "0"),
    "d": (lambda t: t.day, 2, "0"),
    "e": (lambda t: t.day, 2, " "),
    "j": (lambda t: t.timetuple().tm_yday, 3, "0"),
    "H": (lambda t: t.hour, 2, "0"),
    "k": (lambda t: t.hour, 2, " "),
    "I": (_hour12, 2, "0"),
    "l": (_hour12, 2, " "),
    "M": (lambda t: t.minute, 2, "0"),
    "S": (lambda t: t.second, 2, "0"),
    "u": (lambda t: t.isoweekday(), 1, "0"),
    "w": (lambda t: t.isoweekday() % 7, 1, "0"),
    "G": (lambda t: t.isocalendar().year, 4, "0"),
    "g": (lambda t: t.isocalendar().year % 100, 2, "0"),
    "V": (lambda t: t.isocalendar().week, 2, "0"),
    "U": (lambda t: _week(t, 6), 2, "0"),
    "W": (lambda t: _week(t, 0), 2, "0"),
    "s": (lambda t: int(t.timestamp()), 1, "0"),
}

_TEXTS: dict[str, Callable[[datetime], str]] = {
    "B": lambda t: MONTHS[t.month - 1],
    "b": lambda t: MONTHS[t.month - 1][:3],
    "h": lambda t: MONTHS[t.month - 1][:3],
    "A": lambda t: DAYS[t.weekday()],
    "a": lambda t: DAYS[t.weekday()][:3],
    "p": lambda t: "AM" if t.hour < 12 else "PM",
    "P": lambda t: "am" if t.hour < 12 else "pm",
    "Z": lambda t: t.tzname() or "",
    "n": lambda t: "\n",
    "t": lambda t: "\t",
    "%": lambda t: "%",
}


def _offset(moment: datetime, colons: int) -> str:
    offset = moment.utcoffset() or timedelta()
    sign = "-" if offset < timedelta() else "+"
    minutes, seconds = divmod(abs(int(offset.total_seconds())), 60)
    hours, minutes = divmod(minutes, 60)
    between = ":" if colons else ""
    text = f"{sign}{hours:02}{between}{minutes:02}"
    return f"{text}:{seconds:02}" if colons == 2 else text


def _cased(text: str, flags: str, name: str) -> str:
    if "^" in flags:
        return text.upper()
    if "#" in flags:
        return text.lower() if name in "pZ" else text.upper()
    return text


def _padded(text: str, flags: str, width: int, padding: str) -> str:
    if "-" in flags:
        return text
    for flag in flags:
        padding = {"0": "0", "_": " "}.get(flag, padding)
    return text.rjust(width, padding)


def strftime(moment: datetime, pattern: str) -> str:
    """``moment`` written by ``pattern``; an unknown directive stays as it is."""

    def one(match: re.Match[str]) -> str:
        flags, digits, name = match.groups()
        width = int(digits) if digits else 0
        if name in _COMPOUND:
            return _padded(_cased(strftime(moment, _COMPOUND[name]), flags, name), flags, width, " ")
        if name in _NUMBERS:
            value, default, padding = _NUMBERS[name]
            return _padded(str(value(moment)), flags, width or default, padding)
        if name in _TEXTS:
            return _padded(_cased(_TEXTS[name](moment), flags, name), flags, width, " ")
        if name == "z":
            return _offset(moment, flags.count(":"))
        if name in "LN":
            return f"{moment.microsecond:06}000000"[: width or (3 if name == "L" else 9)]
        return match.group()

    return _DIRECTIVE.sub(one, pattern)


def xmlschema(moment: datetime) -> str:
    """``Time#xmlschema``: ISO 8601 with seconds and offset (+00:00 too: Jekyll's times are local ones)."""
    return strftime(moment, "%Y-%m-%dT%H:%M:%S%:z")


def rfc822(moment: datetime) -> str:
    """``Time#rfc822``, as feeds have it."""
    return strftime(moment, "%a, %d %b %Y %H:%M:%S %z")


def ruby_text(moment: datetime) -> str:
    """``Time#to_s``: how a date stands in a page where a template does not say how."""
    zone = "UTC" if moment.tzinfo is UTC else strftime(moment, "%z")
    return strftime(moment, "%Y-%m-%d %H:%M:%S ") + zone
