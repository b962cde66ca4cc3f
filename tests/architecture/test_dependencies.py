"""What the program imports is declared, so that a fresh machine has it."""

from __future__ import annotations

import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.imports import imports

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
OPTIONAL = [name for extra in PROJECT["project"]["optional-dependencies"].values() for name in extra]
RUNTIME = [*PROJECT["project"]["dependencies"], *OPTIONAL]
TEST = [*RUNTIME, *PROJECT["dependency-groups"]["test"]]


def undeclared(folder: Path, declared: list[str]) -> list[str]:
    """Imports of packages that are neither Python's, nor the project's, nor of a declared distribution."""
    names = {canonicalize_name(Requirement(text).name) for text in declared}
    distributions = packages_distributions()
    own = {path.name for path in ROOT.iterdir()}
    return [
        f"{found.source}:{found.line} imports {package}"
        for found in imports(folder)
        if (package := found.target.split(".")[0]) not in sys.stdlib_module_names | own
        and not names & {canonicalize_name(name) for name in distributions.get(package, [])}
        # PySide6 is a distribution without files of its own: its parts bring the modules.
        and not (package in {"PySide6", "shiboken6"} and "pyside6" in names)
    ]


@pytest.mark.parametrize(("folder", "declared"), [("editor", RUNTIME), ("benchmarks", TEST), ("tests", TEST)])
def test_what_is_imported_is_declared(folder: str, declared: list[str]) -> None:
    assert undeclared(ROOT / folder, declared) == []


def test_an_undeclared_import_is_noticed(tmp_path: Path) -> None:
    package = tmp_path / "house"
    package.mkdir()
    (package / "a.py").write_text("import os\nimport yaml\nfrom PIL import Image\nimport nowhere\n", encoding="utf-8")
    assert undeclared(package, ["PyYAML"]) == ["house.a:3 imports PIL", "house.a:4 imports nowhere"]
