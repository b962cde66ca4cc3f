"""Particles, and the ways in which Korean makes words that no dictionary lists."""

from __future__ import annotations

import pytest

from editor.spelling.korean import LONGEST, Korean
from editor.spelling.particles import agrees, bases, is_particle

NOUNS = {"정책", "정부", "지원", "보건", "복지", "향상", "안내", "집", "의료", "건강"}
FORMS = {"시킬", "받을", "보여", "주는", "한", "빨리", "먹고", "했다"}


def listed(word: str) -> bool:
    return word in NOUNS | FORMS or any(word == noun + "에까지" for noun in NOUNS)


@pytest.fixture
def korean() -> Korean:
    return Korean(listed, {"홍길동", "뉴스다오"}.__contains__)


@pytest.mark.parametrize(
    "word",
    [
        "정책", "정책은", "정책에서의", "정부로부터", "정부에게서도", "정책들을", "집에서의",
        "보건복지", "보건복지부의", "의료지원금으로", "정책별", "신정책을", "건강보건의료",
        "향상시킬", "지원받을", "지원한", "보여주는", "먹고", "홍길동이", "홍길동에게는", "뉴스다오의", "홍길동정책",
    ],
)  # fmt: skip
def test_is_accepted(korean: Korean, word: str) -> None:
    assert korean.accepts(word)


@pytest.mark.parametrize(
    "word",
    ["정챡", "정책를", "정책는", "정부을", "정부으로", "보건복치부", "향샹시킬", "빨리에서", "먹고지원", "홍길둥이", "홍길동가", "하"],
)
def test_is_not_accepted(korean: Korean, word: str) -> None:
    assert not korean.accepts(word)


@pytest.mark.parametrize("particle", ["은", "는", "을", "를", "으로", "로", "에서는", "들이", "등을", "등", "이라는", "까지"])
def test_behind_a_latin_word_any_particle_will_do(korean: Korean, particle: str) -> None:
    assert korean.accepts_behind(particle) and is_particle(particle)


def test_behind_a_latin_word_words_are_words(korean: Korean) -> None:
    assert korean.accepts_behind("정책은")
    assert not korean.accepts_behind("정챡은")
    assert not korean.accepts_behind("에소")


@pytest.mark.parametrize(
    ("word", "right", "wrong"),
    [("길", "로", "으로"), ("집", "으로", "로"), ("배", "로", "으로"), ("집", "은", "는"), ("배", "를", "을"), ("길", "과", "와")],
)
def test_the_form_of_a_particle_follows_the_sound(word: str, right: str, wrong: str) -> None:
    assert agrees(word, right) and not agrees(word, wrong)


def test_bases_come_longest_first() -> None:
    assert next(bases("학생들에게는")) == "학생들에게는"
    assert {"학생들", "학생"} <= set(bases("학생들에게는"))
    assert list(bases("정책를")) == ["정책를"]


def test_a_word_without_end_is_not_searched(korean: Korean) -> None:
    assert not korean.accepts("정책" * LONGEST)
    assert not korean.accepts("각" * 100_000)
