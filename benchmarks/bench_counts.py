"""Counting: what a key costs outline and facts bar in a long article, beside counting all of it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from benchmarks.figure import Figure, least_cpu_seconds
from editor.document.article import Article
from editor.document.changes import Splice
from editor.document.sections import sections_of
from editor.document.tally import Tally

WORDS = "기자는 오늘 the report says that 시장이 회의에서 budget 예산을 발표하고 two years later 시민들은".split()
_KEYS = 50


def figures() -> Iterator[Figure]:
    """A key at 1,000 and 100,000 words."""
    times = {}
    for words in (1_000, 100_000):
        article = _article(words)
        states = _states(article)
        key, outline = least_cpu_seconds([partial(_follow, states), partial(_outline, states)], rounds=5)
        times[words] = key / _KEYS * 1000, outline / _KEYS * 1000
    short, long = times[1_000][0], times[100_000][0]
    yield Figure("a key's counts in 100,000 words", long, unit=" ms")
    yield Figure("the same to 1,000 words", long / short, most=15)
    yield Figure("the same with the outline's rows, at most every 120 ms", times[100_000][1], unit=" ms")


def _article(words: int) -> Article:
    chosen = random.Random(7)
    blocks: list[str] = []
    while words > 0:
        length = chosen.randint(30, 70)
        blocks.append("## " + " ".join(chosen.choices(WORDS, k=3)) if len(blocks) % 12 == 0 else "")
        blocks.append(" ".join(chosen.choices(WORDS, k=length)) + ".")
        words -= length
    return Article.from_text("---\ntitle: 글\n---\n\n" + "\n\n".join(filter(None, blocks)) + "\n")


def _states(article: Article) -> list[Tally]:
    """Before each key, and after the last: the articles of a word that is typed in the middle."""
    tallies = [Tally.of(article)]
    at = article.body.starts[len(article.body.blocks) // 2] + 20
    for _ in range(_KEYS):
        tallies.append(tallies[-1].after(tallies[-1].article.apply((Splice(at, "", "가"),))))
    return tallies


def _follow(states: list[Tally]) -> list[Tally]:
    return [before.after(after.article) for before, after in pairwise(states)]


def _outline(states: list[Tally]) -> list[object]:
    return [sections_of(tally) for tally in _follow(states)]
