"""Rules on what of a post's body is run, or read as HTML: Liquid that stops the build, words taken for tags."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.context import CheckContext, CheckedSite
from editor.checks.diagnostic import Diagnostic, Severity
from editor.checks.tag_names import TAG_NAMES
from editor.document.changes import Splice
from editor.markup import Container, Element, Manner, Raw
from editor.render.body import has_liquid
from editor.render.problems import TemplateFault, TemplateProblem

_RULES = {
    TemplateFault.SYNTAX: "liquid-broken",
    TemplateFault.UNKNOWN_TAG: "liquid-unknown-tag",
    TemplateFault.MISSING_INCLUDE: "liquid-no-include",
    TemplateFault.MISSING_DOCUMENT: "liquid-no-document",
    TemplateFault.RENDERING: "liquid-fails",
}
_OUT_OF_PLACE = frozenset({"else", "elsif", "when", "raw", "comment"})
"""Liquid's own tags, which are unknown where they stand alone."""
_LACKING = re.compile(r"(\w+): .*missing \d+ required positional argument")
"""The engine's words for a filter without what belongs behind its colon."""
_PLUGINS = {
    "include_cached": "jekyll-include-cache",
    "gist": "jekyll-gist",
    "seo": "jekyll-seo-tag",
    "feed_meta": "jekyll-feed",
}
_PLUGIN_TAG = re.compile(rf"\{{%-?\s*({'|'.join(_PLUGINS)})\b")
_UNREAD = re.compile(r"\{%-?\s*(raw|comment)\s*-?%\}.*?\{%-?\s*end\1\s*-?%\}", re.DOTALL)
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9._]*")


def liquid(context: CheckContext) -> Iterator[Diagnostic]:
    """What the renderer's engine finds in the post itself and Jekyll's stops at."""
    if context.site is None or not has_liquid(context.article.body.text):
        return
    for problem in _liquid_problems(context, context.site):
        rule = _rule(problem)
        if rule and not _may_come_from_elsewhere(problem, context.site):
            lacking = _LACKING.match(problem.cause)
            detail = f"{lacking[1]}: …?" if lacking else problem.name or problem.cause
            is_advice = rule == "liquid-unknown-tag" and context.site.has_plugins
            yield Diagnostic(rule, Severity.WARNING if is_advice else Severity.ERROR, problem.line, detail)


def plugin_tags(context: CheckContext) -> Iterator[Diagnostic]:
    """Tags that the renderer knows, but Jekyll by a plugin alone, which the site does not ask for."""
    body, site = context.article.body, context.site
    if site is None or not has_liquid(body.text):
        return
    text = _UNREAD.sub(lambda found: " " * len(found[0]), body.text)
    for found in _PLUGIN_TAG.finditer(text):
        if not site.has_plugin(_PLUGINS[found[1]]):
            at = body.offset + found.start()
            yield Diagnostic("liquid-unknown-tag", Severity.WARNING, detail=found[1], at=at)


def _liquid_problems(context: CheckContext, site: CheckedSite) -> list[TemplateProblem]:
    """The faults of the post's own text: those of parsing it, whose place is not always known, and of running it."""
    conversion, path = site.conversion, context.path.absolute()
    source = conversion.state.source_of(context.article.text, path)
    if source.document.data.get("render_with_liquid") is False:
        return []
    conversion.begin(source)
    faults = conversion.environment.faults
    before = len(faults.found)  # those of the site's data
    conversion.environment.parse_text(source.content, path, context.line(context.article.body.offset))
    parsed = faults.found[before:]
    conversion.document_liquid(source, source.content, conversion.drop_of(source))
    return [problem for problem in faults.found[before:] if problem.path == path or problem in parsed]


def _rule(problem: TemplateProblem) -> str | None:
    if not problem.stops_build:
        return None
    if problem.fault is TemplateFault.UNKNOWN_TAG and problem.name in _OUT_OF_PLACE:
        return "liquid-broken"
    return _RULES.get(problem.fault)


def _may_come_from_elsewhere(problem: TemplateProblem, site: CheckedSite) -> bool:
    """An include of the theme's, or of a plugin's, is not in the site's folder."""
    return problem.fault is TemplateFault.MISSING_INCLUDE and (
        site.has_theme or not site.conversion.host.includes_folder.is_dir()
    )


def swallowing_tags(context: CheckContext) -> Iterator[Diagnostic]:
    """``<The end>`` is a tag that nobody closes: the words in it are not shown, and what follows stands inside."""
    for placed in context.nodes:
        node = placed.node
        if not isinstance(node, Element | Container | Raw) or node.manner is not Manner.HTML:
            continue
        source = context.article.text[placed.at : placed.source_end]
        opener = source[: source.find(">") + 1]
        is_tag = re.match(rf"<{re.escape(node.tag)}\b", source, re.IGNORECASE) is not None
        if is_tag and _LATIN.fullmatch(node.tag) and node.tag.lower() not in TAG_NAMES and _is_open(source, node.tag):
            fix = (Splice(placed.at, "<", "&lt;"),)
            yield Diagnostic("words-taken-for-a-tag", Severity.WARNING, detail=opener, fix=fix, at=placed.at)


def _is_open(source: str, tag: str) -> bool:
    return not source[: source.find(">")].endswith("/") and f"</{tag.lower()}" not in source.lower()
