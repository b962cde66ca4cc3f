"""`make run`: the window where there is a display, else the tour, with its place said."""

from __future__ import annotations

import pytest

TELL = 'echo "called: $*; sandbox off: ${QTWEBENGINE_DISABLE_SANDBOX:-no}; platform: ${QT_QPA_PLATFORM:-default}"'


@pytest.fixture
def desk(machine):
    """An ordinary user's machine on which no display answers."""
    machine.program("id", "echo 1000")
    machine.program("copydesk", TELL, machine.environment)
    machine.program("python", "kill -ABRT $$", machine.environment)  # as Qt does without a display
    return machine


def test_a_display_that_answers_shows_the_window(desk) -> None:
    desk.program("python", "exit 0", desk.environment)
    run = desk.run("run", DISPLAY=":0")
    assert (run.returncode, run.stdout) == (0, "called: ; sandbox off: no; platform: default\n")


@pytest.mark.parametrize("surroundings", [{}, {"DISPLAY": ":99"}, {"WAYLAND_DISPLAY": "wayland-9"}])
def test_without_a_display_it_says_so_and_makes_the_tour(desk, surroundings: dict[str, str]) -> None:
    run = desk.run("run", **surroundings)
    assert run.returncode == 0
    assert "no display" in run.stdout
    assert f"called: tour --out {desk.root}/copydesk-tour." in run.stdout
    assert "platform: offscreen" in run.stdout
    assert run.stdout.splitlines()[-1].startswith(f"copydesk: the saved post and the screenshots lie in {desk.root}/")
    assert run.stderr == ""


def test_a_failed_tour_fails(desk) -> None:
    desk.program("copydesk", "exit 3", desk.environment)
    assert desk.run("run").returncode == 3


def test_the_tour_goes_where_it_is_told(desk) -> None:
    (desk.root / "here").mkdir()
    assert f"--out {desk.root}/here;" in desk.run("run", TOUR_DIR=f"{desk.root}/here").stdout


def test_only_root_runs_without_the_sandbox(desk) -> None:
    desk.program("id", "echo 0")
    assert "sandbox off: 1" in desk.run("run").stdout
