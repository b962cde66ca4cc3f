"""The command by which a packed program becomes the picture worker: no person types it, so no help names it."""

from __future__ import annotations

from collections.abc import Sequence

from editor.session.picture_process import COMMAND


def is_meant(arguments: Sequence[str]) -> bool:
    """Whether the program was started as the worker."""
    return list(arguments) == [COMMAND]


def run() -> int:
    """Serves standard input and output until the input ends."""
    from editor.session.picture_worker import main

    return main()
