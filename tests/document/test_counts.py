"""Counts to their stated rules."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.document.article import Article
from editor.document.counts import Counts, count_characters, count_text
from editor.document.tally import Tally

CASES = [
    # text, characters, without spaces, words
    ("", 0, 0, 0),
    ("   ", 0, 0, 0),
    ("한글", 2, 2, 1),
    ("한 글", 3, 2, 2),
    ("  한  글  ", 4, 2, 2),
    ("한\u00a0글", 3, 2, 2),  # a no-break space
    ("한\u3000글", 3, 2, 2),  # a full-width one
    ("첫 줄\n둘째 줄", 7, 5, 4),  # a line end is no character
    ("첫 줄 \u2028 둘째 줄", 7, 5, 4),
    ("대통령이 15일 “그렇다”고 밝혔다.", 20, 17, 4),
    ("물가가 3.5%p 올랐다…", 14, 12, 3),
    ("three little words", 18, 16, 3),
    ("naïve café", 10, 9, 2),
    ("nai\u0308ve cafe\u0301", 10, 9, 2),
    ("\u1112\u1161\u11ab\u1100\u1173\u11af", 2, 2, 1),  # 한글, decomposed
    ("\u1112\u1161\u11ab \u1100\u1173\u11af", 3, 2, 2),
    ("\u1112\u119e\u11ab글", 2, 2, 1),  # an old syllable, which has no code of its own
    ("ㅎㅏㄴ", 3, 3, 1),  # letters that stand by themselves
    ("ㅋㅋㅋ 네", 5, 4, 2),
    ("大韓民國", 4, 4, 1),
    ("大韓\ufe00民國", 4, 4, 1),  # with a variation selector
    ("🙂", 1, 1, 1),
    ("👍🏽", 1, 1, 1),
    ("👨‍👩‍👧‍👦", 1, 1, 1),
    ("🇰🇷🇺🇸", 2, 2, 1),
    ("❤️ 좋아요", 5, 4, 2),
    ("1️⃣ 하나", 4, 3, 2),
    ("글\u200b자", 2, 2, 1),  # of no width
    ("\ufeff글", 1, 1, 1),
    ("낱\u00ad말", 2, 2, 1),
    ("▲ ■ ※ · … ㎡ 「」", 14, 8, 7),
    ("a\tb", 3, 2, 2),
    ("क्षि", 1, 1, 1),
    ("ไทย", 3, 3, 1),
]


@pytest.mark.parametrize(("text", "characters", "solid", "words"), CASES)
def test_counts_are_those_of_their_rules(text: str, characters: int, solid: int, words: int) -> None:
    assert count_text(text) == Counts(characters, solid, words)


@pytest.mark.parametrize(("characters", "sheets", "minutes"), [(0, 0, 0), (1, 0.005, 1), (200, 1, 1), (1204, 6.02, 3)])
def test_a_sheet_holds_two_hundred_characters(characters: int, sheets: float, minutes: int) -> None:
    counts = Counts(characters)
    assert (counts.sheets, counts.minutes) == (sheets, minutes)


@given(st.text("한글 가\u1112\u1161🙂‍a\u0301…\n", max_size=40))
def test_words_and_characters_agree(text: str) -> None:
    counts = count_text(text)
    assert counts.words == len(text.split())
    assert counts.without_spaces <= counts.characters <= count_characters(text)


def test_an_article_counts_its_text_and_nothing_of_its_markup() -> None:
    body = "## 제목 하나\n\n글은 **굵게**, [고리](/a)로.\n\n![그림](/a.jpg)\n\n<p data-x='1'>&amp; 끝&nbsp;말</p>\n"
    assert Tally.of(Article.from_text(body)).total == Counts(5 + 11 + 5, 4 + 9 + 3, 2 + 3 + 3)
