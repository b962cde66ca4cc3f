"""Many splices at once do what they do one after the other."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.document.article import Article
from editor.document.changes import ChangeMismatch, Move, Splice, apply_all, inverted_all
from editor.document.gathering import enclosing, gathered
from editor.document.rewrite_many import NewText, rewrite_lines
from editor.markup.inline import Run

BODY = "가 나\n\n- 가\n- 나\n\n<p>가</p>\n나\n\n```\n가\n```\n" * 6


def many(text: str, places: set[int], inserted: str) -> list[Splice]:
    """Splices of single characters, from the end to the start."""
    return [Splice(place, text[place], inserted) for place in sorted(places, reverse=True) if place < len(text)]


@settings(max_examples=60)
@given(st.sets(st.integers(0, len(BODY) + 20), min_size=20, max_size=60), st.text("가`* \n", max_size=3))
def test_the_article_is_that_of_one_after_the_other(places: set[int], inserted: str) -> None:
    article = Article.from_text("---\ntitle: 가\n---\n" + BODY)
    splices = many(article.text, places, inserted)
    text = apply_all(article.text, splices)
    after = article.apply(splices)
    assert after.text == text and after.body.blocks == Article.from_text(text).body.blocks
    assert after.apply(inverted_all(splices)) == article


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 3), st.text("xy", max_size=3)), max_size=60))
def test_runs_lose_nothing(made: list[tuple[int, int, str]]) -> None:
    text, changes = "abcdefghijklmnopqrst" * 3, list[Splice | Move]()
    now = text
    for start, length, inserted in made:
        change = Splice(min(start, len(now)), now[start : start + length], inserted)
        now = change.apply(now)
        changes.append(change)
    runs = list(gathered(changes))
    assert [change for run in runs for change in run] == changes
    for run in runs:
        text = enclosing(text, run).apply(text) if len(run) > 1 else run[0].apply(text)
    assert text == now


def test_a_move_stands_alone_and_a_wrong_splice_is_told() -> None:
    splices = [Splice(place, "a", "b") for place in range(40, 0, -1)]
    assert [len(run) for run in gathered([*splices, Move(0, 1, 3), *splices])] == [40, 1, 40]
    with pytest.raises(ChangeMismatch):
        enclosing("c" * 50, splices)


def test_many_lines_are_written_as_one_by_one() -> None:
    article = Article.from_text("하나\n\n둘 **셋**\n\n<p>넷</p>\n\n다섯\n")
    texts = [NewText(number, 0, (Run(f"{number}. *x*"),)) for number in range(4)]  # the simplest way fails
    edit, failed = rewrite_lines(article, texts)
    assert not failed
    assert edit.after.text == "0\\. \\*x\\*\n\n1\\. \\*x\\*\n\n<p>2. *x*</p>\n\n3\\. \\*x\\*\n"
    assert edit.after == article.apply(edit.changes)
