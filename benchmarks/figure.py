"""One measured figure, and how to measure: the least of several runs, in CPU time, each beside its rival.

A time alone says little on a busy or foreign machine; the ratio of two things measured in turn, in one process, holds.
"""

from __future__ import annotations

import gc
import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, against the most that it may be.

    Attributes:
        claim: what the figure shows, as one line of docs/figures.md.
        value: the figure, usually a ratio.
        most: the bar; None where the figure is for information.
        unit: "×" for ratios, "" for slopes, else the unit.
    """

    claim: str
    value: float
    most: float | None = None
    unit: str = "×"

    @property
    def holds(self) -> bool:
        return self.most is None or self.value <= self.most

    def __str__(self) -> str:
        bar = "" if self.most is None else f"  (at most {self.most:g}{self.unit})"
        return f"{'ok  ' if self.holds else 'MISS'} {self.claim}: {self.value:.3g}{self.unit}{bar}"


def least_cpu_seconds(works: Sequence[Callable[[], object]], rounds: int = 5) -> list[float]:
    """For each work the least CPU time of this process over all rounds; the works take turns, collector off."""
    least = [math.inf] * len(works)
    gc.collect()
    gc.disable()
    try:
        for _ in range(rounds):
            for index, work in enumerate(works):
                begin = time.process_time()
                work()
                least[index] = min(least[index], time.process_time() - begin)
    finally:
        gc.enable()
    return least


def ratio(ours: Callable[[], object], rival: Callable[[], object], rounds: int = 5) -> float:
    """How many times the rival's CPU time ours takes."""
    mine, other = least_cpu_seconds([ours, rival], rounds)
    return mine / other


def growth(sizes: Sequence[int], work: Callable[[int], Callable[[], object]], rounds: int = 3) -> float:
    """The slope of log time over log size, by least squares: 1 is linear. ``work`` prepares the run for a size."""
    seconds = least_cpu_seconds([work(size) for size in sizes], rounds)
    across, up = [math.log(size) for size in sizes], [math.log(second) for second in seconds]
    middle_across, middle_up = sum(across) / len(across), sum(up) / len(up)
    covariance = sum((x - middle_across) * (y - middle_up) for x, y in zip(across, up, strict=True))
    return covariance / sum((x - middle_across) ** 2 for x in across)
