"""Addresses as people type them."""

from __future__ import annotations

import re

_SCHEME = re.compile(r"[a-z][a-z0-9+-]*:", re.IGNORECASE)  # those with a dot are hosts with a port
_MAIL = re.compile(r"[^@\s/?#]+@[^@\s/?#]+\.[a-z]{2,}", re.IGNORECASE)
_HOST = re.compile(r"(?P<host>(?:[\w-]+\.)+(?P<top>[^\W\d_]{2,}))(?::\d+)?(?:[/?#]|$)")
_FILES = frozenset({"html", "htm", "md", "markdown", "pdf", "jpg", "jpeg", "png", "gif", "webp", "svg", "zip", "xml"})


def completed_address(text: str) -> str:
    """The address that was meant: ``www.a.kr/b`` is no file of the site, ``a@b.kr`` is a mail address.

    A path of the site, an anchor and an address with its scheme stay as they are.
    """
    address = text.strip()
    if not address or address[0] in "/#?." or _SCHEME.match(address):
        return address
    if _MAIL.fullmatch(address):
        return f"mailto:{address}"
    found = _HOST.match(address)
    return f"https://{address}" if found and found["top"].lower() not in _FILES else address


def opens_elsewhere(address: str) -> bool:
    """Whether a browser or mail program can be handed an address: a path of the site says no more than a place."""
    return re.match(r"(?:https?://|mailto:)\S", address.strip(), re.IGNORECASE) is not None
