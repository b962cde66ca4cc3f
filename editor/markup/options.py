"""The settings of the dialect: Jekyll's ``kramdown:`` section with Jekyll's own defaults."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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

_FLAGS = {
    "auto_ids",
    "parse_block_html",
    "parse_span_html",
    "footnote_backlink_inline",
    "remove_line_breaks_for_cjk",
}
_NUMBERS = {"footnote_nr", "header_offset"}
_TEXTS = {"auto_id_prefix", "footnote_prefix", "footnote_backlink"}
_NAMES = {"math_engine", "syntax_highlighter"}


def changed(options: Options, name: str, value: str) -> Options:
    """The options after ``{::options name="value" /}``; what is not known or not valid changes nothing."""
    text = value.strip()
    if name in _FLAGS:
        return replace(options, **{name: text.lower() not in ("false", "no", "")})  # type: ignore[arg-type]
    if name in _NUMBERS:
        return replace(options, **{name: int(text)}) if text.lstrip("-").isdecimal() else options  # type: ignore[arg-type]
    if name in _TEXTS:
        return replace(options, **{name: value})  # type: ignore[arg-type]
    if name in _NAMES:
        return replace(options, **{name: "" if text == "nil" else text})  # type: ignore[arg-type]
    if name == "toc_levels":
        return replace(options, toc_levels=_levels(text) or options.toc_levels)
    if name == "smart_quotes":
        quotes = tuple(part.strip() for part in text.split(","))
        return replace(options, smart_quotes=quotes) if len(quotes) == 4 else options
    return options


def _levels(value: object) -> tuple[int, ...]:
    """``1..3``, ``1,2`` or a list of levels."""
    if isinstance(value, list):
        return tuple(level for level in value if isinstance(level, int))
    first, dots, last = str(value).partition("..")
    if dots and first.isdecimal() and last.isdecimal():
        return tuple(range(int(first), min(int(last), 6) + 1))
    return tuple(int(part) for part in first.split(",") if part.strip().isdecimal())


def options_of(settings: Mapping[str, object]) -> Options:
    """The options of a configuration's ``kramdown:`` section; what has not the right type is left as it is."""
    nested = settings.get("syntax_highlighter_opts")
    known = {**nested, **settings} if isinstance(nested, Mapping) else settings
    changes: dict[str, object] = {}
    for field in fields(Options):
        default = getattr(DEFAULTS, field.name)
        if field.name in known:
            changes[field.name] = _read(field.name, known[field.name], default)
    return replace(DEFAULTS, **changes)  # type: ignore[arg-type]


def _read(name: str, value: object, default: object) -> object:
    if name == "toc_levels":
        return _levels(value) or default
    if name in ("smart_quotes", "gfm_quirks"):
        names = value if isinstance(value, list) else str(value or "").split(",")
        found = tuple(str(one).strip() for one in names)
        return found if name != "smart_quotes" or len(found) == 4 else default
    if name == "typographic_symbols":
        return tuple((str(key), str(text)) for key, text in value.items()) if isinstance(value, Mapping) else default
    if name == "link_defs":
        return tuple(_link_definitions(value)) if isinstance(value, Mapping) else default
    if value is None and name in (*_NAMES, "default_lang"):
        return ""
    return value if type(value) is type(default) else default


def _link_definitions(value: Mapping[object, object]) -> Iterator[tuple[str, str, str]]:
    for key, parts in value.items():
        if isinstance(parts, list) and parts:
            yield str(key), str(parts[0]), str(parts[1]) if len(parts) > 1 and parts[1] is not None else ""
