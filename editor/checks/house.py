"""Rules on words and lengths: what the house asks for, and what searches and messengers cut off."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from editor.checks.context import CheckContext
from editor.checks.diagnostic import Diagnostic, Severity
from editor.document.front_matter import FrontMatterKind

_READABLE = (FrontMatterKind.YAML, FrontMatterKind.EMPTY)


def required(context: CheckContext) -> Iterator[Diagnostic]:
    """Fields that the house wants filled in."""
    front_matter = context.article.front_matter
    if front_matter.kind not in _READABLE:
        return
    for key in context.house.required:
        value = front_matter.get(key)
        if value in (None, "", []) and context.default(key) in (None, "", []):
            yield Diagnostic("field-missing", Severity.ERROR, context.line_of(key) or 1, detail=key)


def lengths(context: CheckContext) -> Iterator[Diagnostic]:
    """Fields that are shorter or longer than the house allows, in characters."""
    for key, bounds in context.house.lengths.items():
        entry = context.article.front_matter.entry(key)
        if entry is None or not isinstance(entry.value, str) or not entry.value.strip():
            continue
        length = len(unicodedata.normalize("NFC", entry.value.strip()))
        if length < bounds.least or 0 < bounds.most < length:
            wanted = f"{bounds.least}–{bounds.most}" if bounds.most else f"≥ {bounds.least}"
            detail = f"{key}: {length} ({wanted})"
            yield Diagnostic("field-length", Severity.WARNING, detail=detail, at=entry.key_start)


def widths(context: CheckContext) -> Iterator[Diagnostic]:
    """Titles and descriptions that searches and messengers cut off; a Hangul syllable counts two."""
    for key, limit in context.house.limits.items():
        entry = context.article.front_matter.entry(key)
        if entry is None or not isinstance(entry.value, str) or limit <= 0:
            continue
        width = sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in " ".join(entry.value.split()))
        if width > limit:
            rule = "title-long" if key == "title" else "description-long"
            yield Diagnostic(rule, Severity.WARNING, detail=f"{key}: {width} > {limit}", at=entry.key_start)


def banned(context: CheckContext) -> Iterator[Diagnostic]:
    """Words that the house does not use, each told once."""
    text = context.article.text
    for word, better in context.house.banned.items():
        at = text.find(word)
        if at >= 0:
            detail = f"{word} → {better}" if better else word
            yield Diagnostic("word-banned", Severity.WARNING, detail=detail, at=at)
