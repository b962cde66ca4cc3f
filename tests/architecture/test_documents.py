"""What the documents promise exists: make targets, files that they link to, commands of the program."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(page for pattern in ("*.md", "docs/**/*.md", "benchmarks/*.md") for page in ROOT.glob(pattern))


def make_targets(text: str) -> set[str]:
    """The targets that a page tells people to make: `make X` in code, inline or indented, line breaks included."""
    code = re.findall(r"`([^`]+)`", text) + re.findall(r"^ {4}(.+)$", text, re.MULTILINE)
    return {target for piece in code for target in re.findall(r"^make\s+([a-z0-9]+)", piece.strip())}


def broken_links(page: Path) -> list[str]:
    """Relative links of a page that lead nowhere."""
    links = re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
    return [link for link in links if "://" not in link and not (page.parent / link).exists()]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_a_page_keeps_its_promises(page: Path) -> None:
    targets = set(re.findall(r"^([a-z0-9]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert make_targets(page.read_text(encoding="utf-8")) - targets == set()
    assert broken_links(page) == []


def test_a_broken_promise_is_noticed(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("Run `make\nhay`:\n\n    make tea  # hot\n\n[there](nowhere.md) [x](page.md)\n", encoding="utf-8")
    assert make_targets(page.read_text(encoding="utf-8")) == {"hay", "tea"}
    assert broken_links(page) == ["nowhere.md"]
