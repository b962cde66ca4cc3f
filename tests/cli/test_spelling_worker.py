"""A packed program is its own spelling worker."""

from __future__ import annotations

import subprocess
import sys

from editor.spelling.process import COMMAND
from editor.spelling.protocol import Check, Marks, Ready, Setup, decode, encode

_PROGRAM = """
import sys
from editor.__main__ import main
code = main()
print("PySide6" if "PySide6" in sys.modules else "", file=sys.stderr)
sys.exit(code)
"""


def test_the_command_serves_until_its_input_ends_and_loads_no_qt() -> None:
    said = encode(Setup(())) + encode(Check(1, ("정챡은",)))
    run = subprocess.run([sys.executable, "-c", _PROGRAM, COMMAND], input=said, capture_output=True, check=False)
    answers = [decode(line) for line in run.stdout.splitlines()]
    assert answers == [Ready(()), Marks(1, ((),))]
    assert (run.returncode, run.stderr.strip()) == (0, b"")
