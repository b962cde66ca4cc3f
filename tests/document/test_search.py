"""Finding in one text, and what takes a match's place."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from editor.document.folding import folded
from editor.document.particles import are_particles
from editor.document.replacement import replaced_runs
from editor.document.search import Budget, Query, Searcher
from editor.errors import ReplacementError, SearchPatternError, SearchTooSlowError
from editor.markup.inline import Mark, Run

BOLD = (Mark("strong"),)


def found(text: str, query: str, **options: bool) -> list[str]:
    searcher = Searcher(Query(query, **options))
    return [text[match.start : match.end] for match in searcher.find(text, Budget(5))]


def replaced(text: str, query: str, by: str, **options: bool) -> str:
    made = Searcher(Query(query, **options)).replacements(text, by, Budget(5))
    for replacement in reversed(made):
        text = text[: replacement.start] + replacement.text + text[replacement.end :]
    return text


def nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def test_case_is_folded_unless_it_is_to_be_matched() -> None:
    assert found("KBS kbs Straße", "kBs") == ["KBS", "kbs"]
    assert found("KBS kbs", "KBS", match_case=True) == ["KBS"]
    assert found("Straße STRASSE", "strasse") == ["Straße", "STRASSE"]
    assert found("Straße", "s", match_case=False) == ["S"]  # half of ß is no letter


def test_composed_and_decomposed_hangul_find_each_other() -> None:
    for options in ({}, {"is_regex": True}, {"match_case": True}):
        assert found(nfd("장금이 전국"), "장금이", **options) == [nfd("장금이")]
        assert found("장금이 전국", nfd("장금이"), **options) == ["장금이"]
    assert found(nfd("한글"), "하") == []  # a syllable is found whole


def test_what_is_one_letter_on_the_screen_is_not_cut() -> None:
    assert found("👩‍👩‍👧 👩", "👩") == ["👩"]
    assert found("e\u0301 e", "e") == ["e"]


def test_a_no_break_space_is_found_as_a_space() -> None:
    assert found("뉴스\u00a0다오", "뉴스 다오") == ["뉴스\u00a0다오"]
    assert found("뉴스\u00a0다오", r"\xa0", is_regex=True) == ["\u00a0"]


@pytest.mark.parametrize("pattern", [".", ".+", r"\W+", "[^x]+", r"\s*", "\ufffc", "(?s).+"])
def test_a_thing_without_text_is_never_matched(pattern: str) -> None:
    text = "가\ufffc나\u2028다 \ufffc"
    for match in found(text, pattern, is_regex=True):
        assert not set(match) & {"\ufffc", "\u2028"}
    assert found("\ufffc", "\ufffc") == []


def test_it_parts_the_text_for_anchors() -> None:
    assert found("가\ufffc나", "^나$", is_regex=True) == ["나"]


def test_matches_of_nothing_are_left_out() -> None:
    assert found("가나", "x*", is_regex=True) == []
    assert found("가나", "") == found("가나", "", is_regex=True) == []


@pytest.mark.parametrize(
    ("text", "query", "count"),
    [
        ("서울은 서울에서 서울이라고 서울까지만 서울, 서울", "서울", 6),
        ("서울대 남서울 서울시청은 서울라면", "서울", 0),
        ("기사를 기사가 기사로 기사였다", "기사", 4),
        ("기사을 기사과", "기사", 0),  # no such particle behind a vowel
        ("KBS가 KBS, KBS2 MKBS", "KBS", 2),
        ("3일 13일 3일에", "3일", 2),
        ("the other the", "the", 2),
        ("전국 확대 전국 확대를", "전국 확대", 2),
        ("(주)한국 (주)", "(주)", 2),
    ],
)
def test_whole_words(text: str, query: str, count: int) -> None:
    assert len(found(text, query, whole_words=True)) == count
    assert len(found(nfd(text), query, whole_words=True)) == count
    assert len(found(text, regex.escape(query), whole_words=True, is_regex=True)) == count


def test_particles_follow_the_final_consonant() -> None:
    assert are_particles("울", "로부터는") and not are_particles("울", "으로")
    assert are_particles("곡", "으로서의") and not are_particles("곡", "로")
    assert are_particles("S", "가") and are_particles("S", "이")
    assert not are_particles("울", "대학교")


def test_a_fault_in_the_expression_says_where() -> None:
    with pytest.raises(SearchPatternError) as fault:
        Searcher(Query("(가", is_regex=True))
    assert fault.value.position == 2


@given(st.text("()[]{}*+?|^$\\.a1<>P=!:#가,-", max_size=12))
def test_any_expression_is_understood_or_a_fault(pattern: str) -> None:
    try:
        searcher = Searcher(Query(pattern, is_regex=True))
        list(searcher.find("a1가 aa11가가", Budget(1)))
    except (SearchPatternError, SearchTooSlowError):
        pass


def test_an_expression_without_end_is_stopped() -> None:
    searcher = Searcher(Query("(a|aa)+$", is_regex=True))
    with pytest.raises(SearchTooSlowError):
        searcher.find("a" * 60 + "b", Budget(0.05))


def test_groups_are_filled_in() -> None:
    assert replaced("2026-11-22", r"(\d+)-(\d+)", r"\2/$1", is_regex=True) == "11/2026-22"
    assert replaced("김 기자", r"(?P<n>\w+) 기자", r"${n}·\g<n>", is_regex=True) == "김·김"
    assert replaced("값", "값", r"$$\\$&$0", is_regex=True) == "$\\값값"
    assert replaced("ab", "(a)|(b)", "[$2]", is_regex=True) == "[][b]"
    assert replaced("a", "(a)", "$10", is_regex=True) == "a0"
    assert replaced("a", "a", r"$1\1") == r"$1\1"  # a plain text is itself
    assert replaced(nfd("한글"), "(.)글", "$1국", is_regex=True) == nfd("한") + "국"
    with pytest.raises(ReplacementError):
        replaced("a", "a", "$1", is_regex=True)
    with pytest.raises(ReplacementError):
        replaced("a", "a", "${x}", is_regex=True)


def test_the_first_characters_marks_stay() -> None:
    runs = (Run("가"), Run("나다", BOLD), Run("라"), Run("\ufffc", (), "<img>"))
    assert replaced_runs(runs, [(1, 4, "마바")]) == (Run("가"), Run("마바", BOLD), Run("\ufffc", (), "<img>"))
    assert replaced_runs(runs, [(0, 1, ""), (3, 4, "x")]) == (
        Run("나다", BOLD),
        Run("x"),
        Run("\ufffc", (), "<img>"),
    )


TEXTS = st.text("aAßİ가각ㄱ\u1100\u1161\u11a8e\u0301é \u00a0\ufffc\n👩\u200d", max_size=14)


def letters(text: str) -> list[int]:
    """Where letters begin, and the end."""
    return [match.start() for match in regex.finditer(r"\X", text)] + [len(text)]


def same(one: str, other: str, *, match_case: bool) -> bool:
    def form(text: str) -> str:
        text = "".join(unicodedata.normalize("NFC", c) for c in regex.findall(r"\X", text.replace("\u00a0", " ")))
        return text if match_case else text.casefold()

    return form(one) == form(other)


@given(TEXTS, TEXTS, st.booleans())
def test_the_matches_are_those_of_a_naive_search(text: str, query: str, match_case: bool) -> None:
    matches = Searcher(Query(query, match_case=match_case)).find(text, Budget(5))
    expected: list[tuple[int, int]] = []
    for stretch in regex.finditer(r"[^\ufffc\n\r\u2028]+", text):
        bounds = [stretch.start() + offset for offset in letters(stretch[0])]
        for start in bounds:
            ends = [end for end in bounds if end > start and same(text[start:end], query, match_case=match_case)]
            if ends and (not expected or start >= expected[-1][1]):
                expected.append((start, ends[0]))
    assert [(match.start, match.end) for match in matches] == expected


@given(TEXTS, st.sampled_from(["a", ".", "[^a]+", "가|e", r"\w", "(?i)A.", ".*?"]))
def test_regular_matches_are_ordered_apart_and_matched(text: str, pattern: str) -> None:
    matches = Searcher(Query(pattern, is_regex=True)).find(text, Budget(5))
    assert all(one.end <= other.start for one, other in pairwise(matches))
    for match in matches:
        shown = unicodedata.normalize("NFC", text[match.start : match.end])
        assert regex.fullmatch(pattern, shown, regex.IGNORECASE)


@given(st.text("aB가나,.↔①㈜ⅠÅ½ﾟ\u00b5×√●✓，￡", max_size=10), st.booleans())
def test_what_is_simple_folds_as_what_is_not(text: str, case: bool) -> None:
    mixed = folded(text + "\u1100", case=case, spaces=False)  # a jamo takes the long way
    assert mixed.text.removesuffix("\u1100") == folded(text, case=case, spaces=False).text
