"""A large paste written ahead in small steps: what costs most is known then, and pasting itself takes a moment."""

from __future__ import annotations

from collections.abc import Iterator

from editor.clipboard import AddressOf, HouseForms, shifted, sources
from editor.document.projection import view_of
from editor.markup import split
from editor.session.body_model import BodyModel, Spot
from editor.session.paste_levels import shift_of
from editor.session.paste_places import Content

_STEP = 10  # blocks: some ten milliseconds


def prepared(model: BodyModel, at: Spot, content: Content, address_of: AddressOf) -> Iterator[int]:
    """How many pieces are written, after each step. Nothing in the article changes; one may stop at any time."""
    article, index = model.article, model.block_at(at.row)
    blocks = [piece for piece in content.pieces if not isinstance(piece, str)]
    by = shift_of(article, index, content) if content.is_foreign else 0
    forms = HouseForms.near(article, index + 1)
    for start in range(0, len(blocks), _STEP):
        for source in sources(shifted(blocks[start : start + _STEP], by), forms, address_of):
            for block in split(source + article.newline * 2):
                view_of(block, article.body.definitions, False)  # as it is asked for: what was said is kept
        yield min(start + _STEP, len(blocks))
