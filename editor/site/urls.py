"""URLs as Jekyll writes them: escaping a path, normalising a finished address.

Source: Jekyll's ``url.rb`` and ``filters/url_filters.rb``, and the Addressable library that both lean on.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote_to_bytes

_PARTS = re.compile(r"^(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$", re.DOTALL)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9.+-]*")
_PLAIN = re.compile(r"^[a-zA-Z0-9./-]+$", re.MULTILINE)

_UNRESERVED = r"a-zA-Z0-9._~\-"
_SUB_DELIMITERS = "!$&'()*+,;="
_PATH = re.compile(rf"[^{_UNRESERVED}{re.escape(_SUB_DELIMITERS)}:@/]")
_SEGMENT = re.compile(rf"[^{_UNRESERVED}{re.escape(_SUB_DELIMITERS)}:@]")
_AUTHORITY = re.compile(rf"[^{_UNRESERVED}{re.escape(_SUB_DELIMITERS)}:@\[\]]")
_QUERY = re.compile(rf"[^{_UNRESERVED}{re.escape(_SUB_DELIMITERS)}:@/?]")
_QUERY_PART = re.compile(rf"[^{_UNRESERVED}!$'()*+,=:@/?]")
_COMPONENT = re.compile(rf"[^{_UNRESERVED}{re.escape(_SUB_DELIMITERS)}:/?#\[\]@]")

_DEFAULT_PORTS = {"http": "80", "https": "443", "ftp": "21"}


class UrlError(ValueError):
    """The text cannot be part of a URL: Jekyll's build stops at it."""


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match.group().encode("utf-8", "surrogatepass"))


def _split(text: str) -> tuple[str | None, str | None, str, str | None, str | None]:
    match = _PARTS.match(text)
    if not match:
        raise UrlError(text)
    scheme, authority, path, query, fragment = match.groups()
    if scheme is not None and not _SCHEME.fullmatch(scheme):
        raise UrlError(f"{text!r} begins like a URL with a scheme")
    return scheme, authority, path, query, fragment


def _joined(scheme: str | None, authority: str | None, path: str, query: str | None, fragment: str | None) -> str:
    return "".join(
        (
            f"{scheme}:" if scheme is not None else "",
            f"//{authority}" if authority is not None else "",
            path,
            f"?{query}" if query is not None else "",
            f"#{fragment}" if fragment is not None else "",
        )
    )


def escape_path(path: str) -> str:
    """``Jekyll::URL.escape_path``: one placeholder's value, percent-encoded. Raises UrlError.

    A question mark stays (it begins a query to Addressable); a per cent sign is encoded even before two digits.
    """
    if not path or _PLAIN.search(path):
        return path
    scheme, authority, rest, query, fragment = _split(path)
    encoded = _joined(
        scheme,
        None if authority is None else _AUTHORITY.sub(_percent, authority),
        _PATH.sub(_percent, rest),
        None if query is None else _QUERY.sub(_percent, query),
        None if fragment is None else _QUERY.sub(_percent, fragment),
    )
    return encoded.replace("#", "%23", 1)


def unescape_path(path: str) -> str:
    """The file's path for a URL's path: percent-encoding undone."""
    return unquote_to_bytes(path).decode("utf-8", "replace") if "%" in path else path


def sanitized(url: str) -> str:
    """One leading slash, no ``..`` and no empty segments (``Jekyll::URL#sanitize_url``)."""
    url = f"/{url}".replace("..", "/").replace("./", "")
    return re.sub("/+", "/", url)


def is_absolute(url: str) -> bool:
    """Whether it has a scheme; raises UrlError where Addressable refuses to read it."""
    return _split(url.strip())[0] is not None


def _normalized_component(text: str, unwanted: re.Pattern[str], keep_plus: bool = False) -> str:
    if keep_plus:  # an encoded plus is not a plus
        text = re.sub("%2b", "\0", text, flags=re.IGNORECASE)
    raw = unquote_to_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        decoded = unicodedata.normalize("NFKC", raw.decode())
        return unwanted.sub(_percent, decoded).replace("%00", "%2B" if keep_plus else "%00")
    except UnicodeDecodeError:
        encoded = (bytes([byte]).decode("ascii") if byte < 0x80 else f"%{byte:02X}" for byte in raw)
        return "".join(part if part.startswith("%") else unwanted.sub(_percent, part) for part in encoded)


def _without_dots(path: str) -> str:
    """RFC 3986, 5.2.4."""
    out: list[str] = []
    segments = path.split("/")
    for at, segment in enumerate(segments):
        last = at == len(segments) - 1
        if segment == "." or segment == "..":
            if segment == ".." and len(out) > 1:
                out.pop()
            if last:
                out.append("")
        else:
            out.append(segment)
    return "/".join(out)


def _normalized_authority(scheme: str | None, authority: str) -> str:
    userinfo, at, host = authority.rpartition("@")
    name, colon, port = host.partition(":")
    name = name.lower()
    if not name.isascii():
        try:
            name = name.encode("idna").decode("ascii")
        except UnicodeError as error:
            raise UrlError(f"{authority!r}: {error}") from error
    if port == _DEFAULT_PORTS.get(scheme or "") or not port:
        colon = port = ""
    return f"{userinfo}{at}{name}{colon}{port}"


def normalized(url: str) -> str:
    """``Addressable::URI.parse(url).normalize``: as ``relative_url`` and ``absolute_url`` write. Raises UrlError."""
    scheme, authority, path, query, fragment = _split(url)
    scheme = scheme.lower() if scheme is not None else None
    path = "/".join(_normalized_component(segment, _SEGMENT) for segment in path.strip().split("/"))
    path = _without_dots(path)
    if not path and scheme in ("http", "https", "ftp"):
        path = "/"
    if query is not None:
        query = "&".join(_normalized_component(pair, _QUERY_PART, True) for pair in query.split("&")) or None
    return _joined(
        scheme,
        None if authority is None else _normalized_authority(scheme, authority),
        path,
        query,
        None if fragment is None else _normalized_component(fragment, _QUERY),
    )


def normalized_component(text: str) -> str:
    """``Addressable::URI.normalize_component`` (the filter ``uri_escape``)."""
    return _normalized_component(text, _COMPONENT)
