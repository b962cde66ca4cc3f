"""The URL that Jekyll gives a document.

Source: Jekyll's ``url.rb``, ``drops/url_drop.rb``, ``document.rb`` and ``renderer.rb`` (the file's ending).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

from editor.errors import PermalinkError
from editor.site.configuration import SiteConfiguration
from editor.site.documents import SiteDocument
from editor.site.slugs import slugify
from editor.site.strftime import strftime
from editor.site.urls import UrlError, escape_path, sanitized, unescape_path

_PLACEHOLDER = re.compile(":([a-z_]+)")

_DATE_PLACEHOLDERS: Mapping[str, str] = {
    "year": "%Y",
    "month": "%m",
    "day": "%d",
    "hour": "%H",
    "minute": "%M",
    "second": "%S",
    "i_day": "%-d",
    "i_month": "%-m",
    "short_month": "%b",
    "long_month": "%B",
    "short_year": "%y",
    "w_year": "%G",
    "week": "%V",
    "w_day": "%u",
    "short_day": "%a",
    "long_day": "%A",
    "y_day": "%j",
}


def document_url(document: SiteDocument, configuration: SiteConfiguration) -> str:
    """The document's URL below the site's ``baseurl``, percent-encoded.

    Raises PermalinkError where Jekyll's build stops: an unknown placeholder, or a value such as the category
    "정치:경제" that begins like a URL's scheme.
    """
    permalink = document.data.get("permalink")
    template = url_template(document.collection, configuration) if permalink is None else str(permalink)
    return sanitized(_filled(template, document, configuration))


def url_template(collection: str, configuration: SiteConfiguration) -> str:
    """The permalink template of a collection."""
    setting = configuration.collections.get(collection, {}).get("permalink")
    if setting is not None:
        return str(setting)
    style = configuration.permalink
    if style == "pretty" or style.endswith("/"):
        return "/:collection/:path/"
    if style in ("date", "ordinal", "none") or style.endswith(":output_ext"):
        return "/:collection/:path:output_ext"
    return "/:collection/:path"


def output_extension(document: SiteDocument, configuration: SiteConfiguration) -> str:
    """The ending of the published file: a permalink's own, else ".html" for what is converted."""
    permalink = document.data.get("permalink")
    if permalink is not None and not str(permalink).endswith("/"):
        ending = _extension(str(permalink))
        if ending:
            return ending
    return converted_extension(PurePosixPath(document.relative_path).suffix, configuration)


def converted_extension(ending: str, configuration: SiteConfiguration) -> str:
    """The ending that Jekyll's converters give a file: Markdown becomes HTML, Sass CSS, the rest stays."""
    if ending.lower() in configuration.markdown_extensions:
        return ".html"
    return ".css" if ending.lower() in (".scss", ".sass") else ending


def destination(url: str, extension: str = ".html") -> str:
    """The published file's path below ``_site``, for a URL (without ``baseurl``)."""
    path = unescape_path(url).lstrip("/")
    if url.endswith("/"):
        return f"{path}index.html"
    return path if path.endswith(extension) else path + extension


def _extension(path: str) -> str:
    """Ruby's File.extname."""
    name = path.rsplit("/", 1)[-1].lstrip(".")
    stem, dot, ending = name.rpartition(".")
    return f".{ending}" if dot and stem and ending else ""


def _filled(template: str, document: SiteDocument, configuration: SiteConfiguration) -> str:
    def one(match: re.Match[str]) -> str:
        written = match[1]
        name = written.removesuffix("_")
        try:
            value = _value(name, document, configuration)
            return escape_path(value) + written[len(name) :]
        except UrlError as error:
            raise PermalinkError(cause=f":{name}: {error}") from error

    return _PLACEHOLDER.sub(one, template)


def _value(name: str, document: SiteDocument, configuration: SiteConfiguration) -> str:
    if name in _DATE_PLACEHOLDERS:
        return strftime(document.date, _DATE_PLACEHOLDERS[name])
    if name == "output_ext":
        return output_extension(document, configuration)
    if name not in _PLACEHOLDERS:
        raise PermalinkError(cause=f"unknown placeholder :{name}")
    return _PLACEHOLDERS[name](document)


def _stem(document: SiteDocument) -> str:
    return PurePosixPath(document.relative_path).stem


def _title(document: SiteDocument) -> str:
    return slugify(_stem(document) if document.slug is None else document.slug, "pretty", cased=True)


def _slug(document: SiteDocument) -> str:
    return slugify(_stem(document) if document.slug is None else document.slug)


def _path(document: SiteDocument) -> str:
    path = document.relative_path.removesuffix(document.name.suffix)
    return path.replace(f"_{document.collection}", "", 1).rstrip(".")


def _joined(categories: tuple[str, ...], change: Callable[[str], str]) -> str:
    return "/".join(dict.fromkeys(change(category) for category in categories))


_PLACEHOLDERS: Mapping[str, Callable[[SiteDocument], str]] = {
    "collection": lambda document: document.collection,
    "name": lambda document: slugify(_stem(document)),
    "title": _title,
    "slug": _slug,
    "categories": lambda document: _joined(document.categories, str.lower),
    "slugified_categories": lambda document: _joined(document.categories, slugify),
    "path": _path,
}
