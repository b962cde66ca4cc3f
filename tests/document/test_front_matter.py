"""What front matter is, and what its entries say and where."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.document.front_matter import EntryStyle, FrontMatterKind, parse_front_matter
from editor.document.metadata import PsychHandler, read_metadata
from tests.document.ruby_yaml import read_files, typed

POST = """\
---
# who may read it
layout: post
title: '속보 "가나다"'  # 😀 note

categories:
  - News   # first
  # between
  - "정치"
excerpt: >
  첫 줄
  둘째 줄

tags: [a, 'b']
empty:
date: 2024-01-02
map:
  one: 1
---

본문
"""

FRAMES = [
    "---\ntitle: a\n---\nbody\n",
    "---\r\ntitle: a\r\n---\r\nbody\r\n",
    "---  \ntitle: a\n---\t \n\n\n  body",
    "---\ntitle: a\n...\nbody\n",
    "---\n---\n",
    "---\n---",
    "---\n\n# only a comment\n---\nbody",
    "---\n\n\n---\nbody",
    "---\n~\n---\n",
    "---\nfalse\n---\nb",
    "\n---\ntitle: a\n---\n",
    " ---\ntitle: a\n---\n",
    "---\ntitle: a\nbody without an end\n",
    "--- \ntitle: a\n--- x\nb: 1\n---\nbody",
    "---title: a\n---\n",
    "----\ntitle: a\n----\n",
    "---\ntext: |\n  ---\n  in a block\n---\nbody\n---\n",
    "---\ntitle: a\n   ---\nb: 1\n---\nx",
    "---\njust text\n---\nbody\n",
    "---\n- a\n- b\n---\nbody\n",
    "---\ntitle: 'a' b\n---\nbody\n",
    "---\r---\rbody",
    "no front matter\n",
    "",
    "---\n",
    "---\n\x0b\x0c\n---\n",
    "---\ntitle: a\n---\f\n\x0bbody",
    "---\n  title: a\n  date: 2024-01-01\n---\n",
    "---\n{title: a, tags: [b]}\n---\n",
    "---\na: 1\n---\n---\nb: 2\n---\n",
]


def _describes(text: str) -> tuple[str, object, int]:
    """As the Ruby side puts it: kind, data, length of the body."""
    found = parse_front_matter(text)
    if found.kind is FrontMatterKind.NONE:
        return "none", None, 0
    if found.kind is FrontMatterKind.BROKEN:
        return "broken", None, len(text) - found.end
    return "yaml", typed(found.all_values()), len(text) - found.end


@pytest.mark.jekyll
def test_front_matter_is_what_jekyll_takes_for_it() -> None:
    for text, reading in zip(FRAMES, read_files(FRAMES), strict=True):
        kind, data, body = _describes(text)
        assert body == reading.body, text
        if kind == "broken":  # text, a list: Ruby reads them, and Jekyll fails to merge them
            assert reading.kind == "error" or reading.data[0] in ("str", "list"), text  # type: ignore[index]
        elif reading.data in (["other", "nil"], ["other", "false"]):
            assert data == ["map", []], text
        else:
            assert (kind, data) == (reading.kind, reading.data), text


def test_entries_tell_value_style_and_place() -> None:
    found = parse_front_matter(POST)
    assert found.kind is FrontMatterKind.YAML
    assert POST[found.end :] == "본문\n"
    seen = [(entry.key, entry.style, POST[entry.value_start : entry.value_end]) for entry in found.entries]
    assert seen == [
        ("layout", EntryStyle.PLAIN, "post"),
        ("title", EntryStyle.SINGLE, "'속보 \"가나다\"'"),
        ("categories", EntryStyle.BLOCK_SEQUENCE, '- News   # first\n  # between\n  - "정치"'),
        ("excerpt", EntryStyle.FOLDED, ">\n  첫 줄\n  둘째 줄"),
        ("tags", EntryStyle.FLOW_SEQUENCE, "[a, 'b']"),
        ("empty", EntryStyle.EMPTY, ""),
        ("date", EntryStyle.PLAIN, "2024-01-02"),
        ("map", EntryStyle.BLOCK_MAPPING, "one: 1"),
    ]
    assert found.values() == {
        "layout": "post",
        "title": '속보 "가나다"',
        "categories": ["News", "정치"],
        "excerpt": "첫 줄 둘째 줄\n",
        "tags": ["a", "b"],
        "empty": None,
        "date": date(2024, 1, 2),
        "map": {"one": 1},
    }
    assert found.keys() == tuple(found.values())
    assert found.get("layout") == "post"
    assert found.get("absent", "default") == "default"


def test_an_entry_has_its_lines_and_the_comments_above_them() -> None:
    text = "---\n# of a\n# too\na: 1 # tail\n\n# lone\n\n# of b\nb:\n  - x\n  # inner\nc: 2\n# last\n---\n"
    found = parse_front_matter(text)
    assert [text[entry.start : entry.end] for entry in found.entries] == [
        "# of a\n# too\na: 1 # tail\n",
        "# of b\nb:\n  - x\n  # inner\n",
        "c: 2\n",
    ]


@pytest.mark.parametrize(
    ("source", "style"),
    [
        ('"x"', EntryStyle.DOUBLE),
        ("|\n  x", EntryStyle.LITERAL),
        ("{a: b}", EntryStyle.FLOW_MAPPING),
        ("*anchor", EntryStyle.ALIAS),
        ("!!str", EntryStyle.EMPTY),
        ("''", EntryStyle.SINGLE),
    ],
)
def test_styles(source: str, style: EntryStyle) -> None:
    entry = parse_front_matter(f"---\nfirst: &anchor 1\nkey: {source}\n---\n").entry("key")
    assert entry is not None
    assert entry.style is style


def test_of_duplicate_keys_the_last_counts() -> None:
    found = parse_front_matter("---\na: 1\nb: 2\na: 3\n---\n")
    assert found.get("a") == 3
    assert [entry.key for entry in found.entries] == ["a", "b", "a"]
    entry = found.entry("a")
    assert entry is not None
    assert entry.value == 3


def test_keys_that_are_no_text_to_ruby_are_left_out() -> None:
    found = parse_front_matter("---\non: 1\n2024: 2\ntitle: x\n---\n")
    assert found.values() == {"title": "x"}
    assert found.all_values() == {True: 1, 2024: 2, "title": "x"}


def test_merge_keys_bring_their_values() -> None:
    found = parse_front_matter("---\nbase: &b {x: 1}\n<<: *b\n---\n")
    assert found.get("x") == 1
    assert found.entry("x") is None


def test_toml_is_shown() -> None:
    text = '+++\ntitle = "제목"\ntags = ["a"]\nnumber = 3\n+++\nbody\n'
    found = parse_front_matter(text)
    assert found.kind is FrontMatterKind.TOML
    assert found.values() == {"title": "제목", "tags": ["a"], "number": 3}
    assert text[found.end :] == "body\n"
    assert [text[entry.value_start : entry.value_end] for entry in found.entries] == ['"제목"', '["a"]', "3"]


def test_broken_toml_is_shown_as_it_stands() -> None:
    found = parse_front_matter('+++\ntitle = "제목\nx = 1\n+++\n')
    assert found.kind is FrontMatterKind.TOML
    assert [(entry.key, entry.value) for entry in found.entries] == [("title", '"제목'), ("x", "1")]


@given(st.text(st.sampled_from("-+.\n\r\t :#'\"[]{}|>&*!%@`?,=a1가😀\x00\ud800\u2028"), max_size=60), st.booleans())
def test_no_text_is_too_odd(text: str, fenced: bool) -> None:
    text = f"---\n{text}\n---\n" if fenced else text
    found = parse_front_matter(text)
    assert 0 <= found.end <= len(text)
    for entry in found.entries:
        assert entry.start <= entry.key_start <= entry.key_end <= entry.value_start <= entry.value_end <= entry.end


@pytest.mark.parametrize("text", FRAMES)
def test_python_frontmatter_reads_the_same_through_the_handler(text: str) -> None:
    found = parse_front_matter(text)
    assert read_metadata(text) == (found.values() if found.kind is FrontMatterKind.YAML else {})


def test_the_handler_splits_where_jekyll_does() -> None:
    handler = PsychHandler()
    assert handler.detect(POST)
    fm, content = handler.split(POST)
    assert fm + content == POST
    assert content == "본문\n"
    with pytest.raises(NotImplementedError):
        handler.export({})
