"""How much memory another process of this program has, as the system tells it."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path


def resident_bytes(pid: int) -> int | None:
    """The memory of a process; None where that cannot be told."""
    if sys.platform == "win32":
        return _on_windows(pid)
    if sys.platform == "darwin":
        return _on_mac(pid)
    return _on_linux(pid)


if sys.platform == "win32":

    class _Counters(ctypes.Structure):
        """PROCESS_MEMORY_COUNTERS_EX of the Windows API."""

        _fields_ = (
            ("size", ctypes.c_uint32),
            ("faults", ctypes.c_uint32),
            *((f"field{number}", ctypes.c_size_t) for number in range(8)),
            ("private", ctypes.c_size_t),
        )

    def _on_windows(pid: int) -> int | None:
        """The committed private bytes (GetProcessMemoryInfo)."""
        from ctypes import wintypes

        query_limited, read = 0x1000, 0x0010
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.OpenProcess.restype = wintypes.HANDLE
        process = wintypes.HANDLE(kernel.OpenProcess(query_limited | read, False, pid))
        if not process:
            return None
        counters = _Counters()
        counters.size = ctypes.sizeof(counters)
        try:
            told = kernel.K32GetProcessMemoryInfo(process, ctypes.byref(counters), counters.size)
            return int(counters.private) if told else None
        finally:
            kernel.CloseHandle(process)


if sys.platform == "darwin":

    class _Usage(ctypes.Structure):
        """rusage_info_v0 of libproc."""

        _fields_ = (("uuid", ctypes.c_uint8 * 16), *((f"field{number}", ctypes.c_uint64) for number in range(10)))

    def _on_mac(pid: int) -> int | None:
        """The footprint (proc_pid_rusage, ri_phys_footprint)."""
        usage = _Usage()
        library = ctypes.CDLL("/usr/lib/libproc.dylib")
        failed = library.proc_pid_rusage(pid, 0, ctypes.byref(usage))
        return None if failed else int(usage.field7)


def _on_linux(pid: int) -> int | None:
    """Resident and swapped out pages of its own (proc(5), status)."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text("ascii", "replace").splitlines()
    except OSError:
        return None
    kilobytes = [int(line.split()[1]) for line in lines if line.startswith(("RssAnon:", "RssShmem:", "VmSwap:"))]
    return sum(kilobytes) * 1024 if kilobytes else None
