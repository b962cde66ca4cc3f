"""The settings of the dialect: Jekyll's ``kramdown:`` section with Jekyll's own defaults."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, fields, replace


@dataclass(frozen=True, slots=True)
class Options:
    """kramdown's options of the same names; the defaults are those of Jekyll 4 (``lib/jekyll/configuration.rb``).

    Of ``syntax_highlighter_opts`` these stand by themselves: ``default_lang`` ("" for none) and ``guess_lang``; of
    ``gfm_quirks`` there are ``paragraph_end`` and ``no_auto_typographic``. ``typographic_symbols`` are pairs of a name
    and its text, ``link_defs`` (id, address, title).
    ``liquid`` is ours: Liquid tags and outputs are things of their own, kept as they stand. Turn it off for text
    that Liquid has been through.
    """

    auto_ids: bool = True
    auto_id_prefix: str = ""
    parse_block_html: bool = False
    parse_span_html: bool = True
    hard_wrap: bool = False
    footnote_nr: int = 1
    footnote_prefix: str = ""
    footnote_backlink: str = "&#8617;"
    footnote_backlink_inline: bool = False
    header_offset: int = 0
    toc_levels: tuple[int, ...] = (1, 2, 3, 4, 5, 6)
    smart_quotes: tuple[str, ...] = ("lsquo", "rsquo", "ldquo", "rdquo")
    remove_line_breaks_for_cjk: bool = False
    math_engine: str = "mathjax"
    syntax_highlighter: str = "rouge"
    default_lang: str = "plaintext"
    guess_lang: bool = True
    gfm_quirks: tuple[str, ...] = ("paragraph_end",)
    typographic_symbols: tuple[tuple[str, str], ...] = ()
    link_defs: tuple[tuple[str, str, str], ...] = ()
    liquid: bool = True


DEFAULTS = Options()

_TEXTS = ("auto_id_prefix", "footnote_prefix", "footnote_backlink")
_NAMES = ("math_engine", "syntax_highlighter")
_CHANGEABLE = {
    "auto_ids", "parse_block_html", "parse_span_html", "footnote_backlink_inline", "remove_line_breaks_for_cjk",
    "footnote_nr", "header_offset", "toc_levels", "smart_quotes", *_TEXTS, *_NAMES,
}  # fmt: skip


def changed(options: Options, name: str, value: str) -> Options:
    """The options after ``{::options name="value" /}``; what is not known or not valid changes nothing."""
    if name in _CHANGEABLE:
        with suppress(ValueError):
            return replace(options, **{name: read_option(name, value)})  # type: ignore[arg-type]
    return options


def options_of(settings: Mapping[str, object]) -> Options:
    """The options of a configuration's ``kramdown:`` section; what kramdown would refuse is left as it is."""
    nested = settings.get("syntax_highlighter_opts")
    known = {**nested, **settings} if isinstance(nested, Mapping) else settings
    changes: dict[str, object] = {}
    for field in fields(Options):
        if field.name in known:
            with suppress(ValueError):
                changes[field.name] = read_option(field.name, known[field.name])
    return replace(DEFAULTS, **changes)  # type: ignore[arg-type]


def read_option(name: str, value: object) -> object:
    """What a value from a configuration means for an option: ``"false"`` is false, ``"2"`` is 2, ``"1..3"`` levels.

    After ``parse`` and the validators of kramdown's ``options.rb``. Raises ValueError for what kramdown would refuse.
    """
    if name in _LISTS:
        return _LISTS[name](value)
    if name in ("guess_lang", "default_lang"):  # Rouge's own, which nobody reads for it
        return not (value is None or value is False) if name == "guess_lang" else _written(value)
    default = getattr(DEFAULTS, name)
    if type(value) is type(default) and name not in _NAMES:
        return value
    text = _written(value)
    if isinstance(default, bool):
        return text != "" and text.strip().lower() != "false"
    if isinstance(default, int):
        return int(_OCTAL.sub(r"\1o", text), 0)
    return _name(text) if name in _NAMES else text


_OCTAL = re.compile(r"^(\s*[-+]?0)(?=[0-7_])")


def _written(value: object) -> str:
    """A value's text as Ruby writes it."""
    if value is None or isinstance(value, bool):
        return "" if value is None else str(value).lower()
    if isinstance(value, str | int | float):
        return str(value)
    raise ValueError(f"neither text nor number: {value!r}")


def _name(text: str) -> str:
    name = text.strip().removeprefix(":")
    return "" if name == "nil" else name


def _levels(value: object) -> tuple[int, ...]:
    """``1..3``, ``1,2`` or a list of levels."""
    if isinstance(value, list | tuple):
        return tuple(int(level) for level in map(str, value) if level.isdecimal())
    first, dots, last = str(value).partition("..")
    found = tuple(int(part) for part in first.split(",") if part.strip().isdecimal())
    if dots and first.isdecimal() and last.isdecimal():
        found = tuple(range(int(first), min(int(last), 6) + 1))
    if not found:
        raise ValueError(f"no levels: {value!r}")
    return found


def _words(value: object) -> tuple[str, ...]:
    parts = value if isinstance(value, list | tuple) else _written(value).split(",")
    return tuple(str(part).strip() for part in parts)


def _quotes(value: object) -> tuple[str, ...]:
    if len(quotes := _words(value)) != 4:
        raise ValueError(f"not four quotes: {value!r}")
    return quotes


def _symbols(value: object) -> tuple[tuple[str, str], ...]:
    pairs = value.items() if isinstance(value, Mapping) else _rows(value, 2)
    return tuple((str(name), str(text)) for name, text in pairs)


def _links(value: object) -> tuple[tuple[str, str, str], ...]:
    if isinstance(value, Mapping):
        return tuple(_link_definitions(value))
    return tuple((str(one), str(address), str(title)) for one, address, title in _rows(value, 3))


def _rows(value: object, length: int) -> tuple[tuple[object, ...], ...]:
    """The option's own form, checked."""
    rows = value if isinstance(value, tuple) else None
    if rows is None or not all(isinstance(row, tuple) and len(row) == length for row in rows):
        raise ValueError(f"neither a mapping nor rows of {length}: {value!r}")
    return rows


_LISTS: dict[str, Callable[[object], object]] = {
    "toc_levels": _levels,
    "smart_quotes": _quotes,
    "gfm_quirks": _words,
    "typographic_symbols": _symbols,
    "link_defs": _links,
}


def _link_definitions(value: Mapping[object, object]) -> Iterator[tuple[str, str, str]]:
    for key, parts in value.items():
        if isinstance(parts, list) and parts:
            yield str(key), str(parts[0]), str(parts[1]) if len(parts) > 1 and parts[1] is not None else ""
