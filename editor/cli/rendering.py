"""The command render: a post's page as Jekyll will publish it, and what would keep Jekyll from it."""

from __future__ import annotations

import os
from pathlib import Path

from editor.checks import head, publication
from editor.checks.context import CheckContext, CheckedSite
from editor.checks.words import finding_words
from editor.cli.output import FINDINGS, MISUSE, OK, not_a_post, put_out, say
from editor.cli.words import problem_words
from editor.document.article import Article
from editor.render.page import PageRenderer, RenderOptions
from editor.render.plain_page import plain_page
from editor.render.problems import TemplateFault, TemplateProblem
from editor.site.site import Site, site_of
from editor.storage.files import read_file

_LEFT_OUT = (
    head.encoding,
    head.front_matter,
    publication.file_name,
    publication.unpublished,
    publication.future,
)
_STOPPING = (head.date, head.address_texts, publication.name_date, publication.address)


def render(path: Path, body_only: bool, output: Path | None) -> int:
    """Puts out a post's page in its site's theme, or its body alone."""
    if not_a_post(path):
        return MISUSE
    if output is not None and output.exists() and os.path.samefile(output, path):
        say(f"{output} is the post itself; name another file")
        return MISUSE
    article = Article.from_bytes(read_file(path))
    site = site_of(path)
    if site is None:
        say(f"{path} belongs to no site; it is shown without a theme")
    html, problems = _rendered(article, path.absolute(), site, body_only)
    put_out(html, output)
    stops = site is not None and _say_what_becomes_of_it(CheckContext(article, path, CheckedSite(site)))
    stops |= _say_problems(problems, path, site)
    return FINDINGS if stops else OK


def _rendered(
    article: Article, path: Path, site: Site | None, body_only: bool
) -> tuple[str, tuple[TemplateProblem, ...]]:
    renderer = PageRenderer(site or Site(path.parent), RenderOptions(marked=False))
    if site is not None and not body_only:
        page = renderer.render(article, path)
        return page.html, page.problems
    body = renderer.render_body(article, path).plain
    if not body_only:
        title = article.field("title")
        body = plain_page("" if title is None else str(title), str(article.field("lang") or ""), body)
    return body, renderer.problems


def _say_what_becomes_of_it(context: CheckContext) -> bool:
    """Says why the page would not be published; whether Jekyll would not even build the site."""
    if context.is_draft:
        say(f"{context.path}: a draft; Jekyll publishes it with --drafts alone")
    for rule in _LEFT_OUT:
        for found in rule(context):
            say(f"{context.path}: {finding_words(found)}")
    stopping = [found for rule in _STOPPING for found in rule(context) if found.rule != "same-url"]
    for found in stopping:
        say(f"{context.path}:{found.line}: {finding_words(found)}")
    return bool(stopping) and not context.is_draft


def _say_problems(problems: tuple[TemplateProblem, ...], path: Path, site: Site | None) -> bool:
    """Says what is wrong in the templates; whether Jekyll would stop at it."""
    stops = False
    for problem in problems:
        if problem.fault is TemplateFault.FRONT_MATTER and problem.path == path.absolute():
            continue  # said already
        is_known = problem.fault is TemplateFault.UNKNOWN_TAG and site is not None and CheckedSite(site).has_plugins
        say(problem_words(problem, is_known))
        stops |= problem.stops_build and not is_known
    return stops
