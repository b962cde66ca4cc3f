"""Why no page is shown."""

from __future__ import annotations

from enum import Enum


class Fate(Enum):
    """What became of the renderer, or of the engine."""

    RESTARTING = "restarting"
    TOO_OFTEN = "too often"
    TOO_SLOW = "too slow"
    TOO_LARGE = "too large"
    NO_ENGINE = "no engine"
