"""Names that python-liquid takes for keywords and Ruby's Liquid does not, written so that both take them for names.

``{{ include.limit }}``, ``{% for post in posts limit: limit %}`` and ``{% if offset == 0 %}`` are usual in themes.
A property in brackets and quotes is never a keyword: ``include["limit"]``. A variable gets another name, which
``variable_name`` turns back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from liquid.environment import Environment
from liquid.token import TOKEN_EXPRESSION, TOKEN_TAG, Token

from editor.render.laxity import as_strictly

_KEYWORDS = (
    "limit|offset|cols|reversed|continue|with|for|as|if|else|required|in|not|and|or|contains|blank|empty|nil|null|"
    "true|false"
)
_QUOTED = re.compile(r"""("[^"]*"|'[^']*')""")
_PROPERTY = re.compile(rf"(?<=[\w\]?-])\.(?:{_KEYWORDS})(?![\w-])")
_SUFFIX = "__name"
_NAMES = "blank|empty|limit|offset|cols|reversed|with|for|as|if|else|required|not"
_AS_VALUE = re.compile(
    rf"(?P<before>^\s*|[=!<>:,(]\s*|\.\.\s*|\b(?:contains|and|or|in)\s+)(?P<name>{_NAMES})(?![\w-]|\s*:)"
)
_TARGETS = {
    "assign": re.compile(rf"^(\s*)({_NAMES}|in|and|or|contains)(?=\s*=)"),
    "capture": re.compile(rf"^(\s*)({_NAMES}|in|and|or|contains)(?=\s*$)"),
    "for": re.compile(rf"^(\s*)({_NAMES})(?=\s+in\b)"),
}
_CAPTURED = re.compile(r"[\w\-.\[\]]+")
_BARE = frozenset(["else", "break", "continue", "comment", "ifchanged"])
_VALUE_FIRST = frozenset(["if", "elsif", "unless", "case", "when", "echo", ""])


def as_ruby_reads(tokens: Iterable[Token], environment: Environment) -> Iterator[Token]:
    """The tokens of a template, with names out of harm's way, and what the strict grammar refuses read laxly."""
    tag = ""
    for token in tokens:
        if token.kind == TOKEN_TAG:
            tag = token.value
        elif token.kind == TOKEN_EXPRESSION and (tag.startswith("end") or tag in _BARE):
            continue  # Ruby's Liquid does not look at what follows these
        elif token.kind == TOKEN_EXPRESSION:
            value = as_strictly(_reworded(token.value, tag), tag, token, environment)
            token = token if value == token.value else Token(token.kind, value, token.start_index, token.source)
            tag = ""
        else:
            tag = ""
        yield token


def _reworded(expression: str, tag: str) -> str:
    if tag == "capture" and (named := _CAPTURED.search(expression)):
        expression = named.group()
    target = _TARGETS.get(tag)
    if target is not None:
        expression = target.sub(rf"\1\2{_SUFFIX}", expression)
    parts = _QUOTED.split(expression)
    for at in range(0, len(parts), 2):
        first = at == 0 and tag in _VALUE_FIRST
        parts[at] = _named(parts[at], first)
    return "".join(parts)


def _named(text: str, value_first: bool) -> str:
    def value(match: re.Match[str]) -> str:
        if not match["before"].strip() and not value_first:
            return match.group()
        return f"{match['before']}{match['name']}{_SUFFIX}"

    text = _PROPERTY.sub(lambda match: f'["{match.group()[1:]}"]', text)
    return _AS_VALUE.sub(value, text)


def condition_as_ruby_reads(expression: str) -> str:
    """A condition that stands in a filter's argument."""
    return _reworded(expression, "if")


def variable_name(name: str) -> str:
    """The name of a variable as its template has it."""
    return name.removesuffix(_SUFFIX)
