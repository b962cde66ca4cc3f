"""The person's own words as the text of a file."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from editor.spelling.user_words import UserWords, merged

WORDS = st.text(st.sampled_from("가나다abc é"), min_size=1).filter(lambda word: bool(word.strip()))


def test_comments_and_blank_lines_are_no_words() -> None:
    assert UserWords("\ufeff# ours\n\n홍길동\r\n  Copydesk \n").words == ("홍길동", "Copydesk")


def test_adding_leaves_what_was_there() -> None:
    assert UserWords("# ours\n홍길동").add("뉴스").text == "# ours\n홍길동\n뉴스\n"


def test_adding_twice_or_nothing_changes_nothing() -> None:
    words = UserWords("홍길동\n")
    assert words.add("홍길동") is words
    assert words.add(unicodedata.normalize("NFD", "홍길동")) is words
    assert words.add("  ") is words and words.add("# note") is words


def test_removing_takes_the_word_and_nothing_else() -> None:
    assert UserWords("# a\r\n가\r\n나\r\n\r\n가").remove("가").text == "# a\r\n나\r\n\r\n"


@given(st.lists(WORDS), WORDS)
def test_what_was_added_is_in_and_goes_again(before: list[str], word: str) -> None:
    words = UserWords("".join(f"{entry}\n" for entry in before)).remove(word)
    assert word.strip() in words.add(word).words
    assert words.add(word).remove(word) == words


def test_lists_are_merged_without_doubles() -> None:
    assert merged(["가", "나"], ["나", "다"]) == ("가", "나", "다")
