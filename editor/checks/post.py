"""Checks of one post: what Jekyll would drop, or publish otherwise than it was meant, and what a reader would miss."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from editor.checks import body, characters, dates, head, house, images, links, personal, publication, structure, values
from editor.checks.context import CheckContext
from editor.checks.diagnostic import Diagnostic
from editor.document.article import Article

Rule = Callable[[CheckContext], Iterator[Diagnostic]]

RULES: tuple[Rule, ...] = (
    head.front_matter,
    head.title,
    head.duplicate_keys,
    head.date,
    head.categories,
    head.address_texts,
    head.misread_values,
    dates.day_shifts,
    dates.two_days,
    dates.misread_dates,
    values.category_texts,
    values.cut_categories,
    values.switches,
    values.same_slug,
    publication.file_name,
    publication.name_date,
    publication.not_converted,
    publication.unreachable,
    publication.unpublished,
    publication.future,
    publication.address,
    publication.layout,
    body.liquid,
    body.plugin_tags,
    body.swallowing_tags,
    structure.unclosed,
    structure.lone_closers,
    structure.headings,
    structure.emphasis,
    images.pictures,
    images.alternatives,
    images.same_alternative,
    links.links,
    links.anchors,
    links.mixed_content,
    characters.invisible,
    characters.taken_apart,
    house.required,
    house.lengths,
    house.widths,
    house.banned,
    personal.personal_data,
)
"""What is looked for in a post that Jekyll reads."""


_OF_THE_SITE = frozenset(
    (
        values.category_texts,
        values.same_slug,
        publication.address,
        body.liquid,
        images.same_alternative,
        links.links,
        links.anchors,
    )
)

OWN_RULES: tuple[Rule, ...] = tuple(rule for rule in RULES if rule not in _OF_THE_SITE)
"""What the article tells by itself, without a look at the site's other posts and pages."""


def check_post(context: CheckContext, rules: Sequence[Rule] = RULES) -> tuple[Diagnostic, ...]:
    """All that is found in a post and not switched off by the house, in the order of its lines."""
    found = list(head.encoding(context))
    if not found:  # else Jekyll looks no further
        found = [diagnostic for rule in rules for diagnostic in rule(context)]
    placed = (_placed(context.article, each) for each in context.house.switched(found))
    return tuple(sorted(placed, key=lambda diagnostic: diagnostic.line))


def _placed(article: Article, found: Diagnostic) -> Diagnostic:
    """The finding with its line where it knew the offset alone, and the other way round; what is read only stays."""
    if article.read_only is not None:
        found = replace(found, fix=())
    if found.at >= 0:
        return replace(found, line=article.text.count("\n", 0, found.at) + 1)
    if found.line <= 0:
        return found
    at = 0
    for _ in range(found.line - 1):
        at = article.text.find("\n", at) + 1
    return replace(found, at=at)
