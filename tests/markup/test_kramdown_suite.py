"""kramdown's own cases. KRAMDOWN_SUITE names folders that hold its repository and that of kramdown-parser-gfm:

``KRAMDOWN_SUITE=/src/kramdown:/src/parser-gfm make test ARGS="tests/markup/test_kramdown_suite.py"``
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
import yaml

from editor.markup import Options, to_html
from editor.markup.options import options_of
from tests.markup.kramdown import kramdown, needs_dom_tokens, needs_kramdown, same_page

FOLDERS = [Path(name) for name in os.environ.get("KRAMDOWN_SUITE", "").split(os.pathsep) if name]
pytestmark = [
    pytest.mark.skipif(not FOLDERS, reason="KRAMDOWN_SUITE does not name kramdown's repositories"),
    needs_kramdown,
    needs_dom_tokens,
]


@dataclass(frozen=True)
class Case:
    path: Path
    text: str
    options: str
    page: str

    @classmethod
    def of(cls, path: Path) -> Case:
        """With the options that kramdown's own tests give it, but for hard_wrap, which is Jekyll's."""
        beside = path.with_suffix(".options")
        found = beside if beside.exists() else path.with_name("options")
        options = found.read_text("utf-8") if found.exists() else ":auto_ids: false\n:footnote_nr: 1\n"
        wrap = "" if "hard_wrap" in options else "\n:hard_wrap: false\n"
        return cls(path, path.read_text("utf-8"), options + wrap, path.with_suffix(".html").read_text("utf-8"))

    def ours(self) -> Options:
        """The same options here, on top of kramdown's defaults; those that we do not know change nothing."""
        settings = {name.strip(":"): value for name, value in yaml.safe_load(self.options).items()}
        kramdowns = {"default_lang": None, "guess_lang": False}
        return replace(options_of(kramdowns | settings), liquid=False)


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    found = sorted(path for folder in FOLDERS for path in (folder / "test" / "testcases").rglob("*.text"))
    return [Case.of(path) for path in found if path.with_suffix(".html").exists()]


def test_cases_that_kramdown_passes_itself(cases: list[Case], figure: Callable[[str], None]) -> None:
    """As GFM, each with its own options: those where kramdown gives the page that the case states."""
    pages = kramdown([case.text for case in cases], [case.options for case in cases])
    passed = [case for case, page in zip(cases, pages, strict=True) if page is not None and same_page(case.page, page)]
    failed = [str(case.path) for case in passed if not same_page(to_html(case.text, case.ours()), case.page)]
    figure(f"{len(passed) - len(failed)} of {len(passed)} that kramdown passes, of {len(cases)}")
    assert len(passed) > 100
    assert len(failed) <= len(passed) * 0.05, failed


def test_all_cases_as_jekyll_sets_kramdown_up(cases: list[Case], figure: Callable[[str], None]) -> None:
    pages = kramdown([case.text for case in cases])
    made = [(case, page) for case, page in zip(cases, pages, strict=True) if page is not None]
    failed = [str(case.path) for case, page in made if not same_page(to_html(case.text, Options(liquid=False)), page)]
    figure(f"{len(made) - len(failed)} of {len(made)} under Jekyll's settings")
    assert len(failed) <= len(made) * 0.05, failed
