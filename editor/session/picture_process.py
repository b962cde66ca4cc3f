"""How the picture worker's process is started."""

from __future__ import annotations

import sys

from editor import background

COMMAND = "picture-worker"
"""The command by which a bundled program becomes the worker."""


def picture_command(executable: str = sys.executable, *, frozen: bool = getattr(sys, "frozen", False)) -> list[str]:
    """Program and arguments that run the worker."""
    return background.worker_command("editor.session.picture_worker", COMMAND, executable, frozen=frozen)
