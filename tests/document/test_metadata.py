"""python-frontmatter through our handler: metadata as Jekyll's YAML reads it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import frontmatter
import pytest

from editor.document.front_matter import FrontMatterKind, parse_front_matter
from editor.document.metadata import PsychHandler, read_metadata
from tests.document.ruby_yaml import read_files, typed


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1,000", 1000), ("12:30", 45000), ("on", True), ("No", False), ("~", None), ("017", 15), ("0x1F", 31), ("1_000", 1000),
        ("2024-01-02", date(2024, 1, 2)), ("'1,000'", "1,000"), ("속보 #1", "속보"), ("1e3", "1e3"), ("[1, on]", [1, True]),
        ("{a: 1,5}", {"a": 1, 5: None}), ("|\n  가\n  나", "가\n나\n"), (">-\n  가\n  나", "가 나"),
    ],
)  # fmt: skip
def test_values_are_those_of_psych(written: str, value: object) -> None:
    text = f"---\nkey: {written}\n---\n본문\n"
    assert read_metadata(text)["key"] == value
    assert frontmatter.loads(text, handler=PsychHandler())["key"] == value
    (reading,) = read_files([text])
    assert reading.values()["key"] == typed(value)


def test_names_that_python_frontmatter_uses_itself_are_read() -> None:
    assert read_metadata("---\ncontent: a\nhandler: b\n---\n") == {"content": "a", "handler": "b"}


@pytest.mark.parametrize(
    "text",
    ["", "본문\n", "---\n---\n본문\n", "---\n- a\n---\n", "---\ntitle: '가' 나\n---\n", "+++\na = 1\n+++\n", "\n---\na: b\n---\n", " ---\na: b\n---\n"],
)
def test_where_jekyll_reads_none_there_is_none(text: str) -> None:
    assert read_metadata(text) == {}


def test_the_body_is_what_stands_behind_the_front_matter() -> None:
    metadata, body = frontmatter.parse("--- \na: 1\n...\n\n본문\n---\n", handler=PsychHandler())
    assert (metadata, body) == ({"a": 1}, "본문\n---")


@pytest.mark.corpus
def test_the_metadata_of_real_posts(shared: Path) -> None:
    for path in sorted(path for path in (shared / "corpus").rglob("*") if path.is_file())[::5]:
        text = path.read_bytes().decode("utf-8", "replace").removeprefix("\ufeff")
        found = parse_front_matter(text)
        assert read_metadata(text) == (found.values() if found.kind is FrontMatterKind.YAML else {}), path
