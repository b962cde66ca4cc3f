"""A file that another program holds for a moment: tried again a few times, longer apart each time, then told."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from editor.storage.causes import is_locked

PAUSES = (0.03, 0.07, 0.15, 0.3, 0.5)  # seconds; together what a person hardly notices

Value = TypeVar("Value")


def patiently(action: Callable[[], Value], sleep: Callable[[float], None] = time.sleep) -> Value:
    """What the action gives; raises the OSError that is left when patience is over."""
    for pause in PAUSES:
        try:
            return action()
        except OSError as error:
            if not is_locked(error):
                raise
        sleep(pause)
    return action()
