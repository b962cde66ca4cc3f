"""Whether an SVG can be drawn without another file being read.

Qt reads what ``image`` elements and style sheet instructions of a drawing name, wherever on the machine it lies; a
browser, which shows drawings in pages, does not. So Qt gets those alone that name nothing.
"""

from __future__ import annotations

import re
import zlib

MOST_BYTES = 16 * 1024 * 1024
_ENCODING = re.compile(r"<\?xml[^>]*\bencoding\s*=\s*[\"'](?!utf-?8|us-ascii)", re.IGNORECASE)
_READS_MORE = re.compile(r"<!ENTITY|<\?xml-stylesheet", re.IGNORECASE)
_HREF = re.compile(r"href\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_BASE64 = r"(?:[\w+/=\s]|&#(?:10|13|x[AaDd]);)*"
_INNER = re.compile(
    rf"\s*(?:#[^/\\&]*|data:image/[\w.+-]+;base64,{_BASE64}|(?:https?://|mailto:)(?!.*\.\.)(?:[^&]|&amp;)*)\Z",
    re.ASCII | re.DOTALL,
)


def stands_alone(data: bytes) -> bool:
    """Whether a drawing (also a compressed one) names no file; what cannot be told of it counts as naming one."""
    try:
        text = _inflated(data).decode("utf-8-sig")
    except (UnicodeDecodeError, zlib.error):
        return False
    if "\0" in text or len(text) > MOST_BYTES or _ENCODING.match(text) or _READS_MORE.search(text):
        return False
    return all(_INNER.match(match[1] or match[2] or "#") for match in _HREF.finditer(text))


def _inflated(data: bytes) -> bytes:
    if not data.startswith(b"\x1f\x8b"):
        return data
    return zlib.decompressobj(wbits=31).decompress(data, MOST_BYTES + 1)
