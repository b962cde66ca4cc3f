"""Processes that work for the window while somebody writes in it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_NICENESS = 10
_BELOW_NORMAL = 0x4000  # BELOW_NORMAL_PRIORITY_CLASS of SetPriorityClass
_CONSOLE_PROGRAM = "copydesk-cli"
CHECKING = "checking-worker"
"""The command by which a bundled program becomes the process that checks."""


def worker_command(
    module: str, command: str, executable: str = sys.executable, *, frozen: bool = getattr(sys, "frozen", False)
) -> list[str]:
    """Program and arguments that run a module as a process; a bundled program does it by a command.

    In a bundle that is the console program beside this one: on Windows one with a window has no standard streams.
    ``-P`` keeps the folder that the program was started in, which may be anybody's, out of Python's search path.
    """
    if not frozen:
        return [executable, "-P", "-m", module]
    here = Path(executable)
    return [str(here.with_name(_CONSOLE_PROGRAM + here.suffix)), command]


def step_back() -> None:
    """Lowers this process's priority, for good: where there is too little of the processor, the window comes first.

    Without effect where the system does not allow it.
    """
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL)
        return
    try:
        os.nice(_NICENESS)
    except OSError:  # a container may forbid it
        return
