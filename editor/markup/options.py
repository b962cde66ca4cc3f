"""The settings of the dialect: Jekyll's ``kramdown:`` section with Jekyll's own defaults."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Options:
    """kramdown's options of the same names; the defaults are those of Jekyll 4 (``lib/jekyll/configuration.rb``).

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


def changed(options: Options, name: str, value: str) -> Options:
    """The options after ``{::options name="value" /}``; what is not known or not valid changes nothing."""
    text = value.strip()
    if name in _FLAGS:
        return replace(options, **{name: text.lower() not in ("false", "no", "")})  # type: ignore[arg-type]
    if name in _NUMBERS:
        return replace(options, **{name: int(text)}) if text.lstrip("-").isdecimal() else options  # type: ignore[arg-type]
    if name in _TEXTS:
        return replace(options, **{name: value})  # type: ignore[arg-type]
    if name == "toc_levels":
        return replace(options, toc_levels=_levels(text) or options.toc_levels)
    if name == "smart_quotes":
        quotes = tuple(part.strip() for part in text.split(","))
        return replace(options, smart_quotes=quotes) if len(quotes) == 4 else options
    return options


def _levels(text: str) -> tuple[int, ...]:
    first, dots, last = text.partition("..")
    if dots and first.isdecimal() and last.isdecimal():
        return tuple(range(int(first), min(int(last), 6) + 1))
    return tuple(int(part) for part in text.split(",") if part.strip().isdecimal())
