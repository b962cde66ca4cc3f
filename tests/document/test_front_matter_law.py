"""The law of editing in place, on front matter and values made at random, with Ruby as the judge.

After any edit Ruby reads the value that was meant and every other key as before, and the text before and behind
the entry is the same.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.document.changes import apply_all
from editor.document.front_matter import FrontMatter, FrontMatterKind, parse_front_matter
from editor.document.yaml_edit import remove_key, set_value
from editor.document.yaml_scalar import NewStyle
from editor.errors import FieldError
from tests.document.ruby_yaml import Reading, read_files, typed

KEYS = ("title", "excerpt", "tags", "image")
SHAPES = [
    *("K: plain", "K: plain # comment", "K:   'single''s'   # c", 'K: "dou\\"ble \\u0041 x"', "'K': q", "K : spaced"),
    *("K: >\n  folded one\n  line two\n\n  para three\n", "K: >-\n    deep one\n    two\n", "K: >+\n  keep\n\n"),
    *("K: |\n  lit one\n    more\n\n  last\n", "K: |-\n  lit\n", "K: |2\n   ind\n  x\n", "K: >1-\n one\n two"),
    *(
        "K: > # note\n  a\n  b",
        "K: >\n\n  lead\n  text",
        "K: |\n\n  lead",
        "K: >\n  a\n   more\n  b",
        "K: |\n",
        "K: >-",
    ),
    *("K:", "K: ", "K:  # empty", "K: ~", "K: 1", "K: true", "K: 2024-01-01", "K: 2024-01-01 10:00:00 +0900"),
    *("K: [a, 'b', \"c\"]", "K: [ a , b ]  # c", "K: [\n  a,\n  b\n]", "K: []", "K: {}", "K: {a: 1, b: [x]}"),
    *("K:\n  - a\n  - 'b'\n  - c # cc", "K:\n- a\n# between\n- b\n\n- c", "K: # h\n  - a\n  -   b", "K:\n    deep\n"),
    *(
        "K:\n  a: 1\n  b:\n    - x\n    - y: z\n      w: v",
        "K:\n  - name: x\n    url: y\n  - name: q",
        "? K\n: complex",
    ),
    *("K: plain\n  over\n  lines", "K: 'single\n  over\n\n  lines'", 'K: "dou\\\n  ble\n  fold"', "K: &anchor val"),
    *("K: !!str 12", "K: *anchor", "K:\n  - - a\n    - b\n  - c", "K:\n  -\n    x: 1\n  - \n  - z", "# about\nK: v"),
]
BETWEEN = ["", "", "# comment\n", "\n", "# c\n\n", "  # indented\n"]
ATOMS = [
    *(
        "가",
        "나다",
        "word",
        "it's",
        "1",
        "0",
        " ",
        "  ",
        "'",
        '"',
        ":",
        ": ",
        "#",
        " #",
        "[",
        "]",
        "{",
        "}",
        ",",
        "&",
        "*",
    ),
    *(
        "!",
        "|",
        ">",
        "%",
        "@",
        "`",
        "-",
        "- ",
        "?",
        "~",
        "\\",
        "\t",
        "\n",
        "\n\n",
        "\r",
        "\u2028",
        "\x85",
        "\x00",
        "\x1b",
    ),
    *("😀", "\u00a0", "\ufeff", "=", "<<", "on", "null", "12:30", "1,000", "---", "...", "one two", "folded line"),
]
TEXTS = st.lists(st.sampled_from(ATOMS), max_size=8).map("".join) | st.text(max_size=12).filter(
    lambda text: text.isascii() or not any("\ud800" <= character <= "\udfff" for character in text)
)
KOREA = timezone(timedelta(hours=9))
OTHERS = st.sampled_from(
    [1, -5, 1.5, 1e22, 1e-7, True, False, None, date(2024, 2, 29), datetime(2024, 1, 2, 3, 4, 5, tzinfo=KOREA)]
)
VALUES = st.recursive(
    TEXTS | TEXTS | OTHERS,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["a", "b", "c d", "on"]), inner, max_size=3)
    ),
    max_leaves=6,
)


@dataclass(frozen=True)
class Edit:
    before: str
    after: str
    key: str
    expected: Callable[[dict[str, object]], dict[str, object]]


@st.composite
def posts(draw: st.DrawFn) -> str:
    keys = draw(st.permutations(KEYS))[: draw(st.integers(0, 4))]
    lines = "".join(
        draw(st.sampled_from(BETWEEN)) + draw(st.sampled_from(SHAPES)).replace("K", key).rstrip("\n") + "\n"
        for key in keys
    )
    end = draw(st.sampled_from(["", "\n", "# end\n"]))
    body = draw(st.sampled_from(["", "\n", "body\n"]))
    return f"---\n{lines}{end}---\n{body}".replace("\n", draw(st.sampled_from(["\n", "\n", "\r\n"])))


@st.composite
def nearby(draw: st.DrawFn, present: object) -> object:
    """The present value with a part changed, as a person edits, or another one."""
    if isinstance(present, str) and draw(st.booleans()):
        words = present.split(" ")
        index = draw(st.integers(0, len(words) - 1))
        words[index : index + draw(st.integers(0, 1))] = draw(st.lists(TEXTS, max_size=2))
        return " ".join(words)
    if isinstance(present, list) and present and draw(st.booleans()):
        index = draw(st.integers(0, len(present)))
        return [*present[:index], *draw(st.lists(VALUES, max_size=2)), *present[index + draw(st.integers(0, 1)) :]]
    return draw(VALUES)


@st.composite
def edits(draw: st.DrawFn) -> Edit | None:
    text = draw(posts())
    found = parse_front_matter(text)
    key = draw(st.sampled_from([*KEYS, "new key"]))
    try:
        if draw(st.integers(0, 6)) == 0:
            splices = remove_key(text, found, key)
            return Edit(text, apply_all(text, splices), key, lambda old: {k: v for k, v in old.items() if k != key})
        value = draw(nearby(found.get(key)))
        style = NewStyle(draw(st.sampled_from(["block", "flow"])), draw(st.sampled_from(["auto", "folded", "plain"])))
        splices = set_value(text, found, key, value, draw(st.sampled_from([None, "title"])), style)
    except FieldError:
        assert found.kind is FrontMatterKind.BROKEN or "anchor" in text, text
        return None
    after = apply_all(text, splices)
    _assert_same_around(text, after, found, key)
    return Edit(text, after, key, lambda old: old | {key: typed(value)})


def _assert_same_around(before: str, after: str, found: FrontMatter, key: str) -> None:
    entry = found.entry(key)
    if entry is not None:
        assert after.startswith(before[: entry.key_end])
        assert after.endswith(before[entry.end :])


def _values(reading: Reading) -> dict[str, object]:
    assert reading.kind == "yaml", reading
    return {} if reading.data == ["other", "nil"] else {key: _unordered(item) for key, item in reading.values().items()}


def _unordered(value: object) -> object:
    """Typed data with the keys of mappings sorted: where a new key of a mapping stands says nothing."""
    if isinstance(value, list) and value[0] == "map":
        return ["map", sorted(([_unordered(key), _unordered(item)] for key, item in value[1]), key=repr)]
    if isinstance(value, list) and value[0] == "list":
        return ["list", [_unordered(item) for item in value[1]]]
    return value


@pytest.mark.jekyll
def test_ruby_reads_what_was_set_and_everything_else_as_before(figure: Callable[[str], None]) -> None:
    made: list[Edit] = []

    @settings(max_examples=1500)
    @given(edits())
    def collect(edit: Edit | None) -> None:
        if edit is not None:
            made.append(edit)

    collect()
    assert len(made) > 500
    readings = read_files([edit.before for edit in made] + [edit.after for edit in made])
    for edit, before, after in zip(made, readings[: len(made)], readings[len(made) :], strict=True):
        expected = {key: _unordered(value) for key, value in edit.expected(_values(before)).items()}
        assert _values(after) == expected, edit
        assert after.body == before.body, edit
    figure(f"{len(made)} values set")


@given(posts(), st.sampled_from(KEYS))
def test_setting_the_present_value_changes_nothing(text: str, key: str) -> None:
    found = parse_front_matter(text)
    if found.kind is FrontMatterKind.YAML and key in found.values():
        assert set_value(text, found, key, found.get(key)) == ()


@given(posts(), st.sampled_from(KEYS), TEXTS)
def test_splices_hold_in_the_old_text_as_well(text: str, key: str, value: str) -> None:
    found = parse_front_matter(text)
    try:
        splices = set_value(text, found, key, [value, "b"])
    except FieldError:
        return
    for splice in splices:
        assert text[splice.offset : splice.end] == splice.removed
    assert all(one.offset >= other.end or one.offset == other.offset for one, other in itertools.pairwise(splices))
