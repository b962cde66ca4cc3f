"""Lists and mappings set in place: items that stay keep their bytes, comments among them."""

from __future__ import annotations

import pytest

from editor.document.changes import apply_all
from editor.document.front_matter import parse_front_matter
from editor.document.yaml_edit import set_value

HEAD, TAIL = "---\nfirst: 1\n", "# of last\nlast: x\n---\nbody\n"


def set_in(lines: str, value: object) -> str:
    """The lines of the key ``k`` after it was set; asserts that all else is as before."""
    text = HEAD + lines + TAIL
    changed = apply_all(text, set_value(text, parse_front_matter(text), "k", value))
    assert changed.startswith(HEAD)
    assert changed.endswith(TAIL)
    assert parse_front_matter(changed).get("k") == value
    return changed[len(HEAD) : len(changed) - len(TAIL)]


BLOCK = "k:\n  - News   # first\n  # between\n  - '정치'\n  -   \"사회\" # third\n"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (["News", "정치", "사회", "경제"], BLOCK + '  -   "경제"\n'),
        (["News", "정치", "새것", "사회"], BLOCK.replace("'정치'\n", "'정치'\n  - '새것'\n")),
        (["새것", "News", "정치", "사회"], BLOCK.replace("k:\n", "k:\n  - 새것\n")),
        (["News", "사회"], BLOCK.replace("  - '정치'\n", "")),
        (["정치", "사회"], BLOCK.replace("  - News   # first\n", "")),
        (["News", "경제", "사회"], BLOCK.replace("정치", "경제")),
        (["News: a", "정치", "사회"], BLOCK.replace("News", "'News: a'")),
        (["사회"], 'k:\n  # between\n  -   "사회" # third\n'),
        ([], "k: [] # third\n"),
        ("text", "k: text # third\n"),
    ],
)
def test_items_of_a_block_list(value: object, expected: str) -> None:
    assert set_in(BLOCK, value) == expected


@pytest.mark.parametrize(
    ("lines", "value", "expected"),
    [
        ("k:\n- a\n- b\n", ["a", "b", "c"], "k:\n- a\n- b\n- c\n"),
        ("k:\n- a\n\n- b\n\n", ["a", "c", "b"], "k:\n- a\n- c\n\n- b\n\n"),
        ("k:\n    - a\n", ["b", "a"], "k:\n    - b\n    - a\n"),
        ("k: # note\n  - a\n", ["a", "b"], "k: # note\n  - a\n  - b\n"),
        ("k:\n  - >\n    a\n    b\n  - c\n", ["a b\n", "d", "c"], "k:\n  - >\n    a\n    b\n  - d\n  - c\n"),
        ("k:\n  -\n  - b\n", ["a", "b"], "k:\n  - a\n  - b\n"),
        ("k:\n  - a\n  - a\n", ["a"], "k:\n  - a\n"),
        ("k:\n  - - a\n    - b\n  - c\n", [["a", "x"], "c"], "k:\n  - - a\n    - x\n  - c\n"),
        ("k:\n  - - a\n    - b\n  - c\n", [["b"], "c"], "k:\n  - - b\n  - c\n"),
    ],
)
def test_other_block_lists(lines: str, value: object, expected: str) -> None:
    assert set_in(lines, value) == expected


@pytest.mark.parametrize(
    ("lines", "value", "expected"),
    [
        ("k: [a, 'b',\"c\"] # note\n", ["a", "b", "c", "d"], 'k: [a, \'b\',"c", "d"] # note\n'),
        ("k: [ a,b ]\n", ["a", "b", "c"], "k: [ a,b,c ]\n"),
        ("k: [ a, b ]\n", ["b"], "k: [ b ]\n"),
        ("k: [a, b, c]\n", ["a", "c"], "k: [a, c]\n"),
        ("k: [a]\n", ["a", "b, c"], "k: [a, 'b, c']\n"),
        ("k: [a]\n", ["A]"], "k: ['A]']\n"),
        ("k: [a]\n", [], "k: []\n"),
        ("k: []\n", ["a", "b"], "k: [a, b]\n"),
        ("k: [\n  a,\n  b,\n]\n", ["a", "c", "b"], "k: [\n  a,\n  c,\n  b,\n]\n"),
        ("k: [\n  a, # one\n  b\n]\n", ["a", "b", "c"], "k: [\n  a, # one\n  b,\n  c\n]\n"),
        ("k: [{a: 1}, [b]]\n", [{"a": 2}, ["b"]], "k: [{a: 2}, [b]]\n"),
    ],
)
def test_items_of_a_flow_list(lines: str, value: object, expected: str) -> None:
    assert set_in(lines, value) == expected


@pytest.mark.parametrize(
    ("lines", "value", "expected"),
    [
        ("k: a # note\n", ["a", "b"], "k: # note\n  - a\n  - b\n"),
        ("k:\n", ["a"], "k:\n  - a\n"),
        ("k:   # note\n", ["a"], "k:   # note\n  - a\n"),
        ("k: >\n  a\n", ["a"], "k:\n  - a\n"),
        ("k: {a: 1}\n", ["a"], "k:\n  - a\n"),
    ],
)
def test_a_list_where_none_was(lines: str, value: object, expected: str) -> None:
    assert set_in(lines, value) == expected


MAPPING = "k:\n  one: 1 # n\n  # between\n  two:\n    - a\n    - 'b'\n  three: {x: y}\n"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"one": 2, "two": ["a", "b"], "three": {"x": "y"}}, MAPPING.replace("one: 1", "one: 2")),
        ({"one": 1, "two": ["a"], "three": {"x": "y"}}, MAPPING.replace("    - 'b'\n", "")),
        ({"one": 1, "two": ["a", "b"], "three": {"x": "z"}}, MAPPING.replace("x: y", "x: z")),
        ({"one": 1, "two": ["a", "b"], "three": {"x": "y", "w": 1}}, MAPPING.replace("x: y", "x: y, w: 1")),
        ({"one": 1, "three": {"x": "y"}}, MAPPING.replace("  two:\n    - a\n    - 'b'\n", "")),
        ({"one": 1, "two": ["a", "b"], "three": {"x": "y"}, "on": None}, MAPPING + "  'on':\n"),
        ({}, "k: {}\n"),
    ],
)
def test_keys_of_a_mapping(value: object, expected: str) -> None:
    assert set_in(MAPPING, value) == expected


def test_mappings_in_lists() -> None:
    lines = "k:\n  - name: a\n    url: /a # u\n  - name: b\n"
    assert set_in(lines, [{"name": "a", "url": "/c"}, {"name": "b"}]) == lines.replace("/a", "/c")
    assert set_in(lines, [{"name": "a", "url": "/a"}, {"name": "b", "url": "/b"}]) == lines + "    url: /b\n"
    assert set_in(lines, [{"name": "a", "url": "/a"}, {"name": "b"}, {"name": "c"}]) == lines + "  - name: c\n"


def test_an_equal_list_changes_nothing() -> None:
    text = HEAD + BLOCK + TAIL
    assert set_value(text, parse_front_matter(text), "k", ("News", "정치", "사회")) == ()
