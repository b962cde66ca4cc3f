"""Checks of one post: what Jekyll would drop, or publish otherwise than it was meant."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from editor.checks import body, head, publication
from editor.checks.context import CheckContext
from editor.checks.diagnostic import Diagnostic

Rule = Callable[[CheckContext], Iterator[Diagnostic]]

RULES: tuple[Rule, ...] = (
    head.front_matter,
    head.title,
    head.duplicate_keys,
    head.date,
    head.categories,
    head.address_texts,
    head.misread_values,
    publication.file_name,
    publication.name_date,
    publication.unpublished,
    publication.future,
    publication.address,
    publication.layout,
    body.liquid,
    body.swallowing_tags,
    body.pictures,
)
"""What is looked for in a post that Jekyll reads."""


def check_post(context: CheckContext) -> tuple[Diagnostic, ...]:
    """All that is found in a post, in the order of its lines."""
    unreadable = tuple(head.encoding(context))
    if unreadable:
        return unreadable  # Jekyll looks no further
    found = [diagnostic for rule in RULES for diagnostic in rule(context)]
    return tuple(sorted(found, key=lambda diagnostic: diagnostic.line))
