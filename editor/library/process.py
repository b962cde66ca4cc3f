"""How the library's process is started."""

from __future__ import annotations

import sys
from pathlib import Path

COMMAND = "library-worker"
"""The command by which a bundled program becomes the process."""
CONSOLE_PROGRAM = "copydesk-cli"


def worker_command(executable: str = sys.executable, *, frozen: bool = getattr(sys, "frozen", False)) -> list[str]:
    """Program and arguments that run the process.

    In a bundle that is the console program beside this one: on Windows one with a window has no standard streams.
    ``-P`` keeps the folder that the program was started in, which may be anybody's, out of Python's search path.
    """
    if not frozen:
        return [executable, "-P", "-m", "editor.library.worker"]
    here = Path(executable)
    return [str(here.with_name(CONSOLE_PROGRAM + here.suffix)), COMMAND]
