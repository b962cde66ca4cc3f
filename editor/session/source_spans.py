"""What each stretch of an article's source is, front matter and body, to be coloured."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from editor.document.article import Article
from editor.document.front_matter import FrontMatter, FrontMatterKind
from editor.document.yaml_lines import line_end
from editor.markup import is_glued
from editor.markup.highlight import Role, Span, flattened, highlights


def spans_between(article: Article, start: int, end: int) -> tuple[Span, ...]:
    """The stretches from one offset of the article's text to another, cut at both; offsets are the article's.

    The work depends on the blocks that they are in.
    """
    body, front_matter = article.body, article.front_matter
    found: list[Span] = []
    if start < front_matter.end:
        found.extend(_clipped(_front_spans(front_matter, article.text), 0, start, end))
    if not body.blocks or end <= body.offset:
        return tuple(found)
    first, last = (body.starts.block_at(offset) for offset in (max(start, body.offset), end))
    for index in range(first, last + 1):
        before = body.blocks[index - 1] if index else None
        spans = highlights(body.blocks[index], body.definitions, is_glued(before))
        found.extend(_clipped(spans, body.starts[index], start, end))
    return tuple(found)


def _clipped(spans: tuple[Span, ...], offset: int, start: int, end: int) -> Iterator[Span]:
    first = max(bisect_right(spans, start - offset, key=lambda span: span[0]) - 1, 0)
    for at, length, role in spans[first:]:
        low, high = max(at + offset, start), min(at + offset + length, end)
        if at + offset >= end:
            return
        if low < high:
            yield low, high - low, role


def _front_spans(front_matter: FrontMatter, text: str) -> tuple[Span, ...]:
    if front_matter.kind is FrontMatterKind.NONE:
        return ()
    spans = [
        (front_matter.start, front_matter.content_start, Role.MARKUP),
        (front_matter.content_end, front_matter.end, Role.MARKUP),
    ]
    for entry in front_matter.entries:
        spans.append((entry.key_start, entry.key_end, Role.ATTRIBUTE))
        spans.append((entry.value_start, entry.value_end, Role.VALUE))
    if front_matter.problem is not None:
        at = front_matter.problem.offset
        spans.append((at, min(line_end(text, at), front_matter.content_end), Role.PROBLEM))
    return tuple(flattened(spans))
