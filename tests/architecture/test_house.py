"""The rules of the house (docs/architecture.md), held against the program."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture import rules
from tests.architecture.imports import modules, part

ROOT = Path(__file__).resolve().parents[2]
EDITOR = ROOT / "editor"

BELOW_SESSION = {
    "errors", "markup", "document", "clipboard", "site", "review", "render", "images", "checks", "storage", "sync",
    "spelling", "library",
}  # fmt: skip
MAY_IMPORT: dict[str, set[str]] = {
    "errors": set(),
    "allocator": set(),
    "background": set(),
    "resources": {"errors"},
    "markup": {"errors"},
    "document": {"errors", "markup"},
    "spelling": {"errors", "background"},
    "clipboard": {"errors", "document", "markup"},
    "site": {"errors", "document", "markup"},
    "review": {"errors", "document", "markup"},
    "render": {"errors", "site", "document", "markup"},
    "images": {"errors", "site", "document", "markup"},
    "library": {"errors", "background", "site", "document", "markup", "images", "checks"},
    "checks": {"errors", "background", "images", "render", "site", "document", "markup"},
    "storage": {"errors", "document"},
    "sync": {"errors", "review", "storage", "site", "document"},
    "session": BELOW_SESSION | {"background"},
    "cli": BELOW_SESSION | {"session", "resources", "background"},
    "ui": (BELOW_SESSION - {"storage", "sync"}) | {"session", "resources", "background"},
    "app": BELOW_SESSION | {"session", "resources", "ui", "cli", "allocator"},
    "__main__": {"errors", "app", "cli"},
}
WITH_QT = {"ui", "app", "__main__"}
MAY_CATCH_ALL: set[str] = set()  # none so far; the task runner and the top-level hook may be named, no more
LONGER_THAN_MOST: set[str] = set()
TEST_FOLDERS_OF_THEIR_OWN = {"architecture", "corpus", "gui", "jekyll", "scripts"}
OUT_OF_PLACE = {
    "a path of one machine": r"/wo[r]k/|/tm[p]/brief|/hom[e]/[a-z]+/",
    "a ticket's number instead of the reason": r"(?i)\b(issu[e]|ticke[t]) #?\d+\b",
    "a package index": r"https?://(pyp[i]\.org|files\.pythonhoste[d]\.org)",
    "talk about who typed it": r"(?i)\b(languag[e] model|A[I] assistant|chatb[o]t|as an a[i])\b",
}
QT_FREE = sorted(name for name in modules(EDITOR) if part(name) not in WITH_QT)


def test_imports_go_downwards() -> None:
    assert rules.wrong_directions(EDITOR, MAY_IMPORT) == []


def test_no_import_cycles() -> None:
    assert rules.import_cycles(EDITOR) == []


def test_qt_stays_in_its_rooms() -> None:
    assert rules.qt_outside(EDITOR, WITH_QT) == []


@pytest.mark.parametrize("room", sorted({part(name) for name in QT_FREE}))
def test_importing_a_qt_free_room_loads_no_qt(room: str) -> None:
    """All modules of the room in a fresh process; "" is the package itself."""
    names = [name for name in QT_FREE if part(name) == room]
    program = f"import sys, {', '.join(names)}\nprint(*sorted({set(rules.QT)!r} & set(sys.modules)))"
    command = [sys.executable, "-c", program]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (run.stdout.strip(), run.returncode) == ("", 0), run.stderr


def test_names_say_what_things_are() -> None:
    assert rules.vague_names(EDITOR) == []


def test_everything_is_caught_in_two_places_only() -> None:
    assert rules.broad_excepts(EDITOR, MAY_CATCH_ALL) == []


def test_files_are_short() -> None:
    assert rules.long_files(EDITOR, 400, LONGER_THAN_MOST) == []


def test_functions_are_short() -> None:
    assert rules.long_functions(EDITOR, 60) == []


def test_test_folders_mirror_the_program() -> None:
    assert rules.stray_test_folders(ROOT / "tests", EDITOR, TEST_FOLDERS_OF_THEIR_OWN) == []


def test_the_project_speaks_of_its_subject_only() -> None:
    assert rules.phrases(_project_files(), OUT_OF_PLACE) == []


def _project_files() -> list[Path]:
    """What belongs to the project: all files that Git knows, or would take in."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if listing.returncode:
        pytest.skip(f"not a Git checkout: {listing.stderr.strip()}")
    return [path for name in re.split("\0", listing.stdout) if name and (path := ROOT / name).is_file()]
