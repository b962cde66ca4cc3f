"""Lines of source: every text goes through unharmed, and each shown character is one of the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editor.document.source_lines import (
    SourceLines,
    as_source,
    characters,
    content_of,
    shown_line,
    source_between,
    split_lines,
    units,
)

TEXTS = st.text(st.sampled_from("ab\r\n\r\n한\U0001f600\u2028\u2029\ufdd0\0\x85\ud800 \u00a0"), max_size=20)


@given(TEXTS)
def test_lines_are_the_text_and_shown_one_for_one(text: str) -> None:
    lines = split_lines(text)
    assert "".join(lines) == text
    assert not lines[-1].endswith(("\r", "\n"))
    for line in lines:
        assert len(shown_line(line)) == len(content_of(line))
        assert not set(shown_line(line)) & set("\r\n\u2028\u2029\ufdd0\0\ud800")


def test_a_line_end_of_two_characters_is_one() -> None:
    assert split_lines("a\r\nb\rc\n\nd") == ["a\r\n", "b\r", "c\n", "\n", "d"]
    assert split_lines("a\n") == ["a\n", ""]


@given(TEXTS, st.lists(st.tuples(st.integers(0, 30), st.integers(0, 8), TEXTS), max_size=6))
def test_spliced_lines_are_those_of_the_spliced_text(text: str, edits: list[tuple[int, int, str]]) -> None:
    lines = SourceLines(text)
    for at, length, inserted in edits:
        start = min(at, len(text))
        end = min(start + length, len(text))
        shown = lines.shown()
        first, old_end, new_end = lines.splice(start, end - start, inserted)
        text = text[:start] + inserted + text[end:]
        assert lines.all() == tuple(split_lines(text))
        assert lines.length == len(text)
        shown[first:old_end] = lines.shown(first, new_end)
        assert shown == lines.shown(), "what is said to have changed is all that did"


@given(TEXTS)
def test_there_is_a_way_from_each_shown_place_and_back(text: str) -> None:
    lines = SourceLines(text)
    for number in range(len(lines)):
        for character in range(len(content_of(lines[number])) + 1):
            assert lines.point(lines.offset(number, character)) == (number, character)


@given(TEXTS, st.data())
def test_a_stretch_that_is_shown_stands_in_the_source(text: str, data: st.DataObject) -> None:
    lines = split_lines(text)
    shown = "\n".join(map(shown_line, lines))
    start = data.draw(st.integers(0, len(shown)))
    end = data.draw(st.integers(start, len(shown)))
    low, high = source_between(lines, start, end)
    assert "\n".join(map(shown_line, split_lines(text[low:high]))) == shown[start:end]


def test_units_are_those_of_utf_16() -> None:
    assert units("a한\U0001f600") == 4
    assert characters("a\U0001f600b", 3) == 2
    assert characters("a\U0001f600b", 2) == 1, "half a character is none"
    assert units("\ud800") == 1


def test_what_is_typed_takes_the_line_ends_of_the_text() -> None:
    assert as_source("a\nb\r\nc\rd", "\r\n") == "a\r\nb\r\nc\r\nd"
