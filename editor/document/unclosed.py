"""What is never closed takes in all that follows; text behind it stands by itself once it is closed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.document.article import Article
from editor.document.body import core_of, gap_of
from editor.document.changes import Splice
from editor.document.edit import Edit
from editor.markup.grammar import VOID_ELEMENTS

_TAG = re.compile(
    r"""<!--.*?-->|</(?P<end>[A-Za-z][\w:-]*)\s*>|<(?P<start>[A-Za-z][\w:-]*)(?:"[^"]*"|'[^']*'|[^'">])*?(?P<alone>/?)>""",
    re.DOTALL,
)
_RAW_TEXT = ("script", "style")


def closed_before(article: Article, core: str) -> Iterator[Edit]:
    """Ways of closing the last block and putting a source behind it; the block's own source stays as it is."""
    last, newline = len(article.body.blocks) - 1, article.newline
    source = article.body.blocks[last].source
    kept, end = core_of(source), gap_of(source) or newline
    offset = article.body.starts[last]
    for closer in _closers(kept):
        for before in (newline, "") if newline in kept else ("", newline):
            made = kept + before + closer + newline * 2 + core + end
            yield Edit.of(article, (Splice(offset, source, made).trimmed(),))


def _closers(source: str) -> Iterator[str]:
    """What may close the elements that a source leaves open: all, or the outer ones, since a tag may be text."""
    for names in (_left_open(source, is_strict=False), _left_open(source, is_strict=True)):
        for count in range(len(names), 0, -1):
            yield "".join(f"</{name}>" for name in reversed(names[:count]))


def _left_open(source: str, *, is_strict: bool) -> list[str]:
    """The elements that are open at the end; strictly a closer closes the innermost alone, and else is text."""
    names: list[str] = []
    for tag in _TAG.finditer(source):
        name, ends = tag["start"] or tag["end"], tag["end"] is not None
        if name is None or name.lower() in VOID_ELEMENTS or tag["alone"]:
            continue
        is_innermost = bool(names) and name.lower() == names[-1].lower()
        if names and names[-1].lower() in _RAW_TEXT and not (ends and is_innermost):
            continue
        if not ends:
            names.append(name)
        elif is_innermost:
            names.pop()
        elif name in names and not is_strict:
            del names[len(names) - 1 - names[::-1].index(name) :]
    return names
