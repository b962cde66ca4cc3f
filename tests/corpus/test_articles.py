"""Real posts: opened and saved as they were, one block at a time, and one word at a time."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from editor.document.article import Article
from editor.document.projection import LineKind, view_of
from editor.document.rewrite import rewrite_line
from editor.markup.inline import Run, plain_text, sliced


@pytest.fixture(scope="module")
def posts(shared: Path) -> list[Path]:
    return sorted(path for path in (shared / "corpus").rglob("*") if path.is_file())


def test_every_post_goes_back_byte_for_byte(posts: list[Path]) -> None:
    for path in posts:
        data = path.read_bytes()
        article = Article.from_bytes(data)
        assert article.to_bytes() == data, path
        assert article.body.text == article.text[article.body.offset :], path


def test_a_block_given_another_source_changes_alone(posts: list[Path]) -> None:
    chosen = random.Random(7)
    for path in posts:
        article = Article.from_bytes(path.read_bytes())
        if not article.body.blocks or article.read_only:
            continue
        index = chosen.randrange(len(article.body.blocks))
        changed = article.with_block(index, "바뀐 블록\n\n").to_bytes()
        start, end = article.body.starts[index], article.body.starts[index + 1]
        head, tail = article.text[:start], article.text[end:]
        assert changed == article.encoding.bom + (head + "바뀐 블록\n\n" + tail).encode(), path


@pytest.mark.timeout(300)
def test_one_word_replaced_changes_that_word(posts: list[Path]) -> None:
    """Through nodes and back; where a link's text is its label, or a word has two sets of marks, more has to change."""
    chosen = random.Random(1)
    tried = alone = 0
    for path in posts:
        article = Article.from_bytes(path.read_bytes())
        lines = [] if article.read_only else editable_lines(article)
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
        alone += len(change.removed) <= len(word.group()) and len(change.inserted) <= len("바뀐말")
        assert article.body.starts[index] <= change.offset
        assert change.end <= article.body.starts[index + 1]
    assert tried > 1000
    assert alone / tried >= 0.98


def editable_lines(article: Article) -> list[tuple[int, int, tuple[Run, ...]]]:
    return [
        (index, line.leaf, line.runs)
        for index, block in enumerate(article.body.blocks)
        for line in view_of(block, article.body.definitions).lines
        if line.kind is not LineKind.RAW and plain_text(line.runs).strip()
    ]
