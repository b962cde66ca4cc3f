"""Real posts: opened and saved as they were, one block at a time, and one word at a time."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from editor.document.article import Article
from editor.document.lines import LineKind
from editor.document.projection import view_at
from editor.document.rewrite import rewrite_line
from editor.markup.inline import Run, plain_text, sliced

pytestmark = [pytest.mark.corpus, pytest.mark.timeout(1800)]


def test_every_post_goes_back_byte_for_byte(posts: list[Path], figure: Callable[[str], None]) -> None:
    for path in posts:
        data = path.read_bytes()
        article = Article.from_bytes(data)
        assert article.to_bytes() == data, path
        assert article.body.text == article.text[article.body.offset :], path
    figure(f"{len(posts)} posts")


def test_a_block_given_another_source_changes_alone(posts: list[Path], figure: Callable[[str], None]) -> None:
    chosen = random.Random(7)
    tried = 0
    for path in posts:
        article = Article.from_bytes(path.read_bytes())
        if not article.body.blocks or article.read_only:
            continue
        index = chosen.randrange(len(article.body.blocks))
        changed = article.with_block(index, "바뀐 블록\n\n").to_bytes()
        start, end = article.body.starts[index], article.body.starts[index + 1]
        head, tail = article.text[:start], article.text[end:]
        assert changed == article.encoding.bom + (head + "바뀐 블록\n\n" + tail).encode(), path
        tried += 1
    figure(f"{tried} of {len(posts)} posts")
    assert tried


def test_one_word_replaced_changes_that_word(posts: list[Path], figure: Callable[[str], None]) -> None:
    """Through nodes and back: what changes in the file lies in the word's own source, the marks inside it included.

    Where a link's text is its address or its label, more has to change: the link then names its target.
    """
    chosen = random.Random(1)
    tried = alone = 0
    for path in posts:
        article = Article.from_bytes(path.read_bytes())
        lines = [] if article.read_only else paragraphs(article)
        if not lines:
            continue
        index, leaf, runs = chosen.choice(lines)
        words = list(re.finditer(r"\w+", plain_text(runs)))
        if not words:
            continue
        word = chosen.choice(words)
        old = sliced(runs, word.start(), word.end())
        new = [*sliced(runs, 0, word.start()), Run("바뀐말", old[0].marks), *sliced(runs, word.end())]
        edit = rewrite_line(article, index, leaf, new)
        (change,) = edit.changes
        tried += 1
        start, end = source_of(article, index, leaf, word.start(), word.end())
        alone += start <= change.offset and change.end <= end
        assert article.body.starts[index] <= change.offset
        assert change.end <= article.body.starts[index + 1]
    figure(f"{alone} of {tried}")
    assert tried > len(posts) / 2
    assert alone / tried >= 0.99


def source_of(article: Article, index: int, leaf: int, start: int, end: int) -> tuple[int, int]:
    """Where in the text some characters of a line stand, with what stands between them."""
    places = []
    for piece in view_at(article, index).pieces[leaf]:
        for number in range(len(piece.text)):
            whole = (piece.start, piece.end)
            places.append((piece.start + number, piece.start + number + 1) if piece.is_literal else whole)
    base = article.body.starts[index]
    return base + places[start][0], base + places[end - 1][1]


def paragraphs(article: Article) -> list[tuple[int, int, tuple[Run, ...]]]:
    return [
        (index, line.leaf, line.runs)
        for index in range(len(article.body.blocks))
        for line in view_at(article, index).lines
        if line.kind is LineKind.PARAGRAPH and plain_text(line.runs).strip()
    ]
