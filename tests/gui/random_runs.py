"""Runs of random hands on the body. What fails is a body and steps, made as few as will do."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtCore import QCoreApplication, QEvent

from editor.session.desk import Desk, desk_for
from tests.gui.body_hands import HANDS, WEIGHTED
from tests.gui.body_machine import BodyMachine, Step
from tests.gui.random_bodies import BODIES

STEPS = 50
PARTS = 20
RUNS = 500 if settings().max_examples <= 1000 else settings().max_examples // 2


def desk_in(folder: Path) -> Desk:
    """The desk of an empty site."""
    (folder / "_posts").mkdir()
    (folder / "_config.yml").touch()
    return desk_for(folder)[0]


def steps_of(seed: int) -> tuple[str, list[Step]]:
    """What begins a run and what is done in it; a number gives the same on every machine."""
    chance = random.Random(seed)
    weights = [weight for weight, _ in WEIGHTED.values()]
    return chance.choice(BODIES), [
        (name, chance.randrange(10**6)) for name in chance.choices(list(WEIGHTED), weights, k=STEPS)
    ]


def failure_of(
    desk: Desk, body: str, steps: list[Step], *, paints: bool = True
) -> tuple[Exception, list[object]] | None:
    """What goes wrong in a run, with its log; None where all holds. Without painting it costs a fifth less."""
    machine = BodyMachine(desk, desk.site.posts_folder / "2026-01-02-hands.md", body, HANDS)
    machine.editor.setUpdatesEnabled(paints)
    try:
        machine.run(steps)
    except Exception as error:
        return error, machine.log
    finally:
        machine.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return None


def fewest(desk: Desk, body: str, steps: list[Step]) -> list[Step]:
    """The steps less those that the failure does not need."""
    size = len(steps) // 2
    while size:
        at = 0
        while at < len(steps):
            fewer = steps[:at] + steps[at + size :]
            if failure_of(desk, body, fewer) is not None:
                steps = fewer
            else:
                at += size
        size //= 2
    return steps


def hold(desk: Desk, part: int) -> None:
    """Does one part of all runs; one in four is painted."""
    for seed in range(part * RUNS // PARTS, (part + 1) * RUNS // PARTS):
        body, steps = steps_of(seed)
        if failure_of(desk, body, steps, paints=not seed % 4) is None:
            continue
        steps = fewest(desk, body, steps)
        error, log = failure_of(desk, body, steps) or (AssertionError("only in the longer run"), [])
        pytest.fail(f"seed {seed}, body {body!r}, steps {steps}: {error!r}, log {log}")
