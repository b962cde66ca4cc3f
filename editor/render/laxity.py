"""Expressions that Liquid's strict grammar refuses, written as its lax one reads them.

Jekyll parses in the mode "warn": what is no expression is read by patterns that take the first fragment and pass
over what they do not know. ``{{ a + 'x' | upcase }}`` is ``{{ a | upcase }}``; themes rely on it unawares.
Source: Liquid's ``variable.rb``, ``tags/if.rb``, ``tags/for.rb`` (``lax_parse``).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from liquid.builtin.expressions import BooleanExpression, FilteredExpression, LoopExpression, tokenize
from liquid.environment import Environment
from liquid.exceptions import LiquidError
from liquid.stream import TokenStream
from liquid.token import Token

_QUOTED = r"\"[^\"]*\"|'[^']*'"
_FRAGMENT = rf"(?:{_QUOTED}|(?:[^\s,|'\"]|{_QUOTED})+)"
_VARIABLE = re.compile(rf"({_FRAGMENT})(.*)", re.DOTALL)
_FILTER = re.compile(rf"(?:\s+|{_FRAGMENT}|,)+")
_ARGUMENT = re.compile(rf"[:,]\s*((?:\w+\s*:\s*)?{_FRAGMENT}\s*)")
_ASSIGNMENT = re.compile(r"([\w\-.\[\]]+)\s*=\s*(.*)\s*", re.DOTALL)
_CONDITION = re.compile(rf"({_FRAGMENT})\s*([=!<>a-z_]+)?\s*({_FRAGMENT})?")
_LOOP = re.compile(rf"\s*([\w\-]+)\s+in\s+({_FRAGMENT}+)\s*(reversed)?")
_LOOP_SETTING = re.compile(rf"(\w[\w-]*)\s*:\s*({_FRAGMENT})")
_SEGMENT = re.compile(r"\[[^\[\]]*\]|[\w-]+\??")
_OPERATORS = ("==", "!=", "<>", "<", ">", "<=", ">=", "contains")


def as_strictly(expression: str, tag: str, token: Token, environment: Environment) -> str:
    """The expression itself where it can be parsed, else what the lax grammar makes of it."""
    rule = _RULES.get(tag)
    if rule is None or _parses(expression, rule[0], token, environment):
        return expression
    lax = rule[1](expression)
    return lax if lax is not None and _parses(lax, rule[0], token, environment) else expression


def _parses(
    expression: str, parse: Callable[[Any, TokenStream], object], token: Token, environment: Environment
) -> bool:
    try:
        parse(environment, TokenStream(tokenize(expression, token)))
    except LiquidError:
        return False
    return True


def _parse_assignment(environment: Environment, stream: TokenStream) -> object:
    """What follows the first equals sign."""
    next(stream)
    next(stream)
    return FilteredExpression.parse(environment, stream)


def _path(fragment: str) -> str:
    """A fragment as a path of names; texts and ranges stay."""
    if fragment[:1] in "\"'(" or not fragment:
        return fragment
    if re.fullmatch(r"-?\d+(\.\d+)?", fragment):
        return fragment
    segments: list[str] = _SEGMENT.findall(fragment)
    if not segments:
        return "nil"
    return segments[0] + "".join(part if part.startswith("[") else f".{part}" for part in segments[1:])


def _argument(text: str) -> str:
    named = re.match(r"(\w+\s*:\s*)(.+)", text, re.DOTALL)
    return named[1] + _path(named[2]) if named else _path(text)


def _lax_variable(expression: str) -> str | None:
    match = _VARIABLE.search(expression)
    if not match:
        return "nil"
    parts = [_path(match[1])]
    _, bar, filters = match[2].partition("|")
    for text in _FILTER.findall(filters) if bar else ():
        name = re.search(r"\w+", text)
        if name:
            arguments = [_argument(argument.strip()) for argument in _ARGUMENT.findall(text)]
            parts.append(name[0] + (f": {', '.join(arguments)}" if arguments else ""))
    return " | ".join(parts)


def _lax_assignment(expression: str) -> str | None:
    match = _ASSIGNMENT.search(expression)
    return None if not match else f"{match[1]} = {_lax_variable(match[2])}"


def _lax_condition(expression: str) -> str | None:
    pieces = re.split(r"\s+(and|or)\s+", expression)
    for at in range(0, len(pieces), 2):
        match = _CONDITION.search(pieces[at])
        if not match or (match[2] and match[3] and match[2] not in _OPERATORS):
            return None
        left, operator, right = match.groups()
        pieces[at] = f"{_path(left)} {operator} {_path(right)}" if operator and right else _path(left)
    return " ".join(pieces)


def _lax_loop(expression: str) -> str | None:
    match = _LOOP.match(expression)
    if not match:
        return None
    settings = [f"{name}: {value}" for name, value in _LOOP_SETTING.findall(expression[match.end() :])]
    return " ".join([f"{match[1]} in {_path(match[2])}", *([match[3]] if match[3] else []), *settings])


_RULES: dict[str, tuple[Callable[[Any, TokenStream], object], Callable[[str], str | None]]] = {
    "": (FilteredExpression.parse, _lax_variable),
    "echo": (FilteredExpression.parse, _lax_variable),
    "assign": (_parse_assignment, _lax_assignment),
    "if": (BooleanExpression.parse, _lax_condition),
    "elsif": (BooleanExpression.parse, _lax_condition),
    "unless": (BooleanExpression.parse, _lax_condition),
    "for": (LoopExpression.parse, _lax_loop),
}
