"""The command by which a packed program becomes the process that checks: no person types it, so no help names it."""

from __future__ import annotations

from collections.abc import Sequence

from editor.background import CHECKING


def is_meant(arguments: Sequence[str]) -> bool:
    """Whether the program was started as that process."""
    return list(arguments) == [CHECKING]


def run() -> int:
    """Serves standard input and output until the input ends."""
    from editor.checks.worker import main

    return main()
