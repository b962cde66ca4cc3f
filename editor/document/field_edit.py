"""Typing in a form field: every state of the text is written as if it had been typed in one go.

Half-typed texts need quotes that the whole one does not (``속보: `` for a moment ends in a space). So a text is
written into the entry as it was when the article was opened or saved, not into what the last key made of it; typing
and taking back gives the bytes of before.
"""

from __future__ import annotations

import re
from itertools import takewhile

from editor.document.article import Article
from editor.document.changes import Splice, apply_all
from editor.document.front_matter import Entry, FrontMatterKind, parse_front_matter
from editor.document.yaml_edit import set_value, shown_text

_BLANK_END = re.compile(r"(?:\n[ \t]*)+\Z")  # line ends with nothing behind them


def field_changes(
    article: Article, reference: Article, key: str, value: object, after: str | None = None
) -> tuple[Splice, ...]:
    """What gives a key a value, as ``Article.changes_for_field`` does, in the manner that ``reference`` has it.

    Raises as ``Article.changes_for_field``.
    """
    direct = article.changes_for_field(key, value, after)
    entry = article.front_matter.entry(key)
    if not direct or entry is None or not isinstance(value, str):
        return direct
    restored = _restored(article, reference, entry)
    if restored is None:
        return direct
    front_matter = parse_front_matter(restored)
    if front_matter.kind is not FrontMatterKind.YAML:
        return direct
    emptied = value == "" and front_matter.get(key) is None
    text = restored if emptied else apply_all(restored, set_value(restored, front_matter, key, value))
    return (Splice(0, article.text, text).trimmed(),)


def without_new_end(article: Article, reference: Article, key: str, shown: str) -> str:
    """A text as a form shows it, less the blank lines at its end that neither article nor ``reference`` has there.

    An Enter behind the last word says nothing yet: it is written with the word that follows.
    """
    own = _BLANK_END.search(shown)
    if own is None:
        return shown
    known = max((_blank_end(known, key) for known in (article, reference)), key=len)
    shared = takewhile(lambda pair: pair[0] == pair[1], zip(own[0], known, strict=False))
    return shown[: own.start() + sum(1 for _ in shared)]


def _blank_end(article: Article, key: str) -> str:
    entry = article.front_matter.entry(key)
    found = _BLANK_END.search(shown_text(article.text, entry)) if entry and isinstance(entry.value, str) else None
    return found[0] if found else ""


def _restored(article: Article, reference: Article, entry: Entry) -> str | None:
    """The article's text with the entry as the reference has it (empty where it is new); None where it is a list."""
    model = reference.front_matter.entry(entry.key)
    if model is not None and isinstance(model.value, list | dict):
        return None
    tail = reference.text[model.key_end : model.end] if model is not None else f":{article.newline}"
    return article.text[: entry.key_end] + tail + article.text[entry.end :]
