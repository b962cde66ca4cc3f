"""The text that a reader of a body sees, near enough to search in and show a stretch of.

The dialect's own parser gives it exactly and costs milliseconds a post; ten thousands are read here.
"""

from __future__ import annotations

import html
import re
import unicodedata

_LIQUID = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_UNSEEN = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_ALT = re.compile(r"""<img\b[^>]*?\balt\s*=\s*(?:"([^"]*)"|'([^']*)')[^>]*>""", re.IGNORECASE)
_INLINE = re.compile(
    r"</?(?:a|abbr|b|bdi|big|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strike|strong|sub|sup|u)\b[^>]*>",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?[A-Za-z][^>]*>")
_TARGET = re.compile(r"(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+[\"'][^)]*)?\)|(?<=\])\[[^\]]*\]")
_ATTRIBUTES = re.compile(r"\{:[^}\n]*\}")
_SIGNS = re.compile(r"[*`~\[\]]+|(?<![^\W_])_+|_+(?![^\W_])|!(?=\[)|^[ \t]*(?:#{1,6}|>|[-+])(?=\s)", re.MULTILINE)
_BLANKS = re.compile(r"\s+")
_PICTURE = re.compile(r"""<img\b[^>]*?\bsrc\s*=\s*["']?([^"'\s>]+)|!\[[^\]]*\]\(\s*<?([^)\s>]+)""", re.IGNORECASE)


def plain_text(body: str) -> str:
    """The words of a body, composed, in one line; pictures are their alt text."""
    text = _LIQUID.sub(" ", body) if "{" in body else body
    if "<" in text:
        text = _UNSEEN.sub(" ", text)
        text = _ALT.sub(lambda found: f" {found[1] or found[2] or ''} ", text)
        text = _TAG.sub(" ", _INLINE.sub("", text))
    text = _TARGET.sub("", _ATTRIBUTES.sub("", text))
    text = _SIGNS.sub("", text)
    if "&" in text:
        text = html.unescape(text)
    return unicodedata.normalize("NFC", _BLANKS.sub(" ", text)).strip()


def first_picture(body: str) -> str:
    """The address of the body's first picture; "" where it has none, or Liquid makes it."""
    found = _PICTURE.search(body)
    address = (found[1] or found[2]) if found else ""
    return "" if "{{" in address or "{%" in address else address
