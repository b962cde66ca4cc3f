"""What a date is: to Jekyll (against Ruby's own Time.parse), and to a person who types one."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from editor.errors import DateError
from editor.site.dates import parse_ruby_time, read_date
from editor.site.naming import parse_date
from editor.site.strftime import strftime
from editor.site.zones import SiteZone, zone_named

NOW = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)

TEXTS = (
    """
2020-01-01|20-1-5|2020-02-30|2020-02-32|2020-13-01|2020|202|5|abc|10:30|2020-1|20200102|20200102030405|2020/3/4
3/4/2020|2020.3.4|99-1-1|199-01-02|2020-01-01 10:00|2020-01-01 10:00:00 +0900|2020-01-01T10:00:00Z|Jan 2 2020
2020-01-01 10:00:00 UTC|2 January 2020 10:00 PM|2020-01-01 25:00|2020-01-01 24:00:00|2020년 1월 2일|tomorrow
Mon, 02 Jan 2006 15:04:05 MST|2020-01-01 오전 10:00|2020-01-01 10:00:00.5 -03:00|2020-01-01 10:00 KST|2020-00-10
2020-01-00|2020-01-01 10:60|2020-06-31|true|2020-01-01 10:00:00 EST|2020-100|10 Jan|1|13|0101|Jan 2020
15:30:10 2020-01-01|2020-1-1 1:2:3|2020-01-01 10h30m|2020-01-01T10:00:00+09:00|2020-01-01 10:00:00+09|March 5th, 2021
5th of March 2021|2021-03-05 12:30 AM|2021-03-05 12:30 p.m.|Fri Mar  5 10:11:12 2021|2021-03-05T10:11:12.123456Z
2021-03-05 10:11:12 -0330|2021-3-5|'21-03-05|05/Mar/2021|Sept 4, 1986 8:30 P.M.|20210305T101112Z|2021-W05|7-8-2021
2021-12-31 23:59:60|2021-03-05 7 pm|12/25|1.2.2021
""".replace("\n", "|")
    .strip("|")
    .split("|")
)

RUBY = """
require "time"; require "json"
now = Time.at(ARGV[0].to_i)
puts JSON.parse(STDIN.read).map { |t|
  begin; Time.parse(t, now).localtime.strftime("%Y-%m-%d %H:%M:%S %z"); rescue ArgumentError; nil; end
}.to_json
"""


def zone(name: str) -> SiteZone:
    found = zone_named(name)
    assert found is not None
    return found


SEOUL = zone("Asia/Seoul")


@pytest.mark.skipif(shutil.which("ruby") is None, reason="Ruby is not installed")
@pytest.mark.parametrize("name", ["Asia/Seoul", "America/New_York", "UTC"])
def test_texts_are_the_moments_that_ruby_takes_them_for(name: str) -> None:
    command = ["ruby", "-e", RUBY, str(int(NOW.timestamp()))]
    environment = {**os.environ, "TZ": name, "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, input=json.dumps(TEXTS), env=environment, capture_output=True, text=True, check=True)
    expected = dict(zip(TEXTS, json.loads(done.stdout), strict=True))

    def ours(text: str) -> str | None:
        try:
            return strftime(parse_ruby_time(text, zone(name), NOW), "%Y-%m-%d %H:%M:%S %z")
        except DateError:
            return None

    found = {text: ours(text) for text in TEXTS}
    assert {text: (found[text], expected[text]) for text in TEXTS if found[text] != expected[text]} == {}


def test_a_time_without_offset_is_utc_in_front_matter_and_a_day_is_the_sites_midnight() -> None:
    assert read_date(datetime(2024, 2, 2, 20, 0), SEOUL).isoformat() == "2024-02-03T05:00:00+09:00"
    assert read_date(date(2024, 2, 2), SEOUL).isoformat() == "2024-02-02T00:00:00+09:00"
    assert read_date("2024-02-02 20:00", SEOUL).isoformat() == "2024-02-02T20:00:00+09:00"
    offset = timezone(timedelta(hours=-9))
    assert read_date(datetime(2024, 2, 2, 20, 0, tzinfo=offset), SEOUL).isoformat() == "2024-02-03T14:00:00+09:00"


@pytest.mark.parametrize("value", [None, True, [], "", "soon", 5])
def test_what_is_no_date_is_an_error(value: object) -> None:
    with pytest.raises(DateError):
        read_date("" if value is None else value, SEOUL)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-03-04", "2026-03-04T00:00:00+09:00"),
        ("2026.3.4", "2026-03-04T00:00:00+09:00"),
        ("2026/3/4 14:30", "2026-03-04T14:30:00+09:00"),
        ("2026. 3. 4.", "2026-03-04T00:00:00+09:00"),
        ("2026. 3. 4. (수) 09:05", "2026-03-04T09:05:00+09:00"),
        ("2026년 3월 4일", "2026-03-04T00:00:00+09:00"),
        ("2026년 3월 4일 오후 2시 30분", "2026-03-04T14:30:00+09:00"),
        ("2026년 3월 4일 오전 12시", "2026-03-04T00:00:00+09:00"),
        ("２０２６-03-04 10:20:30", "2026-03-04T10:20:30+09:00"),
        ("2026-03-04T10:20:30Z", "2026-03-04T19:20:30+09:00"),
        ("2026-03-04 10:20 +0000", "2026-03-04T19:20:00+09:00"),
        ("2026-03-04 10:20:30 -05:30", "2026-03-05T00:50:30+09:00"),
        ("2026-03-04 2:30 pm", "2026-03-04T14:30:00+09:00"),
        ("2026-03-04 14:30 KST", "2026-03-04T14:30:00+09:00"),
    ],
)
def test_people_type_dates_in_many_ways(text: str, expected: str) -> None:
    assert parse_date(text, SEOUL).isoformat() == expected


@pytest.mark.parametrize(
    "text",
    ["", "내일", "2026-02-30", "2026-13-01", "2026-00-10", "26-3-4", "2026-03", "2026-03-04 25:00", "2026-03-04 +0900",
     "2026-03-04 오후 14시", "2026-03-04 10:20 here", "0000-01-01", "2026-03-04 10:61", "3/4/2026"],
)  # fmt: skip
def test_a_day_that_the_calendar_lacks_is_no_date_to_a_person(text: str) -> None:
    with pytest.raises(DateError):
        parse_date(text, SEOUL)
