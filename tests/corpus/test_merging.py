"""Real posts that two people edit: what they did to different places is all there, what to the same is shown."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from editor.document.article import Article
from tests.corpus.conftest import thorough
from tests.document.test_merge import (
    assert_disjoint_edits_merge,
    assert_equal_places_conflict,
    assert_nothing_lost,
    mangled,
)

pytestmark = [pytest.mark.corpus, pytest.mark.timeout(7200)]


def pairs(articles: list[Article]) -> list[tuple[Article, int]]:
    """Each with a seed: some hundreds, with the long profile ten thousand and more."""
    count = 12_000 if thorough() else 240
    return [(articles[number * 7919 % len(articles)], number) for number in range(count)]


def test_edits_to_different_places_are_all_present(articles: list[Article], figure: Callable[[str], None]) -> None:
    made = sum(assert_disjoint_edits_merge(article, random.Random(seed)) for article, seed in pairs(articles))
    figure(f"{made} pairs of edits to different fields and blocks merged, both present")
    assert made > len(pairs(articles)) // 2


def test_edits_to_the_same_place_are_shown(articles: list[Article], figure: Callable[[str], None]) -> None:
    made = sum(assert_equal_places_conflict(article, random.Random(seed)) for article, seed in pairs(articles))
    figure(f"{made} pairs of edits to the same field or block shown as conflicts")
    assert made > len(pairs(articles)) // 4


def test_nothing_is_lost_of_random_edits(articles: list[Article]) -> None:
    for article, seed in pairs(articles):
        chosen = random.Random(seed)
        assert_nothing_lost(article, mangled(article, chosen), mangled(article, chosen))
