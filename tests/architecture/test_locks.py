"""The locks: everything exact, everything with hashes, nothing that the project metadata asks for left out."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PURPOSES = ["run", "test", "dist"]


def entries(lock: str) -> dict[str, tuple[Requirement, int]]:
    """Each locked package with the number of its hashes; continued lines joined."""
    found = {}
    for line in lock.replace("\\\n", " ").splitlines():
        if line.startswith("--") or not line.strip():
            continue
        requirement = Requirement(re.sub(r"\s+--hash=\S+", "", line))
        found[canonicalize_name(requirement.name)] = (requirement, line.count("--hash=sha256:"))
    return found


def unlocked(wanted: list[str], lock: str) -> list[str]:
    """Requirements that the lock does not answer with one exact version within what they allow."""
    locked = entries(lock)
    return [text for text in wanted if not _answers(Requirement(text), locked)]


def _answers(wanted: Requirement, locked: dict[str, tuple[Requirement, int]]) -> bool:
    found = locked.get(canonicalize_name(wanted.name))
    return found is not None and all(wanted.specifier.contains(pin.version) for pin in found[0].specifier)


@pytest.fixture(params=PURPOSES)
def purpose(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def lock(purpose: str) -> str:
    return (ROOT / "requirements" / f"{purpose}.lock").read_text(encoding="utf-8")


def test_every_package_is_exact_and_has_hashes(lock: str) -> None:
    loose = [
        str(requirement)
        for requirement, hashes in entries(lock).values()
        if not hashes or [pin.operator for pin in requirement.specifier] != ["=="]
    ]
    assert loose == []


def test_what_the_project_asks_for_is_locked(purpose: str, lock: str) -> None:
    groups = PROJECT["dependency-groups"]
    wanted = PROJECT["project"]["dependencies"] + groups["install"] + groups.get(purpose, [])
    assert unlocked(wanted, lock) == []


def test_the_build_backend_is_among_what_is_locked() -> None:
    assert set(PROJECT["build-system"]["requires"]) <= set(PROJECT["dependency-groups"]["install"])


def test_no_package_index_is_named(lock: str) -> None:
    assert "://" not in lock


def test_qt_is_locked_for_linux_windows_and_macos(lock: str) -> None:
    """One wheel for each system at least (a lock made for one machine has a single hash)."""
    assert entries(lock)["pyside6"][1] >= 3


def test_a_missing_or_wrong_package_is_noticed() -> None:
    lock = "alpha==1.0 \\\n    --hash=sha256:00\nbeta==2.0\n"
    assert unlocked(["alpha>=1", "beta<2", "gamma"], lock) == ["beta<2", "gamma"]
    assert [hashes for _, hashes in entries(lock).values()] == [1, 0]


def test_the_locks_agree_on_what_they_share() -> None:
    """Else a second `make` target would replace what the first installed."""
    versions: dict[str, set[str]] = {}
    for purpose in PURPOSES:
        for name, (pin, _) in entries((ROOT / "requirements" / f"{purpose}.lock").read_text(encoding="utf-8")).items():
            versions.setdefault(name, set()).add(str(pin.specifier))
    assert {name: found for name, found in versions.items() if len(found) > 1} == {}
