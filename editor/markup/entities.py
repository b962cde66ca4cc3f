"""HTML's character references as kramdown knows them (its ``utils/entities.rb``)."""

from __future__ import annotations

from html.entities import name2codepoint

_MORE = {"apos": 39, "vellip": 8942}
NAMES: dict[str, int] = {**name2codepoint, **_MORE}
_WINDOWS = dict(
    zip(
        (128, *range(130, 141), 142, *range(145, 157), 158, 159),
        (
            8364, 8218, 402, 8222, 8230, 8224, 8225, 710, 8240, 352, 8249, 338, 381, 8216, 8217, 8220, 8221, 8226,
            8211, 8212, 732, 8482, 353, 8250, 339, 382, 376,
        ),
        strict=True,
    )
)  # fmt: skip


def decode(name: str | None, decimal: str | None, hexadecimal: str | None) -> str | None:
    """The character of a reference, or None for one that kramdown does not know."""
    if name is not None:
        point = NAMES.get(name)
        return chr(point) if point is not None else None
    digits = decimal if decimal is not None else hexadecimal or "0"
    if len(digits) > 8:
        return ""
    number = int(digits, 10 if decimal is not None else 16)
    number = _WINDOWS.get(number, number)
    return chr(number) if number < 0xD800 or 0xDFFF < number <= 0x10FFFF else ""
