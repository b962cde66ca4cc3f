"""How a tag or an attribute list states an alignment, and the same with another one."""

from __future__ import annotations

import re

_ALIGN = re.compile(r"""\s+align\s*=\s*("[^"]*"|'[^']*'|[^\s"'>}]+)""", re.IGNORECASE)
_STYLE = re.compile(r"""\s*(?<![\w-])style\s*=\s*("(?P<one>[^"]*)"|'(?P<two>[^']*)')""", re.IGNORECASE)
_RULE = re.compile(r"\s*text-align\s*:\s*[^;]*;?", re.IGNORECASE)


def aligned(source: str, closer: str, align: str, by_attribute: bool = False) -> str:
    """A tag's opener or an attribute list, which ends in ``closer``, with an alignment; "" for none.

    It is stated as a rule of its style, or as an attribute of its own.
    """
    source = _ALIGN.sub("", source)
    style = _STYLE.search(source)
    rules = (style["one"] or style["two"] or "") if style else ""
    rest = _RULE.sub("", rules).strip()
    if style:
        source = source[: style.start()] + source[style.end() :]
    if align and not by_attribute:
        rest = f"{rest.rstrip(';')}; text-align: {align}" if rest else f"text-align: {align}"
    stated = (f' style="{rest}"' if rest else "") + (f' align="{align}"' if align and by_attribute else "")
    return source[: len(source) - len(closer)].rstrip() + stated + closer
