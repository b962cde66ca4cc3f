"""Windows killed while somebody types: the next window offers all but the last second, and the post is whole."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from tests.gui.kill_window import Found

DRIVER = Path(__file__).with_name("kill_window.py")
LONG = settings().max_examples > 1000
pytestmark = pytest.mark.timeout(3600 if LONG else 400)


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[Found]:
    """A hundred; with the long profile a thousand, at the pace of the program."""
    if sys.platform == "win32":
        pytest.skip("needs fork")
    runs, delay = ("1000", "0.3") if LONG else ("100", "0.05")
    command = [sys.executable, str(DRIVER), str(tmp_path_factory.mktemp("killed")), runs, delay, "1"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert run.returncode == 0, run.stderr
    return [Found(**one) for one in json.loads(run.stdout)]


def test_the_kills_hit_all_that_is_done(found: list[Found], figure: Callable[[str], None]) -> None:
    lost = max(one.typed - one.recovered for one in found)
    figure(f"{len(found)} windows killed, {sum(one.offered for one in found)} articles offered and restored, "
           f"{sum(one.saves for one in found)} saves, {sum(one.typed for one in found)} keys, {sum(one.drafted for one in found)} dialogs open, at most {lost} keys lost")  # fmt: skip
    assert {one.offered for one in found} == {True, False}
    assert any(one.saves for one in found)
    assert any(one.needed for one in found)
    assert any(one.drafted for one in found)


def test_all_but_the_last_second_is_given_back(found: list[Found]) -> None:
    assert [one for one in found if one.recovered < one.needed] == []


def test_the_post_is_the_old_or_the_new_one_whole(found: list[Found]) -> None:
    assert [one for one in found if not one.file_whole] == []


def test_the_page_shows_what_was_restored(found: list[Found]) -> None:
    assert [one for one in found if not one.shown] == []
