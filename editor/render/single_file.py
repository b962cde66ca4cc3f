"""A page as one file that needs no other: its pictures, style sheets and fonts stand in it.

Scripts are left out, since they could ask for more; what is not the site's own keeps its address.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable
from html import escape, unescape
from urllib.parse import urljoin, urlsplit

from editor.render.assets import Asset
from editor.render.body import without_marks

Resolve = Callable[[str], Asset | None]

_SCRIPT = re.compile(r"<script\b.*?</script\s*>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(
    r"<(?P<name>img|source|link|video|audio|image|use|input|track|embed)\b(?:[^>\"']|\"[^\"]*\"|'[^']*')*>",
    re.IGNORECASE,
)
_STYLE = re.compile(r"(<style\b[^>]*>)(.*?)(</style\s*>)", re.DOTALL | re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"(?P<lead>\s)(?P<name>src|srcset|href|xlink:href|poster)\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s>]+))",
    re.IGNORECASE,
)
_REL = re.compile(r"\brel\s*=\s*[\"']?([^\"'>]*)", re.IGNORECASE)
_MEDIA = re.compile(r"\bmedia\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_CSS_URL = re.compile(r"url\(\s*(?:\"([^\"]*)\"|'([^']*)'|([^)\"'\s]*))\s*\)", re.IGNORECASE)
_CSS_IMPORT = re.compile(
    r"@import\s+(?:url\(\s*)?(?:\"([^\"]*)\"|'([^']*)'|([^)\"'\s;]+))\s*\)?\s*([^;]*);", re.IGNORECASE
)
_DEEPEST = 5  # style sheets that import others


def single_file(html: str, path: str, resolve: Resolve) -> str:
    """The page at a path of the site with all that the site's own files give it put into it."""
    return _Inliner(resolve).page(without_marks(html), path)


class _Inliner:
    """Puts files into the page; each is read once."""

    def __init__(self, resolve: Resolve) -> None:
        self._resolve = resolve
        self._known: dict[str, Asset | None] = {}

    def page(self, html: str, path: str) -> str:
        html = _SCRIPT.sub("", html)
        html = _STYLE.sub(lambda match: match[1] + _in_style(self._css(match[2], path)) + match[3], html)
        return _TAG.sub(lambda match: self._tag(match, path), html)

    def _tag(self, match: re.Match[str], path: str) -> str:
        tag, name = match.group(), match["name"].lower()
        if name == "link":
            return self._link(tag, path)
        return _ATTRIBUTE.sub(lambda attribute: self._attribute(attribute, path), tag)

    def _link(self, tag: str, path: str) -> str:
        rel = _REL.search(tag)
        kinds = rel[1].lower().split() if rel is not None else []
        if "stylesheet" in kinds and "alternate" not in kinds:
            return self._style_sheet(tag, path)
        if "icon" in kinds:
            return _ATTRIBUTE.sub(lambda attribute: self._attribute(attribute, path), tag)
        asks = {"preload", "prefetch", "modulepreload", "manifest", "preconnect", "dns-prefetch"}
        return "" if asks.intersection(kinds) else tag

    def _style_sheet(self, tag: str, path: str) -> str:
        attribute = next((each for each in _ATTRIBUTE.finditer(tag) if each["name"].lower() == "href"), None)
        place = urljoin(path, _value(attribute)) if attribute is not None else ""
        asset = self._asset(place)
        if asset is None:
            return tag
        media = _MEDIA.search(tag)
        stated = f' media="{media[1] or media[2] or ""}"' if media is not None else ""
        return f"<style{stated}>{_in_style(self._css(asset.data.decode('utf-8', 'replace'), place))}</style>"

    def _attribute(self, attribute: re.Match[str], path: str) -> str:
        value = _value(attribute)
        if attribute["name"].lower() == "srcset":
            parts = (part.strip().split(None, 1) for part in value.split(",") if part.strip())
            value = ", ".join(" ".join((self._data(part[0], path), *part[1:])) for part in parts)
        else:
            value = self._data(value, path)
        return f'{attribute["lead"]}{attribute["name"]}="{escape(value)}"'

    def _css(self, css: str, path: str, depth: int = 0) -> str:
        """A style sheet with what it imports and shows put into it."""

        def imported(match: re.Match[str]) -> str:
            place = urljoin(path, match[1] or match[2] or match[3] or "")
            asset = self._asset(place) if depth < _DEEPEST else None
            if asset is None:
                return match.group()
            inner = self._css(asset.data.decode("utf-8", "replace"), place, depth + 1)
            return f"@media {match[4]} {{ {inner} }}" if match[4].strip() else inner

        def shown(match: re.Match[str]) -> str:
            address = match[1] or match[2] or match[3] or ""
            return f'url("{self._data(address, path)}")' if address else match.group()

        return _CSS_URL.sub(shown, _CSS_IMPORT.sub(imported, css))

    def _data(self, address: str, path: str) -> str:
        """The file behind an address as an address that holds it; the address itself where it is not the site's."""
        asset = self._asset(urljoin(path, address)) if address and not address.startswith(("#", "data:")) else None
        if asset is None:
            return address
        fragment = urlsplit(address).fragment
        data = b64encode(asset.data).decode("ascii")
        return f"data:{asset.media_type};base64,{data}{f'#{fragment}' if fragment else ''}"

    def _asset(self, place: str) -> Asset | None:
        parts = urlsplit(place)
        if parts.scheme or parts.netloc or not parts.path:
            return None
        if parts.path not in self._known:
            self._known[parts.path] = self._resolve(parts.path)
        return self._known[parts.path]


def _value(attribute: re.Match[str]) -> str:
    return unescape(next(filter(None, attribute.group("double", "single", "bare")), "")).strip()


def _in_style(css: str) -> str:
    """A style sheet as it may stand in a style element, which its own end tag would close."""
    return re.sub(r"</(?=style)", r"<\\/", css, flags=re.IGNORECASE)
