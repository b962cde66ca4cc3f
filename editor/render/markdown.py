"""Markdown in the site's dialect, whole or cut as the article's blocks are."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import accumulate
from typing import Protocol

from editor.document.article import Article
from editor.markup.blocks import parse_document
from editor.markup.html import HtmlWriter
from editor.markup.options import Options, options_of
from editor.markup.page import abbreviation_titles, fill_all, to_html
from editor.markup.resolve import Resolver
from editor.render.body import BodyHtml, whole
from editor.render.highlighting import code_spans
from editor.site.configuration import SiteConfiguration

_CUT = "<!--\ue000copydesk cut\ue000-->"


class BlockMarkdown(Protocol):
    """A converter of bodies."""

    def html(self, text: str) -> str:
        """The HTML of a text that Liquid has been through."""

    def blocks(self, text: str, article: Article | None) -> BodyHtml:
        """The HTML of a body without Liquid, one piece per block of the article and one for its footnotes."""


class SiteMarkdown:
    """The dialect with a site's options."""

    def __init__(self, options: Options) -> None:
        self.options = replace(options, liquid=False)

    def html(self, text: str) -> str:
        return to_html(text, self.options, code_spans)

    def blocks(self, text: str, article: Article | None) -> BodyHtml:
        if article is None or article.body.text != text or _CUT in text or not article.body.blocks:
            return whole(self.html(text))
        sizes = (len(block.source) for block in article.body.blocks)
        return BodyHtml(self._pieces(text, list(accumulate(sizes, initial=0))[:-1]))

    def _pieces(self, text: str, starts: list[int]) -> tuple[str, ...]:
        """The pieces for the blocks that begin at ``starts``, and what follows the last one where there is any."""
        root, shared = parse_document(text, self.options)
        fill_all(root, shared)
        abbreviations = abbreviation_titles(shared)

        def writer(in_footnote: bool) -> HtmlWriter:
            return HtmlWriter(shared.options, abbreviations, code_spans, in_footnote)

        main, children, block = writer(False), root.children, 0
        for child in children:
            at = max(block, bisect_right(starts, child.start) - 1)
            main.parts.extend([_CUT] * (at - block))
            block = at
            root.children = [child]
            main.inner(root, -2)
        main.parts.extend([_CUT] * (len(starts) - block))
        contents = {name: note.content for name, note in shared.collected.footnotes.items()}
        pieces = Resolver(shared.options, contents, writer).html(main.parts).split(_CUT)
        return tuple(pieces if pieces[-1] else pieces[:-1])


def site_markdown(configuration: SiteConfiguration) -> SiteMarkdown:
    """The converter for the configuration's ``kramdown:`` section."""
    return SiteMarkdown(options_of(configuration.kramdown))
