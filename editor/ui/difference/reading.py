"""Blocks as an editor reads them: text without markup, and words for what holds none."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from editor.document.article import Article
from editor.document.cards import card_of
from editor.document.projection import view_at
from editor.markup import BlockKind
from editor.markup.images import image_alt
from editor.markup.inline import LINE_BREAK, Run
from editor.ui.body.card_words import title_of
from editor.ui.marking import QT_TRANSLATE_NOOP

_EMPTY: dict[BlockKind, str] = {
    BlockKind.HEADING: QT_TRANSLATE_NOOP("Difference", "empty heading"),
    BlockKind.PARAGRAPH: QT_TRANSLATE_NOOP("Difference", "empty paragraph"),
    BlockKind.LIST: QT_TRANSLATE_NOOP("Difference", "empty list"),
    BlockKind.QUOTE: QT_TRANSLATE_NOOP("Difference", "empty quote"),
    BlockKind.TABLE: QT_TRANSLATE_NOOP("Difference", "empty table"),
    BlockKind.CODE: QT_TRANSLATE_NOOP("Difference", "empty code"),
    BlockKind.RULE: QT_TRANSLATE_NOOP("Difference", "line across the page"),
}
_NOTHING = QT_TRANSLATE_NOOP("Difference", "nothing that is seen")
_PICTURE = QT_TRANSLATE_NOOP("Difference", "Picture")
_PICTURE_OF = QT_TRANSLATE_NOOP("Difference", "Picture: {alt}")
_IMAGE = re.compile(r"!\[|<img\b", re.IGNORECASE)
_FOOTNOTE = re.compile(r"\[\^([^\]]+)\]")


def block_words(article: Article, index: int) -> str:
    """A block's text, its lines one below the other; in brackets what is no text. Never empty."""
    view, block = view_at(article, index), article.body.blocks[index]
    if view.is_raw:
        return f"[{title_of(card_of(block.source))}]" if block.source.strip() else _in_brackets(_NOTHING)
    lines = ("".join(_run_words(run) for run in line.runs) for line in view.lines)
    text = "\n".join(lines).replace(LINE_BREAK, "\n").strip()
    return text or _in_brackets(_EMPTY.get(block.kind, _NOTHING))


def is_heading(article: Article, index: int) -> bool:
    """Whether a block is a section's heading, also one that nothing stands in."""
    return article.body.blocks[index].kind is BlockKind.HEADING


def _run_words(run: Run) -> str:
    if not run.atom:
        return run.text
    if _IMAGE.match(run.atom):
        alt = image_alt(run.atom)
        return f"[{_tr(_PICTURE_OF).format(alt=alt)}]" if alt else _in_brackets(_PICTURE)
    if note := _FOOTNOTE.fullmatch(run.atom):
        return f"[{note[1]}]"
    return f"[{title_of(card_of(run.atom))}]"


def _in_brackets(words: str) -> str:
    return f"[{_tr(words)}]"


def _tr(words: str) -> str:
    return QCoreApplication.translate("Difference", words)
