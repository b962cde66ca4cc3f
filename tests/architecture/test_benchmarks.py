"""The benchmarks can be run, and how they measure is right; nothing here asserts a time."""

from __future__ import annotations

import importlib

import pytest

from benchmarks import __main__ as runner
from benchmarks import figure


def test_each_can_be_loaded() -> None:
    for name in runner.names():
        assert callable(importlib.import_module(f"benchmarks.bench_{name}").figures)


def test_an_unknown_name_is_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    assert runner.main(["no such thing"]) == 2
    assert "no such thing" in capsys.readouterr().err


def test_a_figure_over_its_bar_is_a_miss() -> None:
    assert not figure.Figure("typing", 2.1, most=2).holds
    assert figure.Figure("typing", 2.0, most=2).holds
    assert figure.Figure("size", 400, unit=" MB").holds


@pytest.mark.parametrize("power", [0.5, 1.0, 2.0])
def test_growth_is_the_power_of_the_size(monkeypatch: pytest.MonkeyPatch, power: float) -> None:
    clock = [0.0]

    def work(size: int):
        def run() -> None:
            clock[0] += 1e-3 * size**power

        return run

    monkeypatch.setattr(figure.time, "process_time", lambda: clock[0])
    assert figure.growth([10, 100, 1000], work) == pytest.approx(power)


def test_a_ratio_takes_the_least_of_the_rounds(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, noise = [0.0], iter([5.0, 1.0, 0.0, 3.0, 2.0, 0.0])

    def takes(seconds: float):
        def run() -> None:
            clock[0] += seconds + next(noise)

        return run

    monkeypatch.setattr(figure.time, "process_time", lambda: clock[0])
    assert figure.ratio(takes(6.0), takes(2.0), rounds=3) == pytest.approx(3.0)
