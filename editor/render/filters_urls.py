"""Jekyll's filters for addresses. Source: Jekyll's ``filters/url_filters.rb`` and ``filters.rb``."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote_plus

from liquid.filter import with_environment

from editor.render.drops import DocumentDrop, PageDrop
from editor.render.values import liquid_text
from editor.site.urls import UrlError, is_absolute, normalized, normalized_component


def _address(value: object) -> str:
    if isinstance(value, DocumentDrop):
        return value.source.url
    return value.page.url if isinstance(value, PageDrop) else liquid_text(value)


def _slashed(text: str) -> str:
    return text if not text or text.startswith("/") else f"/{text}"


def _is_missing(value: object) -> bool:
    """Null and what is not defined: Jekyll leaves them as they are."""
    return value is None or getattr(value, "poke", None) is not None


@with_environment
def relative_url(value: object, *, environment: Any) -> object:
    """The address below the site's ``baseurl``."""
    if _is_missing(value):
        return None
    address = _address(value)
    if _absolute(address):
        return address
    base = environment.host.configuration.baseurl
    return normalized(_slashed(base) + _slashed(address))


@with_environment
def absolute_url(value: object, *, environment: Any) -> object:
    """The address with the site's ``url``."""
    if _is_missing(value):
        return None
    address = _address(value)
    if _absolute(address):
        return address
    relative = relative_url(address, environment=environment)
    site = environment.host.configuration.url
    return normalized(site + str(relative)) if site else relative


def _absolute(address: str) -> bool:
    try:
        return is_absolute(address)
    except UrlError as error:
        raise ValueError(f"no URL: {address}") from error


def _strip_index(value: object) -> object:
    if _is_missing(value) or not liquid_text(value):
        return None
    return re.sub(r"/index\.html?$", "/", liquid_text(value), count=1)


def cgi_escape(value: object) -> str:
    """Ruby's ``CGI.escape``."""
    if _is_missing(value):
        raise ValueError("null cannot be escaped")
    return quote_plus(liquid_text(value), safe="-._~")


def _uri_escape(value: object) -> str:
    return normalized_component(liquid_text(value))


FILTERS = {
    "relative_url": relative_url,
    "absolute_url": absolute_url,
    "strip_index": _strip_index,
    "cgi_escape": cgi_escape,
    "uri_escape": _uri_escape,
}
