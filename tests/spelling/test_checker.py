"""Which words of a line are marked, and what is suggested."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest

from editor.spelling.checker import MOST_SUGGESTIONS, Habits, SpellingChecker
from editor.spelling.engine import Engine

KOREAN = {"정책", "정부", "지원", "했다", "정책은", *(f"{noun}에까지" for noun in ("정책", "정부", "지원"))}
ENGLISH = {"the", "The", "policy"}


class Listed:
    """A dictionary of the words given, that counts what it is asked."""

    def __init__(self, words: set[str]) -> None:
        self._words = words
        self.asked = 0

    def knows(self, word: str) -> bool:
        self.asked += 1
        return word in self._words

    def lists(self, word: str) -> bool:
        return word in self._words

    def suggestions(self, word: str) -> tuple[str, ...]:
        return (word, unicodedata.normalize("NFD", "정책"), *(f"{word}{number}" for number in range(20)))


def never() -> Engine | None:
    raise AssertionError("loaded, though nothing in its script was asked")


def checker(**kind: object) -> SpellingChecker:
    return SpellingChecker(lambda: Listed(KOREAN), lambda: Listed(ENGLISH), **kind)  # type: ignore[arg-type]


def marked(by: SpellingChecker, line: str) -> list[str]:
    return [line[start:end] for start, end in by.check(line)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("정책은 정챡은", ["정챡은"]),
        ("The polcy, the policy", ["polcy"]),
        ("AI는 FTA를 ‘정책’은 (정부)에서의", []),
        ("3천만뷰를 5년간에", []),
        ("https://a.b/polcy #polcy `polcy` {{ polcy }}", []),
        ("Polcy지원을", ["Polcy"]),
    ],
)
def test_marks(line: str, expected: list[str]) -> None:
    assert marked(checker(), line) == expected


def test_a_decomposed_line_is_checked_composed_and_marked_where_it_stands() -> None:
    line = unicodedata.normalize("NFD", "정책은 정챡은 했다")
    assert [unicodedata.normalize("NFC", word) for word in marked(checker(), line)] == ["정챡은"]


def test_own_words_take_particles_and_any_capitals() -> None:
    by = checker(own=["뫼솔", "Copydesk"])
    assert marked(by, "뫼솔에게서 copydesk Copydesk's 뫼숄에게서") == ["뫼숄에게서"]
    by.set_own(())
    assert marked(by, "뫼솔에게서 copydesk") == ["뫼솔에게서", "copydesk"]


def test_a_script_can_be_left_alone() -> None:
    line = "정챡은 polcy"
    assert marked(checker(habits=Habits(latin=False)), line) == ["정챡은"]
    assert marked(checker(habits=Habits(hangul=False)), line) == ["polcy"]


def test_a_script_without_a_dictionary_is_left_alone() -> None:
    by = SpellingChecker(lambda: None, lambda: Listed(ENGLISH))
    assert marked(by, "정챡은 polcy") == ["polcy"]
    assert by.suggestions("정챡은") == ()


def test_a_dictionary_is_loaded_when_its_script_comes_by() -> None:
    assert marked(SpellingChecker(lambda: Listed(KOREAN), never), "정챡은") == ["정챡은"]
    assert marked(SpellingChecker(never, lambda: Listed(ENGLISH)), "polcy") == ["polcy"]


def test_a_word_is_looked_up_once() -> None:
    english = Listed(ENGLISH)
    by = SpellingChecker(lambda: None, lambda: english)
    by.check("policy polcy")
    asked = english.asked
    by.check("policy polcy policy")
    assert english.asked == asked


def test_suggestions_are_few_composed_and_not_the_word_itself() -> None:
    found = checker().suggestions("정챡")
    assert found[0] == "정책" and "정챡" not in found
    assert len(found) == MOST_SUGGESTIONS
    assert checker().suggestions("123") == ()


CASES: list[Callable[[SpellingChecker], object]] = [lambda by: by.check(""), lambda by: by.suggestions("")]


@pytest.mark.parametrize("ask", CASES)
def test_nothing_gives_nothing(ask: Callable[[SpellingChecker], object]) -> None:
    assert ask(checker()) == ()
