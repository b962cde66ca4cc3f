"""Jekyll's filters for lists: where, group_by, sort, find and the like. Source: Jekyll's ``filters.rb``."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import cmp_to_key
from typing import Any

from liquid.builtin.expressions import BooleanExpression, FilteredExpression, tokenize
from liquid.builtin.expressions.primitive import Blank, Empty
from liquid.context import RenderContext
from liquid.expression import Expression
from liquid.filter import with_context
from liquid.stream import TokenStream
from liquid.token import TOKEN_EXPRESSION, Token

from editor.render.filters_text import is_nil, whole
from editor.render.keywords import condition_as_ruby_reads
from editor.render.limits import MOST_ITEMS, check_length
from editor.render.values import liquid_text

_INTEGER = re.compile(r"\A\s*-?\d+\s*\Z", re.ASCII)
_FLOAT = re.compile(r"\A\s*-?(?:\d+\.?\d*|\.\d+)\s*\Z", re.ASCII)


def items_of(value: object) -> list[Any] | None:
    """The members of a list, the values of a mapping, None for anything else."""
    if isinstance(value, range) and len(value) > MOST_ITEMS:
        raise ValueError(f"more than {MOST_ITEMS} items")
    if isinstance(value, list | tuple | range):
        return list(value)
    return list(value.values()) if isinstance(value, Mapping) and not is_nil(value) else None


def property_of(item: object, name: object) -> object:
    """``item[name]``, nested by dots; a text that looks like a number is one, as Jekyll sorts it."""
    value: object = item
    parts = liquid_text(name).split(".")
    for number, part in enumerate(parts):
        # Ruby asks nil whether it has members: it has not, and that answer, false, is the property's value then.
        value = value.get(part) if isinstance(value, Mapping) else (False if number else None)
    text = liquid_text(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
    if _INTEGER.match(text):
        return int(text)
    return float(text) if _FLOAT.match(text) else value


def _matches(value: object, target: object) -> bool:
    if is_nil(target):
        return is_nil(value)
    if isinstance(target, Empty | Blank):
        return is_nil(value) or value == "" or (isinstance(value, list) and _join(value, "") == "")
    wanted = liquid_text(target)
    if isinstance(value, str):
        return value == wanted
    if isinstance(value, list):
        return any(liquid_text(item) == wanted for item in value)
    return not is_nil(value) and liquid_text(value) == wanted


def _where(value: object, name: object, target: object) -> object:
    items = items_of(value)
    if items is None or is_nil(name) or isinstance(target, list):
        return value
    return [item for item in items if _matches(property_of(item, name), target)]


def _find(value: object, name: object, target: object) -> object:
    items = items_of(value)
    if items is None or is_nil(name) or isinstance(target, list):
        return value
    return next((item for item in items if _matches(property_of(item, name), target)), None)


def _parsed(parse: Callable[[Any, TokenStream], Expression], text: object, context: RenderContext) -> Expression:
    source = condition_as_ruby_reads(liquid_text(text))
    token = Token(TOKEN_EXPRESSION, source, 0, source)
    return parse(context.env, TokenStream(tokenize(source, token)))


def _selected(
    items: Iterable[Any], variable: object, expression: object, context: RenderContext
) -> Iterable[tuple[Any, object]]:
    """Each item with what the expression says of it."""
    condition = _parsed(BooleanExpression.parse, expression, context)
    for item in items:
        with context.extend({liquid_text(variable): item}):
            verdict = condition.evaluate(context)
        yield item, verdict


@with_context
def _where_exp(value: object, variable: object, expression: object, *, context: RenderContext) -> object:
    items = items_of(value)
    if items is None:
        return value
    return [item for item, verdict in _selected(items, variable, expression, context) if verdict]


@with_context
def _find_exp(value: object, variable: object, expression: object, *, context: RenderContext) -> object:
    items = items_of(value)
    if items is None:
        return value
    return next((item for item, verdict in _selected(items, variable, expression, context) if verdict), None)


def _grouped(pairs: Iterable[tuple[object, object]]) -> list[dict[str, object]]:
    groups: dict[str, tuple[object, list[object]]] = {}
    for name, item in pairs:
        groups.setdefault(liquid_text(name), (name, []))[1].append(item)
    return [{"name": name, "items": items, "size": len(items)} for name, items in groups.values()]


def _group_by(value: object, name: object) -> object:
    items = items_of(value)
    if items is None:
        return value
    return _grouped((liquid_text(property_of(item, name)), item) for item in items)


@with_context
def _group_by_exp(value: object, variable: object, expression: object, *, context: RenderContext) -> object:
    items = items_of(value)
    if items is None:
        return value
    parsed = _parsed(FilteredExpression.parse, expression, context)
    pairs = []
    for item in items:
        with context.extend({liquid_text(variable): item}):
            pairs.append((parsed.evaluate(context), item))
    return _grouped(pairs)


def _compared(left: object, right: object) -> int:
    """Ruby's ``<=>``; raises TypeError for what it gives nil."""
    if isinstance(left, str) and isinstance(right, str):
        left_bytes, right_bytes = left.encode(), right.encode()
        return (left_bytes > right_bytes) - (left_bytes < right_bytes)
    if isinstance(left, datetime) and isinstance(right, datetime):
        return (left > right) - (left < right)
    if isinstance(left, int | float) and isinstance(right, int | float):
        return (left > right) - (left < right)
    if isinstance(left, Mapping) and isinstance(right, Mapping):
        return _compared_documents(left, right)
    raise TypeError(f"no order between {type(left).__name__} and {type(right).__name__}")


def _compared_documents(left: Mapping[str, object], right: Mapping[str, object]) -> int:
    by_date = _compared(left.get("date"), right.get("date"))
    return by_date or _compared(left.get("path"), right.get("path"))


def _sort(value: object, name: object = None, nils: object = "first") -> list[object]:
    """By value or property, nulls first or last. Raises ValueError for null, TypeError for what has no order."""
    if is_nil(value):
        raise ValueError("cannot sort null")
    items = list(value.items()) if isinstance(value, Mapping) else list(items_of(value) or [value])
    if is_nil(name):
        return sorted(items, key=cmp_to_key(_in_order))
    if nils not in ("first", "last"):
        raise ValueError(f"'{liquid_text(nils)}' is not 'first' or 'last'")
    order = -1 if nils == "first" else 1

    def compared(left: tuple[object, object], right: tuple[object, object]) -> int:
        one, other = left[0], right[0]
        if is_nil(one) or is_nil(other):
            return 0 if is_nil(one) and is_nil(other) else order if is_nil(one) else -order
        try:
            return _compared(one, other)
        except TypeError:
            return _compared(liquid_text(one), liquid_text(other))

    return [item for _, item in sorted(((property_of(i, name), i) for i in items), key=cmp_to_key(compared))]


def _in_order(left: object, right: object) -> int:
    if isinstance(left, tuple | list) and isinstance(right, tuple | list):
        return next((found for pair in zip(left, right, strict=False) if (found := _in_order(*pair))), 0)
    return _compared(left, right)


def _array_to_sentence_string(value: object, connector: object = "and") -> str:
    if is_nil(value):
        raise ValueError("no list to make a sentence of")
    words = [liquid_text(item) for item in items_of(value) or []]
    if len(words) < 3:
        return f" {liquid_text(connector)} ".join(words)
    return f"{', '.join(words[:-1])}, {liquid_text(connector)} {words[-1]}"


def _join(value: object, glue: object = " ") -> str:
    items = items_of(value)
    if items is None:
        return liquid_text(value)
    texts, mark = [liquid_text(item) for item in _flat(items)], liquid_text(glue)
    check_length(sum(map(len, texts)) + len(mark) * len(texts))
    return mark.join(texts)


def _flat(items: Iterable[Any]) -> Iterable[Any]:
    for item in items:
        if isinstance(item, list | tuple):
            yield from _flat(item)
        else:
            yield item


def _map(value: object, name: object) -> list[object]:
    """The property of each item; raises ValueError for items without properties."""
    items = [value] if isinstance(value, Mapping) else _flat(items_of(value) or [])
    return [_member(item, liquid_text(name)) for item in items]


def _member(item: object, name: str) -> object:
    if isinstance(item, Mapping):
        return item.get(name)
    if isinstance(item, str):
        return name if name in item else None
    raise ValueError(f"cannot select the property '{name}'")


def _compact(value: object, name: object = None) -> list[object]:
    items = items_of(value)
    listed = ([] if is_nil(value) else [value]) if items is None else items
    return [item for item in listed if not is_nil(item if is_nil(name) else property_of(item, name))]


def _pop(value: object, count: object = 1) -> object:
    return value[: max(0, len(value) - whole(count))] if isinstance(value, list) else value


def _push(value: object, item: object) -> object:
    return [*value, item] if isinstance(value, list) else value


def _shift(value: object, count: object = 1) -> object:
    return value[whole(count) :] if isinstance(value, list) else value


def _unshift(value: object, item: object) -> object:
    return [item, *value] if isinstance(value, list) else value


def _sample(value: object, count: object = 1) -> object:
    if not isinstance(value, list) or not value:
        return None if isinstance(value, list) else value
    number = whole(count)
    return random.choice(value) if number == 1 else random.sample(value, min(number, len(value)))


FILTERS: dict[str, Callable[..., object]] = {
    "where": _where,
    "where_exp": _where_exp,
    "find": _find,
    "find_exp": _find_exp,
    "group_by": _group_by,
    "group_by_exp": _group_by_exp,
    "sort": _sort,
    "array_to_sentence_string": _array_to_sentence_string,
    "join": _join,
    "compact": _compact,
    "map": _map,
    "pop": _pop,
    "push": _push,
    "shift": _shift,
    "unshift": _unshift,
    "sample": _sample,
}
