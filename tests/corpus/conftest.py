"""The posts that the laws are held to: the reference corpus, or the folders that POSTS names.

``POSTS=/site/one:/site/two make test ARGS="tests/corpus"`` tries other sites.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

from editor.document.article import Article

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
SUFFIXES = {".md", ".markdown", ".mkd", ".mkdn", ".mkdown", ".mdx"}


def folders() -> list[Path]:
    return [Path(name) for name in os.environ.get("POSTS", "").split(os.pathsep) if name] or [CORPUS]


@pytest.fixture(scope="session")
def posts() -> list[Path]:
    absent = [str(folder) for folder in folders() if not folder.is_dir()]
    if absent:
        pytest.skip(f"no posts at {', '.join(absent)}")
    paths = (path for folder in folders() for path in folder.rglob("*"))
    return sorted(path for path in paths if path.suffix in SUFFIXES and path.is_file())


@pytest.fixture(scope="session")
def articles(posts: list[Path]) -> list[Article]:
    """Those that can be edited: every fourth, and all with the long profile."""
    paths = posts if thorough() else posts[::4]
    found = (Article.from_bytes(path.read_bytes()) for path in paths)
    return [article for article in found if not article.read_only and article.body.blocks]


def thorough() -> bool:
    return settings().max_examples > 1000


def site_of(path: Path) -> str:
    """The site that a post belongs to: the corpus has one folder for each."""
    for folder in folders():
        if path.is_relative_to(folder):
            return path.relative_to(folder).parts[0] if folder == CORPUS else folder.name
    return ""
