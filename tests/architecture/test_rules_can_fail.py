"""Each rule on a small tree made to break it, and on one that does not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.architecture import rules

Tree = Callable[..., Path]


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """Makes a package ``house`` of the files given as path and text."""

    def make(**files: str) -> Path:
        package = tmp_path / "house"
        for name, text in {"__init__": "", **files}.items():
            path = package.joinpath(*name.split("__in__")).with_suffix(".py")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return package

    return make


@pytest.mark.parametrize(
    "line",
    [
        "import house.roof",
        "from house import roof",
        "from house.roof import tiles",
        "from .. import roof",
        "from ..roof import tiles",
        "def f():\n    from house import roof",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from house.roof import tiles",
    ],
)
def test_an_upward_import_is_seen_however_it_is_written(tree: Tree, line: str) -> None:
    package = tree(cellar__in__wine=line, roof__in____init__="tiles = 1")
    assert len(rules.wrong_directions(package, {"cellar": set(), "roof": {"cellar"}})) == 1


def test_a_granted_import_and_the_package_itself_pass(tree: Tree) -> None:
    fine = "from house import version\nfrom house.cellar import wine\nimport os"
    package = tree(cellar__in__wine="", roof__in__tiles=fine)
    assert rules.wrong_directions(package, {"cellar": set(), "roof": {"cellar"}}) == []


def test_a_room_that_the_table_does_not_know_is_a_breach(tree: Tree) -> None:
    assert rules.wrong_directions(tree(attic=""), {}) == ["house.attic is not in the table"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("from house.b import x", "from house import a"),
        ("import house.b", "def f():\n    import house.a"),
        ("from . import b", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from .a import y"),
    ],
)
def test_a_cycle_is_found(tree: Tree, first: str, second: str) -> None:
    assert rules.import_cycles(tree(a=first, b=second)) == ["house.a → house.b → house.a"]


def test_a_diamond_is_no_cycle(tree: Tree) -> None:
    package = tree(a="from . import b, c", b="from . import d", c="from . import d", d="")
    assert rules.import_cycles(package) == []


@pytest.mark.parametrize("line", ["import PySide6.QtCore", "from PySide6 import QtGui", "import qtawesome"])
def test_qt_in_a_room_without_windows_is_a_breach(tree: Tree, line: str) -> None:
    package = tree(ui__in__window=line, cellar__in__wine=f"def f():\n    {line}")
    assert [breach.split(":")[0] for breach in rules.qt_outside(package, {"ui"})] == ["house.cellar.wine"]


def test_vague_names_are_breaches_and_longer_words_are_not(tree: Tree) -> None:
    package = tree(utils="", text_helpers="", commonmark="", managers__in__a="")
    assert rules.vague_names(package) == ["house.text_helpers", "house.utils"]


@pytest.mark.parametrize("caught", ["", " Exception", " BaseException as error", " (OSError, Exception)"])
def test_a_broad_except_is_a_breach_but_where_it_is_allowed(tree: Tree, caught: str) -> None:
    text = "try:\n    pass\nexcept{}:\n    pass"
    package = tree(a=text.format(caught), b=text.format(" OSError"))
    assert rules.broad_excepts(package, ()) == ["house.a:3"]
    assert rules.broad_excepts(package, {"house.a"}) == []


def test_a_long_file_is_a_breach_unless_named(tree: Tree) -> None:
    package = tree(a="\n" * 5, b="\n" * 3)
    assert rules.long_files(package, 4) == ["house.a: 5 lines"]
    assert rules.long_files(package, 4, {"house.a"}) == []


def test_a_long_function_is_a_breach(tree: Tree) -> None:
    package = tree(a="class C:\n    def f(self):\n        a = 1\n        b = 2\n\n    async def g(self): ...")
    assert rules.long_functions(package, 2) == ["house.a:2 f: 3 lines"]


def test_a_test_folder_without_a_room_is_a_breach(tree: Tree, tmp_path: Path) -> None:
    package = tree(cellar__in____init__="")
    for folder in ("cellar", "attic", "architecture"):
        (tmp_path / "tests" / folder).mkdir(parents=True)
        (tmp_path / "tests" / folder / "test_it.py").touch()
    assert rules.stray_test_folders(tmp_path / "tests", package, {"architecture"}) == ["tests/attic"]


def test_a_phrase_is_found_with_its_line_and_pictures_are_passed_over(tmp_path: Path) -> None:
    text, picture = tmp_path / "a.md", tmp_path / "b.png"
    text.write_text("fine\nsee hammer 12\n", encoding="utf-8")
    picture.write_bytes(b"\x89PNG\xff")
    assert rules.phrases([text, picture], {"a hammer": r"hammer \d"}) == [f"{text}:2 a hammer"]
