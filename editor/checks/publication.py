"""Rules on whether and where Jekyll publishes a post."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.context import CheckContext
from editor.checks.diagnostic import Diagnostic, Severity
from editor.document.front_matter import FrontMatterKind
from editor.errors import DateError, PermalinkError
from editor.site.dates import read_date
from editor.site.naming import parse_post_name
from editor.site.permalinks import destination, document_url, output_extension


def file_name(context: CheckContext) -> Iterator[Diagnostic]:
    """Among the posts Jekyll reads dated names alone."""
    if "_posts" in context.path.parts and parse_post_name(context.path.name) is None:
        yield Diagnostic("file-name-ignored", Severity.ERROR, 0, context.path.name)


def not_converted(context: CheckContext) -> Iterator[Diagnostic]:
    """What has neither Markdown's ending nor HTML's is published as it stands, under that ending."""
    ending, site = context.path.suffix.lower(), context.site
    if site is None or "_posts" not in context.path.parts or parse_post_name(context.path.name) is None:
        return
    if ending not in site.site.configuration.markdown_extensions | {".html", ".htm", ".xhtml"}:
        yield Diagnostic("file-not-converted", Severity.WARNING, 0, ending)


def unreachable(context: CheckContext) -> Iterator[Diagnostic]:
    """An address that nobody gets to: empty, another host's, or cut by browsers at # and ?."""
    found = context.article.front_matter
    if found.kind is not FrontMatterKind.YAML:
        return
    permalink, slug = found.get("permalink"), found.get("slug")
    if isinstance(permalink, str) and (not permalink.strip() or re.search(r"[#?]|://|\.\.", permalink)):
        yield Diagnostic("address-unreachable", Severity.ERROR, context.line_of("permalink"), f"permalink: {permalink}")
    elif isinstance(slug, str) and not slug.strip():
        yield Diagnostic("address-unreachable", Severity.ERROR, context.line_of("slug"), "slug:")
    name = parse_post_name(context.path.name)
    if name is not None and not name.slug and permalink is None and not slug and "_posts" in context.path.parts:
        yield Diagnostic("address-unreachable", Severity.ERROR, 0, context.path.name)


def name_date(context: CheckContext) -> Iterator[Diagnostic]:
    """The date in the name counts where the front matter has none."""
    name, site = parse_post_name(context.path.name), context.site
    if name is None or site is None or "_posts" not in context.path.parts:
        return
    if context.article.front_matter.kind is FrontMatterKind.YAML and context.article.field("date") is not None:
        return
    try:
        read_date(name.date, site.site.configuration.zone)
    except DateError:
        yield Diagnostic("bad-name-date", Severity.ERROR, 0, name.date)


def unpublished(context: CheckContext) -> Iterator[Diagnostic]:
    """``published: false`` is a wish, and easily forgotten."""
    document, site = context.document, context.site
    if document is None or site is None or document.problem is not None or document.data.get("published") is not False:
        return
    if not site.site.configuration.flag("unpublished"):
        yield Diagnostic("unpublished", Severity.NOTICE, context.line_of("published"))


def future(context: CheckContext) -> Iterator[Diagnostic]:
    """Jekyll leaves out what is dated later than the moment of the build, on the site's clock."""
    document, site = context.document, context.site
    if document is None or site is None or document.problem is not None or document.is_draft:
        return
    if document.date > site.site.now() and document.published and not site.site.configuration.future:
        when = document.date.strftime("%Y-%m-%d %H:%M %z")
        yield Diagnostic("future", Severity.WARNING, context.line_of("date"), when)


def address(context: CheckContext) -> Iterator[Diagnostic]:
    """A URL that cannot be made stops the build; of two posts at one URL the later overwrites the other."""
    document, site = context.document, context.site
    if document is None or site is None or document.problem is not None:
        return
    configuration = site.site.configuration
    try:
        url = document_url(document, configuration)
    except PermalinkError as error:
        yield Diagnostic("no-url", Severity.ERROR, context.line_of("permalink"), error.cause)
        return
    if not context.is_published:
        return
    target = destination(url, output_extension(document, configuration))
    others = [path for path in site.published.get(target, ()) if path != context.path.absolute()]
    others += site.pages.get(target, ())
    if others:
        names = ", ".join(site.site.relative(path) for path in others)
        yield Diagnostic("same-url", Severity.ERROR, context.line_of("permalink"), names)


def layout(context: CheckContext) -> Iterator[Diagnostic]:
    """Without its layout a page is published bare. A theme's layouts are not looked for."""
    document, site = context.document, context.site
    if document is None or site is None or site.has_theme or not site.layouts.folder.is_dir():
        return
    name = document.data.get("layout")
    if isinstance(name, str) and name not in ("", "none") and site.layouts.find(name) is None:
        yield Diagnostic("no-layout", Severity.ERROR, context.line_of("layout"), name)
