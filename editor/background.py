"""Processes that work for the window while somebody writes in it."""

from __future__ import annotations

import os
import sys

_NICENESS = 10
_BELOW_NORMAL = 0x4000  # BELOW_NORMAL_PRIORITY_CLASS of SetPriorityClass


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
