"""The tag ``seo`` of jekyll-seo-tag 2.8: what search engines and social networks are told of a page.

Source: the plugin's ``template.html`` and ``drop.rb``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from html import escape
from typing import Any, TextIO

from liquid.ast import Node
from liquid.context import RenderContext
from liquid.stream import TokenStream
from liquid.tag import Tag
from liquid.token import TOKEN_EXPRESSION, TOKEN_TAG, Token

from editor.render.filters_dates import moment_of
from editor.render.filters_text import escape_once, is_nil, jsonify, normalize_whitespace, strip_html
from editor.render.filters_urls import absolute_url
from editor.render.values import liquid_text
from editor.site.strftime import xmlschema
from editor.site.urls import UrlError, is_absolute, normalized_component

_VERSION = "2.8.0"
_HOME_OR_ABOUT = re.compile(r"^/(about/)?(index.html?)?$")
_VERIFICATIONS = (
    ("google", "google-site-verification"),
    ("bing", "msvalidate.01"),
    ("alexa", "alexaVerifyID"),
    ("yandex", "yandex-verification"),
    ("baidu", "baidu-site-verification"),
    ("facebook", "facebook-domain-verification"),
)


def _value(mapping: object, key: str) -> Any:
    """A member, None for what is not there or false."""
    found = mapping.get(key) if isinstance(mapping, Mapping) else None
    return None if is_nil(found) or found is False else found


def _first(*values: Any) -> Any:
    """The first that is there: to Ruby an empty text is."""
    return next((value for value in values if value is not None), None)


class SeoFacts:
    """What the plugin finds out of a page and its site."""

    def __init__(self, page: Mapping[str, object], site: Mapping[str, object], environment: Any) -> None:
        self.page = page
        self.site = site
        self._environment = environment

    def _plain(self, value: object) -> str | None:
        """A text without mark-up, escaped for an attribute; None for an empty one."""
        html = self._environment.host.markdown(liquid_text(value))
        return escape_once(normalize_whitespace(strip_html(html))) or None

    def absolute(self, address: object) -> str:
        """With the site's own URL in front, where it has none."""
        return liquid_text(absolute_url(liquid_text(address), environment=self._environment))

    def _date(self, value: object) -> str | None:
        moment = None if is_nil(value) else moment_of(value, self._environment.host.zone)
        return None if moment is None else xmlschema(self._environment.host.zone.convert(moment))

    @cached_property
    def site_title(self) -> str | None:
        return self._plain(_first(_value(self.site, "title"), _value(self.site, "name")))

    @cached_property
    def site_description(self) -> str | None:
        return self._plain(_value(self.site, "description"))

    @cached_property
    def page_title(self) -> str | None:
        return self._plain(_value(self.page, "title")) or self.site_title

    @cached_property
    def title(self) -> str | None:
        if self.site_title and self.page_title != self.site_title:
            return f"{self.page_title} | {self.site_title}"
        if self.site_description and self.site_title:
            tagline = self._plain(_value(self.site, "tagline"))
            return f"{self.site_title} | {tagline or self.site_description}"
        return self.page_title or self.site_title

    @cached_property
    def description(self) -> str | None:
        given = _first(_value(self.page, "description"), _value(self.page, "excerpt"))
        return self._plain(given) or self.site_description

    @cached_property
    def locale(self) -> str:
        language = _value(self.page, "lang") or _value(self.site, "lang") or "en_US"
        return liquid_text(_value(self.page, "locale") or _value(self.site, "locale") or language).replace("-", "_")

    @cached_property
    def canonical_url(self) -> str:
        given = liquid_text(_value(self.page, "canonical_url"))
        return given or re.sub(r"/index\.html$", "/", self.absolute(_value(self.page, "url")))

    @cached_property
    def author(self) -> Mapping[str, Any]:
        several = _value(self.page, "authors")
        sources = [_value(self.page, "author"), *(several[:1] if isinstance(several, list) else [])]
        author = next((source for source in (*sources, _value(self.site, "author")) if liquid_text(source)), None)
        if isinstance(author, Mapping):
            return author
        if not isinstance(author, str):
            return {}
        known = _value(_value(_value(self.site, "data"), "authors"), author)
        return {"name": author, **(known if isinstance(known, Mapping) else {})}

    @cached_property
    def image(self) -> Mapping[str, Any]:
        """The picture's ``path`` as an absolute URL with what else is stated of it; empty without one."""
        given = _value(self.page, "image")
        stated = dict(given) if isinstance(given, Mapping) else {"path": given}
        path = stated.get("path") or stated.get("facebook") or stated.get("twitter")
        if is_nil(path):
            return {}
        return {**stated, "path": normalized_component(self._address(path))}

    def _address(self, value: object) -> str:
        address = liquid_text(value)
        try:
            return address if is_absolute(address) else self.absolute(address)
        except UrlError:
            return address

    @property
    def _is_home(self) -> bool:
        return _HOME_OR_ABOUT.match(liquid_text(_value(self.page, "url"))) is not None

    @cached_property
    def kind(self) -> str:
        given = _value(_value(self.page, "seo"), "type")
        if given:
            return liquid_text(given)
        if self._is_home:
            return "WebSite"
        return "BlogPosting" if _value(self.page, "date") else "WebPage"

    def linked_data(self) -> dict[str, object]:
        """The page by schema.org, without what is not known."""
        seo, social = _value(self.page, "seo"), _value(self.site, "social")
        name = _value(seo, "name") or (self._is_home and (_value(social, "name") or self.site_title))
        facts = {
            "@context": "https://schema.org",
            "@type": self.kind,
            "author": self._author_data(),
            "dateModified": self._modified(seo),
            "datePublished": self._date(_value(self.page, "date")),
            "description": self.description,
            "headline": self.page_title,
            "image": self._image_data(),
            "mainEntityOfPage": self._entity(),
            "name": self._plain(name) if name else None,
            "publisher": self._publisher(),
            "sameAs": _value(seo, "links") or (_value(social, "links") if self._is_home else None),
            "url": self.canonical_url,
        }
        return {key: value for key, value in facts.items() if value is not None}

    def _modified(self, seo: object) -> str | None:
        given = _value(seo, "date_modified") or _value(self.page, "last_modified_at") or _value(self.page, "date")
        return self._date(given)

    def _author_data(self) -> dict[str, object] | None:
        kind = self.author.get("type")
        if not self.author.get("name") or (kind and kind not in ("Organization", "Person")):
            return None
        data = {"@type": kind or "Person", "name": self.author["name"]}
        return {**data, "url": self.author["url"]} if self.author.get("url") else data

    def _image_data(self) -> object:
        if len(self.image) < 2:
            return self.image.get("path")
        others = {key: value for key, value in self.image.items() if key != "path"}
        return {**others, "url": self.image["path"], "@type": "imageObject"}

    def _entity(self) -> dict[str, object] | None:
        if self.kind not in ("BlogPosting", "CreativeWork"):
            return None
        return {"@type": "WebPage", "@id": self.canonical_url}

    def _publisher(self) -> dict[str, object] | None:
        logo = _value(self.site, "logo")
        if not logo:
            return None
        image = {"@type": "ImageObject", "url": normalized_component(self._address(logo))}
        publisher: dict[str, object] = {"@type": "Organization", "logo": image}
        return {**publisher, "name": self.author["name"]} if self.author.get("name") else publisher


def seo_lines(facts: SeoFacts, with_title: bool, jekyll_version: str) -> Iterator[str]:
    """The elements for the page's head."""
    yield f"<!-- Begin Jekyll SEO tag v{_VERSION} -->"
    if with_title and facts.title:
        yield f"<title>{facts.title}</title>"
    yield _meta("name", "generator", f"Jekyll v{jekyll_version}")
    if facts.page_title:
        yield _meta("property", "og:title", facts.page_title)
    if _value(facts.author, "name") is not None:
        yield _meta("name", "author", facts.author["name"])
    yield _meta("property", "og:locale", facts.locale)
    if facts.description:
        yield _meta("name", "description", facts.description)
        yield _meta("property", "og:description", facts.description)
    if _value(facts.site, "url") is not None:
        yield f'<link rel="canonical" href="{facts.canonical_url}" />'
        yield _meta("property", "og:url", facts.canonical_url)
    if facts.site_title:
        yield _meta("property", "og:site_name", facts.site_title)
    yield from _image_lines(facts)
    yield from _article_lines(facts)
    yield from _card_lines(facts)
    yield from _site_lines(facts.site)
    yield f'<script type="application/ld+json">\n{jsonify(facts.linked_data())}</script>'
    yield "<!-- End Jekyll SEO tag -->"


def _meta(kind: str, name: str, content: object) -> str:
    return f'<meta {kind}="{name}" content="{liquid_text(content)}" />'


def _image_lines(facts: SeoFacts) -> Iterator[str]:
    if facts.image:
        yield _meta("property", "og:image", facts.image["path"])
        for name in ("height", "width", "alt"):
            if _value(facts.image, name) is not None:
                yield _meta("property", f"og:image:{name}", facts.image[name])


def _article_lines(facts: SeoFacts) -> Iterator[str]:
    date = facts.linked_data().get("datePublished")
    yield _meta("property", "og:type", "article" if date else "website")
    if date:
        yield _meta("property", "article:published_time", date)


def _card_lines(facts: SeoFacts) -> Iterator[str]:
    twitter = _value(facts.site, "twitter")
    if facts.image:
        card = _value(_value(facts.page, "twitter"), "card") or _value(twitter, "card") or "summary_large_image"
        yield _meta("name", "twitter:card", card)
        yield _meta("property", "twitter:image", facts.image["path"])
        if _value(facts.image, "alt") is not None:
            yield _meta("name", "twitter:image:alt", facts.image["alt"])
    else:
        yield _meta("name", "twitter:card", "summary")
    if facts.page_title:
        yield _meta("property", "twitter:title", facts.page_title)
    if twitter is not None:
        yield _meta("name", "twitter:site", "@" + liquid_text(_value(twitter, "username")).replace("@", ""))
        creator = _first(_value(facts.author, "twitter"), _value(facts.author, "name"))
        if isinstance(creator, str):
            yield _meta("name", "twitter:creator", "@" + creator.replace("@", ""))


def _site_lines(site: Mapping[str, object]) -> Iterator[str]:
    facebook, verifications = _value(site, "facebook"), _value(site, "webmaster_verifications")
    for key, name in (("admins", "fb:admins"), ("publisher", "article:publisher"), ("app_id", "fb:app_id")):
        if _value(facebook, key) is not None:
            yield _meta("property", name, _value(facebook, key))
    for key, name in _VERIFICATIONS:
        if _value(verifications, key) is not None:
            yield _meta("name", name, _value(verifications, key))
    if verifications is None and _value(site, "google_site_verification") is not None:
        yield _meta("name", "google-site-verification", _value(site, "google_site_verification"))


class SeoNode(Node):
    """``{% seo %}`` and ``{% seo title=false %}``."""

    def __init__(self, token: Token, with_title: bool) -> None:
        super().__init__(token)
        self.blank = False
        self.with_title = with_title

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        page, site = context.resolve("page"), context.resolve("site")
        facts = SeoFacts(page, site, context.env)
        version = liquid_text(_value(context.resolve("jekyll"), "version"))
        return buffer.write("\n".join(seo_lines(facts, self.with_title, version)) + "\n")


class SeoTag(Tag):
    """The tag ``seo``."""

    name = "seo"
    block = False

    def parse(self, stream: TokenStream) -> Node:
        tag = stream.expect(TOKEN_TAG)
        text = ""
        if stream.peek.kind == TOKEN_EXPRESSION:
            text = next_expression(stream)
        return SeoNode(tag, re.search("title=false", text, re.IGNORECASE) is None)


def next_expression(stream: TokenStream) -> str:
    """Goes on to what follows the tag's name."""
    next(stream)
    return stream.current.value


class FeedMetaNode(Node):
    """``{% feed_meta %}`` of jekyll-feed."""

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        site = context.resolve("site")
        path = _value(_value(site, "feed"), "path") or "feed.xml"
        address = liquid_text(absolute_url(liquid_text(path), environment=context.env))
        title = _first(_value(site, "title"), _value(site, "name"))
        named = f' title="{escape(liquid_text(title))}"' if title else ""
        return buffer.write(f'<link type="application/atom+xml" rel="alternate" href="{escape(address)}"{named} />')


class FeedMetaTag(Tag):
    """The tag ``feed_meta``."""

    name = "feed_meta"
    block = False

    def parse(self, stream: TokenStream) -> Node:
        tag = stream.expect(TOKEN_TAG)
        if stream.peek.kind == TOKEN_EXPRESSION:
            next_expression(stream)
        node = FeedMetaNode(tag)
        node.blank = False
        return node


TAGS: tuple[type[Tag], ...] = (SeoTag, FeedMetaTag)
