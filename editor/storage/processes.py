"""Which process something belongs to, so that what a dead one left is told from what a living one holds.

A process id is used again by the system; with the time at which the process began it is not.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ProcessMark:
    """A process of one machine.

    Attributes:
        started: when it began, in the system's own terms; "" where that cannot be told.
        host: the machine's name.
    """

    pid: int
    started: str
    host: str

    @classmethod
    def of_this_process(cls) -> ProcessMark:
        return _mark(os.getpid())

    @property
    def is_of_this_machine(self) -> bool:
        return self.host == platform.node()

    def is_running(self) -> bool:
        """Whether this very process still runs; a process of another machine never does, as far as can be told."""
        if not self.is_of_this_machine:
            return False
        found = _started(self.pid)
        return found is not None and (found == self.started or not found or not self.started)


@cache
def _mark(pid: int) -> ProcessMark:
    return ProcessMark(pid, _started(pid) or "", platform.node())


def _started(pid: int) -> str | None:
    """When a process began; None where there is none, "" where that cannot be told."""
    if sys.platform == "win32":
        return _started_on_windows(pid)
    if Path("/proc/self/stat").exists():
        return _started_by_proc(pid)
    return _started_by_ps(pid)


def _started_by_proc(pid: int) -> str | None:
    """Ticks since the machine was started (proc(5), field 22), with the name of that start."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_bytes()
    except OSError:
        return None
    state, *fields = stat[stat.rindex(b")") + 2 :].split()
    if state in (b"Z", b"X"):
        return None
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
    except OSError:
        boot = ""
    return f"{boot}:{fields[18].decode('ascii')}"


def _started_by_ps(pid: int) -> str | None:
    command = ["ps", "-o", "lstart=", "-p", str(pid)]
    try:
        run = subprocess.run(command, capture_output=True, text=True, check=False, env={"LC_ALL": "C", "PATH": "/bin"})
    except OSError:
        return ""
    return run.stdout.strip() or None


if sys.platform == "win32":

    def _started_on_windows(pid: int) -> str | None:
        """The creation time of GetProcessTimes; a process that has ended but is still held open does not run."""
        import ctypes
        from ctypes import wintypes

        limited_information, still_active, denied = 0x1000, 259, 5
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.OpenProcess.restype = wintypes.HANDLE
        process = wintypes.HANDLE(kernel.OpenProcess(limited_information, False, pid))
        if not process:
            return "" if ctypes.get_last_error() == denied else None
        try:
            code, times = wintypes.DWORD(), [wintypes.FILETIME() for _ in range(4)]
            kernel.GetExitCodeProcess(process, ctypes.byref(code))
            if code.value != still_active:
                return None
            kernel.GetProcessTimes(process, *(ctypes.byref(time) for time in times))
            return f"{times[0].dwHighDateTime}:{times[0].dwLowDateTime}"
        finally:
            kernel.CloseHandle(process)
