"""Filters for dates. Source: Jekyll's ``filters/date_filters.rb`` and Liquid's ``date``."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from liquid.filter import with_environment

from editor.errors import DateError
from editor.render.values import liquid_text
from editor.site.dates import parse_ruby_time
from editor.site.strftime import rfc822, strftime, xmlschema
from editor.site.zones import SiteZone


def moment_of(value: object, zone: SiteZone) -> datetime | None:
    """``Liquid::Utils.to_date``: a time, seconds since 1970, "now", or a text that Ruby can read."""
    if isinstance(value, datetime):
        return value
    if isinstance(value, date):
        return zone.attach(datetime(value.year, value.month, value.day))
    if isinstance(value, int) and not isinstance(value, bool):
        return zone.convert(datetime.fromtimestamp(value).astimezone())
    text = liquid_text(value)
    if not text:
        return None
    if text.lower() in ("now", "today"):
        return zone.now()
    if text.isascii() and text.isdigit():
        return moment_of(int(text), zone)
    try:
        return parse_ruby_time(text, zone)
    except DateError:
        return None


@with_environment
def _date_filter(value: object, pattern: object, *, environment: Any) -> object:
    """Liquid's ``date``: what is no date stays as it is; without a pattern, which may be empty, it fails."""
    form = liquid_text(pattern)
    if not form:
        return value
    moment = moment_of(value, environment.host.zone)
    return value if moment is None else strftime(moment, form)


def _local(value: object, environment: Any) -> datetime:
    moment = moment_of(value, environment.host.zone)
    if moment is None:
        raise ValueError(f"no date: {liquid_text(value)}")
    local: datetime = environment.host.zone.convert(moment)
    return local


def _ordinal(number: int) -> str:
    if 11 <= number <= 13:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _in_words(value: object, month: str, kind: object, style: object, environment: Any) -> object:
    if not liquid_text(value):
        return value
    moment = _local(value, environment)
    if kind != "ordinal":
        return strftime(moment, f"%d {month} %Y")
    day = f"{moment.day}{_ordinal(moment.day)}"
    return strftime(moment, f"{month} {day}, %Y" if style == "US" else f"{day} {month} %Y")


@with_environment
def _date_to_string(value: object, kind: object = None, style: object = None, *, environment: Any) -> object:
    return _in_words(value, "%b", kind, style, environment)


@with_environment
def _date_to_long_string(value: object, kind: object = None, style: object = None, *, environment: Any) -> object:
    return _in_words(value, "%B", kind, style, environment)


@with_environment
def _date_to_xmlschema(value: object, *, environment: Any) -> object:
    return xmlschema(_local(value, environment)) if liquid_text(value) else value


@with_environment
def _date_to_rfc822(value: object, *, environment: Any) -> object:
    return rfc822(_local(value, environment)) if liquid_text(value) else value


FILTERS = {
    "date": _date_filter,
    "date_to_string": _date_to_string,
    "date_to_long_string": _date_to_long_string,
    "date_to_xmlschema": _date_to_xmlschema,
    "date_to_rfc822": _date_to_rfc822,
}
