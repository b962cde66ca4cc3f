"""What a clipboard holds, as data."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Flavours:
    """One thing on the clipboard in the ways that its program offers it; "" for a way that it does not.

    Attributes:
        html: ``text/html``, decoded.
        text: ``text/plain``.
        uri_list: ``text/uri-list`` (RFC 2483): an address per line, ``#`` before comments.
    """

    html: str = ""
    text: str = ""
    uri_list: str = ""

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses of the list, in order."""
        lines = (line.strip() for line in self.uri_list.splitlines())
        return tuple(line for line in lines if line and not line.startswith("#"))
