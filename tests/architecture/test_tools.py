"""The type checker and the linter, so that they count as tests."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.timeout(600)
@pytest.mark.parametrize("tool", ["mypy", "ruff check --quiet --output-format=concise"])
def test_finds_nothing(tool: str) -> None:
    command = [sys.executable, "-m", *tool.split()]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_the_type_checker_is_strict_where_no_window_is(tmp_path: Path) -> None:
    """With the project's settings, a function without types is an error."""
    sample = tmp_path / "untyped.py"
    sample.write_text("def f(x):\n    return x\n", encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--config-file", str(ROOT / "pyproject.toml"), str(sample)]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert "[no-untyped-def]" in run.stdout
