"""Fetching dictionaries: a machine without npm or network goes on without them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(("options", "code"), [(["--optional"], 0), ([], 1)])
def test_without_npm_it_is_said(tmp_path: Path, options: list[str], code: int) -> None:
    script = tmp_path / "scripts" / "dictionaries.py"
    script.parent.mkdir()
    shutil.copyfile(ROOT / "scripts" / "dictionaries.py", script)
    command = [sys.executable, str(script), *options]
    run = subprocess.run(command, env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False)
    assert run.returncode == code and "npm is needed" in run.stderr
