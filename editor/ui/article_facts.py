"""What the facts bar and the outline say of an article, computed without Qt."""

from __future__ import annotations

import math
from functools import lru_cache

from editor.document.article import Article
from editor.document.projection import view_of
from editor.document.sections import sections
from editor.markup import Block, Definitions
from editor.markup.inline import ATOM, plain_text
from editor.ui.facts_bar import Facts
from editor.ui.form.content import FormContent
from editor.ui.outline.outline_pane import OutlineRow

SHEET = 200  # characters on a manuscript sheet
PER_MINUTE = 500  # characters that an unhurried reader of Korean reads


def outline_of(article: Article) -> tuple[OutlineRow, ...]:
    """A row for each section of the body."""
    return tuple(
        OutlineRow(section.first, section.level, section.title, section.characters) for section in sections(article)
    )


def facts_of(article: Article, rows: tuple[OutlineRow, ...], block_index: int, content: FormContent) -> Facts:
    """The facts of an article whose caret stands in a block; sections are those that the outline shows."""
    body = article.body
    counts = [_counts(block, body.definitions) for block in body.blocks]
    characters = sum(count for count, _ in counts)
    waits = content.waits_until
    return Facts(
        characters,
        sum(count for _, count in counts),
        characters / SHEET,
        math.ceil(characters / PER_MINUTE),
        sum(row.block_index <= block_index for row in rows),
        len(rows),
        content.url,
        f"{waits:%Y-%m-%d}" if waits is not None else "",
    )


@lru_cache(maxsize=20_000)
def _counts(block: Block, definitions: Definitions) -> tuple[int, int]:
    """Characters with and without spaces of a block's text; what is kept as source counts nothing."""
    view = view_of(block, definitions)
    if view.is_raw:
        return 0, 0
    texts = [plain_text(line.runs).replace(ATOM, "").strip() for line in view.lines]
    return sum(map(len, texts)), sum(len("".join(text.split())) for text in texts)
