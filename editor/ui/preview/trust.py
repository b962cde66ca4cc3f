"""What the person allowed each site's pages in the preview; kept in the program's settings, never in the site."""

from __future__ import annotations

import hashlib
import re
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QSettings

from editor.ui.preview.policy import SitePolicy, origin_of

_SCRIPT = re.compile(r"<script\b([^>]*)>", re.IGNORECASE)
_TYPE = re.compile(r"""\btype\s*=\s*["']?([^"'\s>]*)""", re.IGNORECASE)
_RUN = re.compile(r"(?:text|application)/(?:x-)?(?:java|ecma)script|module|", re.IGNORECASE)

_SHOWS = re.compile(r"<(img|image|source|video|audio|track|link|input)\b[^>]*>", re.IGNORECASE)
_HOST = r"//[a-z0-9.-]+(?::\d+)?"
_ADDRESS = re.compile(rf"""\b(?:src|srcset|href|poster)\s*=\s*["']?\s*(?:https?:)?({_HOST})""", re.IGNORECASE)
_STYLE_ADDRESS = re.compile(rf"""(?:\burl\(|@import)\s*["']?\s*(?:https?:)?({_HOST})""", re.IGNORECASE)


class Leave(Enum):
    """What can be allowed."""

    SCRIPTS = "scripts"
    NETWORK = "network"


class SiteTrust:
    """The answers by site, which is known by its folder."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def answer(self, site: Path, leave: Leave) -> bool | None:
        """What the person said; None where they were not asked."""
        stored = self._settings.value(_key(site, leave))
        return None if stored is None else str(stored) == "yes"

    def set_answer(self, site: Path, leave: Leave, allowed: bool) -> None:
        """Keeps what the person said."""
        self._settings.setValue(_key(site, leave), "yes" if allowed else "no")

    def policy(self, site: Path, url: str = "") -> SitePolicy:
        """What the pages of a site, published at ``url``, may do; nothing that was not allowed."""
        return SitePolicy(
            scripts=self.answer(site, Leave.SCRIPTS) is True,
            network=self.answer(site, Leave.NETWORK) is True,
            origin=origin_of(url),
        )


def has_scripts(html: str) -> bool:
    """Whether a page brings scripts that would run; data in script elements is none."""
    for found in _SCRIPT.finditer(html):
        kind = _TYPE.search(found.group(1))
        if _RUN.fullmatch(kind.group(1) if kind is not None else ""):
            return True
    return False


def hosts_elsewhere(html: str, origin: str) -> tuple[str, ...]:
    """The hosts whose pictures, styles or sounds a page would show, in order; ``origin`` is the site's own."""
    addresses = [
        address
        for element in _SHOWS.finditer(html)
        for address in _ADDRESS.findall(element.group())
        if element.group(1).lower() != "link" or "stylesheet" in element.group().lower()
    ]
    addresses += _STYLE_ADDRESS.findall(html)
    own = origin.partition(":")[2]
    named = (address for address in addresses if address.lower() != own)
    return tuple(dict.fromkeys(address.removeprefix("//").lower() for address in named))


def _key(site: Path, leave: Leave) -> str:
    name = hashlib.sha256(str(site.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:32]
    return f"sites/{name}/{leave.value}"
