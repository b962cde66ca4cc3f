"""The excerpt that Jekyll makes of a post without one: its text up to the first blank line.

Source: Jekyll's ``excerpt.rb``.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_TAG = re.compile(r"\{%-?\s*(\w+)\s*.*?-?%\}", re.DOTALL)
_DEFINITION = re.compile(r"^ {0,3}(?:(\[[^\]]+\])(:.+))$", re.MULTILINE)


def excerpt_source(content: str, separator: str, is_block: Callable[[str], bool]) -> str:
    """The excerpt's own source: Liquid blocks closed, the link definitions that it uses added.

    ``is_block`` tells whether a Liquid tag has an end tag.
    """
    if not separator:
        return ""
    head, _, tail = content.partition(separator)
    if not tail:
        return head
    if "{%" in head:
        head = _closed(head, is_block)
    used = [name + rest for name, rest in _DEFINITION.findall(tail) if name in head]
    return head + "\n\n" + "\n".join(used) if used else head


def _closed(head: str, is_block: Callable[[str], bool]) -> str:
    for name in reversed(_TAG.findall(head)):
        ending = rf"\{{%-?\s*end{name}.*?\s*-?%\}}"
        if is_block(name) and not re.search(ending, head, re.DOTALL):
            head += f"\n{{% end{name} %}}"
    return head
