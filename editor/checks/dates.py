"""Rules on days: what Jekyll makes of a date that its author wrote otherwise than Ruby reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from editor.checks.context import CheckContext
from editor.checks.diagnostic import Diagnostic, Severity
from editor.document.front_matter import FrontMatterKind
from editor.errors import PermalinkError
from editor.site.documents import SiteDocument
from editor.site.naming import parse_post_name
from editor.site.permalinks import document_url

_DAY = re.compile(r"[\"']?(\d{2,4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)")
_PASSED_OVER = re.compile(r"오전|오후|\d\s*[시분초]")
_DAY_FIRST = re.compile(r"[\"']?\d{1,2}/\d{1,2}/\d{4}")


def day_shifts(context: CheckContext) -> Iterator[Diagnostic]:
    """Jekyll turns a date to the site's zone, and the 30th of February to March: day and address move with it."""
    document, site = context.document, context.site
    if document is None or site is None or document.problem is not None or context.is_draft:
        return
    written, at = _written_day(context)
    if written is None or written == _parts(document.date):
        return
    moves = _url_on(document, written, context) != _url_on(document, _parts(document.date), context)
    detail = f"{written[0]:04}-{written[1]:02}-{written[2]:02} → {document.date:%Y-%m-%d}"
    yield Diagnostic("day-shifts", Severity.ERROR if moves else Severity.WARNING, detail=detail, at=at)


def _written_day(context: CheckContext) -> tuple[tuple[int, int, int] | None, int]:
    """The day as the author wrote it, in the front matter or else in the file's name, and its place."""
    entry = context.article.front_matter.entry("date")
    if entry is not None and entry.value is not None:
        found = _DAY.match(context.article.text, entry.value_start)
        return (_numbers(found) if found else None), entry.value_start
    name = parse_post_name(context.path.name)
    found = _DAY.match(name.date) if name else None
    return (_numbers(found) if found else None), -1


def _numbers(found: re.Match[str]) -> tuple[int, int, int] | None:
    year, month, day = int(found[1]), int(found[2]), int(found[3])
    if len(found[1]) == 2 and "-" not in found[0]:
        return None  # the day may stand first
    if len(found[1]) == 2:  # Ruby's Time.parse
        year += 2000 if year < 69 else 1900
    return year, month, day


def _parts(moment: datetime) -> tuple[int, int, int]:
    return moment.year, moment.month, moment.day


def _url_on(document: SiteDocument, day: tuple[int, int, int], context: CheckContext) -> str:
    """The document's address if that were its day; "" where there is no such day."""
    assert context.site is not None
    try:
        moved = replace(document, date=document.date.replace(year=day[0], month=day[1], day=day[2]))
        return document_url(moved, context.site.site.configuration)
    except (ValueError, PermalinkError):
        return ""


def two_days(context: CheckContext) -> Iterator[Diagnostic]:
    """Where the name and the front matter state two days, the address follows the front matter."""
    name, entry = parse_post_name(context.path.name), context.article.front_matter.entry("date")
    if name is None or entry is None or "_posts" not in context.path.parts:
        return
    written, named = _DAY.match(context.article.text, entry.value_start), _DAY.match(name.date)
    if written and named and _numbers(written) != _numbers(named):
        yield Diagnostic("day-unlike-name", Severity.WARNING, detail=name.date, at=entry.key_start)


def misread_dates(context: CheckContext) -> Iterator[Diagnostic]:
    """Ruby passes over 오전 and 오후, takes 10시 for nothing, and the first of 03/05/2024 for the day."""
    document, entry = context.document, context.article.front_matter.entry("date")
    if document is None or document.problem is not None or entry is None:
        return
    if context.article.front_matter.kind is not FrontMatterKind.YAML:
        return
    typed = context.article.text[entry.value_start : entry.value_end]
    read = f"{typed} → {document.date:%Y-%m-%d %H:%M}"
    if _PASSED_OVER.search(typed):
        yield Diagnostic("date-misread", Severity.ERROR, detail=read, at=entry.value_start)
    elif _DAY_FIRST.match(typed):
        yield Diagnostic("date-misread", Severity.WARNING, detail=read, at=entry.value_start)
