"""Markdown in the site's dialect, whole or cut as the article's blocks are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Protocol

from editor.document.article import Article
from editor.document.kept import Kept
from editor.markup import Block, Definitions, assemble, definitions_of, fragment_of, is_glued
from editor.markup.blocks import parse_document
from editor.markup.ends import shared_ends
from editor.markup.fragments import Fragment
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

    def cut(self, text: str, starts: Sequence[int]) -> tuple[str, ...]:
        """The HTML of a text that Liquid has been through, cut at offsets; one piece more for its footnotes."""


@dataclass(frozen=True, slots=True)
class _Rendered:
    """A body as it was rendered: a fragment for each block; a piece for each, and one more for its footnotes."""

    blocks: tuple[Block, ...]
    definitions: Definitions
    fragments: tuple[Fragment, ...]
    pieces: tuple[str, ...]


class SiteMarkdown:
    """The dialect with a site's options; what blocks make of themselves is kept from one body to the next."""

    def __init__(self, options: Options) -> None:
        self.options = replace(options, liquid=False)
        self._known: tuple[Definitions | None, Definitions] = (None, Definitions(options=self.options))
        self._fragment = Kept(_fragment)
        self._last: _Rendered | None = None

    def html(self, text: str) -> str:
        return to_html(text, self.options, code_spans)

    def blocks(self, text: str, article: Article | None) -> BodyHtml:
        if article is None or article.body.text != text or _CUT in text or not article.body.blocks:
            return whole(self.html(text))
        if "{::options" in text:  # holds for what follows it only
            return BodyHtml(self._cut(text, starts_of(article.body.blocks)))
        blocks, definitions = article.body.blocks, self._definitions(article)
        rendered = self._after_last(blocks, definitions)
        self._last = rendered if rendered is not None else self._rendered(blocks, definitions)
        return BodyHtml(self._last.pieces)

    def _rendered(self, blocks: tuple[Block, ...], definitions: Definitions) -> _Rendered:
        fragments = [
            self._fragment(block, definitions, is_glued(above))
            for above, block in zip((None, *blocks), blocks, strict=False)
        ]
        cut = (part for fragment in fragments for part in (fragment, (_CUT,)))
        return _Rendered(blocks, definitions, tuple(fragments), _pieces(assemble(cut, definitions, code_spans)))

    def _after_last(self, blocks: tuple[Block, ...], definitions: Definitions) -> _Rendered | None:
        """From the body that was rendered last, where what differs is plain HTML: that changes no other piece."""
        last = self._last
        if last is None or last.definitions is not definitions or len(last.blocks) != len(blocks):
            return None
        head, tail = shared_ends(last.blocks, blocks)
        fragments, pieces = list(last.fragments), list(last.pieces)
        for at in range(head, min(len(blocks), len(blocks) - tail + 1)):  # one may be glued to the changed one
            fragment = self._fragment(blocks[at], definitions, is_glued(blocks[at - 1] if at else None))
            if fragment == fragments[at]:
                continue
            if not _is_plain(fragment) or not _is_plain(fragments[at]):
                return None
            fragments[at], pieces[at] = fragment, "".join(map(str, fragment))
        return _Rendered(blocks, definitions, tuple(fragments), tuple(pieces))

    def cut(self, text: str, starts: Sequence[int]) -> tuple[str, ...]:
        """The HTML of a text in pieces, cut at the blocks that hold the offsets, and what follows them all."""
        return (self.html(text),) if _CUT in text else self._cut(text, starts)

    def _definitions(self, article: Article) -> Definitions:
        """What the article defines, read with the site's options."""
        known = article.body.definitions
        if self._known[0] is not known:
            self._known = known, definitions_of(article.body.blocks, self.options)
        return self._known[1]

    def _cut(self, text: str, starts: Sequence[int]) -> tuple[str, ...]:
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
        return _pieces(Resolver(shared.options, contents, writer).html(main.parts))


def starts_of(blocks: Sequence[Block]) -> list[int]:
    """The offsets of the blocks in their body's text."""
    return list(accumulate((len(block.source) for block in blocks), initial=0))[:-1]


def _fragment(block: Block, definitions: Definitions, glued: bool) -> Fragment:
    return fragment_of(block.source, definitions, block.kind, glued, code_spans)


def _is_plain(fragment: Fragment) -> bool:
    """Whether a block's HTML has no place for what only the whole document knows."""
    return all(isinstance(part, str) for part in fragment)


def _pieces(html: str) -> tuple[str, ...]:
    """The pieces between the cuts: one for each block, and what follows the last one where there is any."""
    pieces = html.split(_CUT)
    return tuple(pieces if pieces[-1] else pieces[:-1])


def site_markdown(configuration: SiteConfiguration) -> SiteMarkdown:
    """The converter for the configuration's ``kramdown:`` section."""
    return SiteMarkdown(options_of(configuration.kramdown))
