"""Every post of the reference corpus: what we read is what Jekyll reads, and one value set is one value changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from editor.document.changes import apply_all
from editor.document.front_matter import FrontMatter, FrontMatterKind, parse_front_matter
from editor.document.source import decode, encode
from editor.document.yaml_edit import set_value
from tests.document.ruby_yaml import Reading, read_files, typed

pytestmark = [pytest.mark.corpus, pytest.mark.jekyll]

TITLES = [
    "'장금이' 전국 확대",
    "\"가\" 나: '다' #1",
    "[속보] 대통령, {한미} 회담",
    "속보 #1: 12:30",
    "1,000",
    "2024-01-01",
    "on",
    "~",
    "@기자 `코드` 100%",
    "| *별* & !느낌 > 끝 ",
    "back\\slash\t탭 😀",
    "한 줄\n두 줄",
    ": ",
]


@dataclass(frozen=True)
class Post:
    path: Path
    text: str
    front_matter: FrontMatter
    reading: Reading


@pytest.fixture(scope="module")
def read(posts: list[Path]) -> list[Post]:
    """The posts that Jekyll reads, with what Ruby makes of their front matter."""
    texts = {}
    for path in posts:
        data = path.read_bytes()
        text, encoding = decode(data)
        assert encode(text, encoding) == data
        if encoding.readable:
            texts[path] = text
    readings = read_files(list(texts.values()))
    return [
        Post(path, text, parse_front_matter(text), reading)
        for (path, text), reading in zip(texts.items(), readings, strict=True)
    ]


def test_all_front_matter_is_read_as_jekyll_reads_it(read: list[Post], figure: Callable[[str], None]) -> None:
    for post in read:
        kind, found = post.reading.kind, post.front_matter
        if kind == "none":
            assert found.kind in (FrontMatterKind.NONE, FrontMatterKind.TOML), post.path
            continue
        assert len(post.text) - found.end == post.reading.body, post.path
        if kind == "error":
            assert found.kind is FrontMatterKind.BROKEN, post.path
        elif found.kind is not FrontMatterKind.EMPTY:
            assert typed(found.all_values()) == post.reading.data, post.path
    figure(f"{len(read)} posts")


def test_repairs_of_broken_front_matter_are_read(read: list[Post], figure: Callable[[str], None]) -> None:
    broken = [post for post in read if post.front_matter.kind is FrontMatterKind.BROKEN]
    repaired = []
    for post in broken:
        problem = post.front_matter.problem
        assert problem is not None, post.path
        assert problem.repair is not None, post.path
        repaired.append(apply_all(post.text, problem.repair))
    for post, reading in zip(broken, read_files(repaired), strict=True):
        entry = post.front_matter.entry("title")
        assert entry is not None
        assert reading.get("title") == ["str", entry.value], post.path
    figure(f"{len(broken)} repairs")


@pytest.mark.parametrize(
    ("key", "values"),
    [
        ("title", TITLES),
        ("excerpt", [*TITLES, "글 " * 50 + "\n"]),
        ("categories", [["News"], ["News", "[정치]", "1,000"], [], "정치 경제"]),
        ("image", ["/assets/img/a b.jpg", "https://example.org/?a=1&b=2#c", "", None]),
    ],
)
def test_setting_a_value_changes_that_value_alone(
    read: list[Post], figure: Callable[[str], None], key: str, values: list[object]
) -> None:
    made: list[tuple[Post, object, str]] = []
    for index, post in enumerate(read):
        if post.front_matter.kind is not FrontMatterKind.YAML:
            continue
        if key == "title" and key not in post.front_matter.values():
            continue
        for value in (values[index % len(values)], values[(index * 7 + 1) % len(values)]):
            changed = apply_all(post.text, set_value(post.text, post.front_matter, key, value))
            _assert_same_around(post, key, value, changed)
            made.append((post, value, changed))
    assert made
    for (post, value, _), reading in zip(made, read_files([changed for *_, changed in made]), strict=True):
        assert reading.values() == post.reading.values() | {key: typed(value)}, (post.path, value)
        assert reading.body == post.reading.body, (post.path, value)
    figure(f"{len(made)} values set")


def _assert_same_around(post: Post, key: str, value: object, changed: str) -> None:
    """Before the value nothing differs; behind it neither, but that a list or nothing takes its blanks with it."""
    entry = post.front_matter.entry(key)
    if entry is None:
        return
    text = post.text
    assert changed.startswith(text[: entry.key_end + 1]), (post.path, value)
    is_inline = isinstance(value, str) and entry.value_start < entry.value_end
    assert changed.endswith(text[entry.value_end if is_inline else entry.end :]), (post.path, value)
