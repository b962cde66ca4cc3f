"""A made-up machine for the set-up scripts: a copy of them, and stand-ins for the programs that they call."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
# What the scripts may take from the real machine; all else is absent unless a test puts it there.
REAL_PROGRAMS = ("bash", "env", "dirname", "find", "sort", "sed", "mktemp", "cat")


class Machine:
    """A folder with the scripts, ``.venv/bin`` and a ``bin`` that is the whole PATH."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.bin = root / "bin"
        self.environment = root / ".venv" / "bin"
        for folder in (self.bin, self.environment):
            folder.mkdir(parents=True)
        shutil.copytree(SCRIPTS, root / "scripts")
        for name in REAL_PROGRAMS:
            (self.bin / name).symlink_to(shutil.which(name) or f"/no/{name}")

    def program(self, name: str, text: str, folder: Path | None = None) -> None:
        """A stand-in: a shell script of the given text."""
        path = (folder or self.bin) / name
        path.write_text(f"#!{shutil.which('bash')}\n{text}\n", encoding="utf-8")
        path.chmod(0o755)

    def run(self, script: str, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Runs one of the scripts with nothing in the environment but PATH and what is given."""
        surroundings: Mapping[str, str] = {"PATH": str(self.bin), "TMPDIR": str(self.root), **variables}
        command = [str(self.bin / "bash"), str(self.root / "scripts" / script), *arguments]
        return subprocess.run(
            command, env=surroundings, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    if os.name != "posix" or sys.platform == "darwin":
        pytest.skip("the set-up scripts are for Linux")
    return Machine(tmp_path)
