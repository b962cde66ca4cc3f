"""What a wheel holds, and that the program finds its own data from a checkout and from a wheel."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from editor.resources import resource_path

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def unpacked_wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's wheel, built with the locked backend and unpacked as an installation is."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def files(folder: Path) -> set[str]:
    """All files below a folder, relative to it."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_the_checkout_answers_with_its_own_folder() -> None:
    assert resource_path() == ROOT / "resources"


def test_an_unknown_resource_is_an_error() -> None:
    with pytest.raises(FileNotFoundError, match="no resource nowhere/at-all in"):
        resource_path("nowhere", "at-all")


def test_what_is_packed_with_the_program_comes_first(tmp_path: Path) -> None:
    for place in ("packed", "checkout"):
        (tmp_path / place / "icons").mkdir(parents=True)
    places = (tmp_path / "packed", tmp_path / "checkout")
    assert resource_path("icons", places=places) == tmp_path / "packed" / "icons"


def test_a_wheel_holds_all_resources(unpacked_wheel: Path) -> None:
    assert files(unpacked_wheel / "editor" / "_resources") == files(ROOT / "resources")


def test_a_wheel_holds_all_modules_and_nothing_beside_the_package(unpacked_wheel: Path) -> None:
    modules = {name for name in files(unpacked_wheel / "editor") if name.endswith(".py") and "_resources" not in name}
    assert modules == {name for name in files(ROOT / "editor") if name.endswith(".py")}
    assert {path.name.split("-")[0] for path in unpacked_wheel.iterdir()} == {"copydesk", "editor"}


def test_a_wheel_finds_its_resources(unpacked_wheel: Path, tmp_path: Path) -> None:
    program = "from editor.resources import resource_path; print(resource_path('sample-site'))"
    run = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(unpacked_wheel)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.stdout.strip() == str(unpacked_wheel / "editor" / "_resources" / "sample-site"), run.stderr
