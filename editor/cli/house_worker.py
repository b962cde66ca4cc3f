"""The command by which a packed program becomes the process that learns a house: no person types it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from editor.session.house_worker import COMMAND
from editor.session.house_worker import run as learn


def is_meant(arguments: Sequence[str]) -> bool:
    """Whether the program was started as that process."""
    return len(arguments) == 2 and arguments[0] == COMMAND


def run(arguments: Sequence[str]) -> int:
    """Learns the house of the folder that is named."""
    return learn(Path(arguments[1]))
