"""Typographic quotes and dashes for the filter ``smartify``.

Source: the rules of kramdown's typographic symbols and smart quotes, which Jekyll's SmartyPants converter uses.
"""

from __future__ import annotations

import re

_SYMBOLS = (("---", "—"), ("--", "–"), ("...", "…"), ("<< ", "«\u00a0"), (" >>", "\u00a0»"), ("<<", "«"), (">>", "»"))
_TAG = re.compile(r"(</?[a-zA-Z][^>]*>|<!--.*?-->)", re.DOTALL)
_STRAY_AMPERSAND = re.compile(r"&(?!\w+;|#\w+;)")


def smartified(text: str) -> str:
    """``text`` with straight quotes, double hyphens and three dots replaced outside of tags.

    Stray signs of HTML are escaped.
    """
    return "".join(part if part.startswith("<") and part.endswith(">") else _smart(part) for part in _TAG.split(text))


def _smart(text: str) -> str:
    text = _STRAY_AMPERSAND.sub("&amp;", text)
    for typed, symbol in _SYMBOLS:
        text = text.replace(typed, symbol)
    text = re.sub(r"(?<!\w)'(?=\d\d)", "’", text)
    text = re.sub(r"(^|[\s(\[{—–«])'(?=\S)", r"\1‘", text)
    text = re.sub(r'(^|[\s(\[{—–«‘])"(?=\S)', r"\1“", text)
    return text.replace('"', "”").replace("'", "’").replace("<", "&lt;").replace(">", "&gt;")
