"""Enter, Backspace, Delete, Tab and deleted selections at random places of real posts' quotes, lists and tables."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable

import pytest

from editor.document.article import Article
from editor.document.history import Naming
from editor.document.lines import ViewKind
from editor.document.projection import project
from editor.document.reading import meanings
from editor.errors import StructureError, UnwritableTextError
from editor.markup.inline import Run, plain_text
from editor.session import body_commands, tree_commands
from editor.session.body_model import BodyModel, Spot
from editor.session.session import Session
from tests.corpus.conftest import thorough

pytestmark = [pytest.mark.corpus, pytest.mark.timeout(3000)]

KINDS = (ViewKind.TREE, ViewKind.LIST, ViewKind.TABLE)


def spots(model: BodyModel, chance: random.Random) -> list[Spot]:
    """Up to three places in lines of text inside of other blocks: at a start, an end, in the middle."""
    found = []
    for number in range(len(model.rows)):
        view = model.view(number)
        if view is not None and view.kind in KINDS:
            lines = [line for line, shown in enumerate(model.rows[number].lines) if shown.leaf >= 0]
            line = chance.choice(lines) if lines else 0
            length = len(plain_text(model.rows[number].lines[line].runs))
            found.append(Spot(number, line, chance.choice((0, length, length // 2))))
    return chance.sample(found, min(3, len(found)))


def enter_and_type(model: BodyModel, at: Spot) -> None:
    caret = body_commands.enter(model, at)
    line = model.line(caret)
    if line.is_text and not line.is_protected:
        model.set_line(Spot(caret.row, caret.line, 1), [Run("새"), *line.runs])


def backspace(model: BodyModel, at: Spot) -> None:
    body_commands.backspace_at_start(model, Spot(at.row, at.line))


def delete(model: BodyModel, at: Spot) -> None:
    body_commands.delete_at_end(model, Spot(at.row, at.line, len(plain_text(model.line(at).runs))))


def delete_selection(model: BodyModel, at: Spot) -> None:
    row = min(at.row + 1, len(model.rows) - 1)
    end = Spot(row, 0, min(1, len(plain_text(model.rows[row].lines[0].runs))))
    if end > at:
        body_commands.delete_between(model, at, end)


def empty_line(model: BodyModel, at: Spot) -> None:
    model.set_line(Spot(at.row, at.line), [])


def shown(model: BodyModel) -> object:
    return meanings(line for row in model.rows if row.pending is None for line in row.lines)


def waits_inside(model: BodyModel) -> bool:
    """Whether an empty line waits inside of a block, which the article does not know of."""
    return any(model.is_inner(Spot(row, line)) for row, one in enumerate(model.rows) for line in range(len(one.lines)))


HANDS: dict[str, Callable[[BodyModel, Spot], object]] = {
    "enter": enter_and_type,
    "backspace": backspace,
    "delete": delete,
    "selection": delete_selection,
    "empty": empty_line,
    "tab": tree_commands.indent,
    "shift tab": tree_commands.outdent,
    "quote": lambda model, at: tree_commands.toggle_quote(model, at.row, at.row + 1, at),
}


@pytest.mark.parametrize("name", HANDS)
def test_what_hands_do_in_a_block_is_read_again_and_undone(
    name: str, articles: list[Article], figure: Callable[[str], None]
) -> None:
    chance, counts = random.Random(name), Counter[str]()
    for article in articles if thorough() else articles[::3]:
        model = BodyModel(Session(article, None, naming=Naming()))
        for at in spots(model, chance):
            counts["tried"] += 1
            try:
                HANDS[name](model, at)
            except StructureError as refused:
                counts[f"refused ({refused.cause})"] += 1
            except UnwritableTextError:  # the term of a definition has to say something
                assert name == "empty" and model.line(at).role == "dt"
            now = model.article
            fresh = Article.from_text(now.text)
            assert fresh.body.blocks == now.body.blocks
            if not waits_inside(model):
                rows = project(fresh)
                assert shown(model) == meanings(line for row in rows for line in row.lines)
            while model.session.undo():
                pass
            assert model.article.text == article.text
            model = BodyModel(Session(article, None, naming=Naming()))
    figure(f"{name}: {dict(counts)}")
    assert counts["tried"] > 50
