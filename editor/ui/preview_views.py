"""What others make of the page, for the preview: a messenger's card, a search's result, the entry in a list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from editor.site.site import Site
from editor.ui.page_rendering import PageRendering, RenderedPage
from editor.ui.preview_binding import MakeView
from editor.ui.preview_looks import PreviewView

if TYPE_CHECKING:  # what renders is loaded with the first page
    from editor.render.summary import PageHead


def maker_of(view: PreviewView, site: Site) -> MakeView | None:
    """What makes a view of a page; None for the page itself."""
    match view:
        case PreviewView.CARD:
            return lambda rendered, rendering: _card(rendered, site)
        case PreviewView.SEARCH:
            return lambda rendered, rendering: _search(rendered, rendering, site)
        case PreviewView.LIST:
            return lambda rendered, rendering: _list(rendered, rendering, site)
    return None


def _card(rendered: RenderedPage, site: Site) -> str:
    from editor.render.summary import card_page, site_path

    head = _head(rendered, site)
    return card_page(head, site_path(head.image, site.configuration.url))


def _search(rendered: RenderedPage, rendering: PageRendering, site: Site) -> str:
    from editor.render.summary import search_page

    entry = rendering.entry(rendered.article, rendered.path)
    return search_page(_head(rendered, site), entry.date.date().isoformat())


def _list(rendered: RenderedPage, rendering: PageRendering, site: Site) -> str:
    """The site's own list, where the article is found in one."""
    from editor.render.listing import shown_elsewhere
    from editor.render.summary import list_page, site_path

    listed = rendering.listed(rendered.article, rendered.path)
    if listed is not None:
        return shown_elsewhere(listed, site.configuration.baseurl)
    entry = rendering.entry(rendered.article, rendered.path)
    image = site_path(entry.image, site.configuration.url)
    return list_page(entry, image, entry.date.date().isoformat())


def _head(rendered: RenderedPage, site: Site) -> PageHead:
    """What the page says of itself; its address where it says none."""
    from editor.render.summary import head_of

    head = head_of(rendered.page.html)
    address = site.configuration.url.rstrip("/") + site.configuration.baseurl.rstrip("/") + rendered.page.url
    return head if head.url else replace(head, url=address)
