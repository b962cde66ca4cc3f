"""Rules on a post's body: Liquid that stops the build, words taken for tags, pictures that are not there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from editor.checks.context import CheckContext, CheckedSite
from editor.checks.diagnostic import Diagnostic, Severity
from editor.checks.tag_names import TAG_NAMES
from editor.document.front_matter import FrontMatterKind
from editor.images.addresses import file_of
from editor.markup import Atom, Container, Element, Leaf, Manner, Node, Raw, parse_block
from editor.markup.nodes import Inline
from editor.render.body import has_liquid
from editor.render.problems import TemplateFault, TemplateProblem

_RULES = {
    TemplateFault.SYNTAX: "liquid-broken",
    TemplateFault.UNKNOWN_TAG: "liquid-unknown-tag",
    TemplateFault.MISSING_INCLUDE: "liquid-no-include",
    TemplateFault.MISSING_DOCUMENT: "liquid-no-document",
}
_OUT_OF_PLACE = frozenset({"else", "elsif", "when", "raw", "comment"})
"""Liquid's own tags, which are unknown where they stand alone."""
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9._]*")
_PICTURE = re.compile(r"/[^/\s][^\s{}<>\"']*\.(?:jpe?g|png|gif|webp|avif|svg)", re.IGNORECASE)


def liquid(context: CheckContext) -> Iterator[Diagnostic]:
    """What the renderer's engine finds in the post itself and Jekyll's stops at."""
    if context.site is None or not has_liquid(context.article.body.text):
        return
    for problem in _liquid_problems(context, context.site):
        rule = _rule(problem)
        if rule and not _may_come_from_elsewhere(problem, context.site):
            detail = problem.name or problem.cause
            is_advice = rule == "liquid-unknown-tag" and context.site.has_plugins
            yield Diagnostic(rule, Severity.WARNING if is_advice else Severity.ERROR, problem.line, detail)


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
    for start, node in _nodes(context):
        if not isinstance(node, Element | Container | Raw) or node.manner is not Manner.HTML:
            continue
        source = context.article.text[start + node.start : start + node.end]
        opener = source[: source.find(">") + 1]
        is_tag = re.match(rf"<{re.escape(node.tag)}\b", source, re.IGNORECASE) is not None
        if is_tag and _LATIN.fullmatch(node.tag) and node.tag.lower() not in TAG_NAMES and _is_open(source, node.tag):
            yield Diagnostic("words-taken-for-a-tag", Severity.WARNING, context.line(start + node.start), opener)


def _is_open(source: str, tag: str) -> bool:
    return not source[: source.find(">")].endswith("/") and f"</{tag.lower()}" not in source.lower()


def pictures(context: CheckContext) -> Iterator[Diagnostic]:
    """Pictures of the site, by their address from its root, that are in no file.

    A site that has not even the folder gets it from elsewhere.
    """
    site = context.site
    if site is None:
        return
    seen: set[str] = set()
    for line, address in _addresses(context):
        if address in seen or not _PICTURE.fullmatch(address):
            continue
        seen.add(address)
        folder, baseurl = site.site.folder, site.site.configuration.baseurl
        below = address.removeprefix(baseurl) if baseurl and address.startswith(f"{baseurl}/") else address
        keeps_folder = (folder / unquote(below).strip("/").split("/")[0]).is_dir() and below.count("/") > 1
        if keeps_folder and file_of(folder, baseurl, address) is None:
            yield Diagnostic("no-picture", Severity.WARNING, line, address)


def _addresses(context: CheckContext) -> Iterator[tuple[int, str]]:
    """The addresses of pictures with their lines: the front matter's ``image`` and those of the body."""
    front_matter = context.article.front_matter
    named = front_matter.get("image")
    if front_matter.kind is FrontMatterKind.YAML and isinstance(named, str):
        yield context.line_of("image"), named
    for start, node in _nodes(context):
        if isinstance(node, Atom) and node.tag == "img":
            source = next((attribute.value for attribute in node.attributes if attribute.name == "src"), None)
            yield context.line(start + node.start), source or ""


def _nodes(context: CheckContext) -> Iterator[tuple[int, Node | Inline]]:
    """All nodes of the body, each with where its block begins in the article's text."""
    body = context.article.body
    for start, block in zip(body.starts, body.blocks, strict=False):
        if "<" not in block.source and "![" not in block.source:
            continue
        pending: list[Node | Inline] = list(reversed(parse_block(block.source, body.definitions, block.kind)))
        while pending:
            node = pending.pop()
            yield start, node
            if isinstance(node, Container | Leaf | Element):
                pending.extend(reversed(node.children))
