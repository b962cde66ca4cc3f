"""Filters for text: Liquid's own by Ruby's rules, and Jekyll's.

Sources: Liquid's ``standardfilters.rb``, Jekyll's ``filters.rb``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sized
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any
from urllib.parse import unquote_plus

from liquid.filter import with_environment
from liquid.undefined import Undefined

from editor.render.filters_urls import cgi_escape
from editor.render.limits import check_length
from editor.render.typography import smartified
from editor.render.values import inspected, liquid_text
from editor.site.slugs import slugify as slug_of

_SPACE = " \t\n\v\f\r"
_ESCAPES = {"&": "&amp;", ">": "&gt;", "<": "&lt;", '"': "&quot;", "'": "&#39;"}
_ESCAPED_ONCE = re.compile(r"[\"><']|&(?!([a-zA-Z]+|(#\d+));)")
_HTML_BLOCKS = re.compile(r"<script.*?</script>|<!--.*?-->|<style.*?</style>", re.DOTALL)
_TAGS = re.compile(r"<.*?>", re.DOTALL)
_CJK = re.compile("[\u1100-\u11ff\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3038-\u303b\u3040-\u30ff\u3130-\u318f"
                  "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uff9f"
                  "\uffa0-\uffdc\U0001b000-\U0001b16f\U00020000-\U000323af]")  # fmt: skip
_CJK_WORD = re.compile(rf"(?:(?!{_CJK.pattern})[^\s])+", re.ASCII)


def is_nil(value: object) -> bool:
    """Whether it is null or not defined."""
    return value is None or isinstance(value, Undefined)


def whole(value: object) -> int:
    """``Liquid::Utils.to_integer``: a number or a text of one. Raises ValueError."""
    return value if isinstance(value, int) else int(liquid_text(value))


def _escape(value: object) -> object:
    if is_nil(value):
        return None
    return "".join(_ESCAPES.get(character, character) for character in liquid_text(value))


def escape_once(value: object) -> str:
    """For HTML, leaving entities that stand in the text."""
    return _ESCAPED_ONCE.sub(lambda match: _ESCAPES[match.group()], liquid_text(value))


def _url_encode(value: object) -> object:
    return None if is_nil(value) else cgi_escape(value)


def _url_decode(value: object) -> object:
    return None if is_nil(value) else unquote_plus(liquid_text(value))


def _truncate(value: object, length: object = 50, ending: object = "...") -> object:
    if is_nil(value):
        return None
    text, most, tail = liquid_text(value), whole(length), liquid_text(ending)
    return text[: max(0, most - len(tail))] + tail if len(text) > most else text


def _truncatewords(value: object, words: object = 15, ending: object = "...") -> object:
    if is_nil(value):
        return None
    text, most = liquid_text(value), max(1, whole(words))
    found = [word for word in re.split(f"[{_SPACE}]+", text) if word]
    return text if len(found) <= most else " ".join(found[:most]) + liquid_text(ending)


def _split(value: object, separator: object) -> list[str]:
    """Ruby's ``split``: nothing at the end, at white space for a single space, into characters for ""."""
    text, mark = liquid_text(value), liquid_text(separator)
    if mark == " ":
        return [word for word in re.split(f"[{_SPACE}]+", text) if word]
    parts = text.split(mark) if mark else list(text)
    while parts and not parts[-1]:
        parts.pop()
    return parts


def strip_html(value: object) -> str:
    """Without tags, comments, scripts and styles."""
    return _TAGS.sub("", _HTML_BLOCKS.sub("", liquid_text(value)))


def normalize_whitespace(value: object) -> str:
    """One space for each run of white space, none at the ends."""
    return re.sub(f"[{_SPACE}]+", " ", liquid_text(value)).strip(" \0")


def _slice(value: object, start: object, length: object = 1) -> object:
    at, most = whole(start), whole(length)
    sequence = value if isinstance(value, list) else liquid_text(value)
    at = at + len(sequence) if at < 0 else at
    if at < 0 or at > len(sequence) or most < 0:
        return [] if isinstance(value, list) else ""
    return sequence[at : at + most]


def _remove_last(value: object, part: object) -> str:
    return _replace_last(value, part, "")


def _replace_last(value: object, old: object, new: object) -> str:
    head, found, tail = liquid_text(value).rpartition(liquid_text(old))
    return head + liquid_text(new) + tail if found else tail


def _xml_escape(value: object) -> str:
    """Ruby's ``encode(:xml => :attr)`` without the quotes around it."""
    text = liquid_text(value)
    return (
        text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
        .replace("'", "&apos;")
    )


def _slugify(value: object, mode: object = None) -> object:
    return None if is_nil(value) else slug_of(liquid_text(value), liquid_text(mode) or None)


def _number_of_words(value: object, mode: object = None) -> int:
    if is_nil(value):
        raise ValueError("null has no words")
    text = liquid_text(value)
    characters = len(_CJK.findall(text)) if mode in ("cjk", "auto") else 0
    if mode == "cjk" or characters:
        return characters + len(_CJK_WORD.findall(text))
    return len([word for word in re.split(f"[{_SPACE}]+", text) if word])


def jsonify(value: object) -> str:
    """JSON as Ruby writes it."""
    return json.dumps(_json(value), ensure_ascii=False, separators=(",", ":"))


def _json(value: object) -> object:
    if is_nil(value):
        return None
    if isinstance(value, bool | int | float):
        return value
    if isinstance(value, Mapping):
        return {liquid_text(key): _json(item) for key, item in value.items() if key not in ("next", "previous")}
    if isinstance(value, list | tuple):
        return [_json(item) for item in value]
    if isinstance(value, datetime | date):
        return liquid_text(value)
    return liquid_text(value)


def _to_integer(value: object) -> int:
    """Ruby's ``to_i``."""
    if isinstance(value, int | float):
        return int(value)
    match = re.match(r"\s*([-+]?\d+)", liquid_text(value))
    return int(match[1]) if match else 0


def _inspect(value: object) -> str:
    return _xml_escape(inspected(value))


@with_environment
def _markdownify(value: object, *, environment: Any) -> str:
    text: str = environment.host.markdown(liquid_text(value))
    return text


def _smartify(value: object) -> str:
    return smartified(liquid_text(value))


@with_environment
def _scssify(value: object, *, environment: Any) -> str:
    css: str = environment.host.sass.compile(liquid_text(value), False)
    return css


@with_environment
def _sassify(value: object, *, environment: Any) -> str:
    css: str = environment.host.sass.compile(liquid_text(value), True)
    return css


def _on_texts(function: Callable[..., str]) -> Callable[..., str]:
    """A filter whose value and arguments are taken as text."""

    def filtered(value: object, *arguments: object) -> str:
        return function(liquid_text(value), *(liquid_text(argument) for argument in arguments))

    return filtered


def _joined(first: str, second: str) -> str:
    check_length(len(first) + len(second))
    return first + second


def _replaced(text: str, old: str, new: str = "") -> str:
    check_length(len(text) + text.count(old) * max(0, len(new) - len(old)))
    return text.replace(old, _inserted(old, new))


def _inserted(old: str, new: str) -> str:
    """What Ruby's ``gsub`` makes of a replacement: a backslash and 0 or & stand for what was found."""
    if "\\" not in new:
        return new
    return re.sub(r"\\([0-9&\\])", lambda match: {"0": old, "&": old, "\\": "\\"}.get(match[1], ""), new)


def _ruby_capitalized(text: str) -> str:
    return text[:1].upper() + text[1:].lower()


def _size(value: object) -> int:
    """The number of members or characters; of a whole number Ruby's size in bytes, for what it is worth."""
    if isinstance(value, int) and not isinstance(value, bool):
        return 8
    return len(value) if isinstance(value, Sized) else 0


def _round(value: object, digits: object = 0) -> object:
    """Halves go away from zero."""
    places = whole(digits)
    number = Decimal(liquid_text(value) or "0").quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return float(number) if places > 0 else int(number)


FILTERS: dict[str, Callable[..., object]] = {
    "append": _on_texts(_joined),
    "prepend": _on_texts(lambda text, more: _joined(more, text)),
    "downcase": _on_texts(str.lower),
    "upcase": _on_texts(str.upper),
    "capitalize": _on_texts(_ruby_capitalized),
    "strip": _on_texts(lambda text: text.lstrip(_SPACE + "\0").rstrip(_SPACE + "\0")),
    "lstrip": _on_texts(lambda text: text.lstrip(_SPACE + "\0")),
    "rstrip": _on_texts(lambda text: text.rstrip(_SPACE + "\0")),
    "strip_newlines": _on_texts(lambda text: re.sub(r"\r?\n", "", text)),
    "newline_to_br": _on_texts(lambda text: re.sub(r"\r?\n", "<br />\n", text)),
    "remove": _on_texts(lambda text, part: text.replace(part, "")),
    "remove_first": _on_texts(lambda text, part: text.replace(part, "", 1)),
    "remove_last": _remove_last,
    "replace": _on_texts(_replaced),
    "replace_first": _on_texts(lambda text, old, new="": text.replace(old, _inserted(old, new), 1)),
    "replace_last": _replace_last,
    "escape": _escape,
    "h": _escape,
    "escape_once": escape_once,
    "url_encode": _url_encode,
    "url_decode": _url_decode,
    "truncate": _truncate,
    "truncatewords": _truncatewords,
    "size": _size,
    "round": _round,
    "split": _split,
    "strip_html": strip_html,
    "slice": _slice,
    "normalize_whitespace": normalize_whitespace,
    "xml_escape": _xml_escape,
    "slugify": _slugify,
    "number_of_words": _number_of_words,
    "jsonify": jsonify,
    "to_integer": _to_integer,
    "inspect": _inspect,
    "markdownify": _markdownify,
    "smartify": _smartify,
    "scssify": _scssify,
    "sassify": _sassify,
}
