"""The quick way of writing letters proposes what the thorough one would propose first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.markup import Leaf, parse_block
from editor.markup.inline import Run, flatten, merged, runs_of
from editor.markup.serialize import contents
from editor.markup.typing import typed_content

SOURCES = [
    "하나 둘 셋", "a *b c* d", "가 [나 다](/u) 라 `코드 x` 마", "&amp; a &nbsp;b", "줄\n바꿈 끝", "<p>가 <b>나다</b> \"라\" 마 -- 바</p>",
    "a\\*b c", "{{ x }} 가 나", "가  \n나 다", "1986 년", "http://a.kr/b c",
]  # fmt: skip
INSERTED = [
    "",
    "a",
    "가",
    "한글",
    " ",
    "1",
    "*",
    "_",
    ".",
    "  ",
    "&",
    "-",
    " b",
    " 나",
    " 1",
    ",",
    "!",
    "1.",
    " 가나 ",
    "? ",
]


def leaf_of(source: str) -> Leaf:
    (node,) = parse_block(source)
    assert isinstance(node, Leaf)
    return node


@given(st.sampled_from(SOURCES), st.floats(0, 1), st.integers(0, 3), st.sampled_from(INSERTED))
def test_the_quick_way_is_the_first_of_the_thorough_ones(
    source: str, where: float, removed: int, inserted: str
) -> None:
    leaf = leaf_of(source)
    pieces = flatten(leaf, source)
    letters = [Run(letter, run.marks, run.atom) for run in runs_of(pieces) for letter in run.text]
    at = round(where * len(letters))
    marks = letters[at - 1].marks if at else ()
    runs = merged([*letters[:at], *([Run(inserted, marks)] if inserted else []), *letters[at + removed :]])
    quick = typed_content(source, leaf, pieces, runs)
    if quick is not None:
        assert quick == next(contents(source, leaf, pieces, runs))


def test_a_letter_in_a_word_takes_the_quick_way() -> None:
    source = "<p>가 <b>나다</b> 라</p>"
    leaf = leaf_of(source)
    pieces = flatten(leaf, source)
    runs = list(runs_of(pieces))
    runs[1] = Run("나가다", runs[1].marks)
    assert typed_content(source, leaf, pieces, runs) == "가 <b>나가다</b> 라"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("가 나", "가 나 다"),
        ("가 나 다", "가 나"),
        ("가 나", "가, 나"),
        ("가, 나", "가, 다나"),
        ("가 나", "가 나!"),
        ("가나", "가 나"),
    ],
)
def test_words_and_stops_between_letters_take_the_quick_way(source: str, text: str) -> None:
    leaf = leaf_of(source)
    assert typed_content(source, leaf, flatten(leaf, source), (Run(text),)) == text


@pytest.mark.parametrize(
    ("source", "text"), [("1", "1."), ("1.a", "1. a"), ("가 1", "가 1."), ("가", "가 -"), ("가.", "가..")]
)
def test_what_may_begin_something_does_not(source: str, text: str) -> None:
    leaf = leaf_of(source)
    assert typed_content(source, leaf, flatten(leaf, source), (Run(text),)) is None
