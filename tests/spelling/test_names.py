"""What looks like a name or a loanword, and is left alone where no known word is one letter away."""

from __future__ import annotations

import pytest

from editor.spelling.hangul import variants
from editor.spelling.korean import Korean
from editor.spelling.names import is_clearly_person, is_loan, is_person, is_place, is_plain
from editor.spelling.neighbours import Neighbours

LISTED = {"정책", "스스로", "이유"}


def known(word: str) -> bool:
    return any(word.startswith(stem) and word[len(stem) :] in ("", "은", "를") for stem in LISTED)


@pytest.mark.parametrize("word", ["한결", "봄이라", "김", "정책은", "뷁하늘"])
def test_is_no_person(word: str) -> None:
    assert not is_person(word)


@pytest.mark.parametrize("word", ["강하늘", "남궁민수", "남궁결", "김한결", "윤서현씨", "오태경의원"])
def test_is_a_person(word: str) -> None:
    assert is_person(word)


@pytest.mark.parametrize("word", ["김한결", "문가람", "김한결씨", "시하늘기자"])
def test_is_a_person_before_it_is_a_slip(word: str) -> None:
    assert is_clearly_person(word)


@pytest.mark.parametrize("word", ["시하늘", "정하에", "김한챡", "김씨"])
def test_may_be_a_slip_before_it_is_a_person(word: str) -> None:
    assert not is_clearly_person(word)


@pytest.mark.parametrize("word", ["플랫폼", "라우터", "크로스핏", "랜드마크"])
def test_is_a_loan(word: str) -> None:
    assert is_loan(word)


@pytest.mark.parametrize("word", ["드론", "꽃다발을", "않았다", "어린이"])
def test_is_no_loan(word: str) -> None:
    assert not is_loan(word)


def test_a_place_has_two_syllables_and_what_it_is() -> None:
    assert is_place("가람시") and is_place("미호천")
    assert not is_place("가람") and not is_place("꿀벌시")


def test_plain_words_have_the_sounds_of_terms() -> None:
    assert is_plain("누리집") and not is_plain("몇일") and not is_plain("않됀")


def test_the_variants_of_a_syllable_differ_in_one_letter() -> None:
    found = variants("가")
    assert {"카", "거", "각"} <= set(found) and "가" not in found and "걱" not in found
    assert len(found) == 18 + 20 + 27


@pytest.mark.parametrize("word", ["정챡은", "정책운", "스스루", "이류를"])
def test_a_slip_has_a_known_word_near(word: str) -> None:
    assert Neighbours(LISTED.__contains__, known).has_near(word)


@pytest.mark.parametrize("word", ["플랫폼은", "강하늘은", "정"])
def test_a_name_has_none(word: str) -> None:
    assert not Neighbours(LISTED.__contains__, known).has_near(word)


def test_names_are_left_alone_and_slips_are_not() -> None:
    korean = Korean(known, lambda word: False, LISTED.__contains__)
    assert korean.accepts("강하늘에게서") and korean.accepts("플랫폼을") and korean.accepts("미호천에서는")
    assert not korean.accepts("강하늘를")  # the wrong particle
    assert not korean.accepts("스스루")
    assert not Korean(known, lambda word: False).accepts("강하늘은")


def test_a_common_full_name_is_left_alone_though_a_known_word_is_near() -> None:
    listed = {"강도", "기사", "정책"}

    def known(word: str) -> bool:
        return any(word.startswith(stem) and word[len(stem) :] in ("", "에", "인") for stem in listed)

    korean = Korean(known, lambda word: False, listed.__contains__)
    assert Neighbours(listed.__contains__, known).has_near("강도윤")  # 강도인
    assert korean.accepts("강도윤") and korean.accepts("강도윤씨가")
    assert not korean.accepts("기사은")  # 기사는, with the wrong form of its particle
    assert not korean.accepts("정챡")
