"""Where a link of the page leads: how that is shown, and whether it may be opened."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import QUrl, QUrlQuery

from editor.ui.preview.remote import without_user

_ENCODED = QUrl.ComponentFormattingOption.FullyEncoded
_RUN = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_HEADERS = ("subject", "cc", "body")  # others have attached files to letters or sent them hidden copies
_MOST_SHOWN = 500
_MOST_OPENED = 8000


@dataclass(frozen=True, slots=True)
class LinkTarget:
    """A link's target.

    Attributes:
        shown: the address as it can be read without being deceived.
        opens: what the browser or mail program is given; None for what stays where it is.
        is_of_site: whether it is a page of the site itself.
    """

    shown: str
    opens: QUrl | None = None
    is_of_site: bool = False


def target_of(url: QUrl) -> LinkTarget:
    """What a click on a link may do: http, https and mailto can be opened elsewhere, nothing else can."""
    if url.scheme() in ("http", "https") and url.isValid() and url.host():
        # "bank.example@" in front of a host is there to deceive.
        plain = without_user(url)
        return _target(plain, readable(plain.toString(_ENCODED)))
    if url.scheme() == "mailto":
        letter = _letter(url)
        return _target(letter, readable(letter.toString(_ENCODED)))
    if url.scheme() == "copydesk":
        return LinkTarget(_cut(readable(_path(url))), None, is_of_site=url.host() == "site")
    return LinkTarget(_cut(readable(url.toString(_ENCODED))))


def readable(address: str) -> str:
    """An encoded address with the words of its path as words; signs that could deceive stay encoded."""
    return _RUN.sub(lambda found: _words(found.group()), address)


def _target(url: QUrl, shown: str) -> LinkTarget:
    return LinkTarget(_cut(shown), url if len(url.toString(_ENCODED)) <= _MOST_OPENED else None)


def _words(run: str) -> str:
    try:
        text = bytes.fromhex(run.replace("%", "")).decode("utf-8")
    except UnicodeDecodeError:
        return run
    return text if all(map(_is_plain_letter, text)) else run


def _is_plain_letter(char: str) -> bool:
    return not char.isascii() and unicodedata.category(char) == "Lo" and unicodedata.bidirectional(char) == "L"


def _path(url: QUrl) -> str:
    fragment = f"#{url.fragment(_ENCODED)}" if url.hasFragment() else ""
    return url.path(_ENCODED) + fragment


def _letter(url: QUrl) -> QUrl:
    asked = QUrlQuery(url)
    kept = QUrlQuery()
    for name, value in asked.queryItems(_ENCODED):
        if name.lower() in _HEADERS:
            kept.addQueryItem(name, value)
    letter = QUrl(url.toString(_ENCODED).partition("#")[0])
    letter.setQuery(kept)
    return letter


def _cut(text: str) -> str:
    return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"
