"""Which of many versions are kept: all of today's, the last of each day for a month, the last of each week after."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

DAILY = timedelta(days=31)


def kept(times: Iterable[datetime], now: datetime) -> set[datetime]:
    """The times of versions that stay; the newest always does. Days and weeks are those of ``now``'s time zone."""
    found: set[datetime] = set()
    seen: set[tuple[int, ...]] = set()
    for number, time in enumerate(sorted(times, reverse=True)):
        period = _period(time, now)
        if not number or period is None or period not in seen:
            found.add(time)
        if period is not None:
            seen.add(period)
    return found


def _period(time: datetime, now: datetime) -> tuple[int, ...] | None:
    """The day or the week of which one version is kept; None where all are."""
    day = time.astimezone(now.tzinfo).date()
    if day >= now.date():
        return None
    if now.date() - day <= DAILY:
        return day.year, day.month, day.day
    week = day.isocalendar()
    return week.year, week.week
