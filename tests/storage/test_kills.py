"""Writers killed at random moments: all but the last second is recovered, and the post is an old or the new one."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from tests.storage.kill_driver import Found

DRIVER = Path(__file__).with_name("kill_driver.py")


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[Found]:
    """A hundred; with the long profile a thousand, at the pace of the program instead of a quicker one."""
    if sys.platform == "win32":
        pytest.skip("needs fork")
    runs, delay = ("1000", "0.3") if settings().max_examples > 1000 else ("100", "0.05")
    command = [sys.executable, str(DRIVER), str(tmp_path_factory.mktemp("killed")), runs, delay, "1"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return [Found(**one) for one in json.loads(run.stdout)]


def test_the_kills_hit_all_that_is_done(found: list[Found], figure: Callable[[str], None]) -> None:
    lost = max(one.typed - one.recovered for one in found)
    figure(f"{len(found)} kills, {sum(one.from_journal for one in found)} recovered from a journal, "
           f"{sum(one.saves for one in found)} saves, {sum(one.typed for one in found)} keys, at most {lost} keys lost")  # fmt: skip
    assert {one.from_journal for one in found} == {True, False}
    assert any(one.saves for one in found)
    assert any(one.needed for one in found)


def test_all_but_the_last_second_is_recovered(found: list[Found]) -> None:
    assert [one for one in found if one.recovered < one.needed] == []


def test_the_post_is_the_old_or_the_new_one_whole(found: list[Found]) -> None:
    assert [one for one in found if not one.file_whole] == []


def test_a_kill_damages_no_record_but_the_last(found: list[Found]) -> None:
    assert sum(one.damaged for one in found) <= len(found) // 10
