"""Addresses of links and pictures in others' HTML: which are taken over, and the bytes that some of them are."""

from __future__ import annotations

import binascii
import re
from base64 import b64decode
from dataclasses import dataclass
from urllib.parse import parse_qs, unquote_to_bytes, urlsplit

PICTURE_SCHEME = "pasted"  # pasted:3 is the address of the fourth picture that was put aside
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_LINKED = frozenset({"http", "https", "mailto", "tel", "ftp"})
_SHOWN = frozenset({"http", "https", "file"})
_BITMAPS = frozenset({"image/png", "image/jpeg", "image/jpg", "image/gif", "image/webp", "image/bmp", "image/avif"})
_DATA = re.compile(r"data:(image/[\w.+-]{1,40})((?:;[^;,]{1,100}){0,5}),", re.IGNORECASE)
LONGEST = 4_000
MOST_BYTES = 40_000_000


def _plain(address: str) -> str:
    """An address without what browsers take out of it, and without what Jekyll would fill in."""
    address = re.sub(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]", "", address).strip()
    if address.startswith("//"):  # as the page itself was had
        address = f"https:{address}"
    return address.replace("{", "%7B").replace("}", "%7D") if len(address) <= LONGEST else ""


def _scheme(address: str) -> str:
    found = _SCHEME.match(address)
    return found[1].lower() if found else ""


def link_target(address: str) -> str:
    """The target that a link keeps; "" where it is none for readers: scripts, files, places in the other document."""
    address = _plain(address)
    if address.startswith("#") or (_scheme(address) and _scheme(address) not in _LINKED):
        return ""
    return _unwrapped(address)


def _unwrapped(address: str) -> str:
    """Google Docs leads every link of a published document through its own counter."""
    if not address.startswith(("https://www.google.com/url?", "http://www.google.com/url?")):
        return address
    target = parse_qs(urlsplit(address).query).get("q", [""])[0]
    return _plain(target) if _scheme(target) in _LINKED else address


def picture_address(address: str) -> str:
    """The address of a picture; "" for one that cannot be had."""
    address = _plain(address)
    if _scheme(address) == "file":
        return address.replace("\\", "/")  # as Hangul Word Processor writes them
    return "" if _scheme(address) and _scheme(address) not in _SHOWN else address


def put_aside(address: str, pictures: tuple[str, ...]) -> str:
    """The ``data:`` address that was put aside under this one; "" where it is none."""
    scheme, _, number = address.partition(":")
    if scheme != PICTURE_SCHEME or not (number.isascii() and number.isdigit() and len(number) < 8):
        return ""
    return pictures[int(number)] if int(number) < len(pictures) else ""


@dataclass(frozen=True, slots=True)
class PictureData:
    """A picture that an address is."""

    media_type: str
    data: bytes


def picture_data(address: str) -> PictureData | None:
    """The picture that a ``data:`` address is (RFC 2397); None where it is none, or a drawing that can hold scripts."""
    found = _DATA.match(address)
    if found is None or len(address) > MOST_BYTES or found[1].lower() not in _BITMAPS:
        return None
    content = unquote_to_bytes(address[found.end() :])
    if found[2].lower().endswith(";base64"):
        try:
            content = b64decode(content)
        except (binascii.Error, ValueError):
            return None
    return PictureData(found[1].lower(), content) if content else None
