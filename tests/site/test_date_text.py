"""Dates as text: what is one, and changes that keep the author's way of writing."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from editor.site.date_text import date_value, read_date, with_day, with_time


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-07-14", datetime(2024, 7, 14)),
        ("2024-7-4", datetime(2024, 7, 4)),
        ("2024-07-14 09:30", datetime(2024, 7, 14, 9, 30)),
        ("2024-07-14T09:30:15", datetime(2024, 7, 14, 9, 30, 15)),
        ("2024-07-14 09:30:15.25 +0900", datetime(2024, 7, 14, 9, 30, 15)),
        ("2024-07-14 9:05:00 +09:00", datetime(2024, 7, 14, 9, 5)),
        ("2024-07-14 09:30:00 Z", datetime(2024, 7, 14, 9, 30)),
    ],
)
def test_dates(text: str, moment: datetime) -> None:
    assert read_date(text) == moment


@pytest.mark.parametrize(
    "text", ["", "2024", "2024-13-01", "2023-02-29", "어제", "2024-07-14 25:00", "2024-07-14 +0900"]
)
def test_what_is_no_date(text: str) -> None:
    assert read_date(text) is None and date_value(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2024-07-14", date(2024, 7, 14)),
        ("2024-07-14 09:30", datetime(2024, 7, 14, 9, 30)),
        ("2024-07-14 09:30:00 +0900", datetime(2024, 7, 14, 9, 30, tzinfo=timezone(timedelta(hours=9)))),
        ("2024-07-14 09:30:00 -03:30", datetime(2024, 7, 14, 9, 30, tzinfo=timezone(-timedelta(hours=3, minutes=30)))),
        ("2024-07-14T09:30:00Z", datetime(2024, 7, 14, 9, 30, tzinfo=UTC)),
    ],
)
def test_values(text: str, value: object) -> None:
    assert date_value(text) == value and type(date_value(text)) is type(value)


def test_another_day_keeps_time_and_offset() -> None:
    assert with_day("2024-7-4 09:30:00 +0900", date(2025, 1, 2)) == "2025-01-02 09:30:00 +0900"
    assert with_day("nonsense", date(2025, 1, 2)) == "2025-01-02"


def test_another_time_keeps_day_seconds_and_offset() -> None:
    assert with_time("2024-7-4 09:30:15 +0900", 8, 5) == "2024-7-4 08:05:15 +0900"
    assert with_time("2024-07-04", 8, 5) == "2024-07-04 08:05:00"
    assert with_time("nonsense", 8, 5) == "nonsense"
