"""Markdown in the site's dialect, whole or block by block."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from editor.document.article import Article
from editor.markup.options import Options
from editor.markup.page import to_html
from editor.render.body import BodyHtml, whole
from editor.site.configuration import SiteConfiguration


class BlockMarkdown(Protocol):
    """A converter of bodies."""

    def html(self, text: str) -> str:
        """The HTML of a text that Liquid has been through."""

    def blocks(self, text: str, article: Article | None) -> BodyHtml:
        """The HTML of a body without Liquid, cut as the article's blocks are."""


class SiteMarkdown:
    """The dialect with a site's options."""

    def __init__(self, options: Options) -> None:
        self.options = replace(options, liquid=False)

    def html(self, text: str) -> str:
        return to_html(text, self.options)

    def blocks(self, text: str, article: Article | None) -> BodyHtml:
        return whole(self.html(text))


def site_markdown(configuration: SiteConfiguration) -> SiteMarkdown:
    """The converter for the configuration's ``kramdown:`` section."""
    return SiteMarkdown(Options())
