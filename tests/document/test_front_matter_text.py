"""Texts set in place: each style is kept where it can say the new text, and nothing beside the value moves."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from editor.document.changes import apply_all
from editor.document.front_matter import parse_front_matter
from editor.document.yaml_edit import (
    DEFAULT_STYLE,
    remove_key,
    rename_key,
    set_value,
    shown_text,
    text_from_shown,
)
from editor.document.yaml_scalar import NewStyle
from editor.errors import FieldError


def after_setting(text: str, key: str, value: object, after: str | None = None, style: NewStyle = DEFAULT_STYLE) -> str:
    return apply_all(text, set_value(text, parse_front_matter(text), key, value, after, style))


def framed(lines: str) -> str:
    return f"---\n# head\nfirst: 1\n\n{lines}\n# of last\nlast: [x]  # tail\n---\n\nbody\n"


def set_in(lines: str, value: object, style: NewStyle = DEFAULT_STYLE) -> str:
    """The lines of the key ``k`` after it was set; asserts that all else is as before."""
    before, behind = framed("\0").split("\0")
    changed = after_setting(framed(lines), "k", value, None, style)
    assert changed.startswith(before)
    assert changed.endswith(behind)
    return changed[len(before) : len(changed) - len(behind)]


@pytest.mark.parametrize(
    ("lines", "value", "expected"),
    [
        ("k: plain", "other", "k: other"),
        ("k:   plain  # note", "other", "k:   other  # note"),
        ("k: 'single'", "it's", "k: 'it''s'"),
        ("k: 'single'", "safe", "k: 'safe'"),
        ('k: "double"', 'a "b" \\', 'k: "a \\"b\\" \\\\"'),
        ('k: "\\uAC00 b"', "가 c", 'k: "\\uAC00 c"'),
        ("'k' : plain", "other", "'k' : other"),
        ("k: &a plain", "other", "k: &a other"),
        ("k: !!str 12", "13", "k: !!str 13"),
        ("k: !!binary YQ==", "a b", "k: a b"),
        ("k: 12", "text", "k: text"),
        ("k: [a]", "text", "k: text"),
        ("k:\n  - a\n  - b", "text", "k: text"),
        ("k: # note\n  - a\n  - b", "text", "k: text # note"),
        ("k:\n  below", "beside", "k: beside"),
        ("k:", "text", "k: text"),
        ("k: ", "text", "k: text"),
        ("k:    ", "text", "k: text"),
        ("k:  # note", "text", "k: text  # note"),
        ("k: ''", "text", "k: 'text'"),
    ],
)
def test_the_style_stays(lines: str, value: str, expected: str) -> None:
    assert set_in(lines, value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("속보: 대통령", "'속보: 대통령'"),
        ("속보 #1", "'속보 #1'"),
        ("속보#1", "속보#1"),
        ("'장금이' 전국 확대", "\"'장금이' 전국 확대\""),
        ('"가" 나', "'\"가\" 나'"),
        ("'가' \"나\"", "'''가'' \"나\"'"),
        ("[속보] 가", "'[속보] 가'"),
        ("@가", "'@가'"),
        ("1,000", "'1,000'"),
        ("12:30", "'12:30'"),
        ("on", "'on'"),
        ("~", "'~'"),
        ("", "''"),
        ("2024-01-01", "'2024-01-01'"),
        ("0000-01-01", "'0000-01-01'"),
        ("1e3", "'1e3'"),
        ("2024년 1월", "2024년 1월"),
        ("1.2.3", "1.2.3"),
        ("a,b]c}", "a,b]c}"),
        (" 앞", "' 앞'"),
        ("뒤 ", "'뒤 '"),
        ("a\tb", "a\tb"),
        ("종\x07", '"종\\a"'),
        ("a\u2028b", '"a\\Lb"'),
        ("\ufeff", '"\\uFEFF"'),
        ("😀 *별*", "😀 *별*"),
        ("한 줄\n두 줄", "|-\n  한 줄\n  두 줄"),
        ("한 줄\n두 줄\n", "|\n  한 줄\n  두 줄"),
    ],
)
def test_plain_stays_plain_where_it_is_read_as_that_text(value: str, expected: str) -> None:
    assert set_in("k: plain", value) == f"k: {expected}"


FOLDED = """\
k: >   # lead
    The first line of it
    and the second one,
    then a third.

    New paragraph
    of two lines."""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("second", "2nd"),
        ("The first", "My very first"),
        ("third.", "third and last."),
        ("New paragraph", "Another paragraph"),
        ("lines.", "lines, and more."),
        ("one,\n    then", "one, but\n    then"),
    ],
)
def test_a_folded_block_keeps_its_line_breaks_around_unchanged_words(old: str, new: str) -> None:
    entry = parse_front_matter(framed(FOLDED)).entry("k")
    assert entry is not None
    value = str(entry.value).replace(" ".join(old.split()), " ".join(new.split()))
    assert set_in(FOLDED, value) == FOLDED.replace(old, new)


def test_a_folded_block_of_one_line_stays_one_line() -> None:
    long = "긴 발췌 " * 60 + "끝"
    assert set_in("k: >\n  짧다", long + "\n") == f"k: >\n  {long}"


def test_a_wholly_new_text_gets_no_stray_line_breaks() -> None:
    assert set_in("k: >\n  one two\n  three four", "some other words, all of them new\n") == (
        "k: >\n  some other words, all of them new"
    )


@pytest.mark.parametrize(
    ("lines", "value", "expected"),
    [
        ("k: >\n  a", "b", "k: >-\n  b"),
        ("k: >-\n  a", "b\n", "k: >\n  b"),
        ("k: >+\n  a", "b\n", "k: >+\n  b"),
        ("k: >\n  a", "b\nc\n", "k: >\n  b\n\n  c"),
        ("k: >\n  a\n\n  b", "a\nb\nc\n", "k: >\n  a\n\n  b\n\n  c"),
        ("k: >\n  a", "b\n  c\n", "k: |\n  b\n    c"),
        ("k: >\n  a", "", "k: >"),
        ("k: >-", "", "k: >-"),
        ("k: >", "a\n", "k: >\n  a"),
        ("k: |\n  a\n  b", "a\nc\n", "k: |\n  a\n  c"),
        ("k: |\n  a", "one line\n", "k: |\n  one line"),
        ("k: |\n    a", "b\n\n  c\n", "k: |\n    b\n\n      c"),
        ("k: |-\n  a", " b", "k: |-2\n   b"),
        ("k: |2\n   a", "b\n", "k: |2\n  b"),
        ("k: | # why\n  a", "b\n", "k: | # why\n  b"),
        ("k: |\n  a", "b\x00\n", 'k: "b\\0\\n"'),
        ("k: |\n  a", "\n", 'k: "\\n"'),
    ],
)
def test_blocks_keep_header_indentation_and_chomping(lines: str, value: str, expected: str) -> None:
    if lines == "k: >-" and value == "":
        assert not set_value(framed(lines), parse_front_matter(framed(lines)), "k", value)
    else:
        assert set_in(lines, value) == expected


@pytest.mark.parametrize(
    ("lines", "old", "new"),
    [
        ("k: some plain\n  text over\n  lines", "text", "words"),
        ("k: 'it''s quoted\n  over\n\n  lines'", "over", "upon"),
        ('k: "doub\\\n  le \\u0041\n  fold"', "fold", "fold it"),
    ],
)
def test_flow_scalars_of_several_lines_keep_them(lines: str, old: str, new: str) -> None:
    entry = parse_front_matter(framed(lines)).entry("k")
    assert entry is not None
    assert set_in(lines, str(entry.value).replace(old, new)) == lines.replace(old, new)


def test_plain_lines_that_must_be_quoted_keep_their_breaks() -> None:
    assert set_in("k: some plain\n  text here", "some: plain text here") == "k: 'some: plain\n  text here'"


@pytest.mark.parametrize("lines", ["k: a", "k: 'a'", 'k: "\\x61"', "k: >-\n  a", "k: !!str a"])
def test_an_equal_value_changes_nothing(lines: str) -> None:
    text = framed(lines)
    assert set_value(text, parse_front_matter(text), "k", "a") == ()


def test_equal_means_equal_in_type() -> None:
    assert set_in("k: 1", True) == "k: true"
    assert set_in("k: '1'", 1) == "k: 1"
    assert set_in("k: 1", 1.0) == "k: 1.0"


@pytest.mark.parametrize(
    ("lines", "value", "expected"),
    [
        ("k: x", None, "k:"),
        ("k: x # note", None, "k: # note"),
        ("k: [x]", None, "k:"),
        ("k: x", 10**20, "k: 100000000000000000000"),
        ("k: x", 1e20, "k: 1.0e+20"),
        ("k: x", float("-inf"), "k: -.inf"),
        ("k: yes", False, "k: false"),
        ("k: 2024-01-01", date(2026, 11, 3), "k: 2026-11-03"),
        ("k: x", datetime(2026, 11, 3, 9, 5), "k: 2026-11-03 09:05:00"),
        ("k: 2024-01-01 10:00:00 +0900", datetime(2026, 11, 3, 9, 5), "k: 2026-11-03 09:05:00"),
    ],
)
def test_values_that_are_no_text(lines: str, value: object, expected: str) -> None:
    assert set_in(lines, value) == expected


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("2024-01-01 10:00:00 +0900", "2026-11-03 09:05:00 +0900"),
        ("2024-01-01T10:00:00+09:00", "2026-11-03T09:05:00+09:00"),
        ("2024-01-01 10:00:00+0900", "2026-11-03 09:05:00+0900"),
        ("2024-01-01", "2026-11-03 09:05:00 +0900"),
    ],
)
def test_a_time_keeps_the_form_of_the_one_before(form: str, expected: str) -> None:
    value = datetime(2026, 11, 3, 9, 5, tzinfo=timezone(timedelta(hours=9)))
    assert set_in(f"k: {form}", value) == f"k: {expected}"


def test_a_time_in_utc_keeps_its_z() -> None:
    value = datetime(2026, 11, 3, 9, 5, tzinfo=UTC)
    assert set_in("k: 2024-01-01T10:00:00Z", value) == "k: 2026-11-03T09:05:00Z"


def test_newlines_are_those_of_the_file() -> None:
    text = "---\r\na: x\r\nb: >\r\n  one\r\n  two\r\n---\r\nbody\r\n"
    assert after_setting(text, "a", "p\nq") == text.replace("a: x", "a: |-\r\n  p\r\n  q")
    assert after_setting(text, "b", "one 2\nthree\n") == text.replace("two\r\n", "2\r\n\r\n  three\r\n")
    assert after_setting(text, "c", ["x"]) == text.replace("two\r\n", "two\r\nc:\r\n  - x\r\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\na: 1\n---\nbody", "---\na: 1\nk: v\n---\nbody"),
        ("---\na: 1\n\n---\nbody", "---\na: 1\nk: v\n\n---\nbody"),
        ("---\na: 1\n# end\n---\n", "---\na: 1\n# end\nk: v\n---\n"),
        ("---\n  a: 1\n---\n", "---\n  a: 1\n  k: v\n---\n"),
        ("---\n---\nbody", "---\nk: v\n---\nbody"),
        ("---\n# only this\n---\n", "---\n# only this\nk: v\n---\n"),
        ("---\n{a: 1}\n---\n", "---\n{a: 1, k: v}\n---\n"),
        ("---\n{}\n---\n", "---\n{k: v}\n---\n"),
        ("body\n", "---\nk: v\n---\nbody\n"),
        ("", "---\nk: v\n---\n"),
        ("body\r\nmore\r\n", "---\r\nk: v\r\n---\r\nbody\r\nmore\r\n"),
        ("---\na: |+\n  x\n\n---\n", "---\na: |+\n  x\n\nk: v\n---\n"),
    ],
)
def test_an_absent_key_is_put_at_the_end(text: str, expected: str) -> None:
    assert after_setting(text, "k", "v") == expected


def test_an_absent_key_goes_behind_the_one_named() -> None:
    text = "---\na: 1 # one\nb:\n  - x\n\nc: 3\n---\n"
    assert after_setting(text, "k", "v", after="b") == text.replace("  - x\n", "  - x\nk: v\n")
    assert after_setting(text, "k", "v", after="nowhere") == text.replace("c: 3\n", "c: 3\nk: v\n")


@pytest.mark.parametrize(
    ("value", "style", "expected"),
    [
        (["News", "[가]"], NewStyle(), "k:\n  - News\n  - '[가]'\n"),
        (["News", "[가]"], NewStyle(list="flow"), "k: [News, '[가]']\n"),
        (["News"], NewStyle(list_indent=0), "k:\n- News\n"),
        ([], NewStyle(), "k: []\n"),
        ("a: b", NewStyle(quote='"'), 'k: "a: b"\n'),
        ("글\n", NewStyle(text="folded"), "k: >\n  글\n"),
        ("글", NewStyle(text="folded"), "k: >-\n  글\n"),
        ("한 줄\n두 줄", NewStyle(text="plain"), 'k: "한 줄\\n두 줄"\n'),
        (None, NewStyle(), "k:\n"),
        ({"a": {"b": ["c: d"]}, "e": []}, NewStyle(), "k:\n  a:\n    b:\n      - 'c: d'\n  e: []\n"),
        ([{"a": 1, "b": [2]}], NewStyle(), "k:\n  - a: 1\n    b:\n      - 2\n"),
    ],
)
def test_new_values_follow_the_style_of_the_site(value: object, style: NewStyle, expected: str) -> None:
    text = "---\na: 1\n---\n"
    assert after_setting(text, "k", value, style=style) == f"---\na: 1\n{expected}---\n"


@pytest.mark.parametrize("key", ["on", "a: b", "제목", "#x", "123", "a\nb"])
def test_keys_are_written_so_that_they_are_text(key: str) -> None:
    for text in ("---\na: 1\n---\n", "---\n{a: 1}\n---\n"):
        changed = after_setting(text, key, "v")
        assert parse_front_matter(changed).values() == {"a": 1, key: "v"}


def test_of_duplicate_keys_the_last_is_changed() -> None:
    text = "---\na: 1\nb: 2\na: 3\n---\n"
    assert after_setting(text, "a", 4) == text.replace("3", "4")
    assert apply_all(text, remove_key(text, parse_front_matter(text), "a")) == "---\nb: 2\n---\n"


def test_removing_takes_the_lines_and_comments_of_the_key() -> None:
    text = "---\n# of a\na: 1 # tail\n\n# of k\nk:\n  - x\n  # y\n  - z\nb: 2\n---\nbody"
    changed = apply_all(text, remove_key(text, parse_front_matter(text), "k"))
    assert changed == "---\n# of a\na: 1 # tail\n\nb: 2\n---\nbody"
    assert remove_key(text, parse_front_matter(text), "absent") == ()


@pytest.mark.parametrize(("key", "expected"), [("a", "{k: 2, b: 3}"), ("k", "{a: 1, b: 3}"), ("b", "{a: 1, k: 2}")])
def test_removing_from_braces(key: str, expected: str) -> None:
    text = "---\n{a: 1, k: 2, b: 3}\n---\n"
    assert apply_all(text, remove_key(text, parse_front_matter(text), key)) == f"---\n{expected}\n---\n"


def test_removing_the_last_key_leaves_empty_front_matter() -> None:
    text = "---\na: 1\n---\nbody"
    assert apply_all(text, remove_key(text, parse_front_matter(text), "a")) == "---\n---\nbody"


def test_renaming_keeps_value_and_place() -> None:
    text = "---\na: 1\n'k': 'v' # c\n---\n"
    assert apply_all(text, rename_key(text, parse_front_matter(text), "k", "on")) == text.replace("'k'", "'on'")
    for name in ("a", "k"):
        with pytest.raises(FieldError):
            rename_key(text, parse_front_matter(text), "absent" if name == "k" else "k", name)


ANCHORED = "---\nbase: &b {x: 1}\nword: &w one\nagain: *w\n<<: *b\n---\n"


@pytest.mark.parametrize(("key", "value"), [("again", "two"), ("word", "two"), ("base", "x"), ("<<", 1)])
def test_what_others_need_is_declined(key: str, value: object) -> None:
    with pytest.raises(FieldError) as caught:
        after_setting(ANCHORED, key, value)
    assert caught.value.key == key
    assert caught.value.cause


@pytest.mark.parametrize("key", ["word", "base", "x"])
def test_removing_what_others_need_is_declined(key: str) -> None:
    with pytest.raises(FieldError):
        remove_key(ANCHORED, parse_front_matter(ANCHORED), key)


def test_a_key_from_a_merge_key_can_be_set_of_its_own() -> None:
    assert parse_front_matter(after_setting(ANCHORED, "x", 2)).get("x") == 2


@pytest.mark.parametrize("text", ["---\ntitle: 'a' b\n---\n", '+++\ntitle = "a"\n+++\n'])
def test_broken_and_foreign_front_matter_is_not_edited(text: str) -> None:
    found = parse_front_matter(text)
    for attempt in (set_value, rename_key):
        with pytest.raises(FieldError):
            attempt(text, found, "title", "b")
    with pytest.raises(FieldError):
        remove_key(text, found, "title")


def test_what_cannot_be_written_is_declined() -> None:
    with pytest.raises(FieldError):
        set_in("k: a", "half \ud800 pair")
    with pytest.raises(TypeError):
        set_in("k: a", object())


@pytest.mark.parametrize(
    ("lines", "shown", "typed", "expected"),
    [
        ("k: >\n  a", "a", "b", "k: >\n  b"),
        ("k: >-\n  a", "a", "b", "k: >-\n  b"),
        ("k: |\n  a\n  b", "a\nb", "a", "k: |\n  a"),
        ("k: plain", "plain", "b", "k: b"),
        ("k: >\n  a", "a", "", "k: >"),
        ("k: >", "", "b", "k: >\n  b"),
    ],
)
def test_a_form_shows_blocks_without_the_line_end_that_they_bring(
    lines: str, shown: str, typed: str, expected: str
) -> None:
    text = framed(lines)
    entry = parse_front_matter(text).entry("k")
    assert entry is not None
    assert shown_text(text, entry) == shown
    assert set_in(lines, text_from_shown(text, entry, typed)) == expected
