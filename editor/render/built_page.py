"""A page of the site's last build as the shell of an article: its content, and its title, put in place of the old."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_ENDING_PARAGRAPHS = frozenset(
    "address article aside blockquote center details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr "
    "main nav ol p pre section table ul".split()
)
_CONTAINERS = frozenset("#page html body div section article main td center".split())
_UNREAD = frozenset(("script", "style", "template"))
_CONTENT_CLASSES = (
    "e-content post-content entry-content article-content page__content post-body article-body post__content "
    "article__content post-text content-body markdown-body prose"
).split()
_TITLES = re.compile(r"<(title|h1|h2)\b[^>]*>.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_PROBE = 40  # characters
_MOST_SHARED = 0.6
"""So much of an article's texts an element has to hold to be the one around it."""


@dataclass(slots=True)
class Element:
    """An element, or a text (``tag`` is ""), with its places in the page; the content lies from inner to inner_end."""

    tag: str
    attributes: dict[str, str]
    start: int
    inner: int
    inner_end: int = -1
    end: int = -1
    children: list[Element] = field(default_factory=list)

    def walk(self) -> Iterator[Element]:
        """The element and those in it, outer ones first."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class ArticleShell:
    """A page around a hole in which an article stands."""

    head: str
    tail: str
    title: str

    def around(self, content: str, title: str) -> str:
        """The page with another content; where the title stands in a heading or the page's title, another there."""
        return self._titled(self.head, title) + content + self._titled(self.tail, title)

    def _titled(self, html: str, title: str) -> str:
        old = escape(self.title, quote=False)
        if not self.title.strip() or self.title == title:
            return html
        return _TITLES.sub(lambda match: match.group().replace(old, escape(title, quote=False)), html)


def article_shell(page: str, article: str, title: str) -> ArticleShell | None:
    """The shell that a built page is; None where no place for an article is found in it.

    ``article`` is the HTML that the article had when the page was built, as far as it is known: it is looked for to
    the letter (white space aside), then by its texts, then by what content is usually called.
    """
    span = _to_the_letter(page, article)
    if span is None:
        root = _tree(page)
        span = _by_texts(page, root, article) or _by_name(root)
    return None if span is None else ArticleShell(page[: span[0]], page[span[1] :], title)


def _to_the_letter(page: str, article: str) -> tuple[int, int] | None:
    wanted = _squeezed(article)
    places = [at for at, character in enumerate(page) if not character.isspace()]
    at = _squeezed(page).find(wanted) if wanted else -1
    return None if at < 0 else (places[at], places[at + len(wanted) - 1] + 1)


def _by_texts(page: str, root: Element, article: str) -> tuple[int, int] | None:
    """The children, of the innermost element with most of the article's texts, from the first such to the last."""
    probes = {_squeezed(text)[:_PROBE] for text in _texts(_tree(article), article)}
    probes = {probe for probe in probes if len(probe) > _PROBE // 4}
    if not probes:
        return None
    best = None
    for element in root.walk():
        text = _text_of(element, page)
        if element.tag in _CONTAINERS and sum(probe in text for probe in probes) >= _MOST_SHARED * len(probes):
            best = element
    if best is None:
        return None
    with_text = [any(probe in _text_of(child, page) for probe in probes) for child in best.children]
    if True not in with_text:
        return best.inner, best.inner_end
    first, last = with_text.index(True), len(with_text) - 1 - with_text[::-1].index(True)
    return _widened(page, best.children, first, last, article)


def _widened(page: str, children: list[Element], first: int, last: int, article: str) -> tuple[int, int]:
    """With the neighbours that are the article's too: by their texts, or to the letter as pictures and rules."""
    source, words = _squeezed(article), _text_of(_tree(article), article)

    def belongs(child: Element) -> bool:
        text = _text_of(child, page)
        return text in words if text else _squeezed(page[child.start : child.end]) in source

    while first > 0 and belongs(children[first - 1]):
        first -= 1
    while last + 1 < len(children) and belongs(children[last + 1]):
        last += 1
    return children[first].start, children[last].end


def _by_name(root: Element) -> tuple[int, int] | None:
    elements = [element for element in root.walk() if element.tag]
    for fits in (_is_body_property, _has_content_class, _is_article, _is_main):
        found = next((element for element in elements if fits(element)), None)
        if found is not None:
            return _below_its_heading(found), found.inner_end
    return None


def _is_body_property(element: Element) -> bool:
    return element.attributes.get("itemprop", "").lower() == "articlebody"


def _has_content_class(element: Element) -> bool:
    return any(name in element.attributes.get("class", "").split() for name in _CONTENT_CLASSES)


def _is_article(element: Element) -> bool:
    return element.tag == "article"


def _is_main(element: Element) -> bool:
    return (
        element.tag == "main" or element.attributes.get("role") == "main" or element.attributes.get("id") == "content"
    )


def _below_its_heading(element: Element) -> int:
    headings = [child.end for child in element.children[:4] if child.tag in ("header", "h1")]
    return headings[-1] if headings else element.inner


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _texts(root: Element, html: str) -> Iterator[str]:
    for element in root.walk():
        if not element.tag:
            yield html[element.start : element.end]


def _text_of(element: Element, html: str) -> str:
    return _squeezed("".join(_texts(element, html)))


def _tree(html: str) -> Element:
    reader = _Reader(html)
    reader.feed(html)
    reader.close()
    return reader.finished()


class _Reader(HTMLParser):
    """A page's elements with their places; an end tag closes what is open within its element."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self._lines = [0, *(match.end() for match in re.finditer("\n", html))]
        self._length = len(html)
        self._open = [Element("#page", {}, 0, 0)]

    def _here(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        start = self._here()
        if (self._open[-1].tag == "p" and tag in _ENDING_PARAGRAPHS) or (tag == "li" and self._open[-1].tag == "li"):
            element = self._open.pop()
            element.inner_end = element.end = start
        end = start + len(self.get_starttag_text() or "")
        element = Element(tag, {name: value or "" for name, value in attrs}, start, end)
        self._open[-1].children.append(element)
        if tag in _VOID:
            element.inner_end = element.end = end
        else:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag not in (element.tag for element in self._open):
            return
        start = self._here()
        while (element := self._open.pop()).tag != tag:
            element.inner_end = element.end = start
        element.inner_end, element.end = start, start + len(tag) + 3

    def handle_data(self, data: str) -> None:
        if self._open[-1].tag not in _UNREAD:
            start = self._here()
            text = Element("", {}, start, start, start + len(data), start + len(data))
            self._open[-1].children.append(text)

    def finished(self) -> Element:
        for element in self._open:
            element.inner_end = element.end = self._length
        return self._open[0]
