"""What others make of a page: the card of a messenger, the result of a search, the entry in a list of articles.

Cards and results are read off the page's own head, as messengers and searches read it (ogp.me; the HTML standard's
names for metadata), with the fallbacks that they use.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from html import escape
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

_HEAD = re.compile(r"</head\s*>|<body\b", re.IGNORECASE)
_MOST_HEAD = 200_000  # characters


@dataclass(frozen=True, slots=True)
class PageHead:
    """What the head of a page says of it; "" for what it does not say.

    Attributes:
        image: the address of the picture, as it stands there.
        is_large: whether a card shows the picture over its whole width.
    """

    title: str = ""
    description: str = ""
    site_name: str = ""
    url: str = ""
    image: str = ""
    image_alt: str = ""
    is_large: bool = True
    shared_title: str = ""
    shared_description: str = ""


@dataclass(frozen=True, slots=True)
class ListEntry:
    """What a list of articles has of one.

    Attributes:
        excerpt: as text, without its markup.
        image: the address in the front matter, "" where there is none.
    """

    title: str
    date: datetime
    categories: tuple[str, ...]
    excerpt: str
    image: str


class _HeadParser(HTMLParser):
    """Gathers a head's title, meta and link elements."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.meta: dict[str, str] = {}
        self.title = ""
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "title" and not self.title:
            self._in_title = True
        elif tag == "meta":
            name = (values.get("property") or values.get("name") or "").lower()
            if name and values.get("content"):
                self.meta.setdefault(name, values["content"].strip())
        elif tag == "link" and "canonical" in values.get("rel", "").lower().split():
            self.meta.setdefault("canonical", values.get("href", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._in_title = False

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data


class _Text(HTMLParser):
    """The text of a piece of HTML."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def text_of(html: str) -> str:
    """The text of a piece of HTML, on one line."""
    parser = _Text()
    parser.feed(html)
    parser.close()
    return " ".join("".join(parser.parts).split())


def head_of(html: str) -> PageHead:
    """What a page says of itself."""
    end = _HEAD.search(html, 0, _MOST_HEAD)
    parser = _HeadParser()
    parser.feed(html[: end.start() if end is not None else _MOST_HEAD])
    parser.close()
    meta, title = parser.meta, " ".join(parser.title.split())

    def first(*names: str) -> str:
        return next((meta[name] for name in names if meta.get(name)), "")

    return PageHead(
        title=title,
        description=first("description"),
        site_name=first("og:site_name"),
        url=first("canonical", "og:url"),
        image=first("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src"),
        image_alt=first("og:image:alt", "twitter:image:alt"),
        is_large=first("twitter:card") != "summary",
        shared_title=first("og:title", "twitter:title") or title,
        shared_description=first("og:description", "twitter:description", "description"),
    )


_STYLE = """
:root { color-scheme: light dark; --ground: #eef0f3; --card: #fff; --ink: #1d2430; --dim: #667085; --line: #e4e6ea;
  --link: #1a0dab; }
@media (prefers-color-scheme: dark) { :root { --ground: #14171c; --card: #1f242c; --ink: #e6e9ee; --dim: #98a2b3;
  --line: #2b313b; --link: #8ab4f8; } }
body { margin: 0; padding: 20px 16px; background: var(--ground); color: var(--ink); word-break: keep-all;
  overflow-wrap: anywhere; font: 15px/1.5 "Pretendard", "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR",
  "NanumGothic", sans-serif; }
main { max-width: 560px; margin: 0 auto; }
.card { max-width: 360px; background: var(--card); border-radius: 14px; overflow: hidden;
  box-shadow: 0 1px 3px rgb(0 0 0 / .12); }
.small { display: flex; } .small img { width: 96px; height: 96px; order: 2; flex: none; }
.card img { display: block; width: 100%; aspect-ratio: 1.91; object-fit: cover; background: var(--line); }
.card.small img { width: 96px; aspect-ratio: 1; }
.card div { padding: 12px 14px 14px; } .result, .entry { background: var(--card); border-radius: 12px; padding: 16px; }
.title { font-weight: 600; margin: 0; } .text, .from { color: var(--dim); margin: 4px 0 0; font-size: 13px; }
.two { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.result .from { margin: 0 0 4px; } .result .title { color: var(--link); font-weight: 400; font-size: 19px;
  line-height: 1.3; } .result .text { font-size: 14px; }
.entry { display: flex; gap: 16px; } .entry img { width: 120px; height: 84px; object-fit: cover; border-radius: 8px;
  flex: none; background: var(--line); } .entry .title { font-size: 17px; line-height: 1.4; }
.three { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
"""


def card_page(head: PageHead, image: str) -> str:
    """The card that a messenger makes of an address; ``image`` is the picture's path in the site, "" for none.

    A page that says no title of itself is shown by its address, as messengers do.
    """
    host, title = urlsplit(head.url).netloc or head.site_name, head.shared_title or unquote(head.url)
    picture = f'<img src="{escape(image)}" alt="{escape(head.image_alt)}">' if image else ""
    kind = "card" if head.is_large or not image else "card small"
    return _page(
        f'<section class="{kind}">{picture}<div><p class="title two">{escape(title)}</p>'
        f'<p class="text two">{escape(head.shared_description)}</p><p class="from">{escape(host)}</p></div></section>'
    )


def search_page(head: PageHead, date: str) -> str:
    """The result that a search shows: where it is, its title, a date and what it is about."""
    where, title = urlsplit(head.url), head.title or unquote(head.url)
    trail = " › ".join((where.netloc or head.site_name, *filter(None, unquote(where.path).split("/"))))
    text = " — ".join(filter(None, (date, head.description)))
    return _page(
        f'<section class="result"><p class="from">{escape(trail)}</p><p class="title two">{escape(title)}</p>'
        f'<p class="text two">{escape(text)}</p></section>'
    )


def list_page(entry: ListEntry, image: str, date: str) -> str:
    """The article as a list of articles has it: title, day, categories and excerpt."""
    picture = f'<img src="{escape(image)}" alt="">' if image else ""
    about = " · ".join((date, *entry.categories))
    return _page(
        f'<section class="entry">{picture}<div><p class="title">{escape(entry.title)}</p>'
        f'<p class="from">{escape(about)}</p><p class="text three">{escape(entry.excerpt)}</p></div></section>'
    )


def site_path(address: str, url: str) -> str:
    """The path in the site of a picture's address; "" where it is elsewhere. ``url`` is the site's own."""
    parts = urlsplit(address)
    if not parts.scheme and not parts.netloc:
        return address if address.startswith("/") else f"/{address}" if address else ""
    own = urlsplit(url).netloc
    return parts.path if own and parts.netloc == own and parts.scheme in ("http", "https") else ""


def _page(content: str) -> str:
    return (
        f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><style>{_STYLE}</style></head>'
        f"<body><main>{content}</main></body></html>\n"
    )
