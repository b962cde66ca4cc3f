"""Memory that is given back to the system."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest

# Small pieces, every hundredth of which stays: the heap cannot be cut at its end.
_FRAGMENTED = """
import ctypes
from pathlib import Path
from editor.allocator import give_back

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096

library = ctypes.CDLL(None)
library.malloc.restype = ctypes.c_void_p
pieces = [library.malloc(4096) for _ in range(10_000)]
for piece in pieces:
    ctypes.memset(piece, 1, 4096)
for number, piece in enumerate(pieces):
    if number % 100:
        library.free(ctypes.c_void_p(piece))
kept = resident()
give_back()
print(kept - resident())
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="another C library gives back by itself")
def test_what_was_freed_between_what_stays_goes_back() -> None:
    run = subprocess.run([sys.executable, "-c", _FRAGMENTED], capture_output=True, check=True, text=True)
    assert int(run.stdout) > 20_000_000
