"""A packed program is its own library process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from editor.library.process import COMMAND
from editor.library.protocol import Listed, Open, decode, encode

_PROGRAM = """
import sys
from editor.__main__ import main
code = main()
print("PySide6" if "PySide6" in sys.modules else "", file=sys.stderr)
sys.exit(code)
"""


def test_the_command_serves_until_its_input_ends_and_loads_no_qt(tmp_path: Path) -> None:
    said = encode(Open(str(tmp_path), str(tmp_path / "index")))
    run = subprocess.run([sys.executable, "-c", _PROGRAM, COMMAND], input=said, capture_output=True, check=False)
    answers = [decode(line) for line in run.stdout.splitlines()]
    assert isinstance(answers[0], Listed) and answers[0].facets.posts == 0
    assert (run.returncode, run.stderr.strip()) == (0, b"")
