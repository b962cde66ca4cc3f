"""Rules on addresses: links of the site that lead nowhere, places in the page that are not there, plain http."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from editor.checks.context import CheckContext, CheckedSite
from editor.checks.diagnostic import Diagnostic, Severity
from editor.markup import Atom, Container, Element, Leaf, Raw, to_html
from editor.render.body import has_liquid
from editor.render.state import url_or_root
from editor.site.urls import unescape_path

_ID = re.compile(r"\b(?:id|name)\s*=\s*[\"']?([^\"'\s>]+)")
_LOADED = re.compile(
    r"<(?:img|script|iframe|video|audio|source|embed)\b[^>]*?\bsrc\s*=\s*[\"']?(http://[^\"'\s>]+)", re.IGNORECASE
)
_MADE = re.compile(r"/(?:feed|atom|rss|sitemap|robots)\.(?:xml|txt)|/page/?\d+/?|.*[{}].*")
_BASEURL = re.compile(r"\A(?:\{\{\s*site\.url\s*\}\})?\{\{\s*site\.baseurl\s*\}\}")
_SITE_URL = re.compile(r"\A\{\{\s*site\.url\s*\}\}")
_SOURCES = (".md", ".markdown")  # which a plugin turns into the pages' addresses
_TOP = frozenset({"", "top"})


def links(context: CheckContext) -> Iterator[Diagnostic]:
    """Links to the site's own pages and files that Jekyll does not publish."""
    site = context.site
    if site is None or not site.knows_its_pages:
        return
    seen: set[str] = set()
    for at, address in _hrefs(context):
        path = _own_path(context, site, address)
        if path is None or address in seen or _MADE.fullmatch(path):
            continue
        seen.add(address)
        target = _target(site, path)
        if target is None:
            yield Diagnostic("link-dead", Severity.WARNING, detail=address, at=at)
        elif not _has_place(site, target, address):
            yield Diagnostic("anchor-dead", Severity.WARNING, detail=address, at=at)


def _hrefs(context: CheckContext) -> Iterator[tuple[int, str]]:
    for placed in context.nodes:
        node = placed.node
        if isinstance(node, Element | Atom | Leaf | Container | Raw) and node.tag == "a":
            yield placed.at, (placed.attribute("href") or "").strip()


def _own_path(context: CheckContext, site: CheckedSite, address: str) -> str | None:
    """The address below the site's root, unescaped; None for those of others and those that nobody can tell."""
    configuration = site.site.configuration
    address = _SITE_URL.sub("", _BASEURL.sub(configuration.baseurl, address))
    if configuration.url and address.startswith(f"{configuration.url.rstrip('/')}/"):
        address = address[len(configuration.url.rstrip("/")) :]
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme or parts.netloc or not parts.path or parts.path == "/" or parts.path.endswith(_SOURCES):
        return None
    if not parts.path.startswith("/"):
        own = _own_url(context, site)
        return None if own is None or "{" in parts.path else unescape_path(urljoin(own, parts.path))
    if configuration.baseurl:
        if not parts.path.startswith(f"{configuration.baseurl}/"):
            return None
        return unescape_path(parts.path.removeprefix(configuration.baseurl))
    return unescape_path(parts.path)


def _own_url(context: CheckContext, site: CheckedSite) -> str | None:
    """Where the post itself will be, from which relative addresses count; None for drafts, which move."""
    if not context.is_published or context.document is None:
        return None
    return url_or_root(context.document, site.site.configuration)


def _target(site: CheckedSite, path: str) -> str | None:
    """The file that an address leads to; None where none is published there."""
    bare = path.strip("/")
    forms = (bare, f"{bare}.html", f"{bare}/index.html".lstrip("/"))
    return next((form for form in forms if form in site.targets), None)


def _has_place(site: CheckedSite, target: str, address: str) -> bool:
    """Whether a page has the place behind the #; that of a page which is not known in full is taken for granted."""
    place = urlsplit(address).fragment
    there = site.places_in(target) if place not in _TOP and "{" not in place else None
    return there is None or bool({place, unescape_path(place)} & there)


def anchors(context: CheckContext) -> Iterator[Diagnostic]:
    """``#place`` that neither the body nor the site's layouts have."""
    wanted = [(at, address[1:]) for at, address in _hrefs(context) if address.startswith("#")]
    body = context.article.body.text
    if not wanted or has_liquid(body) or (context.site is not None and not context.site.knows_its_layouts):
        return
    there = set(_ID.findall(to_html(body, context.article.body.definitions.options)))
    there |= context.site.layout_ids if context.site is not None else frozenset()
    for at, name in wanted:
        if not {name, unescape_path(name)} & there and name not in _TOP:
            yield Diagnostic("anchor-dead", Severity.WARNING, detail=f"#{name}", at=at)


def mixed_content(context: CheckContext) -> Iterator[Diagnostic]:
    """What is loaded by http is not shown on a page that came by https."""
    if context.site is not None and context.site.site.configuration.url.startswith("http://"):
        return
    seen: set[str] = set()
    for at, address in _loaded(context):
        if address.startswith("http://") and address not in seen and not _is_local(address):
            seen.add(address)
            yield Diagnostic("mixed-content", Severity.WARNING, detail=address, at=at)


def _is_local(address: str) -> bool:
    return urlsplit(address).hostname in ("localhost", "127.0.0.1")


def _loaded(context: CheckContext) -> Iterator[tuple[int, str]]:
    for placed in context.nodes:
        node = placed.node
        if isinstance(node, Atom) and node.tag == "img":
            yield placed.at, placed.attribute("src") or ""
        elif placed.depth == 0 and isinstance(node, Container | Raw) and node.tag not in ("pre", "comment", "math"):
            source = context.article.text[placed.at : placed.source_end]
            if "```" not in source and "~~~" not in source:
                yield from ((placed.at + found.start(1), found[1]) for found in _LOADED.finditer(source))
