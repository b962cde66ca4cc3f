"""The history: what a step, its undo and its redo cost when 10,000 others were made before, beside the first ones."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from benchmarks.bench_counts import WORDS
from benchmarks.figure import Figure
from editor.document.article import Article
from editor.document.history import Naming
from editor.markup.inline import Run
from editor.session.body_model import BodyModel, Spot
from editor.session.session import Session

_STEPS = 10_000
_PART = 500


def figures() -> Iterator[Figure]:
    """10,000 words typed in an article of 1,000, each a step, all undone and all made again."""
    body = "\n\n".join(" ".join(WORDS) + "." for _ in range(1_000 // len(WORDS)))
    session = Session(Article.from_text(f"---\ntitle: 글\n---\n\n{body}\n"), None, naming=Naming(), clock=lambda: 0.0)
    model = BodyModel(session)
    start = session.article.text
    yield Figure(
        "the last 500 of 10,000 steps to the first 500", _growth(lambda number: _type(model, number)), most=1.5
    )
    end = session.article.text
    yield Figure("… of their undoing", _growth(lambda _: session.undo()), most=2)
    yield Figure("10,000 steps undone give another text than before", float(session.article.text != start), 0, "")
    yield Figure("… of their making again", _growth(lambda _: session.redo()), most=2)
    yield Figure("10,000 steps made again give another text", float(session.article.text != end), 0, "")


def _growth(step: Callable[[int], object]) -> float:
    """How many times the CPU time of the first part of the steps the last part takes."""
    parts = []
    for part in range(_STEPS // _PART):
        begin = time.process_time()
        for number in range(part * _PART, (part + 1) * _PART):
            step(number)
        parts.append(time.process_time() - begin)
    return parts[-1] / parts[0]


def _type(model: BodyModel, number: int) -> None:
    """Another word in the place of one, in a paragraph of its own each time."""
    row = number % len(model.rows)
    words = [WORDS[(number // len(model.rows) + place) % len(WORDS)] for place in range(len(WORDS))]
    model.session.close_batch()
    model.set_line(Spot(row, 0, 3), (Run(" ".join(words) + "."),), batch="typing")
