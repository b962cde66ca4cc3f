"""The theme's own list of articles with one of them in it: the page of the site that lists its posts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape, unescape
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from editor.render.body import has_liquid
from editor.render.conversion import Conversion
from editor.render.drops import PageDrop
from editor.render.engine import Faults
from editor.render.finishing import finish_of, finished_page
from editor.render.layouts import Layout, Layouts, layout_values
from editor.render.limits import MOST_LOOPS
from editor.render.state import SourceDocument

MOST_ENTRIES = 300
"""A loop over more is not begun: rendering the opening of each post would keep the person waiting."""
_MOST_TRIED = 4
_USUAL = ("/", "/blog/", "/news/", "/posts/", "/articles/", "/archive/")
_BODY = re.compile(r"<body\b", re.IGNORECASE)
_LINK = re.compile(r"<a\b[^>]*?\bhref\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_HEAD = re.compile(r"<head\b[^>]*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ArticleList:
    """A page of the site that lists the article, whose link is ``href``; ``url`` is the page's own, below baseurl."""

    html: str
    url: str
    href: str


def article_list(conversion: Conversion, layouts: Layouts, source: SourceDocument) -> ArticleList | None:
    """The first page that lists the article, as it would be published; None where none does, or one is too long.

    The rendering of ``source`` has begun, and its HTML is known.
    """
    environment, kept = conversion.environment, conversion.environment.faults
    environment.limit_loops(MOST_ENTRIES)
    conversion.are_all_rendered = True
    try:
        tried = zip(range(_MOST_TRIED), _candidates(conversion, layouts), strict=False)
        return next(filter(None, (_with(conversion, page, chain, source) for _, (page, chain) in tried)), None)
    finally:
        environment.limit_loops(MOST_LOOPS)
        environment.faults = kept
        conversion.are_all_rendered = False


def _candidates(conversion: Conversion, layouts: Layouts) -> Iterator[tuple[PageDrop, list[Layout]]]:
    """The usual pages first, then those whose templates speak of posts."""
    found = []
    for drop in conversion.world.pages:
        page = drop.page
        name = page.data.get("layout")
        chain = layouts.chain(str(name)) if name not in (None, "", "none") else []
        texts = (page.content, *(layout.content for layout in chain))
        if page.is_html and (page.url in _USUAL or any("posts" in text for text in texts)):
            found.append((drop, chain))
    yield from sorted(found, key=lambda each: (_rank(each[0].page.url), len(each[0].page.url)))


def _rank(url: str) -> int:
    return _USUAL.index(url) if url in _USUAL else len(_USUAL)


def _with(conversion: Conversion, page: PageDrop, chain: list[Layout], source: SourceDocument) -> ArticleList | None:
    conversion.environment.faults = Faults()
    html = _rendered(conversion, page, chain, source)
    body = _BODY.search(html)
    wanted = unquote(conversion.state.configuration.baseurl + source.url)
    for link in _LINK.finditer(html, body.start() if body else 0):
        href = link[1] or link[2] or ""
        if unquote(urlsplit(unescape(href)).path) == wanted:
            return ArticleList(html, page.page.url, unescape(href))
    return None


def _rendered(conversion: Conversion, drop: PageDrop, chain: list[Layout], source: SourceDocument) -> str:
    """A page through Liquid, Markdown and its layouts (``Jekyll::Renderer``)."""
    page, more = drop.page, _paginated(conversion, drop, source)
    content = page.content
    if has_liquid(content) and page.data.get("render_with_liquid") is not False:
        content = conversion.liquid(content, page.path, 1, conversion.values(drop, **more))
    html = conversion.converted(content, PurePosixPath(page.relative_path).suffix)
    for layout, values in zip(chain, layout_values(chain), strict=True):
        template = conversion.environment.template(layout.path, layout.content, layout.first_line)
        html = template.render(conversion.values(drop, content=html, layout=values, **more))
    finish = finish_of(conversion.state.configuration, page.data)
    return html if finish is None else finished_page(html, finish)


def _paginated(conversion: Conversion, drop: PageDrop, source: SourceDocument) -> dict[str, object]:
    """``paginator`` of jekyll-paginate, at the page that has the article (``Jekyll::Paginate::Pager``)."""
    configuration = conversion.state.configuration
    size = configuration.values.get("paginate")
    is_one = drop.page.path.name == "index.html" and "jekyll-paginate" in configuration.names("plugins")
    if not is_one or not isinstance(size, int) or size < 1:
        return {}
    listed = conversion.world.newest_posts
    at = next((number for number, post in enumerate(listed) if post.source.path == source.path), 0)
    number, pages = at // size + 1, -(-len(listed) // size)
    paginator: Mapping[str, object] = {
        "page": number,
        "per_page": size,
        "posts": listed[(number - 1) * size : number * size],
        "total_posts": len(listed),
        "total_pages": pages,
        "previous_page": number - 1 if number > 1 else None,
        "previous_page_path": _page_path(configuration.text("paginate_path"), number - 1),
        "next_page": number + 1 if number < pages else None,
        "next_page_path": _page_path(configuration.text("paginate_path"), number + 1) if number < pages else None,
    }
    return {"paginator": paginator}


def _page_path(template: str, number: int) -> str | None:
    if number < 1:
        return None
    return "/" if number == 1 else "/" + template.replace(":num", str(number)).strip("/")


def shown_elsewhere(page: ArticleList, base: str) -> str:
    """The list for a place that is not its own: its addresses count from where it belongs, its entry is named."""
    said = f'<base href="{escape(base + page.url)}"><meta name="copydesk:entry" content="{escape(page.href)}">'
    head = _HEAD.search(page.html)
    at = head.end() if head else 0
    return page.html[:at] + said + page.html[at:]
