"""What other sites let one put into a page: which address is whose, and the code that shows it.

The code is a plain frame, as each provider documents it for its players and posts; attributes that a sanitiser or a
cautious site would take away are left out. Where the article embeds in a way of its own, that way is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape, unescape
from urllib.parse import quote, unquote

_ADDRESS = re.compile(r"(?:https?:)?//[^\s\"'<>|\\]+")
_START = re.compile(r"[?&#](?:t|start)=(\d+)s?\b")
_TITLE = re.compile(r"""\s+title\s*=\s*("[^"]*"|'[^']*')""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Provider:
    """A site whose things are put into pages.

    Attributes:
        name: what it calls itself.
        tags: how Liquid tags and includes name it.
        addresses: of its pages and frames; the group ``id`` says which thing.
        page: the address of a thing's page, with ``{id}``.
        frame: the address of the frame that shows a thing; "" where there is none to be made.
        width, height: of the frame, in CSS pixels.
    """

    name: str
    tags: tuple[str, ...]
    addresses: tuple[re.Pattern[str], ...]
    page: str
    frame: str
    width: int = 560
    height: int = 315


@dataclass(frozen=True, slots=True)
class Embed:
    """One thing of a provider's; ``start`` is where a film begins, in seconds."""

    provider: Provider
    id: str
    address: str
    start: int = 0

    @property
    def can_be_made(self) -> bool:
        """Whether there is code that shows it."""
        return bool(self.provider.frame and self.id)

    def code(self) -> str:
        """A frame that shows it, as HTML."""
        provider = self.provider
        address = provider.frame.format(id=self.id, quoted=quote(self.address, safe=""))
        if self.start and provider.name == "YouTube":
            address += f"?start={self.start}"
        size = f'width="{provider.width}" height="{provider.height}"'
        return f'<iframe {size} src="{escape(address)}" title="{provider.name}" allowfullscreen></iframe>'


def _known(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"(?:https?:)?//(?:www\.|m\.)?{pattern}", re.IGNORECASE) for pattern in patterns)


PROVIDERS = (
    Provider(
        "YouTube",
        ("youtube", "yt"),
        _known(
            r"youtube(?:-nocookie)?\.com/(?:watch/?\?(?:[^#\s]*&)?v=|embed/|shorts/|live/|v/)(?P<id>[\w-]{3,})",
            r"youtu\.be/(?P<id>[\w-]{3,})",
        ),
        "https://www.youtube.com/watch?v={id}",
        "https://www.youtube.com/embed/{id}",
    ),
    Provider(
        "Vimeo",
        ("vimeo",),
        _known(r"(?:player\.)?vimeo\.com/(?:video/|channels/[\w-]+/)?(?P<id>\d+)"),
        "https://vimeo.com/{id}",
        "https://player.vimeo.com/video/{id}",
    ),
    Provider(
        "X",
        ("twitter", "tweet", "x_post"),
        _known(
            r"(?:mobile\.)?(?:twitter|x)\.com/(?:i/web/|[\w]+/)?status(?:es)?/(?P<id>\d+)",
            r"platform\.twitter\.com/embed/Tweet\.html\?(?:[^#\s]*&)?id=(?P<id>\d+)",
        ),
        "https://x.com/i/status/{id}",
        "https://platform.twitter.com/embed/Tweet.html?id={id}",
        550,
        600,
    ),
    Provider(
        "Instagram",
        ("instagram", "instagr"),
        _known(r"instagram\.com/(?:[\w.]+/)?(?:p|reel|tv)/(?P<id>[\w-]+)", r"instagr\.am/p/(?P<id>[\w-]+)"),
        "https://www.instagram.com/p/{id}/",
        "https://www.instagram.com/p/{id}/embed",
        400,
        560,
    ),
    Provider(
        "Facebook",
        ("facebook",),
        _known(
            r"facebook\.com/plugins/(?:post|video)\.php\?(?:[^#\s]*&)?href=(?P<id>[^&\s]+)",
            r"facebook\.com/(?P<id>[\w.-]+/(?:posts|videos|photos)/[^\s?#]+|(?:watch|photo)/?\?[^\s#]+)",
            r"facebook\.com/(?P<id>(?:story|permalink|photo)\.php\?[^\s#]+)",
            r"fb\.watch/(?P<id>[\w-]+)",
        ),
        "https://www.facebook.com/{id}",
        "https://www.facebook.com/plugins/post.php?href={quoted}",
        500,
        600,
    ),
    Provider(
        "TikTok",
        ("tiktok",),
        _known(r"tiktok\.com/(?:@[\w.-]+/video/|embed/(?:v2/)?)(?P<id>\d+)"),
        "https://www.tiktok.com/embed/v2/{id}",
        "https://www.tiktok.com/embed/v2/{id}",
        340,
        740,
    ),
    Provider(
        "Naver TV",
        ("navertv", "naver_tv", "naver-tv", "naver"),
        _known(r"tv\.naver\.com/(?:v/|embed/|h/)?(?P<id>\d+)", r"tvcast\.naver\.com/v/(?P<id>\d+)"),
        "https://tv.naver.com/v/{id}",
        "https://tv.naver.com/embed/{id}",
    ),
    Provider(
        "Kakao TV",
        ("kakaotv", "kakao_tv", "kakao-tv", "kakao"),
        _known(
            r"(?:play-)?tv\.kakao\.com/(?:v/|l/|embed/player/(?:cliplink|livelink)/|channel/\d+/cliplink/)(?P<id>\d+)"
        ),
        "https://tv.kakao.com/v/{id}",
        "https://tv.kakao.com/embed/player/cliplink/{id}",
    ),
    Provider(
        "Google Maps",
        ("googlemap", "google_map", "google-map", "map"),
        _known(
            r"google\.[a-z.]+/maps/(?:place/[^/\s]+/|search/[^/\s]+/)?@(?P<id>-?\d+\.\d+,-?\d+\.\d+)",
            r"(?:google\.[a-z.]+/maps|maps\.google\.[a-z.]+/(?:maps)?)/?\?(?:[^#\s]*&)?q=(?P<id>[^&#\s]+)",
            r"(?P<id>)google\.[a-z.]+/maps\b",
            r"(?P<id>)maps\.google\.",
        ),
        "https://maps.google.com/maps?q={id}",
        "https://maps.google.com/maps?q={id}&output=embed",
        600,
        450,
    ),
    Provider("Naver Map", ("navermap",), _known(r"(?P<id>)(?:map\.naver\.com|naver\.me)/"), "", ""),
    Provider("Kakao Map", ("kakaomap",), _known(r"(?P<id>)(?:map\.kakao\.com|kko\.to)/"), "", ""),
    Provider("OpenStreetMap", ("osm",), _known(r"(?P<id>)openstreetmap\.org/"), "", ""),
    Provider("SoundCloud", ("soundcloud",), _known(r"(?P<id>)(?:w\.)?soundcloud\.com/"), "", ""),
    Provider("Spotify", ("spotify",), _known(r"(?P<id>)open\.spotify\.com/"), "", ""),
)


def embed_of(address: str) -> Embed | None:
    """What an address leads to at a provider known here; None for another address."""
    text = address.strip()
    for provider in PROVIDERS:
        for pattern in provider.addresses:
            found = pattern.match(text)
            if found:
                start = _START.search(text)
                return Embed(provider, found["id"], _page(provider, found, text), int(start[1]) if start else 0)
    return None


def _page(provider: Provider, found: re.Match[str], address: str) -> str:
    """The address that a person would open for what is embedded."""
    name = found["id"]
    if provider.name == "Facebook":
        return unquote(name) if "/plugins/" in address else address
    is_frame = "/embed" in address or "player." in address
    return provider.page.format(id=name) if name and is_frame else address


def embed_in(source: str) -> Embed | None:
    """What a piece of code embeds: the first known address in it."""
    return next((embed for found in _ADDRESS.findall(unescape(source)) if (embed := embed_of(found))), None)


def embed_named(tag: str, values: Iterable[str]) -> Embed | None:
    """What a Liquid tag or include embeds that is named for a provider; ``values`` is what is handed to it."""
    words = re.split(r"[^a-z0-9]+", tag.lower())
    for provider in PROVIDERS:
        if not any(name in words or name == tag.lower() for name in provider.tags):
            continue
        for value in values:
            known = embed_of(value)
            if known is not None:
                return known
            if provider.page and re.fullmatch(r"[\w-]{6,}", value):
                return Embed(provider, value, provider.page.format(id=value))
    return None


def written_like(embed: Embed, others: Iterable[tuple[str, Embed]]) -> str:
    """The code for an embed in the manner of others of its provider, each with its source; else a plain frame."""
    for source, other in others:
        if other.provider is embed.provider and other.id and other.start == 0 and source.count(other.id):
            if _is_one_thing(source):
                return _TITLE.sub("", source).replace(other.id, embed.id)
    return embed.code()


def _is_one_thing(source: str) -> bool:
    """Whether a source is nothing but a frame, with what is around it, or a Liquid tag: a post has words in it."""
    lowered = source.lower()
    return lowered.count("<iframe") + source.count("{%") + source.count("{{") == 1 and "<blockquote" not in lowered


def addresses_in(source: str) -> Iterator[str]:
    """The addresses that stand in a source, as written."""
    yield from (found[0] for found in _ADDRESS.finditer(unescape(source)))
