"""A site to work on, and a program to run."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from editor.resources import resource_path

ROOT = Path(__file__).resolve().parents[2]
Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    shutil.copytree(resource_path("sample-site"), folder)
    return folder


@pytest.fixture
def run() -> Run:
    """Runs the program in a process of its own."""

    def started(*arguments: str | bytes, **options: object) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "editor", *arguments]
        settings = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "cwd": ROOT, "check": False, **options}
        return subprocess.run(command, **settings)  # type: ignore[call-overload, no-any-return]

    return started
