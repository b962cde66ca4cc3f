"""Letters typed inside words are written without splitting again: always the body that splitting all gives."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editor.document.article import Article
from editor.document.projection import view_at
from editor.document.rewrite import rewrite_line
from editor.markup.inline import Run, merged, normal_form
from tests.document.bodies import BODIES

LETTERS = st.sampled_from(["a", "가", "1", "한글", "x9", ""])


@given(st.sampled_from(BODIES), st.integers(0, 10_000), st.integers(0, 10_000), LETTERS, st.integers(0, 2))
def test_letters_move_no_boundary(text: str, block: int, where: int, typed: str, removed: int) -> None:
    article = Article.from_text(text)
    index = block % len(article.body.blocks)
    lines = [line for line in view_at(article, index).lines if line.leaf >= 0]
    if not lines:
        return
    line = lines[where % len(lines)]
    letters = [Run(letter, run.marks, run.atom) for run in line.runs for letter in run.text]
    at = where % (len(letters) + 1)
    marks = letters[at - 1].marks if at else ()
    runs = merged([*letters[:at], *([Run(typed, marks)] if typed else []), *letters[at + removed :]])
    if not normal_form(runs):
        return  # what is left of a line is structure
    after = rewrite_line(article, index, line.leaf, runs).after
    whole = Article.from_text(after.text)
    assert [(b.kind, b.source, b.shape, b.waits) for b in after.body.blocks] == [
        (b.kind, b.source, b.shape, b.waits) for b in whole.body.blocks
    ]
    assert list(after.body.starts) == list(whole.body.starts)
    assert after.body.definitions == whole.body.definitions
