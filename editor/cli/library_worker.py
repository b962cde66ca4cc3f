"""The command by which a packed program becomes the library's process: no person types it, so no help names it."""

from __future__ import annotations

from collections.abc import Sequence

from editor.library.process import COMMAND


def is_meant(arguments: Sequence[str]) -> bool:
    """Whether the program was started as that process."""
    return list(arguments) == [COMMAND]


def run() -> int:
    """Serves standard input and output until the input ends."""
    from editor.library.worker import main

    return main()
