"""Articles for tests of the body: a text with ``|`` where the caret is."""

from __future__ import annotations

from editor.document.article import Article
from editor.document.history import Naming
from editor.markup.inline import plain_text
from editor.session.body_model import BodyModel, Spot
from editor.session.session import Session

HEAD = "---\ntitle: 글\n---\n\n"


def model_of(body: str) -> BodyModel:
    return BodyModel(Session(Article.from_text(HEAD + body), None, naming=Naming()))


def body_of(model: BodyModel) -> str:
    return model.article.body.text


def spot_at(model: BodyModel, text: str, offset: int | None = None) -> Spot:
    """The spot behind a text in the view (or at an offset in the line that holds it)."""
    for number, row in enumerate(model.rows):
        for line, shown in enumerate(row.lines):
            found = plain_text(shown.runs).find(text)
            if found >= 0:
                return Spot(number, line, found + len(text) if offset is None else offset)
    raise AssertionError(f"no line holds {text!r}")


def shown(model: BodyModel) -> list[str]:
    """The lines as a writer sees them; a pending one is ``·``."""
    return [
        "·" if row.pending is not None else plain_text(line.runs).strip() for row in model.rows for line in row.lines
    ]
