"""Names that python-liquid takes for keywords and Ruby's Liquid does not, written so that both take them for names.

``{{ include.limit }}``, ``{% for post in posts limit: limit %}`` and ``{% if offset == 0 %}`` are usual in themes.
A name in brackets and quotes is never a keyword: ``include["limit"]``, ``["limit"]``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from liquid.token import TOKEN_EXPRESSION, TOKEN_TAG, Token

_KEYWORDS = "limit|offset|cols|reversed|continue|with|for|as|if|else|required|in|not|and|or|contains|blank|empty|nil|null|true|false"
_QUOTED = re.compile(r"""("[^"]*"|'[^']*')""")
_PROPERTY = re.compile(rf"(?<=[\w\]?-])\.(?:{_KEYWORDS})(?![\w-])")
_AS_VALUE = re.compile(
    r"(?P<before>^\s*|[=!<>:,(]\s*|\.\.\s*|\b(?:contains|and|or|in)\s+)"
    r"(?P<name>limit|offset|cols|reversed|with|for|as|if|else|required|not)(?![\w-]|\s*:)"
)
_VALUE_FIRST = frozenset(["if", "elsif", "unless", "case", "when", "echo", ""])


def as_ruby_reads(tokens: Iterable[Token]) -> Iterator[Token]:
    """The tokens of a template, with the names in their expressions out of harm's way."""
    tag = ""
    for token in tokens:
        if token.kind == TOKEN_TAG:
            tag = token.value
        elif token.kind == TOKEN_EXPRESSION:
            value = _reworded(token.value, tag)
            token = token if value == token.value else Token(token.kind, value, token.start_index, token.source)
            tag = ""
        else:
            tag = ""
        yield token


def _reworded(expression: str, tag: str) -> str:
    parts = _QUOTED.split(expression)
    for at in range(0, len(parts), 2):
        first = at == 0 and tag in _VALUE_FIRST
        parts[at] = _named(parts[at], first)
    return "".join(parts)


def _named(text: str, value_first: bool) -> str:
    def value(match: re.Match[str]) -> str:
        if not match["before"].strip() and not value_first:
            return match.group()
        return f'{match["before"]}["{match["name"]}"]'

    text = _PROPERTY.sub(lambda match: f'["{match.group()[1:]}"]', text)
    return _AS_VALUE.sub(value, text)
